package charts

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"

	"parley/stance/tally"
)

// sides shows how many statements are for and against on the two sides of one
// line, with those that take neither side apart.
type sides struct {
	*subject
	issue int
}

// mostPanels is how many issues stand side by side.
const mostPanels = 2

func newSides(s *subject) figure {
	s.keep(mostPanels)
	s.speaking()
	f := sides{s, s.leading()}
	if len(s.issues) > 0 {
		s.sort(f.issue)
	}
	return f
}

func (f sides) wording() Wording {
	if len(f.rows) == 0 {
		return Wording{Title: nothing}
	}
	w := Wording{Title: f.majorities(), Alt: f.alt()}
	w.Subtitle = "Number of statements for and against of each " + f.noun()
	if f.look.Shares || f.look.Stacked {
		w.Subtitle = "Share of the statements of each " + f.noun() + " that are for and against, in %"
	}
	w.Note = "Neither: takes a position and no side."
	if len(f.issues) == 1 && !f.look.Stacked {
		w.Note += " Net: (for − against) ÷ (for + against + 1)."
	}
	if f.few() {
		w.Note += " Hollow: fewer than 5 statements, no more than a hint."
	}
	return w
}

// majorities names who speaks most often for the leading issue and who against,
// with the counts.
func (f sides) majorities() string {
	var pro, contra tally.Row
	var most, least float64
	for _, r := range f.rows {
		c := r.Cells[f.issue]
		if c.N < tally.Few {
			continue
		}
		if share := float64(c.For) / float64(c.N); share > most && c.For > c.Against {
			most, pro = share, r
		}
		if share := float64(c.Against) / float64(c.N); share > least && c.Against > c.For {
			least, contra = share, r
		}
	}
	h := f.issues[f.issue]
	var parts []string
	if most > 0 {
		c := pro.Cells[f.issue]
		parts = append(parts, fmt.Sprintf("%s in %s", f.claim(clause{[]tally.Row{pro}, verbs{backs(h)}}), tied(fmt.Sprintf("%d of %s", c.For, count(c.N, "statement")))))
	}
	if least > 0 {
		c := contra.Cells[f.issue]
		parts = append(parts, fmt.Sprintf("%s %s in %s", tied(contra.Short), verbs{opposes(h)}.of([]tally.Row{contra}), tied(fmt.Sprintf("%d of %d", c.Against, c.N))))
	}
	if len(parts) == 0 {
		return f.headline(f.issue)
	}
	return capital(strings.Join(parts, "; "))
}

const (
	sidesHead  = 58.0
	sidesTight = 34.0
	sidesAmple = 130.0
	panelTitle = 44.0
)

func (f sides) least() (height, ample float64) {
	return f.heights(panelTitle+sidesHead, sidesTight, sidesAmple)
}

func (f sides) draw(c *canvas, body box) {
	if len(f.rows) == 0 {
		c.empty(body, noPosition)
		return
	}
	labels := labelWidth(f.rows, body.w*.3)
	area := box{body.x + labels + 30, body.y, body.w - labels - 30, body.h}
	width := (area.w - 40*float64(len(f.issues)-1)) / float64(len(f.issues))
	top := body.y + panelTitle + sidesHead
	row := min((body.bottom()-top)/float64(len(f.rows)), f.highest(sidesAmple))
	for i, r := range f.rows {
		at := box{body.x, top + float64(i)*row, labels, row}
		c.label(r, at)
		if i > 0 {
			c.across(body.x, at.y, body.w, 1, c.look.rule)
		}
	}
	panel := f.panel
	if f.look.Stacked {
		panel = f.stack
	}
	for i := range f.issues {
		panel(c, i, box{area.x + float64(i)*(width+40), body.y, width, top - body.y + row*float64(len(f.rows))}, row)
	}
}

// A panelScale says where the columns of a panel stand, and how many units one
// statement, or one percent, has. Without a net there is no column for it.
type panelScale struct {
	zero, unit, neither, net, n float64
}

const (
	beside   = 42.0 // room for the figure beside a short bar
	countRow = 58.0 // width of the column of n
	netRow   = 96.0
	leftHead = 96.0 // width of the word over the bars to the left
	forHead  = 62.0

	neitherHead = 92.0
)

