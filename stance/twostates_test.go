package stance

import "testing"

// TestTwoStates gives a plan to both states of a word, and a person's name to nobody else.
func TestTwoStates(t *testing.T) {
	e := New(defaultCodebook(t))
	for said, want := range map[string][]string{
		"A joint US-Ukrainian proposal to pause fighting in Donbas has yet to be agreed by Moscow.": {"us", "ukraine"},
		"The Franco-British plan calls for a ceasefire in Ukraine.":                                 {"france", "uk"},
		"Jean-Pierre called for a ceasefire in Ukraine.":                                            {"jean-pierre"},
	} {
		r, err := e.Read(t.Context(), Article{Text: said})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range r.Statements {
			for _, a := range s.Attributions {
				got = append(got, a.Actor)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %q, want %q", said, got, want)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: %q, want %q", said, got, want)
			}
		}
	}
}
