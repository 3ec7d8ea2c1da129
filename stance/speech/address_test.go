package speech

import (
	"testing"

	"parley/stance/text"
)

func TestAddress(t *testing.T) {
	const own = "We meet in a hard hour. I thank you for coming. Our city stands. The bridge is gone."
	const told = "The council met on Monday. It chose a speaker. The bridge is gone. “We stay,” she said."
	for _, c := range []struct {
		setting Setting
		said    string
		want    bool
	}{
		{Setting{Title: "Address by the Mayor of Tolm"}, own, true},
		{Setting{Title: "Address by the Mayor of Tolm"}, told, false},
		{Setting{Publisher: "Mayor's Office"}, own, true},
		{Setting{Publisher: "Tolm Gazette"}, own, false},
		{Setting{Speaker: "Marta Venn"}, told, true},
		{Setting{}, own, false},
	} {
		if got := isAddress(text.Parse(c.said), c.setting); got != c.want {
			t.Errorf("%+v, %q: address %v, want %v", c.setting, c.said, got, c.want)
		}
	}
}

func TestAddressGivesEverySentence(t *testing.T) {
	doc := text.Parse("Dear friends!\n\nWe meet in a hard hour. Our city stands.\n\nI thank you all.")
	found := Find(doc, Setting{Speaker: "Marta Venn"})
	if len(found) != 3 {
		t.Fatalf("got %d findings, want 3: %+v", len(found), found)
	}
	if found[0].Utterance != found[1].Utterance || found[1].Utterance == found[2].Utterance {
		t.Errorf("a paragraph is one breath: got utterances %d, %d, %d", found[0].Utterance, found[1].Utterance, found[2].Utterance)
	}
	for _, f := range found {
		if f.Basis != ByRecord || f.Kind != Direct || !f.Cue.IsZero() {
			t.Errorf("got %+v, want the record's own words without a cue", f)
		}
	}
}

func TestHeld(t *testing.T) {
	for said, want := range map[string]string{
		"Ruvia agreed to a truce on Monday.":             "Ruvia | agreed to | a truce on Monday",
		"Venn wants the troops to leave the island.":     "Venn | wants | the troops to leave the island",
		"Ruvia's demand that they leave failed.":         "Ruvia's | demand | demand that they leave failed",
		"“Ruvia agreed to a truce,” she said.":           "",
		"The truce held.":                                "",
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
