package charts

import (
	"slices"

	"parley/stance"
)

// eventLeading is the height of one row of words above the field of time.
const eventLeading = 28.0

// events marks what the analyst noted on the line of time, in words above the
// field, in as many rows as they need side by side. It returns their height.
func (f *course) events(c *canvas, field box, x calendar) (height float64) {
	shown := slices.DeleteFunc(slices.Clone(f.Events), func(e stance.Occasion) bool {
		return e.Date.IsZero() || end(e.Date).Before(f.first) || start(e.Date).After(f.last)
	})
	stance.SortOccasions(shown)
	st := style{21, regular, c.look.muted, left}
	rows := []float64{} // where the words of each row end
	type sign struct {
		words string
		at, x float64
		row   int
	}
	var signs []sign
	for _, e := range shown {
		when := ", " + date(e.Date)
		words := fit(legible(e.Words), st.size, st.weight, field.w*.7-measure(when, st.size, st.weight)) + when
		width := measure(words, st.size, st.weight)
		at := x.at(start(e.Date))
		from := max(field.x, min(at-width/2, field.right()-width))
		row := slices.IndexFunc(rows, func(end float64) bool { return end+24 < from })
		if row < 0 {
			row = len(rows)
			rows = append(rows, 0)
		}
		rows[row] = from + width
		signs = append(signs, sign{words, at, from, row})
	}
	height = eventLeading * float64(len(rows))
	for _, s := range signs {
		c.dotted(point{s.at, field.y + float64(s.row+1)*eventLeading + 2}, point{s.at, field.bottom()}, 2, 4, 6, c.look.muted)
	}
	for _, s := range signs {
		y := field.y + float64(s.row+1)*eventLeading - 6
		if !c.bare {
			c.rect(box{s.x - 4, y - 20, measure(s.words, st.size, st.weight) + 8, 27}, c.look.ground)
		}
		c.text(s.words, s.x, y, st)
	}
	return height
}
