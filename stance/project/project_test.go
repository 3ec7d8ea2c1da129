package project

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/text"
)

// book is a small codebook with invented people.
func book(t testing.TB) *stance.Codebook {
	t.Helper()
	b, err := stance.ParseCodebook("test.codebook.yaml", []byte(`codebook: Test
version: "1"
countries:
  - {key: ruvia, name: Ruvia, adjectives: [Ruvian]}
actors:
  - {key: tosk, name: Ilvar Tosk, gender: male, country: ruvia}
  - {key: venn, name: Marta Venn, gender: female, country: ruvia}
issues:
  - {key: truce, name: Truce}
`))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// create makes a project in a folder of the test's own.
func create(t testing.TB) *Project {
	t.Helper()
	p, err := Create(filepath.Join(t.TempDir(), "work"+Ext), book(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

// reopen closes a project and opens it again.
func reopen(t testing.TB, p *Project) *Project {
	t.Helper()
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(p.Path())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	return again
}

// reading makes an article of statements by Tosk and Venn in turn, with
// everything that a Reading can hold.
func reading(id string, contents ...string) *stance.Reading {
	r := &stance.Reading{
		Found:   []stance.Actor{{Key: "orsk", Name: "Pell Orsk", Kind: stance.Person}},
		Notices: []string{"a notice"},
	}
	var b strings.Builder
	for i, content := range contents {
		name, key := "Tosk", "tosk"
		if i%2 == 1 {
			name, key = "Venn", "venn"
		}
		start := b.Len() + len("“")
		fmt.Fprintf(&b, "“%s,” %s said.\n\n", content, name)
		cue := strings.LastIndex(b.String(), "said")
		mention := text.Span{Start: cue - 1 - len(name), End: cue - 1}
		r.Statements = append(r.Statements, stance.Statement{
			Content: text.Span{Start: start, End: start + len(content)}, Cue: text.Span{Start: cue, End: cue + 4}, Kind: stance.Direct,
			Attributions: []stance.Attribution{
				{Actor: key, Name: name, Mention: mention, Basis: stance.ByName, Via: []text.Span{{Start: 0, End: 3}, {Start: cue, End: cue + 4}}},
			},
			Tone: &stance.Tone{Score: 0.1 + float64(i)/3, Evidence: evidence(start, "warm", 0.1+float64(i)/3)},
			Positions: []stance.Position{
				{Issue: "truce", Stance: -0.7, Confidence: 1.0 / 3, Evidence: evidence(start, "truce.no", -0.7)},
			},
		})
	}
	r.Article = stance.Article{
		ID: id, Path: "folder/" + id + ".txt", Text: b.String(), Title: "On " + id, Date: stance.Date{Year: 2025, Month: 3},
		Publisher: "The Ruvian Post", Author: "A. Writer", Address: "https://example.org/" + id, Language: "en",
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		s.ID = stance.StatementID(r.Article.Hash(), s.Content)
		s.Utterance = s.ID
	}
	return r
}

func evidence(start int, rule string, weight float64) []stance.Evidence {
	return []stance.Evidence{{Span: text.Span{Start: start, End: start + 3}, Rule: rule, Weight: weight}}
}

// must fails the test where an edit failed.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var ctx = context.Background()
