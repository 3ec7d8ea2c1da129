package stance

import (
	"os"
	"strings"
	"testing"
)

// TestFramesNameWhoSpeaks reads the frames of testdata/frames.txt with the name of a person and of a
// state in them: whoever it is, he is against a truce.
func TestFramesNameWhoSpeaks(t *testing.T) {
	content, err := os.ReadFile("testdata/frames.txt")
	if err != nil {
		t.Fatal(err)
	}
	e := New(defaultCodebook(t))
	for frame := range strings.Lines(string(content)) {
		frame = strings.TrimSpace(frame)
		if frame == "" || strings.HasPrefix(frame, "#") {
			continue
		}
		for name, actor := range map[string]string{"Moscow": "russia", "Ilvar Tosk": "tosk"} {
			source := strings.ReplaceAll(frame, "X", name)
			if got := stanceIn(t, e, source, actor, "ceasefire"); got >= -Neither {
				t.Errorf("%s: %.2f by %s", source, got, actor)
			}
		}
	}
}

// TestWhatIsTurnedRound reads clauses in which a denial opens before the verb, or a remark stands in the midst.
func TestWhatIsTurnedRound(t *testing.T) {
	takes(t, map[string]string{
		"Never will there be a truce in Ukraine, Marta Venn said.":                                                           "venn ceasefire against",
		"Never, Marta Venn said, would Ukraine cede Donetsk.":                                                                "venn territory for",
		"Under no circumstances will Ukraine cede Donetsk, Marta Venn said.":                                                 "venn territory for",
		"Under no circumstances, Marta Venn said, would Ukraine cede Donetsk.":                                               "venn territory for",
		"Nor would there be a truce in Ukraine, Marta Venn added.":                                                           "venn ceasefire against",
		"At no point did Ukraine agree to cede Donetsk, Marta Venn said.":                                                    "venn territory for",
		"Ukraine would not, Marta Venn said, cede Donetsk.":                                                                  "venn territory for",
		"“Neither my country nor any other will recognise this land grab in Ukraine,” Marta Venn said.":                      "venn territory for",
		"A truce in Ukraine, Marta Venn told reporters on Tuesday, is out of the question.":                                  "venn ceasefire against",
		"To give up Donetsk would be surrender, Marta Venn said of Ukraine.":                                                 "venn territory for",
		"As soon as Ukraine withdraws its troops from Donbas we will cease fire, Marta Venn said.":                           "venn ceasefire against, venn territory against",
		"A halt to the fighting in Ukraine could be discussed, Marta Venn added, once the West had stopped sending weapons.": "venn ceasefire against",
	})
}

// TestWhatIsOnlyPassedOn gives to another what a speaker or a source only passes on.
func TestWhatIsOnlyPassedOn(t *testing.T) {
	takes(t, map[string]string{
		"“There will be no truce in Ukraine,” the newspaper quoted Marta Venn as saying.":                         "venn ceasefire against",
		"Marta Venn said that the Russians kept saying the quickest way was for Ukraine to withdraw from Donbas.": "venn territory neither, russia territory against",
		"According to a Ukrainian official, Marta Venn said that Ukraine must leave Donetsk.":                     "venn territory against",
		"News agencies reported that Marta Venn had ruled out a truce in Ukraine.":                                "venn ceasefire against",
		"“Kyiv has accepted a truce, and Moscow has turned it down,” Marta Venn said.":                            "venn ceasefire for",
		"“Kyiv has agreed to a truce; Moscow has not,” Marta Venn said.":                                          "venn ceasefire for",
	})
}

// TestWhatHoldsUnless reads what somebody demands by an "unless", and what is condition of another thing.
func TestWhatHoldsUnless(t *testing.T) {
	takes(t, map[string]string{
		"There will be no peace unless Ukraine cedes Donetsk, Marta Venn said.":                                 "venn territory against",
		"There will be no talks unless there is a truce in Ukraine, Marta Venn said.":                           "venn ceasefire for",
		"Unless the text contained a demand for a truce in Ukraine, Marta Venn would not support it, she said.": "venn ceasefire for",
		"“People will not forgive it if we give up our land in Ukraine,” Marta Venn said.":                      "venn territory for",
		"“Cede Donetsk and you hand Russia the best position it has had in Ukraine,” Marta Venn said.":          "venn territory for",
		"Marta Venn said Ukraine had neither the legal nor the moral right to cede territory.":                  "venn territory for",
	})
}

// onTruce wants Ukraine on a side of a ceasefire in what a text says.
func onTruce(t *testing.T, e *Engine, source string, side float64) {
	t.Helper()
	if got := stanceIn(t, e, source, "ukraine", "ceasefire"); got*side <= Neither {
		t.Errorf("%s: %.2f", source, got)
	}
}

// TestWhatStandsBetween puts what says when, where and how between a verb and its thing.
func TestWhatStandsBetween(t *testing.T) {
	e := New(defaultCodebook(t))
	verbs := map[string]float64{
		"called | for a ceasefire": 1, "rejected | a ceasefire": -1, "agreed | to a ceasefire": 1, "insisted | on a ceasefire": 1,
		"warned | against a ceasefire": -1, "demanded | a ceasefire": 1, "proposed | a ceasefire": 1, "pressed | for a ceasefire": 1,
		"appealed | for a ceasefire": 1, "opposed | a ceasefire": -1, "voted | for a ceasefire": 1, "backed | a ceasefire": 1,
	}
	for verb, side := range verbs {
		for _, aside := range []string{
			"on Monday", "again", "this week", "in a statement", "in Kyiv", "at the weekend", "yesterday", "last week", "late on Monday",
			"in a speech on Monday", "publicly", "in an interview", "earlier this month", "on social media", "over the weekend",
		} {
			source := "The war in Ukraine goes on. Kyiv " + strings.Replace(verb, "|", aside, 1) + "."
			onTruce(t, e, source, side)
		}
	}
}

