package speech

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSample holds what is found in the articles that ship with the program.
func TestSample(t *testing.T) {
	const golden = "testdata/sample.golden"
	file, err := os.Open("../../assets/sample/sample.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var got strings.Builder
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var article struct{ ID, Title, Speaker, Text string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			t.Fatal(err)
		}
		got.WriteString("=== " + article.ID + "\n" + findingsOf(Setting{Title: article.Title, Speaker: article.Speaker}, article.Text) + "\n")
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("the sample's statements changed (if they are right: go test ./stance/speech -update):\n%s", diff)
	}
}
