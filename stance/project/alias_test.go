package project

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/stance"
)

func TestMergeActors(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing", "We sign at once")
	r.Statements[1].Attributions[0].Actor = "toskin"
	_, err := p.Add(ctx, r)
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Actor: "toskin"}))
	wantActors := func(first, second, judged string) {
		t.Helper()
		got, err := p.Reading(ctx, "harbour")
		must(t, err)
		js, err := p.Judgements(ctx)
		must(t, err)
		actors := []string{got.Statements[0].Attributions[0].Actor, got.Statements[1].Attributions[0].Actor, js[0].Actor}
		if diff := cmp.Diff([]string{first, second, judged}, actors); diff != "" {
			t.Error(diff)
		}
	}
	wantActors("tosk", "toskin", "toskin")
	must(t, p.MergeActors(ctx, "toskin", stance.Actor{Key: "tosk", Name: "Ilvar Tosk"}))
	wantActors("tosk", "tosk", "tosk")
	must(t, p.MergeActors(ctx, "tosk", stance.Actor{Key: "ruvia", Name: "Ruvia"}))
	wantActors("ruvia", "ruvia", "ruvia")
	wantAliases(t, p, Alias{"toskin", "ruvia", "Ruvia"}, Alias{"tosk", "ruvia", "Ruvia"})
	for _, into := range []stance.Actor{{Key: "ruvia"}, {Key: "tosk"}, {}} {
		if err := p.MergeActors(ctx, "ruvia", into); err == nil {
			t.Errorf("ruvia was merged into %q, which is ruvia or nobody", into.Key)
		}
	}
	undo(t, p)
	wantActors("tosk", "tosk", "tosk")
	must(t, p.SplitActor(ctx, "toskin"))
	wantActors("tosk", "toskin", "toskin")
	if err := p.SplitActor(ctx, "toskin"); err == nil {
		t.Error("what was never merged was taken apart")
	}
	undo(t, p)
	undo(t, p)
	wantActors("tosk", "toskin", "toskin")
	wantAliases(t, p)
}

func TestAMergeOfAMergedActorGoesToTheOneThatStays(t *testing.T) {
	p := create(t)
	must(t, p.MergeActors(ctx, "venne", stance.Actor{Key: "venn", Name: "Marta Venn"}))
	must(t, p.MergeActors(ctx, "vennova", stance.Actor{Key: "venne", Name: "Venne"}))
	must(t, p.MergeActors(ctx, "venne", stance.Actor{Key: "tosk", Name: "Ilvar Tosk"}))
	wantAliases(t, p, Alias{"venne", "tosk", "Ilvar Tosk"}, Alias{"vennova", "venn", "Marta Venn"})
}

func wantAliases(t *testing.T, p *Project, want ...Alias) {
	t.Helper()
	got, err := p.Aliases(ctx)
	must(t, err)
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}
