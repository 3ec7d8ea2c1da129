package charts

import (
	"image/color"
	"strconv"

	"parley/stance/tally"
)

// stack draws the shares of one issue as one bar of 100 % a row: against,
// neither, for.
func (f sides) stack(c *canvas, issue int, at box, row float64) {
	h := f.issues[issue]
	c.text(fit(legible(h.Name), nameSize, bold, at.w), at.x, at.y+24, style{nameSize, bold, c.look.ink, left})
	bar := box{at.x, at.y + panelTitle + sidesHead, at.w - countRow, row}
	y := bar.y - 16
	c.text("Against", bar.x, y, style{22, bold, c.look.ink, left})
	c.text("Neither", bar.x+bar.w/2, y, style{22, regular, c.look.muted, center})
	c.text("For", bar.right(), y, style{22, bold, c.look.ink, right})
	c.text("n", at.right(), y, style{22, regular, c.look.muted, right})
	for i, r := range f.rows {
		cell := r.Cells[issue]
		bar.y = at.y + panelTitle + sidesHead + float64(i)*row
		f.shares(c, bar, cell)
		n := strconv.Itoa(cell.N)
		if cell.N == 0 {
			n = "–"
		}
		c.text(n, at.right(), bar.middle()+8, style{min(22, row*.8), regular, c.look.muted, right})
		c.spot(box{at.x, bar.y, at.w, row}, Spot{Row: r.Key, Issue: h.Key, Words: inWords(r, h, cell)})
	}
}

// shares draws one bar of 100 %, with the figures of the parts that are wide enough.
func (f sides) shares(c *canvas, at box, cell tally.Cell) {
	pro, contra, neither := f.lengths(cell)
	high := 2 * min(30, at.h*.36)
	x := at.x
	for _, p := range []part{{value: contra, fill: c.look.other}, {value: neither, fill: c.look.no}, {value: pro, fill: c.look.forIt}} {
		if p.value == 0 {
			continue
		}
		place := box{x, at.middle() - high/2, p.value / 100 * at.w, high}
		x = place.right()
		c.filled(place, p.fill, cell.N < tally.Few)
		size := min(22, high*.8)
		if value := percent(p.value / 100); measure(value, size, bold)+8 < place.w {
			c.text(value, place.x+place.w/2, place.middle()+.36*size, style{size, bold, inside(c, p.fill, cell.N < tally.Few), center})
		}
	}
}

// inside is the colour of a figure in a bar, full or hollow.
func inside(c *canvas, fill color.RGBA, few bool) color.RGBA {
	if few {
		return c.look.ink
	}
	return on(fill)
}
