package session

import (
	"cmp"
	"strings"

	"parley/stance"
)

// A Column is one by which the table of statements can be sorted.
type Column string

// The columns of the table of statements.
const (
	ByDate       Column = "date"
	ByActor      Column = "actor"
	ByIssue      Column = "issue"
	ByStance     Column = "stance"
	ByTone       Column = "tone"
	ByConfidence Column = "confidence"
	ByStatus     Column = "checked"
	ByKind       Column = "kind"
	ByWords      Column = "statement"
	ByArticle    Column = "article"
)

// An Order is a column and a direction. Its zero value is the order of the
// articles and their texts.
type Order struct {
	Column     Column
	Descending bool
}

// Order returns how the lines are sorted.
func (s *Session) Order() Order { return s.order }

// SetOrder sorts the lines. Equal lines keep the order of articles and texts.
func (s *Session) SetOrder(o Order) {
	s.order = o
	s.list()
	s.tell(FilterChanged)
}

// comparisons say which of two lines comes first. What a line lacks comes last.
var comparisons = map[Column]func(a, b *Line) int{
	ByDate:       func(a, b *Line) int { return dateLast(a.Entry.Article.Date, b.Entry.Article.Date) },
	ByActor:      func(a, b *Line) int { return missingLast(a.Name, b.Name) },
	ByIssue:      func(a, b *Line) int { return missingLast(a.Issue, b.Issue) },
	ByStance:     func(a, b *Line) int { return scoreLast(a.Issue != "", a.Stance, b.Issue != "", b.Stance) },
	ByTone:       func(a, b *Line) int { return scoreLast(hasTone(a), toneOf(a), hasTone(b), toneOf(b)) },
	ByConfidence: func(a, b *Line) int { return cmp.Compare(a.Confidence(), b.Confidence()) },
	ByStatus:     func(a, b *Line) int { return cmp.Compare(a.Status, b.Status) },
	ByKind:       func(a, b *Line) int { return cmp.Compare(a.Statement.Kind, b.Statement.Kind) },
	ByWords:      func(a, b *Line) int { return strings.Compare(a.folded, b.folded) },
	ByArticle:    func(a, b *Line) int { return strings.Compare(a.Entry.Title(), b.Entry.Title()) },
}

func missingLast(a, b string) int {
	if (a == "") != (b == "") {
		return cmp.Compare(b, a)
	}
	return strings.Compare(a, b)
}

// dateLast orders dates; of two, the one of which less is known comes first where
// the rest is the same.
func dateLast(a, b stance.Date) int {
	if a.IsZero() != b.IsZero() {
		return map[bool]int{true: 1, false: -1}[a.IsZero()]
	}
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

func scoreLast(hasA bool, a float64, hasB bool, b float64) int {
	switch {
	case hasA != hasB && hasA:
		return -1
	case hasA != hasB:
		return 1
	}
	return cmp.Compare(a, b)
}

func hasTone(l *Line) bool { return l.Statement.Tone != nil }

func toneOf(l *Line) float64 {
	if l.Statement.Tone == nil {
		return 0
	}
	return l.Statement.Tone.Score
}

// inOrder says which of two lines is listed first; false where they are listed in the
// order of the articles and their texts, which equal lines keep.
func (s *Session) inOrder() (compare func(a, b *Line) int, sorted bool) {
	by, sorted := comparisons[s.order.Column]
	if !sorted {
		return nil, false
	}
	sign := 1
	if s.order.Descending {
		sign = -1
	}
	return func(a, b *Line) int {
		if c := by(a, b); c != 0 {
			return sign * c
		}
		if c := cmp.Compare(a.Entry.at, b.Entry.at); c != 0 {
			return c
		}
		return cmp.Compare(a.n, b.n)
	}, true
}
