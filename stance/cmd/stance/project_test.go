package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
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
		{[]string{"--project", path, "--codebook", "b.yaml"}, misused, "leave out --codebook"},
		{[]string{"--project", path, "--codebook", "b.yaml", "a.txt"}, misused, "leave out --codebook"},
		{[]string{"--project", path, "--dry-run", "a.txt"}, misused, "name no inputs"},
		{[]string{"--renew", "a.txt"}, misused, "name it with --project"},
		{[]string{"--project", path, "--networks"}, misused, "name it with --out"},
		{[]string{"--project", path + "x"}, undone, "talks.parleyx"},
		{[]string{"--project", foreign}, undone, "is no Parley project"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(append([]string{"analyze"}, c.args...), nil, &stdout, &stderr); status != c.status || !strings.Contains(stderr.String(), c.want) {
			t.Errorf("%v: status %d, %q", c.args, status, stderr.String())
		}
	}
}

// said runs the command and returns what it prints.
func said(t *testing.T, status int, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	if got := run(args, nil, &out, &errs); got != status {
		t.Fatalf("%v: status %d, %s", args, got, errs.String())
	}
	return out.String(), errs.String()
}

func TestReadingIntoAProject(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "mine"+project.Ext)
	records := filepath.Join(folder, "in.jsonl")
	wire := "Marta Venn said on Monday that the harbour of Ruvia would stay open to every ship, whatever the weather. \"We will keep the lights on,\" she said. The mayor did not answer."
	lines := `{"id":"first","text":` + quoted(wire) + `}` + "\n" + `{"id":"copy","text":` + quoted(wire+" More later.") + `}` + "\n" + `{"id":"same","text":` + quoted(wire) + `}` + "\n"
	if err := os.WriteFile(records, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, says := said(t, allRead, "analyze", "--project", path, records); !strings.Contains(says, "2 articles came in, 1 were there already") {
		t.Errorf("the first time: %s", says)
	}
	if _, says := said(t, allRead, "analyze", "--project", path, records); !strings.Contains(says, "0 articles came in, 3 were there already") {
		t.Errorf("the second time: %s", says)
	}
	file, err := project.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	entries, err := file.Articles(context.Background())
	if err != nil || len(entries) != 2 || entries[0].Article.Story != "" || entries[1].Article.Story != entries[0].Hash || entries[0].Statements == 0 {
		t.Errorf("the project holds %+v, %v", entries, err)
	}
	if e, err := file.History(context.Background(), 9); err != nil || len(e) != 1 || e[0].Title != "Import 2 articles" {
		t.Errorf("the history is %+v, %v", e, err)
	}
}

func quoted(text string) string { return strconv.Quote(text) }

func TestRenewing(t *testing.T) {
	path := projectFile(t)
	file, err := project.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	book, err := file.Codebook(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	book.Version = "2"
	if err := errors.Join(file.SetCodebook(context.Background(), book), file.Close()); err != nil {
		t.Fatal(err)
	}
	foreseen, _ := said(t, allRead, "analyze", "--project", path, "--dry-run")
	if !strings.Contains(foreseen, "1 article would be read again; 1 of them say something else") || !strings.Contains(foreseen, "~ 1-16 venn, truce +0.80\n    > 0-18") {
		t.Errorf("foreseen: %s", foreseen)
	}
	if again, _ := said(t, allRead, "analyze", "--project", path, "--dry-run"); again != foreseen {
		t.Errorf("foreseeing changed something: %s", again)
	}
	if _, says := said(t, allRead, "analyze", "--project", path, "--renew"); !strings.Contains(says, "1 article read again, 1 of them now say something else") {
		t.Errorf("renewed: %s", says)
	}
	if _, says := said(t, allRead, "analyze", "--project", path, "--renew"); !strings.Contains(says, "nothing is out of date") {
		t.Errorf("renewed twice: %s", says)
	}
}

func TestNetworksAndReport(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	said(t, allRead, "analyze", "--project", projectFile(t), "--out", out, "--charts", "none", "--networks", "--report")
	for name, want := range map[string]string{
		"affiliations.graphml": `<node id="issue:truce">`, "congruences.graphml": `<node id="row:venn">`, "report.html": "<h1>talks</h1>",
	} {
		if text, err := os.ReadFile(filepath.Join(out, name)); err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s lacks %s: %v\n%.300s", name, want, err, text)
		}
	}
}

// TestEventsOfAProject finds the events that are kept with a project among those
// that charts mark.
func TestEventsOfAProject(t *testing.T) {
	path := projectFile(t)
	file, err := project.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	storm, err := stance.ParseOccasion("2025-03-13 Storm")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.PutOccasion(context.Background(), project.Occasion{Occasion: storm}); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	a := &analyze{Project: path}
	s, err := a.open(&program{ctx: context.Background(), stderr: &bytes.Buffer{}, meter: newMeter(&bytes.Buffer{})})
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	if m := s.material(s.table()); len(m.Events) != 1 || m.Events[0] != storm {
		t.Errorf("the charts mark %v", m.Events)
	}
}
