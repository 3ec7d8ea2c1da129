package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A textLine is one line of text in a colour of the theme, cut to the room that
// it has.
type textLine struct {
	widget.BaseWidget
	words words
	size  fyne.ThemeSizeName
	text  *canvas.Text
}

func newTextLine(w words, size fyne.ThemeSizeName) *textLine {
	l := &textLine{words: w, size: size, text: canvas.NewText("", nil)}
	l.ExtendBaseWidget(l)
	return l
}

// quietLine is a small line of lesser weight.
func quietLine(s string) *textLine {
	return newTextLine(words{text: s, color: colorQuiet}, theme.SizeNameCaptionText)
}

// set replaces the words.
func (l *textLine) set(s string) {
	l.words.text = s
	l.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (l *textLine) CreateRenderer() fyne.WidgetRenderer {
	r := &textLineRenderer{l}
	r.dress()
	return r
}

type textLineRenderer struct{ line *textLine }

// Destroy implements fyne.WidgetRenderer.
func (r *textLineRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *textLineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line.text} }

// MinSize implements fyne.WidgetRenderer: one line, of any width.
func (r *textLineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(20, fyne.MeasureText("Ay", theme.Size(r.line.size), fyne.TextStyle{}).Height)
}

// Layout implements fyne.WidgetRenderer.
func (r *textLineRenderer) Layout(size fyne.Size) {
	t := r.line.text
	t.Text = cutTo(r.line.words.text, size.Width, t.TextSize, t.TextStyle)
	t.Resize(size)
}

// Refresh implements fyne.WidgetRenderer.
func (r *textLineRenderer) Refresh() {
	r.dress()
	r.Layout(r.line.Size())
	canvas.Refresh(r.line)
}

// dress takes colour and size from the theme in force.
func (r *textLineRenderer) dress() {
	t, w := r.line.text, r.line.words
	t.TextSize, t.TextStyle, t.Color = theme.Size(r.line.size), fyne.TextStyle{Bold: w.bold}, current(orForeground(w.color))
}
