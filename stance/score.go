package stance

import (
	"errors"
	"fmt"
	"slices"
)

// A scorer is a Codebook's issues made ready for finding positions.
type scorer struct {
	issues    []*issueRules
	attitudes *attitudeLexicon
	parties   *partyIndex
	carrying  *carrying
}

// newScorer compiles the issues of a codebook; those that can't be are left out
// and named in the error.
func newScorer(book *Codebook) (*scorer, error) {
	g, broken := newPhrasebook(book)
	var errs []error
	for i, err := range broken {
		errs = append(errs, fmt.Errorf("family %q: %w", book.Families[i].Key, err))
	}
	s := &scorer{parties: newPartyIndex(g, book), attitudes: generalAttitudes(g), carrying: newCarrying(g)}
	for i := range book.Issues {
		r, err := compileIssue(g, s.attitudes, &book.Issues[i])
		if err != nil {
			errs = append(errs, fmt.Errorf("issue %q: %w", book.Issues[i].Key, err))
			continue
		}
		s.issues = append(s.issues, r)
	}
	return s, errors.Join(errs...)
}

// score gives every Statement its Positions and its Tone.
func (e *Engine) score(r *Reading) {
	e.takePositions(r)
	for i := range r.Statements {
		r.Statements[i].Tone = e.toneOf(r.Article.Text, r.Statements[i].Content)
	}
}

// positionsOf scores one sentence of a Statement on the issues.
func (s *scorer) positionsOf(issues []*issueRules, c *clause, t *topics) []Position {
	var out []Position
	for _, r := range issues {
		if p, ok := s.position(r, c, t); ok {
			out = append(out, p)
		}
	}
	return out
}

func (s *scorer) position(r *issueRules, c *clause, t *topics) (Position, bool) {
	hits := r.find(c.toks)
	hits = slices.DeleteFunc(hits, func(h hit) bool { return h.last <= c.content && h.first < c.content })
	if len(hits) == 0 {
		hits = s.carried(r, c, t)
	}
	if len(hits) == 0 {
		return Position{}, false
	}
	c = c.under(r.attitudes).without(hits)
	var shares []share
	for _, h := range hits {
		for _, s := range c.weigh(h).shares {
			shares = append(shares, share{s.span, s.rule, s.by * h.term.Sure})
		}
	}
	score, evidence := settle(shares)
	return Position{Issue: r.issue.Key, Stance: score, Confidence: 0.5, Evidence: evidence}, true
}
