package project

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

func TestAReadingComesBackAsItWent(t *testing.T) {
	p := create(t)
	want := reading("harbour", "No truce before the harbour is ours", "We sign nothing")
	added, err := p.Add(ctx, want)
	must(t, err)
	if diff := cmp.Diff(Added{IDs: []string{"harbour"}}, added); diff != "" {
		t.Error(diff)
	}
	p = reopen(t, p)
	got, err := p.Reading(ctx, "harbour")
	must(t, err)
	if got.Document == nil || got.Document.Text != want.Article.Text {
		t.Error("the text was not cut into its layers")
	}
	got.Document = nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestUndoAndRedoOutliveTheProgram(t *testing.T) {
	p := create(t)
	r := reading("harbour", "No truce before the harbour is ours")
	_, err := p.Add(ctx, r)
	must(t, err)
	j := stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: -1.0 / 3, Reason: "the verb"}
	must(t, p.Judge(ctx, j))
	count := func(articles, judgements int) {
		t.Helper()
		p = reopen(t, p)
		a, err := p.Articles(ctx)
		must(t, err)
		js, err := p.Judgements(ctx)
		must(t, err)
		if len(a) != articles || len(js) != judgements {
			t.Fatalf("%d articles and %d judgements, want %d and %d", len(a), len(js), articles, judgements)
		}
	}
	count(1, 1)
	undo := func() { t.Helper(); _, err := p.Undo(ctx); must(t, err) }
	redo := func() { t.Helper(); _, err := p.Redo(ctx); must(t, err) }
	undo()
	count(1, 0)
	undo()
	count(0, 0)
	if _, err := p.Undo(ctx); err != ErrNothing {
		t.Errorf("undoing the beginning: %v", err)
	}
	redo()
	redo()
	count(1, 1)
	js, err := p.Judgements(ctx)
	must(t, err)
	if js[0].Stance != j.Stance || js[0].Reason != j.Reason || js[0].Coder != j.Coder {
		t.Errorf("the judgement came back as %+v", js[0])
	}
}
