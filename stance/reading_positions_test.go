package stance

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// world is a codebook of invented people and states with the issues of the
// default one.
func world(t testing.TB) *Codebook {
	t.Helper()
	book := defaultCodebook(t)
	for _, p := range []struct{ key, name, country string }{
		{"tosk", "Ilvar Tosk", "russia"}, {"venn", "Marta Venn", "ukraine"}, {"orlin", "Pell Orlin", "us"}, {"abado", "Rui Abado", ""},
	} {
		_, surname, _ := strings.Cut(p.name, " ")
		book.Actors = append(book.Actors, Actor{Key: p.key, Name: p.name, Kind: Person, Aliases: []string{surname}, Country: p.country})
	}
	return book
}

// positionsIn returns "actor issue side" for every position of an article.
func positionsIn(t testing.TB, e *Engine, said string) []string {
	t.Helper()
	r, err := e.Read(context.Background(), Article{Text: said})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range r.Statements {
		for _, p := range s.Positions {
			for _, a := range s.Attributions {
				out = append(out, fmt.Sprintf("%s %s %s", a.Actor, p.Issue, sideNames[SideOf(p.Stance)]))
			}
		}
	}
	return out
}

func TestReadGivesPositions(t *testing.T) {
	e := New(world(t))
	for _, c := range []struct{ said, want string }{
		{"In Ukraine, Ilvar Tosk rejected a ceasefire.", "tosk ceasefire against"},
		{"“We need a ceasefire in Ukraine,” Marta Venn said.", "venn ceasefire for"},
		{"Marta Venn agreed to a ceasefire in Ukraine.", "venn ceasefire for"}, // held, not said
		{"Ilvar Tosk demanded that Ukraine give up Donbas. Marta Venn rejected the demand.", "tosk territory against, venn territory for"},
		{"Marta Venn said the bridge in Ukraine was closed.", ""},
		{"Marta Venn called for a ceasefire in Gaza. In Ukraine, the talks went on.", ""},
		{"Somebody rejected a ceasefire in Ukraine.", ""}, // nobody known, no position
		{"“We proposed a ceasefire in Ukraine,” Marta Venn said. “They have not agreed to that.”", "venn ceasefire for, venn ceasefire for"},
		{"“We proposed a ceasefire in Ukraine,” Marta Venn said. “They wanted that war.”", "venn ceasefire for"},
		{"Marta Venn proposed a ceasefire in Ukraine.\n\nIlvar Tosk rejected the proposal.", "venn ceasefire for, tosk ceasefire against"},
		{"Has Ilvar Tosk agreed to a ceasefire in Ukraine?", ""}, // it is asked
		// Either may be meant where two issues were named: no position.
		{"Marta Venn proposed a ceasefire in Ukraine. Marta Venn also rejected giving up Donbas.\n\nIlvar Tosk rejected the proposal.", "venn ceasefire for, venn territory for"},
		{"“They ask for a truce in Ukraine,” Marta Venn said. “They want to gather strength.”", "venn ceasefire for, venn ceasefire against"},
	} {
		if got := strings.Join(positionsIn(t, e, c.said), ", "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.said, got, c.want)
		}
	}
}

// TestSpeakerNeverDecides says the same words by speakers of every side: the
// score must not move.
func TestSpeakerNeverDecides(t *testing.T) {
	e := New(world(t))
	for _, said := range []string{
		"“A ceasefire in Ukraine would be a mistake,” NAME said.",
		"“A ceasefire in Ukraine is needed,” NAME said.",
		"NAME called for a ceasefire in Ukraine.",
		"NAME ruled out territorial concessions in Ukraine.",
		"NAME demanded that Ukraine cede land.",
		"“The annexation of Crimea was a crime,” NAME said.",
		"NAME would not comment on a ceasefire in Ukraine.",
	} {
		var first []string
		for i, name := range []string{"Ilvar Tosk", "Marta Venn", "Pell Orlin", "Rui Abado"} {
			var scores []string
			r, _ := e.Read(context.Background(), Article{Text: strings.ReplaceAll(said, "NAME", name)})
			for _, s := range r.Statements {
				for _, p := range s.Positions {
					scores = append(scores, fmt.Sprint(p.Issue, p.Stance, p.Confidence))
				}
			}
			if i == 0 {
				first = scores
			} else if !slices.Equal(scores, first) {
				t.Errorf("%s: %v by %s, %v by Ilvar Tosk", said, scores, name, first)
			}
		}
	}
}

