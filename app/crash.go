package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// BrokeDown tells that the last run ended by a mistake of the program's own, and
// in which file it says how; left is empty where it did not.
func (w *Window) BrokeDown(left string) {
	if left == "" {
		return
	}
	words := widget.NewLabel(fmt.Sprintf(lang.L("Parley broke down the last time it was open. Everything that you had done until then is in your project.\n\n"+
		"What happened is written here; please send it along when you report it:\n\n%s"), left))
	words.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(lang.L("The last time"), lang.L("Close"), container.NewVScroll(words), w.win)
	d.Show()
	d.Resize(fyne.NewSize(560, 260))
}
