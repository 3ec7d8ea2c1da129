package stance

import "testing"

// TestWhatIsSaidOfARefusal reads whoever calls another's refusal right or wrong, and leaves the other his own.
func TestWhatIsSaidOfARefusal(t *testing.T) {
	takes(t, map[string]string{
		"Ilvar Tosk said that Kyiv's refusal to cede the Donbas was a mistake.":                     "tosk territory against, ukraine territory for",
		"Ilvar Tosk said that Kyiv's refusal to withdraw from the Donbas was right.":                "tosk territory for, ukraine territory for",
		"Ilvar Tosk said that Kyiv's refusal to cede the Donbas was the main obstacle to peace.":    "tosk territory against, ukraine territory for",
		"Ilvar Tosk called Moscow's refusal to accept a truce understandable.":                      "tosk ceasefire against, russia ceasefire against",
		"Ilvar Tosk said that Moscow's refusal of a truce was a disgrace.":                          "tosk ceasefire for, russia ceasefire against",
		"Ilvar Tosk said that Moscow's refusals to accept a truce were understandable.":             "tosk ceasefire against, russia ceasefire against",
		"Ilvar Tosk said that the refusal of a truce in Ukraine was a disgrace.":                    "tosk ceasefire for",
		"Ilvar Tosk said that Moscow was right to reject a truce in Ukraine.":                       "tosk ceasefire against",
		"Ilvar Tosk said that Kyiv was wrong not to cede the Donbas.":                               "tosk territory against",
		"Ilvar Tosk said that Kyiv would regret not ceding the Donbas.":                             "tosk territory against",
		"Ilvar Tosk said Kyiv's demand for a truce was absurd.":                                     "tosk ceasefire against, ukraine ceasefire for",
		"Ilvar Tosk said that Kyiv's demand that Moscow leave the Donbas was absurd.":               "tosk territory against, ukraine territory for",
		"Ilvar Tosk backed Kyiv's refusal to cede the Donbas.":                                      "tosk territory for, ukraine territory for",
		"Ilvar Tosk was annoyed by Kyiv's refusal to cede the Donbas.":                              "tosk territory against, ukraine territory for",
		"Ilvar Tosk regretted Moscow's rejection of a truce.":                                       "tosk ceasefire for, russia ceasefire against",
		"Ilvar Tosk accused Moscow of dragging out talks on a truce.":                               "tosk ceasefire for",
		"Ilvar Tosk regretted the end of the ceasefire in Ukraine.":                                 "tosk ceasefire for",
		"Ilvar Tosk is unhappy with the ceasefire in Ukraine.":                                      "tosk ceasefire against",
		"Ilvar Tosk is pleased with the ceasefire in Ukraine.":                                      "tosk ceasefire for",
		"Ilvar Tosk said that handing over the Donbas would leave the rest of Ukraine defenceless.": "tosk territory for",
		"Ilvar Tosk said giving up land in Ukraine was too high a price for peace.":                 "tosk territory for",
	})
}

// TestWhatADeedIsCalled reads what somebody calls the idea, the plan or the loss of something.
func TestWhatADeedIsCalled(t *testing.T) {
	takes(t, map[string]string{
		"Rui Abado called the idea of giving up the Donbas a gift to Moscow.":   "abado territory for",
		"Rui Abado branded the idea of giving up the Donbas a betrayal.":        "abado territory for",
		"Rui Abado termed the proposal to cede the Donbas unacceptable.":        "abado territory for",
		"Rui Abado labelled the plan to cede the Donbas a trap.":                "abado territory for",
		"Rui Abado deemed the recognition of Crimea as Russian unthinkable.":    "abado territory for",
		"Rui Abado finds the idea of ceding the Donbas absurd.":                 "abado territory for",
		"Rui Abado called the loss of Crimea inevitable.":                       "abado territory against",
		"Rui Abado called the refusal to cede the Donbas wrong.":                "abado territory against",
		"Rui Abado called the idea of mending the bridge in Ukraine a mistake.": "",
	})
}
