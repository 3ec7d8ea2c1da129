package stance

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"parley/stance/text"
)

// TestExampleArticle reads the example article of $PARLEY_GOLD whole: most of its
// statements are given to whoever made them, and nothing to those who said nothing.
func TestExampleArticle(t *testing.T) {
	gold := os.Getenv("PARLEY_GOLD")
	content, err := os.ReadFile(filepath.Join(gold, "alaska-summit-reuters.json"))
	if gold == "" || err != nil {
		t.Skip("there is no $PARLEY_GOLD/alaska-summit-reuters.json")
	}
	var want struct {
		Text       string `json:"text_file"`
		Statements []struct {
			Start, End int
			Actor      string
		}
	}
	if err := json.Unmarshal(content, &want); err != nil {
		t.Fatal(err)
	}
	body, err := os.ReadFile(filepath.Join(gold, want.Text))
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(defaultCodebook(t)).Read(context.Background(), Article{Text: string(body), Date: Date{2025, 8, 15}})
	if err != nil {
		t.Fatal(err)
	}
	const least = 18
	right := 0
	for _, w := range want.Statements {
		if saidBy(r, text.Span{Start: w.Start, End: w.End}, w.Actor) {
			right++
		}
	}
	if right < least {
		t.Errorf("%d of %d statements are given to whoever made them, want %d", right, len(want.Statements), least)
	}
	silent := map[string]bool{"rubio": true, "witkoff": true, "india": true, "china": true, "lavrov": true, "ushakov": true}
	for _, s := range r.Statements {
		for _, a := range s.Attributions {
			if silent[a.Actor] {
				t.Errorf("%q is given to %s, who said nothing", s.Content.Of(string(body)), a.Actor)
			}
		}
	}
}

// saidBy says whether a statement that shares half of a span is given to an actor.
func saidBy(r Reading, span text.Span, actor string) bool {
	for _, s := range r.Statements {
		if 2*s.Content.Shared(span) < span.Len() {
			continue
		}
		for _, a := range s.Attributions {
			if a.Actor == actor {
				return true
			}
		}
	}
	return false
}
