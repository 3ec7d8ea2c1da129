package stance

import "testing"

// TestABodyIsWhoseTheTextSays gives what a body says to the state whose it is, though its name alone stands for another.
func TestABodyIsWhoseTheTextSays(t *testing.T) {
	takes(t, map[string]string{
		"Russia's Security Council called for a truce in Ukraine.":                     "russia ceasefire for",
		"The Security Council of the Russian Federation called for a truce.":           "russia ceasefire for",
		"The UN Security Council called for a truce in Ukraine.":                       "un ceasefire for",
		"The Security Council called for a truce in Ukraine.":                          "un ceasefire for",
		"Russia's Foreign Office rejected a truce in Ukraine.":                         "russia ceasefire against",
		"The Foreign Office rejected a truce in Ukraine.":                              "uk ceasefire against",
		"The Security Council of elders told Russia that it wants a truce in Ukraine.": "un ceasefire for",
		"It was Russia's veto. The Security Council called for a truce in Ukraine.":    "un ceasefire for",
	})
}
