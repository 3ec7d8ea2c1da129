package agreement

import (
	"errors"
	"slices"
)

// A Level is a level of measurement: what a difference between two values means.
type Level int

// The levels.
const (
	Nominal  Level = iota // equal or not
	Ordinal               // ranked: against, neither, for
	Interval              // scores
)

// String is the name of the level.
func (l Level) String() string { return [...]string{"nominal", "ordinal", "interval"}[l] }

// A Rating is the value that one coder gave one unit.
type Rating struct {
	Unit, Coder string
	Value       float64
}

// A Coefficient is an agreement with what it rests on.
type Coefficient struct {
	Value  float64 // 1 is perfect, 0 is chance, below 0 worse
	Units  int     // that two coders or more have rated
	Values int     // of those units
}

// Reasons why there is no coefficient.
var (
	ErrNoSharedUnits = errors.New("no unit was rated by two coders: agreement is unknown")
	ErrNoVariation   = errors.New("all shared units have the same value: agreement beyond chance is unknown")
)

// Alpha is Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's
// Alpha-Reliability"), for any number of coders and any missing values. A second
// value of a coder for the same unit replaces the first.
func Alpha(ratings []Rating, level Level) (Coefficient, error) {
	units := pairable(ratings)
	if len(units) == 0 {
		return Coefficient{}, ErrNoSharedUnits
	}
	var all []float64
	for _, u := range units {
		all = append(all, u...)
	}
	values, counts := tabulate(all)
	c := Coefficient{Units: len(units), Values: len(all)}
	if len(values) < 2 {
		return c, ErrNoVariation
	}
	difference := metric(level, values, counts)
	expected := 0.0
	for i, a := range values {
		for k, b := range values {
			expected += counts[i] * counts[k] * difference(a, b)
		}
	}
	c.Value = 1 - (float64(len(all))-1)*observed(units, difference)/expected
	return c, nil
}

// pairable gathers the values of every unit that has two or more, in the order
// in which the units first appear.
func pairable(ratings []Rating) [][]float64 {
	type slot struct{ unit, at int }
	place := map[Rating]slot{} // by unit and coder
	index := map[string]int{}
	var units [][]float64
	for _, r := range ratings {
		k := Rating{Unit: r.Unit, Coder: r.Coder}
		if s, ok := place[k]; ok {
			units[s.unit][s.at] = r.Value
			continue
		}
		u, ok := index[r.Unit]
		if !ok {
			u = len(units)
			index[r.Unit] = u
			units = append(units, nil)
		}
		place[k] = slot{u, len(units[u])}
		units[u] = append(units[u], r.Value)
	}
	return slices.DeleteFunc(units, func(u []float64) bool { return len(u) < 2 })
}

// tabulate gives the distinct values in ascending order, and how often each is.
func tabulate(all []float64) (values, counts []float64) {
	sorted := slices.Sorted(slices.Values(all))
	for i, v := range sorted {
		if i == 0 || v != sorted[i-1] {
			values, counts = append(values, v), append(counts, 0)
		}
		counts[len(counts)-1]++
	}
	return values, counts
}

// observed sums the differences within units, each weighted by one over the
// unit's values less one.
func observed(units [][]float64, difference func(a, b float64) float64) float64 {
	sum := 0.0
	for _, u := range units {
		inside := 0.0
		for i, a := range u {
			for k, b := range u {
				if i != k {
					inside += difference(a, b)
				}
			}
		}
		sum += inside / float64(len(u)-1)
	}
	return sum
}

// metric is the squared difference of two values at a level.
func metric(level Level, values, counts []float64) func(a, b float64) float64 {
	switch level {
	case Ordinal:
		rank := map[float64]float64{} // the middle of the value's ranks
		below := 0.0
		for i, v := range values {
			rank[v] = below + counts[i]/2
			below += counts[i]
		}
		return func(a, b float64) float64 { return (rank[a] - rank[b]) * (rank[a] - rank[b]) }
	case Interval:
		return func(a, b float64) float64 { return (a - b) * (a - b) }
	}
	return func(a, b float64) float64 {
		if a == b {
			return 0
		}
		return 1
	}
}
