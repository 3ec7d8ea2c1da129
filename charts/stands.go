package charts

import (
	"image/color"
	"strconv"
	"strings"
	"unicode/utf8"

	"parley/stance/tally"
)

// stands shows where each row stands: its mean on every issue as a dot on a line
// from against to for, with its interval and n.
type stands struct {
	*subject
	issue int // by which rows are sorted, and of which the title speaks
}

// mostColours is how many issues one dot plot can tell apart.
const mostColours = 3

func newStands(s *subject) figure {
	s.keep(mostColours)
	s.speaking()
	f := stands{s, s.leading()}
	if len(s.issues) > 0 {
		s.sort(f.issue)
	}
	return f
}

func (f stands) wording() Wording {
	w := Wording{Title: f.findings(), Alt: f.alt()}
	if len(f.rows) == 0 {
		return w
	}
	w.Subtitle = sentence(", ", "Mean stance in the statements of each "+f.noun(), toScale, withInterval)
	w.Note = "Line: 95% interval. n: statements that take a position."
	if len(f.issues) > 1 && len(f.rows) > 1 && !f.look.Steady {
		w.Note += " Sorted by stance on " + lower(f.issues[f.issue].Name) + "."
	}
	if f.few() {
		w.Note = "Hollow: fewer than 5 statements, no more than a hint. " + w.Note
	}
	return w
}

// findings is the headline on the leading issue and, where a title has the room,
// what is clear on another.
func (f stands) findings() string {
	const room = 125 // signs in two lines
	title := f.headline(f.issue)
	for i := range f.issues {
		if v := f.verdicts(i); i != f.issue && v.clear() > 0 && f.verdicts(f.issue).clear() > 0 {
			delete(v, unclear)
			if more := f.sides(v, i); utf8.RuneCountInString(title+more) <= room {
				return title + ". " + more
			}
		}
	}
	return title
}

// alt reads every figure out.
func (s *subject) alt() string {
	var words []string
	for _, r := range s.rows {
		for i, c := range r.Cells {
			if c.N > 0 {
				words = append(words, inWords(r, s.issues[i], c)+".")
			}
		}
	}
	return strings.Join(words, " ")
}

// The measures of the dot plot, in units.
const (
	dotRadius   = 10.5
	whisker     = 4
	tightRow    = 34.0
	ampleRow    = 150.0
	countColumn = 84.0
	axisHeight  = 74.0
	keyLeading  = 36.0
)

func (f stands) least() (height, ample float64) {
	return f.heights(axisHeight+f.keyHeight(), f.tight(), ampleRow)
}

// tight is the least height of a row: its marks stand one under the other.
func (f stands) tight() float64 { return max(tightRow, 22*float64(len(f.issues))) }

func (f stands) keyHeight() float64 {
	if len(f.issues) < 2 {
		return 0
	}
	return keyLeading*float64(len(f.issues)) + 14
}

func (f stands) draw(c *canvas, body box) {
	if len(f.rows) == 0 {
		c.empty(body, noPosition)
		return
	}
	f.key(c, body)
	body.y, body.h = body.y+f.keyHeight(), body.h-f.keyHeight()
	labels := labelWidth(f.rows, body.w*.34)
	counts := max(countColumn*float64(len(f.issues)), 140)
	plot := box{body.x + labels + 40, body.y + axisHeight, body.w - labels - 40 - counts - 40, body.h - axisHeight}
	row := min(plot.h/float64(len(f.rows)), f.highest(ampleRow))
	plot.h = row * float64(len(f.rows))
	x := scale{plot.x, plot.right()}
	f.axis(c, plot, x)
	f.counts(c, box{plot.right() + 40, body.y, counts, axisHeight})
	for i, r := range f.rows {
		at := box{body.x, plot.y + float64(i)*row, body.w, row}
		if i > 0 {
			c.across(at.x, at.y, at.w, 1, c.look.rule)
		}
		c.label(r, box{at.x, at.y, labels, at.h})
		f.row(c, r, at, x)
	}
}

