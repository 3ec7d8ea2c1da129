package charts

import (
	"math"
)

// The measures of the frame, in units.
const (
	margin      = 56
	barTop      = 30
	barHeight   = 8
	barWidth    = 64
	titleTop    = 92 // baseline of the first line of the title
	footGap     = 14
	lowerMargin = 24
)

// A frame is what stands around the body of a chart, broken into lines.
type frame struct {
	title     []string
	titleSize float64
	subtitle  []string
	notes     []string
	width     float64
}

const (
	subtitleSize = 26
	noteSize     = 20
	subLeading   = 33
	noteLeading  = 26
)

// newFrame breaks the words to the width of a picture. A long title is set
// smaller before it takes a third line.
func newFrame(w Wording, width float64) frame {
	f := frame{width: width}
	inner := width - 2*margin
	for _, size := range []float64{44, 40, 36, 32} {
		f.titleSize = size
		f.title = balanced(legible(w.Title), size, bold, inner, 3)
		if len(f.title) <= 2 {
			break
		}
	}
	f.subtitle = balanced(legible(w.Subtitle), subtitleSize, regular, inner, 3)
	for _, note := range []string{w.Note, w.Count, w.Source} {
		f.notes = append(f.notes, paragraph(legible(note), noteSize, inner, mostNoteLines)...)
	}
	return f
}

const mostNoteLines = 4

// paragraph is wrap for running text: no last line of a word or two.
func paragraph(text string, size, width float64, most int) []string {
	lines := wrap(text, size, regular, width, most)
	if n := len(lines); n > 1 && measure(lines[n-1], size, regular) < width/6 {
		return balanced(text, size, regular, width, most)
	}
	return lines
}

func (f frame) titleLeading() float64 { return math.Round(f.titleSize * 1.18) }

// top is where the body begins.
func (f frame) top() float64 {
	y := titleTop + float64(len(f.title)-1)*f.titleLeading()
	return y + 12 + float64(len(f.subtitle))*subLeading + 24
}

// foot is the height below the body.
func (f frame) foot() float64 {
	return footGap + float64(len(f.notes))*noteLeading + lowerMargin
}

// body is what is left for the chart in a picture of some height.
func (f frame) body(height float64) box {
	return box{margin, f.top(), f.width - 2*margin, height - f.top() - f.foot()}
}

// draw draws the frame onto c.
func (f frame) draw(c *canvas) {
	ink, muted := c.look.ink, c.look.muted
	c.rect(box{margin, barTop, barWidth, barHeight}, ink)
	y := c.lines(f.title, margin, titleTop, f.titleLeading(), style{f.titleSize, bold, ink, left})
	y += 44 - f.titleLeading()
	c.lines(f.subtitle, margin, y, subLeading, style{subtitleSize, regular, muted, left})
	y = c.h - f.foot() + footGap
	c.across(margin, y-footGap/2, f.width-2*margin, 1, c.look.rule)
	c.lines(f.notes, margin, y+noteSize, noteLeading, style{noteSize, regular, muted, left})
}

// compose lays a chart out and draws it. The unit follows the size of the
// picture; where rows need more height than a fixed picture has, it shrinks, and
// in the end the rows with the fewest statements go.
func compose(k kind, s *subject) *Drawing {
	l := s.look
	unit := unitOf(l)
	f := k.new(s)
	for {
		w := s.words(f.wording())
		least, ample := f.least()
		edge := newFrame(w, float64(l.Width)/unit)
		height := float64(l.pageHeight()) / unit
		room := edge.body(height).h
		switch {
		case room >= least && l.Fit:
			height = min(height, max(edge.top()+ample+edge.foot(), leastSide/unit))
		case room >= ample && l.Enlarge && len(s.issues) <= 2:
			unit = enlarged(l, w, ample, unit, k.grows)
			height = float64(l.pageHeight()) / unit
		case room >= least:
		case unit > smallest*unitOf(l):
			unit *= .96
			continue
		case l.Height == 0:
			unit = unitOf(l)
			edge = newFrame(w, float64(l.Width)/unit)
			height = math.Ceil(edge.top() + least + edge.foot())
		case s.drop(room / least):
			f = k.new(s)
			continue
		}
		return settle(k.name, s, f, w, height, unit)
	}
}

// enlarged is the largest unit at which the body still has ample height; the letters
// may grow so far.
func enlarged(l Look, w Wording, ample, unit, grows float64) float64 {
	for next := 1.02 * unit; next <= grows*unitOf(l); next *= 1.02 {
		if newFrame(w, float64(l.Width)/next).body(float64(l.pageHeight())/next).h < ample {
			break
		}
		unit = next
	}
	return unit
}

// highest is how high a row may be that profits from no more than an ample height:
// higher where the rest would stay empty.
func (s *subject) highest(ample float64) float64 {
	if s.look.Enlarge {
		return 1.8 * ample
	}
	return ample
}

// settle draws the picture, and again where drawing it has shown what the note
// must add.
func settle(name string, s *subject, f figure, w Wording, height, unit float64) *Drawing {
	for range 2 {
		d := render(name, s, f, w, newFrame(w, float64(s.look.Width)/unit), height, unit)
		after := s.words(f.wording())
		if after == w {
			return d
		}
		w = after
	}
	return render(name, s, f, w, newFrame(w, float64(s.look.Width)/unit), height, unit)
}

// smallest is how far the unit may shrink before a picture grows in height or
// loses rows.
const smallest = .8

// unitOf is how many layout pixels a unit has: 1 at 1600 by 1000.
func unitOf(l Look) float64 {
	height := l.pageHeight()
	u := math.Sqrt(float64(l.Width) * float64(height) / (1600 * 1000))
	u = min(u, float64(l.Width)/1100, float64(height)/700)
	return max(u, .6*min(1, float64(l.Width)/800))
}

func render(name string, s *subject, f figure, w Wording, edge frame, height, unit float64) *Drawing {
	c := &canvas{w: edge.width, h: height, unit: unit, bare: s.look.Transparent, look: palettes[s.look.Theme]}
	edge.draw(c)
	f.draw(c, edge.body(height))
	d := &Drawing{
		Name: name, Width: s.look.Width, Height: int(math.Round(height * unit)), Scale: s.look.Scale,
		unit: unit, density: s.look.Density, pagePoints: s.look.pagePoints, text: s.look.TextSVG,
		marks: c.marks, spots: c.spots, texts: c.texts, words: w.plain(), figures: f.figures,
	}
	if !s.look.Transparent {
		ground := c.look.ground
		d.ground = &ground
	}
	return d
}
