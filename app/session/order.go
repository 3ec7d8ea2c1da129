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

// comparisons say which of two lines comes first, where neither lacks what they are
// sorted by.
var comparisons = map[Column]func(a, b *Line) int{
	ByDate:       func(a, b *Line) int { return earlier(a.Entry.Article.Date, b.Entry.Article.Date) },
	ByActor:      func(a, b *Line) int { return strings.Compare(a.Name, b.Name) },
	ByIssue:      func(a, b *Line) int { return strings.Compare(a.Issue, b.Issue) },
	ByStance:     func(a, b *Line) int { return cmp.Compare(a.Stance, b.Stance) },
	ByTone:       func(a, b *Line) int { return cmp.Compare(toneOf(a), toneOf(b)) },
	ByConfidence: func(a, b *Line) int { return cmp.Compare(a.Confidence(), b.Confidence()) },
	ByStatus:     func(a, b *Line) int { return cmp.Compare(a.Status, b.Status) },
	ByKind:       func(a, b *Line) int { return cmp.Compare(a.Statement.Kind, b.Statement.Kind) },
	ByWords:      func(a, b *Line) int { return strings.Compare(a.folded, b.folded) },
	ByArticle:    func(a, b *Line) int { return strings.Compare(a.Entry.Title(), b.Entry.Title()) },
}

// lacks says which lines lack what they are sorted by: they come last, whichever way
// the others are sorted.
func (o Order) lacks(l *Line) bool {
	switch o.Column {
	case ByDate:
		return l.Entry.Article.Date.IsZero()
	case ByActor:
		return l.Name == ""
	case ByIssue, ByStance, ByConfidence:
		return l.Issue == ""
	case ByTone:
		return !hasTone(l)
	}
	return false
}

// earlier orders dates; of two, the one of which less is known comes first where
// the rest is the same.
func earlier(a, b stance.Date) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
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
		if lack := s.order.lacks(a); lack != s.order.lacks(b) {
			if lack {
				return 1
			}
			return -1
		} else if c := by(a, b); !lack && c != 0 {
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
	ByStance:     func(l *Line) uint64 { return scoreKey(l.Stance) },
	ByTone:       func(l *Line) uint64 { return scoreKey(toneOf(l)) },
	ByConfidence: func(l *Line) uint64 { return scoreKey(l.Confidence()) },
	ByStatus:     func(l *Line) uint64 { return wordKey(string(l.Status)) },
	ByKind:       func(l *Line) uint64 { return wordKey(string(l.Statement.Kind)) },
	ByWords:      func(l *Line) uint64 { return wordKey(l.folded) },
	ByArticle:    func(l *Line) uint64 { return wordKey(l.Entry.Title()) },
}

func dateKey(d stance.Date) uint64 {
	return uint64(d.Year)<<16 | uint64(d.Month)<<8 | uint64(d.Day) // #nosec G115 -- of dates, none is negative
}

// wordKey is the first letters of a word as a number.
func wordKey(word string) uint64 {
	var first [8]byte
	copy(first[:], word)
	return binary.BigEndian.Uint64(first[:])
}

func scoreKey(score float64) uint64 {
	bits := math.Float64bits(score + 0) // there is one zero
	if bits>>63 == 1 {
		return ^bits
	}
	return bits | 1<<63
}

// key is the number by which a line is sorted.
func (o Order) key(of func(*Line) uint64, l *Line) uint64 {
	switch {
	case o.lacks(l):
		return math.MaxUint64
	case o.Descending:
		return ^of(l)
	}
	return of(l)
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
		all[i] = keyedLine{o.key(of, l), l}
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
