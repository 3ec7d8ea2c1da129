package charts

import (
	"bytes"
	"strings"
	"testing"

	"github.com/golang/freetype/truetype"
	"golang.org/x/image/math/fixed"
)

// TestContour draws outlines whose first point lies on the curve, off it before
// one that does, and off it before one that does not.
func TestContour(t *testing.T) {
	on := func(x, y int) truetype.Point { return truetype.Point{X: fixed.I(x), Y: fixed.I(y), Flags: 1} }
	off := func(x, y int) truetype.Point { return truetype.Point{X: fixed.I(x), Y: fixed.I(y)} }
	for _, c := range []struct {
		points []truetype.Point
		want   string
	}{
		{[]truetype.Point{on(0, 0), on(4, 0), on(4, 4)}, "M 0 0 L 4 0 L 4 4 L 0 0 Z"},
		{[]truetype.Point{on(0, 0), off(4, 0), on(4, 4)}, "M 0 0 Q4,0 4,4 L 0 0 Z"},
		{[]truetype.Point{off(4, 0), on(4, 4), on(0, 0)}, "M 0 0 Q4,0 4,4 L 0 0 Z"},
		{[]truetype.Point{off(4, 0), off(4, 4), off(0, 4), off(0, 0)}, "M 2 0 Q4,0 4,2 Q4,4 2,4 Q0,4 0,2 Q0,0 2,0 Z"},
	} {
		v := newVector(10, 10, false)
		contour(v, c.points, func(p truetype.Point) point { return point{float64(p.X) / 64, float64(p.Y) / 64} })
		v.Fill()
		var b bytes.Buffer
		if err := v.Save(&b); err != nil {
			t.Fatal(err)
		}
		_, path, _ := strings.Cut(b.String(), ` d="`)
		path, _, _ = strings.Cut(path, `"`)
		if got := strings.Join(strings.Fields(path), " "); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// TestEditableText checks that text which stays text keeps its weight and its type.
func TestEditableText(t *testing.T) {
	v := newVector(100, 100, true)
	v.lettering("Tosk & Venn", 10, 20, 30, bold, rgb(0x1a2b3c))
	v.lettering("Brod", 10, 60, 30, regular, rgb(0))
	v.lettering(legible("שמעון"), 10, 60, 30, bold, rgb(0))
	svg, err := v.document(&Drawing{Width: 100, Height: 100, figures: func() [][]string { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`font-size:30.0px;font-family:'Liberation Sans',Arial,Helvetica,sans-serif;font-weight:bold">Tosk &amp; Venn</text>`,
		`font-family:'Liberation Sans',Arial,Helvetica,sans-serif">Brod</text>`, "fill:#1a2b3c;",
		`font-weight:bold;direction:ltr;unicode-bidi:bidi-override">ןועמש</text>`,
	} {
		if !strings.Contains(string(svg), want) {
			t.Errorf("%s\nhas no %s", svg, want)
		}
	}
}
