package project

import (
	"maps"
	"os"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/text"
)

// edits are one of each kind of edit, made in the project of anEditedProject.
var edits = []struct {
	name string
	kind Kind
	make func(t *testing.T, p *Project, r *stance.Reading)
}{
	{"a coding", Judged, func(t *testing.T, p *Project, r *stance.Reading) {
		must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[1].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: -1}))
	}},
	{"a bulk edit", Judged, func(t *testing.T, p *Project, r *stance.Reading) {
		var js []stance.Judgement
		for _, s := range r.Statements {
			js = append(js, stance.Judgement{Statement: s.ID, Coder: "Ben", Status: stance.Rejected, Issue: "truce"})
		}
		must(t, p.Judge(ctx, js...))
	}},
	{"a coding taken back", Judged, func(t *testing.T, p *Project, r *stance.Reading) {
		must(t, p.Withdraw(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Issue: "truce"}))
	}},
	{"an import in parts", Imported, func(t *testing.T, p *Project, _ *stance.Reading) {
		i := p.Import()
		for _, id := range []string{"pier", "ferry"} {
			_, err := i.Add(ctx, reading(id, "Not a word of the "+id))
			must(t, err)
		}
	}},
	{"a removal", Removed, func(t *testing.T, p *Project, r *stance.Reading) { must(t, p.Remove(ctx, r.Article.ID)) }},
	{"a description", Described, func(t *testing.T, p *Project, r *stance.Reading) {
		described := r.Article
		described.Title = "Another title"
		must(t, p.Describe(ctx, described))
	}},
	{"a new codebook", Codebooked, func(t *testing.T, p *Project, _ *stance.Reading) {
		next := book(t)
		next.Version = "2"
		must(t, p.SetCodebook(ctx, next))
	}},
	{"a new reading by a new codebook", Reread, func(t *testing.T, p *Project, r *stance.Reading) {
		next := book(t)
		next.Version = "3"
		_, err := p.Reread(ctx, next, other(r))
		must(t, err)
	}},
	{"a merge of actors", Aliased, func(t *testing.T, p *Project, _ *stance.Reading) {
		must(t, p.MergeActors(ctx, "tosk", stance.Actor{Key: "orsk", Name: "Pell Orsk"}))
	}},
	{"a merge taken apart", Aliased, func(t *testing.T, p *Project, _ *stance.Reading) { must(t, p.SplitActor(ctx, "venne")) }},
	{"a mark", Marked, func(t *testing.T, p *Project, r *stance.Reading) {
		_, err := p.Mark(ctx, r.Article.ID, "Ada", stance.Statement{Content: text.Span{Start: 0, End: 2}, Kind: stance.Direct})
		must(t, err)
	}},
	{"a mark taken back", Marked, func(t *testing.T, p *Project, r *stance.Reading) {
		must(t, p.Unmark(ctx, stance.StatementID(r.Article.Hash(), text.Span{Start: 0, End: 3})))
	}},
	{"a memo", Noted, func(t *testing.T, p *Project, _ *stance.Reading) {
		_, err := p.PutMemo(ctx, Memo{Coder: "Ada", Text: "Which harbour?"})
		must(t, err)
	}},
	{"an event", Dated, func(t *testing.T, p *Project, _ *stance.Reading) {
		_, err := p.PutOccasion(ctx, Occasion{Occasion: stance.Occasion{Date: stance.Date{Year: 2025}, Words: "The bridge opens"}})
		must(t, err)
	}},
	{"another coder's project", Combined, func(t *testing.T, p *Project, r *stance.Reading) {
		theirs := create(t)
		_, err := theirs.Add(ctx, r, reading("theirs", "A word of their own"))
		must(t, err)
		must(t, theirs.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Eve", Status: stance.Accepted, Issue: "truce"}))
		combine(t, p, theirs)
	}},
}

// other is a reading of the same article that came to another stance.
func other(r *stance.Reading) *stance.Reading {
	fresh := *r
	fresh.Statements = append([]stance.Statement(nil), r.Statements...)
	fresh.Statements[2].Positions = []stance.Position{{Issue: "truce", Stance: 0.7, Confidence: 0.5}}
	return &fresh
}

// anEditedProject has an article with a coding, a mark and a merge.
func anEditedProject(t *testing.T) (*Project, *stance.Reading) {
	t.Helper()
	p, r := create(t), reading("harbour", "No truce", "We sign", "Not a word")
	_, err := p.Add(ctx, r)
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: 0.5}))
	_, err = p.Mark(ctx, r.Article.ID, "Ada", stance.Statement{Content: text.Span{Start: 0, End: 3}, Kind: stance.Indirect})
	must(t, err)
	must(t, p.MergeActors(ctx, "venne", stance.Actor{Key: "venn", Name: "Marta Venn"}))
	return p, r
}

// TestEveryEditIsUndoneAndRedone makes an edit of each kind, takes it back and
// makes it again, and closes the program each time in between.
func TestEveryEditIsUndoneAndRedone(t *testing.T) {
	for _, edit := range edits {
		t.Run(edit.name, func(t *testing.T) {
			p, r := anEditedProject(t)
			before := look(t, p)
			edit.make(t, p, r)
			p = reopen(t, p)
			after := look(t, p)
			if maps.Equal(before, after) {
				t.Fatal("the edit changes nothing that can be seen")
			}
			for range 2 {
				if e := undo(t, p); e.Kind != edit.kind {
					t.Errorf("undid %q (%s), want a %s", e.Title, e.Kind, edit.kind)
				}
				p = reopen(t, p)
				if diff := cmp.Diff(before, look(t, p)); diff != "" {
					t.Errorf("after undo (-before +now):\n%s", diff)
				}
				redo(t, p)
				p = reopen(t, p)
				if diff := cmp.Diff(after, look(t, p)); diff != "" {
					t.Errorf("after redo (-after the edit +now):\n%s", diff)
				}
			}
			holdsTogether(t, p)
		})
	}
}

// TestEveryKindOfEditIsTried holds the table above to the kinds that the source
// declares.
func TestEveryKindOfEditIsTried(t *testing.T) {
	tried := map[Kind]bool{}
	for _, edit := range edits {
		tried[edit.kind] = true
	}
	source, err := os.ReadFile("event.go")
	must(t, err)
	kinds := regexp.MustCompile(`Kind += "(\w+)"`).FindAllStringSubmatch(string(source), -1)
	if len(kinds) < 11 {
		t.Fatalf("event.go declares %d kinds", len(kinds))
	}
	for _, kind := range kinds {
		if !tried[Kind(kind[1])] {
			t.Errorf("no edit of the kind %s is undone", kind[1])
		}
	}
}
