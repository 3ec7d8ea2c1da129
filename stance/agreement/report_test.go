package agreement

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestReportGolden(t *testing.T) {
	var b bytes.Buffer
	r := &report{w: &b}
	r.statements("statements", ScoreStatements(documents(t, "statements.gold.jsonl"), documents(t, "statements.pred.jsonl")))
	p := ScorePositions(documents(t, "positions.gold.jsonl"), documents(t, "positions.pred.jsonl"))
	r.positions("positions", p)
	r.articles(p.Articles, 2)
	tone := NewConfusion("negative", "neutral", "positive")
	tone.Counts = [][]int{{3, 1, 0}, {1, 4, 1}, {0, 1, 2}}
	r.tone("tone", tone)
	r.example("example", ExampleScore{Share{2, 3}, Share{1, 3}, 4, []string{"li"}})
	golden := filepath.Join("testdata", "report.golden")
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("the report changed (go test ./stance/agreement -update renews it):\n%s", diff)
	}
}

func TestEvaluateWithoutGold(t *testing.T) {
	t.Setenv("PARLEY_GOLD", "")
	var b bytes.Buffer
	if err := Evaluate(context.Background(), "", stance.New(&stance.Codebook{}), &b); err != nil {
		t.Fatal(err)
	}
	if strings.Count(b.String(), "\n") != 1 || !strings.Contains(b.String(), "PARLEY_GOLD") {
		t.Errorf("%q is not one clear line", b.String())
	}
	if err := Evaluate(context.Background(), filepath.Join(t.TempDir(), "nowhere"), stance.New(&stance.Codebook{}), &b); err == nil {
		t.Error("a folder that is not there is no error")
	}
}

// goldFolder is a folder with the invented files under the names that Evaluate
// looks for; tone and one file of positions are missing.
func goldFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for from, to := range map[string]string{"statements.gold.jsonl": statementsFile, "positions.gold.jsonl": positionFiles[0]} {
		content, err := os.ReadFile(filepath.Join("testdata", from))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, to), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestEvaluateFolder(t *testing.T) {
	var b bytes.Buffer
	if err := Evaluate(context.Background(), goldFolder(t), stance.New(&stance.Codebook{}), &b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Statements and speakers: " + statementsFile, "both files pooled, 3 documents", toneFile + " is not in"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in:\n%s", want, b.String())
		}
	}
}

func TestEvaluateStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var b bytes.Buffer
	if err := Evaluate(ctx, goldFolder(t), stance.New(&stance.Codebook{}), &b); !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
}

func TestBrokenGoldNamesTheLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gold.jsonl")
	if err := os.WriteFile(path, []byte("{\"id\":\"a\"}\n\n{broken\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadDocuments(path); err == nil || !strings.Contains(err.Error(), "gold.jsonl:3:") {
		t.Errorf("error is %v", err)
	}
}
