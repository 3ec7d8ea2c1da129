package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parley/app/session"
)

// A desk is a window under test with the queue of what its work hands back.
type desk struct {
	*Window
	t     *testing.T
	queue chan func()
}

// newDesk opens a window of a size on an empty session.
func newDesk(t *testing.T, width, height float32) *desk {
	t.Helper()
	book, err := session.DefaultCodebook()
	if err != nil {
		t.Fatal(err)
	}
	calm = 0
	d := &desk{t: t, queue: make(chan func(), 10000)}
	post := func(f func()) { d.queue <- f }
	s := session.New(book, t.TempDir(), post)
	d.Window = New(test.NewTempApp(t), s, post)
	d.native = false
	d.win.Resize(fyne.NewSize(width, height))
	t.Cleanup(s.Close)
	return d
}

// sample opens the sample and waits until it is read.
func (d *desk) sample() {
	d.Open(nil)
	d.wait()
}

// wait runs what work hands back until there is no more work.
func (d *desk) wait() {
	for {
		if _, working := d.session.Working(); !working && d.pending.Load() == 0 && len(d.queue) == 0 {
			return
		}
		(<-d.queue)()
	}
}

func TestWindowOpensSample(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	if !strings.Contains(d.status.words.text, "3 articles") {
		t.Errorf("the status line says %q, expected 3 articles", d.status.words.text)
	}
	if _, st := d.session.Chosen(); st != nil {
		t.Errorf("a statement is chosen before anybody chose one")
	}
}

// TestNobodyTypesIntoAScreenOutOfView: letters go to the screen in view and not to
// the box that had the keyboard on another.
func TestNobodyTypesIntoAScreenOutOfView(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenStatements)
	search := d.screen(screenStatements).(*statementTable).filter.search
	d.win.Canvas().Focus(search)
	menuItem(t, d, "Read").Action() // as Ctrl+1 does
	if focused := d.win.Canvas().Focused(); focused != nil {
		t.Fatalf("%T has the keyboard out of view", focused)
	}
	test.TypeOnCanvas(d.win.Canvas(), "j")
	if _, st := d.session.Chosen(); st == nil || search.Text != "" {
		t.Errorf("J chooses %v and writes %q into the search", st, search.Text)
	}
}

// TestScreenAndSplitsAreRemembered: a project opens on the screen on which one
// worked last, with its parts as wide as they were left.
func TestScreenAndSplitsAreRemembered(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	if got := d.lastScreen(); got != screenRead {
		t.Errorf("before anybody worked the last screen is %s", got)
	}
	d.show(screenCompare)
	d.show(screenStart)
	if got := d.lastScreen(); got != screenCompare {
		t.Errorf("the last screen is %s, expected %s", got, screenCompare)
	}
	d.show(screenRead)
	d.splits["lists"].SetOffset(0.4)
	d.relook()
	if got := d.splits["lists"].Offset; got != 0.4 {
		t.Errorf("the lists take %.2f of the window, expected 0.40", got)
	}
}

// TestEscapeLeavesADialogInWhichOneTypes: the toolkit's boxes swallow Escape.
func TestEscapeLeavesADialogInWhichOneTypes(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	for name, open := range map[string]func(){"export": d.exportChart, "paste": d.pasteText} {
		open()
		d.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if d.win.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: the dialog is still there", name)
			d.win.Canvas().Overlays().Remove(d.win.Canvas().Overlays().Top())
		}
	}
	d.wait()
}
