package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parley/app/session"
	"parley/stance"
)

// read opens the sample in the reader with its first statement chosen.
func read(t *testing.T) (*desk, *reader) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.press('j')
	if _, st := d.session.Chosen(); st == nil {
		t.Fatal("J chose no statement")
	}
	return d, d.screen(screenRead).(*reader)
}

// first is the first line of the chosen statement.
func first(d *desk) *session.Line {
	entry, st := d.session.Chosen()
	return entry.Of(st.ID)[0]
}

// placed goes on to the first statement that has a position.
func placed(d *desk) *stance.Statement {
	for range 100 {
		if first(d).Issue != "" {
			break
		}
		d.session.Step(1)
	}
	_, st := d.session.Chosen()
	return st
}

func TestReaderShowsTheArticle(t *testing.T) {
	d, r := read(t)
	entry, st := d.session.Chosen()
	if r.title.Text != entry.Title() || r.prose.page.source != entry.Article.Text {
		t.Errorf("the reader shows %q", r.title.Text)
	}
	marked := false
	for _, m := range r.prose.page.marks {
		marked = marked || m.span == st.Content && strings.HasSuffix(string(m.ground), "deep")
	}
	if !marked {
		t.Errorf("the chosen statement is not marked in the text")
	}
}

func TestReaderJudgesByKeyboard(t *testing.T) {
	for _, c := range []struct {
		keys   string
		status stance.Status
	}{
		{"a", stance.Accepted}, {"x", stance.Rejected}, {"3", stance.Changed}, {"3u", stance.Proposed},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d, _ := read(t)
			id := placed(d).ID
			for _, key := range c.keys {
				d.press(key)
				d.wait()
			}
			if got := d.session.Status(id); got != c.status {
				t.Errorf("after %q the statement is %s, expected %s", c.keys, got, c.status)
			}
		})
	}
}

// TestReaderTwentyStatements does what takes an analyst a minute: twenty
// statements, one key each.
func TestReaderTwentyStatements(t *testing.T) {
	d, _ := read(t)
	for range 20 {
		d.press('a')
		d.wait()
	}
	if got := d.session.Counts().Checked; got != 20 {
		t.Errorf("%d statements are checked after twenty keys, expected 20", got)
	}
}

// TestReaderTwentyCorrections corrects twenty statements by keyboard alone: one key
// for the side, one and a name for the speaker, one to go on; and takes the last back.
func TestReaderTwentyCorrections(t *testing.T) {
	d, _ := read(t)
	keys := 0
	press := func(letters string) {
		for _, r := range letters {
			keys++
			test.TypeOnCanvas(d.win.Canvas(), string(r))
			d.wait()
		}
	}
	for range 20 {
		l := first(d)
		switch {
		case l.Issue == "":
			press("s")
			typeInto(t, d, "tusk\n")
			keys += 5
			d.wait()
		case l.Side() == stance.Against:
			press("1")
		default:
			press("3")
		}
		press("j")
	}
	corrected := 0
	for _, l := range d.session.Entries() {
		for i := range l.Reading.Statements {
			if d.session.Status(l.Reading.Statements[i].ID) == stance.Changed {
				corrected++
			}
		}
	}
	if corrected != 20 || keys > 20*8 {
		t.Errorf("%d statements are corrected with %d keys, expected 20 with at most 160", corrected, keys)
	}
	menuItem(t, d, "Undo: "+d.session.CanUndo()).Action() // as Ctrl+Z does
	d.wait()
	if got := d.session.Counts().Checked; got != 19 {
		t.Errorf("after one step back %d statements are checked, expected 19", got)
	}
}

func TestReaderSidesByButton(t *testing.T) {
	d, r := read(t)
	st := placed(d)
	r.panel.refresh()
	var against *sideButton
	for _, o := range test.LaidOutObjects(r.panel.content) {
		if b, ok := o.(*sideButton); ok && against == nil && b.side == stance.Against {
			against = b
		}
	}
	if against == nil {
		t.Fatal("the panel has no button for against")
	}
	test.Tap(against)
	d.wait()
	if got := first(d).Stance; got != -1 || d.session.Status(st.ID) != stance.Changed {
		t.Errorf("after the tap the stance is %g, expected -1", got)
	}
}

func TestReaderCorrectsTheSpeaker(t *testing.T) {
	d, _ := read(t)
	_, st := d.session.Chosen()
	d.press('s')
	typeInto(t, d, "tusk\n")
	d.wait()
	entry, _ := d.session.Chosen()
	if got := entry.Of(st.ID)[0].Name; !strings.Contains(got, "Tusk") {
		t.Errorf("the speaker is %q, expected the one that was typed", got)
	}
}

// typeInto types into what has the focus; a line break is Return.
func typeInto(t *testing.T, d *desk, letters string) {
	t.Helper()
	focused := d.win.Canvas().Focused()
	if focused == nil {
		t.Fatal("nothing has the focus to type into")
	}
	for _, r := range letters {
		if r == '\n' {
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			continue
		}
		focused.TypedRune(r)
	}
}

func TestReaderMemo(t *testing.T) {
	d, _ := read(t)
	_, st := d.session.Chosen()
	d.press('m')
	typeInto(t, d, "ask again")
	d.win.Canvas().Focused().(*note).onKeep()
	if got := d.session.Memo(st.ID); got != "ask again" {
		t.Errorf("the memo is %q", got)
	}
	d.press('m')
	typeInto(t, d, " and again")
	d.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := d.session.Memo(st.ID); got != "ask again" {
		t.Errorf("Escape kept the memo %q", got)
	}
}

func TestReaderCopiesTheCitation(t *testing.T) {
	d, _ := read(t)
	entry, st := d.session.Chosen()
	d.press('c')
	copied := d.app.Clipboard().Content()
	if !strings.Contains(copied, flat(st.Content.Of(entry.Article.Text))) || !strings.Contains(copied, entry.Article.Publisher) {
		t.Errorf("copied %q, expected the words and the publisher", copied)
	}
}

func TestReaderTapInTheTextChooses(t *testing.T) {
	d, r := read(t)
	entry, _ := d.session.Chosen()
	want := &entry.Reading.Statements[2]
	r.tapped(want.Content.Start + 1)
	if _, st := d.session.Chosen(); st == nil || !st.Content.Overlaps(want.Content) {
		t.Errorf("a tap on the third statement chose %v", st)
	}
	r.tapped(0)
}

func TestReaderMarksSelectedWords(t *testing.T) {
	d, r := read(t)
	entry, _ := d.session.Chosen()
	before := len(entry.Reading.Statements)
	at := strings.Index(entry.Article.Text, "fourth year")
	r.prose.page.choose(spanOf(at, len("fourth year")))
	d.press('n')
	typeInto(t, d, "ukraine\n")
	d.wait()
	entry, st := d.session.Chosen()
	if len(entry.Reading.Statements) != before+1 || st.Content.Of(entry.Article.Text) != "fourth year" || st.Coder == "" {
		t.Errorf("marked %+v among %d statements, expected one more than %d", st, len(entry.Reading.Statements), before)
	}
}

func TestReaderNarrowAndEmpty(t *testing.T) {
	d := newDesk(t, 700, 500)
	d.session.OpenEmpty()
	d.wait()
	for _, key := range "jkax123simcn" {
		d.press(key)
	}
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyEscape} {
		d.typed(&fyne.KeyEvent{Name: key})
	}
	if entry, st := d.session.Chosen(); entry != nil || st != nil {
		t.Errorf("an empty project has %v and %v chosen", entry, st)
	}
}
