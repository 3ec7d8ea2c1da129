package exchange_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/tally"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares what was written with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(filepath.Join("testdata", name), got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := contentOf(t, name)
	if !bytes.Equal(want, got) {
		t.Errorf("%s (-want +got); if the new one is right: make update\n%s", name, cmp.Diff(string(want), string(got)))
	}
}

// contentOf is a file of testdata.
func contentOf(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// harbour is a codebook of invented people and issues.
func harbour() *stance.Codebook {
	return &stance.Codebook{
		Name: "Harbour", Version: "3",
		Countries: []stance.Country{{Key: "ruvia", Name: "Ruvia"}},
		Actors: []stance.Actor{
			{
				Key: "tosk", Name: "Ilvar Tosk", Kind: stance.Person, Gender: stance.Male, Aliases: []string{"Tosk"}, Country: "ruvia",
				Offices: []stance.Office{{Title: "mayor", Of: "ruvia", From: stance.Date{Year: 2021}}},
			},
			{Key: "venn", Name: "Marta Venn", Kind: stance.Person, Gender: stance.Female, Country: "ruvia"},
			{Key: "brod", Name: "Olan <Brod> & Sons", Kind: stance.Collective},
		},
		Groups: []stance.Group{{Key: "council", Name: "Council members", Members: []string{"tosk", "venn"}}},
		Issues: []stance.Issue{
			{
				Key: "bridge", Name: "Harbour bridge", Proposition: "The bridge over the harbour should be built.", For: "build it now", Against: "no bridge",
				Validated: true, Terms: []stance.Term{
					{Name: "the bridge", Phrases: []string{"bridge", "harbour bridge"}, Sign: 1, Requires: []string{"harbour"}},
					{Name: "the ferry", Phrases: []string{"keep the ferry"}, Sign: -1, Bare: -0.5, Yes: []string{"Keep the ferry!"}},
				},
			},
			{Key: "toll", Name: "Road toll", Proposition: "Cars should pay a toll.", Terms: []stance.Term{{Name: "a toll", Phrases: []string{"toll"}}}},
		},
	}
}

// spoken are observations of the people of harbour.
func spoken() []tally.Observation {
	var all []tally.Observation
	say := func(id, actor, name, issue string, score float64, checked bool) {
		all = append(all, tally.Observation{
			Statement: id, Utterance: id, Said: id, Article: "article of " + id, Date: stance.Date{Year: 2025, Month: 3, Day: 4}, Publisher: "The Ruvian Post",
			Actor: actor, Name: name, Issue: issue, Stance: score, Checked: checked, Listed: true,
		})
	}
	say("s1", "tosk", "Ilvar Tosk", "bridge", 0.8, true)
	say("s2", "tosk", "Ilvar Tosk", "bridge", -0.2, false)
	say("s3", "tosk", "Ilvar Tosk", "toll", -1, false)
	say("s4", "venn", "Marta Venn", "bridge", 0.4, true)
	say("s5", "brod", "Olan <Brod> & Sons", "toll", 1, false)
	say("s6", "venn", "Marta Venn", "", 0, false)
	return all
}
