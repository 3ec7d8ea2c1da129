package speech

import "testing"

// TestHeldFronted reads a thing before whoever calls it something.
func TestHeldFronted(t *testing.T) {
	wantHeld(t, map[string]string{
		"A truce Ruvia called a trap.":                        "Ruvia | called | A truce Ruvia called a trap",
		"The idea of a truce Venn dismissed as pointless.":    "Venn | dismissed | The idea of a truce Venn dismissed as pointless",
		"The truce Ruvia called a trap was broken.":           "Ruvia | called | The truce Ruvia called a trap",
		"Such a truce the mayor dismissed as a cheap trick.":  "the mayor | dismissed | Such a truce the mayor dismissed as a cheap trick",
		"The other day Venn called a friend.":                 "",
		"Last week Ruvia called a vote.":                      "",
		"A day later Venn called a friend who knew the road.": "",
		"Venn has only scorn for a truce.":                    "Venn | has only scorn for | a truce",
		"Venn likened a truce to a trap.":                     "Venn | likened | a truce to a trap",
		"Venn was contemptuous of a truce.":                   "Venn | was contemptuous of | a truce",
	})
}
