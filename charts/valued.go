package charts

import "image/color"

// valued writes a value and its n into a cell: one under the other where there
// is the height, else beside each other, else the value alone, else nothing.
func (c *canvas) valued(at box, value, n string, ink, soft color.RGBA, strong bool) {
	w := regular
	if strong {
		w = bold
	}
	x, middle := at.x+at.w/2, at.middle()
	size := min(25, at.h*.75)
	if !strong {
		size = min(20, size)
	}
	small := min(20, size)
	switch {
	case size < 14 || measure(value, size, w) > at.w-6:
		return
	case n == "" || at.h < 54 && measure(value+"  "+n, size, w) > at.w-10:
		c.text(value, x, middle+.36*size, style{size, w, ink, center})
	case at.h >= 54:
		c.text(value, x, middle-2, style{size, w, ink, center})
		c.text(n, x, middle+22, style{20, regular, soft, center})
	default:
		width := measure(value, size, w) + 12 + measure(n, small, regular)
		c.text(value, x-width/2, middle+.36*size, style{size, w, ink, left})
		c.text(n, x+width/2, middle+.36*size, style{small, regular, soft, right})
	}
}
