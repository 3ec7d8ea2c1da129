package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// question says whether a reported question or "what" clause begins at j.
func (s *scan) question(j, high int) bool {
	if s.tags[j] == grammar.Whether || s.tags[j] == grammar.Wh || s.is(j, "whether", "if", "what", "why", "how", "who", "when", "where", "which") {
		return s.clauseFollows(j+1, high) || j+1 < high && s.tags[j+1] == grammar.To
	}
	return false
}

// clauseFollows says whether there is a finite verb from i on.
func (s *scan) clauseFollows(i, high int) bool {
	for k := i; k < high && k < i+60; k++ {
		if s.tags[k].IsVerb() && s.tags[k] != grammar.Participle && s.tags[k] != grammar.Ing {
			return true
		}
		if s.tags[k] == grammar.Stop && s.quote[k] < 0 {
			return false
		}
	}
	return false
}

// clauseAt says whether a clause without "that" begins at j: a noun phrase, what
// belongs to it, and a finite verb.
func (s *scan) clauseAt(j, high int) bool {
	if k := s.pastAdjuncts(j, high); k > j && k < high && s.tags[k] == grammar.Comma && s.resumesVerb(k+1, high) {
		return false // "a truce, Venn said | last week, was needed"
	}
	switch {
	case s.tags[j] == grammar.Contraction:
		return true
	case s.roughly(j, high):
		return s.reachesVerb(j+1, high)
	case s.is(j, "him", "them", "me", "us"):
		return false
	case s.is(j, "it", "he", "she", "they", "we", "i", "you") && j+1 < high && s.tags[j+1] == grammar.Preposition:
		return false
	case s.tags[j] == grammar.Time && (j+1 >= high || s.tags[j+1] != grammar.Noun || s.pastDay(j, high) > j+1), s.onlyTime(j, high):
		return false
	case s.tags[j] == grammar.Subordinator && s.is(j, "if", "because", "although", "while", "when", "since", "as", "unless", "after", "before", "once", "until"):
		return s.subordinateThenClause(j, high)
	case s.tags[j] == grammar.Adverb && (j+1 < high && s.lower(j+1) == "that" || s.is(j, "in", "on", "about", "over")):
		return false
	case s.tags[j] == grammar.Ing && j+1 < high && s.tags[j+1] != grammar.Comma:
	case s.tags[j] == grammar.Preposition && !s.is(j, "of", "to", "about", "against") && s.prepositionThenClause(j, high):
		return true
	case !s.opensPhrase(j) && s.tags[j] != grammar.Object && s.tags[j] != grammar.Adverb && s.tags[j] != grammar.Ing:
		return false
	}
	return s.reachesVerb(j, high)
}

// reachesVerb says whether a finite verb that is no relative one comes after the
// noun phrase at j.
func (s *scan) reachesVerb(j, high int) bool {
	relative, seen := 0, false
	for k := j; k < high && k < j+40; k++ {
		if s.quote[k] >= 0 && s.quote[k] != s.quote[j] && !(s.firstOf(s.quote[k]) > j && s.Words[s.firstOf(s.quote[k])-1].Kind != text.Punct) {
			if seen && s.tags[k].IsFinite() && relative == 0 {
				return true
			}
			continue
		}
		switch tag := s.tags[k]; {
		case tag == grammar.Stop:
			return false
		case tag == grammar.Comma && seen && s.verbAfterRemark(k, high) > 0:
			k = s.verbAfterRemark(k, high)
		case tag == grammar.Comma && (!seen || k+1 < high && s.tags[k+1] == grammar.Conjunction && !s.listGoesOn(k+2, high) || k+1 < high && s.quote[k+1] >= 0):
			return false
		case s.lower(k) == "(":
			k = s.over(k, high) - 1
		case tag == grammar.Conjunction && relative == 0 && k+1 < high && s.tags[k+1].IsFinite() && s.tags[k+1] != grammar.Contraction:
			return false
		case tag == grammar.Comma && k+1 < high && (s.tags[k+1] == grammar.Wh || s.is(k+1, "who", "which", "where", "whose")):
			k = s.pastRelative(k+1, high)
		case tag == grammar.Wh || s.is(k, "who", "that", "which", "whose") && seen && tag != grammar.Determiner:
			relative++
		case tag == grammar.Subordinator && (seen || k > j && s.tags[j] == grammar.Adverb):
			return false
		case tag == grammar.Contraction:
			return true
		case tag.IsFinite():
			if relative == 0 {
				return true
			}
			relative--
		case tag.IsNominal():
			seen = true
		}
	}
	return false
}

