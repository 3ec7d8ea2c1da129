package project

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/text"
)

// edits are one of each kind of edit, made in the project of anEditedProject. All
// but an import are one transaction.
var edits = []struct {
	name string
	kind Kind
	make func(ctx context.Context, t *testing.T, p *Project, r *stance.Reading) error
}{
	{"a coding", Judged, func(ctx context.Context, t *testing.T, p *Project, r *stance.Reading) error {
		return p.Judge(ctx, stance.Judgement{Statement: r.Statements[1].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: -1})
	}},
	{"a bulk edit", Judged, func(ctx context.Context, t *testing.T, p *Project, r *stance.Reading) error {
		var js []stance.Judgement
		for _, s := range r.Statements {
			js = append(js, stance.Judgement{Statement: s.ID, Coder: "Ben", Status: stance.Rejected, Issue: "truce"})
		}
		return p.Judge(ctx, js...)
	}},
	{"a coding taken back", Judged, func(ctx context.Context, t *testing.T, p *Project, r *stance.Reading) error {
		return p.Withdraw(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Issue: "truce"})
	}},
	{"an import in parts", Imported, func(ctx context.Context, t *testing.T, p *Project, _ *stance.Reading) error {
		i := p.Import()
		for _, id := range []string{"pier", "ferry"} {
			if _, err := i.Add(ctx, reading(id, "Not a word of the "+id)); err != nil {
				return err
			}
		}
		return nil
	}},
	{"a removal", Removed, func(ctx context.Context, t *testing.T, p *Project, r *stance.Reading) error {
		return p.Remove(ctx, r.Article.ID)
	}},
	{"a description", Described, func(ctx context.Context, t *testing.T, p *Project, r *stance.Reading) error {
		described := r.Article
		described.Title = "Another title"
		return p.Describe(ctx, described)
	}},
	{"a new codebook", Codebooked, func(ctx context.Context, t *testing.T, p *Project, _ *stance.Reading) error {
		return p.SetCodebook(ctx, edition(t, "2"))
	}},
	{"a new reading by a new codebook", Reread, func(ctx context.Context, t *testing.T, p *Project, r *stance.Reading) error {
		_, err := p.Reread(ctx, edition(t, "3"), other(r))
		return err
	}},
	{"a merge of actors", Aliased, func(ctx context.Context, t *testing.T, p *Project, _ *stance.Reading) error {
		return p.MergeActors(ctx, "tosk", stance.Actor{Key: "orsk", Name: "Pell Orsk"})
	}},
	{"a merge taken apart", Aliased, func(ctx context.Context, t *testing.T, p *Project, _ *stance.Reading) error {
		return p.SplitActor(ctx, "venne")
	}},
	{"a mark", Marked, func(ctx context.Context, t *testing.T, p *Project, r *stance.Reading) error {
		_, err := p.Mark(ctx, r.Article.ID, "Ada", stance.Statement{Content: text.Span{Start: 0, End: 2}, Kind: stance.Direct})
		return err
	}},
	{"a mark taken back", Marked, func(ctx context.Context, t *testing.T, p *Project, r *stance.Reading) error {
		return p.Unmark(ctx, stance.StatementID(r.Article.Hash(), text.Span{Start: 0, End: 3}))
	}},
	{"a memo", Noted, func(ctx context.Context, t *testing.T, p *Project, _ *stance.Reading) error {
		_, err := p.PutMemo(ctx, Memo{Coder: "Ada", Text: "Which harbour?"})
		return err
	}},
	{"an event", Dated, func(ctx context.Context, t *testing.T, p *Project, _ *stance.Reading) error {
		_, err := p.PutOccasion(ctx, Occasion{Occasion: stance.Occasion{Date: stance.Date{Year: 2025}, Words: "The bridge opens"}})
		return err
	}},
	{"another coder's project", Combined, func(ctx context.Context, t *testing.T, p *Project, _ *stance.Reading) error {
		_, err := p.Combine(ctx, filepath.Join(filepath.Dir(p.Path()), "theirs"+Ext))
		return err
	}},
}

