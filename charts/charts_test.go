package charts

import (
	"bytes"
	"image/png"
	"testing"

	"parley/stance/tally"
)

func TestDrawWritesEveryFormat(t *testing.T) {
	for _, name := range Names() {
		d, err := Draw(name, material(4, 2, tally.ByActor), Look{Width: 800, Height: 500, Scale: 2})
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := d.PNG(&b); err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(&b)
		if err != nil || img.Bounds().Dx() != 1600 || img.Bounds().Dy() != 1000 {
			t.Errorf("%s: PNG of %v, %v; want 1600x1000", name, img.Bounds(), err)
		}
		b.Reset()
		if err := d.SVG(&b); err != nil || !bytes.HasSuffix(b.Bytes(), []byte("</svg>\n")) {
			t.Errorf("%s: SVG ends in %q, %v", name, b.Bytes()[b.Len()-10:], err)
		}
		b.Reset()
		if err := d.PDF(&b); err != nil || !bytes.HasPrefix(b.Bytes(), []byte("%PDF-")) {
			t.Errorf("%s: PDF: %v", name, err)
		}
	}
}
