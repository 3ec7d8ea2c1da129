package stance

import (
	"context"
	"slices"
	"testing"
)

// TestSignatories gives a statement to all who give it together.
func TestSignatories(t *testing.T) {
	e := inventedEngine(t)
	date, _ := ParseDate("2025")
	for _, c := range []struct {
		title, text string
		want        []string
	}{
		{"Statement by President Tosk and Chancellor von der Quell", "We met in Brell. We want a bridge.", []string{"tosk", "vonderquell"}},
		{"Statement by President Tosk and the mayor of Brell", "We met in Brell. We want a bridge.", []string{"tosk"}}, // as before: the first
		{"Joint statement on Graun by the leaders of Ruvia and Venland", "We met in Brell. We want a bridge.", []string{"ruvia", "venland"}},
		{"", "We, the leaders of Ruvia and Venland, met in Brell. We want a bridge.", []string{"ruvia", "venland"}},
		{"", "Joint statement by President Tosk and President Venn: We met in Brell. We want a bridge.", []string{"tosk", "venn"}},
		{"", "The leaders of Ruvia, gathered in Brell, declare as follows. We want a bridge.", []string{"ruvia"}},
		{"", "We, the people who live here, met in Brell. We want a bridge.", nil},
	} {
		r, err := e.Read(context.Background(), Article{Title: c.title, Text: c.text, Date: date})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range r.Statements {
			if s.Content.Of(c.text) == "We want a bridge." {
				for _, a := range s.Attributions {
					if a.Actor != "" {
						got = append(got, a.Actor)
					}
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q, %q: got %q, want %q", c.title, c.text, got, c.want)
		}
	}
}

// TestWhoSpeaksForAGroup gives what a group says to it and to those who are named of it, and a statement to whose it is, wherever
// it was given out.
func TestWhoSpeaksForAGroup(t *testing.T) {
	takes(t, map[string]string{
		"European leaders, including Emmanuel Macron and Friedrich Merz, want a truce in Ukraine.":          "europe ceasefire for, macron ceasefire for, merz ceasefire for",
		"European leaders, among them Emmanuel Macron and Friedrich Merz, reject a truce in Ukraine.":       "europe ceasefire against, macron ceasefire against, merz ceasefire against",
		"European leaders such as Emmanuel Macron and Friedrich Merz want a truce in Ukraine.":              "europe ceasefire for, macron ceasefire for, merz ceasefire for",
		"The joint statement by Emmanuel Macron and Friedrich Merz says that a truce in Ukraine is needed.": "macron ceasefire for, merz ceasefire for",
		"The Paris declaration of the G7 leaders says that a truce in Ukraine is needed.":                   "g7 ceasefire for",
		"The Kremlin statement says that a truce in Ukraine is needed.":                                     "russia ceasefire for",
		"An emergency session of the UN Security Council demanded a truce in Ukraine.":                      "un ceasefire for",
	})
}