// edition is another version of the codebook.
func edition(t *testing.T, version string) *stance.Codebook {
	t.Helper()
	next := book(t)
	next.Version = version
	return next
}

// other is a reading of the same article that came to another stance.
func other(r *stance.Reading) *stance.Reading {
	fresh := *r
	fresh.Statements = append([]stance.Statement(nil), r.Statements...)
	fresh.Statements[2].Positions = []stance.Position{{Issue: "truce", Stance: 0.7, Confidence: 0.5}}
	return &fresh
}

// anEditedProject has an article with a coding, a mark and a merge, and another
// coder's project beside it.
func anEditedProject(t *testing.T) (*Project, *stance.Reading) {
	t.Helper()
	p, r := create(t), reading("harbour", "No truce", "We sign", "Not a word")
	_, err := p.Add(ctx, r)
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: 0.5}))
	_, err = p.Mark(ctx, r.Article.ID, "Ada", stance.Statement{Content: text.Span{Start: 0, End: 3}, Kind: stance.Indirect})
	must(t, err)
	must(t, p.MergeActors(ctx, "venne", stance.Actor{Key: "venn", Name: "Marta Venn"}))
	theirs := create(t)
	_, err = theirs.Add(ctx, r, reading("theirs", "A word of their own"))
	must(t, err)
	must(t, theirs.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Eve", Status: stance.Accepted, Issue: "truce"}))
	must(t, theirs.SaveAs(ctx, filepath.Join(filepath.Dir(p.Path()), "theirs"+Ext)))
	return p, r
}

// TestEveryEditIsUndoneAndRedone makes an edit of each kind, takes it back and
// makes it again, and closes the program each time in between.
func TestEveryEditIsUndoneAndRedone(t *testing.T) {
	for _, edit := range edits {
		t.Run(edit.name, func(t *testing.T) {
			p, r := anEditedProject(t)
			before := look(t, p)
			must(t, edit.make(ctx, t, p, r))
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

// A fading context is cancelled when it was asked a number of times.
type fading struct {
	context.Context
	left atomic.Int64
}

var over = func() chan struct{} { c := make(chan struct{}); close(c); return c }()

func (f *fading) Done() <-chan struct{} {
	if f.left.Add(-1) < 0 {
		return over
	}
	return nil
}

func (f *fading) Err() error {
	if f.left.Load() < 0 {
		return context.Canceled
	}
	return nil
}

// TestAnEditThatStopsLeavesNothing stops each edit, its undo and its redo after one
// query after another: the project is as it was before, or as it is after.
func TestAnEditThatStopsLeavesNothing(t *testing.T) {
	for _, edit := range edits {
		if edit.kind == Imported {
			continue // each part of it is an edit of its own
		}
		t.Run(edit.name, func(t *testing.T) {
			p, r := anEditedProject(t)
			before := look(t, p)
			stop(t, p, before, func(ctx context.Context) error { return edit.make(ctx, t, p, r) })
			after := look(t, p)
			stop(t, p, after, func(ctx context.Context) error { _, err := p.Undo(ctx); return err })
			if diff := cmp.Diff(before, look(t, p)); diff != "" {
				t.Errorf("after undo (-before +now):\n%s", diff)
			}
			stop(t, p, before, func(ctx context.Context) error { _, err := p.Redo(ctx); return err })
			if diff := cmp.Diff(after, look(t, p)); diff != "" {
				t.Errorf("after redo (-after the edit +now):\n%s", diff)
			}
			holdsTogether(t, p)
		})
	}
}

// stop lets do fail ever later until it is done, and wants the project unchanged
// each time before.
func stop(t *testing.T, p *Project, before picture, do func(context.Context) error) {
	t.Helper()
	for n := int64(0); n < 5000; n += 1 + n/8 {
		f := &fading{Context: context.Background()}
		f.left.Store(n)
		err := do(f)
		if err == nil {
			return
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped after %d questions: %v", n, err)
		}
		if diff := cmp.Diff(before, look(t, p)); diff != "" {
			t.Fatalf("stopped after %d questions (-before +now):\n%s", n, diff)
		}
	}
	t.Fatal("it never comes to an end")
}
