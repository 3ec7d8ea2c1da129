package charts

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// A raster draws pixels through go-chart's Renderer, and mends it where it must:
// text is set in sorts at the size asked for, discs are round, edges stand on
// whole pixels, and long lines are stroked in runs.
type raster struct {
	chart.Renderer
	img *image.RGBA
}

func newRaster(width, height int) *raster {
	r, err := chart.PNG(width, height)
	if err != nil {
		panic("the renderer refuses its own image: " + err.Error()) // it makes the only kind that it takes
	}
	var collector chart.ImageWriter
	_ = r.Save(&collector) // hands over the image that is being drawn on, and writes nothing
	img, _ := collector.Image()
	return &raster{r, img.(*image.RGBA)}
}

func whole(f float64) int { return int(math.Round(f)) }

func (r *raster) block(x, y, w, h float64, fill color.RGBA) {
	x0, y0 := whole(x), whole(y)
	at := image.Rect(x0, y0, max(x0+1, whole(x+w)), max(y0+1, whole(y+h)))
	draw.Draw(r.img, at, image.NewUniform(fill), image.Point{}, draw.Src)
}

func (r *raster) disc(x, y, radius float64, fill color.RGBA) {
	r.SetFillColor(drawing.Color(fill))
	r.ArcTo(whole(x), whole(y), radius, radius, 0, 2*math.Pi)
	r.Close()
	r.Fill()
}

func (r *raster) ring(x, y, radius, thick float64, ink color.RGBA) {
	r.SetStrokeColor(drawing.Color(ink))
	r.SetStrokeWidth(thick)
	r.ArcTo(whole(x), whole(y), radius, radius, 0, 2*math.Pi)
	r.Close()
	r.Stroke()
}

func (r *raster) stroke(lines [][]point, thick float64, ink color.RGBA) {
	r.SetStrokeColor(drawing.Color(ink))
	r.SetStrokeWidth(thick)
	for _, line := range lines {
		trace(r.Renderer, line)
	}
	r.Stroke()
}

// trace lays a path through points.
func trace(r chart.Renderer, points []point) {
	r.MoveTo(whole(points[0].x), whole(points[0].y))
	for _, p := range points[1:] {
		r.LineTo(whole(p.x), whole(p.y))
	}
}
