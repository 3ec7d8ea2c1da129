package stance

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"parley/stance/speech"
	"parley/stance/text"
)

// TestWhatIsTakenUp holds positions on what was named before to how it is taken up: by a pronoun,
// by a noun, by an apposition, how far away, and by whom.
func TestWhatIsTakenUp(t *testing.T) {
	e := New(mustParse(t, smallBook))
	for _, c := range []struct{ said, want string }{
		{"Ilvar Tosk demands a truce from Graun. Marta Venn rejected the demand.", "tosk truce +0.95, venn truce -0.79"},
		{"Ilvar Tosk called for a truce with Graun. Marta Venn rejected it.", "tosk truce +0.95, venn truce -0.79"},
		{"Ilvar Tosk called for a truce with Graun.\n\nMarta Venn rejected it.", "tosk truce +0.95"},
		{"Ilvar Tosk called for a truce with Graun.\n\nMarta Venn rejected the proposal.", "tosk truce +0.95, venn truce -0.79"},
		{"Ilvar Tosk called for a truce with Graun.\n\nThe day was long.\n\nMarta Venn rejected the proposal.", "tosk truce +0.95"},
		{"Ilvar Tosk called for a truce with Graun.\n\nThe day was long.\n\nMarta Venn rejected these terms.", "tosk truce +0.95, venn truce -0.79"},
		{"Ilvar Tosk called for a truce with Graun.\n\nThe day was long. The night was short.\n\nMarta Venn rejected these terms.", "tosk truce +0.95"},
		{"Ilvar Tosk called for a truce with Graun. The day was long. Marta Venn rejected the proposal.", "tosk truce +0.95, venn truce -0.79"},
		{"Ilvar Tosk called for a truce with Graun. The day was long. The night was short. Marta Venn rejected the proposal.", "tosk truce +0.95"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “It is unacceptable.”", "tosk truce +0.00, tosk truce -0.79"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “It is necessary to think.”", "tosk truce +0.00"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “It is a trap.”", "tosk truce +0.00, tosk truce -0.79"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We work on it.”", "tosk truce +0.00"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We want, with all our hearts, it.”", "tosk truce +0.00"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We did not say that.”", "tosk truce +0.00"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “Who would police that?”", "tosk truce +0.00, tosk truce -0.49"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We reject this plan.”", "tosk truce +0.00, tosk truce -0.79"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We reject this war.”", "tosk truce +0.00"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We reject that.”", "tosk truce +0.00, tosk truce -0.79"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We reject that war.”", "tosk truce +0.00"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We reject this, too.”", "tosk truce +0.00, tosk truce -0.79"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We reject this now.”", "tosk truce +0.00, tosk truce -0.79"},
		{"“A truce with Graun is near,” Ilvar Tosk said. “We reject that as they do.”", "tosk truce +0.00"},
		{"“We support the idea,” Ilvar Tosk said. “A truce with Graun is near.”", "tosk truce +0.79, tosk truce +0.00"},
		{"“We support it,” Ilvar Tosk said. “A truce with Graun is near.”", "tosk truce +0.00"},
		{"“We support the idea,” Ilvar Tosk said. “The day is long. A truce with Graun is near.”", "tosk truce +0.79, tosk truce +0.00"},
		{"“We support the idea,” Ilvar Tosk said. “The day is long. The night is short. A truce with Graun is near.”", "tosk truce +0.00"},
		{"“We support the idea,” Ilvar Tosk said.\n\n“A truce with Graun is near,” Ilvar Tosk said.", "tosk truce +0.00"},
		{"“We support the idea,” Ilvar Tosk said. Marta Venn wants a truce with Graun.", "venn truce +0.95"},
		{"Ilvar Tosk supports the idea. Ilvar Tosk wants a truce with Graun.", "tosk truce +0.95"},
		{"Ilvar Tosk wants a truce with Graun, something Marta Venn has rejected.", "tosk truce +0.95, venn truce -0.79"},
		{"Ilvar Tosk wants a truce with Graun, an idea that Marta Venn has rejected.", "tosk truce +0.95, venn truce -0.79"},
		{"Ilvar Tosk wants a truce with Graun, an old idea that Marta Venn has rejected.", "tosk truce +0.95, venn truce -0.79"},
		{"Ilvar Tosk wants a truce with Graun, an idea which the Graunian leaders reject.", "tosk truce +0.95, graun truce -0.79"},
		{"Ilvar Tosk wants a bridge with Graun, something Marta Venn has rejected.", ""},
		{"“We want to stop the killing in Graun,” Marta Venn said. “We reject it.”", "venn truce +0.95"},
		{"“We want to stop the killing in Graun,” Marta Venn said. “We reject these terms.”", "venn truce +0.95, venn truce -0.79"},
		{"“There is a lull in Graun,” Marta Venn said. “We reject it.”", ""},
		{"“The root causes lie in Graun,” Marta Venn said. “We reject that.”", "venn truce -0.95"},
		{"Ilvar Tosk called for a truce with Graun. Ilvar Tosk rejected ceding land.\n\nMarta Venn welcomed the proposal.", "tosk truce +0.95, tosk land +0.95"},
		{"Ilvar Tosk called for a truce with Graun. The day was long. The night was short. The sea was calm. Ilvar Tosk rejected ceding land. The wind was up.\n\nMarta Venn welcomed the proposal.", "tosk truce +0.95, tosk land +0.95"},
		{"Ilvar Tosk called for a truce with Graun.\n\nMarta Venn rejected any land concessions.", "tosk truce +0.95, venn land +0.95"},
		{"Ilvar Tosk called for a truce with Graun.\n\n“We reject those land concessions,” Marta Venn said.", "tosk truce +0.95, venn land +0.95"},
		{"Pell Orlin wants a truce with Graun.", "orlin truce +0.95"},
		{"Pell Orlin wants a truce. Football is played. Graun is near.", "orlin truce +0.95"},
		{"Football is played in Graun. Pell Orlin wants a truce.", "orlin truce +0.95"},
		{"Graun is near. Football is played. Pell Orlin wants a truce.", ""},
		{"Football is played. Graun is near. Pell Orlin wants a truce.", "orlin truce +0.95"},
		{"Football is played. The sea is calm. Pell Orlin wants a truce. Graun is near.", ""},
	} {
		r, err := e.Read(context.Background(), Article{Text: c.said})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range r.Statements {
			for _, p := range s.Positions {
				for _, a := range s.Attributions {
					got = append(got, fmt.Sprintf("%s %s %+.2f", a.Actor, p.Issue, p.Stance))
				}
			}
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.said, got, c.want)
		}
	}
}

