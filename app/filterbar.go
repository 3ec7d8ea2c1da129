package app

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
)

// A filterBar says which statements are shown and counted. Each of its buttons
// opens a chooser; what is chosen stands on the button.
type filterBar struct {
	window  *Window
	session *session.Session
	filter  func() session.Filter // the one in force
	set     func(session.Filter)
	search  *widget.Entry
	buttons []*widget.Button
	clear   *widget.Button
	content *fyne.Container
}

// A facet is one thing that the bar filters by.
type facet struct {
	words   string
	choices func(*session.Session) []session.Choice
	values  func(*session.Filter) *[]string
	name    func(s *session.Session, key string) string // nil: that of the choice
}

var facets = []facet{
	{"Speaker", (*session.Session).Speakers, func(f *session.Filter) *[]string { return &f.Actors }, (*session.Session).NameOf},
	{"Group", (*session.Session).Groups, func(f *session.Filter) *[]string { return &f.Groups }, nil},
	{"Issue", issueChoices, func(f *session.Filter) *[]string { return &f.Issues }, nil},
	{"Publisher", (*session.Session).Publishers, func(f *session.Filter) *[]string { return &f.Publishers }, func(_ *session.Session, key string) string { return key }},
}

// issueChoices are the issues, and what takes no position on any.
func issueChoices(s *session.Session) []session.Choice {
	all := s.Issues()
	all[len(all)-1].Name = lang.L("no position found")
	return all
}

// newFilterBar is the bar of what the window lists and counts.
func newFilterBar(w *Window, withSearch bool) *filterBar {
	return newFilterBarOf(w, withSearch, w.session.Filter, w.session.SetFilter)
}

// newFilterBarOf is the bar of a filter that is got and set by functions.
func newFilterBarOf(w *Window, withSearch bool, filter func() session.Filter, set func(session.Filter)) *filterBar {
	b := &filterBar{window: w, session: w.session, filter: filter, set: set, search: widget.NewEntry()}
	b.search.SetPlaceHolder(lang.L("Search statements"))
	b.search.ActionItem = nil
	b.search.OnChanged = func(text string) { b.change(func(f *session.Filter) { f.Search = text }) }
	row := container.NewHBox()
	for _, f := range facets {
		button := widget.NewButtonWithIcon("", theme.MenuDropDownIcon(), func() { b.choose(f) })
		button.IconPlacement = widget.ButtonIconTrailingText
		b.buttons = append(b.buttons, button)
		row.Add(button)
	}
	more := widget.NewButtonWithIcon("", theme.MenuDropDownIcon(), b.more)
	more.IconPlacement = widget.ButtonIconTrailingText
	b.buttons = append(b.buttons, more)
	b.clear = widget.NewButtonWithIcon(lang.L("Clear"), theme.CancelIcon(), func() { b.set(session.Filter{}) })
	b.clear.Importance = widget.LowImportance
	row.Add(more)
	row.Add(b.clear)
	b.content = container.NewBorder(nil, nil, row, nil)
	if withSearch {
		b.content = container.NewBorder(nil, nil, nil, row, b.search)
	}
	b.refresh()
	return b
}

// change sets the filter with one part of it changed.
func (b *filterBar) change(part func(*session.Filter)) {
	f := b.filter()
	part(&f)
	b.set(f)
}

// choose adds a value of a facet to the filter, or takes it out again.
func (b *filterBar) choose(f facet) {
	filter := b.filter()
	var all []option
	for _, c := range f.choices(b.session) {
		o := option{words: c.Name, do: func() { b.change(func(f2 *session.Filter) { toggle(f.values(f2), c.Key) }) }}
		o.note = count(c.N, "line item", "line items")
		if slices.Contains(*f.values(&filter), c.Key) {
			o.key = lang.L("shown ✓")
		}
		all = append(all, o)
	}
	choose(b.window.win, lang.L(f.words), all, nil)
}

// toggle adds a value to a list, or takes it out.
func toggle(values *[]string, value string) {
	now := slices.Clone(*values)
	if i := slices.Index(now, value); i >= 0 {
		*values = slices.Delete(now, i, i+1)
		return
	}
	*values = append(now, value)
}

// refresh writes on the buttons what is chosen.
func (b *filterBar) refresh() {
	filter := b.filter()
	for i, f := range facets {
		b.label(b.buttons[i], f, *f.values(&filter))
	}
	more := b.buttons[len(facets)]
	more.Importance = widget.MediumImportance
	more.SetText(lang.L("More"))
	if n := furtherParts(filter); n > 0 {
		more.Importance = widget.WarningImportance
		more.SetText(lang.L("More") + " (" + strconv.Itoa(n) + ")")
	}
	if b.search.Text != filter.Search {
		b.search.SetText(filter.Search)
	}
	if filter.IsZero() {
		b.clear.Hide()
	} else {
		b.clear.Show()
	}
	b.content.Refresh()
}

// label writes on a facet's button what is chosen of it.
func (b *filterBar) label(button *widget.Button, f facet, values []string) {
	words := lang.L(f.words)
	button.Importance = widget.MediumImportance
	if len(values) > 0 {
		button.Importance = widget.WarningImportance
		words = cutTo(b.nameOf(f, values[0]), 130, theme.TextSize(), fyne.TextStyle{Bold: true})
		if len(values) > 1 {
			words += " +" + strconv.Itoa(len(values)-1)
		}
	}
	button.SetText(words)
}

