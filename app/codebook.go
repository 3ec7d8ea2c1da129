package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
)

// A codebookScreen shows the codebook entry by entry: actors, groups, issues,
// and the names that were found but are in no entry. An entry is edited in a form
// or as text; before a change is accepted the screen says what it would change.
type codebookScreen struct {
	window  *Window
	session *session.Session
	section session.Section
	search  *widget.Entry
	list    *keyed
	all     []bookEntry
	shown   []bookEntry
	key     string // of the entry in view
	text    *widget.Entry
	form    *entryForm
	scroll  *container.Scroll // of the form
	asText  *widget.RadioGroup
	mistake *widget.Label
	merging *widget.Button
	trial   *widget.Entry
	result  *fyne.Container
	bench   fyne.CanvasObject // box and result of the trial
	content fyne.CanvasObject
	tabs    *widget.RadioGroup
	trying  bool // a sentence is being read
	again   bool // another was typed meanwhile
}

// A bookEntry is a line in the list of entries.
type bookEntry struct {
	key, name, note, right string
	found                  *session.Found // somebody who is in no entry yet
}

// sections are the parts of the screen, as an analyst calls them.
var sections = []struct {
	words   string
	section session.Section
}{{"Actors", session.Actors}, {"Groups", session.Groups}, {"Issues", session.Issues}}

func newCodebookScreen(w *Window) *codebookScreen {
	c := &codebookScreen{window: w, session: w.session, section: session.Issues, search: widget.NewEntry(), text: widget.NewMultiLineEntry(), trial: widget.NewEntry()}
	c.search.SetPlaceHolder(lang.L("Search entries"))
	c.search.OnChanged = func(string) { c.narrow() }
	c.list = newKeyed(func() int { return len(c.shown) }, c.draw, func(i int) { c.open(c.shown[i]) })
	c.tabs = widget.NewRadioGroup(mapped(sections, func(s struct {
		words   string
		section session.Section
	},
	) string {
		return lang.L(s.words)
	}), c.choose)
	c.tabs.Horizontal, c.tabs.Required, c.tabs.Selected = true, true, lang.L("Issues")
	c.text.TextStyle.Monospace = true
	c.form = newEntryForm(c.wrote, c.wrong)
	c.scroll = container.NewVScroll(inset(c.form.body, 0, 4, 0, 12))
	c.asText = c.formOrText()
	c.mistake = plain("")
	c.mistake.Importance = widget.DangerImportance
	c.bench = c.tryBox()
	left := container.NewBorder(inset(stacked(4, c.tabs, c.search), 8, 4, 8, 8), inset(widget.NewButtonWithIcon(lang.L("New entry"), theme.ContentAddIcon(), c.add), 4, 8, 8, 8), nil, nil, c.list)
	head := container.NewBorder(nil, nil, nil, c.asText, quiet(lang.L("Nothing changes before you have seen what would.")))
	right := container.NewBorder(inset(head, 4, 0, 4, 8), inset(stacked(6, c.mistake, c.buttons(), c.bench), 4, 8, 8, 8),
		nil, nil, inset(container.NewStack(c.text, c.scroll), 0, 0, 12, 8))
	split := container.NewHSplit(left, newSheet(colorPaper, right))
	w.remembers("codebook", split, 0.32)
	c.content = split
	return c
}

// buttons act on the entry in view or on the whole codebook.
func (c *codebookScreen) buttons() fyne.CanvasObject {
	change := widget.NewButton(lang.L("What would change?"), c.preview)
	change.Importance = widget.HighImportance
	c.merging = widget.NewButton(lang.L("Merge into…"), c.merge)
	return container.NewHBox(change, widget.NewButton(lang.L("Back"), c.fill), widget.NewButton(lang.L("Delete"), c.remove), c.merging,
		widget.NewButton(lang.L("Import…"), c.importFile), widget.NewButton(lang.L("Export…"), c.export))
}

// tryBox is the box in which a sentence shows its evidence at once.
func (c *codebookScreen) tryBox() fyne.CanvasObject {
	c.result = stacked(0)
	c.trial.SetPlaceHolder(lang.L("Try a sentence: what would count in it?"))
	c.trial.OnChanged = func(string) { c.try() }
	return stacked(2, c.trial, c.result)
}

// choose goes to a section.
func (c *codebookScreen) choose(words string) {
	for _, s := range sections {
		if lang.L(s.words) == words && c.section != s.section {
			c.section, c.key = s.section, ""
			c.refresh(session.BookChanged)
		}
	}
}

