package stance

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// A scorer is a Codebook's issues made ready for finding positions.
type scorer struct {
	issues    []*issueRules
	attitudes *attitudeLexicon
	parties   *partyIndex
	carrying  *phraseSet
	answers   answers
	abouts    *aboutIndex
}

// newScorer compiles the issues of a codebook; those that can't be are left out
// and named in the error.
func newScorer(book *Codebook) (*scorer, error) {
	g, broken := newPhrasebook(book)
	var errs []error
	for i, err := range broken {
		errs = append(errs, fmt.Errorf("family %q: %w", book.Families[i].Key, err))
	}
	s := &scorer{parties: newPartyIndex(g, book), attitudes: generalAttitudes(g), carrying: newCarrying(g), answers: newAnswers(g)}
	subjects := newSubjects(g, s.parties)
	for i := range book.Issues {
		r, err := compileIssue(g, s.attitudes, &book.Issues[i])
		if err != nil {
			errs = append(errs, fmt.Errorf("issue %q: %w", book.Issues[i].Key, err))
			continue
		}
		r.subjects = subjects
		s.issues = append(s.issues, r)
	}
	s.abouts = indexAbout(s.issues)
	return s, errors.Join(errs...)
}

// score gives every Statement its Positions on the issues and its Tone.
func (e *Engine) score(r *Reading, issues []*issueRules) {
	e.takePositions(r, issues)
	for i := range r.Statements {
		r.Statements[i].Tone = e.toneOf(r.Document, r.Statements[i].Content)
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

// position scores one sentence of a Statement on an issue.
func (s *scorer) position(r *issueRules, c *clause, t *topics) (Position, bool) {
	p, traits := s.candidate(r, c, t)
	if len(traits) == 0 {
		return p, false
	}
	marked, right := chances(traits)
	p.Confidence = max(0.01, math.Round(marked*right*100)/100)
	return p, marked >= leastMarked
}

// candidate is a position with its traits, before it is judged whether it is
// one; no traits: the sentence names nothing of the issue.
func (s *scorer) candidate(r *issueRules, c *clause, t *topics) (Position, []trait) {
	hits := r.findIn(c.toks, func() [][]token { return t.around(c.sentence) }, r.countsFor(c, t))
	hits = slices.DeleteFunc(hits, func(h hit) bool { return h.last <= c.content && h.first < c.content })
	hits = r.ownersOf(hits, c, t)
	if len(hits) == 0 {
		if p, traits := s.answered(r, c, t); len(traits) > 0 {
			return p, traits
		}
		hits = s.carried(r, c, t)
	}
	hits = surest(hits)
	if len(hits) == 0 || t.elsewhere(r, c.sentence) {
		return Position{}, nil
	}
	c = c.copular(hits)
	c = c.under(r.attitudes, hits).without(hits)
	var shares []share
	var verdicts []verdict
	for _, h := range hits {
		v := c.weigh(h)
		r.forClaimant(c, &v)
		verdicts = append(verdicts, v)
	}
	c.outweigh(verdicts)
	for _, v := range verdicts {
		for _, s := range v.shares {
			shares = append(shares, share{s.span, s.rule, s.by * v.hit.term.Sure})
		}
	}
	score, evidence := settle(shares)
	return Position{Issue: r.issue.Key, Stance: score, Evidence: evidence}, c.traitsOf(verdicts, score, t.density(r))
}

// hintSure is how sure a Term is at most that only hints at its issue.
const hintSure = 0.3

// surest leaves out of hits those that only hint at the issue, where it is surely named.
func surest(hits []hit) []hit {
	if !slices.ContainsFunc(hits, func(h hit) bool { return h.term.Sure >= surelyNamed }) {
		return hits
	}
	return slices.DeleteFunc(hits, func(h hit) bool { return h.term.Sure <= hintSure })
}
