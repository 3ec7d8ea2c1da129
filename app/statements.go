package app

import (
	"fmt"
	"math"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
)

// A statementTable is the screen of all statements: filter, sort, search, choose
// many and judge them at once, export what is shown.
type statementTable struct {
	window  *Window
	session *session.Session
	filter  *filterBar
	grid    *grid
	sums    *textLine
	latest  *textLine       // where the one speaker that is shown stood last
	behind  *fyne.Container // says behind which mark the lines stand
	mark    *widget.Label
	many    *fyne.Container // what can be done with the rows chosen
	chosen  *widget.Label
	empty   *widget.Label
	head    *fyne.Container // filter, mark and latest positions
	content *fyne.Container
}

func newStatementTable(w *Window) *statementTable {
	t := &statementTable{window: w, session: w.session, filter: newFilterBar(w, true), sums: quietLine(""), latest: quietLine(""), empty: plain("")}
	t.grid = newGrid(w.session, t.columns())
	t.grid.onOpen, t.grid.onChosen = t.open, t.countChosen
	t.grid.list.onRune = t.press
	t.chosen = widget.NewLabel("")
	t.many = container.NewHBox(t.chosen,
		widget.NewButton(lang.L("Accept (A)"), func() { t.press('a') }), widget.NewButton(lang.L("Reject (X)"), func() { t.press('x') }),
		widget.NewButton(lang.L("Speaker… (S)"), func() { t.press('s') }), widget.NewButton(lang.L("Position… (I)"), func() { t.press('i') }),
		widget.NewButton(lang.L("Back to the engine (U)"), func() { t.press('u') }))
	t.many.Hide()
	t.mark = cut("")
	t.mark.TextStyle.Bold = true
	t.behind = container.NewBorder(nil, nil, nil, widget.NewButtonWithIcon(lang.L("Show all"), theme.CancelIcon(), func() { t.session.LookBehind(nil) }), t.mark)
	export := widget.NewButtonWithIcon(lang.L("Export…"), theme.DocumentSaveIcon(), t.export)
	foot := container.NewBorder(nil, nil, t.many, export, inset(t.sums, 8, 0, 8, 8))
	t.empty.Alignment = fyne.TextAlignCenter
	t.head = stacked(4, t.filter.content, t.behind, t.latest)
	t.content = container.NewBorder(inset(t.head, 8, 8, 12, 12), inset(foot, 4, 4, 8, 12), nil, nil,
		container.NewStack(t.grid.content, container.NewCenter(t.empty)))
	return t
}

// columns are those of the table.
func (t *statementTable) columns() []gridColumn {
	return []gridColumn{
		{lang.L("Date"), session.ByDate, 92, false, func(l *session.Line) words { return words{text: l.Entry.Article.Date.String(), color: colorQuiet} }},
		{lang.L("Speaker"), session.ByActor, 168, false, func(l *session.Line) words {
			if l.Name == "" {
				return words{text: lang.L("nobody named"), color: colorQuiet}
			}
			return words{text: l.Name, bold: l.Status == stance.Proposed}
		}},
		{lang.L("Issue"), session.ByIssue, 110, false, func(l *session.Line) words {
			if l.Issue == "" {
				return words{text: "–", color: colorQuiet}
			}
			return words{text: issueOf(t.session.Codebook(), l.Issue).Name}
		}},
		{lang.L("Stance"), session.ByStance, 142, false, func(l *session.Line) words {
			if l.Issue == "" {
				return words{}
			}
			return words{text: signed(l.Stance) + " " + sideWords(l.Side()), color: sideLooks[l.Side()].color}
		}},
		{lang.L("Sure"), session.ByConfidence, 62, false, func(l *session.Line) words {
			if l.Issue == "" {
				return words{}
			}
			return words{text: fmt.Sprintf("%d %%", int(math.Round(l.Confidence()*100))), color: colorQuiet}
		}},
		{lang.L("Tone"), session.ByTone, 84, false, func(l *session.Line) words {
			return words{text: mostly(l.Statement.Tone), color: toneColor(l.Statement.Tone)}
		}},
		{lang.L("Checked"), session.ByStatus, 92, false, func(l *session.Line) words {
			if l.Status == stance.Proposed {
				return words{text: "–", color: colorQuiet}
			}
			return words{text: statusWords(l.Status), color: theme.ColorNameSuccess}
		}},
		{lang.L("Statement"), session.ByWords, 0, false, func(l *session.Line) words { return words{text: flat(l.Words())} }},
		{lang.L("Article"), session.ByArticle, 150, true, func(l *session.Line) words { return words{text: l.Entry.Title(), color: colorQuiet} }},
	}
}

