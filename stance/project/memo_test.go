package project

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestMemos(t *testing.T) {
	p := create(t)
	first, err := p.PutMemo(ctx, Memo{Article: "harbour", Coder: "Ada", Text: "Ask where the record is."})
	must(t, err)
	second, err := p.PutMemo(ctx, Memo{Issue: "truce", Coder: "Ben", Text: "A pause is no truce."})
	must(t, err)
	wantMemos(t, p, first, second)
	changed := first
	changed.Text = "Found it."
	changed, err = p.PutMemo(ctx, changed)
	must(t, err)
	if changed.Made != first.Made || changed.Changed.Before(first.Changed) {
		t.Errorf("made %v, changed %v", changed.Made, changed.Changed)
	}
	must(t, p.DeleteMemo(ctx, second.ID))
	wantMemos(t, reopen(t, p), changed)
}

func TestUndoOfMemos(t *testing.T) {
	p := create(t)
	m, err := p.PutMemo(ctx, Memo{Coder: "Ada", Text: "one"})
	must(t, err)
	must(t, p.DeleteMemo(ctx, m.ID))
	undo(t, p)
	wantMemos(t, p, m)
	undo(t, p)
	wantMemos(t, p)
	redo(t, p)
	wantMemos(t, p, m)
	if _, err := p.PutMemo(ctx, Memo{ID: 77, Coder: "Ada"}); !errors.Is(err, ErrUnknown) {
		t.Errorf("changing a memo that is not there: %v", err)
	}
}

func wantMemos(t *testing.T, p *Project, want ...Memo) {
	t.Helper()
	got, err := p.Memos(ctx)
	must(t, err)
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}
