package project

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/stance"
	"parley/stance/text"
)

var morning, noon = time.Date(2026, 11, 25, 8, 0, 0, 0, time.UTC), time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)

// twoProjects are two projects with an article that both have, and one of each.
func twoProjects(t *testing.T) (mine, theirs *Project, shared *stance.Reading) {
	t.Helper()
	mine, theirs = create(t), create(t)
	shared = reading("harbour", "No truce before the harbour is ours", "We sign nothing")
	_, err := mine.Add(ctx, shared, reading("bridge", "Not a word on the bridge"))
	must(t, err)
	_, err = theirs.Add(ctx, reading("bridge", "Another bridge"), shared)
	must(t, err)
	return mine, theirs, shared
}

func combine(t *testing.T, mine, theirs *Project) Combination {
	t.Helper()
	c, err := mine.Combine(ctx, theirs.Path())
	must(t, err)
	return c
}

func TestTwoCodersKeepTheirCodings(t *testing.T) {
	mine, theirs, shared := twoProjects(t)
	s := shared.Statements[0].ID
	ada := stance.Judgement{Statement: s, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: -1, Made: morning}
	ben := stance.Judgement{Statement: s, Coder: "Ben", Status: stance.Rejected, Issue: "truce", Made: noon}
	must(t, mine.Judge(ctx, ada))
	must(t, theirs.Judge(ctx, ben))
	_, err := theirs.PutMemo(ctx, Memo{Article: "bridge", Coder: "Ben", Text: "Which bridge?"})
	must(t, err)
	want := Combination{Articles: []string{"bridge-2"}, Judgements: 1, Memos: 1}
	if diff := cmp.Diff(want, combine(t, mine, theirs), cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	wantJudgements(t, mine, ada, ben)
	wantIDs(t, mine, "harbour", "bridge", "bridge-2")
	memos, err := mine.Memos(ctx)
	must(t, err)
	if len(memos) != 1 || memos[0].Article != "bridge-2" || memos[0].Coder != "Ben" {
		t.Errorf("memos: %+v", memos)
	}
	if diff := cmp.Diff(Combination{}, combine(t, mine, theirs), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the second time something new came in: %s", diff)
	}
	if e := undo(t, mine); e.Kind != Combined {
		t.Errorf("undid %+v", e)
	}
	wantJudgements(t, mine, ada)
	wantIDs(t, mine, "harbour", "bridge")
}

func TestTwoCodersOfOneName(t *testing.T) {
	mine, theirs, shared := twoProjects(t)
	s := shared.Statements
	here := stance.Judgement{Statement: s[0].ID, Coder: "me", Status: stance.Accepted, Issue: "truce", Made: morning}
	there := stance.Judgement{Statement: s[0].ID, Coder: "me", Status: stance.Rejected, Issue: "truce", Made: noon}
	other := stance.Judgement{Statement: s[1].ID, Coder: "me", Status: stance.Accepted, Issue: "truce", Made: noon}
	must(t, mine.Judge(ctx, here))
	must(t, theirs.Judge(ctx, there, other))
	c := combine(t, mine, theirs)
	if diff := cmp.Diff(map[string]string{"me": "me (2)"}, c.Renamed); diff != "" {
		t.Error(diff)
	}
	there.Coder, other.Coder = "me (2)", "me (2)"
	wantJudgements(t, mine, here, there, other)
}

func TestOneCoderOnTwoComputers(t *testing.T) {
	mine, theirs, shared := twoProjects(t)
	s := shared.Statements
	both := stance.Judgement{Statement: s[0].ID, Coder: "Ada", Status: stance.Accepted, Issue: "truce", Made: morning}
	later := stance.Judgement{Statement: s[1].ID, Coder: "Ada", Status: stance.Accepted, Issue: "truce", Made: noon}
	must(t, mine.Judge(ctx, both))
	must(t, theirs.Judge(ctx, both, later))
	if c := combine(t, mine, theirs); len(c.Renamed) != 0 || c.Judgements != 1 {
		t.Errorf("%+v", c)
	}
	wantJudgements(t, mine, both, later)
}

func TestAnotherReadingOfTheSameArticle(t *testing.T) {
	theirs := create(t)
	r := plainReading()
	_, err := theirs.Add(ctx, r)
	must(t, err)
	must(t, theirs.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ben", Status: stance.Accepted, Issue: "truce", Made: noon}))
	for _, c := range []struct {
		name   string
		change func(*stance.Statement)
		want   string
	}{
		{"other words", func(s *stance.Statement) { s.Content.End = 45 }, "0-45: accepted - truce 0"},
		{"another stance", func(s *stance.Statement) { s.Positions[0].Stance = 1 }, "0-40: changed - truce -0.7"},
		{"another speaker", func(s *stance.Statement) { s.Attributions[0].Actor = "venn" }, "0-40: accepted - truce 0, 0-40: changed tosk - 0"},
		{"not there", func(s *stance.Statement) { s.Content = text.Span{Start: 53, End: 60} }, "0-40: accepted - truce 0; marked 0-40"},
	} {
		mine := create(t)
		_, err = mine.Add(ctx, again(r, c.change))
		must(t, err)
		combine(t, mine, theirs)
		if got := outcome(t, mine, Rereading{}); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if diff := cmp.Diff(Combination{}, combine(t, mine, theirs), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: the second time something new came in: %s", c.name, diff)
		}
	}
}

func TestMarksAndMergesComeIn(t *testing.T) {
	mine, theirs, _ := twoProjects(t)
	marked, err := theirs.Mark(ctx, "harbour", "Ben", stance.Statement{Content: text.Span{Start: 0, End: 9}})
	must(t, err)
	judged := stance.Judgement{Statement: marked.ID, Coder: "Ben", Status: stance.Changed, Issue: "truce", Stance: 1, Made: noon}
	must(t, theirs.Judge(ctx, judged))
	must(t, theirs.MergeActors(ctx, "venne", stance.Actor{Key: "venn", Name: "Marta Venn"}))
	must(t, theirs.MergeActors(ctx, "tosk", stance.Actor{Key: "orsk", Name: "Pell Orsk"}))
	must(t, mine.MergeActors(ctx, "toskin", stance.Actor{Key: "tosk", Name: "Ilvar Tosk"}))
	c := combine(t, mine, theirs)
	if c.Marks != 1 || c.Judgements != 1 || len(c.Kept) != 0 {
		t.Errorf("%+v", c)
	}
	wantJudgements(t, mine, judged)
	wantAliases(t, mine, Alias{"toskin", "tosk", "Ilvar Tosk"}, Alias{"venne", "venn", "Marta Venn"})
	got, err := mine.Reading(ctx, "harbour")
	must(t, err)
	if len(got.Statements) != 3 || got.Statements[0].Coder != "Ben" {
		t.Errorf("statements: %+v", got.Statements)
	}
}

func TestTheCodebookStays(t *testing.T) {
	mine, theirs, _ := twoProjects(t)
	next := book(t)
	next.Version = "theirs"
	must(t, theirs.SetCodebook(ctx, next))
	if c := combine(t, mine, theirs); !c.Codebook {
		t.Error("it is not told that the codebooks differ")
	}
	got, err := mine.Codebook(ctx)
	must(t, err)
	if got.Version != "1" {
		t.Errorf("the codebook is now %s", got.Version)
	}
}
