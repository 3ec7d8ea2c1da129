package charts

import (
	"cmp"
	"fmt"
	"slices"

	"parley/stance/tally"
)

// compass maps rows between two issues: the first across, the second upward.
type compass struct {
	*subject
	unnamed []string
}

func newMap(s *subject) figure {
	s.keep(2)
	s.speaking()
	if len(s.issues) == 2 {
		s.rows = slices.DeleteFunc(s.rows, func(r tally.Row) bool {
			lone := r.Cells[0].N == 0 || r.Cells[1].N == 0
			if lone {
				s.alone = append(s.alone, r.Name)
			}
			return lone
		})
	}
	return &compass{subject: s}
}

func (f *compass) wording() Wording {
	if len(f.issues) < 2 || len(f.rows) == 0 {
		return Wording{Title: "Nothing to map yet: nobody takes a position on two issues"}
	}
	x, y := lower(f.issues[0].Name), lower(f.issues[1].Name)
	w := Wording{Title: f.quarters(), Alt: f.alt()}
	w.Subtitle = fmt.Sprintf("Mean stance on %s and on %s, %s; bars show %s", x, y, toScale, tied("95% intervals"))
	w.Note = fmt.Sprintf("Small figures: statements on %s / on %s.", x, y)
	if f.few() {
		w.Note += " Hollow: fewer than 5 statements on one of them, no more than a hint."
	}
	if len(f.alone) > 0 {
		w.Note += " Not shown, as they speak on one of them only: " + list(some(f.alone, 6)) + "."
	}
	w.Note = sentence(" ", w.Note, noRoom(f.unnamed))
	return w
}

// some is the beginning of a list and how many more there are.
func some(names []string, most int) []string {
	if more := len(names) - most; more > 0 {
		return append(slices.Clone(names[:most]), fmt.Sprintf("%d more", more))
	}
	return names
}

// quarters says who clearly stands in which corner; where nobody does, what can
// be said of the leading issue.
func (f *compass) quarters() string {
	corner := map[[2]verdict][]tally.Row{}
	for _, r := range f.rows {
		at := [2]verdict{verdictOf(r.Cells[0]), verdictOf(r.Cells[1])}
		corner[at] = append(corner[at], r)
	}
	h, g := f.issues[0], f.issues[1]
	var clauses []clause
	for _, c := range []clause{
		{corner[[2]verdict{inFavour, inFavour}], verbs{backs(h), backs(g)}},
		{corner[[2]verdict{against, against}], verbs{opposes(h), opposes(g)}},
		{corner[[2]verdict{inFavour, against}], verbs{backs(h), opposes(g)}},
		{corner[[2]verdict{against, inFavour}], verbs{opposes(h), backs(g)}},
	} {
		if len(c.rows) > 0 && len(clauses) < 2 {
			clauses = append(clauses, c)
		}
	}
	if len(clauses) == 0 {
		return f.headline(f.leading())
	}
	return f.claim(clauses...)
}

func (f *compass) least() (height, ample float64) {
	least := planeLeast(len(f.rows))
	return least, max(least, 720)
}

func (f *compass) draw(c *canvas, body box) {
	if len(f.issues) < 2 || len(f.rows) == 0 {
		c.empty(body, noPair)
		return
	}
	f.plane().draw(c, body)
}

// poleWords names the ends of the scale of an issue by what they mean.
func poleWords(h tally.Heading) axisWords {
	return axisWords{
		low:  capital(cmp.Or(h.Against, "against "+lower(h.Name))),
		high: capital(cmp.Or(h.For, "for "+lower(h.Name))),
	}
}

// called is the name at a point: the short one where many points stand together.
func (s *subject) called(r tally.Row) string {
	if len(s.rows) > 8 {
		return r.Short
	}
	return r.Name
}

func (f *compass) plane() plane {
	a, b := f.issues[0], f.issues[1]
	x, y := lower(a.Name), lower(b.Name)
	p := plane{
		x: poleWords(a), y: poleWords(b),
		corners: [4]string{"For " + y + ", against " + x, "For both", "Against both", "For " + x + ", against " + y},
		unnamed: &f.unnamed,
	}
	for _, r := range f.rows {
		one, two := r.Cells[0], r.Cells[1]
		p.points = append(p.points, placed{
			name: f.called(r), n: fmt.Sprintf("%d / %d", one.N, two.N), x: one.Mean, y: two.Mean, weight: one.N + two.N,
			few:  fewIn(one) || fewIn(two),
			spot: Spot{Row: r.Key, Words: inWords(r, a, one) + "; " + inWords(r, b, two)},
		})
	}
	return p
}
