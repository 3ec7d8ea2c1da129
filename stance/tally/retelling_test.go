package tally

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRetellings finds the articles whose statements tell one story, and leaves alone
// what somebody knows to be one.
func TestRetellings(t *testing.T) {
	known := saying("d: u v w", "e: u v w")
	for i := range known {
		known[i].Story = "d"
	}
	joined := saying("f: k l m", "g: k l m", "h: k l m x")
	for i := range joined {
		if joined[i].Article == "g" {
			joined[i].Story = "f"
		}
	}
	for name, c := range map[string]struct {
		obs  []Observation
		want []Retelling
	}{
		"three of four in common": {saying("a: p q r s", "b: q r s p2", "c: z"), []Retelling{{[]string{"a", "b"}, 3}}},
		"nothing in common":       {saying("a: p q r", "b: s t u"), nil},
		"known to all":            {known, nil},
		"beside a known story":    {joined, nil}, // of which nobody has said that it is told here
		"two stories": {
			saying("a: p q r", "b: i j k", "c: p q r", "d: i j k l", "e: p q r"),
			[]Retelling{{[]string{"a", "c", "e"}, 3}, {[]string{"b", "d"}, 3}},
		},
		"none": {nil, nil},
	} {
		if diff := cmp.Diff(c.want, Retellings(Each(c.obs))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
