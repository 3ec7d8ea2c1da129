package tally

import (
	"testing"

	"parley/stance"
)

func TestSurname(t *testing.T) {
	for name, want := range map[string]string{
		"Ilvar Tosk": "Tosk", "Marta von der Venn": "von der Venn", "Olan de Brod": "de Brod", "Tosk": "Tosk",
		"von der Venn": "von der Venn", "de Brod": "de Brod", "Pavin Karl Rook": "Rook", "": "",
	} {
		if got := surname(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// TestShorten keeps whole the names of two who share a surname.
func TestShorten(t *testing.T) {
	rows := []Row{{Key: "tosk", Name: "Ilvar Tosk"}, {Key: "tosk-ada", Name: "Ada Tosk"}, {Key: "venn", Name: "Marta Venn"}, {Key: "cabinet", Name: "Cabinet members", Plural: true}}
	shorten(ruvia(), rows)
	for i, want := range []string{"Ilvar Tosk", "Ada Tosk", "Venn", "Cabinet members"} {
		if rows[i].Short != want {
			t.Errorf("%s is called %q, want %q", rows[i].Key, rows[i].Short, want)
		}
	}
}

// TestSpeakers names first who said most, and of those who said as much the first
// by key.
func TestSpeakers(t *testing.T) {
	var entries []*entry
	for _, actor := range []string{"c", "b", "d", "e", "b", "c", "a", "a", "a", "f"} {
		entries = append(entries, &entry{heard: &heard{Observation: &Observation{Actor: actor, Name: "N. " + actor}}})
	}
	if got, want := speakers(&stance.Codebook{}, entries), "a, b and 4 more"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := speakers(&stance.Codebook{}, entries[:3]), "b, c and 1 more"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestNote names the country only where the codebook knows it and it is not the actor.
func TestNote(t *testing.T) {
	book := ruvia()
	for _, c := range []struct {
		actor stance.Actor
		want  string
	}{
		{stance.Actor{Name: "Ilvar Tosk", Country: "ruvia"}, "Ruvia"},
		{stance.Actor{Name: "Ruvia", Country: "ruvia"}, ""},
		{stance.Actor{Name: "Ilvar Tosk", Country: "nowhere"}, ""},
		{stance.Actor{Name: "Ilvar Tosk", Country: "nowhere", Offices: []stance.Office{{Title: "mayor"}}}, "mayor"},
		{stance.Actor{Name: "Ilvar Tosk", Offices: []stance.Office{{Title: "mayor", Of: "ruvia"}}}, "Ruvia, mayor"},
	} {
		if got := note(book, c.actor, stance.Date{Year: 2025}); got != c.want {
			t.Errorf("%+v: %q, want %q", c.actor, got, c.want)
		}
	}
}
