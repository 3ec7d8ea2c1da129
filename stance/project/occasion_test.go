package project

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/stance"
)

func occasion(t *testing.T, p *Project, words string) Occasion {
	t.Helper()
	o, err := stance.ParseOccasion(words)
	must(t, err)
	kept, err := p.PutOccasion(ctx, Occasion{Occasion: o})
	must(t, err)
	return kept
}

func wantOccasions(t *testing.T, p *Project, want ...Occasion) {
	t.Helper()
	got, err := p.Occasions(ctx)
	must(t, err)
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

func TestOccasions(t *testing.T) {
	p := create(t)
	vote := occasion(t, p, "2025-09 Council votes")
	storm := occasion(t, p, "2025-03-13 Storm")
	wantOccasions(t, p, storm, vote)
	storm.Words = "Storm in the harbour"
	_, err := p.PutOccasion(ctx, storm)
	must(t, err)
	must(t, p.DeleteOccasion(ctx, vote.ID))
	p = reopen(t, p)
	wantOccasions(t, p, storm)
	undo(t, p)
	wantOccasions(t, p, storm, vote)
	undo(t, p)
	undo(t, p)
	wantOccasions(t, p, vote)
	redo(t, p)
	redo(t, p)
	wantOccasions(t, p, storm, vote)
}

func TestOccasionsAreChecked(t *testing.T) {
	p := create(t)
	if _, err := p.PutOccasion(ctx, Occasion{Occasion: stance.Occasion{Words: "Storm"}}); err == nil {
		t.Error("an event without a date is kept")
	}
	day := stance.Occasion{Date: stance.Date{Year: 2025}, Words: "Storm"}
	if _, err := p.PutOccasion(ctx, Occasion{77, day}); !errors.Is(err, ErrUnknown) {
		t.Errorf("changing an event that is not there: %v", err)
	}
	if err := p.DeleteOccasion(ctx, 77); !errors.Is(err, ErrUnknown) {
		t.Errorf("removing an event that is not there: %v", err)
	}
}

// TestCombineOccasions brings in what another coder noted, once.
func TestCombineOccasions(t *testing.T) {
	ours, theirs := create(t), create(t)
	storm := occasion(t, ours, "2025-03-13 Storm")
	occasion(t, theirs, "2025-03-13 Storm")
	vote := occasion(t, theirs, "2025-09 Council votes")
	must(t, theirs.Close())
	_, err := ours.Combine(ctx, theirs.Path())
	must(t, err)
	vote.ID = storm.ID + 1
	wantOccasions(t, ours, storm, vote)
}
