package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// A note is a box to write into in a dialog: Escape leaves the dialog, Ctrl+Return
// keeps what was written. (The toolkit's own box swallows Escape.)
type note struct {
	widget.Entry
	onEscape, onKeep func()
}

// newNote makes a note of several lines that wrap.
func newNote(text string) *note {
	n := newLine(text)
	n.MultiLine = true
	n.Wrapping = fyne.TextWrapWord
	return n
}

// newLine makes a note of one line.
func newLine(text string) *note {
	n := &note{}
	n.ExtendBaseWidget(n)
	n.SetText(text)
	return n
}

// leaveBy lets Escape in any of some notes leave a dialog.
func leaveBy(leave func(), notes ...*note) {
	for _, n := range notes {
		n.onEscape = leave
	}
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
