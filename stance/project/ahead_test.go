package project

import (
	"errors"
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

// TestOpenAhead reads a project before it is checked, and works in it after.
func TestOpenAhead(t *testing.T) {
	made, r := anEditedProject(t)
	want := look(t, made)
	must(t, made.Close())
	p, check, err := OpenAhead(made.Path())
	must(t, err)
	defer p.Close()
	got := picture{}
	for r, err := range p.Readings(ctx) {
		must(t, err)
		got["article "+r.Article.ID] = r.Article.Title
	}
	if got["article "+r.Article.ID] != want["article "+r.Article.ID] {
		t.Errorf("ahead of the check %v is read", got)
	}
	must(t, check(ctx))
	if diff := cmp.Diff(want, look(t, p)); diff != "" {
		t.Error(diff)
	}
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[1].ID, Coder: "Ada", Status: stance.Accepted, Issue: "truce"}))
}

// TestOpenAheadRefuses comes to the same end as Open on every bad project, at the
// latest when it is checked, and leaves the file alone.
func TestOpenAheadRefuses(t *testing.T) {
	for _, bad := range badProjects {
		t.Run(bad.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "bad"+Ext)
			bad.make(t, path)
			before := fingerprint(path)
			p, check, err := OpenAhead(path)
			if err == nil {
				err = check(ctx)
				must(t, p.Close())
			}
			if !errors.Is(err, bad.want) || !strings.Contains(err.Error(), bad.says) {
				t.Errorf("%v, want %v that says %q", err, bad.want, bad.says)
			}
			if after := fingerprint(path); after != before {
				t.Errorf("the file was changed: %s, was %s", after, before)
			}
		})
	}
}

// TestOutlinesAndHashes hold what Readings and Articles hold, without evidence.
func TestOutlinesAndHashes(t *testing.T) {
	p, _ := anEditedProject(t)
	var whole, outlined []*stance.Reading
	for r, err := range p.Readings(ctx) {
		must(t, err)
		for i := range r.Statements {
			if r.Statements[i].Tone != nil {
				r.Statements[i].Tone.Evidence = nil
			}
			for k := range r.Statements[i].Positions {
				r.Statements[i].Positions[k].Evidence = nil
			}
		}
		whole = append(whole, r)
	}
	for r, err := range p.Outlines(ctx) {
		must(t, err)
		outlined = append(outlined, r)
	}
	if diff := cmp.Diff(whole, outlined); diff != "" || len(whole) != 1 {
		t.Errorf("%d articles (-readings +outlines):\n%s", len(whole), diff)
	}
	want := map[string]string{}
	for _, r := range whole {
		want[r.Article.ID] = r.Article.Hash()
	}
	if got, err := p.Hashes(ctx); err != nil || !maps.Equal(got, want) {
		t.Errorf("%v, %v, want %v", got, err, want)
	}
}
