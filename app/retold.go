package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
)

// mostRetold is how many other articles the box names.
const mostRetold = 6

// A retoldBox says that the chosen article holds mostly the same statements as others
// that are no copies of it, and names them. A click goes to one.
type retoldBox struct {
	session *session.Session
	choose  func(*session.Entry)
	content *fyne.Container
}

func newRetoldBox(s *session.Session, choose func(*session.Entry)) *retoldBox {
	b := &retoldBox{session: s, choose: choose, content: stacked(0)}
	b.content.Hide()
	return b
}

// show brings the box in line with the chosen article.
func (b *retoldBox) show(e *session.Entry) {
	b.content.RemoveAll()
	r := b.session.Retelling(e)
	if r == nil {
		b.content.Hide()
		return
	}
	b.content.Add(quiet(retoldWords(r)))
	for _, other := range others(r, e)[:min(mostRetold, len(r.Entries)-1)] {
		link := widget.NewButton(cutTo(articleWords(other), 330, theme.TextSize(), fyne.TextStyle{}), func() { b.choose(other) })
		link.Importance, link.Alignment = widget.LowImportance, widget.ButtonAlignLeading
		b.content.Add(link)
	}
	if more := len(r.Entries) - 1 - mostRetold; more > 0 {
		b.content.Add(quiet(fmt.Sprintf(lang.L("and %s more"), number(more))))
	}
	b.content.Show()
}

// retoldWords say what an article has in common with others.
func retoldWords(r *session.Retelling) string {
	return fmt.Sprintf(lang.L("Its text is its own, but most of its statements are those of %s. %s in common, which count once:"),
		count(len(r.Entries)-1, "other article", "other articles"), count(r.Shared, "statement", "statements"))
}

// others are the articles of a retelling without one.
func others(r *session.Retelling, e *session.Entry) (all []*session.Entry) {
	for _, other := range r.Entries {
		if other != e {
			all = append(all, other)
		}
	}
	return all
}

// articleWords are an article in one line.
func articleWords(e *session.Entry) string {
	return strings.Join(present(e.Title(), e.Article.Publisher, e.Article.Date.String()), " · ")
}

// findRetold looks behind the scenes for articles that hold mostly the same statements.
func (w *Window) findRetold() {
	find := w.session.FindRetellings()
	w.retold.do(func() func() {
		found := find()
		return func() {
			if !found() {
				return
			}
			for _, name := range []screenName{screenArticles, screenRead} {
				if s, made := w.screens[name]; made && name == w.shown {
					s.refresh(session.SelectionChanged)
				} else if made {
					w.stale[name] |= session.SelectionChanged
				}
			}
		}
	})
}
