package charts

import (
	"strconv"

	"parley/stance/tally"
)

// figures are the counts and means of the shown cells as rows of a table, with
// a head.
func (s *subject) figures() [][]string {
	table := [][]string{{
		"group_by", "key", "name", "issue", "n", "for", "neither", "against",
		"mean", "low", "high", "net", "articles", "checked",
	}}
	for _, r := range s.rows {
		for i, c := range r.Cells {
			if c.N == 0 {
				continue
			}
			table = append(table, []string{
				string(s.Table.By), r.Key, r.Name, s.issues[i].Key, strconv.Itoa(c.N), strconv.Itoa(c.For), strconv.Itoa(c.Neither), strconv.Itoa(c.Against),
				decimal(c.Mean.Value), decimal(c.Mean.Low), decimal(c.Mean.High), decimal(c.Net), strconv.Itoa(c.Articles), strconv.Itoa(c.Checked),
			})
		}
	}
	return table
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', 4, 64) }

// inWords is a cell for a tooltip: "Ilvar Tosk on ceasefire: +0.62 (+0.21 to
// +0.88), 12 statements: 10 for, 1 neither, 1 against".
func inWords(r tally.Row, h tally.Heading, c tally.Cell) string {
	on := r.Name + " on " + lower(h.Name) + ": "
	if c.N == 0 {
		return on + "no statements"
	}
	return on + signed(c.Mean.Value) + " (" + signed(c.Mean.Low) + " to " + signed(c.Mean.High) + "), " + count(c.N, "statement") +
		": " + strconv.Itoa(c.For) + " for, " + strconv.Itoa(c.Neither) + " neither, " + strconv.Itoa(c.Against) + " against"
}
