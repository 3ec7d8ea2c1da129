package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// A note is a box for a text of several lines in a dialog: Escape leaves it as
// it was, Ctrl+Return keeps it.
type note struct {
	widget.Entry
	onEscape, onKeep func()
}

func newNote(text string) *note {
	n := &note{}
	n.MultiLine = true
	n.Wrapping = fyne.TextWrapWord
	n.ExtendBaseWidget(n)
	n.SetText(text)
	return n
}

// TypedKey implements fyne.Focusable.
func (n *note) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && n.onEscape != nil {
		n.onEscape()
		return
	}
	n.Entry.TypedKey(e)
}

// TypedShortcut implements fyne.Shortcutable.
func (n *note) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) && n.onKeep != nil {
		n.onKeep()
		return
	}
	n.Entry.TypedShortcut(s)
}
