package stance

import (
	"context"
	"testing"
)

// TestLabelsOfOffices gives every turn under an office's label to one person, whoever else of that office is named
// between.
func TestLabelsOfOffices(t *testing.T) {
	e := inventedEngine(t)
	date, _ := ParseDate("2025")
	const turns = "THE PRESIDENT: Welcome, President Marn of Graun. It is good to see you here.\n\nQ What did President Marn want?\n\nTHE PRESIDENT: A bridge. President Tosk was kind to ask for it. President Marn was not. The river is wide."
	for _, c := range []struct{ title, publisher, speaker, want, why string }{
		{"Remarks by President Tosk and President Marn of Graun", "", "", "tosk", "the first of the office in the title"},
		{"Remarks by President Marn Before a Dinner", "", "", "marn", "the only one in the title"},
		{"Remarks at a Dinner", "The Citadel", "", "tosk", "the publisher's country"},
		{"Remarks at a Dinner", "", "Ilvar Tosk", "tosk", "the record's speaker"},
		{"Remarks at a Dinner", "", "", "", "nothing says who"},
	} {
		r, err := e.Read(context.Background(), Article{Title: c.title, Publisher: c.publisher, Speaker: c.speaker, Text: turns, Date: date})
		if err != nil {
			t.Fatal(err)
		}
		labels := 0
		for _, s := range r.Statements {
			if len(s.Attributions) != 1 || s.Attributions[0].Mention.Of(turns) != "THE PRESIDENT" {
				continue
			}
			labels++
			if got := s.Attributions[0].Actor; got != c.want {
				t.Errorf("%s: %q is %q's, want %q", c.why, s.Content.Of(turns), got, c.want)
			}
		}
		if labels < 5 {
			t.Errorf("%s: %d sentences under the label", c.why, labels)
		}
	}
}
