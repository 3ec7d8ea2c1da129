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
