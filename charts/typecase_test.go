package charts

import (
	"bytes"
	"image"
	"image/draw"
	"sync"
	"testing"

	"golang.org/x/image/math/fixed"
)

// TestTypecase checks that a case that was emptied casts the same sorts again,
// from several goroutines.
func TestTypecase(t *testing.T) {
	font := regular.font()
	want := cast(sortKey{index: font.Index('g'), size: 20 * 64, shift: 1})
	small := typecase{sorts: map[sortKey]*sort{}}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for size := range mostSorts/3 + 1 {
				small.of(sortKey{index: font.Index('.'), size: fixed.I(8 + size%700)})
				small.of(sortKey{index: font.Index(rune(size%90 + 33)), size: fixed.I(8 + size/90)})
			}
			got := small.of(sortKey{index: font.Index('g'), size: 20 * 64, shift: 1})
			if got.cover.Rect != want.cover.Rect || !bytes.Equal(got.cover.Pix, want.cover.Pix) {
				t.Error("a sort differs from one time to the next")
			}
		})
	}
	wait.Wait()
}

// TestPrintAtTheEdge sets text across every edge of a picture.
func TestPrintAtTheEdge(t *testing.T) {
	for _, at := range []point{{-30, 20}, {70, 20}, {10, -2}, {10, 62}, {-500, -500}} {
		r := newRaster(80, 50)
		draw.Draw(r.img, r.img.Rect, image.White, image.Point{}, draw.Src)
		r.lettering("Ruvia", at.x, at.y, 30, bold, rgb(0))
		for i := 3; i < len(r.img.Pix); i += 4 {
			if r.img.Pix[i] != 255 {
				t.Fatalf("at %v a pixel has become clear", at)
			}
		}
	}
}

// TestLetteringIsOfItsSize measures the ink of a word: as wide as it is measured
// to be, and no higher than its size.
func TestLetteringIsOfItsSize(t *testing.T) {
	for _, size := range []float64{14, 20, 44, 96} {
		r := newRaster(900, 200)
		r.lettering("Hhxd", 20, 150, size, regular, rgb(0))
		ink := image.Rectangle{}
		for y := range 200 {
			for x := range 900 {
				if r.img.RGBAAt(x, y).A > 127 {
					ink = ink.Union(image.Rect(x, y, x+1, y+1))
				}
			}
		}
		width := measure("Hhxd", size, regular)
		if d := width - float64(ink.Dx()); d < 0 || d > .3*size {
			t.Errorf("at %.0f the ink is %d wide, its advance %.1f", size, ink.Dx(), width)
		}
		if high := float64(ink.Dy()) / size; high < .68 || high > .78 || ink.Max.Y < 150 || ink.Max.Y > 151 { // round letters hang below the line
			t.Errorf("at %.0f letters are %.2f of it high and end at %d", size, high, ink.Max.Y)
		}
	}
}
