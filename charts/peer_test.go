package charts

import (
	"bytes"
	"testing"

	"parley/stance/tally"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
)

// intervals are points with their intervals, as gonum/plot wants them.
type intervals struct {
	plotter.XYs
	plotter.XErrors
}

// BenchmarkPeer draws the same figures with gonum/plot and its defaults, to the
// same number of pixels: points, intervals and the names of rows.
func BenchmarkPeer(b *testing.B) {
	table := material(12, 2, tally.ByActor).Table
	for _, encode := range []bool{false, true} {
		b.Run(map[bool]string{false: "image", true: "png"}[encode], func(b *testing.B) {
			for b.Loop() {
				canvas := peer(b, table)
				if !encode {
					continue
				}
				var out bytes.Buffer
				if _, err := (vgimg.PngCanvas{Canvas: canvas}).WriteTo(&out); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func peer(b *testing.B, table *tally.Table) *vgimg.Canvas {
	p := plot.New()
	p.Title.Text, p.X.Label.Text = "Where they stand", "Mean stance"
	p.X.Min, p.X.Max = -1, 1
	names := make([]string, len(table.Rows))
	for i := range table.Issues {
		var points intervals
		for k, r := range table.Rows {
			names[k] = r.Name
			if c := r.Cells[i]; c.N > 0 {
				points.XYs = append(points.XYs, plotter.XY{X: c.Mean.Value, Y: float64(k) + .2*float64(i)})
				points.XErrors = append(points.XErrors, struct{ Low, High float64 }{c.Mean.Value - c.Mean.Low, c.Mean.High - c.Mean.Value})
			}
		}
		if len(points.XYs) == 0 {
			continue
		}
		dots, err := plotter.NewScatter(points)
		if err != nil {
			b.Fatal(err)
		}
		bars, err := plotter.NewXErrorBars(points)
		if err != nil {
			b.Fatal(err)
		}
		p.Add(bars, dots)
	}
	p.NominalY(names...)
	canvas := vgimg.NewWith(vgimg.UseWH(1600*vg.Inch/96, 1000*vg.Inch/96), vgimg.UseDPI(96))
	p.Draw(draw.New(canvas))
	return canvas
}
