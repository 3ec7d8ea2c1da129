package stance

import "testing"

// TestAdjectivesOfOneNoun gives what leaders of several states say to each state, and what
// somebody says beside the leaders of one to both.
func TestAdjectivesOfOneNoun(t *testing.T) {
	takes(t, map[string]string{
		"The British and French leaders called for a ceasefire in Ukraine.":           "uk ceasefire for, france ceasefire for",
		"The British, French and German ministers called for a ceasefire in Ukraine.": "uk ceasefire for, france ceasefire for, germany ceasefire for",
		"Marta Venn and French ministers called for a ceasefire in Ukraine.":          "venn ceasefire for, france ceasefire for",
		"French ministers and Marta Venn called for a ceasefire in Ukraine.":          "france ceasefire for, venn ceasefire for",
		"The British and the weather were calm. Marta Venn wants a truce in Ukraine.": "venn ceasefire for",
	})
}
