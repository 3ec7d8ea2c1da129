package charts

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/stance/tally"
)

var update = flag.Bool("update", false, "renew the goldens in testdata")

// TestGoldenSVG compares every chart, with its text as text, to a file.
func TestGoldenSVG(t *testing.T) {
	m := material(6, 2, tally.ByActor)
	m.Events = fairs
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			d, err := Draw(name, m, Look{TextSVG: true})
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if err := d.SVG(&got); err != nil {
				t.Fatal(err)
			}
			compare(t, filepath.Join("testdata", name+".svg"), got.Bytes(), bytes.Equal)
		})
	}
}

// TestGoldenPixels compares the decoded pixels of every chart, small and
// in the dark, to a file. They are the same on every machine.
func TestGoldenPixels(t *testing.T) {
	m := material(6, 2, tally.ByActor)
	m.Events = fairs
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			d, err := Draw(name, m, Look{Width: 800, Height: 500, Scale: .5, Theme: Dark})
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			small := png.Encoder{CompressionLevel: png.BestCompression}
			if err := small.Encode(&got, d.Image()); err != nil {
				t.Fatal(err)
			}
			compare(t, filepath.Join("testdata", name+".png"), got.Bytes(), samePixels)
		})
	}
}

// compare holds a picture against its golden.
func compare(t *testing.T, path string, got []byte, same func(a, b []byte) bool) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; make update makes it", err)
	}
	if !same(want, got) {
		failed := filepath.Join(t.TempDir(), filepath.Base(path))
		_ = os.WriteFile(failed, got, 0o644)
		t.Errorf("%s has changed; if it should have, run make update and look at it", path)
	}
}

func samePixels(a, b []byte) bool {
	x, errX := png.Decode(bytes.NewReader(a))
	y, errY := png.Decode(bytes.NewReader(b))
	if errX != nil || errY != nil || x.Bounds() != y.Bounds() {
		return false
	}
	return bytes.Equal(pixels(x), pixels(y))
}

func pixels(m image.Image) []byte {
	var all []byte
	for y := m.Bounds().Min.Y; y < m.Bounds().Max.Y; y++ {
		for x := m.Bounds().Min.X; x < m.Bounds().Max.X; x++ {
			c := color.NRGBAModel.Convert(m.At(x, y)).(color.NRGBA)
			all = append(all, c.R, c.G, c.B, c.A)
		}
	}
	return all
}

// TestOneLayoutAtEveryScale checks that twice the scale gives the same picture
// in twice the pixels.
func TestOneLayoutAtEveryScale(t *testing.T) {
	m := material(6, 2, tally.ByActor)
	for _, name := range Names() {
		one, err1 := Draw(name, m, Look{})
		two, err2 := Draw(name, m, Look{Scale: 2})
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		if a, b := one.Image().Bounds().Size(), two.Image().Bounds().Size(); a.Mul(2) != b {
			t.Errorf("%s: %v at scale 1, %v at scale 2", name, a, b)
		}
		if len(one.marks) != len(two.marks) || len(one.Spots()) != len(two.Spots()) || one.Spots()[0] != two.Spots()[0] {
			t.Errorf("%s: the layout depends on the scale", name)
		}
	}
}

// hostile are names that break what is written without care.
var hostile = []string{
	`<script>alert("x")</script> & Co`, strings.Repeat("Verylongname ", 40), "\u202eturned\u202c", "שמעון ורד-כהן", "محمد العربي", "王小明",
	"a\x00b\xff", "", "]]>", "rgba(1,2,3,1.0)", "-->", "Ünïcödé’s “Quote”", "\t\n ",
}

// hostileMaterial is a table whose rows, issues and publishers have hostile names.
func hostileMaterial(names []string) Material {
	book := town()
	book.Issues = book.Issues[:2]
	book.Issues[0].Name, book.Issues[0].For, book.Issues[1].ForVerb = names[0], names[len(names)/2], names[len(names)-1]
	obs := said(book, len(people), 2)
	for i := range obs {
		n := i % len(names)
		obs[i].Actor, obs[i].Name, obs[i].Note, obs[i].Publisher = string(rune('a'+n)), names[n], names[(n+1)%len(names)], names[n]
	}
	return Material{Book: book, Observations: obs, Table: tally.Sum(book, obs, tally.ByActor), Filters: names[:1]}
}

func TestHostileNames(t *testing.T) {
	m := hostileMaterial(hostile)
	for _, name := range Names() {
		for _, text := range []bool{true, false} {
			d, err := Draw(name, m, Look{TextSVG: text, Note: hostile[0], Source: "\x01"})
			if err != nil {
				t.Fatal(err)
			}
			var svg bytes.Buffer
			if err := d.SVG(&svg); err != nil {
				t.Fatal(err)
			}
			if err := wellFormed(svg.Bytes()); err != nil {
				t.Errorf("%s, text %v: %v", name, text, err)
			}
			if err := d.PDF(io.Discard); err != nil {
				t.Errorf("%s: PDF: %v", name, err)
			}
		}
	}
}

// wellFormed decodes XML to its end and refuses elements that a chart has no use for.
func wellFormed(svg []byte) error {
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok {
			switch e.Name.Local {
			case "svg", "title", "desc", "metadata", "path", "circle", "text":
			default:
				return errors.New("there is an element " + e.Name.Local)
			}
		}
	}
}

// FuzzSVG writes any name into a chart and decodes it again.
func FuzzSVG(f *testing.F) {
	for _, name := range hostile {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		m := hostileMaterial([]string{name, "Marta Venn"})
		for _, text := range []bool{true, false} {
			d, err := Draw("stands", m, Look{TextSVG: text})
			if err != nil {
				t.Fatal(err)
			}
			var svg bytes.Buffer
			if err := d.SVG(&svg); err != nil {
				t.Fatal(err)
			}
			if err := wellFormed(svg.Bytes()); err != nil {
				t.Fatal(err)
			}
		}
	})
}
