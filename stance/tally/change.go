package tally

import (
	"math"

	"parley/stance"
)

// A Change is how far the mean of a row on an issue moved between two stretches
// of time.
type Change struct {
	Row, Issue    string // keys
	Before, After Cell
	// By is after less before, in [-2, +2], with Newcombe's interval. Its N is
	// that of the smaller side.
	By Mean
}

// Changes compares what each row says before a day with what it says from that
// day on. Rows that are silent on an issue on either side have no change.
// Statements whose date does not say on which side they fall are left out.
func Changes(book *stance.Codebook, observations []Observation, by By, from stance.Date) []Change {
	var before, after []Observation
	day, _ := from.Bounds()
	for _, o := range observations {
		first, last := o.Date.Bounds()
		switch {
		case o.Date.IsZero():
		case last.Before(day):
			before = append(before, o)
		case !first.Before(day):
			after = append(after, o)
		}
	}
	earlier, later := Sum(book, before, by), Sum(book, after, by)
	var all []Change
	for _, r := range later.Rows {
		for i, h := range later.Issues {
			was, is := earlier.Cell(r.Key, h.Key), r.Cells[i]
			if was.N > 0 && is.N > 0 {
				all = append(all, Change{r.Key, h.Key, was, is, difference(is.Mean, was.Mean)})
			}
		}
	}
	return all
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
