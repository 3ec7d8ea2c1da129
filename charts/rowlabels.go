package charts

import "parley/stance/tally"

// The sizes of the names of rows, in units.
const (
	nameSize  = 25
	underSize = 20
	roomy     = 56 // height of a row in which its note has a line of its own
)

// labelWidth is the width that the names of rows need, at most a share of the
// whole.
func labelWidth(rows []tally.Row, most float64) float64 {
	width := 150.0
	for _, r := range rows {
		width = max(width, measure(legible(r.Name), nameSize, bold), measure(legible(r.Note), underSize, regular))
	}
	return min(width, most)
}

// label writes a row's name, and its note where the row has the height.
func (c *canvas) label(r tally.Row, at box) {
	name := style{min(nameSize, at.h*.82), bold, c.look.ink, left}
	middle := at.middle()
	text := legible(r.Name)
	if short := legible(r.Short); measure(text, name.size, bold) > at.w && short != "" && measure(short, name.size, bold) <= at.w {
		text = short // better than a name that is cut
	}
	text = fit(text, name.size, bold, at.w)
	if at.h < roomy || r.Note == "" {
		c.text(text, at.x, middle+.36*name.size, name)
		return
	}
	c.text(text, at.x, middle-3, name)
	c.text(fit(legible(r.Note), underSize, regular, at.w), at.x, middle+22, style{underSize, regular, c.look.muted, left})
}
