package stance

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
)

// A governed is a frame of words that take a side and of things to take it on.
type governed struct {
	frame, actor, issue string
	verb                bool    // the words stand before the thing
	side                float64 // on the issue, of who is for the thing
	things              []string
}

// governeds are by the kind of words in testdata/attitudes.txt.
var governeds = map[string][]governed{
	"infinitive": {
		{"The war in Ukraine goes on. Kyiv %s %s.", "ukraine", "ceasefire", true, 1, []string{"to stop the fighting", "to observe a ceasefire", "to halt its attacks", "to agree to a truce"}},
		{"The war in Ukraine goes on. Kyiv %s %s.", "ukraine", "territory", true, -1, []string{"to cede the Donbas", "to give up territory in the east", "to withdraw from Donetsk", "to recognise Crimea as Russian"}},
	},
	"verb": {
		{"Kyiv %s %s.", "ukraine", "ceasefire", true, 1, []string{"a ceasefire", "an immediate halt to the fighting", "the 30-day truce", "a pause in the fighting"}},
		{"The war in Ukraine goes on. Brussels %s %s.", "europe", "territory", true, -1, []string{"the handover of Crimea", "territorial concessions", "a withdrawal from Donetsk"}},
	},
	"noun": {
		{"The war in Ukraine goes on. Kyiv’s %s %s was noted in Paris.", "ukraine", "ceasefire", true, 1, []string{"a ceasefire", "a 30-day truce"}},
	},
	"truce": {
		{"%s %s, Kyiv said.", "ukraine", "ceasefire", false, 1, []string{"A ceasefire", "The proposed truce", "A halt to the fighting", "A pause in the fighting"}},
	},
	"land": {
		{"The war in Ukraine goes on. %s %s, Brussels said.", "europe", "territory", false, -1, []string{"Ceding territory", "Handing over the Donbas", "A withdrawal from Donetsk", "A land swap"}},
	},
	"whole": {
		{"The war in Ukraine goes on. %s %s, Brussels said.", "europe", "territory", false, 1, []string{"Territorial integrity", "Ukraine’s sovereignty", "The withdrawal of Russian troops"}},
	},
}

// text is the frame with words and a thing.
func (g governed) text(words, thing string) string {
	if g.verb {
		return fmt.Sprintf(g.frame, words, thing)
	}
	return fmt.Sprintf(g.frame, thing, words)
}

// listed are the words of a file of testdata, by the heads of its lines.
func listed(t *testing.T, file string) map[string][]string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for line := range strings.Lines(string(content)) {
		head, list, found := strings.Cut(strings.TrimSpace(line), ":")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		for words := range strings.SplitSeq(list, ",") {
			out[head] = append(out[head], strings.TrimSpace(words))
		}
	}
	return out
}

// TestWordsTakeASide holds the words of testdata/attitudes.txt to the side that they show, on
// things of either sign, from the finding of who holds it to the score.
func TestWordsTakeASide(t *testing.T) {
	e := New(defaultCodebook(t))
	for head, all := range listed(t, "testdata/attitudes.txt") {
		kind, side, _ := strings.Cut(head, " ")
		toward := map[string]float64{"for": 1, "against": -1}[side]
		for _, words := range all {
			for _, g := range governeds[kind] {
				g.holds(t, e, words, g.side*toward)
			}
		}
	}
}

// TestThingsHaveASide calls for the things of testdata/things.txt and rejects them.
func TestThingsHaveASide(t *testing.T) {
	const brussels = "The war in Ukraine goes on. Brussels %s %s."
	e := New(defaultCodebook(t))
	for kind, things := range listed(t, "testdata/things.txt") {
		g := map[string]governed{
			"truce":   {"The war in Ukraine goes on. Kyiv %s %s.", "ukraine", "ceasefire", true, 1, things},
			"cession": {brussels, "europe", "territory", true, -1, things},
			"whole":   {brussels, "europe", "territory", true, 1, things},
		}[kind]
		for verb, side := range map[string]float64{"called for": 1, "supports": 1, "rejected": -1, "ruled out": -1} {
			g.holds(t, e, verb, g.side*side)
		}
	}
}

// TestReportsTakeASide holds the clauses of testdata/reported.txt to the side of who says them,
// whichever verb tells that he does.
func TestReportsTakeASide(t *testing.T) {
	content, err := os.ReadFile("testdata/reported.txt")
	if err != nil {
		t.Fatal(err)
	}
	e := New(defaultCodebook(t))
	verbs := []string{"said that", "insisted that", "declared that", "reiterated that", "argued that", "told reporters that"}
	for line := range strings.Lines(string(content)) {
		head, clause, found := strings.Cut(strings.TrimSpace(line), ": ")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		issue, side, _ := strings.Cut(head, " ")
		g := governed{"The war in Ukraine goes on. Kyiv %s %s.", "ukraine", issue, true, 1, []string{clause}}
		if side == "against" {
			g.frame, g.actor, g.side = "The war in Ukraine goes on. Moscow %s %s.", "russia", -1
		}
		for _, verb := range verbs {
			g.holds(t, e, verb, g.side)
		}
	}
}

// holds fails where the words do not show a side on one of the things.
func (g governed) holds(t *testing.T, e *Engine, words string, side float64) {
	t.Helper()
	for _, thing := range g.things {
		source := g.text(words, thing)
		if got := stanceIn(t, e, source, g.actor, g.issue); got*side <= Neither {
			t.Errorf("%s: %.2f on the %s", source, got, g.issue)
		}
	}
}

// stanceIn is the stance of an actor on an issue in a text, 0 where none is found.
func stanceIn(t *testing.T, e *Engine, source, actor, issue string) float64 {
	t.Helper()
	r, err := e.Read(context.Background(), Article{ID: "words", Text: source})
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
