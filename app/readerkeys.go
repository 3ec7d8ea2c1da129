package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"parley/stance"
	"parley/stance/text"
)

// press does what a letter stands for while one reads.
func (r *reader) press(letter rune) {
	_, st := r.session.Chosen()
	switch letter {
	case 'j', 'J':
		r.next(true)
	case 'k', 'K':
		r.next(false)
	}
	if st == nil {
		return
	}
	switch letter {
	case 'a', 'A':
		r.session.Accept(st.ID)
		r.next(true)
	case 'x', 'X', 'r', 'R':
		r.session.Reject(st.ID)
		r.next(true)
	case '1', '2', '3':
		r.place(st, map[rune]stance.Side{'1': stance.For, '2': stance.NoSide, '3': stance.Against}[letter])
	case 'u', 'U':
		r.session.Withdraw(st.ID)
	case 's', 'S':
		r.askSpeaker(st)
	case 'i', 'I':
		r.askIssue(st)
	case 'c', 'C':
		r.copy(st)
	}
}

// typed does what a key stands for while one reads; it says whether it did.
func (r *reader) typed(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyRight:
		r.session.Step(1)
	case fyne.KeyUp, fyne.KeyLeft:
		r.session.Step(-1)
	case fyne.KeyEscape:
		r.session.Choose("")
	default:
		return false
	}
	return true
}

// next goes to a statement that nobody has checked; where there is none it says so.
func (r *reader) next(forward bool) {
	if !r.session.StepUnchecked(forward) {
		r.window.say(lang.L("No more unchecked statements in this direction."))
	}
}

// place puts the chosen statement on a side of the issue at hand.
func (r *reader) place(st *stance.Statement, side stance.Side) {
	issues := r.issues(st)
	switch {
	case len(issues) == 0:
		r.askIssue(st)
		return
	case len(issues) == 1 || !holds(issues, r.issue):
		r.issue = issues[0]
	}
	r.session.Place(r.issue, side, st.ID)
}

// issues are those on which a statement has a position, as it counts.
func (r *reader) issues(st *stance.Statement) []string {
	entry, _ := r.session.Chosen()
	var keys []string
	for _, l := range entry.Of(st.ID) {
		if l.Issue != "" && !holds(keys, l.Issue) {
			keys = append(keys, l.Issue)
		}
	}
	return keys
}

func holds(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

// askSpeaker lets the analyst say who really spoke.
func (r *reader) askSpeaker(st *stance.Statement) {
	choose(r.window.win, lang.L("Who said it? Type a part of the name"), r.speakers(func(key string) { r.session.Attribute(key, st.ID) }), nil)
}

// speakers are options of everybody who can be said to have spoken: those who
// speak in the project, then the rest of the codebook.
func (r *reader) speakers(do func(key string)) []option {
	var all []option
	seen := map[string]bool{}
	add := func(key, name, note string) {
		if !seen[key] {
			seen[key] = true
			all = append(all, option{words: name, note: note, do: func() { do(key) }})
		}
	}
	for _, c := range r.session.Speakers() {
		add(c.Key, c.Name, count(c.N, "line item in the project", "line items in the project"))
	}
	book := r.session.Codebook()
	for _, a := range book.Actors {
		add(a.Key, a.Name, officeOf(a))
	}
	for _, c := range book.Countries {
		add(c.Key, c.Name, lang.L("speaking as one"))
	}
	return all
}

// officeOf names the latest office of an actor.
func officeOf(a stance.Actor) string {
	if len(a.Offices) == 0 {
		return a.Country
	}
	o := a.Offices[len(a.Offices)-1]
	return o.Title + ", " + o.Of
}

// askIssue lets the analyst choose the issue that 1, 2 and 3 are about; one that
// the statement has no position on is put on its neither side first.
func (r *reader) askIssue(st *stance.Statement) {
	var all []option
	for _, issue := range r.session.Codebook().Issues {
		for i, side := range []stance.Side{stance.For, stance.NoSide, stance.Against} {
			pole := []string{issue.For, lang.L("takes neither side"), issue.Against}[i]
			all = append(all, option{words: issue.Name + ": " + sideWords(side), note: pole, do: func() {
				r.issue = issue.Key
				r.session.Place(issue.Key, side, st.ID)
			}})
		}
	}
	choose(r.window.win, lang.L("Where does it stand?"), all, nil)
}

// copy puts the statement's words with their citation on the clipboard.
func (r *reader) copy(st *stance.Statement) {
	r.window.app.Clipboard().SetContent(r.session.Citation(st.ID))
	r.window.say(lang.L("Copied the words with their citation."))
}

// selectWords remembers the words chosen in the text and offers to mark them.
func (r *reader) selectWords(span text.Span) {
	r.selected = span
	if span.Len() > 0 {
		r.window.say(fmt.Sprintf(lang.L("%d letters selected. N marks them as a statement."), span.Len()))
	}
}
