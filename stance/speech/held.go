package speech

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"parley/stance/grammar"
)

//go:embed held.txt
var heldList string

// heldVerbs keeps the forms of held.txt of a folded word.
var heldVerbs = formsOf(func() map[string][]cueForm { return heldCues().verbs })

// heldCues are the verbs, the nouns and the adjectives of held.txt.
var heldCues = sync.OnceValue(func() (h struct {
	verbs             map[string][]cueForm
	nouns, adjectives map[string]bool
},
) {
	h.verbs, h.nouns, h.adjectives = readCues(heldList), map[string]bool{}, map[string]bool{}
	delete(h.verbs, "noun")
	delete(h.verbs, "adjective")
	for line := range strings.Lines(heldList) {
		kind, words, _ := strings.Cut(line, ":")
		for word := range strings.FieldsSeq(words) {
			switch kind {
			case "noun":
				h.nouns[word] = true
			case "adjective":
				h.adjectives[word] = true
			}
		}
	}
	return h
})

// Held returns what a text outside quotations says that somebody holds, wants or
// agrees to: "Ruvia agreed to a truce", "Ruvia's demand that they leave". There is
// much of it in any text; who calls keeps what bears on a matter of his.
func (p *Parsed) Held() []Finding {
	s := &scan{syntax: p.syntax(), used: make([]bool, len(p.Document.Quotations)), cues: heldVerbs}
	for _, sentence := range s.Sentences {
		if last := sentence.Last - 1; s.is(last, "?") && s.quote[last] < 0 {
			continue // it asks whether somebody holds it
		}
		s.passage = phrase{sentence.First, sentence.Last}
		s.actor = phrase{}
		for i := sentence.First; i < sentence.Last; i++ {
			if s.quote[i] < 0 && !s.heldVerb(i) && !s.heldAdjective(i) {
				s.heldNoun(i)
			}
		}
	}
	return s.out
}

// heldVerb reads a verb of attitude with a subject and an object.
func (s *scan) heldVerb(i int) bool {
	f, next, ok := s.cueAt(i, s.passage.last)
	if !ok {
		return false
	}
	g := s.groupOf(i, s.passage.first)
	if g.passive || !g.finite || s.tags[i] == grammar.Participle && !s.helped(g) {
		return false
	}
	c := s.contentAfter(f, next, s.passage.last)
	sources := s.sourceOf(g)
	if s.supposed(g, sources) {
		return false
	}
	if len(sources) == 0 {
		return false
	}
	if c.kind == noContent {
		c.phrase = s.relativeObject(sources[0], next)
	}
	if c.empty() {
		return false
	}
	s.utterance++
	s.add(c.phrase, phrase{g.first, next}, sources, s.utterance)
	return true
}

// relativeObject is what somebody holds in a relative clause, with the clause: "a
// truce, which Ruvia agreed to". It is empty where the verb before end has its
// object elsewhere.
func (s *scan) relativeObject(subject phrase, end int) phrase {
	j := subject.first - 1
	if j <= s.passage.first {
		return phrase{}
	}
	if !s.is(j, "which", "that") || s.tags[j] == grammar.Determiner {
		return phrase{}
	}
	k := s.back(j, s.passage.first)
	if k > s.passage.first && s.tags[k] == grammar.Comma {
		k = s.back(k, s.passage.first)
	}
	thing := s.nounPhraseBefore(k, s.passage.first)
	if thing.empty() {
		return phrase{}
	}
	return phrase{thing.first, end}
}

// supposed says whether somebody only might hold it, or holds it in an "if".
func (s *scan) supposed(g group, sources []phrase) bool {
	for i := g.first; i < g.head; i++ {
		if s.is(i, "might", "may", "could") {
			return true
		}
	}
	if len(sources) == 0 {
		return false
	}
	for i := sources[0].first - 1; i >= s.passage.first && i >= sources[0].first-3; i-- {
		if s.is(i, "if", "whether", "unless", "until", "once") {
			return true
		}
	}
	return false
}

// heldAdjective reads an adjective of attitude: "Ruvia is not ready to ...".
func (s *scan) heldAdjective(i int) bool {
	high := s.passage.last
	if i+2 >= high || !s.is(i+1, "to", "for", "on") || i == s.passage.first || !heldCues().adjectives[s.lower(i)] {
		return false
	}
	be := i - 1
	for be > s.passage.first && s.tags[be] == grammar.Adverb {
		be--
	}
	if s.tags[be] != grammar.Be && s.tags[be] != grammar.Been && !s.is(be, "remains", "remain", "remained") {
		return false
	}
	g := s.groupOf(be, s.passage.first)
	sources := s.sourceOf(g)
	if len(sources) == 0 || s.supposed(g, sources) {
		return false
	}
	s.utterance++
	s.add(phrase{i + 2, s.contentEnd(i+2, high)}, phrase{g.first, i + 2}, sources, s.utterance)
	return true
}

// heldNoun reads a noun of attitude, whose it is, and what it is for: "Ruvia's
// demand that ...", "the Ruvian proposal to ...".
func (s *scan) heldNoun(i int) {
	high := s.passage.last
	if i+2 >= high || !s.is(i+1, "that", "to", "for", "of", "on") || i == s.passage.first || !heldCues().nouns[s.lower(i)] {
		return
	}
	whose := s.ownerBefore(i)
	if whose.empty() {
		return
	}
	s.utterance++
	s.add(phrase{i, s.contentEnd(i+2, high)}, phrase{i, i + 1}, []phrase{whose}, s.utterance)
	s.out[len(s.out)-1].Noun = true
}

// ownerBefore is whose the noun at i is: a possessive before it, or an adjective
// of a country.
func (s *scan) ownerBefore(i int) phrase {
	for k := i - 1; k >= s.passage.first && k > i-4; k-- {
		switch {
		case s.tags[k] == grammar.Possessive && !s.genitive(k):
			return phrase{k, k + 1}
		case s.genitive(k):
			p := s.nounPhraseBefore(k, s.passage.first)
			if p.empty() {
				p = phrase{k, k + 1}
			}
			return p
		case s.Words[k].Upper && k == i-1 && k > s.passage.first:
			return phrase{k, k + 1}
		case !slices.Contains([]grammar.Tag{grammar.Adjective, grammar.Noun, grammar.Number}, s.tags[k]):
			return phrase{}
		}
	}
	return phrase{}
}
