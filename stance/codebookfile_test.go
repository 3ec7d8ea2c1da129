package stance

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// defaultCodebook reads the codebook that ships.
func defaultCodebook(t testing.TB) *Codebook {
	t.Helper()
	data, err := os.ReadFile("../assets/default.codebook.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c, err := ParseCodebook("default.codebook.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const tiny = `codebook: Tiny
version: "1"
countries:
  - key: ruritania
    name: Ruritania
    adjectives: [Ruritanian]
    metonyms: [Strelsau]
    region: europe
actors:
  - key: elphberg
    name: Rudolf Elphberg
    gender: male
    aliases: [Elphberg]
    country: ruritania
    offices:
      - {title: president, of: ruritania, from: 2021-02-03, until: 2024-05}
groups:
  - key: europeans
    name: Europeans
    region: europe
    titles: [president]
issues:
  - key: truce
    name: Truce
`

func TestCodebookErrorsNameFileLineAndWhatWasExpected(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"    gender: male", "    gendre: male", `t.yaml:12: unknown field "gendre"`},
		{"    region: europe\nactors", "    leader: king\nactors", `t.yaml:8: "king" is no office of a leader; expected one of: president, prime minister`},
		{"gender: male", "gender: man", `t.yaml:12: "man" is no gender that a pronoun tells; expected female or male`},
		{"country: ruritania", "country: ruritanai", `t.yaml:14: "ruritanai" is unknown; expected the key of a country or an actor of this codebook (ruritania?)`},
		{"of: ruritania", "of: graustark", `t.yaml:16: "graustark" is unknown`},
		{"key: elphberg", "key: ruritania", `t.yaml:10: key "ruritania" is used twice`},
		{"key: elphberg", "key: Elphberg", `t.yaml:10: key "Elphberg" is not allowed; expected lower-case`},
		{"    name: Rudolf Elphberg\n", "", `"elphberg" has no name; expected`},
		{"from: 2021-02-03", "from: 2021-13", `"2021-13" is no date: expected 2021, 2021-03 or 2021-03-14`},
		{"until: 2024-05", "until: 2020", `t.yaml:16: office ends on 2020 before it begins on 2021-02-03`},
		{"    region: europe\n    titles", "    titles", `expected region: or countries:`},
		{"actors:", "actors: [", "t.yaml:"},
		{"  - key: truce", "  - key: tru ce", `t.yaml:23: key "tru ce" is not allowed`},
	} {
		_, err := ParseCodebook("t.yaml", []byte(strings.Replace(tiny, c.old, c.new, 1)))
		want := strings.ReplaceAll(c.want, "2021, 2021-03 or 2021-03-14", "2025, 2025-03 or 2025-03-14")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q for %q: got error %v, want %q", c.new, c.old, err, want)
		}
	}
}

func TestCodebookComesBackAsItWasWritten(t *testing.T) {
	for name, c := range map[string]*Codebook{"tiny": mustParse(t, tiny), "default": defaultCodebook(t)} {
		data, err := c.Encode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := ParseCodebook("again.yaml", data)
		if err != nil {
			t.Fatalf("%s: %v\n%.600s", name, err, data)
		}
		if diff := cmp.Diff(c, again); diff != "" {
			t.Errorf("%s differs after writing and reading:\n%s", name, diff)
		}
	}
}

func mustParse(t testing.TB, source string) *Codebook {
	t.Helper()
	c, err := ParseCodebook("test.codebook.yaml", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestGroupsOfFollowTheDate(t *testing.T) {
	c := mustParse(t, tiny)
	president, _ := c.Actor("elphberg")
	for date, want := range map[string]int{"2020": 0, "2021": 1, "2021-02": 1, "2021-02-02": 0, "2024-05-31": 1, "2024-06": 0, "": 1} {
		d, _ := ParseDate(date)
		if got := len(c.GroupsOf(president, d)); got != want {
			t.Errorf("on %q: %d groups, want %d", date, got, want)
		}
	}
}

func FuzzParseCodebook(f *testing.F) {
	f.Add([]byte(tiny))
	f.Add([]byte("a: &a [*a]"))
	f.Add([]byte("codebook: {"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := ParseCodebook("f.yaml", data)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f.yaml:") {
				t.Errorf("error without the file: %v", err)
			}
			return
		}
		New(c)
	})
}

func TestParseCheckedGivesTheSame(t *testing.T) {
	data, err := os.ReadFile("../assets/default.codebook.yaml")
	if err != nil {
		t.Fatal(err)
	}
	checked, err := ParseChecked("default.codebook.yaml", data)
	if diff := cmp.Diff(defaultCodebook(t), checked); err != nil || diff != "" {
		t.Errorf("error %v, difference:\n%s", err, diff)
	}
	unknown := strings.Replace(tiny, "country: ruritania", "country: ruritanai", 1)
	if _, err := ParseChecked("t.yaml", []byte(unknown)); err != nil {
		t.Errorf("looks for mistakes of meaning: %v", err)
	}
	if _, err := ParseChecked("t.yaml", []byte(strings.Replace(tiny, "gender:", "gendre:", 1))); err == nil {
		t.Error("takes a file with an unknown field")
	}
}
