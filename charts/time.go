package charts

import (
	"cmp"
	"fmt"
	"image/color"
	"maps"
	"math"
	"slices"
	"time"

	"parley/stance"
	"parley/stance/tally"
)

// course shows how the stance of each row on one issue went over time.
type course struct {
	*subject
	laid    *tally.Laid // what is said on the issue
	courses []tally.Course
	undated int
	period  tally.Period
	split   stance.Date             // the day from which change is measured; zero: there is no before and after
	changes map[string]tally.Change // by the key of the row
	first   time.Time               // of all points
	last    time.Time
}

// mostLines is how many lines one picture can tell apart.
const mostLines = 8

func newTime(s *subject) figure {
	f := &course{subject: s, changes: map[string]tally.Change{}}
	if len(s.issues) == 0 {
		return f
	}
	s.only(s.leading())
	s.speaking()
	s.fewestOut(mostLines)
	s.sort(0)
	f.follow()
	return f
}

// fewestOut leaves out the rows with the fewest statements beyond so many.
func (s *subject) fewestOut(most int) {
	if len(s.rows) > most {
		slices.SortStableFunc(s.rows, func(a, b tally.Row) int { return cmp.Compare(positions(b), positions(a)) })
		s.left += len(s.rows) - most
		s.rows = s.rows[:most]
	}
}

// follow cuts the statements of the shown rows into points.
func (f *course) follow() {
	issue := f.issues[0].Key
	f.laid = tally.LayOf(f.Book, f.Observations, f.Table.By, issue)
	if n := f.look.Window; n > 0 {
		f.period = tally.Month
		f.take(f.laid.Moving(issue, n))
	} else {
		f.cut(issue)
	}
	slices.SortStableFunc(f.courses, func(a, b tally.Course) int { return cmp.Compare(f.rank(a.Row.Key), f.rank(b.Row.Key)) })
	for _, c := range f.courses {
		from, until := c.Points[0].From, c.Points[len(c.Points)-1].Until
		if f.first.IsZero() || from.Before(f.first) {
			f.first = from
		}
		if until.After(f.last) {
			f.last = until
		}
	}
	f.compare()
}

// cut sums up by the period of the look; without one, by the shortest in which
// most points rest on enough statements and which are not too many to be seen.
func (f *course) cut(issue string) {
	periods := []tally.Period{f.look.Period}
	if f.look.Period == "" {
		periods = []tally.Period{tally.Week, tally.Month, tally.Quarter}
	}
	first, last := f.Table.First, f.Table.Last
	days := end(last).Sub(start(first)).Hours() / 24
	for i, p := range periods {
		coarsest := i == len(periods)-1
		if !coarsest && days >= map[tally.Period]float64{tally.Week: 200, tally.Month: 1500}[p] {
			continue
		}
		f.period = p
		f.take(f.laid.Over(issue, p))
		if coarsest || f.dense() {
			return
		}
	}
}

// take keeps the courses of the shown rows.
func (f *course) take(courses []tally.Course, undated int) {
	f.undated = undated
	f.courses = slices.DeleteFunc(courses, func(c tally.Course) bool { return len(c.Points) == 0 || f.rank(c.Row.Key) < 0 })
}

// dense says whether most points rest on enough statements.
func (f *course) dense() bool {
	all, few := 0, 0
	for _, c := range f.courses {
		for _, p := range c.Points {
			all++
			if fewIn(p.Cell) {
				few++
			}
		}
	}
	return 2*few < all
}

// rank is the place of a row among those shown.
func (f *course) rank(key string) int {
	return slices.IndexFunc(f.rows, func(r tally.Row) bool { return r.Key == key })
}

// middle is the first day of the period before which about half of the statements
// were made; where all were made in one, the first of all.
func (f *course) middle() time.Time {
	said := map[time.Time]int{}
	all := 0
	for _, c := range f.courses {
		for _, p := range c.Points {
			n := p.Cell.N
			if f.look.Window > 0 {
				n = 1 // each point brings one statement more
			}
			said[f.period.Begin(p.Until)] += n
			all += n
		}
	}
	middle, before, least := f.first, 0, all
	for _, begin := range slices.SortedFunc(maps.Keys(said), time.Time.Compare) {
		if uneven := max(before, all-before) - min(before, all-before); uneven < least {
			middle, least = begin, uneven
		}
		before += said[begin]
	}
	return middle
}

