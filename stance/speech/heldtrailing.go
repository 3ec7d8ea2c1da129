package speech

import "parley/stance/grammar"

// heldTrailing reads a participle of attitude behind a comma, whose subject is that of the
// verb before it ("Ruvia left the talks, rejecting any truce"), or for which somebody is
// blamed.
func (s *scan) heldTrailing(i int) bool {
	if s.tags[i] != grammar.Ing || i-2 < s.passage.first {
		return false
	}
	f, next, ok := s.cueAt(i, s.passage.last)
	if !ok {
		return false
	}
	who := s.blamedFor(i)
	blamed := !who.empty()
	if !blamed && (s.behindComma(i) || s.wayfaring(i)) {
		who = s.subjectSoFar(i)
	}
	c := s.contentAfter(f, next, s.passage.last)
	if who.empty() || c.empty() {
		return false
	}
	s.utterance++
	s.add(c.phrase, phrase{i, next}, []phrase{who}, s.utterance)
	s.out[len(s.out)-1].Noun = blamed
	return true
}

// wayfaring says whether the participle at i tells what somebody wants where he goes: "arrived in Tolm on Monday | seeking a truce".
func (s *scan) wayfaring(i int) bool {
	if !s.is(i, "seeking", "demanding", "pushing", "hoping", "calling", "asking", "offering", "pressing", "pleading", "insisting") {
		return false
	}
	for j := i - 1; j > s.passage.first && j > i-longestJourney; j-- {
		switch {
		case s.quote[j] >= 0, s.tags[j] == grammar.Comma, s.tags[j] == grammar.Conjunction, s.tags[j] == grammar.Wh, s.tags[j] == grammar.That:
			return false
		case s.tags[j].IsVerb():
			return s.tags[j].IsFinite() && wayfarers[grammar.LemmaOf(&s.Words[j])]
		}
	}
	return false
}

// longestJourney is how many words may tell where and when somebody went.
const longestJourney = 14

// wayfarers are verbs of going and coming.
var wayfarers = wordList(`arrive travel come go fly head return land rush journey set`)

// blamedFor is who is blamed, praised or thanked for what the participle at i says he
// holds: "rebuked Ruvia for refusing to leave".
func (s *scan) blamedFor(i int) phrase {
	if !s.is(i-1, "for", "over") || !s.is(i, "refusing", "rejecting", "opposing", "declining", "resisting", "accepting", "supporting", "demanding") {
		return phrase{}
	}
	p := s.nounPhraseBefore(s.skipAdverbs(i-2, s.passage.first), s.passage.first)
	if p.empty() || !s.Words[p.last-1].Upper {
		return phrase{}
	}
	return p
}

// laidTo says whether the participle at i tells what is laid to somebody who is the object of a
// verb, and so is not done by its subject: "took Ruvia to task for | rejecting it".
func (s *scan) laidTo(i int) bool {
	k := i - 2
	if k <= s.passage.first || !s.is(i-1, "for", "of", "with", "over", "from") {
		return false
	}
	if s.is(k, "task", "account") && s.is(k-1, "to") {
		k -= 2
	} else if s.is(k, "responsible", "accountable", "liable") {
		k--
	}
	if k <= s.passage.first || !s.Words[k].Upper {
		return false
	}
	p := s.nounPhraseBefore(k, s.passage.first)
	return p.first > s.passage.first && s.tags[p.first-1].IsVerb() && s.tags[p.first-1] != grammar.Be
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
			if p.empty() && s.tags[j] == grammar.Past && s.tags[j+1] == grammar.Name {
				p = s.nounPhraseAt(j+1, i) // "“...,” said Venn, asking for a truce"
			}
			if p.empty() || s.is(p.first, "who", "which", "that", "it") {
				return phrase{}
			}
			return p
		}
	}
	return phrase{}
}
