package speech

import "parley/stance/grammar"

// This file reads what a thing is called: "called the truce a trap", "described leaving as a mistake".

// calledFirst is the thing behind what it is called at word j: "dismissed as | propaganda a plan", "rejected as premature a
// truce"; 0 where none follows.
func (s *scan) calledFirst(j, high int) int {
	k := j
	if k < high && s.quote[k] >= 0 && !s.whole(s.quote[k]) {
		k = s.lastOf(s.quote[k]) // "dismissed as “unrealistic” any truce"
	}
	for k < high && s.quote[k] < 0 && (s.tags[k] == grammar.Adverb || s.tags[k] == grammar.Adjective) {
		k++
	}
	if p := s.nounPhraseAt(k, high); !p.empty() && (k == j || s.tags[k] == grammar.Noun) {
		k = p.last
	}
	if k == j || k+1 >= high || s.quote[k] >= 0 || s.tags[k] != grammar.Determiner && s.tags[k] != grammar.Possessive {
		return 0
	}
	return k
}

// asBehind is the "as" behind what somebody does at word j: "described leaving the town | as a mistake"; 0 where none follows
// in the clause.
func (s *scan) asBehind(j, high int) int {
	for k := j + 1; k+1 < high && k < j+longestTime+4; k++ {
		switch {
		case s.is(k, "as"):
			return k
		case s.quote[k] >= 0, s.tags[k].IsFinite(), s.tags[k] == grammar.Comma, s.tags[k] == grammar.Stop:
			return 0
		}
	}
	return 0
}

// predicates are nouns without an article by which a thing is called, so that they end its noun phrase.
var predicates = []string{"void", "nonsense", "rubbish", "moot", "suicide", "treason", "madness", "lunacy", "folly", "blackmail", "surrender", "capitulation", "theft", "robbery", "extortion", "appeasement", "propaganda", "fiction", "progress"}

// calledBy is the word behind such a noun that ends what belongs to a noun phrase at word k, or behind "out of the question"
// there; 0 where neither stands there.
func (s *scan) calledBy(f cueForm, p phrase, k, high int) int {
	switch {
	case !f.takes(takesName):
		return 0
	case k-p.first > 2 && s.is(k-1, predicates...) && (k >= high || !s.tags[k].IsVerb()):
		return k // "called the annexation void"
	case k+4 <= high && s.is(k, "out") && s.is(k+1, "of") && s.is(k+2, "the") && s.is(k+3, "question"):
		return k + 4
	}
	return 0
}

// predicateEnd is the token behind the adjective by which a thing is called: "called the truce | deeply unfair"; 0 where
// none follows.
func (s *scan) predicateEnd(p phrase, high int) int {
	if p.last-p.first < 2 || s.tags[p.last-1] != grammar.Noun && s.tags[p.last-1] != grammar.Name {
		return 0
	}
	return s.adjectiveEnd(p.last, high)
}

// calledWithin is where a noun phrase ends with what it is called, 0 where nothing in it or right behind says so: "called the
// occupied cities Ruvian", "made a truce her demand", "called the truce unfair".
func (s *scan) calledWithin(f cueForm, p phrase, high int) int {
	if !f.takes(takesName) {
		return 0
	}
	if p.last-p.first > 2 && s.tags[p.last-2] == grammar.Noun && s.tags[p.last-1] != grammar.Noun {
		return p.last
	}
	if k := s.ownBehind(p); k > 0 {
		return s.objectEnd(k, high)
	}
	return s.predicateEnd(p, high)
}

// ownBehind is the word in p with which it begins what the thing before it is made or called: "made a truce | her first demand"; 0
// where there is none.
func (s *scan) ownBehind(p phrase) int {
	for k := p.first + 2; k+1 < p.last; k++ {
		if s.is(k, "his", "her", "its", "their", "our", "my") && s.tags[k-1] == grammar.Noun {
			return k
		}
	}
	return 0
}

// named reads what somebody or something is called in quotation marks: "called
// what she saw "terrible"", "described the plan as "dead"".
func (s *scan) named(f cueForm, j, high int) content {
	if !f.takes(takesName | takesAs) {
		return content{}
	}
	for k := j + 1; k < high && k < j+25; k++ {
		if s.quote[k] >= 0 {
			if f.takes(takesName) || s.is(k-1, "as", "a", "an") {
				end := s.lastOf(s.quote[k])
				if !s.quoteEndsContent(s.quote[k], high) && !(s.commaInside(s.quote[k]) && (end >= high || s.quote[end] < 0 && !s.opensPhrase(end) && s.tags[end] != grammar.Conjunction)) {
					end = s.objectEnd(end, high)
				}
				return content{phrase{j, end}, phraseContent}
			}
			return content{}
		}
		if n := s.pastRemark(k, high); n > k && f.takes(takesName) && s.opensPhrase(n) {
			k = n - 1
			continue
		}
		if s.tags[k] == grammar.Stop || s.tags[k] == grammar.Conjunction || s.tags[k] == grammar.Comma && !s.is(k+1, "among") && !s.is(k-1, "things") {
			return content{}
		}
	}
	return content{}
}