// refresh brings the screen in line with the session.
func (c *codebookScreen) refresh(change session.Change) {
	if !change.Has(session.BookChanged | session.ProjectChanged | session.ArticlesChanged) {
		return
	}
	c.all = entriesOf(c.session, c.section)
	c.narrow()
	if change.Has(session.BookChanged) {
		if c.key == "" && len(c.shown) > 0 {
			c.key = c.shown[0].key
		}
		c.fill()
		selectRow(c.list, slices.IndexFunc(c.shown, func(e bookEntry) bool { return e.key == c.key }))
	}
}

// entriesOf lists the entries of a section.
func entriesOf(s *session.Session, in session.Section) []bookEntry {
	book := s.Codebook()
	var all []bookEntry
	switch in {
	case session.Issues:
		for _, i := range book.Issues {
			all = append(all, bookEntry{key: i.Key, name: i.Name, note: i.Proposition})
		}
	case session.Groups:
		for _, g := range book.Groups {
			all = append(all, bookEntry{key: g.Key, name: g.Name, note: strings.Join(append(slices.Clone(g.Titles), g.Members...), ", ")})
		}
	case session.Actors:
		for _, f := range s.Found() {
			all = append(all, bookEntry{key: f.Actor.Key, name: f.Actor.Name, note: lang.L("found in the articles, in no entry yet"), right: number(f.N), found: &f})
		}
		for _, a := range book.Actors {
			all = append(all, bookEntry{key: a.Key, name: a.Name, note: strings.Join(present(officeOf(a), strings.Join(a.Aliases, ", ")), " · ")})
		}
	}
	return all
}

// narrow lists the entries that hold the words searched for.
func (c *codebookScreen) narrow() {
	needed := strings.Fields(strings.ToLower(c.search.Text))
	c.shown = nil
	for _, e := range c.all {
		if holdsAll(strings.ToLower(e.key+" "+e.name+" "+e.note), needed) {
			c.shown = append(c.shown, e)
		}
	}
	c.list.UnselectAll()
	c.list.Refresh()
}

func (c *codebookScreen) draw(i int, row *item) {
	e := c.shown[i]
	edge := fyne.ThemeColorName("")
	if e.found != nil {
		edge = theme.ColorNameWarning
	}
	row.set(edge, words{text: e.name}, words{text: e.right, color: colorQuiet}, words{text: e.note, color: colorQuiet}, words{})
}

// open shows an entry; somebody who was found gets a proposal for one.
func (c *codebookScreen) open(e bookEntry) {
	c.key = e.key
	if e.found == nil {
		c.fill()
		return
	}
	found := stance.Actor{Key: e.key, Name: e.name, Country: e.found.Actor.Country}
	text, err := session.ActorText(found)
	if err != nil {
		c.window.fail(err)
		return
	}
	c.form.actor(found, c.session.Codebook(), false)
	c.write(text)
}

// write puts a text into the box, with no mistake found yet.
func (c *codebookScreen) write(text string) {
	c.text.SetText(text)
	c.wrong(nil)
	c.arrange()
	c.merging.Hidden = c.section != session.Actors
	c.merging.Refresh()
	if c.section == session.Issues {
		c.bench.Show()
		c.try()
	} else {
		c.bench.Hide()
	}
}

// fill shows the entry as it is in force.
func (c *codebookScreen) fill() {
	draft, err := c.session.Draft()
	if err != nil {
		c.window.fail(err)
		return
	}
	c.lay(c.session.Codebook())
	c.write(draft.Entry(c.section, c.key))
}

// templates are what a new entry begins as.
var templates = map[session.Section]string{
	session.Actors: "key: surname\nname: First Name Surname\naliases: []\ncountry: us\noffices:\n  - {title: president, of: us, from: 2025-01-20}",
	session.Groups: "key: group\nname: Name of the group\nmembers: []",
	session.Issues: "key: issue\nname: Issue\nproposition: A whole sentence that one can be for or against\nfor: what those for it want\nagainst: what those against it want\n" +
		"terms:\n  - name: the thing\n    phrases: [the words that name it]\n    sign: 1",
}

// add begins a new entry.
func (c *codebookScreen) add() {
	c.key = ""
	c.list.UnselectAll()
	if c.isText() {
		c.write(templates[c.section])
		c.window.win.Canvas().Focus(c.text)
		return
	}
	c.layFresh()
	c.write("")
}

