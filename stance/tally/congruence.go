package tally

import "math"

// A Congruence says how far two rows agree on the issues on which both speak.
type Congruence struct {
	Shared int     // issues; with 0 nothing else holds
	Value  float64 // +1 the same stance on every shared issue, 0 half the range apart, -1 at opposite poles
	Fewest int     // statements in the smallest of the cells it rests on
}

// Agree is the congruence of two rows of one table: 1 less the distance of their
// means, averaged over the issues they share. Every issue has the same weight,
// as in the congruence networks of discourse network analysis (Leifeld 2013).
func Agree(a, b Row) Congruence {
	c := Congruence{Fewest: math.MaxInt}
	total := 0.0
	for i := range a.Cells {
		x, y := a.Cells[i], b.Cells[i]
		if x.N == 0 || y.N == 0 {
			continue
		}
		c.Shared++
		c.Fewest = min(c.Fewest, x.N, y.N)
		total += 1 - math.Abs(x.Mean.Value-y.Mean.Value)
	}
	if c.Shared == 0 {
		return Congruence{}
	}
	c.Value = total / float64(c.Shared)
	return c
}
