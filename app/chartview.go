package app

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/charts"
)

// A chartView shows a chart as large as its place allows. It is drawn on a
// goroutine of its own; the picture before it stays until it is ready. The
// pointer over a mark brings up its figure, a click opens what stands behind it.
type chartView struct {
	widget.BaseWidget
	window  *Window
	prepare func(size fyne.Size, density float32) func() (*charts.Drawing, error)
	drawn   func(*charts.Drawing) // a new picture is in view
	open    func(charts.Spot)
	picture *canvas.Image
	tip     *tip
	spark   *canvas.Rectangle // what is drawn anew for the tip to appear
	waiting *widget.Label     // stands where there is no picture yet
	drawing *charts.Drawing
	pixels  image.Point // of the place, when the picture was asked for
	drawer  lastOnly
}

func newChartView(w *Window, prepare func(fyne.Size, float32) func() (*charts.Drawing, error), open func(charts.Spot)) *chartView {
	v := &chartView{drawer: lastOnly{window: w}, window: w, prepare: prepare, open: open, picture: canvas.NewImageFromImage(nil), tip: newTip(), spark: canvas.NewRectangle(nil)}
	v.picture.FillMode, v.picture.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	v.waiting = widget.NewLabel(lang.L("Drawing the chart…"))
	v.waiting.Alignment = fyne.TextAlignCenter
	v.ExtendBaseWidget(v)
	return v
}

// redraw asks for a new picture.
func (v *chartView) redraw() {
	size := v.Size()
	if size.Width < 50 || size.Height < 50 {
		return
	}
	scale := v.density()
	v.pixels = image.Pt(int(size.Width*scale), int(size.Height*scale))
	make := v.prepare(size, scale)
	v.drawer.do(func() func() {
		drawing, err := make()
		var picture image.Image
		if err == nil {
			picture = drawing.Image()
		}
		return func() { v.take(drawing, picture, err) }
	})
}

// density is the number of pixels to a unit of the window, which is known before the
// view has come into it.
func (v *chartView) density() float32 { return v.window.win.Canvas().Scale() }

// take shows a picture.
func (v *chartView) take(drawing *charts.Drawing, picture image.Image, err error) {
	v.waiting.Hide()
	if err != nil {
		v.window.fail(err)
		return
	}
	v.drawing, v.picture.Image = drawing, picture
	v.picture.Refresh()
	if v.drawn != nil {
		v.drawn(drawing)
	}
}

// place is where the picture lies in the view, and how large a pixel of its
// layout is there.
func (v *chartView) place() (left, top, unit float32) {
	if v.drawing == nil {
		return 0, 0, 1
	}
	size := v.Size()
	unit = min(size.Width/float32(v.drawing.Width), size.Height/float32(v.drawing.Height))
	return (size.Width - unit*float32(v.drawing.Width)) / 2, (size.Height - unit*float32(v.drawing.Height)) / 2, unit
}

// spot is the mark at a place of the view.
func (v *chartView) spot(pos fyne.Position) (charts.Spot, bool) {
	if v.drawing == nil {
		return charts.Spot{}, false
	}
	left, top, unit := v.place()
	return v.drawing.At(int((pos.X-left)/unit), int((pos.Y-top)/unit))
}

// Tapped opens the statements behind a mark.
func (v *chartView) Tapped(e *fyne.PointEvent) {
	if spot, ok := v.spot(e.Position); ok {
		v.tip.Hide()
		v.open(spot)
	}
}

// Cursor implements desktop.Cursorable.
func (v *chartView) Cursor() desktop.Cursor {
	if v.tip.Visible() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn implements desktop.Hoverable.
func (v *chartView) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved shows the figure under the pointer.
func (v *chartView) MouseMoved(e *desktop.MouseEvent) {
	spot, ok := v.spot(e.Position)
	if !ok || spot.Words == "" {
		v.tip.Hide()
		return
	}
	v.tip.show(spot.Words, e.Position, v.Size())
	canvas.Refresh(v.spark) // a tip that was never in view is not known to the window
}

// MouseOut implements desktop.Hoverable.
func (v *chartView) MouseOut() { v.tip.Hide() }

// CreateRenderer implements fyne.Widget.
func (v *chartView) CreateRenderer() fyne.WidgetRenderer { return &chartRenderer{view: v} }

type chartRenderer struct{ view *chartView }

// Destroy implements fyne.WidgetRenderer.
func (r *chartRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *chartRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.view.picture, r.view.waiting, r.view.spark, r.view.tip}
}

// MinSize implements fyne.WidgetRenderer.
func (r *chartRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 160) }

// Layout implements fyne.WidgetRenderer. A place of another size wants another
// picture.
func (r *chartRenderer) Layout(size fyne.Size) {
	v := r.view
	v.picture.Resize(size)
	v.spark.Resize(fyne.NewSize(1, 1))
	v.waiting.Move(fyne.NewPos(0, size.Height/3))
	v.waiting.Resize(fyne.NewSize(size.Width, v.waiting.MinSize().Height))
	scale := v.density()
	moved := image.Pt(int(size.Width*scale), int(size.Height*scale)).Sub(v.pixels)
	if math.Abs(float64(moved.X))+math.Abs(float64(moved.Y)) > 2 {
		v.redraw()
	}
}

// Refresh implements fyne.WidgetRenderer.
func (r *chartRenderer) Refresh() { canvas.Refresh(r.view) }

// A tip is a small box with a figure in words beside the pointer.
type tip struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	words  *widget.Label
}

func newTip() *tip {
	t := &tip{ground: canvas.NewRectangle(nil), words: widget.NewLabel("")}
	t.words.Wrapping = fyne.TextWrapWord
	t.ground.CornerRadius, t.ground.StrokeWidth = 4, 1
	t.ExtendBaseWidget(t)
	t.Hide()
	return t
}

// show places the tip where it covers neither the pointer nor the edge.
func (t *tip) show(words string, at fyne.Position, within fyne.Size) {
	t.ground.FillColor, t.ground.StrokeColor = current(theme.ColorNameMenuBackground), current(theme.ColorNameInputBorder)
	t.words.SetText(words)
	width := min(360, within.Width, fyne.MeasureText(words, theme.TextSize(), fyne.TextStyle{}).Width+28)
	t.Resize(fyne.NewSize(width, 10))
	t.words.Resize(fyne.NewSize(width, 10))
	size := fyne.NewSize(width, t.words.MinSize().Height)
	t.Resize(size)
	x, y := at.X+14, at.Y+14
	if x+size.Width > within.Width {
		x = max(0, at.X-size.Width-10)
	}
	if y+size.Height > within.Height {
		y = max(0, at.Y-size.Height-10)
	}
	t.Move(fyne.NewPos(x, y))
	t.Show()
	t.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *tip) CreateRenderer() fyne.WidgetRenderer { return &tipRenderer{tip: t} }

type tipRenderer struct{ tip *tip }

// Destroy implements fyne.WidgetRenderer.
func (r *tipRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *tipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.tip.ground, r.tip.words}
}

// MinSize implements fyne.WidgetRenderer.
func (r *tipRenderer) MinSize() fyne.Size { return fyne.NewSize(40, 20) }

// Layout implements fyne.WidgetRenderer.
func (r *tipRenderer) Layout(size fyne.Size) {
	r.tip.ground.Resize(size)
	r.tip.words.Resize(size)
}

// Refresh implements fyne.WidgetRenderer.
func (r *tipRenderer) Refresh() { r.Layout(r.tip.Size()); canvas.Refresh(r.tip) }
