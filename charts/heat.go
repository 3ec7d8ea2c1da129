package charts

import (
	"fmt"
	"strconv"

	"parley/stance/tally"
)

// heat shows the mean of every row on every issue as a coloured cell with its
// value and n.
type heat struct{ *subject }

func newHeat(s *subject) figure {
	s.speaking()
	if len(s.issues) > 0 {
		s.sort(s.leading())
	}
	return heat{s}
}

func (f heat) wording() Wording {
	w := Wording{Title: f.distant(), Alt: f.alt()}
	if len(f.rows) == 0 {
		return w
	}
	w.Subtitle = "Mean stance in the statements of each " + f.noun() + ", " + toScale
	w.Note = "n: statements that take a position."
	if len(f.issues) > 1 && len(f.rows) > 1 && !f.look.Steady {
		w.Note += " Sorted by stance on " + lower(f.issues[f.leading()].Name) + "."
	}
	if f.few() {
		w.Note = "Grey: fewer than 5 statements, too few for more than a hint. " + w.Note
	}
	return w
}

// distant names two rows that clearly differ on an issue: of such, those whose
// means are furthest apart. That no others are further is more than intervals bear.
func (s *subject) distant() string {
	if len(s.rows) == 0 || len(s.issues) == 0 {
		return nothing
	}
	most, title := 0.0, "No clear difference between "+s.noun()+"s in these statements"
	if issue := s.leading(); len(s.rows) == 1 || s.enough(issue) < 2 {
		return s.headline(issue)
	}
	for i, h := range s.issues {
		for _, a := range s.rows {
			for _, b := range s.rows {
				x, y := a.Cells[i].Mean, b.Cells[i].Mean
				if d := x.Value - y.Value; d > most && tally.Differ(x, y) {
					most = d
					title = fmt.Sprintf("%s and %s stand clearly apart on %s", capital(tied(a.Short)), tied(b.Short), lower(h.Name))
				}
			}
		}
	}
	return title
}

const (
	heatHead  = 70.0
	heatTight = 30.0
	heatAmple = 130.0
)

func (f heat) least() (height, ample float64) {
	return f.heights(legendHeight+heatHead, heatTight, heatAmple)
}

func (f heat) draw(c *canvas, body box) {
	if len(f.rows) == 0 {
		c.empty(body, noPosition)
		return
	}
	ramps[f.look.Theme].legend(c, body.x, body.y+legendGap, "Against", "For")
	labels := labelWidth(f.rows, body.w*.34)
	cells := box{body.x + labels + 30, body.y + legendHeight + heatHead, body.w - labels - 30, body.h - legendHeight - heatHead}
	width := cells.w / float64(len(f.issues))
	row := min(cells.h/float64(len(f.rows)), f.highest(heatAmple))
	for i, h := range f.issues {
		head := wrap(legible(h.Name), 23, bold, width-12, 2)
		y := cells.y - 14 - float64(len(head)-1)*27
		c.lines(head, cells.x+(float64(i)+.5)*width, y, 27, style{23, bold, c.look.ink, center})
	}
	for i, r := range f.rows {
		y := cells.y + float64(i)*row
		c.label(r, box{body.x, y, labels, row})
		for j, cell := range r.Cells {
			at := box{cells.x + float64(j)*width, y, width, row}.inset(2, 2)
			f.cell(c, at, cell)
			c.spot(at, Spot{Row: r.Key, Issue: f.issues[j].Key, Words: inWords(r, f.issues[j], cell)})
		}
	}
}

func (f heat) cell(c *canvas, at box, cell tally.Cell) {
	value, n := signed(cell.Mean.Value), "n "+strconv.Itoa(cell.N)
	ground, ink, soft := ramps[f.look.Theme].at(cell.Mean.Value), c.look.ink, c.look.muted
	switch {
	case cell.N == 0:
		value, n, ground = "no statement", "", c.look.ground
		if at.w < 140 {
			value = "–"
		}
	case cell.N < tally.Few:
		ground, n = c.look.few, "too few, "+n
		ink = soft
	default:
		ink = on(ground)
		soft = ink
	}
	c.rect(at, ground)
	c.valued(at, value, n, ink, soft, cell.N >= tally.Few)
}
