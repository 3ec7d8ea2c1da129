package charts

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"parley/stance/tally"
)

// salience shows how large a share of each row's statements every issue takes.
type salience struct{ *subject }

func newSalience(s *subject) figure {
	s.keep(mostColours)
	s.speaking()
	if len(s.issues) > 0 && !s.look.Steady {
		slices.SortStableFunc(s.rows, func(a, b tally.Row) int {
			return cmp.Or(cmp.Compare(min(b.Total, tally.Few), min(a.Total, tally.Few)), cmp.Compare(tally.Salience(b, 0).Value, tally.Salience(a, 0).Value), cmp.Compare(a.Name, b.Name))
		})
	}
	return salience{s}
}

func (f salience) wording() Wording {
	if len(f.rows) == 0 || len(f.issues) == 0 {
		return Wording{Title: nothing}
	}
	w := Wording{Title: f.most(), Alt: f.alt()}
	w.Subtitle = "Share of all statements of each " + f.noun() + " that take a position on an issue, in %, " + withInterval
	w.Note = "n: all statements, with a position or without. One statement may speak on several issues. Thin line: 95% interval (Wilson)."
	if slices.ContainsFunc(f.rows, func(r tally.Row) bool { return r.Total < tally.Few }) {
		w.Note += " Hollow: fewer than 5 statements, no more than a hint."
	}
	return w
}

// most names two rows of which one clearly speaks more of the first issue: of such,
// those whose shares are furthest apart.
func (f salience) most() string {
	rows := slices.DeleteFunc(slices.Clone(f.rows), func(r tally.Row) bool { return r.Total < tally.Few })
	topic := lower(f.issues[0].Name)
	switch len(rows) {
	case 0:
		return "Too few statements to say who speaks most of " + topic
	case 1:
		share := percent(tally.Salience(rows[0], 0).Value)
		return f.claim(clause{rows, verbs{"speak of " + topic}}) + " in " + share + " of statements"
	}
	widest, title := 0.0, "No clear difference in how much "+f.noun()+"s speak of "+topic
	for _, a := range rows {
		for _, b := range rows {
			more, less := tally.Salience(a, 0), tally.Salience(b, 0)
			if d := more.Value - less.Value; d > widest && more.Low > less.High {
				widest = d
				who := f.claim(clause{[]tally.Row{a}, verbs{"speak of " + topic + " more often"}})
				title = fmt.Sprintf("%s than %s: in %s of statements, not %s", who, tied(b.Short), percent(more.Value), percent(less.Value))
			}
		}
	}
	return title
}

func (f salience) alt() string {
	var words []string
	for _, r := range f.rows {
		for i := range f.issues {
			words = append(words, f.inWords(r, i)+".")
		}
	}
	return strings.Join(words, " ")
}

func (f salience) inWords(r tally.Row, i int) string {
	m := tally.Salience(r, i)
	return fmt.Sprintf("%s on %s: %s (%s to %s), %d of %s", r.Name, lower(f.issues[i].Name),
		percent(m.Value), percent(m.Low), percent(m.High), r.Cells[i].N, count(r.Total, "statement"))
}

// figures are the shares.
func (f salience) figures() [][]string {
	table := [][]string{{"group_by", "key", "name", "issue", "statements", "of", "share", "low", "high"}}
	for _, r := range f.rows {
		for i, h := range f.issues {
			m := tally.Salience(r, i)
			table = append(table, []string{
				string(f.Table.By), r.Key, r.Name, h.Key, strconv.Itoa(r.Cells[i].N), strconv.Itoa(r.Total), decimal(m.Value), decimal(m.Low), decimal(m.High),
			})
		}
	}
	return table
}

func percent(share float64) string { return fmt.Sprintf("%d%%", int(math.Round(100*share))) }

const (
	salienceHead  = 56.0
	salienceTight = 32.0
	salienceAmple = 130.0
)

func (f salience) least() (height, ample float64) {
	return f.heights(salienceHead, salienceTight, salienceAmple)
}

func (f salience) draw(c *canvas, body box) {
	if len(f.rows) == 0 || len(f.issues) == 0 {
		c.empty(body, noPosition)
		return
	}
	labels := labelWidth(f.rows, body.w*.3)
	area := box{body.x + labels + 30, body.y + salienceHead, body.w - labels - 30 - 90, body.h - salienceHead}
	row := min(area.h/float64(len(f.rows)), f.highest(salienceAmple))
	width := area.w / float64(len(f.issues))
	most := f.longest()
	c.text("n", body.right(), area.y-18, style{22, regular, c.look.muted, right})
	for i, h := range f.issues {
		c.text(fit(legible(h.Name), 24, bold, width-20), area.x+float64(i)*width, area.y-18, style{24, bold, c.look.ink, left})
	}
	for k, r := range f.rows {
		line := box{body.x, area.y + float64(k)*row, body.w, row}
		c.label(r, box{line.x, line.y, labels, row})
		if k > 0 {
			c.across(line.x, line.y, line.w, 1, c.look.rule)
		}
		c.text(thousands(r.Total), line.right(), line.middle()+8, style{min(22, row*.7), regular, c.look.muted, right})
		for i := range f.issues {
			f.share(c, r, i, box{area.x + float64(i)*width, line.y, width - 20, row}, most)
		}
	}
	for i := range f.issues {
		c.down(area.x+float64(i)*width, area.y, row*float64(len(f.rows)), 2, c.look.zero)
	}
}

// longest is the share at which the longest bar and its interval end.
func (f salience) longest() float64 {
	most := .05
	for _, r := range f.rows {
		for i := range f.issues {
			most = max(most, tally.Salience(r, i).High)
		}
	}
	return most
}

func (f salience) share(c *canvas, r tally.Row, i int, at box, most float64) {
	m := tally.Salience(r, i)
	unit := (at.w - 70) / most
	fill := c.look.issues[0]
	high := 2 * min(18, at.h*.34)
	c.filled(box{at.x, at.middle() - high/2, max(m.Value*unit, 1), high}, fill, r.Total < tally.Few)
	c.across(at.x+m.Low*unit, at.middle(), (m.High-m.Low)*unit, 3, c.look.ink)
	size := min(22, at.h*.75)
	c.text(percent(m.Value), at.x+m.High*unit+10, at.middle()+.36*size, style{size, bold, c.look.ink, left})
	c.spot(at, Spot{Row: r.Key, Issue: f.issues[i].Key, Words: f.inWords(r, i)})
}
