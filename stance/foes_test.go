package stance

import (
	"strings"
	"testing"
)

// TestBothSides gives what "both sides" hold to those who hold against each other what the issues are about, but not where the
// article named two others.
func TestBothSides(t *testing.T) {
	e := New(world(t))
	const both = "russia ceasefire for, ukraine ceasefire for"
	for _, c := range []struct{ said, want string }{
		{"In Ukraine, both sides agreed to a ceasefire.", both},
		{"The war in Ukraine went on. The warring parties agreed to a ceasefire.", both},
		{"The war in Ukraine went on. The two countries agreed to a ceasefire.", both},
		{"The war in Ukraine went on. The parties to the conflict agreed to a ceasefire.", both},
		{"The war in Ukraine went on. The two armies accused each other of breaking the ceasefire.", both},
		{"The war in Ukraine went on. The parties agreed to a ceasefire.", ""}, // of whom?
		{"France and Germany met over Ukraine. Both sides backed a ceasefire.", "france ceasefire for, germany ceasefire for"},
		{"It rained. Both sides agreed to a ceasefire in Sudan.", ""},
	} {
		if got := strings.Join(positionsIn(t, e, c.said), ", "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.said, got, c.want)
		}
	}
}

// TestFoesOf names those of an issue with two owners who stand against each other, and else nobody.
func TestFoesOf(t *testing.T) {
	for _, c := range []struct {
		owners map[string]float64
		want   string
	}{
		{map[string]float64{"ruvia": 1, "graun": -1}, "graun ruvia"},
		{map[string]float64{"ruvia": 1, "graun": 1}, ""},
		{map[string]float64{"ruvia": 1}, ""},
		{nil, ""},
	} {
		if got := strings.Join(foesOf([]Issue{{Owners: c.owners}}), " "); got != c.want {
			t.Errorf("%v: got %q, want %q", c.owners, got, c.want)
		}
	}
}
