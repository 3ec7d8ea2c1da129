package stance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/stance/text"
)

// sideNames are the sides as case files write them.
var sideNames = map[Side]string{For: "for", Against: "against", NoSide: "neither"}

// A sideCase is one line of a file in testdata/positions.
type sideCase struct {
	want, issue, kind, country, said string
}

func sideCases(t testing.TB) []sideCase {
	t.Helper()
	files, err := filepath.Glob("testdata/positions/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases found: %v", err)
	}
	var out []sideCase
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(content)) {
			fields := strings.Fields(line)
			if len(fields) == 0 || fields[0] == "#" {
				continue
			}
			out = append(out, sideCase{fields[0], fields[1], fields[2], strings.Trim(fields[3], "-"), strings.Join(fields[4:], " ")})
		}
	}
	return out
}

// positionOf scores words that stand in no article.
func positionOf(s *scorer, issue string, c sideCase) (Position, bool) {
	doc := text.Parse(c.said)
	for _, clause := range s.clausesOf(doc, text.Span{End: len(c.said)}, text.Span{}) {
		clause.direct, clause.country = c.kind == "direct", c.country
		for _, r := range s.issues {
			p, _ := s.position(r, clause, newTopics(doc, nil)) // sure or not: the side is what is asked for
			if p.Issue == issue {
				return p, true
			}
		}
	}
	return Position{}, false
}

func TestSides(t *testing.T) {
	s, err := newScorer(defaultCodebook(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range sideCases(t) {
		t.Run(c.issue+" "+c.said, func(t *testing.T) {
			p, found := positionOf(s, c.issue, c)
			got := "none"
			if found {
				got = sideNames[SideOf(p.Stance)]
			}
			if got != c.want {
				t.Errorf("got %s, want %s: %+v", got, c.want, p)
			}
		})
	}
}

// TestEvidenceAddsUp holds every score to the words that made it.
func TestEvidenceAddsUp(t *testing.T) {
	s, _ := newScorer(defaultCodebook(t))
	for _, c := range sideCases(t) {
		p, found := positionOf(s, c.issue, c)
		if !found {
			continue
		}
		sum := 0.0
		for _, e := range p.Evidence {
			sum += e.Weight
			if e.Rule == "" || e.Span.Len() == 0 || e.Span.End > len(c.said) {
				t.Errorf("%q: evidence without words or rule: %+v", c.said, e)
			}
		}
		if len(p.Evidence) == 0 || thousandths(sum) != p.Stance || p.Stance < -1 || p.Stance > 1 {
			t.Errorf("%q: weights add up to %g, the score is %g", c.said, sum, p.Stance)
		}
		if p.Confidence <= 0 || p.Confidence > 1 {
			t.Errorf("%q: confidence %g", c.said, p.Confidence)
		}
	}
}
