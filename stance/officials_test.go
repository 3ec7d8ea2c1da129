package stance

import "testing"

// TestHoldersFollowTheDate asks the codebook that ships who held an office when.
// Where two held it within what a partial date can mean, nobody did.
func TestHoldersFollowTheDate(t *testing.T) {
	book := defaultCodebook(t)
	names := indexNames(book)
	for _, c := range []struct{ title, of, date, want string }{
		{"president", "us", "2022-03-01", "biden"},
		{"president", "us", "2025-08-15", "trump"},
		{"president", "us", "2018", "trump"},
		{"president", "us", "2025-01", ""}, // one until the 20th, another from then on
		{"president", "us", "2025", ""},
		{"president", "us", "", ""}, // no date
		{"prime minister", "uk", "2022-06-20", "johnson"},
		{"prime minister", "uk", "2022-10-01", "truss"},
		{"prime minister", "uk", "2025-03", "starmer"},
		{"chancellor", "germany", "2023", "scholz"},
		{"chancellor", "germany", "2025-06", "merz"},
		{"foreign minister", "czechia", "2025-08-15", "lipavsky"},
		{"foreign minister", "ukraine", "2024-10", "sybiha"},
		{"defence minister", "russia", "2023", "shoigu"},
		{"defence minister", "russia", "2025", "belousov"},
		{"secretary general", "nato", "2024-10-02", "rutte"},
		{"foreign policy chief", "europe", "2024-11", "borrell"},
		{"head of the presidential office", "ukraine", "2026-02", "budanov"},
		{"president", "graustark", "2025", ""},
	} {
		date, _ := ParseDate(c.date)
		got := ""
		if i := names.holder(c.title, c.of, date); i >= 0 {
			got = book.Actors[i].Key
		}
		if got != c.want {
			t.Errorf("%s of %s on %q: %q, want %q", c.title, c.of, c.date, got, c.want)
		}
	}
}

// TestEuropeanOfficials says who belongs to the group that ships: by office and
// date, by collective, and never from the states that the group leaves out.
func TestEuropeanOfficials(t *testing.T) {
	book := defaultCodebook(t)
	in := func(a Actor, date string) bool {
		d, _ := ParseDate(date)
		for _, g := range book.GroupsOf(a, d) {
			if g == "european-officials" {
				return true
			}
		}
		return false
	}
	for _, c := range []struct {
		key, date string
		want      bool
	}{
		{"lipavsky", "2025-08-15", true},
		{"lipavsky", "2026-03", false}, // out of office
		{"macron", "2025", true},
		{"vonderleyen", "2025", true},
		{"kallas", "2025", true},
		{"kallas", "2022", true}, // a prime minister then
		{"rutte", "2025", true},
		{"stoltenberg", "2022", true},
		{"merkel", "2024", false},
		{"europe", "2025", true},
		{"germany", "2025", true},
		{"zelenskiy", "2025", false},
		{"putin", "2025", false},
		{"lukashenko", "2025", false},
		{"erdogan", "2025", false},
		{"trump", "2025", false},
		{"xi", "2025", false},
	} {
		a, ok := book.Actor(c.key)
		if !ok || in(a, c.date) != c.want {
			t.Errorf("%s in %s: known %v, European official %v, want %v", c.key, c.date, ok, in(a, c.date), c.want)
		}
	}
	for of, want := range map[string]bool{"norway": true, "ukraine": false, "turkey": false, "belarus": false, "russia": false, "us": false, "nato": true} {
		introduced := Actor{Key: "lund", Name: "Hanna Lund", Kind: Person, Offices: []Office{{Title: "foreign minister", Of: of}}}
		if in(introduced, "2025") != want {
			t.Errorf("a foreign minister of %s is a European official: %v, want %v", of, !want, want)
		}
	}
}

// TestNamesOfTheBookAreFound reads every name and alias that ships in a text of
// its own, as it is written and without its diacritics.
func TestNamesOfTheBookAreFound(t *testing.T) {
	book := defaultCodebook(t)
	e := New(book)
	for _, actor := range book.Actors {
		for _, name := range append([]string{actor.Name}, actor.Aliases...) {
			for _, written := range []string{name, bareLetters(name)} {
				c := attributionCase{article: Article{Date: Date{Year: 2024}}}
				c.mark("At noon [1:" + written + "] said {1:nothing}.")
				r := read(e, c)
				if got := r.Statements[0].Attributions; len(got) != 1 || got[0].Actor != actor.Key || got[0].Name != actor.Name {
					t.Errorf("%q is %v, want %s", written, got, actor.Key)
				}
			}
		}
	}
}

// TestCountriesOfTheBookAreFound does the same for states and their metonyms.
func TestCountriesOfTheBookAreFound(t *testing.T) {
	book := defaultCodebook(t)
	e := New(book)
	for _, country := range book.Countries {
		names := append(append([]string{country.Name}, country.Names...), country.Metonyms...)
		for _, name := range names {
			c := attributionCase{}
			c.mark("At noon [1:the " + name + "] said {1:nothing}.")
			if got := read(e, c).Statements[0].Attributions; len(got) != 1 || got[0].Actor != country.Key {
				t.Errorf("the %s is %v, want %s", name, got, country.Key)
			}
		}
		for _, adj := range country.Adjs {
			c := attributionCase{}
			c.mark("At noon [1:" + adj + " officials] said {1:nothing}.")
			if got := read(e, c).Statements[0].Attributions; len(got) != 1 || got[0].Actor != country.Key {
				t.Errorf("%s officials are %v, want %s", adj, got, country.Key)
			}
		}
	}
}
