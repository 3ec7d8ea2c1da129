package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// boxes are the entries of the dialog that lies over the window.
func boxes(t *testing.T, d *desk) []*widget.Entry {
	t.Helper()
	var all []*widget.Entry
	for _, o := range test.LaidOutObjects(d.win.Canvas().Overlays().Top()) {
		if e, ok := o.(*widget.Entry); ok {
			all = append(all, e)
		}
	}
	return all
}

// note types an event into the dialog and taps a button of it.
func (d *desk) note(t *testing.T, date, words, tap string) {
	t.Helper()
	b := boxes(t, d)
	if len(b) != 2 {
		t.Fatalf("the dialog has %d boxes, want one for the date and one for the words", len(b))
	}
	for _, box := range b {
		box.SetText("")
		if box.PlaceHolder == "2025-03-13" {
			test.Type(box, date)
		} else {
			test.Type(box, words)
		}
	}
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), tap))
	d.wait()
}

func (d *desk) wantEvents(t *testing.T, want string) {
	t.Helper()
	var got []string
	for _, o := range d.session.Occasions() {
		got = append(got, o.Occasion.String())
	}
	if strings.Join(got, "; ") != want {
		t.Errorf("events %q, want %q", got, want)
	}
}

// TestEventsAreNoted adds, changes and removes an event, takes it all back, and
// finds it in the words of the chart over time.
func TestEventsAreNoted(t *testing.T) {
	d, c := comparisonScreen(t)
	c.kind.SetSelectedIndex(3)
	d.wait()
	test.Tap(button(t, d.win.Content(), "Events…"))
	d.note(t, "2025-08-15", "Summit", "Add")
	d.wantEvents(t, "2025-08-15 Summit")
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Change…"))
	d.note(t, "2025-08", "Summit month", "Keep")
	d.wantEvents(t, "2025-08 Summit month")
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Remove"))
	d.wantEvents(t, "")
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Close"))
	d.session.Undo()
	d.wantEvents(t, "2025-08 Summit month")
	d.session.Undo()
	d.wantEvents(t, "2025-08-15 Summit")
	d.wait()
	if c.view.drawing == nil || c.view.drawing.Name != "time" {
		t.Error("the chart over time is not drawn")
	}
}

func TestEventsNeedADate(t *testing.T) {
	d, c := comparisonScreen(t)
	c.kind.SetSelectedIndex(3)
	d.wait()
	test.Tap(button(t, d.win.Content(), "Events…"))
	d.note(t, "tomorrow", "Summit", "Add")
	if words := dialogWords(d); !strings.Contains(words, "tomorrow") {
		t.Errorf("the dialog says %q, expected the date that is none", words)
	}
	d.wantEvents(t, "")
}
