package speech

import "testing"

// TestHeldIs reads what somebody's demand or offer is said to be, and with what words somebody begins.
func TestHeldIs(t *testing.T) {
	wantHeld(t, map[string]string{
		"Ruvia's aim is a truce.":                                         "Ruvia's | aim | aim is a truce",
		"Ruvia's counter-offer is a truce along the river.":               "Ruvia's | counter-offer | counter-offer is a truce along the river",
		"Venn's order was for all fire to cease.":                         "Venn's | order | order was for all fire to cease",
		"Venn's demand: a full truce.":                                    "Venn's | demand | demand: a full truce",
		"His message to the hosts: a truce must come first.":              "His | message | message to the hosts: a truce must come first",
		"Her answer: “No.”":                                               "",
		"The demand was a mistake.":                                       "",
		"What Venn offered instead was a short truce.":                    "Venn | offered | a short truce",
		"A truce is what Ruvia wants.":                                    "Ruvia | wants | A truce is what Ruvia wants",
		"A truce is not something that Venn will accept.":                 "Venn | will accept | A truce is not something that Venn will accept",
		"The truce Venn proposed was not kept.":                           "Venn | proposed | The truce Venn proposed",
		"Venn made a truce her first demand.":                             "Venn | made | a truce her first demand",
		"Despite Ruvia's bid to join the club, many voters want a truce.": "Ruvia's | bid | bid to join the club\nmany voters | want | a truce",
		"Venn mocked Ruvia's formula, under which Brell would leave.":     "Venn | mocked | Ruvia's formula\nRuvia's | under | Brell would leave",
		"Ruvia's plan by which Brell would leave was read out.":           "Ruvia's | by | Brell would leave",
		"Under a plan drafted by Ruvia, Brell would go.":                  "Ruvia | Under | Brell would go\nRuvia | drafted | plan drafted by Ruvia",
		"Under the plan of Ruvia, Brell would leave.":                     "Ruvia | Under | Brell would leave",
		"The law under which Brell would leave was old.":                  "",
		"For Venn of Ruvia, a truce is a trap.":                           "Venn of Ruvia | For | a truce is a trap",
		"The outcome fell short of Venn's aims.":                          "",
		"It is what Ruvia wants.":                                         "",
		"What Ruvia wants is a truce.":                                    "Ruvia | wants | a truce",
		"Venn opened the talks with a plea for a truce.":                  "Venn | plea | plea for a truce",
		"Venn began with a fresh appeal to both sides to stop.":           "Venn | appeal | appeal to both sides to stop",
		"Venn met the demand for the town with a smile.":                  "",
		"For Ruvia, a truce would be a trap.":                             "Ruvia | For | a truce would be a trap",
		"For Ruvia and Graun, a truce must come first.":                   "Ruvia and Graun | For | a truce must come first",
		"For Venn, a truce could bring a prize.":                          "",
		"Venn has given her assent to a truce.":                           "Venn | has given her assent to | a truce\nher | assent | assent to a truce",
		"To Venn, leaving the town was unthinkable.":                      "Venn | To | leaving the town was unthinkable",
		"For Ruvia, Venn signed a truce.":                                 "Venn | signed | a truce",
		"For months, a truce was near.":                                   "",
		"Ruvia agreed to a truce after Venn had called them.":             "Ruvia | agreed to | a truce",
		"Ruvia agreed to a truce after the harvest.":                      "Ruvia | agreed to | a truce after the harvest",
		"Orel, who came late, rules out a truce.":                         "Orel | rules out | a truce",
		"Ruvia treats the town as its own, and has nothing against it":    "Ruvia | treats | the town as its own\nRuvia | has nothing against | it",
	})
}
