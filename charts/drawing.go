package charts

import (
	"image"
	"image/color"
	"image/draw"
	"io"

	"parley/stance"
)

// A Drawing is a picture that is not yet in any format. It never changes and may
// be used by several goroutines at once.
type Drawing struct {
	Name          string  // of the chart
	Width, Height int     // layout pixels
	Scale         float64 // pixels of the image to a layout pixel

	unit    float64 // layout pixels to a unit of the canvas
	ground  *color.RGBA
	density float64

	pagePoints float64
	text       bool // SVG keeps text
	marks      []mark
	spots      []Spot
	texts      []box
	words      Wording
	figures    func() [][]string // written out only for an export
}

// A Wording is what is to be read around the body of a chart.
type Wording struct {
	Title    string // the finding
	Subtitle string // what is measured, in which unit, when, of what
	Note     string // what must be known to read the chart
	Count    string // how many statements and articles, how many were checked
	Source   string
	Alt      string // the figures in words, for those who do not see the picture
}

// Words returns what stands around the body, proposed by the program or as the
// Look had it.
func (d *Drawing) Words() Wording { return d.words }

// Alt describes the picture for those who cannot see it: its title and figures.
func (d *Drawing) Alt() string { return d.words.Alt }

// Image draws the pixels, Width times Scale by Height times Scale. It costs no
// encoding.
func (d *Drawing) Image() *image.RGBA {
	r := newRaster(d.pixels())
	if d.ground != nil {
		draw.Draw(r.img, r.img.Bounds(), image.NewUniform(*d.ground), image.Point{}, draw.Src)
	}
	for _, m := range d.marks {
		m.put(r, d.unit*d.Scale)
	}
	return r.img
}

func (d *Drawing) pixels() (width, height int) {
	return whole(float64(d.Width) * d.Scale), whole(float64(d.Height) * d.Scale)
}

// SVG writes the picture as vectors.
func (d *Drawing) SVG(w io.Writer) error {
	v := newVector(d.Width, d.Height, d.text)
	if d.ground != nil {
		v.block(0, 0, float64(d.Width*fine), float64(d.Height*fine), *d.ground)
	}
	for _, m := range d.marks {
		m.put(v, d.unit*fine)
	}
	document, err := v.document(d)
	if err != nil {
		return err
	}
	_, err = w.Write(document)
	return err
}

// PNG writes the picture as pixels, with its title, description, source and the
// hash of its figures inside.
func (d *Drawing) PNG(w io.Writer) error {
	return encode(w, d.Image(), d.ground != nil, d.chunks())
}

// software is what made the picture, as its metadata says.
const software = "Parley " + stance.Version
