package session

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
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

// lineKeys are numbers that order lines as comparisons do, as far as they differ.
var lineKeys = map[Column]func(*Line) uint64{
	ByDate:       func(l *Line) uint64 { return dateKey(l.Entry.Article.Date) },
	ByActor:      func(l *Line) uint64 { return wordKey(l.Name) },
	ByIssue:      func(l *Line) uint64 { return wordKey(l.Issue) },
	ByStance:     func(l *Line) uint64 { return scoreKey(l.Issue != "", l.Stance) },
	ByTone:       func(l *Line) uint64 { return scoreKey(hasTone(l), toneOf(l)) },
	ByConfidence: func(l *Line) uint64 { return scoreKey(true, l.Confidence()) },
	ByStatus:     func(l *Line) uint64 { return beginning(string(l.Status)) },
	ByKind:       func(l *Line) uint64 { return beginning(string(l.Statement.Kind)) },
	ByWords:      func(l *Line) uint64 { return beginning(l.folded) },
	ByArticle:    func(l *Line) uint64 { return beginning(l.Entry.Title()) },
}

// last is the key of what a line lacks.
const last = math.MaxUint64

func dateKey(d stance.Date) uint64 {
	if d.IsZero() {
		return last
	}
	return uint64(d.Year)<<16 | uint64(d.Month)<<8 | uint64(d.Day) // #nosec G115 -- of dates, none is negative
}

func wordKey(word string) uint64 {
	if word == "" {
		return last
	}
	return beginning(word)
}

// beginning is the first letters of a word as a number.
func beginning(word string) uint64 {
	var first [8]byte
	copy(first[:], word)
	return binary.BigEndian.Uint64(first[:])
}

func scoreKey(has bool, score float64) uint64 {
	if !has {
		return last
	}
	bits := math.Float64bits(score + 0) // there is one zero
	if bits>>63 == 1 {
		return ^bits
	}
	return bits | 1<<63
}

// A keyedLine is one with the key by which it is sorted.
type keyedLine struct {
	key  uint64
	line *Line
}

// sorted puts lines, which come in the order of the articles and their texts, into
// an order. The slice given stays as it is.
func (o Order) sorted(lines []*Line, compare func(a, b *Line) int) []*Line {
	of, all := lineKeys[o.Column], make([]keyedLine, len(lines))
	for i, l := range lines {
		all[i] = keyedLine{of(l), l}
		if o.Descending {
			all[i].key = ^all[i].key
		}
	}
	all = byKey(all)
	out := make([]*Line, len(all))
	for i := range all {
		out[i] = all[i].line
	}
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].key == all[from].key {
			to++
		}
		if !slices.IsSortedFunc(out[from:to], compare) {
			slices.SortFunc(out[from:to], compare)
		}
		from = to
	}
	return out
}

// byKey sorts by the keys, byte by byte from the last; lines of one key keep their
// order.
func byKey(all []keyedLine) []keyedLine {
	other := make([]keyedLine, len(all))
	for shift := 0; shift < 64; shift += 8 {
		var places [257]int
		for i := range all {
			places[all[i].key>>shift&255+1]++
		}
		if slices.Max(places[:]) == len(all) { // all have the same byte here
			continue
		}
		for i := 1; i < len(places); i++ {
			places[i] += places[i-1]
		}
		for i := range all {
			at := &places[all[i].key>>shift&255]
			other[*at] = all[i]
			*at++
		}
		all, other = other, all
	}
	return all
}
