package stance

import (
	"fmt"
	"strings"
	"testing"

	"parley/stance/text"
)

// castOf reads the names of a text by the invented codebook.
func castOf(t testing.TB, body string) *cast {
	t.Helper()
	return newCast(inventedEngine(t).names, Article{Text: body, Date: Date{2025, 3, 1}}, text.Parse(body))
}

// named writes the phrases of a cast: the name, and what it is taken for.
func named(c *cast) string {
	var out []string
	for _, p := range c.phrases {
		what := "?"
		switch {
		case p.ref.form == adjective:
			what = "adjective"
		case p.ref.form == metonym:
			what = "metonym"
		case p.ref.country >= 0 && p.ref.form == stateName:
			what = "state"
		case p.figure >= 0 && c.figures[p.figure].actor.Kind == Person:
			what = "person"
		case p.figure >= 0:
			what = "body"
		case p.ref.form == bareName:
			what = "surname"
		}
		out = append(out, fmt.Sprintf("%s (%s)", c.written(p.first, p.last), what))
	}
	return strings.Join(out, ", ")
}

// TestNamesAreRead cuts capitalised words into titles, adjectives and names.
func TestNamesAreRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Hanna Orel left.", "Hanna Orel (person)"},
		{"Then Hanna Orel and Karl Lund left.", "Hanna Orel (person), Karl Lund (person)"},
		{"Mayor Hanna Orel left.", "Hanna Orel (person)"},                                         // a title is no name
		{"House Water Committee Chairman Karl Lund left.", "Karl Lund (person)"},                  // nor are the words before one
		{"The Ruvian Foreign Minister Karl Lund left.", "Karl Lund (person)"},                     // nor is a country's adjective
		{"Tosk spokesman Karl Lund left.", "Tosk (surname), Karl Lund (person)"},                  // small letters part names
		{"Lorn Mayor Hanna J. Orel left.", "Hanna J. Orel (person)"},                              // an initial
		{"Hanna Orel-Lund left.", "Hanna Orel-Lund (person)"},                                     // a double name
		{"Hanna van den Brook left.", "Hanna van den Brook (person)"},                             // particles
		{"Ada von der Quell left.", "Ada von der Quell (person)"},                                 //
		{"At noon von der Quell left.", "von der Quell (surname)"},                                // a particle in small letters begins one
		{"Hanna Orel's brother Karl left.", "Hanna Orel (person), Karl (?)"},                      // a possessive ends one
		{"Petra Tosk left.", "Petra Tosk (person)"},                                               // not Ilvar Tosk
		{"Tosk left.", "Tosk (surname)"},                                                          //
		{"Ilvar Tosk left.", "Ilvar Tosk (person)"},                                               //
		{"Ilvar Tosk Jr. left.", "Ilvar Tosk Jr. (person)"},                                       // somebody else
		{"The Tosk Foundation closed.", "Tosk Foundation (body)"},                                 // a body under a person's name
		{"The Lorn Valley Bank closed.", "Lorn Valley Bank (body)"},                               //
		{"The Department of River Affairs closed.", "Department of River Affairs (body)"},         // over an "of"
		{"The Institute for the Study of Rain closed.", "Institute for the Study of Rain (body)"}, // over several
		{"The Bank on Monday closed.", "Bank (?)"},                                                // but not into a day
		{"Kanye West left.", "Kanye West (person)"},                                               // a first name outweighs a place
		{"Stephen King left.", "Stephen King (person)"},                                           // and a title
		{"The Lorn Insider closed.", "Lorn Insider (person)"},                                     // open until it speaks or is called a body
		{"Ruvia and Graun agreed.", "Ruvia (state), Graun (state)"},                               //
		{"Strell agreed with the Citadel.", "Strell (metonym), Citadel (metonym)"},                //
		{"Ruvian bread is good.", "Ruvian (adjective)"},                                           //
		{"The Ruvian Foreign Ministry agreed.", "Ruvian Foreign Ministry (adjective)"},            // an organ of the state
		{"Ruvian-made bread is good.", ""},                                                        // no adjective of its own
		{"The NU agreed.", "NU (state)"},                                                          // in capitals alone
		{"A nu is a letter.", ""},                                                                 //
		{"We met on Monday in March.", ""},                                                        // days and months
		{"However, nobody came.", ""},                                                             // words that open sentences
		{"He said so. She did, too.", ""},                                                         //
		{"Interestingly Hanna Orel left. Strangely Orel came back.", "Hanna Orel (person), Orel (?)"},
		{"Brannick Says Quist Lied to Sorel About Rain", ""},                                            // a headline of capitals gives only names that are known
		{"“Corvo is Ruvia,” Ilvar Brannick said.", "Corvo (?), Ruvia (state), Ilvar Brannick (person)"}, // but a verb without one shows that this is none
		{"Hanna Orel Says Karl Lund Lied About Rain", "Hanna Orel (person), Karl Lund (person)"},
	} {
		if got := named(castOf(t, c.text)); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestWordsLosePossessives takes "'s" off, and not what "is" was.
func TestWordsLosePossessives(t *testing.T) {
	for _, c := range []struct {
		word, plain string
		own         bool
	}{
		{"tosk's", "tosk", true},
		{"officials'", "officials", true},
		{"tosk", "tosk", false},
		{"he's", "he's", false},
		{"that's", "that's", false},
		{"u.s.", "us", false},
		{"u.s.'s", "us", true},
		{"j.", "j", false},
		{".", ".", false},
		{"s'", "s'", false},
		{"", "", false},
	} {
		if plain, own := plainWord(c.word); plain != c.plain || own != c.own {
			t.Errorf("%q is %q, possessive %v; want %q, %v", c.word, plain, own, c.plain, c.own)
		}
	}
}

// TestReporterIsToldFromQuotation: only sentences in which the reporter speaks
// count as distance, and quoted words are known.
func TestReporterIsToldFromQuotation(t *testing.T) {
	c := castOf(t, "Orel came in.\n\n\"I am here. I am late. I am wet.\"\n\nHe sat down.\n\n\"Why,\" she asked, \"are you wet?\"\n")
	at := map[string]int{} // the last place of each word
	for i, w := range c.doc.Words {
		at[w.Lower] = c.told[c.line[i]]
	}
	if at["came"] != 0 || at["sat"] != 1 || at["asked"] != 2 {
		t.Errorf("sentences told before: came %d, sat %d, asked %d", at["came"], at["sat"], at["asked"])
	}
	for i, w := range c.doc.Words {
		if quoted := w.Lower == "wet" || w.Lower == "why" || w.Lower == "here"; quoted && !c.quoted[i] || w.Lower == "sat" && c.quoted[i] {
			t.Errorf("%q is quoted: %v", w.Lower, c.quoted[i])
		}
	}
}

// TestSubjects tells who does something from who is only named.
func TestSubjects(t *testing.T) {
	for body, want := range map[string]bool{
		"Hanna Orel waited.":                      true,
		"Then Hanna Orel also waited.":            true,
		"Hanna Orel, a baker, waited.":            true,
		"Hanna Orel, who waited, left.":           true,
		"They met Hanna Orel.":                    false,
		"They waited for Hanna Orel.":             false,
		"Hanna Orel's brother waited.":            false,
		"They spoke of Hanna Orel, and it rained": false,
	} {
		c := castOf(t, body)
		if p := c.phrases[0]; c.isSubject(p.start, p.last) != want {
			t.Errorf("%s: Hanna Orel is a subject: %v, want %v", body, !want, want)
		}
	}
}