// TestTraits holds what is seen of a position to its words.
func TestTraits(t *testing.T) {
	s, err := newScorer(mustParse(t, smallBook))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ kind, country, said, want string }{
		{"direct", "", "We want a truce.", "always 1, sure 1, strength 0.95, density 0.29, attitude 1, direct 1, we 1, short 1"},
		{"indirect", "", "They may want a truce.", "always 1, sure 1, strength 0.95, density 0.29, attitude 1, open 1"},
		{"direct", "", "Who would police a truce?", "always 1, sure 1, strength 0.72, density 0.29, bare 1, direct 1, question 1"},
		{"direct", "graun", "The enemy rejected the truce.", "always 1, sure 1, strength 0.89, density 0.29, attitude 1, turns 1, blamed 1, direct 1"},
		{"direct", "", "The US is near a truce.", "always 1, sure 1, density 0.29, bare 1, neither 1, direct 1"},
		{"direct", "", "There must be a lull.", "always 1, sure 0.30, strength 0.49, attitude 1, must 1, direct 1"},
		{"direct", "", "There must be a truce and a truce today.", "always 1, sure 1, second 1, strength 1.00, density 0.29, attitude 1, must 1, direct 1"},
		{"direct", "", "One two three four truce", "always 1, sure 1, density 0.29, bare 1, neither 1, direct 1, short 1"},
		{"direct", "", "One two three four five truce", "always 1, sure 1, density 0.29, bare 1, neither 1, direct 1"},
		{"direct", "", "A truce" + strings.Repeat(" one", 33), "always 1, sure 1, density 0.29, bare 1, neither 1, direct 1, long 1"},
		{"direct", "", "A truce" + strings.Repeat(" one", 32), "always 1, sure 1, density 0.29, bare 1, neither 1, direct 1"},
	} {
		doc := text.Parse(c.said)
		clause := s.clausesOf(doc, text.Span{End: len(c.said)}, text.Span{})[0]
		clause.direct, clause.country = c.kind == "direct", c.country
		_, traits := s.candidate(s.issues[0], clause, newTopics(doc, nil))
		var got []string
		for _, tr := range traits {
			got = append(got, tr.name+" "+strings.TrimSuffix(fmt.Sprintf("%.2f", tr.value), ".00"))
		}
		want := strings.ReplaceAll(c.want, "1.00", "1")
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", c.said, got, want)
		}
	}
}

