package stance

import "testing"

// TestWhatIsHeldOfLand reads what a text tells that somebody claims, signs, shows or
// considers land to be.
func TestWhatIsHeldOfLand(t *testing.T) {
	takes(t, map[string]string{
		"Moscow demanded that Kyiv hand over the rest of Donetsk.":                               "russia territory against",
		"Kyiv has refused to hand over Donetsk.":                                                 "ukraine territory for",
		"Kyiv has repeatedly and firmly ruled out recognising Russian control over the region.":  "ukraine territory for",
		"The Kremlin remains committed to taking the whole of Donbas.":                           "russia territory against",
		"Moscow claims all of Donbas as its own.":                                                "russia territory against",
		"Russia has shown no willingness to give up Crimea.":                                     "russia territory against",
		"Kyiv considers Crimea to be occupied Ukrainian territory.":                              "ukraine territory for",
		"Marta Venn signed a decree recognising the breakaway regions of Ukraine.":               "venn territory against",
		"The Kremlin remains committed to talks on Ukraine.":                                     "",
		"Moscow claims a prize in Ukraine.":                                                      "",
		"Marta Venn signed a decree on bread in Ukraine.":                                        "",
		"Marta Venn offered to stop the strikes in exchange for the surrender of Donbas.":        "venn ceasefire for, venn territory against",
		"Marta Venn rejected an end of the strikes in exchange for the surrender of the Donbas.": "venn ceasefire against, venn territory for",
	})
}
