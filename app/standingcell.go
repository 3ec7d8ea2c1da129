package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/stance"
	"parley/stance/tally"
)

// newStandingHead names an issue and the direction of its poles.
func newStandingHead(issue tally.Heading) fyne.CanvasObject {
	side := func(s stance.Side) fyne.CanvasObject {
		return colored(sideWords(s), sideLooks[s].color, theme.CaptionTextSize(), false)
	}
	name := colored(issue.Name, theme.ColorNameForeground, theme.CaptionTextSize(), true)
	poles := container.NewHBox(side(stance.Against), layout.NewSpacer(), side(stance.For))
	return stacked(-2, container.NewCenter(name), inset(poles, 0, 0, 4, standingN+4))
}

// A standingCell shows where one row stands on one issue.
type standingCell struct {
	widget.BaseWidget
	cell    tally.Cell
	tapped  func()
	hovered bool
}

func newStandingCell(c tally.Cell, tapped func()) *standingCell {
	s := &standingCell{cell: c, tapped: tapped}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped implements fyne.Tappable.
func (s *standingCell) Tapped(*fyne.PointEvent) {
	if s.cell.N > 0 {
		s.tapped()
	}
}

// Cursor implements desktop.Cursorable.
func (s *standingCell) Cursor() desktop.Cursor {
	if s.cell.N > 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn implements desktop.Hoverable.
func (s *standingCell) MouseIn(*desktop.MouseEvent) { s.hovered = s.cell.N > 0; s.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (s *standingCell) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *standingCell) MouseOut() { s.hovered = false; s.Refresh() }

// CreateRenderer implements fyne.Widget.
func (s *standingCell) CreateRenderer() fyne.WidgetRenderer {
	r := &standingRenderer{
		cell: s, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), zero: canvas.NewRectangle(nil),
		interval: canvas.NewRectangle(nil), dot: canvas.NewCircle(nil), n: canvas.NewText("", nil),
	}
	r.n.Alignment = fyne.TextAlignTrailing
	r.Refresh()
	return r
}

type standingRenderer struct {
	cell                         *standingCell
	ground, line, zero, interval *canvas.Rectangle
	dot                          *canvas.Circle
	n                            *canvas.Text
}

const standingN = 30 // width of a number of statements

// Destroy implements fyne.WidgetRenderer.
func (r *standingRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *standingRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.zero, r.interval, r.dot, r.n}
}

// MinSize implements fyne.WidgetRenderer.
func (r *standingRenderer) MinSize() fyne.Size { return fyne.NewSize(90, 22) }

// Layout implements fyne.WidgetRenderer.
func (r *standingRenderer) Layout(size fyne.Size) {
	const dot, pad = 9, 8
	mean := r.cell.cell.Mean
	at := func(score float64) float32 {
		return pad + (size.Width-standingN-2*pad)*float32(score+1)/2
	}
	place := func(o fyne.CanvasObject, from, to, high float32) {
		o.Move(fyne.NewPos(from, (size.Height-high)/2))
		o.Resize(fyne.NewSize(to-from, high))
	}
	r.ground.Resize(size)
	place(r.line, at(-1), at(1), 1)
	place(r.zero, at(0)-0.5, at(0)+0.5, size.Height-4)
	place(r.interval, at(mean.Low), at(mean.High), 3)
	place(r.dot, at(mean.Value)-dot/2, at(mean.Value)+dot/2, dot)
	r.n.Move(fyne.NewPos(size.Width-standingN, (size.Height-r.n.MinSize().Height)/2))
	r.n.Resize(fyne.NewSize(standingN-4, r.n.MinSize().Height))
}

// Refresh implements fyne.WidgetRenderer.
func (r *standingRenderer) Refresh() {
	c := r.cell.cell
	side := sideLooks[stance.SideOf(c.Mean.Value)]
	r.line.FillColor, r.zero.FillColor = current(theme.ColorNameSeparator), current(theme.ColorNameSeparator)
	r.ground.FillColor = nil
	if r.cell.hovered {
		r.ground.FillColor = current(theme.ColorNameHover)
	}
	r.interval.FillColor = current(side.deep)
	r.dot.StrokeColor, r.dot.StrokeWidth, r.dot.FillColor = current(side.color), 2, current(side.color)
	if c.N < tally.Few {
		r.dot.FillColor = current(theme.ColorNameBackground) // only a hint
	}
	r.dot.Hidden, r.interval.Hidden = c.N == 0, c.N < 2
	r.n.Text, r.n.Color, r.n.TextSize = fmt.Sprint(c.N), current(colorQuiet), theme.CaptionTextSize()
	if c.N == 0 {
		r.n.Text = "–"
	}
	r.Layout(r.cell.Size())
	canvas.Refresh(r.cell)
}
