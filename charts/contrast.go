package charts

import (
	"image/color"
	"math"
)

// luminance is the relative luminance of a colour as WCAG 2 defines it.
func luminance(c color.RGBA) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= .04045 {
			return f / 12.92
		}
		return math.Pow((f+.055)/1.055, 2.4)
	}
	return .2126*linear(c.R) + .7152*linear(c.G) + .0722*linear(c.B)
}

// contrast is the contrast of two colours as WCAG 2 defines it, from 1 to 21.
func contrast(a, b color.RGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// The least contrasts of text and of marks to what they stand on.
const (
	textContrast = 4.5
	markContrast = 3
)

// pale is as much of the ground mixed into a colour as a mark bears, at most a half.
func pale(c, ground color.RGBA) color.RGBA {
	for share := .5; share > 0; share -= .05 {
		if p := mix(c, ground, share); contrast(p, ground) >= markContrast {
			return p
		}
	}
	return c
}

// readable is a colour with as little of another mixed in as text needs.
func readable(c, ink, ground color.RGBA) color.RGBA {
	for share := 0.0; share < 1; share += .05 {
		if r := mix(c, ink, share); contrast(r, ground) >= textContrast {
			return r
		}
	}
	return ink
}

// on is black or white, whichever can be read better on a ground.
func on(ground color.RGBA) color.RGBA {
	black, white := rgb(0), rgb(0xffffff)
	if contrast(black, ground) >= contrast(white, ground) {
		return black
	}
	return white
}
