package stance

import (
	"strings"
	"testing"
)

// TestFirstNamesOfOnePerson: which full names can be one person's.
func TestFirstNamesOfOnePerson(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"hanna orel", "hanna orel", true},
		{"hanna j orel", "hanna orel", true},
		{"h orel", "hanna orel", true},
		{"hanna orel", "petra orel", false},
		{"p orel", "hanna orel", false},
		{"dmitry orel", "dmitriy orel", true},
		{"dmitry orel", "dmitri orel", true},
		{"sergey orel", "sergei orel", true},
		{"yuri orel", "yury orel", true},
		{"kirill orel", "kiril orel", true},
		{"karl otto orel", "otto orel", true}, // a second name that is used
		{"orel", "hanna orel", false},         // a surname alone tells nobody
		{"", "", false},
	} {
		if got := sameName(strings.Fields(c.a), strings.Fields(c.b)); got != c.want {
			t.Errorf("%q and %q can be one person: %v, want %v", c.a, c.b, got, c.want)
		}
		if sameName(strings.Fields(c.b), strings.Fields(c.a)) != c.want {
			t.Errorf("%q and %q are one person in one order only", c.a, c.b)
		}
	}
}

func TestEdits(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"tosk", "tosk", 0}, {"tosk", "", 4}, {"tosk", "tusk", 1}, {"tosk", "toskk", 1}, {"tosk", "osk", 1}, {"tosk", "venn", 4},
	} {
		if got := edits(c.a, c.b); got != c.want {
			t.Errorf("%q to %q takes %d edits, want %d", c.a, c.b, got, c.want)
		}
	}
}

// TestMisspeltHolders: a name written otherwise is the holder's where the office
// says so, and somebody else's where it does not.
func TestMisspeltHolders(t *testing.T) {
	book := mustParse(t, `codebook: Spelling
countries:
  - {key: ruvia, name: Ruvia, adjectives: [Ruvian]}
  - {key: graun, name: Graun, adjectives: [Graunish]}
actors:
  - key: zelmarov
    name: Ilvar Zelmarov
    gender: male
    country: ruvia
    offices: [{title: president, of: ruvia, from: 2020-01-01}]
`)
	e := New(book)
	for name, want := range map[string]string{
		"Ruvian President Ilvar Zelmarow":    "zelmarov",
		"Ruvian President Ilwar Zellmarov":   "zelmarov",
		"Graunish President Ilmar Zelmarow":  "zelmarow", // of another country
		"Ruvian President Ilvar Brannick":    "brannick", // another name
		"Ruvian Sculptor Ilmar Zelmarow":     "zelmarow", // no office
		"former Ruvian President Ada Zelmar": "zelmar",
	} {
		c := attributionCase{article: Article{Date: Date{2025, 3, 1}}}
		c.mark("At noon [1:" + name + "] said {1:nothing}.")
		if got := read(e, c).Statements[0].Attributions; len(got) != 1 || got[0].Actor != want {
			t.Errorf("%s is %v, want %s", name, got, want)
		}
	}
}

// TestKeys: the contract of the keys of people and bodies that only an article knows.
func TestKeys(t *testing.T) {
	e := inventedEngine(t)
	for body, want := range map[string]string{
		"[1:Hanna Orel] said {1:so}.":                                              "orel",
		"[1:Hanna van den Brook] said {1:so}.":                                     "vandenbrook",
		"[1:Hanna Örel-Łund] said {1:so}.":                                         "orel-lund",
		"[1:Hanna O'Brannick] said {1:so}.":                                        "obrannick",
		"[1:Karl E. Orel] said {1:so}.":                                            "orel",
		"[1:Karl Orel Jr.] said {1:so}.":                                           "orel",
		"[1:Petra Tosk] said {1:so}.":                                              "tosk-petra",       // a key of the codebook
		"[1:Petra Ruvia] said {1:so}.":                                             "ruvia-petra",      // a country's key
		"Karl Orel waited. [1:Hanna Orel] said {1:so}.":                            "orel-hanna",       // two of one surname
		"[1:The Lorn Valley Bank] said {1:so}.":                                    "lorn-valley-bank", // a body has all its words
		"[1:Mr. Orel] said {1:so}.":                                                "orel",
		"[1:Brannick] said {1:so}.":                                                "", // never introduced
		"[1:A baker] said {1:so}.":                                                 "", // without a name
		"[2:Karl Orel] said {2:so}. [3:Hanna Orel] too {3:so}. [1:Karl] said {1:}": "orel-karl",
	} {
		var c attributionCase
		c.mark(body)
		r := read(e, c)
		got := ""
		for i, s := range r.Statements {
			if c.numbers[i] == 1 && len(s.Attributions) == 1 {
				got = s.Attributions[0].Actor
			}
		}
		if got != want {
			t.Errorf("%s\nkey %q, want %q", body, got, want)
		}
		checkFound(t, e.codebook, r.Found)
	}
}

// TestNamesOfTheIndex: the longest name wins, a name in capitals must stand in
// capitals, a name in small letters may stand anywhere.
func TestNamesOfTheIndex(t *testing.T) {
	for body, want := range map[string]string{
		"The Republic of Ruvia agreed.": "Republic of Ruvia (state)",
		"The NORTHERN UNION agreed.":    "NORTHERN UNION (state)",
		"The nu is old.":                "",
		"Later von der Quell agreed.":   "von der Quell (surname)",
		"The ruvia is a flower.":        "",
	} {
		if got := named(castOf(t, body)); got != want {
			t.Errorf("%s: got %s, want %s", body, got, want)
		}
	}
}
