package speech

import "parley/stance/grammar"

// This file tells whether words hold a main clause, and so can be what somebody said: "The talks failed", but not "After the
// talks".

// hasMainClause says whether the words [first, last) hold a main clause; what
// stands before it, to a comma, does not count.
func (s *scan) hasMainClause(first, last int) bool {
	for first < last && (s.tags[first] == grammar.Conjunction || s.is(first, "but") || s.tags[first] == grammar.Adverb || s.tags[first] == grammar.Comma || grammar.IsQuote(s.lower(first))) {
		first++
	}
	if first >= last {
		return false
	}
	free := s.is(first, "what", "whatever", "whoever", "whichever") && s.secondVerb(first, last, 2)
	if s.tags[first] == grammar.Base || free || s.invertedClause(first, last) {
		return true
	}
	switch {
	case s.opensPhrase(first) && s.tags[first] != grammar.Time, s.tags[first] == grammar.Ing:
		return s.reachesVerb(first, last)
	case s.tags[first] == grammar.To && s.secondVerb(min(first+2, last), last, 1),
		s.is(first, "for") && s.toLeave(first+1, last),
		s.is(first, "once", "if", "unless", "until", "when", "as") && s.secondVerb(first, last, 2),
		s.is(first, "where", "whether", "how", "who", "why") && s.secondVerb(first, last, 2),
		s.tags[first] == grammar.Preposition && s.afterFronted(first, last):
		return true
	}
	opened := s.quote[first]
	for k := first; k < last; k++ {
		if s.tags[k] == grammar.Comma && (s.quote[k] < 0 || s.quote[k] == opened) && k+1 < last && s.mainClause(k+1, last) {
			return true
		}
	}
	return false
}

// toLeave says whether an infinitive with its own subject begins at word i and a verb follows whose subject both are: "for |
// Ruvia to leave would be surrender".
func (s *scan) toLeave(i, last int) bool {
	k := s.nounPhraseAt(i, last).last
	return k > i && k+1 < last && s.tags[k] == grammar.To && s.secondVerb(min(k+2, last), last, 1)
}

// secondVerb says whether n finite verbs stand in the words [first, last) with no comma before: one more than
// a clause has that is itself a subject, "To leave would be surrender", "Whether they leave is up to Ruvia".
func (s *scan) secondVerb(first, last, n int) bool {
	for k := first; k < last && s.tags[k] != grammar.Comma; k++ {
		if s.quote[k] < 0 && s.tags[k].IsFinite() && s.tags[k] != grammar.Base && (k == first || !helpsVerb(s.tags[k-1])) {
			n--
		}
	}
	return n <= 0
}

// afterFronted says whether a clause follows the phrase with which a preposition at first opens the sentence,
// without a comma: "On its territory Ruvia would make no concessions".
func (s *scan) afterFronted(first, last int) bool {
	k := first
	if s.is(k, "after", "before", "since", "until", "till", "as", "than", "soon", "like") {
		return false // a clause that depends on the next one
	}
	for k < last && s.tags[k] == grammar.Preposition {
		p := s.fullPhraseAt(k+1, last)
		if p.empty() {
			return false
		}
		k = p.last
	}
	if k < last && k > first+2 && s.tags[k].IsFinite() && s.tags[k-1] == grammar.Name {
		return true
	}
	return k < last && s.quote[k] < 0 && (s.tags[k] == grammar.Pronoun || s.tags[k] == grammar.Determiner || s.is(k, "there") || s.tags[k] == grammar.Name) && s.reachesVerb(k, last)
}

// longestOpening is how many words may stand between a denial that opens a clause and its verb.
const longestOpening = 12

// invertedClause says whether a denial that opens the words [first, last) stands before its verb and
// the subject: "Nor would Ruvia leave", "Under no circumstances will it leave".
func (s *scan) invertedClause(first, last int) bool {
	denied := first > s.passage.first && s.is(first-1, "nor", "never", "not", "neither", "rarely", "seldom", "only")
	for k := first; k+1 < last && k < first+longestOpening; k++ {
		switch s.tags[k] {
		case grammar.Modal, grammar.Be, grammar.Have, grammar.Do:
			if denied && (s.opensPhrase(k+1) || s.is(k+1, "there")) {
				return true
			}
		case grammar.Comma, grammar.Stop:
			return false
		}
		denied = denied || k < first+3 && s.is(k, "nor", "never", "not", "no", "neither", "rarely", "seldom", "only")
	}
	return false
}

// helpsVerb holds for the tags of words that make one group with the verb behind them.
func helpsVerb(tag grammar.Tag) bool {
	return tag == grammar.Modal || tag == grammar.Have || tag == grammar.Be || tag == grammar.Been || tag == grammar.Do || tag == grammar.To
}
