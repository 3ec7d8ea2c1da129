package charts

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"parley/stance"
	"parley/stance/tally"
)

// A subject is what one chart shows: the listed rows and the issues of a table
// that a Look asks for.
type subject struct {
	Material
	look   Look
	rows   []tally.Row     // their cells are those of issues
	issues []tally.Heading // that somebody spoke on
	left   int             // rows left out for want of space
	cut    int             // issues left out, as one picture can show only so many
	alone  []string        // rows left out of a map, as they speak on one issue only
	flips  []tally.Flip    // where the look asks for them
	keyed  int             // rows named by their keys, as the typeface lacks their letters
	heard  string          // the publishers, once they were counted
}

func newSubject(m Material, l Look) (*subject, error) {
	if m.Table == nil {
		return nil, errors.New("there is no table to draw")
	}
	if m.Book == nil {
		m.Book = &stance.Codebook{}
	}
	if err := check(m.Table); err != nil {
		return nil, err
	}
	for _, o := range m.Observations {
		if err := in("stance", o.Stance); err != nil {
			return nil, fmt.Errorf("%s on %s: %w", o.Name, o.Issue, err)
		}
	}
	s := &subject{Material: m, look: l}
	if l.Sensitive {
		s.flips = tally.Flips(m.Book, m.Observations, m.Table.By)
	}
	columns := s.columns()
	for _, r := range m.Table.Rows {
		if !r.Listed || len(l.Rows) > 0 && !slices.Contains(l.Rows, r.Key) {
			continue
		}
		cells := make([]tally.Cell, len(columns))
		for i, column := range columns {
			cells[i] = r.Cells[column]
		}
		r.Cells = cells
		if name := drawable(r.Name, r.Key); name != r.Name {
			r.Name = name
			s.keyed++
		}
		r.Short = drawable(r.Short, r.Key)
		s.rows = append(s.rows, r)
	}
	return s, nil
}

// columns picks the issues to show, and returns where they stand in the table.
func (s *subject) columns() (at []int) {
	for i, h := range s.Table.Issues {
		spoken := slices.ContainsFunc(s.Table.Rows, func(r tally.Row) bool { return r.Listed && r.Cells[i].N > 0 })
		if len(s.look.Issues) > 0 && slices.Contains(s.look.Issues, h.Key) || len(s.look.Issues) == 0 && spoken {
			at = append(at, i)
			s.issues = append(s.issues, h)
		}
	}
	return at
}

// check refuses a table that no arithmetic of counts gives: one not-a-number
// would hang the stroker for ever.
func check(t *tally.Table) error {
	for _, r := range t.Rows {
		if len(r.Cells) != len(t.Issues) {
			return fmt.Errorf("row %q has %d cells for %d issues", r.Name, len(r.Cells), len(t.Issues))
		}
		for i, c := range r.Cells {
			if err := checkCell(c); err != nil {
				return fmt.Errorf("%s on %s: %w", r.Name, t.Issues[i].Name, err)
			}
		}
		if err := checkMean("tone", r.Tone); err != nil {
			return fmt.Errorf("%s: %w", r.Name, err)
		}
	}
	return nil
}

func checkCell(c tally.Cell) error {
	if c.For < 0 || c.Neither < 0 || c.Against < 0 || c.N != c.For+c.Neither+c.Against {
		return fmt.Errorf("%d statements are not %d for, %d neither and %d against", c.N, c.For, c.Neither, c.Against)
	}
	if c.N > 0 && c.Mean.N == 0 {
		return errors.New("there are statements and no mean of them")
	}
	if c.N == 0 {
		return nil
	}
	return errors.Join(checkMean("mean", c.Mean), checkMean("tone", c.Tone), checkMean("share", c.Sides), in("net", c.Net))
}

func checkMean(what string, m tally.Mean) error {
	if m.N == 0 {
		return nil
	}
	return cmp.Or(in(what, m.Value), in(what, m.Low), in(what, m.High))
}

// in says whether a figure is a number from -1 to +1.
func in(what string, v float64) error {
	if math.IsNaN(v) || v < -1 || v > 1 {
		return fmt.Errorf("%s %g is out of range; expected -1 to +1", what, v)
	}
	return nil
}

// n is how many positions the shown cells hold.
func (s *subject) n() (n, checked int) {
	for _, r := range s.rows {
		for _, c := range r.Cells {
			n += c.N
			checked += c.Checked
		}
	}
	return n, checked
}

// speaking keeps the rows that hold a position on a shown issue.
func (s *subject) speaking() {
	s.rows = slices.DeleteFunc(s.rows, func(r tally.Row) bool { return positions(r) == 0 })
}

func positions(r tally.Row) (n int) {
	for _, c := range r.Cells {
		n += c.N
	}
	return n
}

// drop leaves out the rows with the fewest statements, until about a share of
// them is left. It is false when only one is left.
func (s *subject) drop(share float64) bool {
	if len(s.rows) < 2 {
		return false
	}
	keep := min(len(s.rows)-1, max(1, int(share*float64(len(s.rows)))))
	byN := slices.Clone(s.rows)
	slices.SortStableFunc(byN, func(a, b tally.Row) int { return positions(b) - positions(a) })
	s.left += len(s.rows) - keep
	s.rows = byN[:keep]
	return true
}

// sort orders the rows by the mean on one issue, the most for first. Rows with
// too few statements on it come after the others, those with none last, and
// equal ones in the order of their names.
func (s *subject) sort(issue int) {
	if s.look.Steady {
		return
	}
	slices.SortStableFunc(s.rows, func(a, b tally.Row) int {
		x, y := a.Cells[issue], b.Cells[issue]
		return cmp.Or(cmp.Compare(standing(x), standing(y)), cmp.Compare(y.Mean.Value, x.Mean.Value),
			cmp.Compare(a.Name, b.Name), cmp.Compare(a.Key, b.Key))
	})
}

// standing is 0 for a cell that bears a claim, 1 for a hint, 2 for silence.
func standing(c tally.Cell) int {
	switch {
	case c.N >= tally.Few:
		return 0
	case c.N > 0:
		return 1
	}
	return 2
}

// enough counts the rows with enough statements on an issue.
func (s *subject) enough(issue int) (n int) {
	for _, r := range s.rows {
		if standing(r.Cells[issue]) == 0 {
			n++
		}
	}
	return n
}

// heights are the least that a figure needs with its rows one below another, and the
// most that it can use.
func (s *subject) heights(head, tight, ample float64) (least, most float64) {
	n := float64(max(len(s.rows), 1))
	return head + n*tight, head + n*ample
}

// few says whether any shown cell holds too few statements for more than a hint.
func (s *subject) few() bool {
	return slices.ContainsFunc(s.rows, func(r tally.Row) bool { return slices.ContainsFunc(r.Cells, fewIn) })
}

func fewIn(c tally.Cell) bool { return c.N > 0 && c.N < tally.Few }

// keep leaves only the issues with the most statements, in the order they had.
func (s *subject) keep(most int) {
	for len(s.issues) > most {
		least, fewest := 0, math.MaxInt
		for i := range s.issues {
			n := 0
			for _, r := range s.rows {
				n += r.Cells[i].N
			}
			if n <= fewest {
				least, fewest = i, n
			}
		}
		s.cut++
		s.issues = slices.Delete(slices.Clone(s.issues), least, least+1)
		for i := range s.rows {
			s.rows[i].Cells = slices.Delete(slices.Clone(s.rows[i].Cells), least, least+1)
		}
	}
}
