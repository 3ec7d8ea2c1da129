package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
)

// A library is the screen of the articles: what is in the project, what is known
// of each, and what could not be read and why.
type library struct {
	window   *Window
	session  *session.Session
	search   *widget.Entry
	list     *keyed
	shown    []*session.Entry
	copies   *copyBox
	retold   *retoldBox
	opened   map[string]bool // stories whose copies are listed, by the hash of their first article
	chosen   *session.Entry
	fields   map[string]*widget.Entry
	about    *widget.Label
	form     *fyne.Container
	failures *fyne.Container
	empty    *widget.Label
	content  fyne.CanvasObject
}

// articleFields are what an analyst may know better than the file.
var articleFields = []string{"Title", "Date", "Publisher", "Author", "Speaker", "Address"}

func newLibrary(w *Window) *library {
	l := &library{window: w, session: w.session, search: widget.NewEntry(), fields: map[string]*widget.Entry{}, about: plain(""), empty: plain("")}
	l.search.SetPlaceHolder(lang.L("Search articles"))
	l.search.OnChanged = func(string) { l.narrow() }
	l.list = newKeyed(func() int { return len(l.shown) }, l.draw, func(i int) { l.choose(l.shown[i]) })
	l.list.onKey = l.typedInList
	l.copies, l.opened = newCopyBox(w.session, l.toggleCopies), map[string]bool{}
	l.retold = newRetoldBox(w.session, l.show)
	l.empty.Alignment = fyne.TextAlignCenter
	l.form = l.details()
	l.failures = container.NewStack()
	add := widget.NewButtonWithIcon(lang.L("Import files…"), theme.ContentAddIcon(), w.importFiles)
	add.Importance = widget.HighImportance
	top := container.NewBorder(nil, nil, nil, container.NewHBox(widget.NewButton(lang.L("Paste a text…"), w.pasteText),
		widget.NewButton(lang.L("Import a folder…"), w.importFolder), add), l.search)
	middle := container.NewHSplit(newSheet(colorPaper, container.NewStack(l.list, container.NewCenter(l.empty))), inset(l.form, 4, 0, 8, 8))
	w.remembers("library", middle, 0.62)
	l.content = container.NewBorder(inset(top, 8, 8, 12, 12), l.failures, nil, nil, middle)
	return l
}

// details is the form of what is known of the chosen article.
func (l *library) details() *fyne.Container {
	form := widget.NewForm()
	for _, name := range articleFields {
		l.fields[name] = widget.NewEntry()
		if name == "Title" { // titles are long: they are shown whole
			l.fields[name] = widget.NewMultiLineEntry()
			l.fields[name].Wrapping = fyne.TextWrapWord
			l.fields[name].SetMinRowsVisible(2)
		}
		form.Append(lang.L(name), l.fields[name])
	}
	keep := widget.NewButton(lang.L("Keep changes"), l.keep)
	keep.Importance = widget.HighImportance
	buttons := container.NewGridWithColumns(3, keep, widget.NewButton(lang.L("Read"), l.open), widget.NewButton(lang.L("Remove"), l.remove))
	return stacked(6, l.about, l.copies.content, l.retold.content, form, buttons)
}

// typedInList does what a key stands for in the list.
func (l *library) typedInList(e *fyne.KeyEvent) bool {
	if l.chosen == nil {
		return false
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.open()
	case fyne.KeyRight, fyne.KeyLeft:
		copies := l.session.Copies(l.chosen)
		if copies == nil || l.opened[copies[0].Hash] == (e.Name == fyne.KeyRight) {
			return false
		}
		l.toggleCopies()
	default:
		return false
	}
	return true
}

// refresh brings the screen in line with the session.
func (l *library) refresh(session.Change) {
	if l.chosen == nil || !slices.Contains(l.session.Entries(), l.chosen) {
		l.chosen, _ = l.session.Chosen()
	}
	l.narrow()
	l.fill()
	l.fail()
}

// narrow lists the articles that hold the words searched for.
func (l *library) narrow() {
	l.shown = l.listed(strings.Fields(strings.ToLower(l.search.Text)))
	l.empty.SetText("")
	switch {
	case len(l.session.Entries()) == 0:
		l.empty.SetText(lang.L("No articles yet. Drop files or a folder here, or import them."))
	case len(l.shown) == 0:
		l.empty.SetText(lang.L("No article holds these words."))
	}
	l.list.Refresh()
	selectRow(l.list, indexOf(l.shown, l.chosen))
}

