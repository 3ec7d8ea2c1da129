package charts

import (
	"image"
	"image/color"
	"math"
	"sync"

	freetype "github.com/golang/freetype/raster"
	"github.com/golang/freetype/truetype"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// A sort is one sign as it is printed: how much of each pixel it covers.
type sort struct {
	cover image.Alpha // its bounds are those of the ink, from the sign's origin
}

// A sortKey says which sign, how large, and how far right of a whole pixel.
type sortKey struct {
	index  truetype.Index
	weight weight
	size   fixed.Int26_6
	shift  uint8 // quarters of a pixel
}

const (
	shifts    = 4    // places of a sign within a pixel
	mostSorts = 8192 // that are kept, about 5 MB at the sizes of one picture
)

// A typecase keeps sorts: a picture sets the same signs again and again, and
// drawing their outlines takes most of its time. It may be used by several
// goroutines at once.
type typecase struct {
	mu    sync.RWMutex
	sorts map[sortKey]*sort
}

var sorts = typecase{sorts: map[sortKey]*sort{}}

// of is the sort of a key. A full case is emptied: sizes change with pictures.
func (t *typecase) of(key sortKey) *sort {
	t.mu.RLock()
	s := t.sorts[key]
	t.mu.RUnlock()
	if s != nil {
		return s
	}
	s = cast(key)
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.sorts) >= mostSorts {
		clear(t.sorts)
	}
	t.sorts[key] = s
	return s
}

// cast draws a sort from its outline. The rasteriser counts in whole numbers, so
// that pixels are the same on every machine.
func cast(key sortKey) *sort {
	var outline truetype.GlyphBuf
	if err := outline.Load(key.weight.font(), key.size, key.index, font.HintingNone); err != nil || len(outline.Points) == 0 {
		return &sort{}
	}
	shift := int(key.shift) * 64 / shifts
	b := outline.Bounds
	bounds := image.Rect(floor64(int(b.Min.X)+shift), floor64(-int(b.Max.Y)), floor64(int(b.Max.X)+shift)+1, floor64(-int(b.Min.Y))+1)
	r := freetype.NewRasterizer(bounds.Dx(), bounds.Dy())
	r.UseNonZeroWinding = true
	pen := fluid{r, point{}}
	begin := 0
	for _, end := range outline.Ends {
		contour(&pen, outline.Points[begin:end], func(p truetype.Point) point {
			return point{float64(int(p.X) + shift - 64*bounds.Min.X), float64(-int(p.Y) - 64*bounds.Min.Y)}
		})
		begin = end
	}
	cover := image.NewAlpha(image.Rect(0, 0, bounds.Dx(), bounds.Dy()))
	r.Rasterize(freetype.NewAlphaSrcPainter(cover))
	cover.Rect = bounds
	return &sort{*cover}
}

func floor64(v int) int { return v >> 6 } // rounds down below 0 too

// A fluid pen draws contours in 64ths of a pixel.
type fluid struct {
	*freetype.Rasterizer
	begin point
}

func in64(x, y int) fixed.Point26_6 { return fixed.Point26_6{X: fixed.Int26_6(x), Y: fixed.Int26_6(y)} } // #nosec G115 -- places on a picture, which is some thousand points wide

// MoveTo, LineTo, QuadCurveTo and Close are those of a path.
func (f *fluid) MoveTo(x, y int) {
	f.begin = point{float64(x), float64(y)}
	f.Start(in64(x, y))
}
func (f *fluid) LineTo(x, y int)              { f.Add1(in64(x, y)) }
func (f *fluid) QuadCurveTo(cx, cy, x, y int) { f.Add2(in64(cx, cy), in64(x, y)) }
func (f *fluid) Close()                       { f.Add1(in64(int(f.begin.x), int(f.begin.y))) }

// print lays a sort's ink onto an image, its origin at x, y.
func (s *sort) print(img *image.RGBA, x, y int, ink color.RGBA) {
	at := s.cover.Rect.Add(image.Pt(x, y))
	shown := at.Intersect(img.Rect)
	for row := shown.Min.Y; row < shown.Max.Y; row++ {
		from := (row-at.Min.Y)*s.cover.Stride + shown.Min.X - at.Min.X
		cover := s.cover.Pix[from : from+shown.Dx()]
		pixels := img.Pix[img.PixOffset(shown.Min.X, row):]
		for i, c := range cover {
			if c != 0 {
				lay(pixels[4*i:4*i+4:4*i+4], ink, uint32(c))
			}
		}
	}
}

// lay covers a part of a pixel, of 255, with an ink that does not shine through.
func lay(pixel []uint8, ink color.RGBA, part uint32) {
	rest := 255 - part
	pixel[0] = uint8((uint32(ink.R)*part + uint32(pixel[0])*rest + 127) / 255) // #nosec G115 -- a weighted mean of two bytes is a byte
	pixel[1] = uint8((uint32(ink.G)*part + uint32(pixel[1])*rest + 127) / 255) // #nosec G115 -- a weighted mean of two bytes is a byte
	pixel[2] = uint8((uint32(ink.B)*part + uint32(pixel[2])*rest + 127) / 255) // #nosec G115 -- a weighted mean of two bytes is a byte
	pixel[3] = uint8((255*part + uint32(pixel[3])*rest + 127) / 255)           // #nosec G115 -- a weighted mean of two bytes is a byte
}

// lettering sets text in sorts, each at the nearest quarter of a pixel.
func (r *raster) lettering(text string, x, y, size float64, w weight, ink color.RGBA) {
	glyphs, _ := set(text, size, w)
	key := sortKey{weight: w, size: fixed.Int26_6(size * 64)}
	for _, g := range glyphs {
		quarter := int(math.Floor((x+g.at)*shifts + .5))
		key.index, key.shift = g.index, uint8(((quarter%shifts)+shifts)%shifts)
		sorts.of(key).print(r.img, (quarter-int(key.shift))/shifts, whole(y), ink)
	}
}
