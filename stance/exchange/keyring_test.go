package exchange

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/text"
)

func TestKeysOfNames(t *testing.T) {
	k := keyring{}
	for _, c := range []struct{ name, want string }{
		{"Night trams", "night-trams"},
		{"Night trams!", "night-trams-2"},
		{"  Žáčková & Sons (2) ", "zackova-sons-2"},
		{"Мости", "code"},
		{"", "code-2"},
		{"ＡＢＣ", "abc"},
		{"--a--b--", "a-b"},
	} {
		if got := k.of(c.name); got != c.want {
			t.Errorf("%q: %s, want %s", c.name, got, c.want)
		}
	}
	if k.or("own", "Any") != "own" || k.of("own") != "own-2" {
		t.Error("a key that was given is given again")
	}
}

func TestDescriptionsComeBack(t *testing.T) {
	for _, want := range []stance.Actor{
		{},
		{Key: "a", Kind: stance.Person, Gender: stance.Female, Aliases: []string{"A: B", "C; D"}, Country: "ruvia", Groups: []string{"g"}},
		{Key: "b", Offices: []stance.Office{
			{Title: "minister of ports, sea", Of: "ruvia"},
			{Title: "mayor", Of: "port-town", From: stance.Date{Year: 2021, Month: 3}, Until: stance.Date{Year: 2022}},
		}},
	} {
		var got stance.Actor
		if err := readLines(lines(actorFields(&want)), actorFields(&got)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	term := stance.Term{Phrases: []string{"a", "b"}, Sign: -1, Bare: 1.0 / 3, Deed: true, Sure: 0.7, Requires: []string{"c"}, Yes: []string{"d"}, No: []string{"e"}}
	var got stance.Term
	if err := readLines("A human's line.\n"+lines(termFields(&term))+"\nNobody's: x\nPhrase\nPhrase: \n", termFields(&got)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(term, got); diff != "" {
		t.Error(diff)
	}
}

func TestMarked(t *testing.T) {
	const source = "before no truce and no peace after"
	at := func(start, end int, weight float64) stance.Evidence {
		return stance.Evidence{Span: text.Span{Start: start, End: end}, Weight: weight}
	}
	content := text.Span{Start: 7, End: 28}
	for _, c := range []struct {
		name     string
		evidence []stance.Evidence
		want     []part
		outside  []part
	}{
		{"none", nil, []part{{"no truce and no peace", ""}}, nil},
		{"one", []stance.Evidence{at(10, 15, -0.5)}, []part{{"no ", ""}, {"truce", "against"}, {" and no peace", ""}}, nil},
		{
			"two, out of order",
			[]stance.Evidence{at(23, 28, 0.5), at(7, 9, -0.5)},
			[]part{{"", ""}, {"no", "against"}, {" truce and no ", ""}, {"peace", "for"}, {"", ""}},
			nil,
		},
		{"overlapping", []stance.Evidence{at(7, 15, 0.1), at(10, 15, 1)}, []part{{"", ""}, {"no truce", "neither"}, {" and no peace", ""}}, nil},
		{"outside", []stance.Evidence{at(0, 6, 1), at(26, 31, 1)}, []part{{"no truce and no peace", ""}}, []part{{"before", "for"}, {"ce af", "for"}}},
		{"of no words", []stance.Evidence{at(0, 0, 1), at(9, 9, 1)}, []part{{"no truce and no peace", ""}}, nil},
	} {
		got, outside := marked(source, content, c.evidence)
		if diff := cmp.Diff([][]part{c.want, c.outside}, [][]part{got, outside}, cmp.AllowUnexported(part{})); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestFitting(t *testing.T) {
	for in, want := range map[string]string{
		"plain":             "plain",
		"a\x00b\x1fc\td\ne": "a�b�c\td\ne",
		"\xff":              "�",
		"“Zürich”":          "“Zürich”",
	} {
		if got := fitting(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