func (f sides) panel(c *canvas, issue int, at box, row float64) {
	h := f.issues[issue]
	c.text(fit(legible(h.Name), nameSize, bold, at.w), at.x, at.y+24, style{nameSize, bold, c.look.ink, left})
	x := f.scale(at)
	f.heads(c, x, at.y+panelTitle+sidesHead-16)
	top := at.y + panelTitle + sidesHead
	for i, r := range f.rows {
		bar := box{at.x, top + float64(i)*row, at.w, row}
		f.bars(c, x, bar, r.Cells[issue])
		c.spot(bar, Spot{Row: r.Key, Issue: h.Key, Words: inWords(r, h, r.Cells[issue])})
	}
	c.down(x.zero, top, row*float64(len(f.rows)), 2, c.look.zero)
}

// heads writes the words over the columns.
func (f sides) heads(c *canvas, x panelScale, y float64) {
	strong, muted := style{22, bold, c.look.ink, left}, style{22, regular, c.look.muted, right}
	c.text("For", x.zero+10, y, strong)
	strong.align = right
	c.text("Against", x.zero-10, y, strong)
	c.text("n", x.n, y, muted)
	if x.net > 0 {
		c.text("Net", x.net, y, muted)
	}
	muted.align = left
	c.text("Neither", x.neither, y, muted)
}

// scale fits the longest bars of all panels into the width of one, so that they
// can be compared.
func (f sides) scale(at box) panelScale {
	var pro, contra, neither float64
	for _, r := range f.rows {
		for _, cell := range r.Cells {
			p, c, n := f.lengths(cell)
			pro, contra, neither = max(pro, p), max(contra, c), max(neither, n)
		}
	}
	x := panelScale{n: at.right()}
	room := at.w - countRow
	if len(f.issues) == 1 {
		x.net = at.right() - countRow
		room -= netRow
	}
	low, high := 0.0, max(room, 60) // of the unit; the greatest that fits is between
	for range 40 {
		x.unit = (low + high) / 2
		x.zero = at.x + max(contra*x.unit+beside, leftHead)
		x.neither = x.zero + max(pro*x.unit+beside, forHead) + 14
		if x.neither+max(neither*x.unit+beside, neitherHead) > at.x+room {
			high = x.unit
		} else {
			low = x.unit
		}
	}
	return x
}

// lengths are the bars of a cell in statements or in percent.
func (f sides) lengths(c tally.Cell) (pro, contra, neither float64) {
	pro, contra, neither = float64(c.For), float64(c.Against), float64(c.Neither)
	if (f.look.Shares || f.look.Stacked) && c.N > 0 {
		part := 100 / float64(c.N)
		pro, contra, neither = pro*part, contra*part, neither*part
	}
	return pro, contra, neither
}

// bars draws the three bars of a cell, its net and its n.
func (f sides) bars(c *canvas, x panelScale, at box, cell tally.Cell) {
	if cell.N == 0 {
		c.text("–", x.n, at.middle()+8, style{22, regular, c.look.muted, right})
		return
	}
	pro, contra, neither := f.lengths(cell)
	high := 2 * min(30, at.h*.36)
	for _, b := range []part{
		{x.zero, contra, true, cell.N < tally.Few, c.look.other},
		{x.zero, pro, false, cell.N < tally.Few, c.look.forIt},
		{x.neither, neither, false, cell.N < tally.Few, c.look.no},
	} {
		place := box{b.from, at.middle() - high/2, b.value * x.unit, high}
		if b.leftward {
			place.x -= place.w
		}
		c.bar(place, b)
	}
	size := min(22, at.h*.8)
	if x.net > 0 {
		c.text(signed(cell.Net), x.net, at.middle()+8, style{size, bold, c.look.ink, right})
	}
	c.text(strconv.Itoa(cell.N), x.n, at.middle()+8, style{size, regular, c.look.muted, right})
}

// A part is one bar: where it begins, how much it stands for, and its colour.
type part struct {
	from, value float64
	leftward    bool
	few         bool // statements; a hint
	fill        color.RGBA
}

// bar fills a place and writes the value into it, or beside it where it is short.
func (c *canvas) bar(place box, b part) {
	value := strconv.Itoa(int(math.Round(b.value)))
	st := style{min(22, place.h*.8), bold, c.look.ink, center}
	x, y := place.x+place.w/2, place.middle()+.36*st.size
	switch {
	case place.w >= measure(value, st.size, bold)+12 && !b.few:
		st.color = on(b.fill)
	case place.w >= measure(value, st.size, bold)+16 && b.few:
	case b.leftward:
		x, st.align = place.x-8, right
	default:
		x, st.align = place.right()+8, left
	}
	if place.w > 0 {
		c.filled(place, b.fill, b.few)
	}
	c.text(value, x, y, st)
}
