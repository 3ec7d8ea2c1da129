package speech

import "parley/stance/grammar"

// This file reads what would be under somebody's plan.

// heldUnder reads "Under Ruvia's terms, Brell would leave", "under a plan drafted by Ruvia, Brell would leave" and "Ruvia's plan,
// under which Brell would leave".
func (s *scan) heldUnder(i int) bool {
	if !s.is(i, "under", "by") || i+3 >= s.passage.last {
		return false
	}
	first, whose := s.underPlan(i)
	if s.is(i+1, "which") {
		first, whose = i+2, s.planBefore(i)
	}
	if whose.empty() || first == 0 || !s.clauseFollows(first, s.passage.last) {
		return false
	}
	end := s.contentEnd(first, s.passage.last)
	if s.is(i+1, "which") && s.tags[i-1] != grammar.Comma {
		end = min(end, s.mainVerbAfter(first, end)) // "Ruvia's plan under which Brell would leave | was read out"
	}
	s.utterance++
	s.add(phrase{first, end}, phrase{i, i + 1}, []phrase{whose}, s.utterance)
	return true
}

// underPlan is the first word of what would be under the plan that is named behind the "under" at i, and whose plan it is.
func (s *scan) underPlan(i int) (first int, whose phrase) {
	high := s.passage.last
	plan := s.nounPhraseAt(i+1, high)
	if !s.is(i, "under") || plan.empty() || plan.last+2 >= high || !s.isPlan(plan.last-1) {
		return 0, phrase{}
	}
	end, whose := plan.last, s.ownerBefore(plan.last-1)
	if whose.empty() {
		whose = s.planOf(plan.last)
		end = whose.last
	}
	if whose.empty() || end+1 >= high || s.tags[end] != grammar.Comma {
		return 0, phrase{}
	}
	return end + 1, whose
}

// planOf is who is told behind a plan, from word k on, to have made it: "of Ruvia", "put forward by Ruvia".
func (s *scan) planOf(k int) phrase {
	high := s.passage.last
	if k < high && (s.tags[k] == grammar.Participle || s.tags[k] == grammar.Past) {
		k++
		if s.is(k, "forward", "out", "up") {
			k++
		}
		if !s.is(k, "by") {
			return phrase{}
		}
	}
	if k+1 >= high || !s.is(k, "of", "by", "from") {
		return phrase{}
	}
	return s.nounPhraseAt(k+1, high)
}

// planBefore is whose plan stands before the "under which" at i.
func (s *scan) planBefore(i int) phrase {
	k := i - 1
	if k > s.passage.first && s.tags[k] == grammar.Comma {
		k--
	}
	if k <= s.passage.first || s.quote[k] >= 0 || !s.isPlan(k) {
		return phrase{}
	}
	return s.ownerBefore(k)
}

// isPlan says whether the word at i is a plan or what else may set terms.
func (s *scan) isPlan(i int) bool {
	return s.is(i, itemised...) || s.is(i, plans...) || s.is(i, "memorandum", "paper", "scheme", "document", "communique", "concept", "offer", "vision", "scenario")
}
