package stance

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestExamplePositions holds the four sides of the example article of $PARLEY_GOLD, and that
// nobody who fears a frozen conflict is put against a ceasefire for it.
func TestExamplePositions(t *testing.T) {
	gold := os.Getenv("PARLEY_GOLD")
	body, err := os.ReadFile(filepath.Join(gold, "..", "seeds", "alaska-summit-reuters.txt"))
	if gold == "" || err != nil {
		t.Skip("there is no example article beside $PARLEY_GOLD")
	}
	r, err := New(defaultCodebook(t)).Read(context.Background(), Article{Text: string(body), Date: Date{2025, 8, 15}})
	if err != nil {
		t.Fatal(err)
	}
	sides := map[string][]Side{}
	for _, s := range r.Statements {
		for _, a := range s.Attributions {
			for _, p := range s.Positions {
				key := a.Actor + " " + p.Issue
				sides[key] = append(sides[key], SideOf(p.Stance))
			}
		}
	}
	for key, want := range map[string]Side{"trump ceasefire": For, "putin ceasefire": Against, "zelenskiy territory": For, "europe territory": For} {
		got := sides[key]
		if len(got) == 0 || slices.ContainsFunc(got, func(s Side) bool { return s != want }) {
			t.Errorf("%s: got %v, want %v", key, got, want)
		}
	}
	for _, key := range []string{"zelenskiy ceasefire", "europe ceasefire"} {
		if slices.Contains(sides[key], Against) {
			t.Errorf("%s: got %v, want none against", key, sides[key])
		}
	}
}
