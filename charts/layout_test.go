package charts

import (
	"cmp"
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"parley/stance/tally"
)

// looks are the sizes and themes that every chart is tried in.
var looks = map[string]Look{
	"default":     {},
	"slide":       {Width: 1920, Height: 1080, Theme: Dark},
	"half":        {Width: 800, Height: 500},
	"square":      {Width: 1080, Height: 1080},
	"print":       {Width: 2480, Height: 3508},
	"smallest":    {Width: leastSide, Height: leastSide},
	"transparent": {Transparent: true},
	"beside":      {Width: 900, Height: 1270, Enlarge: true},
}

// TestLayout draws every chart in every look, with few and many rows, and looks
// for text that runs over other text, over a dot or out of the picture, and for
// spots that lie outside or cannot be found.
func TestLayout(t *testing.T) {
	for _, rows := range []int{0, 1, 2, 18, 60} {
		for _, issues := range []int{1, 3} {
			m := material(rows, issues, tally.ByActor)
			m.Events = fairs
			tryLooks(t, fmt.Sprintf("%d-%d", rows, issues), m)
		}
	}
	tryLooks(t, "groups", material(12, 2, tally.ByGroup))
	tryLooks(t, "few", material(4, 2, tally.ByActor))
}

// TestEnlarge fills an upright picture of few rows: below its body no more than a
// tenth of its height stays empty, and a sixth where columns leave letters no room.
func TestEnlarge(t *testing.T) {
	for _, k := range kinds {
		d, err := Draw(k.name, material(4, 2, tally.ByActor), Look{Width: 900, Height: 1270, Enlarge: true})
		if err != nil {
			t.Fatal(err)
		}
		lowest := 0
		for _, s := range d.Spots() {
			lowest = max(lowest, s.Box.Max.Y)
		}
		foot := d.Height - int(newFrame(Wording(d.Words()), 900/d.unit).foot()*d.unit)
		most := d.Height / 10
		if k.grows == 1 {
			most = d.Height / 6
		}
		if empty := foot - lowest; empty > most {
			t.Errorf("%s: of %d pixels %d stay empty above the foot, at most %d should", k.name, d.Height, empty, most)
		}
	}
}

func tryLooks(t *testing.T, what string, m Material) {
	for _, name := range Names() {
		for look, l := range looks {
			t.Run(name+"/"+what+"/"+look, func(t *testing.T) {
				d, err := Draw(name, m, l)
				if err != nil {
					t.Fatal(err)
				}
				textKeepsClear(t, d)
				textKeepsOffDots(t, d)
				spotsAreFound(t, d)
			})
		}
	}
}

func textKeepsClear(t *testing.T, d *Drawing) {
	whole := box{0, 0, float64(d.Width) / d.unit, float64(d.Height) / d.unit}
	for i, a := range d.texts {
		if a.x < 0 || a.y < 0 || a.right() > whole.w+1 || a.bottom() > whole.h+1 {
			t.Errorf("%q runs out of the picture: %.0f of %.0f", d.lettering(i), a, whole)
		}
		for j, b := range d.texts[:i] {
			if a.inset(1, 2).meets(b.inset(1, 2)) {
				t.Errorf("%q runs over %q: %.0f, %.0f", d.lettering(i), d.lettering(j), a, b)
			}
		}
	}
}

func textKeepsOffDots(t *testing.T, d *Drawing) {
	for _, m := range d.marks {
		var dot box
		switch m := m.(type) {
		case disc:
			dot = around(m.at, m.radius*.7)
		case ring:
			dot = around(m.at, m.radius*.7)
		default:
			continue
		}
		for i, text := range d.texts {
			if text.inset(1, 2).meets(dot) {
				t.Errorf("%q at %.0f runs over the dot at %.0f", d.lettering(i), text, dot)
			}
		}
	}
}

func spotsAreFound(t *testing.T, d *Drawing) {
	whole := image.Rect(0, 0, d.Width, d.Height)
	for _, s := range d.Spots() {
		if s.Box.Empty() || !s.Box.In(whole) || s.Row == "" || s.Words == "" {
			t.Errorf("spot %+v does not lie in %v or says nothing", s, whole)
		}
		middle := s.Box.Min.Add(s.Box.Size().Div(2))
		if found, ok := d.At(middle.X, middle.Y); !ok || !middle.In(found.Box) {
			t.Errorf("no spot is found at %v", middle)
		}
	}
}

// lettering is the i-th text of a drawing.
func (d *Drawing) lettering(i int) string {
	for _, m := range d.marks {
		if l, ok := m.(lettering); ok {
			if i == 0 {
				return l.text
			}
			i--
		}
	}
	return ""
}

// TestSteady keeps the rows of charts in the order of the table.
func TestSteady(t *testing.T) {
	m := material(5, 2, tally.ByActor)
	for _, name := range []string{"stands", "heat", "sides", "tone", "salience"} {
		d, err := Draw(name, m, Look{Steady: true})
		if err != nil {
			t.Fatal(err)
		}
		spots := slices.Clone(d.Spots())
		slices.SortStableFunc(spots, func(a, b Spot) int { return cmp.Compare(a.Box.Min.Y, b.Box.Min.Y) })
		last := -1
		for _, s := range spots {
			at := slices.IndexFunc(m.Table.Rows, func(r tally.Row) bool { return r.Key == s.Row })
			if at < last {
				t.Errorf("%s: %s stands below %s", name, s.Row, m.Table.Rows[last].Key)
			}
			last = max(last, at)
		}
		if strings.Contains(d.Words().Note, "Sorted") {
			t.Errorf("%s says that its rows are sorted", name)
		}
	}
}
