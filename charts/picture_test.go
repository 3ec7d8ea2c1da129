package charts

import (
	"fmt"
	"image/color"
	"testing"

	"parley/stance/tally"
)

// TestContrastOnThePicture looks for what each word and each dot stands on in the
// finished picture, and measures the contrast.
func TestContrastOnThePicture(t *testing.T) {
	for _, theme := range []Theme{Light, Dark, Print} {
		for _, look := range []Look{{}, {Stacked: true, Scatter: true}, {Shares: true, Width: 800, Height: 500}} {
			look.Theme = theme
			for _, rows := range []int{1, 12, 40} {
				m := material(rows, 3, tally.ByActor)
				m.Events = fairs
				for _, name := range Names() {
					d, err := Draw(name, m, look)
					if err != nil {
						t.Fatal(err)
					}
					t.Run(fmt.Sprintf("%s/%s/%d", theme, name, rows), func(t *testing.T) { contrasts(t, d) })
				}
			}
		}
	}
}

func contrasts(t *testing.T, d *Drawing) {
	for i, m := range d.marks {
		switch m := m.(type) {
		case lettering:
			width := measure(m.text, m.size, m.weight)
			ground := d.under(i, point{m.at.x + width/2, m.at.y - m.size/4})
			if c := contrast(m.ink, ground); c < textContrast {
				t.Errorf("%q has a contrast of %.2f on %v", m.text, c, ground)
			}
		case disc:
			if ground := d.under(i, point{m.at.x - m.radius, m.at.y - m.radius}); m.fill != *d.ground {
				if c := contrast(m.fill, ground); c < markContrast {
					t.Errorf("a dot of %v has a contrast of %.2f on %v", m.fill, c, ground)
				}
			}
		case ring:
			if c := contrast(m.ink, d.under(i, m.at)); c < markContrast {
				t.Errorf("a ring of %v has a contrast of %.2f", m.ink, c)
			}
		case stroke:
			if c := contrast(m.ink, *d.ground); c < markContrast {
				t.Errorf("a line of %v has a contrast of %.2f", m.ink, c)
			}
		}
	}
}

// under is the colour of what was painted last at a point before the i-th mark.
func (d *Drawing) under(i int, at point) color.RGBA {
	for i--; i >= 0; i-- {
		if b, ok := d.marks[i].(block); ok && b.holds(at) && b.h > 6 && b.w > 6 { // no hairline and no interval
			return b.fill
		}
	}
	return *d.ground
}

// TestNoLabelCoversAMark checks on planes of up to sixty points that no name and
// no caption lies on a point or on another name, and that no line to a name runs
// through another name.
func TestNoLabelCoversAMark(t *testing.T) {
	for _, rows := range []int{2, 12, 18, 31, 60} {
		for name, look := range map[string]Look{"map": {}, "tone": {Scatter: true}} {
			for _, size := range [][2]int{{1600, 1000}, {800, 500}, {1080, 1080}} {
				look.Width, look.Height = size[0], size[1]
				d, err := Draw(name, material(rows, 2, tally.ByActor), look)
				if err != nil {
					t.Fatal(err)
				}
				t.Run(fmt.Sprintf("%s/%d/%dx%d", name, rows, size[0], size[1]), func(t *testing.T) { labelsKeepOff(t, d) })
			}
		}
	}
}

func labelsKeepOff(t *testing.T, d *Drawing) {
	var points []box
	var leads [][]point
	for _, m := range d.marks {
		switch m := m.(type) {
		case disc:
			points = append(points, around(m.at, m.radius))
		case ring:
			points = append(points, around(m.at, m.radius))
		case stroke:
			leads = append(leads, m.lines...)
		}
	}
	for i, text := range d.texts {
		text = text.inset(0, 1)
		for _, p := range points {
			if text.meets(p) {
				t.Errorf("%q lies on a point at %.0f", d.lettering(i), p)
			}
		}
		for _, l := range leads {
			if crosses(lead{l[0], l[len(l)-1]}, text.inset(4, 4)) {
				t.Errorf("a line to another name runs through %q", d.lettering(i))
			}
		}
	}
}
