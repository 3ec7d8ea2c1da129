package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// heading is a text in the larger letters, cut to fit.
func heading(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.SizeName, l.TextStyle.Bold = theme.SizeNameSubHeadingText, true
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// quiet is a small text of lesser weight that wraps.
func quiet(words string) *widget.RichText {
	return small(words, colorQuiet)
}

// small is a small text in a colour that wraps.
func small(words string, color fyne.ThemeColorName) *widget.RichText {
	style := widget.RichTextStyle{ColorName: color, SizeName: theme.SizeNameCaptionText}
	r := widget.NewRichText(&widget.TextSegment{Text: words, Style: style})
	r.Wrapping = fyne.TextWrapWord
	return r
}

// plain is a text that wraps.
func plain(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// cut is a text of one line, cut to fit.
func cut(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// caption is a small bold word above a part of a form.
func caption(s string) *canvas.Text {
	t := canvas.NewText(s, current(colorQuiet))
	t.TextSize, t.TextStyle = theme.CaptionTextSize(), fyne.TextStyle{Bold: true}
	return t
}

// colored is a text of one line in a colour.
func colored(s string, name fyne.ThemeColorName, size float32, bold bool) *canvas.Text {
	t := canvas.NewText(s, current(name))
	t.TextSize, t.TextStyle = size, fyne.TextStyle{Bold: bold}
	return t
}

// inset puts a margin around an object.
func inset(o fyne.CanvasObject, top, bottom, left, right float32) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, left, right), o)
}

// tight takes away the room that text widgets keep above and below them.
func tight(o fyne.CanvasObject) fyne.CanvasObject { return inset(o, -5, -4, 0, 0) }

// atLeast gives an object a least size.
func atLeast(o fyne.CanvasObject, width, height float32) fyne.CanvasObject {
	room := canvas.NewRectangle(nil)
	room.SetMinSize(fyne.NewSize(width, height))
	return container.NewStack(room, o)
}

// stacked puts objects below each other with a gap of its own.
func stacked(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// A sheet is a ground in a colour of the theme behind an object.
type sheet struct {
	widget.BaseWidget
	color   fyne.ThemeColorName
	content fyne.CanvasObject
	ground  *canvas.Rectangle
}

func newSheet(color fyne.ThemeColorName, content fyne.CanvasObject) *sheet {
	s := &sheet{color: color, content: content, ground: canvas.NewRectangle(current(color))}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(s.ground, s.content))
}

// Refresh takes the colour of the theme in force.
func (s *sheet) Refresh() {
	s.ground.FillColor = current(s.color)
	s.BaseWidget.Refresh()
}
