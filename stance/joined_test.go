package stance

import "testing"

// TestNamedTogether reads a verb behind several things as one of them all, and leaves apart what begins a clause of its own.
func TestNamedTogether(t *testing.T) {
	takes(t, map[string]string{
		"Marta Venn said giving up Kherson and Donbas in Ukraine is unacceptable.":                                "venn territory for",
		"Marta Venn said ceding Crimea, the Donbas and Kherson would be a mistake for Ukraine.":                   "venn territory for",
		"Marta Venn said ceding Crimea and the four regions is unacceptable for Ukraine.":                         "venn territory for",
		"Marta Venn said the recognition of Crimea and Sevastopol as Russian is a must for peace in Ukraine.":     "venn territory against",
		"Marta Venn said a truce in Ukraine and a summit are out of the question.":                                "venn ceasefire against",
		"Marta Venn said a truce in Ukraine and the release of prisoners are needed.":                             "venn ceasefire for",
		"Marta Venn said a truce in Ukraine or a pause is unacceptable.":                                          "venn ceasefire against",
		"Marta Venn wants a truce in Ukraine and Ilvar Tosk is opposed to any bridge.":                            "venn ceasefire for",
		"Marta Venn said Ukraine needs a truce and more delays are unacceptable.":                                 "venn ceasefire for",
		"Marta Venn said agreeing to a truce in Ukraine would only store up the next invasion.":                   "venn ceasefire against",
		"Marta Venn said giving up Donbas in Ukraine would split the country.":                                    "venn territory for",
		"Marta Venn said the status of Crimea in Ukraine as Russian must be written into international treaties.": "venn territory against",
		"Marta Venn said she does not consider Crimea Russian. The war in Ukraine goes on.":                       "venn territory for",
		"Marta Venn said control over Crimea and Donbas must be restored to Ukraine.":                             "venn territory for",
		"Marta Venn stands for an immediate ceasefire in Ukraine.":                                                "venn ceasefire for",
	})
}
