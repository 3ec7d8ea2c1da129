package stance

import "testing"

// TestThreats reads what is threatened as what is wanted, and an offer as an offer.
func TestThreats(t *testing.T) {
	takes(t, map[string]string{
		`"If they do not give up Donbas in Ukraine, they will lose it by force," Marta Venn said.`: "venn territory against",
		"Marta Venn said that if Ukraine did not give up Donbas, she would support it.":            "venn territory for",
		"Marta Venn said that if Russia does not leave Donbas in Ukraine, sanctions will follow.":  "venn territory for",
		"Marta Venn said that if Ukraine cedes Donbas, Russia will attack again.":                  "venn territory for",
		"Marta Venn said the fighting in Ukraine would end if Ukraine gave up Donbas.":             "venn ceasefire against, venn territory against",
		"Marta Venn said nothing was more urgent than a truce in Ukraine.":                         "venn ceasefire for",
		"Marta Venn said a truce in Ukraine could not wait.":                                       "venn ceasefire for",
		"Marta Venn said Ukraine would be unwise to give up Donbas.":                               "venn territory for",
	})
}
