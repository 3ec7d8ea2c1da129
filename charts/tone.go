package charts

import (
	"fmt"
	"image/color"
	"slices"
	"strconv"

	"parley/stance/tally"
)

// tone shows the stance of each row on one issue beside the tone of the same
// statements. They are not the same thing.
type tone struct{ *subject }

func newTone(s *subject) figure {
	if len(s.issues) == 0 {
		s.rows = nil
	} else {
		s.only(s.leading())
		s.rows = slices.DeleteFunc(s.rows, func(r tally.Row) bool { return r.Cells[0].N == 0 })
		s.sort(0)
	}
	if s.look.Scatter {
		return newScatter(s)
	}
	return tone{s}
}

// only leaves one issue.
func (s *subject) only(issue int) {
	s.issues = s.issues[issue : issue+1]
	for i, r := range s.rows {
		s.rows[i].Cells = r.Cells[issue : issue+1]
	}
}

func (f tone) wording() Wording {
	if len(f.rows) == 0 || len(f.issues) == 0 {
		return Wording{Title: nothing}
	}
	w := Wording{Title: f.contrast(), Alt: f.toneAlt()}
	w.Subtitle = "Stance on " + lower(f.issues[0].Name) + ", and tone (warm or hostile words) of the same statements, both from −1 to +1"
	w.Note = "Thin line: 95% interval. n: statements that take a position, and those of them with words that carry a tone. Tone is no stance."
	if f.few() {
		w.Note += " Hollow: fewer than 5 statements, no more than a hint."
	}
	return w
}

// contrast names a row whose tone clearly goes against its stance.
func (s *subject) contrast() string {
	topic := lower(s.issues[0].Name)
	for _, r := range s.rows {
		c := r.Cells[0]
		side := verdictOf(c)
		warm, hostile := c.Tone.N >= tally.Few && c.Tone.Low > 0, c.Tone.N >= tally.Few && c.Tone.High < 0
		switch {
		case side == inFavour && hostile:
			return s.claim(clause{[]tally.Row{r}, verbs{backs(s.issues[0]) + " in hostile words"}})
		case side == against && warm:
			return s.claim(clause{[]tally.Row{r}, verbs{opposes(s.issues[0]) + " in warm words"}})
		}
	}
	return s.tempers(topic)
}

// tempers counts the rows whose tone is clearly warm or hostile.
func (s *subject) tempers(topic string) string {
	var warm, hostile []tally.Row
	for _, r := range s.rows {
		switch t := r.Cells[0].Tone; {
		case t.N < tally.Few:
		case t.Low > 0:
			warm = append(warm, r)
		case t.High < 0:
			hostile = append(hostile, r)
		}
	}
	if s.enough(0) == 0 {
		return "Too few statements on " + topic + " to speak of their tone"
	}
	if len(warm)+len(hostile) == 0 {
		return "Nobody speaks of " + topic + " in a clearly warm or hostile tone"
	}
	return s.claim(clause{warm, verbs{"speak of " + topic + " in warm words"}}, clause{hostile, verbs{"speak of " + topic + " in hostile words"}})
}

func (s *subject) toneAlt() string {
	text := ""
	for _, r := range s.rows {
		text += toneInWords(r, s.issues[0]) + ". "
	}
	return text
}

func toneInWords(r tally.Row, h tally.Heading) string {
	c := r.Cells[0]
	words := inWords(r, h, c)
	if c.Tone.N == 0 {
		return words + "; no words that carry a tone"
	}
	return words + fmt.Sprintf("; tone %s (%s to %s) in %d", signed(c.Tone.Value), signed(c.Tone.Low), signed(c.Tone.High), c.Tone.N)
}

// figures are the means of stance and of tone.
func (f tone) figures() [][]string {
	table := [][]string{{"group_by", "key", "name", "issue", "n", "stance", "stance_low", "stance_high", "tone_n", "tone", "tone_low", "tone_high"}}
	for _, r := range f.rows {
		c := r.Cells[0]
		line := []string{
			string(f.Table.By), r.Key, r.Name, f.issues[0].Key, strconv.Itoa(c.N), decimal(c.Mean.Value), decimal(c.Mean.Low), decimal(c.Mean.High),
			strconv.Itoa(c.Tone.N), "", "", "",
		}
		if c.Tone.N > 0 {
			line[9], line[10], line[11] = decimal(c.Tone.Value), decimal(c.Tone.Low), decimal(c.Tone.High)
		}
		table = append(table, line)
	}
	return table
}

