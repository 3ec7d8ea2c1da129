package session

import (
	"testing"

	"parley/charts"
	"parley/stance"
	"parley/stance/tally"
)

func event(t *testing.T, words string) stance.Occasion {
	t.Helper()
	o, err := stance.ParseOccasion(words)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// wantOccasions checks which events there are.
func (d *desk) wantOccasions(words ...string) {
	d.t.Helper()
	var got []string
	for _, o := range d.Occasions() {
		got = append(got, o.Occasion.String())
	}
	if len(got) != len(words) {
		d.t.Fatalf("events %q, want %q", got, words)
	}
	for i := range got {
		if got[i] != words[i] {
			d.t.Errorf("events %q, want %q", got, words)
		}
	}
}

func TestOccasions(t *testing.T) {
	d := newTown(t)
	if !d.SetOccasion(0, event(t, "2025-03-20 Council votes")) || !d.SetOccasion(0, event(t, "2025-03-10 Storm")) {
		t.Fatal("events are not kept")
	}
	d.wantOccasions("2025-03-10 Storm", "2025-03-20 Council votes")
	d.SetOccasion(d.Occasions()[0].ID, event(t, "2025-03-11 Storm in the harbour"))
	d.RemoveOccasion(d.Occasions()[1].ID)
	d.wantOccasions("2025-03-11 Storm in the harbour")
	d.Undo()
	d.Undo()
	d.wantOccasions("2025-03-10 Storm", "2025-03-20 Council votes")
	d.Redo()
	d.wantOccasions("2025-03-11 Storm in the harbour", "2025-03-20 Council votes")
	d.noErrors()
	if d.SetOccasion(0, stance.Occasion{Words: "no date"}) || len(d.errs) != 1 {
		t.Errorf("an event without a date is kept: %v", d.errs)
	}
}

// TestOccasionsComeBack opens a project again and draws what was noted in it.
func TestOccasionsComeBack(t *testing.T) {
	d := newTown(t)
	d.SetOccasion(0, event(t, "2025-03-10 Storm"))
	path := d.store.Path()
	d.throwAway = false
	d.OpenFile(path)
	d.wait()
	d.wantOccasions("2025-03-10 Storm")
	if m := d.reckoning().material(tally.ByActor, d.events()); len(m.Events) != 1 || m.Events[0].Words != "Storm" {
		t.Errorf("charts are given the events %v", m.Events)
	}
	if _, err := d.Drawing("time", tally.ByActor, charts.Look{})(); err != nil {
		t.Error(err)
	}
}
