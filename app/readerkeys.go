package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
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
	case 'n', 'N':
		r.askMark()
	}
	if st == nil {
		return
	}
	switch letter {
	case 'a', 'A':
		r.session.Together(func() { r.session.Accept(st.ID); r.next(true) })
	case 'x', 'X', 'r', 'R':
		r.session.Together(func() { r.session.Reject(st.ID); r.next(true) })
	case '1', '2', '3':
		r.place(st, map[rune]stance.Side{'1': stance.For, '2': stance.NoSide, '3': stance.Against}[letter])
	case 'u', 'U':
		r.session.Withdraw(st.ID)
	case 's', 'S':
		r.askSpeaker(st)
	case 'i', 'I':
		r.askIssue(st)
	case 'm', 'M':
		r.askMemo(st)
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
	choose(r.window.win, lang.L("Who said it? Type a part of the name"),
		speakers(r.session, func(key string) { r.session.Attribute(key, st.ID) }), nil)
}

// askIssue lets the analyst put the statement on a side of an issue.
func (r *reader) askIssue(st *stance.Statement) {
	choose(r.window.win, lang.L("Where does it stand?"), positions(r.session.Codebook(), func(issue string, side stance.Side) {
		r.issue = issue
		r.session.Place(issue, side, st.ID)
	}), nil)
}

// askMemo lets the analyst write a note.
func (r *reader) askMemo(st *stance.Statement) {
	entry := newNote(r.session.Memo(st.ID))
	entry.SetMinRowsVisible(5)
	d := dialog.NewCustomConfirm(lang.L("Memo on this statement"), lang.L("Keep (Ctrl+Return)"), lang.L("Cancel (Esc)"), entry, func(keep bool) {
		if keep {
			r.session.SetMemo(st.ID, entry.Text)
		}
	}, r.window.win)
	entry.onEscape, entry.onKeep = d.Dismiss, d.Confirm
	d.Show()
	d.Resize(fyne.NewSize(480, 260))
	r.window.win.Canvas().Focus(entry)
}

// askMark makes a statement of the selected words: it asks who said them.
func (r *reader) askMark() {
	entry, _ := r.session.Chosen()
	if entry == nil || r.selected.Len() == 0 {
		r.window.say(lang.L("Select the words of the statement in the text first."))
		return
	}
	span := r.selected
	choose(r.window.win, lang.L("Who said these words?"), speakers(r.session, func(key string) {
		r.session.Mark(entry, span, key)
		r.prose.page.choose(text.Span{})
	}), nil)
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