// compare measures the change from before to after a day: that of the look, else
// one in the middle of the statements.
func (f *course) compare() {
	f.split = f.look.Split
	if f.split.IsZero() {
		middle := f.middle()
		if !middle.After(f.first) {
			return
		}
		f.split = stance.Date{Year: middle.Year(), Month: middle.Month(), Day: middle.Day()}
	}
	for _, c := range f.laid.Changes(f.split) {
		if f.rank(c.Row) >= 0 {
			f.changes[c.Row] = c
		}
	}
}

func (f *course) wording() Wording {
	if len(f.courses) == 0 {
		return Wording{Title: "Nothing to show yet: no dated statement takes a position"}
	}
	topic := lower(f.issues[0].Name)
	w := Wording{Title: f.moved(), Alt: f.alt() + " " + f.changesInWords()}
	w.Subtitle = fmt.Sprintf("Mean stance on %s by %s, %s", topic, f.period, toScale)
	if n := f.look.Window; n > 0 {
		w.Subtitle = fmt.Sprintf("Mean stance on %s over every %d statements in a row, %s", topic, n, toScale)
	}
	w.Note = "Dotted: a " + string(f.period) + " without a statement or with fewer than 5, shown hollow."
	if f.look.Window > 0 {
		w.Note = "A line begins where there are enough statements."
	}
	if f.look.Window == 0 && len(f.courses) <= mostWhiskers {
		w.Note += " Thin lines: 95% intervals."
	}
	if len(f.changes) > 0 {
		w.Note += " Change: mean from " + date(f.split) + " on, less mean before, with 95% interval."
	}
	if f.undated > 0 {
		w.Note += fmt.Sprintf(" Left out: %s without a sufficient date.", count(f.undated, "statement"))
	}
	return w
}

// moved says who clearly moved between before and after.
func (f *course) moved() string {
	topic := lower(f.issues[0].Name)
	var up, down []tally.Row
	measured := false
	for _, r := range f.rows {
		c, ok := f.changes[r.Key]
		measured = measured || ok && c.By.N >= tally.Few
		if !ok || !tally.Differ(c.After.Mean, c.Before.Mean) {
			continue
		}
		if c.By.Value > 0 {
			up = append(up, r)
		} else {
			down = append(down, r)
		}
	}
	if len(f.changes) == 0 {
		return f.headline(0)
	}
	if !measured {
		return "Too few statements on " + topic + " to tell a change since " + tied(date(f.split))
	}
	if len(up)+len(down) == 0 {
		return "No clear change on " + topic + " since " + tied(date(f.split))
	}
	return f.claim(clause{up, verbs{"lean more towards " + topic}}, clause{down, verbs{"lean less towards " + topic}}) + " since " + tied(date(f.split))
}

func (f *course) changesInWords() string {
	text := ""
	for _, r := range f.rows {
		if c, ok := f.changes[r.Key]; ok {
			text += r.Name + ": " + changeWords(c) + ". "
		}
	}
	return text
}

func changeWords(c tally.Change) string {
	return fmt.Sprintf("change %s (%s to %s)", signed(c.By.Value), signed(c.By.Low), signed(c.By.High))
}

// figures are the points, and the changes from the day of the split on.
func (f *course) figures() [][]string {
	table := [][]string{{"what", "key", "name", "issue", "from", "until", "n", "mean", "low", "high"}}
	for _, c := range f.courses {
		for _, p := range c.Points {
			m := p.Cell.Mean
			table = append(table, []string{
				"point", c.Row.Key, c.Row.Name, f.issues[0].Key, p.From.Format(time.DateOnly), p.Until.Format(time.DateOnly),
				fmt.Sprint(p.Cell.N), decimal(m.Value), decimal(m.Low), decimal(m.High),
			})
		}
	}
	for _, r := range f.rows {
		if c, ok := f.changes[r.Key]; ok {
			table = append(table, []string{
				"change", r.Key, r.Name, f.issues[0].Key, f.split.String(), "", fmt.Sprint(c.By.N), decimal(c.By.Value), decimal(c.By.Low), decimal(c.By.High),
			})
		}
	}
	return table
}

const (
	timeLeft   = 132.0
	timeRight  = 340.0
	timeBottom = 66.0
)

func (f *course) least() (height, ample float64) {
	return 380 + float64(len(f.courses))*36, 700
}

