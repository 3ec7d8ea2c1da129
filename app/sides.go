package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/stance"
)

// A sideButton is one of the three by which a statement is put on a side.
type sideButton struct {
	widget.BaseWidget
	side    stance.Side
	key     string // that does the same
	on      bool
	hovered bool
	tapped  func(stance.Side)
}

// newSideButtons makes the three, with the side in force filled.
func newSideButtons(now stance.Side, any bool, tapped func(stance.Side)) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i, side := range []stance.Side{stance.For, stance.NoSide, stance.Against} {
		b := &sideButton{side: side, key: string(rune('1' + i)), on: any && side == now, tapped: tapped}
		b.ExtendBaseWidget(b)
		all = append(all, b)
	}
	return all
}

// Tapped implements fyne.Tappable.
func (b *sideButton) Tapped(*fyne.PointEvent) { b.tapped(b.side) }

// Cursor implements desktop.Cursorable.
func (b *sideButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn implements desktop.Hoverable.
func (b *sideButton) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (b *sideButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *sideButton) MouseOut() { b.hovered = false; b.Refresh() }

// CreateRenderer implements fyne.Widget.
func (b *sideButton) CreateRenderer() fyne.WidgetRenderer {
	r := &sideRenderer{button: b, ground: canvas.NewRectangle(nil), words: canvas.NewText("", nil), key: canvas.NewText("", nil)}
	r.ground.CornerRadius, r.ground.StrokeWidth = 4, 1
	r.Refresh()
	return r
}

type sideRenderer struct {
	button     *sideButton
	ground     *canvas.Rectangle
	words, key *canvas.Text
}

// Destroy implements fyne.WidgetRenderer.
func (r *sideRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *sideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.words, r.key}
}

// MinSize implements fyne.WidgetRenderer.
func (r *sideRenderer) MinSize() fyne.Size {
	return r.words.MinSize().Add(fyne.NewSize(r.key.MinSize().Width+18, 9))
}

// Layout implements fyne.WidgetRenderer.
func (r *sideRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	words, key := r.words.MinSize(), r.key.MinSize()
	left := (size.Width - words.Width - key.Width - 5) / 2
	r.words.Move(fyne.NewPos(left, (size.Height-words.Height)/2))
	r.key.Move(fyne.NewPos(left+words.Width+5, (size.Height-key.Height)/2+1))
}

// Refresh implements fyne.WidgetRenderer.
func (r *sideRenderer) Refresh() {
	b, look := r.button, sideLooks[r.button.side]
	r.words.Text, r.words.TextSize, r.words.TextStyle = sideWords(b.side), theme.TextSize(), fyne.TextStyle{Bold: b.on}
	r.key.Text, r.key.TextSize = b.key, theme.CaptionTextSize()
	r.ground.StrokeColor, r.ground.FillColor = current(theme.ColorNameInputBorder), current(colorPaper)
	r.words.Color, r.key.Color = current(look.color), current(colorQuiet)
	switch {
	case b.on:
		r.ground.FillColor, r.ground.StrokeColor = current(look.color), current(look.color)
		r.words.Color, r.key.Color = current(colorPaper), current(colorPaper)
	case b.hovered:
		r.ground.FillColor = current(look.tint)
	}
	r.Layout(b.Size())
	canvas.Refresh(b)
}
