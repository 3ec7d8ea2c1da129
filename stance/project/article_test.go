package project

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/stance"
)

// ids are the IDs of the articles as they stand in the list.
func ids(t testing.TB, p *Project) []string {
	t.Helper()
	entries, err := p.Articles(ctx)
	must(t, err)
	out := []string{}
	for _, e := range entries {
		out = append(out, e.Article.ID)
	}
	return out
}

func wantIDs(t testing.TB, p *Project, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, ids(t, p), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
}

func TestTheListOfArticles(t *testing.T) {
	p := create(t)
	r := reading("harbour", "No truce before the harbour is ours", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	must(t, p.Judge(ctx,
		stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Accepted, Issue: "truce"},
		stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ben", Status: stance.Changed, Issue: "truce"},
		stance.Judgement{Statement: r.Statements[1].ID, Coder: "Ben", Status: stance.Rejected}))
	got, err := p.Articles(ctx)
	must(t, err)
	article := r.Article
	article.Text = ""
	want := []Entry{{Article: article, Hash: r.Article.Hash(), Length: len(r.Article.Text), Statements: 2, Checked: 1}}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Entry{}, "Imported")); diff != "" {
		t.Error(diff)
	}
	if got[0].Imported.IsZero() {
		t.Error("it is not known when the article came in")
	}
}

func TestOneTextComesInOnce(t *testing.T) {
	p := create(t)
	first, again := reading("wire", "We sign nothing"), reading("copy", "We sign nothing")
	_, err := p.Add(ctx, first)
	must(t, err)
	added, err := p.Add(ctx, again, reading("wire", "Something else"))
	must(t, err)
	if diff := cmp.Diff(Added{IDs: []string{"wire-2"}, Known: []string{"wire"}}, added); diff != "" {
		t.Error(diff)
	}
	if _, err := p.Add(ctx, again); err != nil {
		t.Fatal(err)
	}
	if undo, _, _ := p.Next(ctx); undo == nil || undo.Title != "Import 2 articles" {
		t.Errorf("an import of nothing new left the event %+v", undo)
	}
}

func TestARemovedArticleComesBack(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r, reading("bridge", "We sign at once"))
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Accepted}))
	must(t, p.Remove(ctx, "harbour"))
	wantIDs(t, p, "bridge")
	if js, _ := p.Judgements(ctx); len(js) != 0 {
		t.Errorf("judgements on a removed article are listed: %v", js)
	}
	if err := p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada"}); !errors.Is(err, ErrUnknown) {
		t.Errorf("judging in a removed article: %v", err)
	}
	if err := p.Remove(ctx, "bridge", "harbour"); !errors.Is(err, ErrUnknown) {
		t.Errorf("removing twice: %v", err)
	}
	wantIDs(t, p, "bridge") // the edit failed as a whole
	undo(t, p)
	wantIDs(t, p, "harbour", "bridge")
	must(t, p.Remove(ctx, "harbour"))
	_, err = p.Add(ctx, r)
	must(t, err)
	wantIDs(t, p, "harbour", "bridge")
	if js, _ := p.Judgements(ctx); len(js) != 1 {
		t.Errorf("%d judgements came back with the article, want 1", len(js))
	}
}

func TestDescribe(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	a := r.Article
	a.Title, a.Publisher, a.Speaker, a.Text = "A new title \xff", "Ruvian Gazette", "Marta Venn", "another text"
	a.Date = stance.Date{Year: 2024, Month: 7, Day: 9}
	must(t, p.Describe(ctx, a))
	got, err := p.Reading(ctx, "harbour")
	must(t, err)
	want := a
	want.Title, want.Text = "A new title �", r.Article.Text
	if diff := cmp.Diff(want, got.Article); diff != "" {
		t.Error(diff)
	}
	_, err = p.Add(ctx, reading("night", "We sign everything"))
	must(t, err)
	for what, want := range []string{"night", "harbour"} {
		event, err := p.Undo(ctx)
		must(t, err)
		ids, err := p.ChangedArticles(ctx, event)
		must(t, err)
		if what == 0 {
			want = "" // it is no more
		}
		if strings.Join(ids, " ") != want {
			t.Errorf("undoing %s changed %q, want %q", event.Title, ids, want)
		}
	}
	got, err = p.Reading(ctx, "harbour")
	must(t, err)
	if diff := cmp.Diff(r.Article, got.Article); diff != "" {
		t.Error(diff)
	}
	if err := p.Describe(ctx, stance.Article{ID: "nowhere"}); !errors.Is(err, ErrUnknown) {
		t.Errorf("describing what is not there: %v", err)
	}
}

func TestTheTextNeverChanges(t *testing.T) {
	p := create(t)
	_, err := p.Add(ctx, reading("harbour", "We sign nothing"))
	must(t, err)
	err = p.transact(ctx, func(e *edit) error { return e.exec(`UPDATE texts SET body = x'00'`) })
	if err == nil || !strings.Contains(err.Error(), "never changes") {
		t.Errorf("the text was changed: %v", err)
	}
}

func TestAnyBytesAreAText(t *testing.T) {
	p := create(t)
	r := &stance.Reading{Article: stance.Article{ID: "bytes", Text: "\ufeffa\x00b\xff\r\n\xed\xa0\x80“z"}}
	_, err := p.Add(ctx, r)
	must(t, err)
	got, err := p.Reading(ctx, "bytes")
	must(t, err)
	if got.Article.Text != r.Article.Text {
		t.Errorf("the text came back as %q", got.Article.Text)
	}
}

func TestSpansOutsideOfTheTextAreRefused(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	r.Statements[0].Content.End = len(r.Article.Text) + 1
	if _, err := p.Add(ctx, r); err == nil || !strings.Contains(err.Error(), "points at bytes") {
		t.Errorf("a statement outside of the text: %v", err)
	}
	wantIDs(t, p)
}

// undo and redo turn one edit.
func undo(t testing.TB, p *Project) Event {
	t.Helper()
	e, err := p.Undo(ctx)
	must(t, err)
	return e
}

func redo(t testing.TB, p *Project) Event {
	t.Helper()
	e, err := p.Redo(ctx)
	must(t, err)
	return e
}