// TestChances holds the two chances to the sums of their weights.
func TestChances(t *testing.T) {
	if m, r := chances(nil); m != 0.5 || r != 0.5 {
		t.Errorf("of nothing seen: got %g and %g, want a half each", m, r)
	}
	a, b := traitWeights()["always"], traitWeights()["sure"]
	marked, right := chances([]trait{{"always", 1}, {"sure", 0.5}})
	for got, sum := range map[float64]float64{marked: a.marked + b.marked/2, right: a.right + b.right/2} {
		if want := 1 / (1 + math.Exp(-sum)); math.Abs(got-want) > 0.001 {
			t.Errorf("got %g, want %g", got, want)
		}
	}
}

// TestOwnWordsFromTheFirstMarkToTheLast tells a stretch that is all the speaker's from one that
// only quotes.
func TestOwnWordsFromTheFirstMarkToTheLast(t *testing.T) {
	for source, want := range map[string]bool{
		"“We stay,”": true, "\"We stay.\"": true, "“We stay": true, "“We stay” and “we sing.”": false, "We “stay.”": false, "we stay": false, "“We” stay": false,
	} {
		if got := quoted(source, text.Span{End: len(source)}); got != want {
			t.Errorf("%s: got %v, want %v", source, got, want)
		}
	}
}

// TestWindows holds which words stand before a content in its window: those of a cue that
// stands before it, or suffers it, in the same sentence.
func TestWindows(t *testing.T) {
	const source = "Venn rejected a truce. A truce was rejected. A truce, Venn said, is near. A truce."
	doc := text.Parse(source)
	at := func(words string, nth int) text.Span {
		start := 0
		for range nth {
			start += strings.Index(source[start:], words) + 1
		}
		start += strings.Index(source[start:], words)
		return text.Span{Start: start, End: start + len(words)}
	}
	for _, c := range []struct {
		content, cue text.Span
		want         string
	}{
		{at("a truce", 0), at("rejected", 0), "rejected [a truce]"},
		{at("a truce", 0), text.Span{}, "[a truce]"},
		{at("A truce", 0), at("was rejected", 0), "rejected [a truce]"},
		{at("A truce", 1), at("said", 0), "[a truce]"},
		{at("is near", 0), at("said", 0), "said , [is near]"},
		{at("a truce. A truce", 0), at("rejected", 0), "rejected [a truce .] [a truce]"},
		{at("A truce", 2), at("said", 0), "[a truce]"},
		{at(".", 0), text.Span{}, "[.]"},
	} {
		var got []string
		for w := range windowsOf(doc, c.content, c.cue) {
			for i, tok := range w.toks {
				word := tok.lower
				if i == w.content {
					word = "[" + word
				}
				if i == len(w.toks)-1 {
					word += "]"
				}
				got = append(got, word)
			}
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%q after %q: got %s, want %s", c.content.Of(source), c.cue.Of(source), got, c.want)
		}
	}
}

// TestHides holds what a report leaves no room for to where its words stand.
func TestHides(t *testing.T) {
	at := func(start, end int) text.Span { return text.Span{Start: start, End: end} }
	held := func(content, cue, who text.Span) speech.Finding {
		return speech.Finding{Content: content, Cue: cue, Sources: []text.Span{who}}
	}
	noun := func(f speech.Finding) speech.Finding { f.Noun = true; return f }
	aside := func(f speech.Finding) speech.Finding { f.Aside = true; return f }
	within := held(at(20, 30), at(15, 19), at(10, 14))
	for name, c := range map[string]struct {
		kind Kind
		held speech.Finding
		want bool
	}{
		"the same words":                   {Indirect, within, true},
		"a noun in a report":               {Indirect, noun(within), false},
		"an apposition in a report":        {Indirect, aside(within), false},
		"a noun in a quotation":            {Direct, noun(within), true},
		"a noun whose owner stands before": {Indirect, noun(held(at(20, 30), at(15, 19), at(2, 6))), true},
		"a noun that goes on behind":       {Indirect, noun(held(at(20, 60), at(15, 19), at(10, 14))), true},
		"only the cue is shared":           {Indirect, held(at(60, 70), at(15, 19), at(10, 14)), true},
		"only the content is shared":       {Indirect, held(at(20, 30), at(60, 64), at(55, 59)), true},
		"nothing is shared":                {Indirect, held(at(60, 70), at(55, 59), at(52, 54)), false},
	} {
		if got := (finding{kind: c.kind, content: at(8, 50)}).hides(c.held); got != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
