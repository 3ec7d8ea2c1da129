package charts

import (
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/golang/freetype/truetype"
	"golang.org/x/image/math/fixed"
)

// A weight is a cut of the one typeface, Liberation Sans.
type weight int

const (
	regular weight = iota
	bold
)

// typefaces parses the fonts once. They are only read afterwards.
var typefaces = sync.OnceValue(func() [2]*truetype.Font {
	var parsed [2]*truetype.Font
	for w, ttf := range ttfs() {
		font, err := truetype.Parse(ttf)
		if err != nil {
			panic("a font that is built in cannot be read: " + err.Error())
		}
		parsed[w] = font
	}
	return parsed
})

func ttfs() [2][]byte {
	return [2][]byte{regular: liberationsansregular.TTF, bold: liberationsansbold.TTF}
}

func (w weight) font() *truetype.Font { return typefaces()[w] }

// A glyph is one sign of a line of text and where it begins.
type glyph struct {
	index truetype.Index
	at    float64 // from the beginning of the line
}

// set lays text out at a size in a weight: its glyphs, kerned, and its advance.
func set(text string, size float64, w weight) (glyphs []glyph, advance float64) {
	font, scale := w.font(), fixed.Int26_6(size*64)
	var last truetype.Index
	for i, r := range text {
		index := font.Index(r)
		if i > 0 {
			advance += float64(font.Kern(scale, last, index)) / 64
		}
		glyphs = append(glyphs, glyph{index, advance})
		advance += float64(font.HMetric(scale, index).AdvanceWidth) / 64
		last = index
	}
	return glyphs, advance
}

// measure is the advance of text at a size.
func measure(text string, size float64, w weight) float64 {
	font, scale := w.font(), fixed.Int26_6(size*64)
	var last truetype.Index
	var sum fixed.Int26_6
	for i, r := range text {
		index := font.Index(r)
		if i > 0 {
			sum += font.Kern(scale, last, index)
		}
		sum += font.HMetric(scale, index).AdvanceWidth
		last = index
	}
	return float64(sum) / 64
}