// verbAfterRemark is the comma before a finite verb, where the words from the comma
// k to it have none: ", and even Venn, | could". It is 0 without one.
func (s *scan) verbAfterRemark(k, high int) int {
	relative := s.is(k+1, "who", "which", "whose", "where")
	for i := k + 1; i+1 < high && i < k+20; i++ {
		switch {
		case s.quote[i] >= 0 || s.tags[i] == grammar.Stop || s.tags[i].IsFinite() && !relative:
			return 0
		case s.tags[i] == grammar.Comma && s.resumesVerb(i+1, high):
			return i
		}
	}
	return 0
}

// listGoesOn says whether a noun phrase at j is the last of a list whose verb
// follows: "the bridge, the road, and the river were closed".
func (s *scan) listGoesOn(j, high int) bool {
	p := s.nounPhraseAt(j, high)
	return !p.empty() && p.last < high && (s.tags[p.last].IsFinite() || s.tags[p.last] == grammar.Preposition)
}

// pastRelative is the comma that ends a relative clause at j, or the last word.
func (s *scan) pastRelative(j, high int) int {
	for k := j; k < high; k++ {
		if s.tags[k] == grammar.Comma && s.quote[k] < 0 {
			return k
		}
	}
	return high
}

// subordinateThenClause holds for "if they stay, the talks fail".
func (s *scan) subordinateThenClause(j, high int) bool {
	for k := j + 1; k < high && k < j+40; k++ {
		if s.tags[k] == grammar.Stop && s.quote[k] < 0 {
			return false
		}
		if s.tags[k] == grammar.Comma && k+1 < high && s.clauseAt(k+1, high) {
			return true
		}
	}
	return false
}

// onlyTime holds for "last month" and its like where they open no clause: "last
// month when", "last week in Brell", "two days after the talks were held".
func (s *scan) onlyTime(j, high int) bool {
	if k := s.nounPhraseAt(j, high).last; k < high && k > j && s.timePhrase(j, high) && s.is(k, "after", "before", "since") {
		return !s.subordinateThenClause(k, high)
	}
	if !s.is(j, "last", "next", "this", "earlier", "early", "late") || !s.timePhrase(j, high) {
		return false
	}
	k := s.nounPhraseAt(j, high).last
	return k < high && (s.quote[k] >= 0 || s.tags[k] == grammar.Wh || s.tags[k] == grammar.Subordinator || s.tags[k] == grammar.Preposition)
}

// roughly holds for "about" and its like before a number or a share.
func (s *scan) roughly(j, high int) bool {
	if j+1 < high && s.is(j, "at") && s.is(j+1, "least", "most") {
		return true
	}
	return j+1 < high && s.is(j, "about", "around", "over", "under", "nearly", "almost") && (s.tags[j+1] == grammar.Number || s.is(j+1, "half", "two-thirds", "a"))
}

// prepositionThenClause holds for "in Brell, the talks failed" and "despite being
// ill, he stays".
func (s *scan) prepositionThenClause(j, high int) bool {
	if j+1 < high && (s.tags[j+1] == grammar.Ing || s.lower(j+1) == "being") {
		return s.subordinateThenClause(j, high)
	}
	p := s.nounPhraseAt(j+1, high)
	if p.empty() {
		return false
	}
	k := s.pastPhrases(p.last, high)
	for i := k; i+1 < high && i < k+15; i++ {
		if s.tags[i] == grammar.Comma && s.lower(i+1) == "that" {
			return false
		}
	}
	return k+1 < high && s.tags[k] == grammar.Comma && s.opensPhrase(k+1) && !s.onlyTime(k+1, high) && s.reachesVerb(k+1, high)
}

// gap holds for a finite verb right after the cue, in a relative clause: "a date
// that he said was too late".
func (s *scan) gap(j int) bool {
	switch s.tags[j] {
	case grammar.Third, grammar.Past, grammar.Be, grammar.Have, grammar.Modal, grammar.Do:
		return s.quote[j] < 0
	case grammar.Participle:
		return s.quote[j] < 0 && j+1 < s.passage.last && !s.is(j+1, "by")
	}
	return false
}
