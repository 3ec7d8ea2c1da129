package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
)

// An outdatedBar says that articles were read by an older engine or another
// codebook, and offers to see what a new reading would change. It waits for the
// analyst: no figure changes by opening a project.
type outdatedBar struct {
	window  *Window
	words   *textLine
	later   string // project in which the analyst wants to hear no more of it
	content *fyne.Container
}

func newOutdatedBar(w *Window) *outdatedBar {
	b := &outdatedBar{window: w, words: newTextLine(words{}, theme.SizeNameText)}
	show := widget.NewButton(lang.L("See what would change"), b.renew)
	show.Importance = widget.HighImportance
	later := widget.NewButton(lang.L("Later"), func() {
		b.later = w.session.Name()
		b.content.Hide()
	})
	b.content = container.NewStack(newSheet(theme.ColorNameHeaderBackground,
		inset(container.NewBorder(nil, nil, nil, container.NewHBox(later, show), inset(b.words, 8, 0, 0, 8)), 4, 4, 14, 12)))
	b.content.Hide()
	return b
}

// refresh shows the bar where there is something to renew.
func (b *outdatedBar) refresh() {
	s := b.window.session
	n := s.Outdated()
	if n == 0 || s.ReadOnly() || s.Name() == b.later {
		b.content.Hide()
		return
	}
	b.words.set(fmt.Sprintf(lang.L("%s read by an earlier version of Parley or by another codebook."), count(n, "article was", "articles were")))
	b.content.Show()
}

// renew reads the outdated articles in the background and shows what would change.
func (b *outdatedBar) renew() {
	b.window.session.Renew(func(r *session.Revision) { b.window.decide(r, func() {}) })
}
