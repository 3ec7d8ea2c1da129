package stance_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/assets"
	"parley/stance"
)

// TestSampleStands holds the positions of the sample, which are the first that anybody sees:
// real words, each with who said them and the side that they take. "make update" renews them.
func TestSampleStands(t *testing.T) {
	const golden = "testdata/sample.txt"
	got := sampleStands(t)
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(golden, got, 0o644); err != nil { // #nosec G306 -- a golden
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the sample is read in another way; look at what \"make update\" changes in %s\ngot:\n%s", golden, got)
	}
}

// sampleStands has a line for every position of the sample.
func sampleStands(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	engine := defaultEngine(t)
	for line := range strings.Lines(string(assets.Sample)) {
		var record struct{ ID, Title, Date, Text string }
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Fatal(err)
		}
		date, err := stance.ParseDate(record.Date)
		if err != nil {
			t.Fatal(err)
		}
		a := stance.Article{ID: record.ID, Title: record.Title, Date: date, Text: record.Text}
		r, err := engine.Read(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range r.Statements {
			for _, p := range s.Positions {
				who := "nobody"
				if len(s.Attributions) > 0 {
					who = s.Attributions[0].Actor
				}
				fmt.Fprintf(&out, "%s %s %+.1f: %s\n", who, p.Issue, p.Stance, s.Content.Of(a.Text))
			}
		}
	}
	return out.Bytes()
}