// TestWhatStandsBefore puts before the verb what says when, where, with whom and for all that.
func TestWhatStandsBefore(t *testing.T) {
	e := New(defaultCodebook(t))
	for verb, side := range map[string]float64{
		"called for a ceasefire": 1, "rejected a ceasefire": -1, "agreed to a ceasefire": 1, "was ready for a ceasefire": 1,
		"said there would be no ceasefire": -1, "spoke out against a ceasefire": -1,
	} {
		for _, frame := range []string{
			"Kyiv on Monday |", "Kyiv this week |", "Kyiv, in a statement, |", "In a statement on Monday Kyiv |", "Kyiv in a statement |",
			"On Monday night Kyiv |", "Earlier, Kyiv |", "Kyiv, for its part, |", "Kyiv for the first time |", "Kyiv, too, |", "But Kyiv |",
			"Kyiv, which is under attack, |", "Kyiv, under pressure from Washington, |", "Kyiv, backed by its allies, |",
			"Kyiv — under pressure — |", "Kyiv (under pressure) |", "Hours after the talks ended, Kyiv |", "As the talks ended, Kyiv |",
			"Moscow attacked, and Kyiv |", "Moscow attacked; Kyiv |", "Moscow attacked but Kyiv |", "The talks ended when Kyiv |",
			"It was reported that Kyiv |", "It emerged that Kyiv |", "Kyiv, Warsaw and Lorn |", "Kyiv as well as Warsaw |",
			"Not only Kyiv but also Warsaw |", "Kyiv, together with Warsaw, |", "Kyiv, unlike Moscow, |", "Kyiv, but not Moscow, |",
			"A day later Kyiv |", "The next day, Kyiv |", "At the United Nations on Monday Kyiv |", "Kyiv itself |",
		} {
			source := "The war in Ukraine goes on. " + strings.Replace(frame, "|", verb, 1) + "."
			onTruce(t, e, source, side)
		}
	}
}

// TestWhatAThingIsCalled puts what is said of a thing behind an "is" and behind the verbs that call it so.
func TestWhatAThingIsCalled(t *testing.T) {
	e := New(defaultCodebook(t))
	for called, side := range map[string]float64{
		"a positive step": 1, "a good start": 1, "promising": 1, "acceptable": 1, "a milestone": 1, "a historic opportunity": 1,
		"misplaced": -1, "a trap": -1, "naive": -1, "a dead end": -1, "unworkable": -1, "a red line": -1, "pointless": -1, "unfair": -1,
	} {
		for _, frame := range []string{
			"A ceasefire is |, Kyiv said.", "Kyiv said a ceasefire would be |.", "Kyiv called the ceasefire |.", "Kyiv described a ceasefire as |.",
			"Kyiv sees a ceasefire as |.", "“A ceasefire is |,” Kyiv said.", "Talk of a ceasefire is |, Kyiv said.",
		} {
			source := strings.Replace(frame, "|", called, 1) + " The war in Ukraine goes on."
			onTruce(t, e, source, side)
		}
	}
}

// TestWhatWasDoneToAThing reads passives, and those that share the subject of another's.
func TestWhatWasDoneToAThing(t *testing.T) {
	e := New(defaultCodebook(t))
	for verb, side := range map[string]float64{
		"backed": 1, "endorsed": 1, "welcomed": 1, "favoured": 1, "accepted": 1, "demanded": 1, "proposed": 1,
		"rejected": -1, "rebuffed": -1, "opposed": -1, "criticised": -1, "turned down": -1, "ruled out": -1, "resisted": -1,
	} {
		for _, frame := range []string{
			"The ceasefire was | by Kyiv.", "A 30-day ceasefire has been | by Kyiv.", "The ceasefire was welcomed by Warsaw and | by Kyiv.",
			"The ceasefire was opposed by Minsk but | by Kyiv.", "A ceasefire backed by Minsk but | by Kyiv is on the table.",
			"The proposal for a ceasefire was | by Kyiv.",
		} {
			source := strings.Replace(frame, "|", verb, 1) + " The war in Ukraine goes on."
			onTruce(t, e, source, side)
		}
	}
}

// TestWhatIsOrderedOrLeftUndone reads a predicate behind where and when a thing is to be, orders to one's own men, and what another
// did not do.
func TestWhatIsOrderedOrLeftUndone(t *testing.T) {
	takes(t, map[string]string{
		"Marta Venn said a truce in Ukraine, on land, at sea and in the air, would be the best way.":             "venn ceasefire for",
		"Marta Venn said a truce in Ukraine, on land, at sea and in the air, is out of the question.":            "venn ceasefire against",
		"Ilvar Tosk told his generals to cease fire in Ukraine.":                                                 "tosk ceasefire for",
		"Marta Venn kept stalling on a truce in Ukraine.":                                                        "venn ceasefire against",
		"Marta Venn agreed to a truce in Ukraine. Ilvar Tosk has so far declined to do the same.":                "venn ceasefire for, tosk ceasefire against",
		"Ilvar Tosk rejected as unrealistic a truce in Ukraine.":                                                 "tosk ceasefire against",
		"Marta Venn said the cession of Donbas in Ukraine was off the table.":                                    "venn territory for",
		"Marta Venn gave Ilvar Tosk 50 days to agree to a truce in Ukraine.":                                     "venn ceasefire for",
		"Marta Venn dropped her opposition to a truce in Ukraine and withdrew her support for giving up Donbas.": "venn ceasefire for, venn territory for",
	})
}
