package agreement

import (
	"slices"
	"testing"
)

func TestHeadOf(t *testing.T) {
	for phrase, want := range map[string]string{
		"Brandvold, the harbour master":     "Brandvold",
		"Brandvold who left":                "Brandvold",
		"Brandvold whoever":                 "Brandvold whoever",
		"harbour spokesman Karl Brandvold":  "harbour spokesman Karl Brandvold",
		"the aide to Brandvold":             "the aide",
		"an official on condition":          "an official",
		"Ministry of Bridges":               "Ministry of Bridges",
		"Karl Brandvold (Lakeside)":         "Karl Brandvold",
		"Okereke — and nobody else":         "Okereke",
		", nobody":                          ", nobody",
		"the man’s friend":                  "the man's friend",
		"the éminence in waiting":           "the éminence",
		"the Łąkin party":                   "the Łąkin party",
		"of all people":                     "of all people",
		"Lee; Brandvold":                    "Lee",
		"Vanterpool -- the oldest of three": "Vanterpool",
	} {
		if got := headOf(phrase); got != want {
			t.Errorf("head of %q is %q, want %q", phrase, got, want)
		}
	}
}

func TestNameTokens(t *testing.T) {
	for name, want := range map[string][]string{
		"Sen. Karl Brandvold’s":  {"karl", "brandvold"},
		"Jean-Luc O'Dorsay Jr.":  {"jean-luc", "o'dorsay"},
		"the President":          nil,
		"Ms. Ada_Lee":            {"ada", "lee"},
		"Şule Čapek":             {"şule", "čapek"},
		"Brandvold's harbour’s ": {"brandvold", "harbour"},
	} {
		if got := nameTokens(name); !slices.Equal(got, want) {
			t.Errorf("tokens of %q are %q, want %q", name, got, want)
		}
	}
}

func TestSameSpeakerNames(t *testing.T) {
	cases := []struct {
		a, b       string
		name, head bool
	}{
		{"Karl Brandvold", "Brandvold", true, true},
		{"Brandvold", "BRANDVOLD’S", true, true},
		{"Brandvold spokesman Ed Lee", "Brandvold", true, false},
		{"he", "he", true, true},
		{"he", "Brandvold", false, false},
		{"she", "he", false, false},
		{"", "Brandvold", false, false},
		{"", "", false, false},
		{"Okereke", "Brandvold", false, false},
		{"the aide to Okereke", "an aide", true, true},
		{"the president", "the senator", false, false},
	}
	for _, c := range cases {
		if got := sameName(c.a, c.b); got != c.name {
			t.Errorf("sameName(%q, %q) = %v", c.a, c.b, got)
		}
		if got := sameHead(c.a, c.b); got != c.head {
			t.Errorf("sameHead(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestIsReference(t *testing.T) {
	for phrase, want := range map[string]bool{"She": true, "the harbour master": true, "Karl Brandvold": false, "the aide to Okereke": true, "Officials": false, "": false} {
		if got := isReference(phrase); got != want {
			t.Errorf("isReference(%q) = %v", phrase, got)
		}
	}
}
