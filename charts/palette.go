package charts

import "image/color"

// A palette is the colours of a theme. Text has a contrast of at least 4.5 to
// the ground, marks of at least 3.
type palette struct {
	ground color.RGBA
	ink    color.RGBA // titles, names, figures
	muted  color.RGBA // subtitles, notes, ticks
	rule   color.RGBA // hairlines between rows
	grid   color.RGBA
	zero   color.RGBA   // the line between against and for
	tint   color.RGBA   // a ground apart
	few    color.RGBA   // the ground of cells with too few statements
	issues []color.RGBA // told apart by the colour-blind
	forIt  color.RGBA
	other  color.RGBA // against
	no     color.RGBA // neither side
	tone   color.RGBA
	lines  []color.RGBA // of actors over time; each has its name at its end
}

var palettes = map[Theme]palette{
	Light: {
		ground: rgb(0xffffff), ink: rgb(0x1a1a1a), muted: rgb(0x595959), rule: rgb(0xdcdcdc), grid: rgb(0xdcdcdc),
		zero: rgb(0x333333), tint: rgb(0xedf3f9), few: rgb(0xefefef),
		issues: []color.RGBA{rgb(0x0072b2), rgb(0xd55e00), rgb(0x1a1a1a)},
		forIt:  rgb(0x5e3c99), other: rgb(0xd9730d), no: rgb(0x949494), tone: rgb(0xb97d00),
		lines: []color.RGBA{rgb(0x0072b2), rgb(0xd55e00), rgb(0x007a5e), rgb(0x8a5a9e), rgb(0x1a1a1a), rgb(0x9a6700), rgb(0xb83280), rgb(0x6b7280)},
	},
	Print: {
		ground: rgb(0xffffff), ink: rgb(0x000000), muted: rgb(0x404040), rule: rgb(0xc8c8c8), grid: rgb(0xc8c8c8),
		zero: rgb(0x000000), tint: rgb(0xffffff), few: rgb(0xececec),
		issues: []color.RGBA{rgb(0x00508a), rgb(0xd9650d), rgb(0x000000)},
		forIt:  rgb(0x3f1d78), other: rgb(0xd9730d), no: rgb(0x8c8c8c), tone: rgb(0xb97d00),
		lines: []color.RGBA{rgb(0x00508a), rgb(0xc85000), rgb(0x006b52), rgb(0x7a4a8e), rgb(0x000000), rgb(0x8a5c00), rgb(0xa8286f), rgb(0x5b616b)},
	},
	Dark: {
		ground: rgb(0x14181f), ink: rgb(0xf4f4f4), muted: rgb(0xaeb4bd), rule: rgb(0x2c323b), grid: rgb(0x343b46),
		zero: rgb(0xd0d4da), tint: rgb(0x1b222c), few: rgb(0x22272f),
		issues: []color.RGBA{rgb(0x3d9fe8), rgb(0xff7f3f), rgb(0xf4f4f4)},
		forIt:  rgb(0xd9ccff), other: rgb(0xe08214), no: rgb(0x666c76), tone: rgb(0xe69f00),
		lines: []color.RGBA{rgb(0x56b4e9), rgb(0xff7f3f), rgb(0x2fc79a), rgb(0xc79ad6), rgb(0xf4f4f4), rgb(0xe6b84a), rgb(0xf28cc0), rgb(0x9aa3af)},
	},
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xff} // #nosec G115 -- a byte of each colour is what is wanted
}

// mix is a colour with a share of another, from 0 (none) to 1.
func mix(c, other color.RGBA, share float64) color.RGBA {
	part := func(a, b uint8) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*share + .5) }
	return color.RGBA{part(c.R, other.R), part(c.G, other.G), part(c.B, other.B), 0xff}
}
