package stance

import "testing"

// TestWhatIsOnlyBroached holds that nobody takes a side by what he was asked about or
// commented on, and that he does by what he asks, or answers in words of his own.
func TestWhatIsOnlyBroached(t *testing.T) {
	takes(t, map[string]string{
		"Asked whether Ukraine should cede Donbas, Marta Venn said it had rained.":                 "",
		"When asked if Ukraine must cede Donbas, Marta Venn said it had rained.":                   "",
		"Commenting on plans for Ukraine to cede Donbas, Marta Venn said it had rained.":           "",
		"Marta Venn has commented on the possibility of Ukraine regaining Donbas. She slept well.": "",
		"Marta Venn responded to reports that Ukraine plans to cede Donbas to Russia.":             "",
		"Marta Venn responded that Ukraine must never cede Donbas.":                                "venn territory for",
		"Asked about the weather, Marta Venn said that Ukraine must never cede Donbas.":            "venn territory for",
		"\"Ukraine must never cede Donbas,\" Marta Venn said when asked about the weather.":        "venn territory for",
		"Ilvar Tosk asked Ukraine to cede Donbas. Marta Venn was asked whether she slept well.":    "tosk territory against",
	})
}
