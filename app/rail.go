package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A railButton stands for a screen in the rail at the window's left edge.
type railButton struct {
	widget.BaseWidget
	icon    fyne.Resource
	words   string
	on      bool
	hovered bool
	focused bool
	tapped  func()
}

func newRailButton(words string, icon fyne.Resource, tapped func()) *railButton {
	b := &railButton{icon: icon, words: words, tapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// rail puts buttons below each other, some of them at its lower end.
func rail(upper, lower []*railButton) fyne.CanvasObject {
	column := func(buttons []*railButton) fyne.CanvasObject {
		c := stacked(2)
		for _, b := range buttons {
			c.Add(b)
		}
		return inset(c, 8, 8, 6, 6)
	}
	return newSheet(colorRail, container.NewBorder(column(upper), column(lower), nil, nil))
}

// choose shows whether the button's screen is the one in view.
func (b *railButton) choose(on bool) {
	if b.on != on {
		b.on = on
		b.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (b *railButton) Tapped(*fyne.PointEvent) { b.tapped() }

// FocusGained implements fyne.Focusable.
func (b *railButton) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost implements fyne.Focusable.
func (b *railButton) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune implements fyne.Focusable.
func (b *railButton) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (b *railButton) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn {
		b.tapped()
	}
}

// MouseIn implements desktop.Hoverable.
func (b *railButton) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (b *railButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *railButton) MouseOut() { b.hovered = false; b.Refresh() }

// CreateRenderer implements fyne.Widget.
func (b *railButton) CreateRenderer() fyne.WidgetRenderer {
	r := &railRenderer{button: b, ground: canvas.NewRectangle(nil), icon: canvas.NewImageFromResource(b.icon), words: canvas.NewText("", nil)}
	r.ground.CornerRadius = 6
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type railRenderer struct {
	button *railButton
	ground *canvas.Rectangle
	icon   *canvas.Image
	words  *canvas.Text
}

// Destroy implements fyne.WidgetRenderer.
func (r *railRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *railRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon, r.words}
}

// MinSize implements fyne.WidgetRenderer.
func (r *railRenderer) MinSize() fyne.Size {
	words := fyne.MeasureText(r.button.words, theme.CaptionTextSize(), fyne.TextStyle{Bold: true})
	return fyne.NewSize(max(74, words.Width+10), 24+words.Height+14)
}

// Layout implements fyne.WidgetRenderer.
func (r *railRenderer) Layout(size fyne.Size) {
	const icon = 22
	words := r.words.MinSize()
	r.ground.Resize(size)
	r.icon.Resize(fyne.NewSquareSize(icon))
	r.icon.Move(fyne.NewPos((size.Width-icon)/2, 6))
	r.words.Move(fyne.NewPos((size.Width-words.Width)/2, 6+icon+2))
}

// Refresh implements fyne.WidgetRenderer.
func (r *railRenderer) Refresh() {
	b := r.button
	color := colorQuiet
	r.ground.FillColor, r.ground.StrokeWidth = nil, 0
	switch {
	case b.on:
		r.ground.FillColor, color = current(theme.ColorNameSelection), theme.ColorNamePrimary
	case b.hovered:
		r.ground.FillColor = current(theme.ColorNameHover)
	}
	if b.focused {
		r.ground.StrokeWidth, r.ground.StrokeColor = 2, current(theme.ColorNameFocus)
	}
	r.icon.Resource = theme.NewColoredResource(b.icon, color)
	r.icon.Refresh()
	r.words.Text, r.words.Color = b.words, current(color)
	r.words.TextSize, r.words.TextStyle = theme.CaptionTextSize(), fyne.TextStyle{Bold: b.on}
	r.Layout(b.Size())
	canvas.Refresh(b)
}
