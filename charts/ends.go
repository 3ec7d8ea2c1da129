package charts

import (
	"cmp"
	"image/color"
	"slices"
)

// An endLabel is the name at the end of a line.
type endLabel struct {
	name, under string
	ink         color.RGBA
	from        point // where the line ends
}

// ends writes the names beside the ends of lines, moved apart where they would
// meet, each with a thin line from its own.
func (c *canvas) ends(labels []endLabel, field box) {
	slices.SortStableFunc(labels, func(a, b endLabel) int { return cmp.Compare(a.from.y, b.from.y) })
	distance := min(62, (field.h+20)/float64(max(len(labels), 1)))
	y := make([]float64, len(labels))
	for i, l := range labels {
		y[i] = l.from.y
		if i > 0 {
			y[i] = max(y[i], y[i-1]+distance)
		}
	}
	for i := len(y) - 1; i >= 0; i-- {
		limit := field.bottom() - distance/4
		if i < len(y)-1 {
			limit = y[i+1] - distance
		}
		y[i] = min(y[i], limit)
	}
	x := field.right() + 26
	for i, l := range labels {
		faint := pale(l.ink, c.look.ground)
		if l.from.x < field.right()-60 {
			c.dotted(point{l.from.x + 12, l.from.y}, point{x - 8, y[i]}, 1.5, 2, 8, c.look.muted)
		} else {
			c.line([]point{{l.from.x + 10, l.from.y}, {x - 6, y[i]}}, 1.5, faint)
		}
		width := c.w - margin - x
		st := style{24, bold, readable(l.ink, c.look.ink, c.look.ground), left}
		c.text(fit(legible(l.name), st.size, bold, width), x, y[i]+8, st)
		if distance >= 46 {
			c.text(fit(legible(l.under), 18, regular, width), x, y[i]+30, style{18, regular, c.look.muted, left})
		}
	}
}
