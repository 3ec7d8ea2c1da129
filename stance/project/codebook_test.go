package project

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

func TestTheCodebookHasVersions(t *testing.T) {
	p := create(t)
	wantVersion := func(version string, kept int) {
		t.Helper()
		got, err := p.Codebook(ctx)
		must(t, err)
		all, err := p.Codebooks(ctx)
		must(t, err)
		if got.Version != version || len(all) != kept {
			t.Fatalf("version %s of %d, want %s of %d", got.Version, len(all), version, kept)
		}
		for _, v := range all {
			of, err := p.CodebookOf(ctx, v)
			must(t, err)
			if v.Current != (of.Version == version) {
				t.Errorf("version %s is current: %v", of.Version, v.Current)
			}
		}
	}
	next := book(t)
	next.Version = "2"
	next.Actors = append(next.Actors, stance.Actor{Key: "orsk", Name: "Pell Orsk", Kind: stance.Person})
	must(t, p.SetCodebook(ctx, next))
	wantVersion("2", 2)
	p = reopen(t, p)
	got, err := p.Codebook(ctx)
	must(t, err)
	if diff := cmp.Diff(next, got); diff != "" {
		t.Error(diff)
	}
	undo(t, p)
	wantVersion("1", 2)
	must(t, p.SetCodebook(ctx, next))
	wantVersion("2", 2)
}

func TestACodebookThatCannotBeReadBackIsRefused(t *testing.T) {
	p := create(t)
	wrong := book(t)
	wrong.Actors[0].Country = "nowhere"
	if err := p.SetCodebook(ctx, wrong); err == nil {
		t.Error("a codebook with mistakes was kept")
	}
	if undo, _, _ := p.Next(ctx); undo != nil {
		t.Errorf("it left the event %+v", undo)
	}
}
