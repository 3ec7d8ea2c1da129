package charts

import (
	"fmt"
	"strconv"
	"strings"

	"parley/stance/tally"
)

// congruence shows who agrees with whom, row by row, on the issues that both
// speak on. Each pair stands once; the name on the diagonal heads its column.
type congruence struct{ *subject }

func newCongruence(s *subject) figure {
	s.speaking()
	if len(s.issues) > 0 {
		s.sort(s.leading())
	}
	return congruence{s}
}

func (f congruence) wording() Wording {
	if len(f.rows) == 0 {
		return Wording{Title: nothing}
	}
	w := Wording{Title: f.closest(), Alt: f.alt()}
	w.Subtitle = fmt.Sprintf("Agreement of each two %ss on the issues that both speak on (%s): +1 same stance, −1 opposite poles", f.noun(), list(f.topics()))
	w.Note = "1 less the distance of the two means, averaged over the issues that both speak on" + f.shared() + "."
	if f.few() {
		w.Note += " Grey: a mean of fewer than 5 statements, too few."
	}
	return w
}

// shared says on how many issues pairs rest: ", 1 to 3 of them".
func (f congruence) shared() string {
	least, most := len(f.issues), 0
	f.pairs(func(_, _ tally.Row, g tally.Congruence) {
		if g.Shared > 0 {
			least, most = min(least, g.Shared), max(most, g.Shared)
		}
	})
	switch {
	case most == 0:
		return ""
	case least == most:
		return ", " + tied(fmt.Sprintf("%d of them", most))
	}
	return ", " + tied(fmt.Sprintf("%d to %d of them", least, most))
}

func (s *subject) topics() []string {
	names := make([]string, len(s.issues))
	for i, h := range s.issues {
		names[i] = lower(h.Name)
	}
	return names
}

// closest names two rows that clearly differ, and two of which that can't be said:
// of the first those that agree least, of the others those that agree most. That no
// pair agrees more or less is more than intervals bear.
func (f congruence) closest() string {
	var near, far [2]tally.Row
	most, least, pairs := -2.0, 2.0, 0
	f.pairs(func(a, b tally.Row, g tally.Congruence) {
		if g.Shared == 0 || g.Fewest < tally.Few {
			return
		}
		pairs++
		switch clear := len(f.differ(a, b)) > 0; {
		case clear && g.Value < least:
			least, far = g.Value, [2]tally.Row{a, b}
		case !clear && g.Value > most:
			most, near = g.Value, [2]tally.Row{a, b}
		}
	})
	both := func(pair [2]tally.Row) string { return tied(pair[0].Short) + " and " + tied(pair[1].Short) }
	differ := capital(both(far)) + " clearly differ on " + list(f.differ(far[0], far[1]))
	switch {
	case pairs == 0:
		return "Too few statements to say who agrees with whom"
	case least > 1 && pairs == 1:
		return "No clear difference between " + both(near) + " in these statements"
	case least > 1:
		return "No two " + f.noun() + "s clearly differ in these statements"
	case most < -1:
		return differ
	}
	return differ + "; no clear difference between " + both(near)
}

// differ names the issues on which two rows clearly differ.
func (f congruence) differ(a, b tally.Row) (topics []string) {
	for i := range a.Cells {
		if tally.Differ(a.Cells[i].Mean, b.Cells[i].Mean) {
			topics = append(topics, lower(f.issues[i].Name))
		}
	}
	return topics
}

// pairs calls a function for each two rows.
func (f congruence) pairs(do func(a, b tally.Row, g tally.Congruence)) {
	for i, a := range f.rows {
		for _, b := range f.rows[:i] {
			do(b, a, tally.Agree(a, b))
		}
	}
}

func (f congruence) alt() string {
	var words []string
	f.pairs(func(a, b tally.Row, g tally.Congruence) { words = append(words, pairInWords(a, b, g)+".") })
	return strings.Join(words, " ")
}

func pairInWords(a, b tally.Row, g tally.Congruence) string {
	if g.Shared == 0 {
		return a.Name + " and " + b.Name + ": no issue in common"
	}
	return fmt.Sprintf("%s and %s: %s on %s, at least %s on each", a.Name, b.Name, signed(g.Value),
		count(g.Shared, "shared issue"), count(g.Fewest, "statement"))
}

// figures are the pairs.
func (f congruence) figures() [][]string {
	table := [][]string{{"key", "other", "agreement", "shared_issues", "fewest_statements"}}
	f.pairs(func(a, b tally.Row, g tally.Congruence) {
		if g.Shared > 0 {
			table = append(table, []string{a.Key, b.Key, decimal(g.Value), strconv.Itoa(g.Shared), strconv.Itoa(g.Fewest)})
		}
	})
	return table
}

const (
	pairTight = 28.0
	pairAmple = 120.0
)

func (f congruence) least() (height, ample float64) {
	return f.heights(legendHeight+20, pairTight, pairAmple)
}

func (f congruence) draw(c *canvas, body box) {
	if len(f.rows) == 0 {
		c.empty(body, noPosition)
		return
	}
	colours := ramps[f.look.Theme]
	colours.legend(c, body.x, body.y+legendGap, "Opposite poles", "Same stance")
	n := float64(len(f.rows))
	labels := labelWidth(f.rows, body.w*.3)
	top := body.y + legendHeight + 20
	row := min((body.bottom()-top)/n, f.highest(pairAmple))
	width := f.cellWidth(body.w-labels-30, min(diagonalSize, row*.75))
	for i, a := range f.rows {
		y := top + float64(i)*row
		c.label(a, box{body.x, y, labels, row})
		for j, b := range f.rows[:i] {
			at := box{body.x + labels + 30 + float64(j)*width, y, width, row}.inset(1.5, 1.5)
			g := tally.Agree(a, b)
			f.pair(c, at, g)
			c.spot(at, Spot{Row: b.Key, Other: a.Key, Words: pairInWords(b, a, g)})
		}
		if i < len(f.rows)-1 {
			size := min(diagonalSize, row*.75)
			x := body.x + labels + 30 + float64(i)*width + 8
			c.text(fit(legible(a.Short), size, regular, body.right()-x), x, y+row/2+.36*size+row*.12, style{size, regular, c.look.muted, left})
		}
	}
}

// diagonalSize is the size of the names on the diagonal, in units.
const diagonalSize = 21.0

// cellWidth is the width of a column: as wide as the names on the diagonal leave
// room for, each beside the cells of its row.
func (f congruence) cellWidth(room, size float64) float64 {
	width := 240.0
	for i, r := range f.rows[:len(f.rows)-1] {
		name := min(measure(legible(r.Short), size, regular), 140) + 10 // longer ones are cut: the row has them whole
		width = min(width, (room-name)/max(float64(i), 1), room/float64(len(f.rows)-1))
	}
	return width
}

func (f congruence) pair(c *canvas, at box, g tally.Congruence) {
	value, shared := signed(g.Value), count(g.Shared, "issue")
	switch {
	case g.Shared == 0:
		c.rect(at, c.look.ground)
		c.valued(at, "–", "", c.look.muted, c.look.muted, false)
	case g.Fewest < tally.Few:
		c.rect(at, c.look.few)
		c.valued(at, "too few", shared, c.look.muted, c.look.muted, false)
	default:
		ground := ramps[f.look.Theme].at(g.Value)
		c.rect(at, ground)
		c.valued(at, value, shared, on(ground), on(ground), true)
	}
}
