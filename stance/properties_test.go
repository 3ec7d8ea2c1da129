package stance_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/assets"
	"parley/stance"
	"parley/stance/text"
)

// news is made up: nobody in it exists, and no land.
const news = `The two presidents met in Orvale on Monday over the war in Ukraine. “We want a ceasefire at once,” said Ilvar Tosk, the president of Ruvia. Marta Venn, the prime minister of Sorland, said that her government would not cede the valley.

Tosk told reporters that he had refused to halt the fighting. “There can be no truce,” he said, “before their troops leave our land.”

Venn rejected the demand. According to the prime minister, Sorland will never recognise the border. “The guns must fall silent,” she added.`

// aside speaks of nothing that any issue knows, and nobody speaks in it.
const aside = "The weather in Orvale was mild for the season, and the market on the old square was full until the evening."

func readingOf(tb testing.TB, a stance.Article) stance.Reading {
	tb.Helper()
	r, err := defaultEngine(tb).Read(context.Background(), a)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// FuzzRead holds what must be true of the reading of any text at all.
func FuzzRead(f *testing.F) {
	engine := defaultEngine(f)
	for line := range strings.Lines(string(assets.Sample)) {
		f.Add(line)
	}
	for _, seed := range []string{
		news, "“", "he said", "“A,” he said. “B.", "\xff“\xfe,” said \x80Tosk.", "TOSK: No.\nVENN: “Yes”", "\ufeffa\r\nb\r\n\r\n“c” – said Ilvar Tosk",
		strings.Repeat("“", 50), strings.Repeat("he said that ", 30), "İlvar Tosk said ‘ﬁne’, e\u0301tat.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > 20_000 {
			return
		}
		a := stance.Article{ID: "a", Text: source}
		r, err := engine.Read(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, &r)
		again, _ := engine.Read(context.Background(), a)
		if diff := cmp.Diff(r.Statements, again.Statements); diff != "" {
			t.Errorf("read twice, it differs:\n%s", diff)
		}
	})
}

func checkReading(t *testing.T, r *stance.Reading) {
	t.Helper()
	seen := map[string]bool{}
	for _, s := range r.Statements {
		if s.ID == "" || seen[s.ID] {
			t.Errorf("statement %v: its ID %q is empty or another's", s.Content, s.ID)
		}
		seen[s.ID] = true
		checkSpan(t, r.Article.Text, "content", s.Content)
		if s.Content.Len() == 0 {
			t.Errorf("statement %s says nothing", s.ID)
		}
		checkSpan(t, r.Article.Text, "cue", s.Cue)
		for _, a := range s.Attributions {
			checkSpan(t, r.Article.Text, "mention", a.Mention)
		}
		for _, p := range s.Positions {
			checkScore(t, r.Article.Text, p.Issue, p.Stance, p.Evidence)
			if p.Confidence <= 0 || p.Confidence > 1 {
				t.Errorf("%s: a confidence of %v", p.Issue, p.Confidence)
			}
		}
		if s.Tone != nil {
			checkScore(t, r.Article.Text, "tone", s.Tone.Score, s.Tone.Evidence)
		}
	}
}

// checkScore holds a score to its range and to the sum of its evidence.
func checkScore(t *testing.T, source, what string, score float64, evidence []stance.Evidence) {
	t.Helper()
	sum := 0.0
	for _, e := range evidence {
		checkSpan(t, source, what, e.Span)
		sum += e.Weight
	}
	if len(evidence) == 0 || math.Abs(sum-score) > 1e-9 || math.Abs(score) > 1 {
		t.Errorf("%s: score %v, %d pieces of evidence that add up to %v", what, score, len(evidence), sum)
	}
}

func checkSpan(t *testing.T, source, what string, s text.Span) {
	t.Helper()
	whole := func(i int) bool {
		return i == len(source) || !utf8.ValidString(source) || utf8.RuneStart(source[i])
	}
	if s.Start < 0 || s.End < s.Start || s.End > len(source) || !whole(s.Start) || !whole(s.End) {
		t.Errorf("%s: span %v of a text of %d bytes", what, s, len(source))
	}
}

// said lists the statements of a reading by what they say.
func said(r stance.Reading) []string {
	var all []string
	for _, s := range r.Statements {
		line := fmt.Sprintf("%q", s.Content.Of(r.Article.Text))
		for _, a := range s.Attributions {
			line += " by " + a.Name
		}
		for _, p := range s.Positions {
			line += fmt.Sprintf(" %s %+.3f", p.Issue, p.Stance)
		}
		if s.Tone != nil {
			line += fmt.Sprintf(" tone %+.3f", s.Tone.Score)
		}
		all = append(all, line)
	}
	return all
}

// taken counts the lines of said that take a side.
func taken(lines []string) (n int) {
	for _, line := range lines {
		if strings.Contains(line, " ceasefire ") || strings.Contains(line, " territory ") {
			n++
		}
	}
	return n
}

// TestAnotherParagraph adds one that says nothing, at the beginning, in the
// middle and at the end.
func TestAnotherParagraph(t *testing.T) {
	want := said(readingOf(t, stance.Article{ID: "a", Text: news}))
	if len(want) < 5 || taken(want) < 5 {
		t.Fatalf("only these statements were found, with %d positions: %q", taken(want), want)
	}
	middle := strings.Index(news, "\n\n")
	for _, source := range []string{aside + "\n\n" + news, news[:middle] + "\n\n" + aside + news[middle:], news + "\n\n" + aside} {
		if diff := cmp.Diff(want, said(readingOf(t, stance.Article{ID: "a", Text: source}))); diff != "" {
			t.Errorf("a paragraph that says nothing changes this:\n%s", diff)
		}
	}
}

// TestSwappedNames lets two people change their places: what each said is now
// the other's, and no score moves.
func TestSwappedNames(t *testing.T) {
	swap := strings.NewReplacer("Ilvar Tosk", "Pavin Rook", "Tosk", "Rook")
	source := swap.Replace(news)
	before, after := said(readingOf(t, stance.Article{ID: "a", Text: news})), said(readingOf(t, stance.Article{ID: "a", Text: source}))
	if taken(before) < 5 {
		t.Fatalf("only %d positions were found: %q", taken(before), before)
	}
	for i := range before {
		before[i] = swap.Replace(before[i])
	}
	if diff := cmp.Diff(before, after, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("another name changes this:\n%s", diff)
	}
}

// TestOrderOfArticles reads the sample in two orders.
func TestOrderOfArticles(t *testing.T) {
	engine := defaultEngine(t)
	articles := texts(t, strings.NewReader(string(assets.Sample)))
	readings := func(order []string) map[string][]string {
		all := map[string][]string{}
		for _, source := range order {
			r, err := engine.Read(context.Background(), stance.Article{ID: "a", Text: source})
			if err != nil {
				t.Fatal(err)
			}
			all[source] = said(r)
		}
		return all
	}
	forwards := readings(articles)
	backwards := readings([]string{articles[2], articles[1], articles[0]})
	if diff := cmp.Diff(forwards, backwards); diff != "" {
		t.Error(diff)
	}
}
