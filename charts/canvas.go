package charts

import (
	"image"
	"image/color"
	"math"
)

// A point is a place on a canvas, in units from the left and the top.
type point struct{ x, y float64 }

// A box is a part of a canvas in units.
type box struct{ x, y, w, h float64 }

func (b box) right() float64  { return b.x + b.w }
func (b box) bottom() float64 { return b.y + b.h }
func (b box) middle() float64 { return b.y + b.h/2 }

// inset is b without a rim.
func (b box) inset(dx, dy float64) box { return box{b.x + dx, b.y + dy, b.w - 2*dx, b.h - 2*dy} }

// meet is the part of b that o has too; without any, its width or height is not positive.
func (b box) meet(o box) box {
	x, y := max(b.x, o.x), max(b.y, o.y)
	return box{x, y, min(b.right(), o.right()) - x, min(b.bottom(), o.bottom()) - y}
}

func (b box) holds(p point) bool {
	return p.x > b.x && p.x < b.right() && p.y > b.y && p.y < b.bottom()
}

func (b box) meets(o box) bool {
	return b.x < o.right() && o.x < b.right() && b.y < o.bottom() && o.y < b.bottom()
}

// A canvas gathers the marks of a picture. It counts in units, which are layout
// pixels at a width of 1600 and shrink and grow with the picture, so that a chart
// is laid out in type sizes that can be read whatever the size.
type canvas struct {
	w, h  float64 // units
	unit  float64 // layout pixels
	bare  bool    // no ground is painted
	look  palette
	marks []mark
	spots []Spot
	texts []box // where text stands; for tests, and for labels to keep clear of
}

// An align says which end of a text stands at its place.
type align int

const (
	left align = iota
	center
	right
)

// A style is how a text is set.
type style struct {
	size   float64
	weight weight
	color  color.RGBA
	align  align
}

// text sets a line of text with its baseline at y and returns its advance.
func (c *canvas) text(s string, x, y float64, st style) float64 {
	s = untied(legible(s))
	width := measure(s, st.size, st.weight)
	switch st.align {
	case center:
		x -= width / 2
	case right:
		x -= width
	}
	if s != "" {
		c.marks = append(c.marks, lettering{s, point{x, y}, st.size, st.weight, st.color})
		c.texts = append(c.texts, box{x, y - .73*st.size, width, .94 * st.size})
	}
	return width
}

// lines sets lines of text one under the other, the first baseline at y, and
// returns the baseline that a next one would have.
func (c *canvas) lines(lines []string, x, y, leading float64, st style) float64 {
	for _, line := range lines {
		c.text(line, x, y, st)
		y += leading
	}
	return y
}

// rect fills a box.
func (c *canvas) rect(b box, fill color.RGBA) { c.marks = append(c.marks, block{b, fill}) }

// across draws a hairline from left to right, down one from top to bottom. They
// are boxes: a stroke of one pixel would blur over two.
func (c *canvas) across(x, y, w, thick float64, ink color.RGBA) {
	c.rect(box{x, y - thick/2, w, thick}, ink)
}

func (c *canvas) down(x, y, h, thick float64, ink color.RGBA) {
	c.rect(box{x - thick/2, y, thick, h}, ink)
}

// dot draws a disc; hollow, only its rim.
func (c *canvas) dot(at point, radius float64, ink color.RGBA, hollow bool) {
	if hollow {
		c.marks = append(c.marks, ring{at, radius - hollowRim/2, hollowRim, ink})
		return
	}
	c.marks = append(c.marks, disc{at, radius, ink})
}

const hollowRim = 3.5

// barRim is the rim of a hollow bar.
const barRim = 2.5

// hollow draws the rim of a box; one that is all rim is filled.
func (c *canvas) hollow(b box, ink color.RGBA) {
	if b.w <= 2*barRim || b.h <= 2*barRim {
		c.rect(b, ink)
		return
	}
	c.rect(box{b.x, b.y, b.w, barRim}, ink)
	c.rect(box{b.x, b.bottom() - barRim, b.w, barRim}, ink)
	c.rect(box{b.x, b.y + barRim, barRim, b.h - 2*barRim}, ink)
	c.rect(box{b.right() - barRim, b.y + barRim, barRim, b.h - 2*barRim}, ink)
}

// filled draws a bar: full, or its rim alone where few statements stand behind it.
func (c *canvas) filled(b box, ink color.RGBA, few bool) {
	if few {
		c.hollow(b, ink)
	} else {
		c.rect(b, ink)
	}
}

// gap clears a disc of ground for a dot. Where no ground is painted, nothing is.
func (c *canvas) gap(at point, radius float64) {
	if !c.bare {
		c.marks = append(c.marks, disc{at, radius, c.look.ground})
	}
}

// line draws a line through points.
func (c *canvas) line(points []point, thick float64, ink color.RGBA) {
	if len(points) > 1 {
		c.marks = append(c.marks, stroke{[][]point{points}, thick, ink})
	}
}

// dotted draws short dashes from a to b.
func (c *canvas) dotted(a, b point, thick, on, off float64, ink color.RGBA) {
	length := math.Hypot(b.x-a.x, b.y-a.y)
	if length == 0 {
		return
	}
	along := func(d float64) point {
		return point{a.x + (b.x-a.x)*d/length, a.y + (b.y-a.y)*d/length}
	}
	var dashes [][]point
	for d := 0.0; d < length; d += on + off {
		dashes = append(dashes, []point{along(d), along(min(d+on, length))})
	}
	c.marks = append(c.marks, stroke{dashes, thick, ink})
}

// spot marks a box as standing for a cell.
func (c *canvas) spot(b box, s Spot) {
	s.Box = image.Rect(
		c.pixel(b.x), c.pixel(b.y), max(c.pixel(b.right()), c.pixel(b.x)+1), max(c.pixel(b.bottom()), c.pixel(b.y)+1),
	).Intersect(image.Rect(0, 0, c.pixel(c.w), c.pixel(c.h)))
	if !s.Box.Empty() {
		c.spots = append(c.spots, s)
	}
}

// pixel is a length in whole layout pixels.
func (c *canvas) pixel(units float64) int { return int(math.Round(units * c.unit)) }
