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

// Copies of one wire story stand in the list of articles as one row, which can be
// opened; beside the list the analyst says whether they count once.

// A copyBox says that the chosen article is one of several copies, and whether it
// counts by itself.
type copyBox struct {
	session *session.Session
	entry   *session.Entry
	words   *widget.RichText
	open    *widget.Button
	apart   *widget.Button
	all     *widget.Button
	content *fyne.Container
}

func newCopyBox(s *session.Session, toggle func()) *copyBox {
	b := &copyBox{session: s, words: quiet("")}
	b.open = widget.NewButton("", toggle)
	b.apart = widget.NewButton("", func() { b.session.CountApart(!b.entry.Apart(), b.entry) })
	b.all = widget.NewButton("", func() {
		all := b.session.Copies(b.entry)
		b.session.CountApart(apart(all) < len(all), all...)
	})
	b.content = stacked(4, b.words, container.NewGridWithColumns(1, b.open, b.apart, b.all))
	b.content.Hide()
	return b
}

// show brings the box in line with the chosen article.
func (b *copyBox) show(e *session.Entry, opened bool) {
	b.entry = e
	if e == nil || b.session.Copies(e) == nil {
		b.content.Hide()
		return
	}
	all := b.session.Copies(e)
	b.words.Segments[0].(*widget.TextSegment).Text = copyWords(e, all)
	b.words.Refresh()
	b.open.SetText(either(opened, lang.L("Hide the copies"), lang.L("Show the copies")))
	b.apart.SetText(either(e.Apart(), lang.L("Count this one with the others"), lang.L("Count this one by itself")))
	b.all.SetText(either(apart(all) == len(all), lang.L("Count the story once"), lang.L("Count every copy by itself")))
	b.content.Show()
}

func either(yes bool, this, that string) string {
	if yes {
		return this
	}
	return that
}

// apart is how many of some articles count by themselves.
func apart(all []*session.Entry) (n int) {
	for _, e := range all {
		if e.Apart() {
			n++
		}
	}
	return n
}

// copyWords say what an article is among its copies.
func copyWords(e *session.Entry, all []*session.Entry) string {
	words := fmt.Sprintf(lang.L("One of %s nearly equal texts: one story, which counts once."), number(len(all)))
	if n := apart(all); n > 0 {
		words += " " + fmt.Sprintf(lang.L("%s of them count by themselves."), number(n))
	}
	if e.Apart() {
		words += " " + lang.L("This one does.")
	}
	return words
}

// folded leaves out of a list of articles the copies of those that stand before them,
// but for stories that are open.
func folded(s *session.Session, all []*session.Entry, open map[string]bool) []*session.Entry {
	var rows []*session.Entry
	for _, e := range all {
		copies := s.Copies(e)
		switch {
		case copies == nil:
			rows = append(rows, e)
		case copies[0] != e: // stands below the first, if anywhere
		case open[e.Hash]:
			rows = append(rows, copies...)
		default:
			rows = append(rows, e)
		}
	}
	return rows
}

// copyMark is what the row of an article says of its copies.
func (l *library) copyMark(e *session.Entry) words {
	copies := l.session.Copies(e)
	switch {
	case copies == nil && l.session.Retelling(e) != nil:
		others := len(l.session.Retelling(e).Entries) - 1
		return words{text: fmt.Sprintf(lang.L("same statements as %s"), count(others, "other article", "other articles")), color: theme.ColorNamePrimary}
	case copies == nil:
		return words{}
	case e.Apart():
		return words{text: lang.L("a copy, counted by itself"), color: theme.ColorNamePrimary}
	case copies[0] != e:
		return words{text: lang.L("a copy"), color: colorQuiet}
	}
	return words{text: "+" + count(len(copies)-1, "copy", "copies"), color: theme.ColorNamePrimary}
}

// toggleCopies shows the copies of the chosen article's story in the list, or no longer.
func (l *library) toggleCopies() {
	if l.chosen == nil {
		return
	}
	if copies := l.session.Copies(l.chosen); copies != nil {
		first := copies[0]
		if l.opened[first.Hash] = !l.opened[first.Hash]; !l.opened[first.Hash] {
			l.chosen = first
		}
		l.narrow()
		l.fill()
	}
}
