package stance

import (
	"strings"
	"testing"
)

// bare is the least that an analyst must write for a new issue.
const bareIssue = `codebook: Bare
countries:
  - {key: ruvia, name: Ruvia, adjectives: [Ruvian]}
issues:
  - key: ISSUE
    name: ISSUE
    proposition: PROPOSITION
    terms:
      - {name: THING, phrases: [THING]}
`

func bare(t testing.TB, proposition, thing string) *scorer {
	t.Helper()
	source := strings.NewReplacer("ISSUE", "it", "PROPOSITION", proposition, "THING", thing).Replace(bareIssue)
	s, err := newScorer(mustParse(t, source))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestNewIssueWorksAtOnce holds an issue of one proposition and one term to
// sides, also where the proposition itself wants something ended or given up.
func TestNewIssueWorksAtOnce(t *testing.T) {
	for _, c := range []struct {
		proposition, thing, said string
		want                     Side
	}{
		{"A speed limit should be introduced", "speed limit", "She called for a speed limit.", For},
		{"A speed limit should be introduced", "speed limit", "She rejected any speed limit.", Against},
		{"A speed limit should be introduced", "speed limit", "A speed limit is unacceptable.", Against},
		{"Fracking should be banned", "fracking", "They support fracking.", Against},
		{"Fracking should be banned", "fracking", "They want to ban fracking.", For},
		{"Ruvia should end conscription", "conscription", "She defended conscription.", Against},
		{"Ruvia should end conscription", "conscription", "She called for an end to conscription.", For},
		{"The island must be ceded", "the island", "We will never give up the island.", Against},
		{"The island must be ceded", "the island", "They agreed to cede the island.", For},
		{"The troops should be withdrawn from the island", "troops", "They demanded a withdrawal of the troops.", For},
		{"Whaling should not be allowed", "whaling", "They oppose whaling.", For},
	} {
		s := bare(t, c.proposition, c.thing)
		p, found := positionOf(s, "it", sideCase{issue: "it", kind: "indirect", said: c.said})
		if !found || SideOf(p.Stance) != c.want {
			t.Errorf("%q, %q: got %v, want side %d", c.proposition, c.said, p, c.want)
		}
	}
}

// TestOwnWordsOfAnIssue lets an issue's own words speak for and against what its
// terms name.
func TestOwnWordsOfAnIssue(t *testing.T) {
	book := mustParse(t, strings.NewReplacer("ISSUE", "it", "PROPOSITION", "Tolls should be charged", "THING", "tolls").Replace(bareIssue))
	book.Issues[0].Favour = []string{"cash in on"}
	book.Issues[0].Oppose = []string{"dodge+"}
	s, err := newScorer(book)
	if err != nil {
		t.Fatal(err)
	}
	for said, want := range map[string]Side{"She cashed in on tolls.": NoSide, "They cash in on tolls.": For, "He dodged the tolls.": Against} {
		p, _ := positionOf(s, "it", sideCase{kind: "indirect", said: said})
		if SideOf(p.Stance) != want {
			t.Errorf("%q: got %+v, want side %d", said, p, want)
		}
	}
}

// TestIgnoredWordsWinOverTermsAsLong holds an ignored phrase to be stronger than one of
// a term that meets as many words, whichever letters they are looked up by.
func TestIgnoredWordsWinOverTermsAsLong(t *testing.T) {
	book := mustParse(t, strings.NewReplacer("ISSUE", "it", "PROPOSITION", "Tolls should be charged", "THING", "charge tolls").Replace(bareIssue))
	book.Issues[0].Ignore = []string{"charg* tolls"}
	s, err := newScorer(book)
	if err != nil {
		t.Fatal(err)
	}
	if p, found := positionOf(s, "it", sideCase{kind: "indirect", said: "They want to charge tolls."}); found {
		t.Errorf("got %+v, want none", p)
	}
}

func TestIssueErrorsNameLineAndWhatWasExpected(t *testing.T) {
	const source = `codebook: Wrong
countries:
  - {key: ruvia, name: Ruvia}
families:
  - key: leave
    words: [leave+, left]
issues:
  - key: it
    name: It
    proposition: Ruvia should leave
    terms:
      - name: leaving
        phrases: ["@ruvia .. {leave}"]
        sure: 0.5
        yes: [Ruvia must leave.]
        no: [Ruvia must stay.]
`
	mustParse(t, source)
	for _, c := range []struct{ old, new, want string }{
		{"{leave}", "{leaf}", `t.yaml:13: phrase "@ruvia .. {leaf}": {leaf} is no word family; expected the key of an entry under families`},
		{"@ruvia", "@ruritania", `t.yaml:13: phrase "@ruritania .. {leave}": @ruritania is no country`},
		{`"@ruvia .. {leave}"`, `".. {leave}"`, `t.yaml:13: phrase ".. {leave}" has no word at its begin or end`},
		{"sure: 0.5", "sure: 5", `t.yaml:14: sure 5 is out of range; expected 0 to 1`},
		{"Ruvia must leave.", "Ruvia must go.", `t.yaml:15: term "leaving" does not meet its own example "Ruvia must go."`},
		{"Ruvia must stay.", "Ruvia left.", `t.yaml:16: term "leaving" meets "Ruvia left.", which it must not`},
		{"name: leaving", "phrases: [a]", `t.yaml:`},
		{"[leave+, left]", "[.. left]", `t.yaml:5: phrase ".. left" has no word at its begin or end`},
	} {
		_, err := ParseCodebook("t.yaml", []byte(strings.Replace(source, c.old, c.new, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s for %s: got %v, want %s", c.new, c.old, err, c.want)
		}
	}
}
