package speech

import (
	"strings"

	"parley/stance/grammar"
)

// This file reads what a deed is called whose noun stands before it: "called the idea of giving up the town | a gift", "termed the
// proposal to leave | unacceptable".

// calledDeed is where the content ends that names a deed from the "of" or "to" at word k on and says what it is called; 0 where
// either is missing.
func (s *scan) calledDeed(f cueForm, k, high int) int {
	if !f.takes(takesName) {
		return 0
	}
	end := s.pastDeed(k, high)
	switch {
	case end == k && s.phraseBehind(k) && s.valueLast(k):
		return k
	case end >= high || end == k && !s.phraseBehind(k):
		return 0
	case end > k && (s.opensPhrase(end) || s.quote[end] >= 0):
		return s.objectEnd(end, high)
	}
	return s.adjectiveEnd(end, high)
}

// phraseBehind says whether a name with its preposition ends before word k: "called the loss of the town | inevitable".
func (s *scan) phraseBehind(k int) bool {
	for i := k - 1; i > s.passage.first && i > k-5; i-- {
		if s.tags[i] == grammar.Preposition {
			return true
		}
	}
	return false
}

// pastDeed goes over "of giving up the town", "to leave the town" or "as Ruvian" at word k.
func (s *scan) pastDeed(k, high int) int {
	switch {
	case k+2 >= high:
		return k
	case s.is(k, "as") && (s.tags[k+1] == grammar.Adjective || s.tags[k+1] == grammar.Name):
		return k + 2
	case s.is(k, "of", "for") && s.tags[k+1] == grammar.Ing, s.tags[k] == grammar.To && s.tags[k+1] == grammar.Base:
	default:
		return k
	}
	i := k + 2
	for i < high && s.tags[i] == grammar.Preposition && s.nounPhraseAt(i+1, high).empty() {
		i++
	}
	if s.is(i, "up", "off", "out", "over", "back", "away", "down") {
		i++
	}
	if p := s.nounPhraseAt(i, high); !p.empty() {
		i = p.last
		if i-p.first > 1 && s.valueLast(i) {
			return i - 1
		}
	}
	return s.pastPhrases(i, high)
}

// valueLast says whether the noun phrase that ends before word k ends with what its noun is called: "the town | inevitable".
func (s *scan) valueLast(k int) bool {
	word := s.lower(k - 1)
	adjective := s.tags[k-1] == grammar.Adjective || word == "wrong" || word == "right" || strings.HasSuffix(word, "able") || strings.HasSuffix(word, "ible")
	return adjective && (s.tags[k-2] == grammar.Noun || s.tags[k-2] == grammar.Name)
}

// adjectiveEnd is the token behind the adjective at word k that ends its clause, with its adverbs: "| deeply unfair"; 0 where
// none stands there.
func (s *scan) adjectiveEnd(k, high int) int {
	for k < high && s.tags[k] == grammar.Adverb {
		k++
	}
	if k >= high || s.quote[k] >= 0 {
		return 0
	}
	switch s.tags[k] {
	case grammar.Adjective, grammar.Participle, grammar.Past, grammar.Ing:
	default:
		if !s.is(k, "wrong", "right") {
			return 0
		}
	}
	if k++; k >= high || s.tags[k] == grammar.Stop || s.tags[k] == grammar.Comma || s.tags[k] == grammar.Conjunction {
		return k
	}
	return 0
}
