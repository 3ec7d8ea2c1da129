package tally

import (
	"maps"
	"slices"

	"parley/stance"
)

// A Flip is a cell whose mean changes its sign when one publisher is left out.
type Flip struct {
	Row, Issue    string // keys
	Publisher     string
	With, Without Cell
}

// Without leaves out what one publisher brought.
func Without(observations []*Observation, publisher string) []*Observation {
	return slices.DeleteFunc(slices.Clone(observations), func(o *Observation) bool { return o.Publisher == publisher })
}

// Flips leaves out each publisher in turn and returns the cells of listed rows
// that then change their sign or fall silent, publishers in the order of their
// names. Cells with too few statements to begin with are no finding and no flip.
func Flips(book *stance.Codebook, observations []*Observation, by By) []Flip {
	whole := LayOf(book, observations, by).Sum()
	publishers := map[string]bool{}
	for _, o := range observations {
		publishers[o.Publisher] = true
	}
	var flips []Flip
	for _, p := range slices.Sorted(maps.Keys(publishers)) {
		rest := LayOf(book, Without(observations, p), by).Sum()
		for _, r := range whole.Rows {
			for i, h := range whole.Issues {
				with, without := r.Cells[i], rest.Cell(r.Key, h.Key)
				if p != "" && r.Listed && with.N >= Few && with.Mean.Value*sign(without) <= 0 && with.Mean.Value != 0 {
					flips = append(flips, Flip{r.Key, h.Key, p, with, without})
				}
			}
		}
	}
	return flips
}

// sign is the mean of a cell, and 0 where it is silent.
func sign(c Cell) float64 {
	if c.N == 0 {
		return 0
	}
	return c.Mean.Value
}