// editing returns a function that reads the codebook with the entry as it is in
// the box. It may run on another goroutine.
func (c *codebookScreen) editing() func() (*stance.Codebook, error) {
	in, key, text, begin := c.section, c.key, c.text.Text, c.session.Drafting()
	return func() (*stance.Codebook, error) {
		draft, err := begin()
		if err != nil {
			return nil, err
		}
		if key == "" || draft.Entry(in, key) == "" {
			key = keyOf(text)
		}
		return draft.With(in, key, text).Book(in, keyOf(text))
	}
}

// keyOf is the key that the text of an entry gives itself.
func keyOf(text string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return strings.TrimSpace(strings.TrimPrefix(first, "key:"))
}

// preview reads every article by the edited codebook and says what would change.
func (c *codebookScreen) preview() {
	book, err := c.editing()()
	if c.wrong(err); err != nil {
		return
	}
	key := keyOf(c.text.Text)
	c.session.Revise(book, func(r *session.Revision) { c.window.decide(r, func() { c.key = key }) })
}

// decide shows what a revision would change and lets the analyst accept it.
func (w *Window) decide(r *session.Revision, accepted func()) {
	d := dialog.NewCustomConfirm(lang.L("What would change"), lang.L("Accept the change"), lang.L("Leave it"),
		atLeast(container.NewVScroll(plain(changeWords(r, w.session))), 520, 240), func(yes bool) {
			if yes {
				accepted()
				w.session.Adopt(r)
			}
		}, w.win)
	d.Show()
}

// changeWords say what a revision changes.
func changeWords(r *session.Revision, s *session.Session) string {
	added, removed, changed := 0, 0, 0
	var examples []string
	for _, d := range r.Changes.Differences {
		added, removed, changed = added+len(d.Added), removed+len(d.Removed), changed+len(d.Changed)
		for _, e := range s.Entries() {
			if e.Article.ID != d.Article {
				continue
			}
			for _, ch := range d.Changed {
				examples = append(examples, "“"+flat(ch.After.Content.Of(e.Article.Text))+"”")
			}
		}
	}
	if added+removed+changed == 0 {
		return lang.L("Nothing in the articles of this project changes.")
	}
	words := []string{
		fmt.Sprintf(lang.L("%s would be coded otherwise, %s would be new, %s would no longer be found."),
			count(changed, "statement", "statements"), count(added, "statement", "statements"), count(removed, "statement", "statements")),
		lang.L("What humans judged stays."),
	}
	if len(examples) > 0 {
		words = append(words, "", lang.L("Coded otherwise:"))
		words = append(words, examples[:min(8, len(examples))]...)
	}
	return strings.Join(words, "\n")
}

// remove takes the entry out, after saying what that would change.
func (c *codebookScreen) remove() {
	draft, err := c.session.Draft()
	if err != nil || c.key == "" {
		return
	}
	book, err := draft.With(c.section, c.key, "").Book(c.section, c.key)
	if c.wrong(err); err != nil {
		return
	}
	c.session.Revise(book, func(r *session.Revision) { c.window.decide(r, func() {}) })
}

// merge makes one actor of the one in view and another: a spelling that was taken
// for a person of its own, say.
func (c *codebookScreen) merge() {
	from := c.key
	var all []option
	for _, a := range c.session.Codebook().Actors {
		if a.Key != from {
			all = append(all, option{words: a.Name, note: officeOf(a), do: func() {
				c.session.Merge(from, a.Key)
				c.window.say(fmt.Sprintf(lang.L("Counted as %s from now on. Undo parts them again."), a.Name))
			}})
		}
	}
	choose(c.window.win, lang.L("Who is it really? Type a part of the name"), all, nil)
}

// importFile reads a codebook from a file and says what it would change.
func (c *codebookScreen) importFile() {
	c.window.askOpen(lang.L("Import a codebook"), []string{".yaml", ".yml", ".qdc"}, func(paths []string) {
		book, err := c.session.ImportCodebook(paths[0])
		if err != nil {
			c.window.fail(err)
			return
		}
		c.session.Revise(book, func(r *session.Revision) { c.window.decide(r, func() {}) })
	})
}

// export writes the codebook in force into a file.
func (c *codebookScreen) export() {
	c.window.askSave(lang.L("Export the codebook"), "parley.codebook.yaml", []string{".yaml", ".qdc"}, func(path string) {
		c.session.ExportCodebook(path, func() { c.window.written(path) })
	})
}

// canvas implements screen.
func (c *codebookScreen) canvas() fyne.CanvasObject { return c.content }
