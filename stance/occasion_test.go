package stance

import (
	"slices"
	"strings"
	"testing"
)

func TestParseOccasion(t *testing.T) {
	for _, c := range []struct{ text, want, wrong string }{
		{"2025-03-13 Public hearing", "2025-03-13 Public hearing", ""},
		{"2025-03 = Storm in the harbour ", "2025-03 Storm in the harbour", ""},
		{`2025-03-13="Vote, at last"`, "2025-03-13 Vote, at last", ""},
		{"2025,Year of the bridge", "2025 Year of the bridge", ""},
		{"2025-03-13\tTab; semicolon", "2025-03-13 Tab; semicolon", ""},
		{"2025-03-13", "", "the event of 2025-03-13 has no words: write what happened"},
		{"2025-02-30 Never", "", `"2025-02-30" is no date: expected 2025, 2025-03 or 2025-03-14`},
		{"Storm", "", `"Storm" is no date: expected 2025, 2025-03 or 2025-03-14`},
		{"", "", `"" is no date: expected 2025, 2025-03 or 2025-03-14`},
	} {
		o, err := ParseOccasion(c.text)
		switch {
		case c.wrong != "" && (err == nil || err.Error() != c.wrong):
			t.Errorf("%q: %v, want %s", c.text, err, c.wrong)
		case c.wrong == "" && (err != nil || o.String() != c.want):
			t.Errorf("%q: %q, %v; want %q", c.text, o, err, c.want)
		}
	}
}

func TestReadOccasions(t *testing.T) {
	all, err := ReadOccasions(strings.NewReader("\ufeff# of Ruvia\n\n2025-09 Vote\r\n2025-03-13: Hearing\n"))
	SortOccasions(all)
	var got []string
	for _, o := range all {
		got = append(got, o.String())
	}
	if want := []string{"2025-03-13 Hearing", "2025-09 Vote"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
	if _, err := ReadOccasions(strings.NewReader("2025 Storm\nno date\n")); err == nil || !strings.HasPrefix(err.Error(), "line 2: ") {
		t.Errorf("a line without a date: %v", err)
	}
}
