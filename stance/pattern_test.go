package stance

import (
	"slices"
	"strings"
	"testing"
)

func TestInflect(t *testing.T) {
	for word, want := range map[string]string{
		"reject":  "reject rejects rejected rejecting",
		"cede":    "cede cedes ceded ceding",
		"stop":    "stop stops stopped stopping",
		"carry":   "carry carries carried carrying",
		"agree":   "agree agrees agreed agreeing",
		"push":    "push pushes pushed pushing",
		"pull":    "pull pulls pulled pulling",
		"delay":   "delay delays delayed delaying",
		"veto":    "veto vetos vetoed vetoing",
		"abandon": "abandon abandons abandoned abandoning",
	} {
		if got := strings.Join(inflect(word), " "); got != want {
			t.Errorf("%s: got %s, want %s", word, got, want)
		}
	}
}

const phraseBook = `codebook: Phrases
countries:
  - {key: ruvia, name: Ruvia, names: [Ruvian Republic], adjectives: [Ruvian], metonyms: [Tolm]}
actors:
  - {key: tosk, name: Ilvar Tosk, aliases: [Tosk], country: ruvia}
families:
  - {key: leave, words: [leave+, left, pull+ out, withdraw*]}
  - {key: go, words: ["{leave}", depart+]}
`

func TestPhrases(t *testing.T) {
	g, broken := newPhrasebook(mustParse(t, phraseBook))
	if len(broken) > 0 {
		t.Fatal(broken)
	}
	for _, c := range []struct {
		phrase, said string
		want         string // what is met; empty: nothing
	}{
		{"peace deal", "a peace deal now", "peace deal"},
		{"cede land", "cede any of its land", "cede any of its land"}, // small words are skipped
		{"cede land", "cede good land", ""},
		{"cede+ land", "ceding the land", "ceding the land"},
		{"annex*", "the annexation", "annexation"},
		{"land|soil", "on our soil", "soil"},
		{"cease-fire", "a cease-fire", "cease-fire"},
		{"cease fire", "a cease-fire", "cease-fire"},
		{"back", "US-backed", ""},
		{"backed", "US-backed", "backed"},
		{"{leave}", "they pulled out", "pulled out"},
		{"{go} now", "they withdrew", ""},
		{"{go} now", "they left now", "left now"}, // a family of families
		{"@ruvia .. {go}", "Tolm's men will leave", "Tolm's men will leave"},
		{"@ruvia", "Tosk spoke", "Tosk"},
		{"@ruvia", "the Ruvian Republic", "Ruvian"},
		{"@ruvia", "the Ruvians", "Ruvians"},
		{"stop .. war", "stop, at long last, the war", "stop, at long last, the war"},
		{"stop .. war", "stop and think about what a war is", ""},
		{"stop .. war", "stop. A war", ""}, // no phrase goes over the end of a clause
		{"stop ... war", "stop what we would all call a war", "stop what we would all call a war"},
		{"so called", "the “so-called” state", "so-called"},
		{"can not", "they cannot", "cannot"},
		{"n't", "they won't", "won't"},
	} {
		p, err := g.compile(c.phrase)
		if err != nil {
			t.Fatal(err)
		}
		if got := met(p, c.said); got != c.want {
			t.Errorf("%s in %q: got %q, want %q", c.phrase, c.said, got, c.want)
		}
	}
}

// met returns the words in which a phrase is met first.
func met(p pattern, said string) string {
	toks := plainTokens(said)
	for i := range toks {
		if e := p.at(toks, i); e > 0 {
			return toks[i].span.Cover(toks[e-1].span).Of(said)
		}
	}
	return ""
}

func TestTokensPointAtTheirWords(t *testing.T) {
	const said = "Tosk’s men won’t “leave” the well-known café–bar, can't they?"
	var got []string
	for _, tok := range plainTokens(said) {
		got = append(got, tok.lower+"="+tok.span.Of(said))
	}
	want := []string{
		"tosk=Tosk’s", "men=men", "will=won’t", "n't=won’t", "leave=leave", "the=the", "well=well", "known=known",
		"cafe=café", "–=–", "bar=bar", ",=,", "can=can't", "n't=can't", "they=they", "?=?",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func FuzzPositions(f *testing.F) {
	s, err := newScorer(defaultCodebook(f))
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range sideCases(f) {
		f.Add(c.said, c.kind == "direct", c.country)
	}
	f.Fuzz(func(t *testing.T, said string, direct bool, country string) {
		kind := "indirect"
		if direct {
			kind = "direct"
		}
		for _, r := range s.issues {
			p, found := positionOf(s, r.issue.Key, sideCase{kind: kind, country: country, said: said})
			if found && (p.Stance < -1 || p.Stance > 1 || len(p.Evidence) == 0) {
				t.Errorf("%q: %+v", said, p)
			}
		}
	})
}

// TestIndexFindsWhatMayBegin asks an index for words that begin a phrase by their whole or
// by a prefix, and for such as only share their first letters with one.
func TestIndexFindsWhatMayBegin(t *testing.T) {
	x := newIndex()
	for n, p := range []pattern{{{words: []string{"truce", "pause"}}}, {{prefixes: []string{"ceas"}}}, {{phrases: [][]step{{{words: []string{"halt"}}}}}}} {
		x.add(p, n)
	}
	for word, want := range map[string][]int{
		"truce": {0}, "pause": {0}, "ceasefire": {1}, "ceasing": {1}, "halt": {2},
		"cedes": {1}, "trucks": nil, "halts": nil, "t": nil, "": nil, "peace": nil,
	} {
		var found []int
		x.each(word, func(n int) { found = append(found, n) })
		if !slices.Equal(found, want) {
			t.Errorf("%q may begin the phrases %v, want %v", word, found, want)
		}
	}
}