// listed are the articles that hold words; where there are none, all, with the copies
// of a story in one row.
func (l *library) listed(needed []string) (all []*session.Entry) {
	if len(needed) == 0 {
		return folded(l.session, l.session.Entries(), l.opened)
	}
	for _, e := range l.session.Entries() {
		a := e.Article
		if holdsAll(strings.ToLower(strings.Join([]string{a.Title, a.ID, a.Publisher, a.Author, a.Date.String(), a.Path}, " ")), needed) {
			all = append(all, e)
		}
	}
	return all
}

func (l *library) draw(i int, row *item) {
	e := l.shown[i]
	title, mark := words{text: e.Title()}, l.copyMark(e)
	if copies := l.session.Copies(e); copies != nil && copies[0] != e {
		title.text = "      " + title.text
	}
	second := present(e.Article.Date.String(), e.Article.Publisher, e.Article.Author, languageWords(e.Article.Language))
	below := words{text: count(e.Unread, "not checked", "not checked"), color: colorQuiet}
	if e.Unread == 0 && len(e.Reading.Statements) > 0 {
		below = words{text: lang.L("all checked"), color: theme.ColorNameSuccess}
	}
	if mark.text != "" {
		second = append([]string{mark.text}, second...)
	}
	row.set(mark.color, title, words{text: count(len(e.Reading.Statements), "statement", "statements"), color: colorQuiet},
		words{text: strings.Join(second, " · "), color: colorQuiet}, below)
}

// languageWords say that a text is not read because of its language.
func languageWords(language string) string {
	if language == "" || language == "en" {
		return ""
	}
	return fmt.Sprintf(lang.L("in another language (%s): kept, not scored"), language)
}

func (l *library) choose(e *session.Entry) {
	if l.chosen != e {
		l.chosen = e
		l.fill()
	}
}

// fill shows what is known of the chosen article.
func (l *library) fill() {
	if l.chosen == nil {
		l.form.Hide()
		return
	}
	a := l.chosen.Article
	for name, value := range map[string]string{
		"Title": a.Title, "Date": a.Date.String(), "Publisher": a.Publisher,
		"Author": a.Author, "Speaker": a.Speaker, "Address": a.Address,
	} {
		l.fields[name].SetText(value)
	}
	about := present(a.Path, count(len(strings.Fields(a.Text)), "word", "words"))
	l.about.SetText(strings.Join(append(about, l.chosen.Reading.Notices...), "\n"))
	copies := l.session.Copies(l.chosen)
	l.copies.show(l.chosen, copies != nil && l.opened[copies[0].Hash])
	l.retold.show(l.chosen)
	l.form.Show()
}

// show chooses an article and brings its row into view.
func (l *library) show(e *session.Entry) {
	l.choose(e)
	selectRow(l.list, indexOf(l.shown, e))
}

// keep changes what is known of the article.
func (l *library) keep() {
	a := l.chosen.Article
	date, err := optionalDate(strings.TrimSpace(l.fields["Date"].Text))
	if err != nil {
		l.window.fail(err)
		return
	}
	a.Date, a.Title, a.Publisher = date, flat(l.fields["Title"].Text), l.fields["Publisher"].Text
	a.Author, a.Speaker, a.Address = l.fields["Author"].Text, l.fields["Speaker"].Text, l.fields["Address"].Text
	l.session.Describe(a)
	l.window.say(lang.L("Kept."))
}

// remove takes the article out of the project.
func (l *library) remove() {
	if l.chosen != nil {
		title := l.chosen.Title()
		l.session.Remove(l.chosen)
		l.window.say(fmt.Sprintf(lang.L("Removed “%s”. Undo brings it back."), title))
	}
}

// open reads the article.
func (l *library) open() {
	l.session.ChooseArticle(l.chosen)
	l.window.show(screenRead)
}

// fail lists what could not be read.
func (l *library) fail() {
	all := l.session.Failures()
	if len(all) == 0 {
		l.failures.Hide()
		return
	}
	rows := widget.NewList(func() int { return len(all) }, func() fyne.CanvasObject { return newItem() }, func(i int, o fyne.CanvasObject) {
		o.(*item).set(theme.ColorNameError, words{text: all[i].Path}, words{}, words{text: all[i].Reason, color: colorQuiet}, words{})
	})
	head := container.NewBorder(nil, nil, nil, widget.NewButton(lang.L("Dismiss"), l.session.Dismiss),
		inset(caption(count(len(all), "input could not be read", "inputs could not be read")), 6, 0, 12, 0))
	l.failures.Objects = []fyne.CanvasObject{container.NewBorder(stacked(0, widget.NewSeparator(), head), nil, nil, nil, atLeast(rows, 0, float32(min(3, len(all)))*46))}
	l.failures.Show()
	l.failures.Refresh()
}

// canvas implements screen.
func (l *library) canvas() fyne.CanvasObject { return l.content }
