package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// An option is one line of a chooser.
type option struct {
	words string
	note  string // quiet, below
	key   string // at the right: the shortcut that does the same
	do    func()
}

// A chooser is a box in which one types a part of a name and picks: commands,
// speakers, issues. Arrow keys move, Return picks, Escape closes.
type chooser struct {
	popup   *widget.PopUp
	entry   *chooserEntry
	list    *widget.List
	all     []option
	shown   []option
	at      int
	typed   func(text string) *option // an option made of what was typed; may be nil
	window  fyne.Window
	restore fyne.Focusable
}

// choose opens a chooser over a window.
func choose(w fyne.Window, hint string, all []option, typed func(string) *option) *chooser {
	c := &chooser{all: all, typed: typed, window: w, restore: w.Canvas().Focused()}
	c.entry = newChooserEntry(c)
	c.entry.SetPlaceHolder(hint)
	c.entry.OnChanged = func(string) { c.narrow() }
	c.list = widget.NewList(func() int { return len(c.shown) },
		func() fyne.CanvasObject { return newItem() },
		func(i int, o fyne.CanvasObject) { c.draw(i, o.(*item)) })
	c.list.HideSeparators = true
	c.list.OnSelected = func(i int) {
		if i != c.at {
			c.at = i
			c.pick()
		}
	}
	size := fyne.NewSize(min(560, w.Canvas().Size().Width-40), min(420, w.Canvas().Size().Height-80, c.needed()))
	frame := canvas.NewRectangle(nil)
	frame.SetMinSize(size)
	c.popup = widget.NewPopUp(container.NewStack(frame, container.NewBorder(c.entry, nil, nil, nil, c.list)), w.Canvas())
	c.popup.ShowAtPosition(fyne.NewPos((w.Canvas().Size().Width-size.Width)/2, 60))
	c.narrow()
	w.Canvas().Focus(c.entry)
	return c
}

// needed is the height of all options, with room for one made of what is typed.
func (c *chooser) needed() float32 {
	rows := float32(len(c.all))
	if c.typed != nil {
		rows++
	}
	row := newItem().MinSize().Height + theme.Padding()
	return c.entry.MinSize().Height + max(rows, 2)*row + 2*theme.Padding()
}

// draw fills a row; the one that Return would pick has a coloured edge.
func (c *chooser) draw(i int, row *item) {
	o := c.shown[i]
	edge := fyne.ThemeColorName("")
	if i == c.at {
		edge = colorFor
	}
	row.set(edge, words{text: o.words, bold: i == c.at}, words{text: o.key, color: colorQuiet}, words{text: o.note, color: colorQuiet}, words{})
}

// narrow shows the options that hold every word typed.
func (c *chooser) narrow() {
	c.shown, c.at = nil, 0
	needed := strings.Fields(strings.ToLower(c.entry.Text))
	for _, o := range c.all {
		if holdsAll(strings.ToLower(o.words+" "+o.note), needed) {
			c.shown = append(c.shown, o)
		}
	}
	if c.typed != nil && strings.TrimSpace(c.entry.Text) != "" {
		if o := c.typed(strings.TrimSpace(c.entry.Text)); o != nil {
			c.shown = append(c.shown, *o)
		}
	}
	c.list.UnselectAll()
	c.list.ScrollToTop()
	c.list.Refresh()
}

func holdsAll(text string, needed []string) bool {
	for _, word := range needed {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// move goes up or down the list.
func (c *chooser) move(n int) {
	if at := c.at + n; at >= 0 && at < len(c.shown) {
		c.at = at
		c.list.ScrollTo(at)
		c.list.Refresh()
	}
}

// pick closes the chooser and does what was picked.
func (c *chooser) pick() {
	if c.at < len(c.shown) {
		c.close()
		c.shown[c.at].do()
	}
}

func (c *chooser) close() {
	c.popup.Hide()
	c.window.Canvas().Focus(c.restore)
}

// A chooserEntry is the chooser's box for typing.
type chooserEntry struct {
	widget.Entry
	chooser *chooser
}

func newChooserEntry(c *chooser) *chooserEntry {
	e := &chooserEntry{chooser: c}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *chooserEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		e.chooser.move(1)
	case fyne.KeyUp:
		e.chooser.move(-1)
	case fyne.KeyPageDown:
		e.chooser.move(min(8, len(e.chooser.shown)-1-e.chooser.at))
	case fyne.KeyPageUp:
		e.chooser.move(-min(8, e.chooser.at))
	case fyne.KeyReturn, fyne.KeyEnter:
		e.chooser.pick()
	case fyne.KeyEscape:
		e.chooser.close()
	default:
		e.Entry.TypedKey(k)
	}
}
