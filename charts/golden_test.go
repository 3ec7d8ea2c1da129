package charts

import (
	"bytes"
	"errors"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
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
		width, height := one.pixels()
		if w, h := two.pixels(); w != 2*width || h != 2*height {
			t.Errorf("%s: %dx%d at scale 1, %dx%d at scale 2", name, width, height, w, h)
		}
		if len(one.marks) != len(two.marks) || len(one.Spots()) != len(two.Spots()) || one.Spots()[0] != two.Spots()[0] {
			t.Errorf("%s: the layout depends on the scale", name)
		}
	}
}
