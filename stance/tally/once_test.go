package tally

import (
	"strings"
	"testing"

	"parley/stance"
)

// TestDays orders dates of all precisions: what comes later has a larger number,
// and the last day that a date can mean lies before the first of the next.
func TestDays(t *testing.T) {
	dates := strings.Fields("2023-12-30 2023-12-31 2024-01-01 2024-01-31 2024-02-01 2024-02-29 2024-11 2024-12-01 2024-12-31 2025 2026-01 2026-02")
	before := 0
	for _, date := range dates {
		d, err := stance.ParseDate(date)
		if err != nil {
			t.Fatal(err)
		}
		first, last := firstDay(d), lastDay(d)
		if first <= before || last < first || (d.Day == 0) != (last > first) {
			t.Errorf("%s reaches from %d to %d, what is before it to %d", date, first, last, before)
		}
		before = last
	}
	month, day := stance.Date{Year: 2024, Month: 2}, stance.Date{Year: 2024, Month: 2, Day: 1}
	if firstDay(month) != firstDay(day) || lastDay(day) != firstDay(day) {
		t.Errorf("February begins on %d, its first day is %d", firstDay(month), firstDay(day))
	}
}

// TestAStoryIsNotTheArticleItIsNamedAfter keeps apart what is said in an article
// and what is said in a story of that name.
func TestAStoryIsNotTheArticleItIsNamedAfter(t *testing.T) {
	of := func(article, story, utterance, said string, score float64) Observation {
		return Observation{
			Statement: article + utterance, Utterance: utterance, Article: article, Story: story, Said: said, Actor: "tosk", Issue: "bridge", Stance: score, Listed: true,
		}
	}
	c := Sum(ruvia(), []Observation{of("a", "", "x", "", 1), of("b", "a", "y", "x", -1)}, ByActor).Cell("tosk", "bridge")
	if c.N != 2 || c.For != 1 || c.Against != 1 {
		t.Errorf("%+v", c)
	}
}

// TestToneOfParts takes the mean of the tones of an utterance's parts; what has
// none does not count.
func TestToneOfParts(t *testing.T) {
	var obs []Observation
	for i, tone := range []float64{.9, .3, 7} {
		o := told("a 1 tosk bridge 1")
		o.Statement = string(rune('p' + i))
		if tone < 1 {
			o.Tone = &tone
		}
		obs = append(obs, o)
	}
	c := Sum(ruvia(), obs, ByActor).Cell("tosk", "bridge")
	if c.N != 1 || c.Tone.N != 1 || !near(c.Tone.Value, .6) {
		t.Errorf("%+v", c)
	}
	low := -3.0
	obs[2].Tone = &low // taken for the lowest there is
	if c := Sum(ruvia(), obs, ByActor).Cell("tosk", "bridge"); !near(c.Tone.Value, (.9+.3-1)/3) {
		t.Errorf("%+v", c.Tone)
	}
}

// TestSpan is from the first date to the one that can reach furthest; what has no
// date counts for neither.
func TestSpan(t *testing.T) {
	for _, c := range []struct{ dates, want string }{
		{"2025 2025-03-01", "2025 2025"},
		{"2025-03-01 2025-03", "2025-03-01 2025-03"},
		{"2025-03-01 2025-04-01", "2025-03-01 2025-04-01"},
		{"- 2025-03-01", "2025-03-01 2025-03-01"},
		{"-", " "},
	} {
		var entries []*entry
		for _, date := range strings.Fields(c.dates) {
			o := &Observation{}
			o.Date, _ = stance.ParseDate(date)
			h := &heard{Observation: o}
			h.note()
			entries = append(entries, &entry{heard: h})
		}
		first, last := span(entries)
		if got := first.String() + " " + last.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.dates, got, c.want)
		}
	}
}

