package stance

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"parley/stance/text"
)

// This file scores as one what a cue parts in its midst: "a truce, Venn said, was out of
// the question" rejects it, which neither half says alone.

// scored is a Statement with its clauses and what each of them takes a position on.
type scored struct {
	statement Statement
	clauses   []*clause
	taken     [][]Position
}

// joinHalves scores the last clause of a Statement together with the first of the next,
// where that goes on with it. A position stays with the half that names its issue.
func (e *Engine) joinHalves(doc *text.Document, issues []*issueRules, all []scored, t *topics) {
	for i := 0; i+1 < len(all); i++ {
		a, b := &all[i], &all[i+1]
		if len(a.clauses) == 0 || len(b.clauses) == 0 || !a.statement.goesOnWith(doc.Text, b.statement) {
			continue
		}
		last := len(a.clauses) - 1
		a.taken[last], b.taken[0] = nil, nil
		for _, p := range e.scorer.positionsOf(issues, a.clauses[last].followedBy(b.clauses[0]), t) {
			if len(p.Evidence) > 0 && p.Evidence[0].Span.Start >= b.statement.Content.Start {
				b.taken[0] = append(b.taken[0], p)
			} else {
				a.taken[last] = append(a.taken[last], p)
			}
		}
	}
}

// goesOnWith says whether the next Statement is the rest of a sentence in which the cue
// of both stands.
func (s Statement) goesOnWith(source string, next Statement) bool {
	if s.Utterance == "" || s.Utterance != next.Utterance || s.Cue.IsZero() || s.Cue != next.Cue {
		return false
	}
	if s.Cue.Start < s.Content.End || s.Cue.End > next.Content.Start {
		return false
	}
	return !endsSentence(s.Content.Of(source)) && goesOnLower(next.Content.Of(source))
}

// endsSentence says whether words end with a sign that ends a sentence, before what closes
// a quotation.
func endsSentence(words string) bool {
	for len(words) > 0 {
		r, n := utf8.DecodeLastRuneInString(words)
		switch {
		case r == '.' || r == '!' || r == '?' || r == '…':
			return true
		case unicode.IsLetter(r) || unicode.IsNumber(r) || r == ',':
			return false
		}
		words = words[:len(words)-n]
	}
	return false
}

// goesOnLower says whether the first letter of words is a small one.
func goesOnLower(words string) bool {
	for _, r := range words {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}

// followedBy is the clause of two halves, without what stands between them.
func (c *clause) followedBy(next *clause) *clause {
	first := c.toks[c.content:]
	for len(first) > 0 && (first[len(first)-1].comma || first[len(first)-1].stop) {
		first = first[:len(first)-1]
	}
	joined := *c
	joined.toks = slices.Concat(first, next.toks[next.content:])
	joined.content, joined.found, joined.sought = 0, nil, false
	return &joined
}
