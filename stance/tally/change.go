package tally

import (
	"math"
	"time"

	"parley/stance"
)

// A Change is how far the mean of a row on an issue moved between two stretches
// of time.
type Change struct {
	Row, Issue    string // keys
	Before, After Cell   // without a tone and statements
	// By is after less before, in [-2, +2], with Newcombe's interval. Its N is
	// that of the smaller side.
	By Mean
}

// Changes compares what each row says before a day with what it says from that
// day on. Rows that are silent on an issue on either side have no change.
// Statements whose date does not say on which side they fall are left out. What
// counts once over all the time counts where it was said first.
func Changes(book *stance.Codebook, observations []Observation, by By, from stance.Date) []Change {
	return Lay(book, observations, by).Changes(from)
}

// Changes is Changes of what is laid.
func (l *Laid) Changes(from stance.Date) []Change {
	l.mu.Lock()
	defer l.mu.Unlock()
	day, _ := from.Bounds()
	var all []Change
	for _, key := range l.s.keys(l.byRow) {
		for _, issue := range l.s.book.Issues {
			earlier, later := around(day, upon(issue.Key, l.byRow[key]))
			if len(earlier) > 0 && len(later) > 0 {
				was, is := l.s.positions(earlier), l.s.positions(later)
				all = append(all, Change{key, issue.Key, was, is, difference(is.Mean, was.Mean)})
			}
		}
	}
	return all
}

// around are the entries before a day and those from that day on.
func around(day time.Time, entries []*entry) (before, after []*entry) {
	for _, e := range entries {
		first, last := e.Date.Bounds()
		switch {
		case e.Date.IsZero():
		case last.Before(day):
			before = append(before, e)
		case !first.Before(day):
			after = append(after, e)
		}
	}
	return before, after
}

// difference is a less b, with the interval that the two intervals give: the
// distances from value to limit add up as squares (Newcombe 1998, method 10; Zou
// & Donner 2008).
func difference(a, b Mean) Mean {
	d := a.Value - b.Value
	return Mean{
		N: min(a.N, b.N), Value: d, Method: Newcombe,
		Low:  d - math.Hypot(a.Value-a.Low, b.High-b.Value),
		High: d + math.Hypot(a.High-a.Value, b.Value-b.Low),
	}
}

// Differ says whether two means differ for certain: whether the interval of
// their difference leaves 0 out. It is false where either has too few values.
func Differ(a, b Mean) bool {
	d := difference(a, b)
	return d.N >= Few && (d.Low > 0 || d.High < 0)
}
