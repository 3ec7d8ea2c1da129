package speech

import "parley/stance/grammar"

// heldItems reads what is among somebody's demands: "Ruvia's demands include a
// withdrawal", "Ruvia's conditions are that they leave".
func (s *scan) heldItems(i int) bool {
	next := s.afterItems(i)
	if next == 0 || i == s.passage.first || next >= s.passage.last {
		return false
	}
	whose := s.ownerBefore(i)
	if whose.empty() {
		return false
	}
	s.utterance++
	end := s.contentEnd(next, s.passage.last)
	if s.is(next-1, "including") {
		end = s.objectEnd(next, s.passage.last)
	}
	s.add(phrase{i, end}, phrase{i, i + 1}, []phrase{whose}, s.utterance)
	s.out[len(s.out)-1].Noun = true
	return true
}

// afterItems is the word after the verb by which the demands at i are told; 0
// where none follows.
func (s *scan) afterItems(i int) int {
	if i+3 >= s.passage.last {
		return 0
	}
	if s.is(i, itemised...) {
		if n := s.itemsAfter(i + 1); n > 0 {
			return n
		}
	}
	if s.is(i, plans...) {
		return s.tellsPlan(i + 1)
	}
	return 0
}

// itemsAfter is the word after a verb at k by which demands are told: "include", "are that",
// "calls for", "would require"; 0 where none stands there.
func (s *scan) itemsAfter(k int) int {
	if s.tags[k] == grammar.Comma && s.is(k+1, "including", "which", "that", "among") {
		k++
	}
	switch {
	case s.is(k, "which", "that") && (s.resumesVerb(k+1, s.passage.last) || s.tags[k+1] == grammar.Present):
		return k + 2
	case s.is(k, "include", "includes", "included", "including", "contain", "contains", "contained"):
		return k + 1
	case s.is(k, "are", "were", "is", "was") && s.is(k+1, "that", "to"):
		return k + 2
	}
	return 0
}

// tellsPlan is the word after a participle at i that tells what a plan wants: "a proposal |
// calling for a truce"; 0 where none stands there.
func (s *scan) tellsPlan(i int) int {
	switch {
	case i+2 >= s.passage.last:
	case s.is(i, "requiring", "demanding", "envisaging", "envisioning", "stipulating", "proposing"):
		return i + 1
	case s.is(i, "calling", "providing", "asking") && s.is(i+1, "for"):
		return i + 2
	}
	return 0
}

var plans = []string{"plan", "proposal", "proposals", "formula", "blueprint", "initiative", "roadmap", "draft", "resolution", "statement"}

var itemised = []string{
	"demand", "demands", "condition", "conditions", "terms", "requirement", "requirements", "goal", "goals", "aim", "aims",
	"plan", "proposal", "proposals", "formula", "ultimatum",
}

// amongOwn says whether what somebody names is told to be one of his demands: "named a truce | among his terms", "as a condition".
func (s *scan) amongOwn(c phrase) bool {
	for k := c.first; k+1 < min(c.last+4, s.passage.last); k++ {
		if s.quote[k] < 0 && (s.is(k, "among") && s.is(k+1, "his", "her", "its", "their") || s.is(k, "as") && s.is(k+1, "a", "an", "his", "her", "its", "their")) {
			return true
		}
	}
	return false
}
