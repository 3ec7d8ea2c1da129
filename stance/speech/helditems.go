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
	s.add(phrase{i, s.contentEnd(next, s.passage.last)}, phrase{i, i + 1}, []phrase{whose}, s.utterance)
	s.out[len(s.out)-1].Noun = true
	return true
}

// afterItems is the word after the verb by which the demands at i are told; 0
// where none follows.
func (s *scan) afterItems(i int) int {
	switch {
	case i+3 >= s.passage.last:
	case s.is(i, itemised...) && s.is(i+1, "include", "includes", "included", "including", "contain", "contains", "contained"):
		return i + 2
	case s.is(i, itemised...) && s.is(i+1, "are", "were", "is", "was") && s.is(i+2, "that", "to"):
		return i + 3
	case s.is(i, plans...):
		return s.tellsPlan(i + 1)
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

// heldTrailing reads a participle of attitude behind a comma, whose subject is that of the
// verb before it: "Ruvia left the talks, rejecting any truce".
func (s *scan) heldTrailing(i int) bool {
	if s.tags[i] != grammar.Ing || i-2 < s.passage.first || !s.behindComma(i) {
		return false
	}
	f, next, ok := s.cueAt(i, s.passage.last)
	if !ok {
		return false
	}
	who := s.subjectSoFar(i)
	c := s.contentAfter(f, next, s.passage.last)
	if who.empty() || c.empty() {
		return false
	}
	s.utterance++
	s.add(c.phrase, phrase{i, next}, []phrase{who}, s.utterance)
	return true
}

// behindComma says whether the word at i begins what stands behind a comma: ", rejecting",
// ", instead rejecting", ", and rejecting".
func (s *scan) behindComma(i int) bool {
	return s.tags[i-1] == grammar.Comma || s.is(i-1, "instead", "and", "thereby") && s.tags[i-2] == grammar.Comma
}

// subjectSoFar is the subject of the last finite verb before word i; empty where that is a
// relative clause's.
func (s *scan) subjectSoFar(i int) phrase {
	for j := i - 1; j > s.passage.first; j-- {
		if s.quote[j] < 0 && s.tags[j].IsFinite() && s.tags[j] != grammar.Contraction {
			p := s.subjectBefore(s.groupOf(j, s.passage.first).first, s.passage.first)
			if p.empty() || s.is(p.first, "who", "which", "that", "it") {
				return phrase{}
			}
			return p
		}
	}
	return phrase{}
}

var itemised = []string{
	"demand", "demands", "condition", "conditions", "terms", "requirement", "requirements", "goal", "goals", "aim", "aims",
	"plan", "proposal", "proposals", "formula", "ultimatum",
}

// blamedOwner is whose a "its" at k makes the noun at i: of a refusal for which somebody is
// blamed it is his who is blamed ("punished Ruvia for its refusal to leave").
func (s *scan) blamedOwner(k, i int) phrase {
	if k-2 > s.passage.first && s.is(k-1, "over", "for") && s.is(i, "refusal", "rejection", "reluctance", "failure", "unwillingness") {
		if p := s.nounPhraseBefore(k-2, s.passage.first); !p.empty() && s.Words[p.last-1].Upper {
			return p
		}
	}
	return phrase{k, k + 1}
}

// withoutTaken is the subject without the noun before it that takes up what was named: "an
// idea | Venn rejected".
func (s *scan) withoutTaken(p phrase) phrase {
	for k := p.first; k+1 < p.last; k++ {
		if upTaking[s.lower(k)] && !s.Words[k].Upper && s.Words[k+1].Upper && s.takenUp(k) {
			return phrase{k + 1, p.last}
		}
	}
	return p
}

// headBefore is the first word of the thing that what begins at i only says more of: "a
// truce | in Brell", "a proposal for | a truce".
func (s *scan) headBefore(i int) int {
	for n := 0; n < 3 && i-2 > s.passage.first && s.is(i-1, "of", "for", "in", "on", "with", "between"); n++ {
		p := s.nounPhraseBefore(i-2, s.passage.first)
		if p.empty() {
			break
		}
		i = p.first
	}
	return i
}
