package stance

import (
	"slices"
	"strings"
	"sync"

	"parley/stance/text"
)

// An aboutIndex finds in one pass over an article which issues it can be about:
// most articles are about none, and are searched for the phrases of all.
type aboutIndex struct {
	patterns []pattern
	issues   []int // by pattern, an index into the scorer's issues
	index    *index
	begins   *text.Flags // whether a phrase may begin within a word
	crosses  bool        // a phrase has a sign in it that ends a clause
}

func indexAbout(issues []*issueRules) *aboutIndex {
	x := &aboutIndex{index: newIndex()}
	x.begins = text.NewFlags(x.mayBegin)
	for i, r := range issues {
		if r.about == nil {
			continue
		}
		for _, p := range r.about.patterns {
			x.index.add(p, len(x.patterns))
			x.patterns, x.issues = append(x.patterns, p), append(x.issues, i)
			x.crosses = x.crosses || p.holdsStop()
		}
	}
	return x
}

// holdsStop says whether a phrase has a step that a sign can meet which ends a
// clause.
func (p pattern) holdsStop() bool {
	return slices.ContainsFunc(p, func(s step) bool {
		return slices.ContainsFunc(stops, s.holds) || slices.ContainsFunc(s.phrases, func(q []step) bool { return pattern(q).holdsStop() })
	})
}

// mayBegin says whether a phrase may begin with the folded word or a part of it.
func (x *aboutIndex) mayBegin(lower string) bool {
	begins := strings.Contains(lower, "-") // its parts are told by how it is written
	for _, t := range appendPart(nil, token{lower: lower}) {
		x.index.each(t.lower, func(n int) { begins = begins || x.patterns[n][0].mayHold(t.lower) })
	}
	return begins
}

// mayHold says whether a phrase of the step may begin with a word.
func (s *step) mayHold(word string) bool {
	return s.gap > 0 || s.holds(word) || slices.ContainsFunc(s.phrases, func(p []step) bool { return p[0].mayHold(word) })
}

// held says for every issue whether an article holds one of its phrases. No
// phrase goes on over the end of a clause, so only the clauses are cut into
// tokens that have a word with which one begins.
func (x *aboutIndex) held(doc *text.Document, issues int) []bool {
	held := make([]bool, issues)
	whole := text.Span{End: len(doc.Text)}
	room := clauseRooms.Get().(*[]token)
	defer clauseRooms.Put(room)
	for i, end := 0, 0; i < len(doc.Words); i++ {
		w := &doc.Words[i]
		if i < end || !x.begins.Of(w.Form, w.Lower) {
			continue
		}
		end = len(doc.Words)
		if !x.crosses {
			end = clauseEnd(doc, i)
		}
		*room = appendTokens((*room)[:0], doc, i, end, whole)
		x.mark(held, *room)
	}
	return held
}

// clauseRooms are slices for the tokens of clauses that are looked at one by one.
var clauseRooms = sync.Pool{New: func() any { return new([]token) }}

// mark enters the issues of which toks hold a phrase.
func (x *aboutIndex) mark(held []bool, toks []token) {
	for i := range toks {
		if f := toks[i].form; f != 0 && !x.begins.Of(f, toks[i].lower) {
			continue
		}
		x.index.each(toks[i].lower, func(n int) {
			if issue := x.issues[n]; !held[issue] {
				held[issue] = x.patterns[n].at(toks, i) >= 0
			}
		})
	}
}

// clauseEnd is the word after the first sign from word i on that ends a clause.
func clauseEnd(doc *text.Document, i int) int {
	for ; i < len(doc.Words); i++ {
		if w := &doc.Words[i]; w.Kind == text.Punct {
			if t, ok := sign(w); ok && t.stop {
				return i + 1
			}
		}
	}
	return i
}

// about returns the issues that are looked for and that an article can be about.
func (s *scorer) about(doc *text.Document) []*issueRules {
	held := s.abouts.held(doc, len(s.issues))
	var out []*issueRules
	for i, r := range s.issues {
		if !r.issue.Off && (r.about == nil || held[i]) {
			out = append(out, r)
		}
	}
	return out
}