// refresh brings the screen in line with the session.
func (t *statementTable) refresh(session.Change) {
	t.filter.refresh()
	t.grid.refresh()
	shown, all := len(t.session.Lines()), t.session.All()
	t.sums.set(fmt.Sprintf(lang.L("%s of %s line items"), number(shown), number(all)))
	t.showLatest()
	t.empty.SetText("")
	t.behind.Hide()
	if m := t.session.Behind(); m != nil {
		t.mark.SetText(fmt.Sprintf(lang.L("Behind the mark: %s"), m.Words))
		t.behind.Show()
	}
	switch {
	case all == 0:
		t.empty.SetText(lang.L("No statements yet. Import articles with Ctrl+I, or drop them on the window."))
	case shown == 0:
		t.empty.SetText(lang.L("Nothing passes the filter."))
	}
	t.countChosen()
	t.settle()
}

// settle gives the table the room that the lines above it leave.
func (t *statementTable) settle() {
	if high := t.head.MinSize().Height; high != t.head.Size().Height && t.content.Size().Height > 0 {
		t.content.Layout.Layout(t.content.Objects, t.content.Size())
	}
}

// showLatest says where the speaker stood last, where the filter asks for one.
func (t *statementTable) showLatest() {
	words := ""
	if actors := t.session.Filter().Actors; len(actors) == 1 {
		words = latestWords(t.session, actors[0])
	}
	t.latest.set(words)
	if words == "" {
		t.latest.Hide()
	} else {
		t.latest.Show()
	}
}

// countChosen shows what can be done with the rows chosen.
func (t *statementTable) countChosen() {
	n := len(t.grid.statements())
	if n == 0 {
		t.many.Hide()
		t.sums.Show()
		return
	}
	t.chosen.SetText(count(n, "statement", "statements"))
	t.many.Show()
	t.sums.Hide()
}

// open shows a line where it stands in its article.
func (t *statementTable) open(l *session.Line) {
	t.session.Choose(l.Statement.ID)
	t.window.show(screenRead)
}

// press judges the statements chosen.
func (t *statementTable) press(letter rune) {
	ids := t.grid.statements()
	if len(ids) == 0 {
		return
	}
	switch letter {
	case 'a', 'A':
		t.session.Accept(ids...)
	case 'x', 'X', 'r', 'R':
		t.session.Reject(ids...)
	case 'u', 'U':
		t.session.Withdraw(ids...)
	case 's', 'S':
		choose(t.window.win, lang.L("Who said these? Type a part of the name"),
			speakers(t.session, func(key string) { t.session.Attribute(key, ids...) }), nil)
	case 'i', 'I':
		choose(t.window.win, lang.L("Where do these stand?"), positions(t.session.Codebook(), func(issue string, side stance.Side) {
			t.session.Place(issue, side, ids...)
		}), nil)
	}
}

// typed moves through the rows.
func (t *statementTable) typed(e *fyne.KeyEvent) bool { return t.grid.typed(e) }

// export writes the lines shown into a table.
func (t *statementTable) export() {
	t.window.askSave(lang.L("Export what is shown"), "statements.csv", []string{".csv", ".xlsx"}, func(path string) {
		t.session.ExportLines(path, func() { t.window.say(fmt.Sprintf(lang.L("Written: %s"), filepath.Base(path))) })
	})
}

// canvas implements screen.
func (t *statementTable) canvas() fyne.CanvasObject { return t.content }
