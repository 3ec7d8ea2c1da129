package tally

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

// TestHear puts observations in the order of date, article and place, and only
// then of what they are called, whatever order they come in.
func TestHear(t *testing.T) {
	at := func(day int, article string, start int, statement, actor, issue string, score float64) Observation {
		return Observation{
			Date: stance.Date{Year: 2025, Month: 3, Day: day}, Article: article, Start: start, Statement: statement, Utterance: statement,
			Said: statement, Actor: actor, Issue: issue, Stance: score, Listed: true,
		}
	}
	want := []Observation{
		at(1, "b", 9, "z", "venn", "toll", 1),
		at(2, "a", 3, "y", "venn", "toll", 1),
		at(2, "a", 5, "b", "venn", "toll", 1), // its place counts before its name
		at(2, "a", 5, "c", "tosk", "toll", 1),
		at(2, "a", 5, "c", "venn", "bridge", 1),
		at(2, "a", 5, "c", "venn", "toll", -1),
		at(2, "a", 5, "c", "venn", "toll", .5),
		at(2, "b", 1, "a", "tosk", "bridge", -1),
	}
	for turn := range want {
		mixed := append(slices.Clone(want[turn:]), want[:turn]...)
		slices.Reverse(mixed)
		var got []Observation
		for _, h := range hear(newNumberings(0), Each(mixed)) {
			got = append(got, *h.Observation)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("turned by %d (-want +got):\n%s", turn, diff)
		}
	}
}
