package project

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/stance"
	"parley/stance/text"
)

// searched is a project of three articles:
//
//	harbour (March 2025): Tosk "No truce before the harbour is ours", Venn "Nous signerons à Orléans"
//	bridge (9 July 2025): Tosk "Every truce ends at the bridge"
//	quay (no date):       Tosk "Not a word on it"
//
// All are against the truce by 0.7.
func searched(t *testing.T) *Project {
	t.Helper()
	p := create(t)
	harbour := reading("harbour", "No truce before the harbour is ours", "Nous signerons à Orléans")
	bridge, quay := reading("bridge", "Every truce ends at the bridge"), reading("quay", "Not a word on it")
	bridge.Article.Date, bridge.Article.Publisher = stance.Date{Year: 2025, Month: 7, Day: 9}, "Ruvian Gazette"
	quay.Article.Date, quay.Article.Title = stance.Date{}, "Silence at the Quayside"
	_, err := p.Add(ctx, harbour, bridge, quay)
	must(t, err)
	return p
}

func TestFindStatements(t *testing.T) {
	p := searched(t)
	day := func(s string) stance.Date { d, err := stance.ParseDate(s); must(t, err); return d }
	pro, con := stance.For, stance.Against
	for _, c := range []struct {
		name string
		q    Query
		want string // the first word of each
	}{
		{"all", Query{}, "No Nous Every Not"},
		{"a word", Query{Words: "truce"}, "No Every"},
		{"upper case", Query{Words: "TRUCE "}, "No Every"},
		{"the beginning of a word", Query{Words: "harb"}, "No"},
		{"the beginning of a word that is done", Query{Words: "harb "}, ""},
		{"two words", Query{Words: "truce bridge"}, "Every"},
		{"a phrase", Query{Words: `"the harbour is"`}, "No"},
		{"a phrase that is not there", Query{Words: `"harbour the"`}, ""},
		{"a phrase that is not closed", Query{Words: `"truce before`}, "No"},
		{"without accents", Query{Words: "orleans"}, "Nous"},
		{"what FTS5 takes for operators", Query{Words: `truce NOT -harbour* (NEAR OR quote:`}, ""},
		{"signs alone", Query{Words: `*"()^:-`}, "No Nous Every Not"},
		{"actor", Query{Actor: "venn"}, "Nous"},
		{"nobody", Query{Actor: "orsk"}, ""},
		{"issue", Query{Issue: "truce"}, "No Nous Every Not"},
		{"other issue", Query{Issue: "border"}, ""},
		{"side", Query{Issue: "truce", Side: &con}, "No Nous Every Not"},
		{"other side", Query{Issue: "truce", Side: &pro}, ""},
		{"publisher", Query{Publisher: "Ruvian Gazette"}, "Every"},
		{"from a month on", Query{From: day("2025-04")}, "Every"},
		{"from a day in a partial date", Query{From: day("2025-03-20")}, "No Nous Every"},
		{"until the month itself", Query{Until: day("2025-03")}, "No Nous"},
		{"until a day", Query{Until: day("2025-07-08")}, "No Nous"},
		{"until the year", Query{Until: day("2025")}, "No Nous Every"},
		{"from that day", Query{From: day("2025-07-09"), Until: day("2025-07-09")}, "Every"},
		{"all together", Query{Words: "tr", Actor: "tosk", Issue: "truce", From: day("2025-05")}, "Every"},
	} {
		hits, more, err := p.FindStatements(ctx, c.q)
		if got := firstWords(hits); err != nil || more || got != c.want {
			t.Errorf("%s: %q, %v, %v; want %q", c.name, got, more, err, c.want)
		}
	}
}

func firstWords(hits []Hit) string {
	var out []string
	for _, h := range hits {
		first, _, _ := strings.Cut(h.Words, " ")
		out = append(out, first)
	}
	return strings.Join(out, " ")
}

func TestAHitSaysWhereItStands(t *testing.T) {
	p := searched(t)
	hits, _, err := p.FindStatements(ctx, Query{Words: "bridge"})
	must(t, err)
	r, err := p.Reading(ctx, "bridge")
	must(t, err)
	want := []Hit{{
		Article: "bridge", Title: "On bridge", Date: r.Article.Date, Publisher: "Ruvian Gazette",
		Statement: r.Statements[0].ID, Span: r.Statements[0].Content, Words: "Every truce ends at the bridge",
	}}
	if diff := cmp.Diff(want, hits); diff != "" {
		t.Error(diff)
	}
}

