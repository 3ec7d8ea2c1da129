package charts

import "image/color"

// valued writes a value and its n into a cell: one under the other where there
// is the height, else beside each other, else the value alone, else nothing.
func (c *canvas) valued(at box, value, n string, ink, soft color.RGBA, strong bool) {
	w, size := regular, min(20, at.h*.7)
	if strong {
		w, size = bold, min(25, at.h*.7)
	}
	if wide := max(measure(value, size, w), measure("+0.00", size, w)); wide > at.w-6 {
		size *= (at.w - 6) / wide
	}
	if size < 14.5 {
		return
	}
	x, middle := at.x+at.w/2, at.middle()
	small := min(20, size*.85)
	both := measure(value, size, w) + 12 + measure(n, small, regular)
	switch {
	case n != "" && at.h >= 54 && measure(n, small, regular) < at.w-6:
		c.text(value, x, middle-2, style{size, w, ink, center})
		c.text(n, x, middle+22, style{20, regular, soft, center})
	case n != "" && both < at.w-10:
		c.text(value, x-both/2, middle+.36*size, style{size, w, ink, left})
		c.text(n, x+both/2, middle+.36*size, style{small, regular, soft, right})
	case n != "" && at.h >= 38 && measure(n, 16, regular) < at.w-6:
		size = min(size, 20)
		c.text(value, x, middle, style{size, w, ink, center})
		c.text(n, x, middle+16, style{16, regular, soft, center})
	default:
		c.text(value, x, middle+.36*size, style{size, w, ink, center})
	}
}
