package speech

import (
	"strings"
	"testing"

	"parley/stance/text"
)

// heldIn tells what a text holds: by whom, by which words and what, a line each.
func heldIn(said string) string {
	var got []string
	for _, f := range Held(text.Parse(said)) {
		var who []string
		for _, source := range f.Sources {
			who = append(who, source.Of(said))
		}
		got = append(got, strings.Join(who, " & ")+" | "+f.Cue.Of(said)+" | "+f.Content.Of(said))
	}
	return strings.Join(got, "\n")
}

// wantHeld reads texts and wants what each tells to be held.
func wantHeld(t *testing.T, cases map[string]string) {
	t.Helper()
	for said, want := range cases {
		if got := heldIn(said); got != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}

// TestHeldBy reads by whom something is held that a participle or a passive tells.
func TestHeldBy(t *testing.T) {
	wantHeld(t, map[string]string{
		"The plan rejected by Venn was old.":                  "Venn | rejected | plan rejected by Venn",
		"The plan was rejected outright by Venn.":             "Venn | was rejected | The plan was rejected outright by Venn",
		"A truce proposed by Ruvia and Brell held.":           "Ruvia & Brell | proposed | truce proposed by Ruvia and Brell",
		"A truce proposed by Ruvia, Orm and Brell held.":      "Ruvia & Orm & Brell | proposed | truce proposed by Ruvia, Orm and Brell",
		"A truce, proposed by Ruvia and backed by Orm, held.": "Ruvia | proposed | truce, proposed by Ruvia\nOrm | backed | truce, proposed by Ruvia and backed by Orm",
		"She read a plan backed by Venn that would end it.":   "Venn | backed | plan backed by Venn that would end it",
		"Terms put forward by Ruvia include a truce.":         "Ruvia | put forward | Terms put forward by Ruvia include a truce",
		"She read a truce proposed by Ruvia and Orm left.":    "Ruvia | proposed | truce proposed by Ruvia",
		"The plan might be rejected by Venn.":                 "",
		"The plan must be accepted by Venn.":                  "",
		"The plan to be proposed by Venn was old.":            "",
		"The plan carried by Venn was old.":                   "",
		"They were backed by Venn.":                           "",
		"The plan was rejected on Monday by Venn.":            "Venn | was rejected | The plan was rejected on Monday by Venn",
		"The plan was rejected out of hand by Venn.":          "Venn | was rejected | The plan was rejected out of hand by Venn",
		"A truce backed by Orm was rejected by Ruvia.":        "Orm | backed | truce backed by Orm\nRuvia | was rejected | A truce backed by Orm was rejected by Ruvia",
		"A truce drawn up last month in Orm by Ruvia held.":   "Ruvia | drawn up | truce drawn up last month in Orm by Ruvia",
		"Rejected by Venn, they left.":                        "",
	})
}

// TestHeldToItsEnd ends what is held before the verb of the sentence, and takes in the relative
// clause that tells what is in a plan.
func TestHeldToItsEnd(t *testing.T) {
	wantHeld(t, map[string]string{
		"Ruvia's demand for land it held was heard.":                "Ruvia's | demand | demand for land it held",
		"Venn repeated Ruvia's demand for a truce that would last.": "Venn | repeated | Ruvia's demand for a truce that would last\nRuvia's | demand | demand for a truce that would last",
		"Venn rejected a plan, which called for a truce.":           "Venn | rejected | a plan, which called for a truce\nwhich | called for | a truce",
		"Venn rejected a plan, and Orm left.":                       "Venn | rejected | a plan",
		"Tosk rebuked Venn for refusing a truce.":                   "Tosk | rebuked | Venn for refusing a truce\nVenn | refusing | a truce",
		"Tosk rebuked them for refusing a truce.":                   "Tosk | rebuked | them for refusing a truce",
		"Tosk rebuked Venn for missing a truce.":                    "Tosk | rebuked | Venn for missing a truce",
		"The truce that Venn seems willing to accept is short.":     "Venn | seems willing to accept | The truce that Venn seems willing to accept",
		"Venn seems willing to accept a truce.":                     "Venn | seems willing to | accept a truce",
	})
}

// TestHeldInPlans reads what is in somebody's plan or would be under it, and to what somebody is
// pressed by whom.
func TestHeldInPlans(t *testing.T) {
	wantHeld(t, map[string]string{
		"Under Ruvia's new terms, Brell would leave the island.":     "Ruvia's | Under | Brell would leave the island",
		"Under the bridge, Brell would leave the island.":            "",
		"Under a plan of old, Brell would leave the island.":         "",
		"Ruvia's old demands, including a truce, were long.":         "Ruvia's | demands | demands, including a truce",
		"Ruvia's demands, which include a truce, were long.":         "Ruvia's | demands | demands, which include a truce, were long",
		"Ruvia's demands, old and new, were long.":                   "",
		"Brell was pressed by Ruvia to leave.":                       "Ruvia | was pressed | to leave",
		"Brell was seen by Ruvia to leave.":                          "",
		"They read a plan swiftly rejected by Brell.":                "Brell | rejected | plan swiftly rejected by Brell",
		"The talks brought terms that Brell rejected.":               "Brell | rejected | terms that Brell rejected",
		"There will be tolls should Ruvia reject the truce.":         "",
		"Venn ordered the troops to leave.":                          "Venn | ordered | the troops to leave",
		"Venn's demand for a truce, once made, was made once again.": "Venn's | demand | demand for a truce",
	})
}

// TestHeldOrNot reads what somebody has not done yet or shows no sign of, what two hold against
// each other, and whose a demand is that is told again.
func TestHeldOrNot(t *testing.T) {
	wantHeld(t, map[string]string{
		"Ruvia has yet to accept a truce.":                                     "Ruvia | has yet to accept | a truce",
		"Ruvia agreed on Saturday to a truce.":                                 "Ruvia | agreed on Saturday to | a truce",
		"Ruvia agreed on Saturday.":                                            "",
		"Ruvia wants to accept a truce.":                                       "Ruvia | wants | to accept a truce",
		"Ruvia shows no sign of accepting a truce.":                            "Ruvia | shows no sign of | accepting a truce",
		"Ruvia and Orm accused each other of breaking a truce.":                "Ruvia & Orm | accused | each other of breaking a truce",
		"Venn described the truce as a trap.":                                  "Venn | described | the truce as a trap",
		"Ruvia left, repeating its demand for a truce.":                        "Ruvia | repeating | its demand for a truce\nRuvia | demand | demand for a truce",
		"Ruvia repeated its demand for a truce.":                               "Ruvia | repeated | its demand for a truce\nRuvia | demand | demand for a truce",
		"Ruvia rejected its demand for a truce.":                               "Ruvia | rejected | its demand for a truce\nits | demand | demand for a truce",
		"She read a call to end it, but that came late.":                       "",
		"They read of a truce, a proposal Venn had rejected.":                  "Venn | had rejected | a proposal Venn had rejected",
		"Ruvia's demand that Brell surrender the land it still holds was old.": "Ruvia's | demand | demand that Brell surrender the land it still holds",
	})
}

// TestHeldByWhomItIsAskedOf gives what is his to who is to do something with it, what is laid to
// another to nobody, and a denial to the verb that it stands by.
func TestHeldByWhomItIsAskedOf(t *testing.T) {
	wantHeld(t, map[string]string{
		"Venn urged Ruvia to give up its claims to the land.":   "Venn | urged | Ruvia to give up its claims to the land\nRuvia | claims | claims to the land",
		"Venn persuaded Ruvia to drop its opposition to truce.": "Venn | persuaded | Ruvia to drop its opposition to truce",
		"Venn lifted her objections to a truce.":                "",
		"Venn warned Ruvia against leaving the land.":           "",
		"Venn discouraged Ruvia from leaving the land.":         "Venn | discouraged | Ruvia from leaving the land",
		"Venn never agreed to a truce.":                         "Venn | never agreed to | a truce",
		"Venn no longer wants a truce.":                         "Venn | no longer wants | a truce",
		"Venn would back a truce.":                              "Venn | would back | a truce",
		"Venn rules out a truce.":                               "Venn | rules out | a truce",
		"When Venn agrees to a truce, they leave.":              "",
		"When Venn agreed to a truce, they left.":               "Venn | agreed to | a truce",
		"Under the plan, Venn would accept a truce.":            "",
		"Orm doubts that Venn wants a truce.":                   "",
		"The troops abandoned the land.":                        "",
	})
}

// TestThought reads what somebody thinks where he is named behind it or in its midst.
func TestThought(t *testing.T) {
	wantHeld(t, map[string]string{
		"The bridge must go, Venn believes.":                    "Venn | believes | The bridge must go",
		"The bridge must go, thinks Venn.":                      "Venn | thinks | The bridge must go",
		"The bridge, Venn found, must go.":                      "Venn | found | The bridge\nVenn | found | must go",
		"The bridge must go, Venn supposed, because it is old.": "Venn | supposed | The bridge must go\nVenn | supposed | because it is old",
		"The bridge must go, Venn does not believe.":            "",
		"On the bridge, Venn found a coin.":                     "",
		"If the bridge holds, Venn thinks again.":               "",
	})
}

// TestWhatIsNotSeen reads a question that somebody does not see or understand, and none that he does.
func TestWhatIsNotSeen(t *testing.T) {
	wantHeld(t, map[string]string{
		"Venn did not see why Ruvia should leave.":       "Venn | did not see | why Ruvia should leave",
		"Venn does not understand how they could agree.": "Venn | does not understand | how they could agree",
		"Venn saw how the bridge fell.":                  "",
		"Venn named a truce among her terms.":            "Venn | named | a truce among her terms",
		"Venn named the bridge.":                         "",
	})
}

// TestAimsThatAreSetOut reads what somebody's aims are told to be behind a colon, and what is decreed.
func TestAimsThatAreSetOut(t *testing.T) {
	wantHeld(t, map[string]string{
		"Ruvia posted its aims: an open bridge and a new road.": "Ruvia | aims | aims: an open bridge and a new road",
		"Venn tweeted her conditions: the bridge must open.":    "Venn | conditions | conditions: the bridge must open",
		"Ruvia decreed a truce of three days.":                  "Ruvia | decreed | a truce of three days",
		"Venn posted her picture: a bridge.":                    "",
	})
}
