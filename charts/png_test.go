package charts

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"testing"
)

// TestEncode decodes what is encoded with the library's decoder: plain pictures,
// noise, rows that are alike and rows that are not, of one pixel and of many.
func TestEncode(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for _, size := range []image.Point{{1, 1}, {7, 1}, {1, 9}, {300, 200}, {1000, 400}} {
		for _, opaque := range []bool{true, false} {
			img := image.NewRGBA(image.Rectangle{Max: size})
			for y := range size.Y {
				for x := range size.X {
					c := color.NRGBA{uint8(random.IntN(256)), uint8(random.IntN(256)), uint8(y), uint8(random.IntN(256))}
					if y%3 > 0 {
						c = color.NRGBAModel.Convert(img.At(x, y-1)).(color.NRGBA)
					}
					if opaque {
						c.A = 255
					}
					img.Set(x, y, c)
				}
			}
			var b bytes.Buffer
			if err := encode(&b, img, opaque, nil); err != nil {
				t.Fatal(err)
			}
			got, err := png.Decode(&b)
			if err != nil {
				t.Fatalf("%v, opaque %v: %v", size, opaque, err)
			}
			wantPixels(t, img, got)
		}
	}
}

// wantPixels compares two pictures. Colours that were multiplied by their alpha
// and divided again may be one off.
func wantPixels(t *testing.T, want *image.RGBA, got image.Image) {
	t.Helper()
	if got.Bounds() != want.Rect {
		t.Fatalf("bounds %v, want %v", got.Bounds(), want.Rect)
	}
	for y := range want.Rect.Dy() {
		for x := range want.Rect.Dx() {
			a, b := want.RGBAAt(x, y), color.RGBAModel.Convert(got.At(x, y)).(color.RGBA)
			if a.A != b.A || off(a.R, b.R) > 1 || off(a.G, b.G) > 1 || off(a.B, b.B) > 1 {
				t.Fatalf("pixel %d, %d is %v, want %v", x, y, b, a)
			}
		}
	}
}

func off(a, b uint8) int { return max(int(a), int(b)) - min(int(a), int(b)) }

// A fullDisk takes so many bytes and no more.
type fullDisk struct{ left int }

var errFull = errors.New("no space left")

func (f *fullDisk) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// TestEncodeOntoAFullDisk fails at every write and wants the error.
func TestEncodeOntoAFullDisk(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 200, 100))
	for room := range 60 {
		if err := encode(&fullDisk{left: room}, img, true, nil); !errors.Is(err, errFull) {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
}
