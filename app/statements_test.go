package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
	"parley/stance/text"
)

func spanOf(at, length int) text.Span { return text.Span{Start: at, End: at + length} }

func statementScreen(t *testing.T) (*desk, *statementTable) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenStatements)
	return d, d.screen(screenStatements).(*statementTable)
}

func TestStatementsSearch(t *testing.T) {
	d, s := statementScreen(t)
	all := len(d.session.Lines())
	test.Type(s.filter.search, "ceasefire")
	lines := d.session.Lines()
	if len(lines) == 0 || len(lines) >= all {
		t.Fatalf("%d of %d lines hold the word, expected some", len(lines), all)
	}
	for _, l := range lines {
		if !strings.Contains(strings.ToLower(l.Words()+l.Entry.Title()), "ceasefire") {
			t.Errorf("%q is listed", l.Words())
		}
	}
	test.Tap(s.filter.clear)
	if got := len(d.session.Lines()); got != all || s.filter.search.Text != "" {
		t.Errorf("Clear leaves %d of %d lines and %q in the box", got, all, s.filter.search.Text)
	}
}

func TestStatementsSortByHead(t *testing.T) {
	d, s := statementScreen(t)
	head := s.grid.head.Objects[3].(*gridHead)
	for _, want := range []session.Order{{Column: session.ByStance}, {Column: session.ByStance, Descending: true}, {}} {
		test.Tap(head)
		if got := d.session.Order(); got != want {
			t.Errorf("sorted by %+v, expected %+v", got, want)
		}
	}
}

func TestStatementsChooseManyAndJudge(t *testing.T) {
	d, s := statementScreen(t)
	s.grid.tap(1, 0)
	s.grid.tap(3, fyne.KeyModifierShift)
	s.grid.tap(6, fyne.KeyModifierShortcutDefault)
	chosen := s.grid.statements()
	if len(chosen) < 3 || !s.many.Visible() {
		t.Fatalf("chosen are %v", chosen)
	}
	s.press('x')
	for _, id := range chosen {
		if got := d.session.Status(id); got != stance.Rejected {
			t.Errorf("%s is %s, expected rejected", id, got)
		}
	}
	d.session.Undo()
	d.wait()
	if got := d.session.Counts().Checked; got != 0 {
		t.Errorf("one undo leaves %d statements judged, expected none", got)
	}
}

func TestStatementsChooseAll(t *testing.T) {
	d, s := statementScreen(t)
	tap := func() { menuItem(t, d, "Choose all statements").Action() }
	tap()
	all := map[string]bool{}
	for _, l := range d.session.Lines() {
		all[l.Statement.ID] = true
	}
	if got := len(s.grid.statements()); got != len(all) || !s.many.Visible() {
		t.Errorf("%d of %d statements are chosen", got, len(all))
	}
	tap()
	if got := s.grid.statements(); len(got) != 0 || s.many.Visible() {
		t.Errorf("a second time leaves %v chosen, expected none", got)
	}
}

func TestChoosingAllIsTheBoxsWhereOneTypes(t *testing.T) {
	d, s := statementScreen(t)
	test.Type(s.filter.search, "ceasefire")
	d.win.Canvas().Focus(s.filter.search)
	menuItem(t, d, "Choose all statements").Action()
	if got := s.filter.search.SelectedText(); got != "ceasefire" {
		t.Errorf("%q is selected in the box, expected its text", got)
	}
	if got := s.grid.statements(); len(got) != 0 {
		t.Errorf("%d statements are chosen while one types", len(got))
	}
}

func TestChoosingAllIsTheBoxsInADialog(t *testing.T) {
	d, s := statementScreen(t)
	box := widget.NewEntry()
	box.SetText("stands.png")
	over := widget.NewModalPopUp(box, d.win.Canvas())
	over.Show()
	defer over.Hide()
	d.win.Canvas().Focus(box)
	menuItem(t, d, "Choose all statements").Action()
	if got := box.SelectedText(); got != "stands.png" {
		t.Errorf("%q is selected in the dialog's box, expected its text", got)
	}
	d.win.Canvas().Unfocus()
	menuItem(t, d, "Choose all statements").Action()
	if got := s.grid.statements(); len(got) != 0 {
		t.Errorf("%d statements are chosen under a dialog", len(got))
	}
}

