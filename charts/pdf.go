package charts

import (
	"image/color"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"
)

// A page draws vectors onto the one page of a PDF. Its type can be searched and
// copied.
type page struct{ *fpdf.Fpdf }

// newPage is an empty page, so many points wide and high.
func newPage(width, height float64) page {
	size := fpdf.SizeType{Wd: width, Ht: height}
	p := page{fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: size})}
	p.SetMargins(0, 0, 0)
	p.SetAutoPageBreak(false, 0)
	p.SetCatalogSort(true)
	// The same figures give the same file, so it holds no time of its making.
	p.SetCreationDate(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC))
	p.SetModificationDate(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC))
	for w, ttf := range ttfs() {
		p.AddUTF8FontFromBytes("Liberation", cuts[w], ttf)
	}
	p.AddPage()
	return p
}

// cuts are the names that the PDF library has for the weights.
var cuts = [2]string{regular: "", bold: "B"}

// PDF writes the picture as vectors on one page.
func (d *Drawing) PDF(w io.Writer) error {
	width, height := float64(d.Width)*d.pagePoints, float64(d.Height)*d.pagePoints
	p := newPage(width, height)
	p.SetTitle(d.words.Title, true)
	p.SetSubject(d.Alt(), true)
	p.SetKeywords(d.stamp(), true)
	p.SetCreator(software, true)
	p.SetLang("en")
	if d.ground != nil {
		p.block(0, 0, width, height, *d.ground)
	}
	for _, m := range d.marks {
		m.put(p, d.unit*d.pagePoints)
	}
	return p.Output(w)
}

func (p page) fill(c color.RGBA) { p.SetFillColor(int(c.R), int(c.G), int(c.B)) }

func (p page) ink(c color.RGBA, thick float64) {
	p.SetDrawColor(int(c.R), int(c.G), int(c.B))
	p.SetLineWidth(thick)
}

func (p page) block(x, y, w, h float64, fill color.RGBA) {
	p.fill(fill)
	p.Rect(x, y, w, h, "F")
}

func (p page) disc(x, y, radius float64, fill color.RGBA) {
	p.fill(fill)
	p.Circle(x, y, radius, "F")
}

func (p page) ring(x, y, radius, thick float64, ink color.RGBA) {
	p.ink(ink, thick)
	p.Circle(x, y, radius, "D")
}

func (p page) stroke(lines [][]point, thick float64, ink color.RGBA) {
	p.ink(ink, thick)
	for _, line := range lines {
		p.MoveTo(line[0].x, line[0].y)
		for _, at := range line[1:] {
			p.LineTo(at.x, at.y)
		}
	}
	p.DrawPath("D")
}

func (p page) lettering(text string, x, y, size float64, w weight, ink color.RGBA) {
	p.SetFont("Liberation", cuts[w], 0)
	p.SetFontUnitSize(size)
	p.SetTextColor(int(ink.R), int(ink.G), int(ink.B))
	p.Text(x, y, text)
}
