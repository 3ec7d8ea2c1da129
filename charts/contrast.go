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

// on is black or white, whichever can be read better on a ground.
func on(ground color.RGBA) color.RGBA {
	black, white := rgb(0), rgb(0xffffff)
	if contrast(black, ground) >= contrast(white, ground) {
		return black
	}
	return white
}
