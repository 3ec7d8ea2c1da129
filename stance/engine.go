// Package stance is the engine: it reads an Article, finds the Statements in
// it, says who made each, and scores the Positions it takes on the issues of a
// Codebook. Every figure points at the words behind it.
package stance

import (
	"context"
	"slices"
	"strings"

	"parley/stance/speech"
	"parley/stance/text"
)

// Version names the rules of this engine. Readings of different versions may
// differ; a Judgement survives both.
const Version = "0.1.0"

// An Engine reads articles by one Codebook. It is safe for concurrent use.
type Engine struct {
	codebook *Codebook
	names    *nameIndex
	scorer   *scorer
	notice   string // why issues are not scored
}

// New makes an Engine. The Codebook must not change afterwards. One that was
// made by a program and holds phrases that can't be read, which ParseCodebook
// would have refused, is read by without those issues, and every Reading says so.
func New(codebook *Codebook) *Engine {
	e := &Engine{codebook: codebook, names: indexNames(codebook)}
	s, err := newScorer(codebook)
	if err != nil {
		e.notice = "not scored: " + err.Error()
	}
	e.scorer = s
	return e
}

// Codebook returns the Codebook that the Engine reads by.
func (e *Engine) Codebook() *Codebook { return e.codebook }

// Read finds the Statements of an article. An article in another language than
// English is kept and not scored, and a notice says so. The only error is that
// of ctx.
func (e *Engine) Read(ctx context.Context, a Article) (Reading, error) {
	r := Reading{Article: a, Document: text.Parse(a.Text), Notices: slices.Clone(a.Notices)}
	if !inEnglish(a) {
		r.Notices = append(r.Notices, "in another language ("+a.Language+"): kept, not scored")
		return r, ctx.Err()
	}
	issues := e.scorer.about(r.Document)
	parsed := speech.Parse(r.Document)
	findings := e.withHeld(parsed, issues, find(parsed, withHead(a)))
	parsed.Free()
	e.attribute(&r, findings)
	if e.notice != "" {
		r.Notices = append(r.Notices, e.notice)
	}
	e.score(&r, issues)
	return r, ctx.Err()
}

// inEnglish holds for what may be read by English rules: a language that nobody
// could tell is taken for English.
func inEnglish(a Article) bool {
	return a.Language == "" || a.Language == "en" || strings.HasPrefix(a.Language, "en-")
}
