package project

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

// figures counts the rows that readings take.
func figures(t *testing.T, p *Project) string {
	t.Helper()
	var standing, packed, statements int
	must(t, p.read.QueryRow(`SELECT (SELECT count(*) FROM readings WHERE packed IS NULL), (SELECT count(*) FROM readings WHERE packed IS NOT NULL),
		(SELECT count(*) FROM statements)`).Scan(&standing, &packed, &statements))
	return fmt.Sprintf("%d standing, %d packed, %d statements", standing, packed, statements)
}

// turned is r with another stance in its first statement.
func turned(r *stance.Reading, by float64) *stance.Reading {
	return again(r, func(s *stance.Statement) { s.Positions[0].Stance = by })
}

func TestAReplacedReadingIsPackedAndComesBack(t *testing.T) {
	p := create(t)
	r := reading("harbour", "No truce before the harbour is ours", "We sign nothing")
	_, err := p.Add(ctx, r, reading("bridge", "Not a word"))
	must(t, err)
	before, err := p.Reading(ctx, "harbour")
	must(t, err)
	for i := range 3 {
		_, err := p.Reread(ctx, nil, turned(r, float64(i)/10))
		must(t, err)
	}
	for _, c := range []struct {
		did  string
		do   func(testing.TB, *Project) Event
		want string
	}{
		{"nothing", nil, "2 standing, 3 packed, 3 statements"},
		{"undo", undo, "2 standing, 3 packed, 3 statements"},
		{"undo", undo, "2 standing, 3 packed, 3 statements"},
		{"undo", undo, "2 standing, 3 packed, 3 statements"},
	} {
		if c.do != nil {
			c.do(t, p)
		}
		p = reopen(t, p)
		if got := figures(t, p); got != c.want {
			t.Errorf("after %s: %s, want %s", c.did, got, c.want)
		}
		holdsTogether(t, p)
	}
	after, err := p.Reading(ctx, "harbour")
	must(t, err)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("the first reading came back as another:\n%s", diff)
	}
	if hits, _, err := p.FindStatements(ctx, Query{Words: "harbour"}); len(hits) != 1 || err != nil {
		t.Errorf("found %v, %v", hits, err)
	}
	must(t, p.Judge(ctx, stance.Judgement{Statement: before.Statements[0].ID, Coder: "Ada", Status: stance.Accepted}))
	_, err = p.Reread(ctx, nil, turned(r, 0.9))
	must(t, err)
	if got := figures(t, p); got != "2 standing, 1 packed, 3 statements" {
		t.Errorf("what can't be redone any more is still there: %s", got)
	}
}

func TestReadingsThatAreTooManyGoWithTheHistoryThatNeedsThem(t *testing.T) {
	p := create(t)
	r := reading("harbour", "No truce before the harbour is ours")
	_, err := p.Add(ctx, r, reading("bridge", "Not a word"))
	must(t, err)
	for i := range keptReadings + 5 {
		_, err := p.Reread(ctx, nil, turned(r, float64(i)/100))
		must(t, err)
	}
	if got, want := figures(t, p), fmt.Sprintf("2 standing, %d packed, 2 statements", keptReadings); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	p = reopen(t, p)
	for range keptReadings {
		if e := undo(t, p); e.Kind != Reread {
			t.Fatalf("undid %+v", e)
		}
	}
	if e, err := p.Undo(ctx); err != ErrNothing {
		t.Errorf("undid %+v, %v: its reading is gone", e, err)
	}
	if next, _, err := p.Next(ctx); next != nil || err != nil {
		t.Errorf("%+v could be undone, %v", next, err)
	}
	history, err := p.History(ctx, 1000)
	must(t, err)
	if len(history) != keptReadings+6 || history[0].Sealed || !history[keptReadings].Sealed {
		t.Errorf("the history: %+v", history)
	}
	now, err := p.Reading(ctx, "harbour")
	must(t, err)
	if got := now.Statements[0].Positions[0].Stance; got != 0.04 {
		t.Errorf("the oldest reading that is kept has %v", got)
	}
	holdsTogether(t, p)
}

func TestWhatAnArticleCameWithIsKept(t *testing.T) {
	p := create(t)
	r := reading("harbour", "No truce before the harbour is ours")
	r.Article.Story, r.Article.Quoted, r.Article.Notices = "a hash", true, []string{"the encoding was guessed"}
	_, err := p.Add(ctx, r)
	must(t, err)
	p = reopen(t, p)
	got, err := p.Reading(ctx, "harbour")
	must(t, err)
	if diff := cmp.Diff(r.Article, got.Article); diff != "" {
		t.Errorf("(-came +kept):\n%s", diff)
	}
	for source, err := range p.Sources(ctx) {
		must(t, err)
		if diff := cmp.Diff(r.Article, source); diff != "" {
			t.Errorf("as a source (-came +kept):\n%s", diff)
		}
	}
	for _, err := range p.Sources(ctx, "harbour", "nowhere") {
		if err != nil && !errors.Is(err, ErrUnknown) {
			t.Error(err)
		}
	}
	entries, err := p.Articles(ctx)
	must(t, err)
	listed := entries[0].Article
	listed.Text = r.Article.Text
	if diff := cmp.Diff(r.Article, listed); diff != "" {
		t.Errorf("in the list (-came +kept):\n%s", diff)
	}
}