// TestRowsOfAComparison counts an observation in its actor's row and in those of
// the actor's groups, where they are compared.
func TestRowsOfAComparison(t *testing.T) {
	s := begin(ruvia(), ByComparison)
	for _, c := range []struct {
		o    Observation
		want string
	}{
		{Observation{Actor: "tosk", Groups: []string{"cabinet", "others"}}, "tosk cabinet"},
		{Observation{Actor: "venn", Groups: []string{"cabinet"}}, "cabinet"},
		{Observation{Actor: "tosk"}, "tosk"},
		{Observation{Actor: "lund", Groups: []string{"others"}}, ""},
	} {
		if got := strings.Join(s.rowsOf(&c.o), " "); got != c.want {
			t.Errorf("%s of %v counts in %q, want %q", c.o.Actor, c.o.Groups, got, c.want)
		}
	}
}

// TestVerdictsOnALineItem lay what was decided on it over what was decided on the
// whole statement, and nothing where nothing was.
func TestVerdictsOnALineItem(t *testing.T) {
	whole := verdicts{status: stance.Changed, actor: "tosk"}
	if got := whole.with(verdicts{}); got.status != stance.Changed || got.actor != "tosk" {
		t.Errorf("under nothing: %+v", got)
	}
	if got := whole.with(verdicts{status: stance.Accepted, actor: "venn"}); got.status != stance.Accepted || got.actor != "venn" {
		t.Errorf("under another actor: %+v", got)
	}
}

// TestCopiesOfAStoryHaveOneMean takes what copies of a wire story have in common for one
// thing said, with the mean of their scores; where one goes on differently, it is another.
func TestCopiesOfAStoryHaveOneMean(t *testing.T) {
	of := func(article, statement, said string, score float64) Observation {
		return Observation{
			Statement: article + statement, Utterance: article, Article: article, Story: "s", Said: said, Actor: "tosk", Issue: "bridge", Stance: score, Listed: true,
		}
	}
	for name, c := range map[string]struct {
		given []Observation
		n     int
		mean  float64
	}{
		"two copies":             {[]Observation{of("a", "1", "x", 1), of("b", "1", "x", .4)}, 1, .7},
		"three copies":           {[]Observation{of("a", "1", "x", 1), of("b", "1", "x", .4), of("c", "1", "x", .1)}, 1, .5},
		"copies in two parts":    {[]Observation{of("a", "1", "x", 1), of("a", "2", "y", .6), of("b", "1", "x", .4), of("b", "2", "y", .4)}, 1, .6},
		"parts in another order": {[]Observation{of("a", "1", "x", 1), of("a", "2", "y", .6), of("b", "1", "y", .4), of("b", "2", "x", .4)}, 1, .6},
		"one part is another's":  {[]Observation{of("a", "1", "x", 1), of("a", "2", "y", .6), of("b", "1", "x", .4), of("b", "2", "z", .4)}, 2, .6},
		"one part more":          {[]Observation{of("a", "1", "x", 1), of("b", "1", "x", .4), of("b", "2", "z", .4)}, 2, .7},
	} {
		cell := Sum(ruvia(), c.given, ByActor).Cell("tosk", "bridge")
		if cell.N != c.n || !near(cell.Mean.Value, c.mean) {
			t.Errorf("%s: %d with the mean %g, want %d with %g", name, cell.N, cell.Mean.Value, c.n, c.mean)
		}
	}
}

// TestOneBreathOnTwoIssues is one thing said of its row, with the mean of both tones.
func TestOneBreathOnTwoIssues(t *testing.T) {
	obs := tolds(`
a 1 tosk bridge 1
a 1 tosk toll -1
a 1 tosk dam 0
`)
	for i, tone := range []float64{.9, .3, .6} {
		obs[i].Tone = &tone
	}
	for n, want := range map[int]float64{1: .9, 2: .6, 3: .6} {
		table := Sum(ruvia(), obs[:n], ByActor)
		if r := table.Rows[0]; r.Total != 1 || r.Tone.N != 1 || !near(r.Tone.Value, want) {
			t.Errorf("on %d issues: %d things said, tone %+v; want one, %g", n, r.Total, r.Tone, want)
		}
	}
	obs[1].Tone = nil
	obs[2].Tone = nil
	if r := Sum(ruvia(), obs, ByActor).Rows[0]; r.Tone.N != 1 || !near(r.Tone.Value, .9) {
		t.Errorf("one tone of three: %+v", r.Tone)
	}
}