// menuItem finds an item of the main menu by its words.
func menuItem(t *testing.T, d *desk, words string) *fyne.MenuItem {
	t.Helper()
	for _, m := range d.win.MainMenu().Items {
		for _, i := range m.Items {
			if i.Label == words {
				return i
			}
		}
	}
	t.Fatalf("no menu has an item %q", words)
	return nil
}

func TestStatementsOpenShowsTheArticle(t *testing.T) {
	d, s := statementScreen(t)
	last := len(d.session.Lines()) - 1
	row := newGridRow(s.grid)
	row.show(last)
	row.MouseDown(&desktop.MouseEvent{})
	test.Tap(row)
	test.Tap(row)
	if _, st := d.session.Chosen(); d.shown != screenRead || st == nil || st.ID != d.session.Lines()[last].Statement.ID {
		t.Errorf("a second click shows %s with %v chosen", d.shown, st)
	}
}

func TestStatementsKeys(t *testing.T) {
	d, s := statementScreen(t)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp} {
		d.typed(&fyne.KeyEvent{Name: key})
	}
	if s.grid.at != 1 {
		t.Errorf("the cursor is in row %d, expected 1", s.grid.at)
	}
	d.typed(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if want := len(d.session.Lines()) - 1; s.grid.at != want {
		t.Errorf("End goes to row %d, expected %d", s.grid.at, want)
	}
	d.typed(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.shown != screenRead {
		t.Errorf("Return shows %s", d.shown)
	}
}

func TestStatementsFilterByFacet(t *testing.T) {
	d, s := statementScreen(t)
	s.filter.choose(facets[0])
	typeInto(t, d, "putin\n")
	for _, l := range d.session.Lines() {
		if l.Actor != "putin" {
			t.Errorf("%s is listed", l.Name)
		}
	}
	if !strings.Contains(s.filter.buttons[0].Text, "Putin") {
		t.Errorf("the button says %q", s.filter.buttons[0].Text)
	}
}

func TestStatementsExport(t *testing.T) {
	d, _ := statementScreen(t)
	d.session.Reject(d.session.Lines()[0].Statement.ID)
	path := filepath.Join(t.TempDir(), "said.csv")
	d.session.ExportLines(path, func() {})
	d.wait()
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if rows := strings.Count(string(written), "\n"); rows != len(d.session.Lines())+1 {
		t.Errorf("%d rows are written, expected a head and %d lines", rows, len(d.session.Lines()))
	}
}

// TestColumnsFitIntoTheTable: with large letters in a narrow window too, every
// column can be seen.
func TestColumnsFitIntoTheTable(t *testing.T) {
	d, s := statementScreen(t)
	d.setLook(lightVariant, 1.4)
	for _, width := range []float32{600, 1080, 1900} {
		all := s.grid.places(width)
		last := all[len(all)-1]
		if end := last.from + last.wide; end > width+1 || end < width-1 {
			t.Errorf("in a table %.0f wide the columns end at %.0f", width, end)
		}
		if words := all[len(all)-2].wide; words < width/5 {
			t.Errorf("in a table %.0f wide the statement has %.0f", width, words)
		}
	}
}

func TestSearchingByKeyboard(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.search()
	table := d.screen(screenStatements).(*statementTable)
	if d.shown != screenStatements || d.win.Canvas().Focused() != table.filter.search {
		t.Errorf("searching shows %s and the keyboard is with %v", d.shown, d.win.Canvas().Focused())
	}
	d.show(screenArticles)
	d.search()
	if d.shown != screenArticles || d.win.Canvas().Focused() != d.screen(screenArticles).(*library).search {
		t.Errorf("among the articles searching shows %s", d.shown)
	}
}

func TestStatementsSayWhereTheOneSpeakerStoodLast(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenStatements)
	table := d.screen(screenStatements).(*statementTable)
	for _, c := range []struct {
		actors []string
		says   string
	}{{nil, ""}, {[]string{"trump"}, "Latest: Ceasefire"}, {[]string{"trump", "putin"}, ""}} {
		d.session.SetFilter(session.Filter{Actors: c.actors})
		if words := table.latest.words.text; !strings.HasPrefix(words, c.says) || (words != "") != table.latest.Visible() || c.says == "" && words != "" {
			t.Errorf("with the speakers %v the table says %q", c.actors, words)
		}
	}
}

