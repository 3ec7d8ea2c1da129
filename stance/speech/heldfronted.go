package speech

import "parley/stance/grammar"

// This file reads what stands before whoever calls it something: "A truce Ruvia called a trap", "The plan Venn dismissed as
// pointless".

// heldFronted reads such a thing for who calls it so.
func (s *scan) heldFronted(f cueForm, g group, sources []phrase, next int) bool {
	who := sources[0]
	if k := s.contactName(who); k > 0 {
		who.first = k
	}
	thing := s.frontedThing(f, who, next)
	if thing.empty() {
		return false
	}
	s.utterance++
	s.add(thing, phrase{g.first, next}, []phrase{who}, s.utterance)
	return true
}

// frontedThing is such a thing with what it is called, where it opens the sentence before the subject and nothing but what it is
// called follows the verb that ends before word next; empty where it does not.
func (s *scan) frontedThing(f cueForm, subject phrase, next int) phrase {
	first, high := s.passage.first, s.passage.last
	if subject.first-first < 2 || subject.first-first > longestFronted || !s.opensThing(first) || !s.tags[subject.first-1].IsNominal() || s.tags[subject.first-1] == grammar.Time || times[s.lower(subject.first-1)] {
		return phrase{}
	}
	for k := first; k < subject.first; k++ {
		if s.quote[k] >= 0 || s.tags[k] == grammar.Comma || s.tags[k] == grammar.Wh || s.tags[k].IsFinite() && !s.clausal(k, subject.first) {
			return phrase{}
		}
	}
	end := s.calledOnly(f, next, high)
	if end == 0 {
		return phrase{}
	}
	return phrase{first, end}
}

// times are nouns that only tell when: "the other day Venn called a friend".
var times = wordList("day days week weeks weekend month months year years night morning afternoon evening hour hours minute moment time summer winter")

// longestFronted bounds the words of such a thing.
const longestFronted = 14

// opensThing says whether the word at i opens a thing: "a truce", "any such plan".
func (s *scan) opensThing(i int) bool {
	return s.tags[i] == grammar.Determiner || s.tags[i] == grammar.Possessive || s.is(i, "such", "any")
}

// clausal says whether the verb at k is that of a clause in the thing: "the notion that Brell could win".
func (s *scan) clausal(k, end int) bool {
	for j := k - 1; j > s.passage.first; j-- {
		if s.tags[j] == grammar.That || s.is(j, "that") {
			return k+1 < end
		}
	}
	return false
}

// calledOnly is the word behind what a thing is called at word j, where that is all that follows: "a trap", "as pointless"; 0
// where it is not.
func (s *scan) calledOnly(f cueForm, j, high int) int {
	k := j
	switch {
	case j+1 >= high || s.quote[j] >= 0:
		return 0
	case s.is(j, "as") && f.takes(takesAs|takesThing|takesName):
		for k++; k < high && s.quote[k] < 0 && (s.tags[k] == grammar.Adverb || s.tags[k] == grammar.Adjective); k++ {
		}
		if p := s.nounPhraseAt(k, high); !p.empty() {
			k = p.last
		}
	case f.takes(takesName) && s.is(j, "a", "an"):
		k = s.nounPhraseAt(j, high).last
	}
	if k <= j+1 || k < high && s.tags[k] != grammar.Stop && s.tags[k] != grammar.Comma && !s.tags[k].IsFinite() {
		return 0
	}
	return k
}
