package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
)

// An entryForm edits an entry of the codebook box by box. What is written into a
// box becomes the text of the entry at once: the text stays the truth of the screen.
type entryForm struct {
	body  *fyne.Container
	wrote func(text string) // the entry has become another
	wrong func(error)       // what was written can't be taken
}

func newEntryForm(wrote func(string), wrong func(error)) *entryForm {
	return &entryForm{body: stacked(4), wrote: wrote, wrong: wrong}
}

// A box is one part of a form: what it is called, how many lines it has, and how
// its words come from the entry and go into it.
type box struct {
	words, hint string
	rows        int // 1: a single line
	get         func() string
	set         func(string) error
}

// entry is the widget of a box.
func (f *entryForm) entry(b box, text func() (string, error)) fyne.CanvasObject {
	e := widget.NewEntry()
	if b.rows > 1 {
		e = widget.NewMultiLineEntry()
		e.SetMinRowsVisible(b.rows)
		e.Wrapping = fyne.TextWrapOff
	}
	e.SetPlaceHolder(b.hint)
	e.SetText(b.get())
	e.OnChanged = func(words string) { f.take(b.set(words), text) }
	return titledPart(b.words, e)
}

// take makes text of the entry after a box was written into.
func (f *entryForm) take(err error, text func() (string, error)) {
	written := ""
	if err == nil {
		written, err = text()
	}
	if f.wrong(err); err == nil {
		f.wrote(written)
	}
}

// choice is a list to choose one value from.
func choice[T comparable](f *entryForm, words string, names []string, values []T, of *T, text func() (string, error)) fyne.CanvasObject {
	s := widget.NewSelect(names, nil)
	s.Selected = names[max(0, slices.Index(values, *of))]
	s.OnChanged = func(string) {
		*of = values[max(0, s.SelectedIndex())]
		f.take(nil, text)
	}
	return titledPart(words, s)
}

// titledPart is a part of a form under its name.
func titledPart(words string, o fyne.CanvasObject) fyne.CanvasObject {
	return stacked(2, inset(caption(words), 4, 0, 2, 0), o)
}

// pair puts two parts side by side.
func pair(a, b fyne.CanvasObject) fyne.CanvasObject { return container.NewGridWithColumns(2, a, b) }

// word is a box for a value of one line.
func word(words, hint string, of *string) box {
	return box{words, hint, 1, func() string { return *of }, func(s string) error { *of = strings.TrimSpace(s); return nil }}
}

// list is a box for several values, one a line.
func list(words, hint string, rows int, of *[]string) box {
	return box{words, hint, rows, func() string { return strings.Join(*of, "\n") }, func(s string) error { *of = linesOf(s); return nil }}
}

// linesOf are the lines of a text that hold something.
func linesOf(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// actor shows the form of an actor; a fresh one has no key yet.
func (f *entryForm) actor(a stance.Actor, book *stance.Codebook, fresh bool) {
	text := func() (string, error) { return session.ActorText(a) }
	named := f.named(&a.Key, &a.Name, fresh, text)
	countries, keys := []string{lang.L("none known")}, []string{""}
	for _, c := range book.Countries {
		countries, keys = append(countries, c.Name), append(keys, c.Key)
	}
	offices := box{
		lang.L("Offices, one a line"), "president, ruvia, 2021-02-03, 2024-05", 3,
		func() string { return officesText(a.Offices) }, func(s string) (err error) { a.Offices, err = officesOf(s); return err },
	}
	groups := widget.NewCheckGroup(mapped(book.Groups, func(g stance.Group) string { return g.Name }), nil)
	for _, g := range book.Groups {
		if slices.Contains(a.Groups, g.Key) {
			groups.Selected = append(groups.Selected, g.Name)
		}
	}
	groups.OnChanged = func(chosen []string) {
		a.Groups = nil
		for _, g := range book.Groups {
			if slices.Contains(chosen, g.Name) {
				a.Groups = append(a.Groups, g.Key)
			}
		}
		f.take(nil, text)
	}
	f.show(named,
		pair(f.entry(list(lang.L("Other spellings, one a line"), lang.L("a single word lets the bare surname stand for the actor"), 3, &a.Aliases), text), f.entry(offices, text)),
		pair(choice(f, lang.L("Acts for"), countries, keys, &a.Country, text),
			choice(f, lang.L("“He” or “she”"), []string{lang.L("not known"), lang.L("she"), lang.L("he")}, []stance.Gender{"", stance.Female, stance.Male}, &a.Gender, text)),
		titledPart(lang.L("Always belongs to (by an office, a group takes its members in by itself)"), groups))
}

// named are the boxes of name and key. The key of a fresh entry follows its name
// until somebody writes another.
func (f *entryForm) named(key, name *string, fresh bool, text func() (string, error)) fyne.CanvasObject {
	if !fresh {
		return f.entry(word(lang.L("Name"), "", name), text)
	}
	keyBox, follow := widget.NewEntry(), true
	keyBox.SetPlaceHolder(lang.L("lower-case letters, digits, hyphens"))
	keyBox.OnChanged = func(s string) {
		follow = follow && s == session.KeyOf(*name)
		*key = s
		f.take(nil, text)
	}
	nameBox := word(lang.L("Name"), "", name)
	keep := nameBox.set
	nameBox.set = func(s string) error {
		err := keep(s)
		if follow {
			*key = session.KeyOf(*name)
			keyBox.SetText(*key)
		}
		return err
	}
	return pair(f.entry(nameBox, text), titledPart(lang.L("Key, as tables write it"), keyBox))
}

// officesText writes offices as a form shows them.
func officesText(all []stance.Office) string {
	var lines []string
	for _, o := range all {
		lines = append(lines, strings.TrimRight(strings.Join([]string{o.Title, o.Of, o.From.String(), o.Until.String()}, ", "), ", "))
	}
	return strings.Join(lines, "\n")
}

// officesOf reads offices: title, country, first day, last day; the days may be
// left out.
func officesOf(text string) ([]stance.Office, error) {
	var all []stance.Office
	for _, line := range linesOf(text) {
		parts := append(strings.Split(line, ","), "", "", "")
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		o := stance.Office{Title: parts[0], Of: parts[1]}
		var err error
		if o.From, err = optionalDate(parts[2]); err != nil {
			return nil, err
		}
		if o.Until, err = optionalDate(parts[3]); err != nil {
			return nil, err
		}
		all = append(all, o)
	}
	return all, nil
}

// group shows the form of a group.
func (f *entryForm) group(g stance.Group, fresh bool) {
	text := func() (string, error) { return session.GroupText(g) }
	f.show(f.named(&g.Key, &g.Name, fresh, text),
		pair(f.entry(list(lang.L("Members by their keys, one a line"), "", 4, &g.Members), text),
			f.entry(list(lang.L("Offices that make a member, one a line"), "", 4, &g.Titles), text)),
		pair(f.entry(list(lang.L("… in these countries (keys)"), "", 3, &g.Countries), text),
			stacked(4, f.entry(word(lang.L("… or in this region"), "europe", &g.Region), text),
				f.entry(list(lang.L("but for these countries"), "", 2, &g.Except), text))))
}

// show puts parts into the form.
func (f *entryForm) show(parts ...fyne.CanvasObject) {
	f.body.Objects = parts
	f.body.Refresh()
}
