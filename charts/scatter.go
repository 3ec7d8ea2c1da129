package charts

import (
	"fmt"
	"slices"

	"parley/stance/tally"
)

// scatter sets the tone of statements against their stance, a row a point.
type scatter struct {
	tone
	unnamed []string
}

func newScatter(s *subject) figure {
	if len(s.issues) > 0 {
		s.rows = slices.DeleteFunc(s.rows, func(r tally.Row) bool { return r.Cells[0].Tone.N == 0 })
	}
	return &scatter{tone: tone{s}}
}

func (f *scatter) wording() Wording {
	w := f.tone.wording()
	if len(f.rows) == 0 || len(f.issues) == 0 {
		return w
	}
	w.Subtitle = "Mean stance on " + lower(f.issues[0].Name) + " and mean tone of the same statements; bars show 95% intervals"
	w.Note = "Small figures: statements / those with words that carry a tone. Tone is no stance."
	if f.few() {
		w.Note += " Hollow: fewer than 5 statements, no more than a hint."
	}
	w.Note = sentence(" ", w.Note, noRoom(f.unnamed))
	return w
}

func (f *scatter) least() (height, ample float64) {
	least := planeLeast(len(f.rows))
	return least, max(least, 720)
}

func (f *scatter) draw(c *canvas, body box) {
	if len(f.rows) == 0 || len(f.issues) == 0 {
		c.empty(body, noPosition)
		return
	}
	p := plane{
		x: poleWords(f.issues[0]), y: axisWords{"Hostile words", "Warm words"},
		corners: [4]string{"Warm words against", "Warm words for", "Hostile words against", "Hostile words for"},
		unnamed: &f.unnamed,
	}
	for _, r := range f.rows {
		cell := r.Cells[0]
		p.points = append(p.points, placed{
			name: f.called(r), n: fmt.Sprintf("%d / %d", cell.N, cell.Tone.N), x: cell.Mean, y: cell.Tone, weight: cell.N,
			few:  fewIn(cell) || cell.Tone.N < tally.Few,
			spot: Spot{Row: r.Key, Issue: f.issues[0].Key, Words: toneInWords(r, f.issues[0])},
		})
	}
	p.draw(c, body)
}
