package stance

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
)

// governed are things on which a verb shows a side, and the side of who is for the thing.
var governed = []struct {
	frame, actor, issue string
	side                float64
	things              []string
}{
	{"Kyiv %s %s.", "ukraine", "ceasefire", 1, []string{"a ceasefire", "an immediate halt to the fighting", "the 30-day truce", "a pause in the fighting"}},
	{"The war in Ukraine goes on. Brussels %s %s.", "europe", "territory", -1, []string{"the handover of Crimea", "territorial concessions", "a withdrawal from Donetsk"}},
}

// TestVerbsTakeASide holds the verbs of testdata/attitudes.txt to the side that they show, on
// things of either sign, from the finding of who holds it to the score.
func TestVerbsTakeASide(t *testing.T) {
	content, err := os.ReadFile("testdata/attitudes.txt")
	if err != nil {
		t.Fatal(err)
	}
	e := New(defaultCodebook(t))
	for line := range strings.Lines(string(content)) {
		side, verbs, found := strings.Cut(strings.TrimSpace(line), ":")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		toward := map[string]float64{"for": 1, "against": -1}[side]
		for verb := range strings.SplitSeq(verbs, ",") {
			for _, g := range governed {
				for _, thing := range g.things {
					source := fmt.Sprintf(g.frame, strings.TrimSpace(verb), thing)
					if got := stanceIn(t, e, source, g.actor, g.issue); got*g.side*toward <= Neither {
						t.Errorf("%s: %.2f on the %s", source, got, g.issue)
					}
				}
			}
		}
	}
}

// stanceIn is the stance of an actor on an issue in a text, 0 where none is found.
func stanceIn(t *testing.T, e *Engine, source, actor, issue string) float64 {
	t.Helper()
	r, err := e.Read(context.Background(), Article{ID: "verbs", Text: source})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range r.Statements {
		if len(s.Attributions) == 0 || s.Attributions[0].Actor != actor {
			continue
		}
		for _, p := range s.Positions {
			if p.Issue == issue {
				return p.Stance
			}
		}
	}
	return 0
}
