package charts

import (
	"fmt"
	"image/color"
	"math"
	"testing"
)

// A sight turns linear red, green and blue into what an eye makes of them.
type sight [3][3]float64

// sights are the common kinds of colour-blindness, whole (Machado, Oliveira &
// Fernandes 2009), and the sight of most people.
var sights = map[string]sight{
	"common":       {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"deuteranopia": {{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}},
	"protanopia":   {{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}},
}

// lab is a colour as an eye sees it, in CIELAB under D65.
func lab(c color.RGBA, s sight) [3]float64 {
	linear := func(v uint8) float64 {
		if f := float64(v) / 255; f > .04045 {
			return math.Pow((f+.055)/1.055, 2.4)
		}
		return float64(v) / 255 / 12.92
	}
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var seen [3]float64
	for i := range seen {
		seen[i] = max(0, min(1, s[i][0]*in[0]+s[i][1]*in[1]+s[i][2]*in[2]))
	}
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	r, g, b := seen[0], seen[1], seen[2]
	x := f((.4124564*r + .3575761*g + .1804375*b) / .95047)
	y := f(.2126729*r + .7151522*g + .0721750*b)
	z := f((.0193339*r + .1191920*g + .9503041*b) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func distance(a, b color.RGBA, s sight) float64 {
	x, y := lab(a, s), lab(b, s)
	return math.Sqrt((x[0]-y[0])*(x[0]-y[0]) + (x[1]-y[1])*(x[1]-y[1]) + (x[2]-y[2])*(x[2]-y[2]))
}

// TestColoursAreToldApart measures the colours that meet in one chart and are
// not each labelled where they stand.
func TestColoursAreToldApart(t *testing.T) {
	const least = 40
	for theme, p := range palettes {
		meet := map[string][]color.RGBA{
			"issues": p.issues, "sides": {p.forIt, p.other, p.no}, "stance and tone": {p.issues[0], p.tone},
		}
		for what, colours := range meet {
			for eye, s := range sights {
				for i, a := range colours {
					for j, b := range colours[:i] {
						if d := distance(a, b, s); d < least {
							t.Errorf("%s, %s, %s: colours %d and %d are %.0f apart, want %d", theme, what, eye, j, i, d, least)
						}
					}
				}
			}
		}
	}
}

// TestContrast measures text and marks against what they stand on.
func TestContrast(t *testing.T) {
	for theme, p := range palettes {
		text := map[string][2]color.RGBA{
			"ink": {p.ink, p.ground}, "muted": {p.muted, p.ground}, "ink on tint": {p.ink, p.tint}, "muted on tint": {p.muted, p.tint},
			"ink on few": {p.ink, p.few}, "muted on few": {p.muted, p.few},
			"in a bar for": {on(p.forIt), p.forIt}, "in a bar against": {on(p.other), p.other}, "in a bar of neither": {on(p.no), p.no},
		}
		marks := map[string][2]color.RGBA{"zero": {p.zero, p.ground}, "tone": {p.tone, p.ground}, "for": {p.forIt, p.ground}, "against": {p.other, p.ground}, "neither": {p.no, p.ground}}
		for i, c := range p.issues {
			marks[fmt.Sprint("issue ", i)] = [2]color.RGBA{c, p.ground}
			marks[fmt.Sprint("interval of issue ", i)] = [2]color.RGBA{pale(c, p.ground), p.ground}
		}
		for i, c := range p.lines {
			marks[fmt.Sprint("line ", i)] = [2]color.RGBA{c, p.ground}
			text[fmt.Sprint("name of line ", i)] = [2]color.RGBA{readable(c, p.ink, p.ground), p.ground}
		}
		for i := range 41 {
			cell := ramps[theme].at(float64(i)/20 - 1)
			text[fmt.Sprint("in a cell of ", float64(i)/20-1)] = [2]color.RGBA{on(cell), cell}
		}
		check := func(pairs map[string][2]color.RGBA, least float64) {
			for what, pair := range pairs {
				if c := contrast(pair[0], pair[1]); c < least {
					t.Errorf("%s, %s: contrast %.2f, want %.1f", theme, what, c, least)
				}
			}
		}
		check(text, textContrast)
		check(marks, markContrast)
	}
}

// TestContrastOfWCAG checks against the figures that WCAG gives.
func TestContrastOfWCAG(t *testing.T) {
	if c := contrast(rgb(0), rgb(0xffffff)); math.Abs(c-21) > 1e-9 {
		t.Errorf("black on white: %.2f, want 21", c)
	}
	if c := contrast(rgb(0x777777), rgb(0xffffff)); math.Abs(c-4.48) > .005 {
		t.Errorf("#777 on white: %.2f, want 4.48", c)
	}
}
