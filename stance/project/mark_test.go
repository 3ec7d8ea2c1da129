package project

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/text"
)

func TestMark(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing", "We sign at once")
	_, err := p.Add(ctx, r)
	must(t, err)
	between := text.Span{Start: r.Statements[0].Content.End + 5, End: r.Statements[1].Content.Start - 2}
	marked, err := p.Mark(ctx, "harbour", "Ada", stance.Statement{
		Content: between, Kind: stance.Indirect,
		Attributions: []stance.Attribution{{Actor: "venn", Name: "Marta Venn", Basis: stance.ByName}},
	})
	must(t, err)
	if marked.ID != stance.StatementID(r.Article.Hash(), between) || marked.Utterance != marked.ID || marked.Coder != "Ada" {
		t.Errorf("marked %+v", marked)
	}
	statements := func() []stance.Statement {
		got, err := p.Reading(ctx, "harbour")
		must(t, err)
		return got.Statements
	}
	want := []stance.Statement{r.Statements[0], marked, r.Statements[1]}
	if diff := cmp.Diff(want, statements()); diff != "" {
		t.Error(diff)
	}
	must(t, p.Judge(ctx, stance.Judgement{Statement: marked.ID, Coder: "Ben", Status: stance.Changed, Issue: "truce", Stance: 1}))
	if entries, _ := p.Articles(ctx); entries[0].Statements != 3 || entries[0].Checked != 1 {
		t.Errorf("the list says %+v", entries[0])
	}

	again := marked
	again.Kind = stance.Mixed
	_, err = p.Mark(ctx, "harbour", "Ben", again)
	must(t, err)
	if got := statements(); len(got) != 3 || got[1].Kind != stance.Mixed || got[1].Coder != "Ben" {
		t.Errorf("marked again: %+v", got[1])
	}

	must(t, p.Unmark(ctx, marked.ID))
	if got := statements(); len(got) != 2 {
		t.Errorf("%d statements after the mark was taken back", len(got))
	}
	wantJudgements(t, p)
	undo(t, p)
	if js, _ := p.Judgements(ctx); len(js) != 1 || len(statements()) != 3 {
		t.Error("undo did not bring the mark back with its judgement")
	}
}

func TestWhatCannotBeMarked(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	for _, c := range []struct {
		article string
		span    text.Span
		says    string
	}{
		{"harbour", r.Statements[0].Content, "judge it instead"},
		{"harbour", text.Span{Start: 3, End: 3}, "without words"},
		{"harbour", text.Span{Start: 3, End: 1 << 40}, "points at bytes"},
		{"harbour", text.Span{Start: -1, End: 3}, "points at bytes"},
		{"nowhere", text.Span{Start: 0, End: 3}, "is not in the project"},
	} {
		_, err := p.Mark(ctx, c.article, "Ada", stance.Statement{Content: c.span})
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("marking %v of %s: %v, want %q", c.span, c.article, err, c.says)
		}
	}
	if err := p.Unmark(ctx, r.Statements[0].ID); !errors.Is(err, ErrUnknown) {
		t.Errorf("taking back what the engine found: %v", err)
	}
}