// TestTheTableTakesTheRoomBack puts the table below what is said of the one speaker
// shown, and back where it was when all are.
func TestTheTableTakesTheRoomBack(t *testing.T) {
	d, s := statementScreen(t)
	place := func() fyne.Position { return fyne.CurrentApp().Driver().AbsolutePositionForObject(s.grid.content) }
	before := place()
	d.session.SetFilter(session.Filter{Actors: []string{"putin"}})
	if place().Y <= before.Y || !s.latest.Visible() {
		t.Errorf("the table stands at %v, above the latest positions", place())
	}
	d.session.SetFilter(session.Filter{})
	if place() != before {
		t.Errorf("the table stands at %v, expected %v again", place(), before)
	}
}

// TestAChooserIsAsHighAsItsOptions leaves no empty room below a few options.
func TestAChooserIsAsHighAsItsOptions(t *testing.T) {
	d, _ := statementScreen(t)
	few := choose(d.win, "Which?", []option{{words: "this"}, {words: "that"}}, nil)
	high := few.popup.Content.Size().Height
	few.close()
	many := choose(d.win, "Which?", make([]option, 100), nil)
	defer many.close()
	if high >= many.popup.Content.Size().Height/2 || high < few.needed() {
		t.Errorf("two options take a height of %v, a hundred %v", high, many.popup.Content.Size().Height)
	}
}

// TestJudgedStatementsStayChosen keeps what was judged chosen, so that it can be judged
// again, and lets go what the filter no longer shows.
func TestJudgedStatementsStayChosen(t *testing.T) {
	d, s := statementScreen(t)
	s.grid.tap(1, 0)
	s.grid.held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	s.typed(&fyne.KeyEvent{Name: fyne.KeyDown})
	s.typed(&fyne.KeyEvent{Name: fyne.KeyDown})
	chosen := s.grid.statements()
	if len(chosen) != 3 {
		t.Fatalf("Shift and two steps down choose %v, expected three statements", chosen)
	}
	s.press('a')
	if again := s.grid.statements(); !slices.Equal(again, chosen) {
		t.Errorf("after a judgement %v are chosen, expected %v", again, chosen)
	}
	d.session.SetFilter(session.Filter{Statuses: []stance.Status{stance.Proposed}})
	if left := s.grid.statements(); len(left) != 0 || s.many.Visible() {
		t.Errorf("%v are chosen and not shown", left)
	}
}

// TestTitlesTakeWhatStatementsLeave lets the column of the articles grow in a wide
// window, where statements have plenty, and not in a narrow one.
func TestTitlesTakeWhatStatementsLeave(t *testing.T) {
	_, s := statementScreen(t)
	last := len(s.grid.columns) - 1
	narrow, wide := s.grid.places(1150), s.grid.places(1850)
	if narrow[last].wide > s.grid.columns[last].width || wide[last].wide < 250 || wide[last-1].wide < 700 {
		t.Errorf("of 1150 the title has %v, of 1850 %v beside %v for the statement", narrow[last].wide, wide[last].wide, wide[last-1].wide)
	}
	if end := wide[last].from + wide[last].wide; end < 1849 || end > 1851 {
		t.Errorf("the columns end at %v of 1850", end)
	}
}
