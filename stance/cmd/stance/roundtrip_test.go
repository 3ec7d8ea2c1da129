package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestStatementsComeBack reads the table of statements that the command has
// written: the same words by the same speakers on the same days.
func TestStatementsComeBack(t *testing.T) {
	folder := t.TempDir()
	words := `Marta Venn said on Monday that the harbour would stay open. "- No truce = no talks," she said, and "=2+2 is four." `
	if err := os.WriteFile(filepath.Join(folder, "in.jsonl"), []byte(`{"id":"a","date":"2025-03-14","text":`+quoted(words)+"}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(folder, "out")
	said(t, allRead, "analyze", "--out", out, "--charts", "none", filepath.Join(folder, "in.jsonl"))
	file, err := os.Open(filepath.Join(out, "statements.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) < 3 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	var want, got []string
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	for _, row := range rows[1:] {
		want = append(want, strings.TrimPrefix(row[column["text"]], "'")+"|"+row[column["canonical"]]+"|"+row[column["date"]])
	}
	lines, _ := said(t, allRead, "analyze", "--jsonl", file.Name())
	for line := range strings.Lines(lines) {
		var back struct {
			Date       string
			Statements []struct{ Text, Canonical string }
		}
		if err := json.Unmarshal([]byte(line), &back); err != nil || len(back.Statements) != 1 {
			t.Fatalf("%s: %v", line, err)
		}
		got = append(got, back.Statements[0].Text+"|"+back.Statements[0].Canonical+"|"+back.Date)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-written +read)\n%s", diff)
	}
}