// key names the issues in their colours, with the words of their poles.
func (f stands) key(c *canvas, body box) {
	if len(f.issues) < 2 {
		return
	}
	y := body.y + 18
	for i, h := range f.issues {
		ink := c.look.issues[i]
		c.dot(point{body.x + dotRadius, y - 8}, dotRadius, ink, false)
		x := body.x + 32
		x += c.text(h.Name, x, y, style{nameSize, bold, c.look.ink, left}) + 18
		c.text(fit(legible(poles(h)), 22, regular, body.right()-x), x, y, style{22, regular, c.look.muted, left})
		y += keyLeading
	}
}

// poles says what for and against mean on an issue.
func poles(h tally.Heading) string {
	var words []string
	if h.For != "" {
		words = append(words, "for: "+h.For)
	}
	if h.Against != "" {
		words = append(words, "against: "+h.Against)
	}
	return strings.Join(words, "; ")
}

// A scale maps -1 to +1 onto a stretch of a canvas.
type scale struct{ low, high float64 }

func (s scale) at(v float64) float64 { return s.low + (v+1)/2*(s.high-s.low) }

// axis draws the grid with its figures and the words of its directions above.
func (f stands) axis(c *canvas, plot box, x scale) {
	against, inFavour := "← Against", "For →"
	if len(f.issues) == 1 {
		half := plot.w/2 - 20
		against = fit("← "+capital(legible(f.pole(f.issues[0].Against, "Against"))), 24, bold, half)
		inFavour = fit(capital(legible(f.pole(f.issues[0].For, "For"))), 24, bold, half-30) + " →"
	}
	c.text(against, plot.x, plot.y-46, style{24, bold, c.look.ink, left})
	c.text(inFavour, plot.right(), plot.y-46, style{24, bold, c.look.ink, right})
	for _, v := range []float64{-1, -.5, 0, .5, 1} {
		c.text(tick(v), x.at(v), plot.y-14, style{22, regular, c.look.muted, center})
		if v != 0 {
			c.down(x.at(v), plot.y, plot.h, 2, c.look.grid)
		}
	}
	c.down(x.at(0), plot.y, plot.h, 2, c.look.zero)
}

func (f stands) pole(words, instead string) string {
	if words == "" {
		return instead
	}
	return words
}

// counts heads the columns of n.
func (f stands) counts(c *canvas, at box) {
	c.text("Statements, n", at.right(), at.bottom()-46, style{22, regular, c.look.muted, right})
	if len(f.issues) < 2 {
		return
	}
	for i := range f.issues {
		c.dot(point{at.right() - float64(len(f.issues)-1-i)*countColumn - 8, at.bottom() - 22}, 8, c.look.issues[i], false)
	}
}

// row draws the marks of a row one under the other, and its counts.
func (f stands) row(c *canvas, r tally.Row, at box, x scale) {
	step := min(26, at.h/float64(len(f.issues)+1))
	y := at.middle() - step*float64(len(f.issues)-1)/2
	radius := min(dotRadius, max(step/2-1, 6))
	for i, cell := range r.Cells {
		n := strconv.Itoa(cell.N)
		ink := c.look.ink
		if cell.N < tally.Few {
			ink = c.look.muted
		}
		if cell.N == 0 {
			n = "–"
		}
		c.text(n, at.right()-float64(len(f.issues)-1-i)*countColumn, at.middle()+8, style{min(24, at.h*.8), regular, ink, right})
		if cell.N > 0 {
			f.mark(c, cell, x, y, radius, c.look.issues[i])
			from := min(x.at(cell.Mean.Low), x.at(cell.Mean.Value)-radius)
			to := max(x.at(cell.Mean.High), x.at(cell.Mean.Value)+radius)
			c.spot(box{from, y - step/2, to - from, step},
				Spot{Row: r.Key, Issue: f.issues[i].Key, Words: inWords(r, f.issues[i], cell)})
		}
		y += step
	}
}

// mark draws an interval and, over a gap in it, the dot of the mean.
func (f stands) mark(c *canvas, cell tally.Cell, x scale, y, radius float64, ink color.RGBA) {
	faint := pale(ink, c.look.ground)
	at := x.at(cell.Mean.Value)
	gap := radius + 2.5
	if from, to := x.at(cell.Mean.Low), at-gap; to > from {
		c.across(from, y, to-from, whisker, faint)
	}
	if from, to := at+gap, x.at(cell.Mean.High); to > from {
		c.across(from, y, to-from, whisker, faint)
	}
	c.dot(point{at, y}, radius, ink, cell.N < tally.Few)
}