func (f *course) draw(c *canvas, body box) {
	if len(f.courses) == 0 {
		c.empty(body, noDate)
		return
	}
	field := box{body.x + timeLeft, body.y, body.w - timeLeft - timeRight, body.h - timeBottom}
	x := calendar{first: f.first, last: f.last, low: field.x + 14, high: field.right() - 14, period: f.period}
	if f.look.Window > 0 {
		x.period = ""
	}
	rows := f.events(c, field, x)
	field.y, field.h = field.y+44+rows, field.h-44-rows
	y := scale{field.bottom(), field.y}
	f.axes(c, body, field, x, y)
	var names []endLabel
	for i, line := range f.courses {
		ink := c.look.lines[i%len(c.look.lines)]
		last := f.line(c, line, x, y, ink)
		r := f.rows[f.rank(line.Row.Key)]
		label := endLabel{name: r.Short, under: "n " + thousands(positions(r)), ink: ink, from: last}
		if change, ok := f.changes[line.Row.Key]; ok {
			label.under += ", " + changeWords(change)
		}
		names = append(names, label)
	}
	c.ends(names, field)
}

// axes draws the grid, the figures and the words of both directions.
func (f *course) axes(c *canvas, body, field box, x calendar, y scale) {
	for _, v := range []float64{-1, -.5, 0, .5, 1} {
		ink := c.look.grid
		if v == 0 {
			ink = c.look.zero
		}
		c.across(field.x, y.at(v), field.w, 2, ink)
		c.text(tick(v), field.x-14, y.at(v)+8, style{22, regular, c.look.muted, right})
	}
	strong := style{23, bold, c.look.ink, right}
	c.text("For ↑", field.x-14, field.y-22, strong)
	c.text("Against ↓", field.x-14, field.bottom()+38, strong)
	x.draw(c, field)
}

// line draws one course and returns its last point.
func (f *course) line(c *canvas, line tally.Course, x calendar, y scale, ink color.RGBA) point {
	points := make([]point, len(line.Points))
	for i, p := range line.Points {
		points[i] = point{x.at(p.From.Add(p.Until.Sub(p.From) / 2)), y.at(p.Cell.Mean.Value)}
		if f.look.Window > 0 {
			points[i].x = x.at(p.Until)
		}
	}
	if f.look.Window > 0 {
		f.moving(c, thinned(points), ink)
		return points[len(points)-1]
	}
	for i := 1; i < len(points); i++ {
		before, p := line.Points[i-1], line.Points[i]
		if f.period.Next(before.From).Equal(p.From) && !fewIn(before.Cell) && !fewIn(p.Cell) {
			c.line(points[i-1:i+1], 4.5, ink)
		} else {
			c.dotted(points[i-1], points[i], 2.5, 3, 7, ink)
		}
	}
	if len(f.courses) <= mostWhiskers {
		f.whiskers(c, line, points, y, ink)
	}
	for i, p := range line.Points {
		c.gap(points[i], 9.5)
		c.dot(points[i], 7.5, ink, fewIn(p.Cell))
		c.spot(around(points[i], 11), Spot{
			Row: line.Row.Key, Issue: f.issues[0].Key, Period: f.period.Label(p.From), Words: inWords(line.Row, f.issues[0], p.Cell) + ", " + f.period.Label(p.From),
		})
	}
	return points[len(points)-1]
}

// mostWhiskers is how many lines may have intervals before they hide each other.
const mostWhiskers = 3

// whiskers draws the intervals of a course, those of different courses beside
// each other.
func (f *course) whiskers(c *canvas, line tally.Course, points []point, y scale, ink color.RGBA) {
	aside := 7 * (float64(f.rank(line.Row.Key)) - float64(len(f.courses)-1)/2)
	for i, p := range line.Points {
		m := p.Cell.Mean
		c.down(points[i].x+aside, y.at(m.High), y.at(m.Low)-y.at(m.High), 2, pale(ink, c.look.ground))
	}
}

// moving draws a line with round joints. Where its points stand close together
// none can be seen.
func (f *course) moving(c *canvas, points []point, ink color.RGBA) {
	const thick, close = 4.0, 400
	if len(points) == 1 {
		c.dot(points[0], 6, ink, false)
	}
	c.line(points, thick, ink)
	if len(points) < close {
		for _, p := range points {
			c.dot(p, thick/2, ink, false)
		}
	}
}

// thinned keeps of the points of one column the highest and the lowest: more
// cannot be seen.
func thinned(points []point) []point {
	if len(points) < 2000 {
		return points
	}
	var kept []point
	for begin := 0; begin < len(points); {
		column := math.Floor(points[begin].x)
		end := begin
		low, high := begin, begin
		for ; end < len(points) && math.Floor(points[end].x) == column; end++ {
			if points[end].y < points[low].y {
				low = end
			}
			if points[end].y > points[high].y {
				high = end
			}
		}
		kept = append(kept, points[min(low, high)])
		if low != high {
			kept = append(kept, points[max(low, high)])
		}
		begin = end
	}
	return kept
}
