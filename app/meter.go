package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/stance"
)

// A meter shows a score between -1 and +1 as a dot on a line, with the stretch
// that takes neither side marked off.
type meter struct {
	widget.BaseWidget
	score float64
}

func newMeter(score float64) *meter {
	m := &meter{score: score}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer implements fyne.Widget.
func (m *meter) CreateRenderer() fyne.WidgetRenderer {
	r := &meterRenderer{
		meter: m, line: canvas.NewRectangle(nil), middle: canvas.NewRectangle(nil),
		zero: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), dot: canvas.NewCircle(nil),
	}
	r.Refresh()
	return r
}

type meterRenderer struct {
	meter                   *meter
	line, middle, zero, bar *canvas.Rectangle
	dot                     *canvas.Circle
}

// Destroy implements fyne.WidgetRenderer.
func (r *meterRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *meterRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line, r.middle, r.bar, r.zero, r.dot}
}

// MinSize implements fyne.WidgetRenderer.
func (r *meterRenderer) MinSize() fyne.Size { return fyne.NewSize(100, 14) }

// Layout implements fyne.WidgetRenderer.
func (r *meterRenderer) Layout(size fyne.Size) {
	const dot = 10
	at := func(score float64) float32 { return dot/2 + (size.Width-dot)*float32(score+1)/2 }
	place := func(o fyne.CanvasObject, from, to, high float32) {
		o.Move(fyne.NewPos(min(from, to), (size.Height-high)/2))
		o.Resize(fyne.NewSize(max(from, to)-min(from, to), high))
	}
	place(r.line, at(-1), at(1), 2)
	place(r.middle, at(-stance.Neither), at(stance.Neither), 6)
	place(r.zero, at(0)-0.5, at(0)+0.5, 12)
	place(r.bar, at(0), at(r.meter.score), 3)
	place(r.dot, at(r.meter.score)-dot/2, at(r.meter.score)+dot/2, dot)
}

// Refresh implements fyne.WidgetRenderer.
func (r *meterRenderer) Refresh() {
	side := current(sideLooks[stance.SideOf(r.meter.score)].color)
	r.line.FillColor = current(theme.ColorNameSeparator)
	r.middle.FillColor = current(theme.ColorNameSeparator)
	r.zero.FillColor = current(colorQuiet)
	r.bar.FillColor, r.dot.FillColor = side, side
	r.Layout(r.meter.Size())
	canvas.Refresh(r.meter)
}
