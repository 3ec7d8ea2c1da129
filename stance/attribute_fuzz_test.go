package stance

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance/text"
)

// FuzzAttribute attributes findings at any place of any text. Whatever they are,
// nothing panics, every mention lies in the text, and every actor is one of the
// codebook or one that was found.
func FuzzAttribute(f *testing.F) {
	for _, c := range attributionCases(f) {
		spans := []byte{}
		for _, finding := range c.findings {
			for _, s := range finding.sources {
				spans = append(spans, byte(s.Start), byte(s.End))
			}
		}
		f.Add(c.article.Text, c.article.Title, spans)
	}
	f.Add("Mr. 's\xff \"von de , and and", "- by the of", []byte{0, 3, 2, 200, 7, 7})
	e := inventedEngine(f)
	f.Fuzz(func(t *testing.T, body, title string, spans []byte) {
		c := attributionCase{article: Article{Text: body, Title: title, Publisher: title}}
		for i := 0; i+1 < len(spans) && len(body) > 0; i += 2 {
			start := int(spans[i]) % len(body)
			s := text.Span{Start: start, End: min(len(body), start+int(spans[i+1])%40)}
			c.findings = append(c.findings, finding{
				content: s, sources: []text.Span{s}, utterance: i / 4, basis: []Basis{"", ByLabel, ByRecord}[i/2%3],
			})
		}
		r := read(e, c)
		if len(r.Statements) != len(c.findings) {
			t.Fatalf("%d findings, %d statements", len(c.findings), len(r.Statements))
		}
		for _, s := range r.Statements {
			for _, a := range s.Attributions {
				if !(text.Span{End: len(body)}).Contains(a.Mention) || a.Mention.Len() < 0 {
					t.Errorf("mention %v lies outside of a text of %d bytes", a.Mention, len(body))
				}
				if _, known := e.codebook.Actor(a.Actor); a.Actor != "" && !known && !slices.ContainsFunc(r.Found, func(f Actor) bool { return f.Key == a.Actor }) {
					t.Errorf("actor %q is neither known nor found", a.Actor)
				}
			}
		}
		checkFound(t, e.codebook, r.Found)
		if diff := cmp.Diff(r.Statements, read(e, c).Statements); diff != "" {
			t.Errorf("a second reading differs:\n%s", diff)
		}
	})
}

// checkFound holds the contract of found actors: a key of their own that the
// codebook does not use, and a name.
func checkFound(t *testing.T, book *Codebook, found []Actor) {
	t.Helper()
	seen := map[string]bool{}
	for _, a := range found {
		if _, known := book.Actor(a.Key); known || seen[a.Key] || a.Key == "" || strings.TrimSpace(a.Name) == "" {
			t.Errorf("found actor %q (%q) has no key or name of its own", a.Key, a.Name)
		}
		seen[a.Key] = true
	}
}

// TestNamesDoNotMatter changes every name that the cases invent and expects the
// same attributions under the new names.
func TestNamesDoNotMatter(t *testing.T) {
	pairs := []string{}
	for _, p := range [][2]string{
		{"Dorin", "Bruno"},
		{"Hale", "Castell"},
		{"Petra", "Clara"},
		{"Karl", "Otto"},
		{"Hanna", "Ruth"},
		{"Orel", "Brenner"},
		{"Lund", "Moreau"},
		{"Dunn", "Ferro"},
		{"Lorn", "Tavis"},
		{"Brook", "Stade"},
	} {
		pairs = append(pairs, p[0], p[1], strings.ToLower(p[0]), strings.ToLower(p[1]), strings.ToUpper(p[0]), strings.ToUpper(p[1]))
	}
	pairs = append(pairs, "DH", "BC") // whose initials go with the name
	swap := strings.NewReplacer(pairs...)
	e := inventedEngine(t)
	for _, c := range attributionCases(t) {
		body, want, _ := strings.Cut(swap.Replace(c.head+caseRule+c.want), caseRule)
		_, body, _ = strings.Cut(body, "\n\n")
		swapped := attributionCase{article: c.article}
		swapped.article.Title = swap.Replace(c.article.Title)
		swapped.mark(body)
		if got := swapped.attributed(e); got != want {
			t.Errorf("%s under other names:\n%s\ngot:\n%swant:\n%s", c.file, swapped.article.Text, got, want)
		}
	}
}
