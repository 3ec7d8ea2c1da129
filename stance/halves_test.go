package stance

import "testing"

// TestWhatACuePartsIsOne reads sentences in the midst of which it says who speaks.
func TestWhatACuePartsIsOne(t *testing.T) {
	takes(t, map[string]string{
		"A ceasefire in Ukraine, Ilvar Tosk said, was out of the question.":          "tosk ceasefire against",
		"“A ceasefire in Ukraine,” Ilvar Tosk said, “is impossible.”":                "tosk ceasefire against",
		"“Giving up Donbas,” Marta Venn said, “is unacceptable.”":                    "venn territory for",
		"Moscow, Kyiv says, does not want a ceasefire.":                              "ukraine ceasefire for",
		"“We want a ceasefire in Ukraine,” Marta Venn said. “The bridge is closed.”": "venn ceasefire for",
		"“We want a ceasefire in Ukraine,” Marta Venn said, “and a bridge.”":         "venn ceasefire for",
		"The bridge in Ukraine, Marta Venn said, was out of the question.":           "",
	})
}

// TestWhoIsQuotedTakesThePosition reads whom somebody passes on, and whom calls only meet.
func TestWhoIsQuotedTakesThePosition(t *testing.T) {
	takes(t, map[string]string{
		"Berlin quoted Moscow as saying that Crimea was Russian.":             "russia territory against",
		"Berlin quoted Moscow as saying: “We reject a ceasefire in Ukraine.”": "russia ceasefire against",
		"Kyiv resisted calls to cede the Donbas.":                             "ukraine territory for",
		"Berlin thanked Kyiv for its readiness for a ceasefire.":              "ukraine ceasefire for",
		"Kyiv slammed Moscow for its claims to Crimea.":                       "ukraine territory for, russia territory against",
		"Kyiv faced calls to cede the Donbas.":                                "",
		"Ilvar Tosk renewed calls to cede the Donbas.":                        "tosk territory against",
		"Moscow threatened to end the ceasefire in Ukraine.":                  "russia ceasefire against",
		"Moscow brushed aside calls for a ceasefire in Ukraine.":              "russia ceasefire against",
	})
}
