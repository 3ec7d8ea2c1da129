package charts

import "image/color"

// A mark is one thing drawn, in units, not yet in any format.
type mark interface {
	// put draws the mark with a pen, s pen points to the unit.
	put(p pen, s float64)
}

// A pen draws in one format. Its points are pixels, or what the format has for
// them. It is given finite numbers only.
type pen interface {
	block(x, y, w, h float64, fill color.RGBA)
	disc(x, y, radius float64, fill color.RGBA)
	ring(x, y, radius, thick float64, ink color.RGBA)
	stroke(lines [][]point, thick float64, ink color.RGBA) // none is an empty list of points
	lettering(text string, x, y, size float64, w weight, ink color.RGBA)
}

type block struct {
	box
	fill color.RGBA
}

func (m block) put(p pen, s float64) { p.block(m.x*s, m.y*s, m.w*s, m.h*s, m.fill) }

type disc struct {
	at     point
	radius float64
	fill   color.RGBA
}

func (m disc) put(p pen, s float64) { p.disc(m.at.x*s, m.at.y*s, m.radius*s, m.fill) }

type ring struct {
	at            point
	radius, thick float64
	ink           color.RGBA
}

func (m ring) put(p pen, s float64) { p.ring(m.at.x*s, m.at.y*s, m.radius*s, m.thick*s, m.ink) }

type stroke struct {
	lines [][]point
	thick float64
	ink   color.RGBA
}

// run is how many points are stroked at once: the time that the stroker takes
// grows with their square.
const run = 60

func (m stroke) put(p pen, s float64) {
	var batch [][]point
	points := 0
	for _, line := range m.lines {
		scaled := make([]point, len(line))
		for i, at := range line {
			scaled[i] = point{at.x * s, at.y * s}
		}
		for len(scaled) > 1 {
			n := min(run, len(scaled))
			if points+n > run {
				p.stroke(batch, m.thick*s, m.ink)
				batch, points = nil, 0
			}
			batch, points = append(batch, scaled[:n]), points+n
			scaled = scaled[n-1:]
		}
	}
	p.stroke(batch, m.thick*s, m.ink)
}

type lettering struct {
	text   string
	at     point
	size   float64
	weight weight
	ink    color.RGBA
}

func (m lettering) put(p pen, s float64) {
	p.lettering(m.text, m.at.x*s, m.at.y*s, m.size*s, m.weight, m.ink)
}
