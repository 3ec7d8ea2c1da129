package charts

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"regexp"
	"strconv"
	"strings"

	"github.com/golang/freetype/truetype"
	"github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// fine is how many points of an SVG one layout pixel has. The Renderer knows
// whole numbers only.
const fine = 10

// A vector draws SVG through go-chart's Renderer, and mends it where it must:
// text is escaped, or drawn as outlines so that it looks the same everywhere.
type vector struct {
	chart.Renderer
	editable bool // text stays text
}

func newVector(width, height int, editable bool) *vector {
	r, _ := chart.SVG(width*fine, height*fine) // never fails
	r.SetDPI(72)                               // a font size of 1 is one point
	return &vector{r, editable}
}

func (v *vector) fill(c color.RGBA) {
	v.ResetStyle()
	v.SetFillColor(drawing.Color(c))
}

func (v *vector) ink(c color.RGBA, thick float64) {
	v.ResetStyle()
	v.SetStrokeColor(drawing.Color(c))
	v.SetStrokeWidth(max(1, thick))
}

func (v *vector) block(x, y, w, h float64, fill color.RGBA) {
	v.fill(fill)
	trace(v.Renderer, []point{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}})
	v.Close()
	v.Fill()
}

func (v *vector) disc(x, y, radius float64, fill color.RGBA) {
	v.fill(fill)
	v.Circle(radius, whole(x), whole(y))
}

func (v *vector) ring(x, y, radius, thick float64, ink color.RGBA) {
	v.ink(ink, thick)
	v.Circle(radius, whole(x), whole(y))
}

func (v *vector) stroke(lines [][]point, thick float64, ink color.RGBA) {
	v.ink(ink, thick)
	for _, line := range lines {
		trace(v.Renderer, line)
	}
	v.Stroke()
}

func (v *vector) lettering(text string, x, y, size float64, w weight, ink color.RGBA) {
	v.fill(ink)
	if v.editable {
		v.SetFont(w.font())
		v.SetFontSize(size)
		v.SetFontColor(drawing.Color(ink))
		turned := strings.ContainsFunc(text, rightToLeft)
		if text = escaped(text); turned {
			text = turnedMark + text
		}
		if w == bold {
			text = boldMark + text
		}
		v.Text(text, whole(x), whole(y))
		return
	}
	glyphs, _ := set(text, size, w)
	var outline truetype.GlyphBuf
	for _, g := range glyphs {
		if err := outline.Load(w.font(), fixed.Int26_6(size*64), g.index, font.HintingNone); err == nil {
			v.outline(&outline, x+g.at, y)
		}
	}
	v.Fill()
}

// outline lays the contours of a glyph into the path, its origin at x, y.
func (v *vector) outline(g *truetype.GlyphBuf, x, y float64) {
	at := func(p truetype.Point) point { return point{x + float64(p.X)/64, y - float64(p.Y)/64} }
	begin := 0
	for _, end := range g.Ends {
		contour(v, g.Points[begin:end], at)
		begin = end
	}
}

// A path takes the contours of glyphs in whole numbers.
type path interface {
	MoveTo(x, y int)
	LineTo(x, y int)
	QuadCurveTo(cx, cy, x, y int)
	Close()
}

// contour lays one closed contour of quadratic curves into a path. Between two
// control points in a row lies a point on the curve, half-way.
func contour(v path, points []truetype.Point, at func(truetype.Point) point) {
	if len(points) == 0 {
		return
	}
	first, last := points[0], points[len(points)-1]
	start := at(first)
	switch {
	case !onCurve(first) && onCurve(last):
		start = at(last)
	case !onCurve(first):
		start = halfway(at(first), at(last))
	}
	v.MoveTo(whole(start.x), whole(start.y))
	for i, p := range points {
		next := points[(i+1)%len(points)]
		switch to := at(next); {
		case onCurve(p) && onCurve(next):
			v.LineTo(whole(to.x), whole(to.y))
		case !onCurve(p):
			if !onCurve(next) {
				to = halfway(at(p), to)
			}
			v.QuadCurveTo(whole(at(p).x), whole(at(p).y), whole(to.x), whole(to.y))
		}
	}
	v.Close()
}

func onCurve(p truetype.Point) bool { return p.Flags&1 != 0 }

func halfway(a, b point) point { return point{(a.x + b.x) / 2, (a.y + b.y) / 2} }

// boldMark stands before text that is to be bold until the document is finished:
// the Renderer has one weight. It is no sign that legible text can hold.
const boldMark = "\ue000"

// turnedMark stands before text with words from right to left, which are turned
// already: a reader must not turn them again.
const turnedMark = "\ue001"

// escaped is text that XML can hold.
func escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a buffer takes everything
	return b.String()
}

// Colours as the Renderer writes them, and the tag that it opens with.
var (
	cssColour = regexp.MustCompile(`rgba\((\d+),(\d+),(\d+),1\.0\)`)
	opening   = regexp.MustCompile(`^<svg[^>]*>`)
)

// restyled writes colours in the form that every reader knows, and names typefaces
// of the same widths for machines that lack ours. It changes styles alone: no
// text holds the quotation mark that begins one, as it is escaped there.
func restyled(body []byte) []byte {
	const begin = `style="`
	parts := bytes.Split(body, []byte(begin))
	for i, part := range parts[1:] {
		style, rest, _ := bytes.Cut(part, []byte(`"`))
		style = cssColour.ReplaceAllFunc(style, hexColour)
		style = bytes.Replace(style, []byte("'Liberation Sans',sans-serif"), []byte("'Liberation Sans',Arial,Helvetica,sans-serif"), 1)
		parts[i+1] = append(append(style[:len(style):len(style)], '"'), rest...)
	}
	return bytes.Join(parts, []byte(begin))
}

// document is the finished SVG: with its size, its words for those who cannot
// see it, and colours in the form that every reader knows.
func (v *vector) document(d *Drawing) ([]byte, error) {
	var drawn bytes.Buffer
	if err := v.Save(&drawn); err != nil {
		return nil, err
	}
	body := opening.ReplaceAll(drawn.Bytes(), nil)
	body = restyled(body)
	body = bytes.ReplaceAll(body, []byte(`sans-serif">`+boldMark), []byte(`sans-serif;font-weight:bold">`))
	body = bytes.ReplaceAll(body, []byte(`">`+turnedMark), []byte(`;direction:ltr;unicode-bidi:bidi-override">`))
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc">`+"\n",
		d.Width, d.Height, d.Width*fine, d.Height*fine)
	fmt.Fprintf(&b, "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n<metadata>%s</metadata>\n",
		escaped(d.words.Title), escaped(d.Alt()), escaped(d.stamp()))
	b.Write(bytes.ReplaceAll(body, []byte("/><"), []byte("/>\n<")))
	b.WriteByte('\n')
	return b.Bytes(), nil
}

func hexColour(css []byte) []byte {
	parts := cssColour.FindSubmatch(css)
	out := []byte("#")
	for _, p := range parts[1:] {
		n, _ := strconv.Atoi(string(p)) // the pattern admits digits only
		out = fmt.Appendf(out, "%02x", n)
	}
	return out
}
