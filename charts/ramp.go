package charts

import "image/color"

// A ramp is a diverging row of colours for -1 to +1, evenly spaced. Orange and
// purple are told apart by the colour-blind.
type ramp []color.RGBA

var ramps = map[Theme]ramp{
	Light: {rgb(0xb35806), rgb(0xe08214), rgb(0xfdb863), rgb(0xfee0b6), rgb(0xf7f7f7), rgb(0xd8daeb), rgb(0xb2abd2), rgb(0x8073ac), rgb(0x542788)},
	Print: {rgb(0xb35806), rgb(0xe08214), rgb(0xfdb863), rgb(0xfee0b6), rgb(0xf7f7f7), rgb(0xd8daeb), rgb(0xb2abd2), rgb(0x8073ac), rgb(0x542788)},
	Dark:  {rgb(0xfdb863), rgb(0xe08214), rgb(0xb06413), rgb(0x6b4218), rgb(0x2a2f38), rgb(0x433f63), rgb(0x695fa0), rgb(0x948bc4), rgb(0xc9c3ea)},
}

// at is the colour of a value.
func (r ramp) at(v float64) color.RGBA {
	place := (max(-1, min(1, v)) + 1) / 2 * float64(len(r)-1)
	i := min(int(place), len(r)-2)
	return mix(r[i], r[i+1], place-float64(i))
}

// legend draws the ramp with its ends in words, its top left at x, y.
func (r ramp) legend(c *canvas, x, y float64, low, high string) {
	const steps, width, height = 41, 420.0, 20.0
	x += c.text(low, x, y+17, style{23, bold, c.look.ink, left}) + 16
	for i := range steps {
		v := 2*float64(i)/(steps-1) - 1
		c.rect(box{x + float64(i)*width/steps, y, width/steps + .5, height}, r.at(v))
	}
	for _, v := range []float64{-1, -.5, 0, .5, 1} {
		at := x + (v+1)/2*width
		c.down(at, y+height, 6, 1.5, c.look.muted)
		c.text(tick(v), at, y+height+26, style{20, regular, c.look.muted, center})
	}
	c.text(high, x+width+16, y+17, style{23, bold, c.look.ink, left})
}

// legendHeight is the height that a legend takes.
const (
	legendHeight = 66.0 + legendGap
	legendGap    = 14.0
)
