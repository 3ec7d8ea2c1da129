package speech

import (
	"strings"
	"testing"

	"parley/stance/text"
)

func TestAddress(t *testing.T) {
	const own = "We meet in a hard hour. I thank you for coming. Our city stands. The bridge is gone."
	const told = "The council met on Monday. It chose a speaker. The bridge is gone. “We stay,” she said."
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