// TestLongQuotationsArePartedAtPositions holds a position to the sentence that
// takes it, and the parts to one breath.
func TestLongQuotationsArePartedAtPositions(t *testing.T) {
	const said = "“The winter was long in Ukraine. We need a ceasefire now. The bridge is gone, and so is the mill,” Marta Venn said."
	r, _ := New(world(t)).Read(context.Background(), Article{Text: said})
	if len(r.Statements) != 3 {
		t.Fatalf("got %d statements, want 3: %+v", len(r.Statements), r.Statements)
	}
	ids := map[string]bool{}
	for i, s := range r.Statements {
		ids[s.ID] = true
		if s.Utterance != r.Statements[0].ID {
			t.Errorf("statement %d is of utterance %s, want that of the first, %s", i, s.Utterance, r.Statements[0].ID)
		}
		if takes := len(s.Positions) > 0; takes != (i == 1) {
			t.Errorf("statement %d, %q: takes a position %v", i, s.Content.Of(said), takes)
		}
	}
	if len(ids) != 3 || !strings.Contains(r.Statements[1].Content.Of(said), "We need a ceasefire now.") {
		t.Errorf("parts %v", r.Statements)
	}
}

// TestIssuesThatAreOffAreNotLookedFor holds what nobody measured out of figures.
func TestIssuesThatAreOffAreNotLookedFor(t *testing.T) {
	book := world(t)
	const said = "Marta Venn called for new sanctions on Russia."
	if got := positionsIn(t, New(book), said); len(got) > 0 {
		t.Errorf("an issue that is off was scored: %v", got)
	}
	for i := range book.Issues {
		if book.Issues[i].Validated == book.Issues[i].Off {
			t.Errorf("issue %s: validated %v, off %v", book.Issues[i].Key, book.Issues[i].Validated, book.Issues[i].Off)
		}
		book.Issues[i].Off = false
	}
	if got := strings.Join(positionsIn(t, New(book), said), ", "); got != "venn sanctions for" {
		t.Errorf("switched on: got %q, want %q", got, "venn sanctions for")
	}
}

// pointers are the addresses within a printed value.
var pointers = regexp.MustCompile(`0x[0-9a-f]+`)

// TestReadingsAreTheSameEveryTime reads with engines made anew.
func TestReadingsAreTheSameEveryTime(t *testing.T) {
	const said = "Ilvar Tosk demanded that Ukraine give up Donbas before any ceasefire. “We will never cede our land,” Marta Venn said. “They rejected every truce.”"
	want := ""
	for range 5 {
		r, _ := New(world(t)).Read(context.Background(), Article{Text: said})
		got := fmt.Sprintf("%+v", r.Statements)
		for _, s := range r.Statements {
			got += fmt.Sprintf("%+v", s.Positions)
		}
		got = pointers.ReplaceAllString(got, "")
		if want == "" {
			want = got
		}
		if got != want {
			t.Fatalf("two readings differ:\n%s\n%s", got, want)
		}
	}
}

// TestTermsHaveExamples holds every term of the default codebook to one example
// that it meets and one that it must not; reading the codebook tries them.
func TestTermsHaveExamples(t *testing.T) {
	for _, issue := range defaultCodebook(t).Issues {
		for _, term := range issue.Terms {
			if len(term.Yes) == 0 || len(term.No) == 0 {
				t.Errorf("%s, %s: needs an example under yes and one under no", issue.Key, term.Name)
			}
		}
	}
}

// TestTraitWeights holds the weights file to the traits that are seen, of which
// none may name a speaker, a country or an issue.
func TestTraitWeights(t *testing.T) {
	w := traitWeights()
	for _, name := range traitNames {
		if _, ok := w[name]; !ok {
			t.Errorf("trait %q has no weight: fit them anew", name)
		}
	}
	if len(w) != len(traitNames) {
		t.Errorf("%d weights for %d traits", len(w), len(traitNames))
	}
	if _, err := parseTraits([]string{"always\t1"}); err == nil {
		t.Error("a line without two weights was read")
	}
}
