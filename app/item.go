package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// An item is a row of a list: a coloured edge, a title, a quiet second line and
// something short at the right of each. Long words are cut to fit.
type item struct {
	widget.BaseWidget
	title, second words
	right, below  words // at the right of the title and of the second line
	edge          fyne.ThemeColorName
	struck        bool
}

// words are a text with its colour; an empty colour is the foreground's.
type words struct {
	text  string
	color fyne.ThemeColorName
	bold  bool
}

func newItem() *item {
	i := &item{}
	i.ExtendBaseWidget(i)
	return i
}

// set replaces what the row shows.
func (i *item) set(edge fyne.ThemeColorName, title, right, second, below words) {
	i.edge, i.title, i.right, i.second, i.below = edge, title, right, second, below
	i.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (i *item) CreateRenderer() fyne.WidgetRenderer {
	r := &itemRenderer{item: i, edge: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil)}
	for n := range r.texts {
		r.texts[n] = canvas.NewText("", nil)
	}
	r.texts[1].Alignment, r.texts[3].Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	r.Refresh()
	return r
}

type itemRenderer struct {
	item  *item
	edge  *canvas.Rectangle
	line  *canvas.Rectangle // through a struck title
	texts [4]*canvas.Text   // title, right, second, below
}

const (
	itemPad  = 8
	edgeWide = 3
)

// Destroy implements fyne.WidgetRenderer.
func (r *itemRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *itemRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.edge}
	for _, t := range r.texts {
		all = append(all, t)
	}
	return append(all, r.line)
}

// MinSize implements fyne.WidgetRenderer: two lines, whatever they hold.
func (r *itemRenderer) MinSize() fyne.Size {
	first := fyne.MeasureText("Ay", theme.TextSize(), fyne.TextStyle{})
	second := fyne.MeasureText("Ay", theme.CaptionTextSize(), fyne.TextStyle{})
	return fyne.NewSize(80, first.Height+second.Height+itemPad)
}

// Layout implements fyne.WidgetRenderer.
func (r *itemRenderer) Layout(size fyne.Size) {
	r.edge.Resize(fyne.NewSize(edgeWide, size.Height-6))
	r.edge.Move(fyne.NewPos(1, 3))
	upper := r.pair(0, r.item.title, r.item.right, itemPad/2, size.Width)
	r.pair(2, r.item.second, r.item.below, itemPad/2+upper, size.Width)
	r.line.Move(fyne.NewPos(r.texts[0].Position().X, itemPad/2+upper/2+1))
	r.line.Resize(fyne.NewSize(r.texts[0].MinSize().Width, 1))
	r.line.Hidden = !r.item.struck
}

// pair lays out one line of the row, and returns its height.
func (r *itemRenderer) pair(n int, left, right words, y, width float32) float32 {
	const start = edgeWide + itemPad
	l, t := r.texts[n], r.texts[n+1]
	room := width - start - itemPad
	needed := fyne.MeasureText(left.text, l.TextSize, l.TextStyle).Width
	t.Text = cutTo(right.text, max(room*0.4, room-needed-itemPad), t.TextSize, t.TextStyle)
	if right.text != "" {
		room -= t.MinSize().Width + itemPad
	}
	l.Text = cutTo(left.text, room, l.TextSize, l.TextStyle)
	l.Move(fyne.NewPos(start, y))
	l.Resize(l.MinSize())
	t.Move(fyne.NewPos(width-itemPad-t.MinSize().Width, y+(l.MinSize().Height-t.MinSize().Height)/2))
	t.Resize(t.MinSize())
	return l.MinSize().Height
}

// Refresh implements fyne.WidgetRenderer.
func (r *itemRenderer) Refresh() {
	i := r.item
	for n, w := range []words{i.title, i.right, i.second, i.below} {
		t := r.texts[n]
		t.TextSize = theme.TextSize()
		if n > 0 {
			t.TextSize = theme.CaptionTextSize()
		}
		t.TextStyle = fyne.TextStyle{Bold: w.bold}
		t.Color = current(orForeground(w.color))
	}
	r.edge.FillColor = nil
	if i.edge != "" {
		r.edge.FillColor = current(i.edge)
	}
	r.line.FillColor = current(colorQuiet)
	r.Layout(i.Size())
	canvas.Refresh(i)
}

func orForeground(name fyne.ThemeColorName) fyne.ThemeColorName {
	if name == "" {
		return theme.ColorNameForeground
	}
	return name
}

// cutTo shortens a text to a width, with an ellipsis.
func cutTo(text string, width, size float32, style fyne.TextStyle) string {
	if fyne.MeasureText(text, size, style).Width <= width {
		return text
	}
	letters := []rune(text)
	low, high := 0, len(letters)
	for low < high {
		mid := (low + high + 1) / 2
		if fyne.MeasureText(string(letters[:mid])+"…", size, style).Width <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return string(letters[:low]) + "…"
}
