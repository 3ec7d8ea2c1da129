package stance

import (
	"fmt"
	"slices"

	"parley/stance/text"
)

// A scorer is a Codebook's issues made ready for finding positions.
type scorer struct {
	issues    []*issueRules
	attitudes *attitudeLexicon
	names     *nameIndex
}

// newScorer compiles every issue of a codebook.
func newScorer(book *Codebook) (*scorer, error) {
	g, err := newGrammar(book)
	if err != nil {
		return nil, err
	}
	s := &scorer{names: newNameIndex(g, book)}
	if s.attitudes, err = readAttitudes(g, lexiconLines("lexicon/attitude.txt")); err != nil {
		return nil, err
	}
	for i := range book.Issues {
		r, err := compileIssue(g, s.attitudes, &book.Issues[i])
		if err != nil {
			return nil, fmt.Errorf("issue %q: %w", book.Issues[i].Key, err)
		}
		s.issues = append(s.issues, r)
	}
	return s, nil
}

// score gives every Statement its Positions and its Tone.
func (e *Engine) score(r *Reading) {
	e.takePositions(r)
	for i := range r.Statements {
		r.Statements[i].Tone = e.toneOf(r.Article.Text, r.Statements[i].Content)
	}
}

// positionsOf scores one sentence of a Statement on every issue.
func (s *scorer) positionsOf(c *clause) []Position {
	var out []Position
	for _, r := range s.issues {
		if p, ok := s.position(r, c); ok {
			out = append(out, p)
		}
	}
	return out
}

func (s *scorer) position(r *issueRules, c *clause) (Position, bool) {
	hits := r.find(c.toks)
	hits = slices.DeleteFunc(hits, func(h hit) bool { return h.last <= c.content && h.first < c.content })
	if len(hits) == 0 {
		return Position{}, false
	}
	var shares []share
	for _, h := range hits {
		shares = append(shares, c.weigh(h).shares...)
	}
	score, evidence := settle(shares)
	return Position{Issue: r.issue.Key, Stance: score, Confidence: 0.5, Evidence: evidence}, true
}

var _ = text.Span{}