const (
	toneHead  = 100.0
	toneTight = 44.0
	toneAmple = 140.0
)

func (f tone) least() (height, ample float64) {
	return f.heights(toneHead, toneTight, toneAmple)
}

func (f tone) draw(c *canvas, body box) {
	if len(f.rows) == 0 || len(f.issues) == 0 {
		c.empty(body, noPosition)
		return
	}
	labels := labelWidth(f.rows, body.w*.3)
	plot := box{body.x + labels + 110, body.y + toneHead, body.w - labels - 110 - 190, body.h - toneHead}
	row := min(plot.h/float64(len(f.rows)), f.highest(toneAmple))
	plot.h = row * float64(len(f.rows))
	x := scale{plot.x, plot.right()}
	stanceInk, toneInk := c.look.issues[0], c.look.tone
	at := body.x
	for i, words := range []string{"Stance: for or against", "Tone: warm or hostile words"} {
		ink := []color.RGBA{stanceInk, toneInk}[i]
		c.rect(box{at, body.y + 4, 20, 20}, ink)
		at += 30 + c.text(words, at+30, body.y+22, style{24, bold, c.look.ink, left}) + 40
	}
	c.grid(plot, x)
	c.text("n", body.right()-90, plot.y-14, style{22, regular, c.look.muted, right})
	c.text("tone n", body.right(), plot.y-14, style{22, regular, c.look.muted, right})
	for i, r := range f.rows {
		line := box{body.x, plot.y + float64(i)*row, body.w, row}
		c.label(r, box{line.x, line.y, labels, row})
		f.pair(c, r.Cells[0], line, x, stanceInk, toneInk)
		c.spot(line, Spot{Row: r.Key, Issue: f.issues[0].Key, Words: toneInWords(r, f.issues[0])})
	}
	c.down(x.at(0), plot.y, plot.h, 2, c.look.zero)
}

// grid draws the lines and figures of the scale from -1 to +1.
func (c *canvas) grid(plot box, x scale) {
	for _, v := range []float64{-1, -.5, 0, .5, 1} {
		c.text(tick(v), x.at(v), plot.y-14, style{22, regular, c.look.muted, center})
		if v != 0 {
			c.down(x.at(v), plot.y, plot.h, 2, c.look.grid)
		}
	}
}

// pair draws the bar of the stance over the bar of the tone.
func (f tone) pair(c *canvas, cell tally.Cell, line box, x scale, stanceInk, toneInk color.RGBA) {
	high := min(26, line.h*.37)
	middle := line.middle()
	c.meanBar(cell.Mean, x, middle-high-1, high, stanceInk)
	if cell.Tone.N > 0 {
		c.meanBar(cell.Tone, x, middle+1, high, toneInk)
	}
	size := min(22, line.h*.7)
	c.text(fmt.Sprint(cell.N), line.right()-90, middle+8, style{size, regular, c.look.ink, right})
	c.text(fmt.Sprint(cell.Tone.N), line.right(), middle+8, style{size, regular, c.look.ink, right})
}

// meanBar draws a mean as a bar from zero, its interval as a thin line, and its
// value beyond whichever reaches further.
func (c *canvas) meanBar(m tally.Mean, x scale, y, high float64, fill color.RGBA) {
	from, to := min(x.at(0), x.at(m.Value)), max(x.at(0), x.at(m.Value))
	c.filled(box{from, y, max(to-from, 2), high}, fill, m.N < tally.Few)
	c.across(x.at(m.Low), y+high/2, x.at(m.High)-x.at(m.Low), 3, c.look.ink)
	size := min(20, high*.95)
	st := style{size, bold, c.look.ink, left}
	at := max(to, x.at(m.High)) + 8
	if m.Value < 0 {
		at, st.align = min(from, x.at(m.Low))-8, right
	}
	c.text(signed(m.Value), at, y+high/2+.36*size, st)
}