func TestSearchSeesWhatCodersSay(t *testing.T) {
	p := searched(t)
	r, err := p.Reading(ctx, "quay")
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Actor: "orsk"},
		stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: 1}))
	must(t, p.MergeActors(ctx, "venn", stance.Actor{Key: "orsk", Name: "Pell Orsk"}))
	marked, err := p.Mark(ctx, "bridge", "Ada", stance.Statement{Content: text.Span{Start: 0, End: 9}, Attributions: []stance.Attribution{{Actor: "venn"}}})
	must(t, err)
	hits, _, err := p.FindStatements(ctx, Query{Actor: "orsk"})
	must(t, err)
	if got := firstWords(hits); got != "Nous Not “Every" {
		t.Errorf("of Orsk: %q", got)
	}
	pro := stance.For
	hits, _, err = p.FindStatements(ctx, Query{Issue: "truce", Side: &pro})
	must(t, err)
	if got := firstWords(hits); got != "Not" {
		t.Errorf("for the truce: %q", got)
	}
	hits, _, err = p.FindStatements(ctx, Query{Words: "every"})
	must(t, err)
	if len(hits) != 2 || hits[1].Statement != marked.ID {
		t.Errorf("hits: %+v", hits)
	}
	must(t, p.Remove(ctx, "bridge"))
	if hits, _, _ = p.FindStatements(ctx, Query{Words: "every"}); len(hits) != 0 {
		t.Errorf("hits in an article that was removed: %+v", hits)
	}
}

func TestFindArticles(t *testing.T) {
	p := searched(t)
	for _, c := range []struct{ words, want string }{
		{"", "harbour bridge quay"},
		{"truce", "harbour bridge"},
		{"said venn", "harbour"},
		{"quayside", "quay"},
		{"silence tosk", ""},
		{"nowhere", ""},
	} {
		hits, _, err := p.FindArticles(ctx, Query{Words: c.words})
		must(t, err)
		var got []string
		for _, h := range hits {
			got = append(got, h.Article)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %q", c.words, got, c.want)
		}
	}
	hits, _, err := p.FindArticles(ctx, Query{Words: "orleans"})
	must(t, err)
	if len(hits) != 1 || !strings.Contains(hits[0].Words, "signerons à Orléans") {
		t.Errorf("hits: %+v", hits)
	}
}

func TestASearchIsLimitedAndCanBeCancelled(t *testing.T) {
	p := create(t)
	var contents []string
	for i := range 30 {
		contents = append(contents, fmt.Sprint("a word ", i))
	}
	_, err := p.Add(ctx, reading("long", contents...))
	must(t, err)
	hits, more, err := p.FindStatements(ctx, Query{Words: "a", Most: 7})
	if len(hits) != 7 || !more || err != nil {
		t.Errorf("%d hits, %v, %v", len(hits), more, err)
	}
	hits, more, err = p.FindStatements(ctx, Query{Words: "a", Most: 30})
	if len(hits) != 30 || more || err != nil {
		t.Errorf("%d hits, %v, %v", len(hits), more, err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, _, err := p.FindStatements(cancelled, Query{Words: "a"}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled search: %v", err)
	}
}

func TestTerms(t *testing.T) {
	for typed, want := range map[string][]term{
		"":                 nil,
		"a":                {{"a", false}},
		"Two wor":          {{"two", true}, {"wor", false}},
		"two ":             {{"two", true}},
		`say "No truce" b`: {{"say", true}, {"no truce", true}, {"b", false}},
		`"" ''`:            nil,
		"U.S.":             {{"u", true}, {"s", false}},
	} {
		if diff := cmp.Diff(want, terms(typed), cmp.AllowUnexported(term{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q: %s", typed, diff)
		}
	}
}

// TestManyAndFewFindTheSame asks for traits that so many statements have that
// they are looked for in another way.
func TestManyAndFewFindTheSame(t *testing.T) {
	p := searched(t)
	against := stance.Against
	queries := []Query{
		{Actor: "tosk"},
		{Actor: "venn", Words: "nous"},
		{Issue: "truce", Side: &against},
		{Issue: "border"},
		{Actor: "tosk", Issue: "truce", Side: &against, Words: "truce"},
	}
	few := make([][]Hit, len(queries))
	for i, q := range queries {
		few[i], _, _ = p.FindStatements(ctx, q)
	}
	var contents []string
	for i := range fewTraits + 10 {
		contents = append(contents, fmt.Sprint("Filler ", i))
	}
	r := reading("filler", contents...)
	for i := range r.Statements {
		r.Statements[i].Attributions[0].Actor = []string{"tosk", "venn"}[i%2]
	}
	_, err := p.Add(ctx, r, reading("more", contents[:fewTraits]...), reading("most", contents[1:fewTraits]...))
	must(t, err)
	for i, q := range queries {
		q.Most = 100_000
		many, _, err := p.FindStatements(ctx, q)
		must(t, err)
		kept := many[:0]
		for _, h := range many {
			if !strings.HasPrefix(h.Words, "Filler") {
				kept = append(kept, h)
			}
		}
		if diff := cmp.Diff(few[i], kept, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%+v (-few +many):\n%s", q, diff)
		}
	}
}