// nameOf is how a value of a facet is written.
func (b *filterBar) nameOf(f facet, key string) string {
	if f.name != nil {
		return f.name(b.session, key)
	}
	for _, c := range f.choices(b.session) {
		if c.Key == key {
			return c.Name
		}
	}
	return key
}

// furtherParts counts the parts of a filter that the dialog behind More sets.
func furtherParts(f session.Filter) int {
	n := 0
	for _, set := range []bool{
		len(f.Sides) > 0, len(f.Tones) > 0, len(f.Kinds) > 0, len(f.Statuses) > 0, len(f.Coders) > 0, !f.From.IsZero(),
		!f.Until.IsZero(), f.Sure > 0, f.Article != "",
	} {
		if set {
			n++
		}
	}
	return n
}

// more asks for the rarer parts of the filter.
func (b *filterBar) more() {
	f := b.filter()
	sides := newChecks([]string{sideWords(stance.For), sideWords(stance.NoSide), sideWords(stance.Against)}, []stance.Side{stance.For, stance.NoSide, stance.Against}, f.Sides)
	tones := newChecks([]string{lang.L("warm"), lang.L("neutral"), lang.L("hostile")}, []stance.Side{stance.For, stance.NoSide, stance.Against}, f.Tones)
	statuses := newChecks([]string{lang.L("not checked"), lang.L("accepted"), lang.L("corrected"), lang.L("rejected")},
		[]stance.Status{stance.Proposed, stance.Accepted, stance.Changed, stance.Rejected}, f.Statuses)
	kinds := newChecks([]string{lang.L("direct"), lang.L("indirect"), lang.L("mixed")}, []stance.Kind{stance.Direct, stance.Indirect, stance.Mixed}, f.Kinds)
	coders := newChecks(coderWords(b.session), append([]string{session.Engine}, b.session.Judges()...), f.Coders)
	from, until, sure, least := newLine(f.From.String()), newLine(f.Until.String()), widget.NewSlider(0, 1), widget.NewLabel("")
	from.SetPlaceHolder("2025-03")
	until.SetPlaceHolder("2025-12-31")
	sure.OnChanged = func(value float64) { least.SetText(sureWords(value)) }
	sure.Step, sure.Value = 0.05, f.Sure
	sure.OnChanged(f.Sure)
	form := widget.NewForm(
		widget.NewFormItem(lang.L("Side"), sides.group), widget.NewFormItem(lang.L("Tone"), tones.group),
		widget.NewFormItem(lang.L("Checked"), statuses.group), widget.NewFormItem(lang.L("Kind"), kinds.group),
		widget.NewFormItem(lang.L("Coder"), coders.group),
		widget.NewFormItem(lang.L("Published from"), from), widget.NewFormItem(lang.L("Published until"), until),
		widget.NewFormItem(lang.L("At least so sure"), container.NewBorder(nil, nil, nil, atLeast(least, 64, 0), sure)))
	d := dialog.NewCustomConfirm(lang.L("Show only"), lang.L("Show"), lang.L("Cancel"), form, func(ok bool) {
		if !ok {
			return
		}
		first, err1 := optionalDate(from.Text)
		last, err2 := optionalDate(until.Text)
		if err := errors.Join(err1, err2); err != nil {
			b.window.fail(err)
			return
		}
		b.change(func(f *session.Filter) {
			f.Sides, f.Tones, f.Statuses, f.Kinds = sides.chosen(), tones.chosen(), statuses.chosen(), kinds.chosen()
			f.Coders = coders.chosen()
			f.From, f.Until, f.Sure = first, last, sure.Value
		})
	}, b.window.win)
	leaveBy(d.Dismiss, from, until)
	d.Show()
	d.Resize(fyne.NewSize(560, 420))
}

// sureWords say how sure a position has to be.
func sureWords(least float64) string {
	if least == 0 {
		return lang.L("any")
	}
	return fmt.Sprintf("%d %%", int(math.Round(least*100)))
}

// coderWords name those whose word can count: the engine, and the humans who judged.
func coderWords(s *session.Session) []string {
	return append([]string{lang.L("The engine")}, s.Judges()...)
}

// optionalDate reads a date that may be left out.
func optionalDate(s string) (stance.Date, error) {
	if s == "" {
		return stance.Date{}, nil
	}
	return stance.ParseDate(s)
}

// checks are boxes to tick, each of which stands for a value.
type checks[T comparable] struct {
	group  *widget.CheckGroup
	values []T
}

func newChecks[T comparable](words []string, values, ticked []T) checks[T] {
	c := checks[T]{group: widget.NewCheckGroup(words, nil), values: values}
	c.group.Horizontal = true
	for i, v := range values {
		if slices.Contains(ticked, v) {
			c.group.Selected = append(c.group.Selected, words[i])
		}
	}
	return c
}

// chosen are the values of the boxes that are ticked.
func (c checks[T]) chosen() []T {
	var all []T
	for i, words := range c.group.Options {
		if slices.Contains(c.group.Selected, words) {
			all = append(all, c.values[i])
		}
	}
	return all
}
