package speech

import (
	"strings"
	"testing"

	"parley/stance/text"
)

func TestAddress(t *testing.T) {
	const own = "We meet in a hard hour. I thank you for coming. Our city stands. The bridge is gone."
	const told = "The council met on Monday. It chose a speaker. The bridge is gone. “We stay,” she said."
	const joint = "We met in Tolm. The bridge is gone. Ruvia sends steel. Graun sends stone. The river is high. The road is open. The city stands. The work begins."
	for _, c := range []struct {
		setting Setting
		said    string
		want    int // sentences given to the record's speaker
	}{
		{Setting{Title: "Address by the Mayor of Tolm"}, own, 4},
		{Setting{Title: "Address by the Mayor of Tolm"}, told, 0},
		{Setting{Publisher: "Mayor's Office"}, own, 4},
		{Setting{Publisher: "Tolm Gazette"}, own, 0},
		{Setting{Speaker: "Marta Venn"}, own, 4},
		{Setting{}, own, 0},
		{Setting{Title: "Joint statement on the bridge"}, joint, 8},
		{Setting{Title: "Joint efforts on the bridge"}, joint, 0},
		{Setting{Title: "Statement on the bridge"}, joint, 0}, // one who speaks for himself says so more often
		{Setting{Title: "Summit communiqué issued in Tolm"}, own, 4},
	} {
		got := 0
		for _, f := range Find(text.Parse(c.said), c.setting) {
			if f.Basis == ByRecord {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%+v, %q: %d sentences of an address, want %d", c.setting, c.said, got, c.want)
		}
	}
}

// TestThanksThatSayForWhat: thanks alone are no statement, and those that tell for what are.
func TestThanksThatSayForWhat(t *testing.T) {
	for said, want := range map[string]int{
		"Thank you for your attention!": 0,
		"Thank you all.":                0,
		"Thank you for your full support in the matter of the bridge.": 1,
	} {
		if got := len(Find(text.Parse("We meet again.\n\n"+said), Setting{Speaker: "Marta Venn"})) - 1; got != want {
			t.Errorf("%q: %d statements, want %d", said, got, want)
		}
	}
}

func TestPrintedSpeech(t *testing.T) {
	lead := "Marta Venn spoke in Tolm on Monday. She was late.\n\n"
	body := "Dear friends, we meet in a hard hour." + strings.Repeat(" Our city stands. The bridge is gone.", 6)
	found := Find(text.Parse(lead+body), Setting{})
	n := 0
	for _, f := range found {
		if f.Basis == ByRecord && len(f.Sources) == 1 && f.Sources[0].Of(lead+body) == "Marta Venn" {
			n++
		}
	}
	if n != 13 {
		t.Errorf("%d sentences of the printed speech are Marta Venn's, want 13: %+v", n, found)
	}
	if short := Find(text.Parse(lead+"Dear friends, we meet again. Our city stands."), Setting{}); len(short) > 0 {
		t.Errorf("two sentences are no printed speech: %+v", short)
	}
}

func TestFullTextIsWhoseTheLeadSays(t *testing.T) {
	const said = "Full text of Marta Venn's speech in Tolm.\n\nWe meet in a hard hour. I thank you for coming. Our city stands."
	for _, f := range Find(text.Parse(said), Setting{})[1:] {
		if len(f.Sources) != 1 || f.Sources[0].Of(said) != "Marta Venn" {
			t.Errorf("%q is whose? got %v, want Marta Venn", f.Content.Of(said), f.Sources)
		}
	}
}

func TestHeld(t *testing.T) {
	for said, want := range map[string]string{
		"Ruvia agreed to a truce on Monday.":             "Ruvia | agreed to | a truce on Monday",
		"Venn wants the troops to leave the island.":     "Venn | wants | the troops to leave the island",
		"Ruvia's demand that they leave failed.":         "Ruvia's | demand | demand that they leave failed",
		"“Ruvia agreed to a truce,” she said.":           "",
		"It was a truce, which Ruvia agreed to.":         "Ruvia | agreed to | a truce, which Ruvia agreed to",
		"Ruvia is not ready to accept a truce.":          "Ruvia | is not ready to | accept a truce",
		"Ruvia might accept a truce.":                    "",
		"The truce held.":                                "",
		"Ruvia's demands include a truce at sea.":        "Ruvia's | demands | demands include a truce at sea",
		"Ruvia's conditions are that they leave.":        "Ruvia's | conditions | conditions are that they leave",
		"Ruvia's plan provides for a truce at sea.":      "Ruvia's plan | provides for | a truce at sea",
		"They punished Ruvia for its refusal to leave.":  "Ruvia | refusal | refusal to leave",
		"The demands were many.":                         "",
		"Ruvia left the hall, rejecting any truce.":      "Ruvia | rejecting | any truce",
		"Ruvia rose, instead calling for a truce.":       "Ruvia | calling for | a truce",
		"She read a Ruvian plan calling for a truce.":    "Ruvian | plan | plan calling for a truce",
		"A rejecting hand rose.":                         "",
		"The ministers have not accepted the proposals.": "The ministers | have not accepted | the proposals",
	} {
		got := ""
		for _, f := range Held(text.Parse(said)) {
			got = f.Sources[0].Of(said) + " | " + f.Cue.Of(said) + " | " + f.Content.Of(said)
			break
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}

// TestHeldElsewhere reads what is held in an apposition, by whom something can't be borne, in
// nouns and adjectives; and what only might be.
func TestHeldElsewhere(t *testing.T) {
	for said, want := range map[string]string{
		"Will Ruvia agree to a truce?":                            "",
		"If Ruvia agrees to a truce, the council will meet.":      "",
		"Whether Venn accepts the plan is open.":                  "",
		"The plan left by Venn was old.":                          "",
		"Tosk offered a deal - something Venn rejected.":          "Tosk | offered | a deal; Venn | rejected | something Venn rejected (aside)",
		"Tosk wants a bridge, a plan that Venn opposes.":          "Tosk | wants | a bridge; Venn | opposes | a plan that Venn opposes (aside)",
		"The truce that Ruvia rejected was short.":                "Ruvia | rejected | The truce that Ruvia rejected",
		"A truce is unacceptable to Venn.":                        "Venn | to | A truce is unacceptable",
		"Giving up the island is a red line for Venn.":            "Venn | for | Giving up the island is a red line",
		"Giving up the island crosses a red line for Venn.":       "",
		"Leaving the island is unthinkable for many.":             "",
		"A proposal by the council to cede the island failed.":    "the council | proposal | proposal by the council to cede the island",
		"A proposal by the council failed.":                       "",
		"His demand for the island failed.":                       "His | demand | demand for the island",
		"A Ruvian demand for the island failed.":                  "Ruvian | demand | demand for the island",
		"Three old demands for the island failed.":                "",
		"Kell is still firmly opposed to a truce.":                "Kell | is still firmly opposed to | a truce",
		"Kell remains opposed to a truce.":                        "Kell | remains opposed to | a truce",
		"Kell sounds ready to accept a truce.":                    "",
		"“We stay.” Ruvia’s two proposals for the island failed.": "Ruvia’s | proposals | proposals for the island",
	} {
		var got []string
		for _, f := range Held(text.Parse(said)) {
			g := f.Sources[0].Of(said) + " | " + f.Cue.Of(said) + " | " + f.Content.Of(said)
			if f.Aside {
				g += " (aside)"
			}
			got = append(got, g)
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}
