package speech

import "testing"

// TestHeldColon reads a clause behind a colon before which somebody only has his say.
func TestHeldColon(t *testing.T) {
	wantHeld(t, map[string]string{
		"Venn was blunter: a truce must come first.":            "Venn | was blunter | a truce must come first",
		"Venn was in a better mood: a truce was near.":          "",
		"Venn left no doubt: a truce must come first.":          "Venn | left no doubt | a truce must come first",
		"Venn had a message for Orel: a truce must come first.": "Venn | had a message for Orel | a truce must come first",
		"Venn had a house for Orel: a truce must come first.":   "",
		"Venn brushed that off: there would be no truce.":       "Venn | brushed | that\nVenn | brushed that off | there would be no truce",
		"Venn set out the terms: no truce before a settlement.": "Venn | set out | the terms: no truce before a settlement\nVenn | set out the terms | no truce before a settlement",
		"It was clear: a truce must come first.":                "",
		"Venn made a list: bread, milk and a truce.":            "",
		"Ruvia's position is clear: a truce must come first.":   "Ruvia's | position | position is clear: a truce must come first",
		"Ruvia's terms are the same: a truce must come first.":  "Ruvia's | terms | terms are the same: a truce must come first",
		"Ruvia's ship is new: a truce must come first.":         "",
	})
}
