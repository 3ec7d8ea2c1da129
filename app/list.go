package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A keyed is a list that hands keys it has no use for to its screen, so that a
// click on a row does not take the screen's keys away.
type keyed struct {
	widget.List
	onRune func(rune)
	onKey  func(*fyne.KeyEvent) bool // true: the key is done with
}

// newKeyed makes a list of items.
func newKeyed(length func() int, update func(int, *item), chosen func(int)) *keyed {
	k := &keyed{}
	k.Length = length
	k.CreateItem = func() fyne.CanvasObject { return newItem() }
	k.UpdateItem = func(i int, o fyne.CanvasObject) { update(i, o.(*item)) }
	k.OnSelected = chosen
	k.HideSeparators = true
	k.ExtendBaseWidget(k)
	return k
}

// TypedRune implements fyne.Focusable.
func (k *keyed) TypedRune(r rune) {
	if k.onRune != nil {
		k.onRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (k *keyed) TypedKey(e *fyne.KeyEvent) {
	if k.onKey == nil || !k.onKey(e) {
		k.List.TypedKey(e)
	}
}
