package project

import (
	"fmt"
	"testing"

	"parley/stance"
)

func TestAnImportIsOneEvent(t *testing.T) {
	p := create(t)
	i := p.Import()
	first := reading("a", "We sign nothing")
	_, err := i.Add(ctx, first)
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: first.Statements[0].ID, Coder: "Ada", Status: stance.Accepted}))
	_, err = i.Add(ctx, reading("b", "We sign at once"), reading("c", "Not a word"))
	must(t, err)
	wantIDs(t, p, "a", "b", "c")
	if e := undo(t, p); e.Kind != Judged {
		t.Errorf("undid %+v, want what was done last", e)
	}
	if e := undo(t, p); e.Title != "Import 3 articles" {
		t.Errorf("undid %+v", e)
	}
	wantIDs(t, p)
	redo(t, p)
	redo(t, p)
	wantIDs(t, p, "a", "b", "c")
	if js, _ := p.Judgements(ctx); len(js) != 1 {
		t.Errorf("%d judgements, want 1", len(js))
	}
}

func TestAnImportThatWasUndoneBeginsAnew(t *testing.T) {
	p := create(t)
	i := p.Import()
	for n := range 3 {
		_, err := i.Add(ctx, reading(fmt.Sprint("early", n), fmt.Sprint("Early word ", n)))
		must(t, err)
	}
	undo(t, p)
	_, err := i.Add(ctx, reading("late", "Late word"))
	must(t, err)
	wantIDs(t, p, "late")
	if e := undo(t, p); e.Title != "Import 1 article" {
		t.Errorf("undid %+v", e)
	}
	wantIDs(t, p)
}

func TestAFailedAddLeavesTheImportAsItWas(t *testing.T) {
	p := create(t)
	i := p.Import()
	wrong := reading("wrong", "We sign nothing")
	wrong.Statements[0].Content.Start = -1
	if _, err := i.Add(ctx, reading("a", "Not a word"), wrong); err == nil {
		t.Fatal("a statement outside of its text came in")
	}
	wantIDs(t, p)
	_, err := i.Add(ctx, reading("a", "Not a word"))
	must(t, err)
	wantIDs(t, p, "a")
}
