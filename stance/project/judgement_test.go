package project

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/stance"
)

func wantJudgements(t testing.TB, p *Project, want ...stance.Judgement) {
	t.Helper()
	got, err := p.Judgements(ctx)
	must(t, err)
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("judgements (-want +got):\n%s", diff)
	}
}

func TestJudgementsLieBesideEachOther(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing", "We sign at once")
	_, err := p.Add(ctx, r, reading("bridge", "Not a word"))
	must(t, err)
	made := time.Date(2026, 11, 25, 12, 0, 0, 123456789, time.UTC)
	s := r.Statements[0].ID
	whole := stance.Judgement{Statement: s, Coder: "Ada", Status: stance.Changed, Actor: "venn", Reason: "“she”", Made: made}
	issue := stance.Judgement{Statement: s, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: 1.0 / 3, Made: made}
	second := stance.Judgement{Statement: s + "-2", Coder: "Ada", Status: stance.Rejected, Issue: "truce", Made: made}
	ben := stance.Judgement{Statement: s, Coder: "Ben", Status: stance.Accepted, Issue: "truce", Made: made}
	must(t, p.Judge(ctx, whole, issue, second))
	must(t, p.Judge(ctx, ben))
	wantJudgements(t, p, whole, issue, second, ben)

	changed := issue
	changed.Stance, changed.Reason = -1, "on second thoughts"
	must(t, p.Judge(ctx, changed))
	wantJudgements(t, p, whole, changed, second, ben)
	if js, _ := p.JudgementsOf(ctx, "bridge"); len(js) != 0 {
		t.Errorf("bridge has judgements of harbour: %v", js)
	}

	must(t, p.Withdraw(ctx, whole, second))
	wantJudgements(t, p, changed, ben)
	undo(t, p)
	wantJudgements(t, p, whole, changed, second, ben)
	undo(t, p)
	wantJudgements(t, p, whole, issue, second, ben)
	redo(t, p)
	wantJudgements(t, p, whole, changed, second, ben)
}

func TestABulkEditIsOneEvent(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing", "We sign at once", "Not a word")
	_, err := p.Add(ctx, r)
	must(t, err)
	var all []stance.Judgement
	for _, s := range r.Statements {
		all = append(all, stance.Judgement{Statement: s.ID, Coder: "Ada", Status: stance.Accepted, Issue: "truce"})
	}
	must(t, p.Judge(ctx, all...))
	if e := undo(t, p); e.Title != "Judge 3 statements" || e.Kind != Judged {
		t.Errorf("undid %+v", e)
	}
	wantJudgements(t, p)
}

func TestOneWrongJudgementStopsTheEdit(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	for _, id := range []string{"nowhere", "nowhere-2", r.Statements[0].ID + "-1", r.Statements[0].ID + "-x", ""} {
		err := p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada"}, stance.Judgement{Statement: id, Coder: "Ada"})
		if !errors.Is(err, ErrUnknown) {
			t.Errorf("judging %q: %v", id, err)
		}
	}
	wantJudgements(t, p)
}

func TestCodersAreKnownByKindAndVersion(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	model := Coder{Name: "small-model", Kind: Model, Version: "7b"}
	must(t, p.AddCoder(ctx, model))
	must(t, p.AddCoder(ctx, model))
	must(t, p.Judge(ctx,
		stance.Judgement{Statement: r.Statements[0].ID, Coder: "small-model", Status: stance.Proposed},
		stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Accepted}))
	got, err := p.Coders(ctx)
	must(t, err)
	want := []Coder{Engine(), model, {Name: "Ada", Kind: Human}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if entries, _ := p.Articles(ctx); entries[0].Checked != 1 {
		t.Errorf("%d statements were checked by a human, want 1", entries[0].Checked)
	}
}
