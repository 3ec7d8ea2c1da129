package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
)

// An issueForm is the form of an issue: its words and poles, and its terms one at
// a time, for an issue may have dozens.
type issueForm struct {
	*entryForm
	issue stance.Issue
	at    int // of the term in view
	pick  *widget.Select
	term  *fyne.Container // the boxes of that term
}

// issue shows the form of an issue; a fresh one has no key yet.
func (f *entryForm) issue(i stance.Issue, fresh bool) {
	i.Terms = slices.Clone(i.Terms) // the codebook in force stays as it is
	form := &issueForm{entryForm: f, issue: i, term: stacked(4), pick: widget.NewSelect(nil, nil)}
	is := &form.issue
	look := widget.NewCheck(lang.L("Look for it in the articles"), func(on bool) {
		is.Off = !on
		f.take(nil, form.text)
	})
	look.Checked = !is.Off
	f.show(f.named(&is.Key, &is.Name, fresh, form.text),
		f.entry(word(lang.L("Proposition"), lang.L("a whole sentence, as somebody in favour would say it"), &is.Proposition), form.text),
		pair(f.entry(word(lang.L("Who is for it wants"), lang.L("the pole in words"), &is.For), form.text),
			f.entry(word(lang.L("Who is against it wants"), lang.L("the pole in words"), &is.Against), form.text)),
		form.terms(), form.term,
		pair(f.entry(list(lang.L("Further words for what a term names"), lang.L("one a line"), 3, &is.Favour), form.text),
			f.entry(list(lang.L("Further words against it"), lang.L("one a line"), 3, &is.Oppose), form.text)),
		look)
	form.names()
	form.fill()
}

func (f *issueForm) text() (string, error) { return session.IssueText(f.issue) }

// terms is the row in which one chooses a term, adds one, or takes one away.
func (f *issueForm) terms() fyne.CanvasObject {
	f.pick.OnChanged = func(string) {
		if i := f.pick.SelectedIndex(); i >= 0 && i != f.at {
			f.at = i
			f.fill()
		}
	}
	add := widget.NewButtonWithIcon(lang.L("New term"), theme.ContentAddIcon(), func() {
		f.issue.Terms = append(f.issue.Terms, stance.Term{})
		f.at = len(f.issue.Terms) - 1
		f.names()
		f.fill()
	})
	remove := widget.NewButtonWithIcon(lang.L("Remove"), theme.DeleteIcon(), func() {
		if f.at < len(f.issue.Terms) {
			f.issue.Terms = slices.Delete(f.issue.Terms, f.at, f.at+1)
			f.at = max(0, f.at-1)
			f.names()
			f.fill()
			f.take(nil, f.text)
		}
	})
	return titledPart(lang.L("Terms: what shows the issue in a text"), container.NewBorder(nil, nil, nil, container.NewHBox(add, remove), f.pick))
}

// names lists the terms.
func (f *issueForm) names() {
	f.pick.Options = nil
	for i, t := range f.issue.Terms {
		name := t.Name
		if name == "" {
			name = lang.L("a term without a name")
		}
		f.pick.Options = append(f.pick.Options, fmt.Sprintf("%d. %s", i+1, name))
	}
	f.pick.Selected = ""
	if f.at < len(f.pick.Options) {
		f.pick.Selected = f.pick.Options[f.at]
	}
	f.pick.Refresh()
}

// The sides that a term can be on, and what a form calls them.
var signs = []float64{0, 1, -1}

// fill shows the term in view.
func (f *issueForm) fill() {
	f.term.RemoveAll()
	defer f.term.Refresh()
	if f.at >= len(f.issue.Terms) {
		return
	}
	t := &f.issue.Terms[f.at]
	name := word(lang.L("The term's name, as the evidence calls it"), "", &t.Name)
	keep := name.set
	name.set = func(s string) error {
		err := keep(s)
		f.names()
		return err
	}
	wanted := []string{lang.L("as the proposition says"), sideWords(stance.For), sideWords(stance.Against)}
	named := []string{lang.L("on no side"), sideWords(stance.For), sideWords(stance.Against)}
	boxes := stacked(4, f.entry(name, f.text),
		f.entry(list(lang.L("The words that name it, one phrase a line"), "toll+\nbridge charge+", 4, &t.Phrases), f.text),
		pair(choice(f.entryForm, lang.L("Who wants it is"), wanted, signs, &t.Sign, f.text),
			choice(f.entryForm, lang.L("Who only names it is"), named, signs, &t.Bare, f.text)),
		pair(f.entry(list(lang.L("Sentences that it must meet, one a line"), lang.L("The tolls must go."), 2, &t.Yes), f.text),
			f.entry(list(lang.L("Sentences that it must not meet"), "", 2, &t.No), f.text)))
	f.term.Add(newSheet(colorRail, inset(boxes, 4, 8, 10, 10)))
}
