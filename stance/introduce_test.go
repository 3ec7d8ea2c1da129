package stance

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestIntroductions: what an article says of somebody beside the name.
func TestIntroductions(t *testing.T) {
	for _, c := range []struct{ text, called, office string }{
		{"Karl Orel, a retired baker from Lorn, left.", "baker lorn retired", ""},
		{"Karl Orel, who bakes, left.", "", ""},
		{"Karl Orel, 44, left.", "", ""},
		{"Karl Orel (a baker) left.", "baker", ""},
		{"Lorn baker Karl Orel left.", "baker lorn", ""},
		{"The baker, Karl Orel, left.", "baker", ""},
		{"Ada met her husband, Karl Orel, there.", "husband", ""},
		{"Sen. Karl Orel left.", "sen", ""},
		{"Ruvian foreign minister Karl Orel left.", "foreign minister ruvian", "foreign minister of ruvia"},
		{"Ruvian Deputy Foreign Minister Karl Orel left.", "deputy foreign minister ruvian", "deputy foreign minister of ruvia"},
		{"Ruvia's new defence minister Karl Orel left.", "defence minister new ruvia", "defence minister of ruvia"},
		{"Karl Orel, the foreign minister of Ruvia, left.", "foreign minister ruvia", "foreign minister of ruvia"},
		{"Karl Orel, Ruvia's top diplomat, left.", "diplomat foreign minister ruvia top", "foreign minister of ruvia"},
		{"President of Ruvia Karl Orel left.", "president ruvia", "president of ruvia"},
		{"Minister of Foreign Affairs of Ruvia Karl Orel left.", "affairs foreign minister ruvia", "foreign minister of ruvia"},
		{"Northern Union foreign policy chief Karl Orel left.", "chief foreign northern policy union", "foreign policy chief of north"},
		{"Former Ruvian foreign minister Karl Orel left.", "foreign former minister ruvian", ""},
		{"Karl Orel, president of the Ruvian Bakers Association, left.", "association baker bakers president ruvian", ""},
		{"Karl Orel, a Ruvian baker and president of a bank, left.", "baker bank president ruvian", ""},
		{"Karl Orel, the spokesman said, left.", "", ""},
	} {
		cast := castOf(t, c.text)
		at := slices.IndexFunc(cast.figures, func(f *figure) bool { return f.actor.Name == "Karl Orel" })
		if at < 0 {
			t.Errorf("%s: nobody is Karl Orel", c.text)
			continue
		}
		f := cast.figures[at]
		var called []string
		for word := range f.called {
			if !strings.Contains(word, "-") && word != "karl" && word != "orel" {
				called = append(called, word)
			}
		}
		slices.Sort(called)
		office := ""
		for _, o := range f.actor.Offices {
			office += fmt.Sprintf("%s of %s", o.Title, o.Of)
		}
		if got := strings.Join(called, " "); got != c.called || office != c.office {
			t.Errorf("%s\ncalled %q, want %q\noffice %q, want %q", c.text, got, c.called, office, c.office)
		}
	}
}

// TestGendersOfIntroductions: a noun beside a name tells the gender that the name
// does not.
func TestGendersOfIntroductions(t *testing.T) {
	for body, want := range map[string]Gender{
		"Quina Brannick, an actress, left.":         Female,
		"Quina Brannick, a businessman, left.":      Male,
		"The spokeswoman, Quina Brannick, left.":    Female,
		"Mr. Quina Brannick left.":                  Male,
		"Ms. Quina Brannick left.":                  Female,
		"Quina Brannick, a baker, left.":            "",
		"Quina Brannick, head of two women, left.":  "",
		"Hanna Brannick, an old businessman, left.": Female, // the name is surer
	} {
		cast := castOf(t, body)
		for _, f := range cast.figures {
			if strings.HasSuffix(f.actor.Name, "Brannick") && f.actor.Gender != want {
				t.Errorf("%s: %q, want %q", body, f.actor.Gender, want)
			}
		}
	}
}

// TestOfficesOfNominals resolves offices by what the article and the codebook say
// on its date.
func TestOfficesOfNominals(t *testing.T) {
	e := inventedEngine(t)
	for _, c := range []struct{ date, text, want string }{
		{"2025", "[1:The Ruvian president] said {1:so}.", "tosk"},
		{"2025", "[1:Ruvia's president] said {1:so}.", "tosk"},
		{"2025", "[1:The president of Ruvia] said {1:so}.", "tosk"},
		{"2025", "[1:The Ruvian head of state] said {1:so}.", "tosk"},
		{"2025", "[1:Ruvia's leader] said {1:so}.", "tosk"},
		{"2025", "[1:The head of the Venlandic government] said {1:so}.", "vonderquell"},
		{"2025", "[1:The Venlandic chancellor] said {1:so}.", "vonderquell"},
		{"2025", "[1:The Venlandic leader] said {1:so}.", "vonderquell"},
		{"2025", "[1:The Venlandic top diplomat] said {1:so}.", "lisk"},
		{"2025", "[1:The Ruvian foreign minister] said {1:so}.", "ruvia"}, // nobody is known
		{"2022", "[1:The Ruvian president] said {1:so}.", "ruvia"},        // nobody held it
		{"2024", "[1:The Graunish president] said {1:so}.", "graun"},      // two did
		{"", "[1:The Ruvian president] said {1:so}.", "ruvia"},            // no date
		{"", "Ruvian President Ilvar Tosk came. [1:The Ruvian president] said {1:so}.", "tosk"},
		{"2025", "[1:The president] said {1:so}.", ""}, // of which state?
		{"2025", "Ilvar Tosk came. [1:The president] said {1:so}.", "tosk"},
		{"2025", "Ruvian Foreign Minister Karl Orel came. [1:The foreign minister] said {1:so}.", "orel"},
		{"2025", "Ruvian Foreign Minister Karl Orel came. [1:The Graunish foreign minister] said {1:so}.", "graun"},
		{"2025", "Ruvian presidential spokesman Karl Orel came. [1:The Ruvian spokesman] said {1:so}.", "orel"},
		{"2025", "Ruvian presidential spokesman Karl Orel came. [1:A Ruvian spokesman] said {1:so}.", "ruvia"},
		{"2025", "Marta Venn came with Oll Marn. [1:The former Graunish president] said {1:so}.", "venn"},
		{"2023", "Marta Venn came with Oll Marn. [1:The Graunish president] said {1:so}.", "venn"},
		{"2025", "Marta Venn came. [1:The president] said {1:so}.", ""}, // not any more
		{"2025", "[1:A president] said {1:so}.", ""},
		{"2025", "[1:The former Graunish president] said {1:so}.", ""}, // there are many
	} {
		date, _ := ParseDate(c.date)
		marked := attributionCase{article: Article{Date: date}}
		marked.mark(c.text)
		got := read(e, marked).Statements[0].Attributions
		if len(got) != 1 || got[0].Actor != c.want {
			t.Errorf("in %q: %s\ngot %v, want %s", c.date, c.text, got, c.want)
		}
	}
}
