package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
)

// mostNamed is how many failures a dialog names; the Articles screen lists all.
const mostNamed = 6

// tellFailures names what could not be read since it was last told.
func (w *Window) tellFailures() {
	all := w.session.Failures()
	fresh := all[min(w.told, len(all)):]
	w.told = len(all)
	if len(fresh) == 0 {
		return
	}
	var lines []string
	for _, f := range fresh[:min(mostNamed, len(fresh))] {
		lines = append(lines, f.Path+": "+f.Reason)
	}
	if more := len(fresh) - len(lines); more > 0 {
		lines = append(lines, fmt.Sprintf(lang.L("and %s more: the Articles screen lists them all."), number(more)))
	}
	w.notice(lang.L("Not everything could be read"), strings.Join(lines, "\n"))
}

// warn shows what an analyst should know of the project that was opened.
func (w *Window) warn() {
	path := w.session.Path()
	if path == w.warned {
		return
	}
	w.warned = path
	if warnings := w.session.Warnings(); len(warnings) > 0 {
		w.notice(lang.L("Please note"), strings.Join(warnings, "\n"))
	}
}

// notice shows a few lines in a dialog.
func (w *Window) notice(title, words string) {
	d := dialog.NewCustom(title, lang.L("Close"), container.NewVScroll(plain(words)), w.win)
	d.Show()
	d.Resize(fyne.NewSize(560, 240))
}
