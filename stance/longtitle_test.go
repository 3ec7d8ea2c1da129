package stance

import (
	"context"
	"testing"
)

// TestLongTitles finds whose the name behind a long title is, and does not take the name of
// whom somebody serves for his own.
func TestLongTitles(t *testing.T) {
	e := New(world(t))
	for said, want := range map[string]string{
		"Head of the Office of the President of Ukraine Marta Venn said the mill was old.":     "venn",
		"Deputy head of the Presidential Office Peter Hale said the mill was old.":             "hale",
		"Adviser to the head of the Office of the President Peter Hale said the mill was old.": "hale",
		"The US ambassador to the UN Peter Hale said the mill was old.":                        "hale",
		"Spokesperson for the Ministry of Foreign Affairs Peter Hale said the mill was old.":   "hale",
		"The head of the European Commission, Peter Hale, said the mill was old.":              "hale",
		"An adviser to President Marta Venn said the mill was old.":                            "",
		"The chief of staff of Marta Venn said the mill was old.":                              "",
	} {
		r, err := e.Read(context.Background(), Article{Text: said})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(r.Statements) > 0 && len(r.Statements[0].Attributions) > 0 {
			got = r.Statements[0].Attributions[0].Actor
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}
