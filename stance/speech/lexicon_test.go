package speech

import (
	"slices"
	"strings"
	"testing"

	"parley/stance/grammar"
)

// lists are the lexicons that readCues reads.
var lists = map[string]string{"cues.txt": cueList, "nouncues.txt": nounCueList}

func TestCueLinesNameKnownPatterns(t *testing.T) {
	for name, list := range lists {
		for line := range strings.Lines(list) {
			head, rest, found := strings.Cut(line, ":")
			if strings.HasPrefix(line, "#") {
				continue
			}
			if !found || strings.TrimSpace(rest) == "" {
				t.Errorf("%s: %q takes nothing", name, strings.TrimSpace(line))
			}
			for _, pattern := range strings.Fields(rest) {
				if patternNames[pattern] == 0 {
					t.Errorf("%s: %s: no pattern is called %q", name, head, pattern)
				}
			}
		}
	}
}

func TestCuesStandInTheirListsOnce(t *testing.T) {
	for name, list := range lists {
		seen := map[string]bool{}
		for line := range strings.Lines(list) {
			head, _, _ := strings.Cut(line, ":")
			if seen[head] && !strings.HasPrefix(line, "#") {
				t.Errorf("%s: %q stands there twice", name, head)
			}
			seen[head] = true
		}
	}
}

// TestCuesAreVerbs guards against slips of spelling: a cue whose verb the grammar
// does not know would never be found.
func TestCuesAreVerbs(t *testing.T) {
	var unknown []string
	for verb := range cueForms() {
		if grammar.Lemma(verb) != verb {
			unknown = append(unknown, verb)
		}
	}
	slices.Sort(unknown)
	if len(unknown) > 0 {
		t.Errorf("no bare forms of verbs that the grammar knows: %v", unknown)
	}
}

func TestLongerCuesComeFirst(t *testing.T) {
	for verb, forms := range cueForms() {
		if !slices.IsSortedFunc(forms, func(a, b cueForm) int { return len(b.particles) - len(a.particles) }) {
			t.Errorf("%s: a shorter form hides a longer one: %v", verb, forms)
		}
	}
}

// TestDeliveriesAreWords guards the lists of deliveries.txt against slips: every
// verb is a bare form.
func TestDeliveriesAreWords(t *testing.T) {
	lists := deliveries()
	if len(lists["verb"]) < 20 || len(lists["text"]) < 20 {
		t.Fatalf("%d verbs and %d texts", len(lists["verb"]), len(lists["text"]))
	}
	for verb := range lists["verb"] {
		if lemma := grammar.Lemma(verb); lemma != verb {
			t.Errorf("%q is a form of %q", verb, lemma)
		}
	}
}
