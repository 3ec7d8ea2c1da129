package stance

import "testing"

// TestWhatGoesOnOrIsTakenBack reads what else ought to be behind a remark, what somebody seeks where he goes, and what is only part
// of what is denied.
func TestWhatGoesOnOrIsTakenBack(t *testing.T) {
	takes(t, map[string]string{
		"The fighting in Ukraine must end, Rui Abado told the forum, and Kyiv ought to give up the Donbas.":          "abado ceasefire for, abado territory against",
		"The bridge in Ukraine is shut, Rui Abado said, and Kyiv gave up the Donbas.":                                "",
		"Rui Abado arrived in Ukraine on Thursday seeking an immediate truce.":                                       "abado ceasefire for",
		"Rui Abado met the man seeking an immediate truce in Ukraine.":                                               "",
		"Rui Abado complained that his visitor was unwilling to stop the fighting in Ukraine.":                       "abado ceasefire for",
		"Rui Abado said it was not realistic to expel every Russian from every inch of Ukrainian soil, even Crimea.": "abado territory against",
		"Rui Abado said Kyiv has never discussed and will never discuss swapping its territory.":                     "abado territory for",
		"Rui Abado's attachment to Ukraine's territorial integrity is well known.":                                   "abado territory for",
		"Rui Abado's impatience for a ceasefire in Ukraine was plain.":                                               "abado ceasefire for",
		"Rui Abado excluded any trading of Ukraine's territory.":                                                     "abado territory for",
	})
}
