package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/project"
	"parley/stance/text"
)

// projectFile makes a project of one article with one statement, which a coder
// has turned to the other side.
func projectFile(t *testing.T) string {
	t.Helper()
	book := &stance.Codebook{
		Name:   "invented",
		Actors: []stance.Actor{{Key: "venn", Name: "Marta Venn", Kind: stance.Person}},
		Issues: []stance.Issue{{Key: "truce", Name: "Truce", Proposition: "There should be a truce", For: "a truce", Against: "no truce"}},
	}
	path := filepath.Join(t.TempDir(), "talks"+project.Ext)
	file, err := project.Create(path, book)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	words := `"We want a truce," Venn said.`
	reading := &stance.Reading{
		Article: stance.Article{ID: "talks", Text: words, Date: stance.Date{Year: 2025}},
		Statements: []stance.Statement{{
			ID: "s1", Utterance: "s1", Content: text.Span{Start: 1, End: 16}, Kind: stance.Direct,
			Attributions: []stance.Attribution{{Actor: "venn", Name: "Marta Venn", Mention: text.Span{Start: 19, End: 23}, Basis: stance.ByName}},
			Positions:    []stance.Position{{Issue: "truce", Stance: 0.8, Confidence: 0.9, Evidence: []stance.Evidence{{Span: text.Span{Start: 1, End: 16}, Rule: "a truce", Weight: 0.8}}}},
		}},
	}
	ctx := context.Background()
	if _, err := file.Add(ctx, reading); err != nil {
		t.Fatal(err)
	}
	judgement := stance.Judgement{Statement: "s1", Coder: "lena", Status: stance.Changed, Issue: "truce", Stance: -0.5, Reason: "irony"}
	if err := file.Judge(ctx, judgement); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestProject(t *testing.T) {
	path := projectFile(t)
	out := filepath.Join(t.TempDir(), "out")
	var stdout, stderr bytes.Buffer
	if status := run([]string{"analyze", "--project", path, "--out", out, "--charts", "none", "--jsonl"}, nil, &stdout, &stderr); status != allRead {
		t.Fatalf("status %d, %s", status, stderr.String())
	}
	if !strings.Contains(stdout.String(), `{"id":"talks","date":"2025","statements":[{"id":"s1"`) {
		t.Errorf("%s", stdout.String())
	}
	comparison, err := os.ReadFile(filepath.Join(out, "comparison.csv"))
	if err != nil || !strings.Contains(string(comparison), "\nactor,venn,truce,1,0,0,1,-0.5,") || !strings.HasSuffix(string(comparison), ",1\n") {
		t.Errorf("the judgement is not laid over the engine's word: %s, %v", comparison, err)
	}
	statements, err := os.ReadFile(filepath.Join(out, "statements.csv"))
	if err != nil || !strings.Contains(string(statements), ",truce,0.8,0.9,We want a truce [a truce] +0.80\n") {
		t.Errorf("%s, %v", statements, err)
	}
}

func TestProjectOnTheTerminal(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if status := run([]string{"analyze", "--project", projectFile(t)}, nil, &stdout, &stderr); status != allRead {
		t.Fatalf("status %d, %s", status, stderr.String())
	}
	if table := stdout.String(); !strings.Contains(table, "Marta Venn") || !strings.Contains(table, "1 of 1 checked") {
		t.Errorf("%s", table)
	}
}

func TestProjectErrors(t *testing.T) {
	path := projectFile(t)
	foreign := filepath.Join(t.TempDir(), "foreign.parley")
	if err := os.WriteFile(foreign, []byte("no project"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{[]string{"--project", path, "a.txt"}, misused, "name no other inputs"},
		{[]string{"--project", path, "--codebook", "b.yaml"}, misused, "leave out --codebook"},
		{[]string{"--project", path + "x"}, undone, "talks.parleyx"},
		{[]string{"--project", foreign}, undone, "is no Parley project"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(append([]string{"analyze"}, c.args...), nil, &stdout, &stderr); status != c.status || !strings.Contains(stderr.String(), c.want) {
			t.Errorf("%v: status %d, %q", c.args, status, stderr.String())
		}
	}
}
