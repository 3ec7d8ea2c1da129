package speech

import (
	"slices"

	"parley/stance/grammar"
)

// This file reads what somebody holds by a noun: "Ruvia's demand that ...", "calls by Ruvia for ...".

// heldNoun reads a noun of attitude, whose it is, and what it is for: "Ruvia's
// demand that ...", "the Ruvian proposal to ...".
func (s *scan) heldNoun(i int) {
	high := s.passage.last
	if s.aimIs(i) {
		return
	}
	if i+2 >= high || !s.is(i+1, "that", "to", "for", "of", "on", "in", "about", "over", "toward", "towards", "by", "from", "with") && !(s.is(i, "warning", "warnings") && s.is(i+1, "against")) || !heldCues().nouns[s.lower(i)] {
		return
	}
	whose, next := s.ownerAfter(i)
	if i > s.passage.first && next == 0 {
		whose, next = s.ownerBefore(i), i+2
	}
	if whose.empty() && next > 0 {
		whose = s.opener(i)
	}
	if whose.empty() && s.is(i+1, "for", "to", "of") {
		if owner, end := s.ownerBehind(i); !owner.empty() {
			s.utterance++
			s.add(phrase{i, end}, phrase{i, i + 1}, []phrase{owner}, s.utterance)
			s.out[len(s.out)-1].Noun = true
			return
		}
	}
	if whose.empty() || s.is(next-1, "by", "from") || s.overcome(i) {
		return
	}
	s.utterance++
	end := s.beforeMainVerb(i, next, s.nounContentEnd(next, high))
	s.add(phrase{i, s.beforeMainClause(whose.first, next, end)}, phrase{i, i + 1}, []phrase{whose}, s.utterance)
	s.out[len(s.out)-1].Noun = true
}

// beforeMainClause is where the content of a noun ends that goes on from word k to end. Where a preposition before its owner, at
// word whose, opens the sentence, that is before the main clause: "despite Ruvia's bid to join the union | , many want a truce".
func (s *scan) beforeMainClause(whose, k, end int) int {
	front := whose - 1
	for front > s.passage.first && front > whose-longestFront && !s.tags[front].IsVerb() && !s.is(front, fronting...) && s.tags[front] != grammar.Comma {
		front--
	}
	if front < s.passage.first || !s.is(front, fronting...) {
		return end
	}
	for ; k+1 < end; k++ {
		if s.quote[k] < 0 && s.tags[k] == grammar.Comma && s.clauseAt(k+1, end) {
			return k
		}
	}
	return end
}

// longestFront is how many words may stand between such a preposition and the owner: "despite strong support across Ruvia for".
const longestFront = 6

// fronting are prepositions that may stand before a main clause, with what they govern.
var fronting = []string{"despite", "after", "amid", "following", "given", "with", "notwithstanding", "before", "since"}

// overcome says whether an objection or a demand is told to be no more: "lifted its | objections to it", "moved away from
// its | demand that they leave".
func (s *scan) overcome(i int) bool {
	objection := s.is(i, "objection", "objections", "opposition", "resistance", "reluctance", "reservations", "hesitation", "misgivings", "doubts", "veto")
	if s.is(i, "support", "backing", "consent", "approval", "endorsement") {
		return s.withheld(i)
	}
	if !objection && !s.is(i, "demand", "demands", "claim", "claims", "insistence", "condition", "conditions") {
		return false
	}
	for k := i - 1; k > s.passage.first && k >= i-5; k-- {
		if s.is(k, "of") && s.is(k-1, "abandonment", "renunciation", "withdrawal", "dropping", "relaxation", "surrender", "loss") {
			return true
		}
		if !s.tags[k].IsVerb() && !s.is(k, "given") {
			continue
		}
		if !objection && s.tags[k] == grammar.Base {
			return false // who is to drop a demand has it
		}
		verb := grammar.LemmaOf(&s.Words[k])
		return ending[verb] || (leaving[verb] || s.is(k, "given")) && s.is(k+1, "up", "away", "back", "off", "down", "from")
	}
	return false
}

// withheld says whether a verb before the noun at i denies somebody what it names: "withdrew its | support for".
func (s *scan) withheld(i int) bool {
	for k := i - 1; k > s.passage.first && k >= i-4; k-- {
		if s.tags[k].IsVerb() {
			return withholding[grammar.LemmaOf(&s.Words[k])]
		}
	}
	return false
}

var (
	// withholding are such verbs.
	withholding = wordList(`withdraw withhold drop retract rescind deny refuse suspend pull`)
	// ending are verbs by which an objection or a demand is no more.
	ending = wordList(`lift overcome end withdraw drop abandon shed shelve relinquish waive dispel allay ease remove soften`)
	// leaving are such verbs with "up", "away" and the like behind them.
	leaving = wordList(`give move back step walk row pull climb retreat shift depart`)
)

// nounContentEnd is where the content of a noun ends that goes on at word k.
func (s *scan) nounContentEnd(k, high int) int {
	switch s.lower(k - 1) {
	case "that":
		return s.contentEnd(k, high)
	case "to":
		if !s.tags[k].IsVerb() {
			break // "commitment to peace"
		}
		end := s.infinitiveEnd(k, high)
		for j := k; j+1 < end; j++ {
			if s.quote[j] < 0 && s.tags[j] == grammar.Comma && s.is(j+1, "but") {
				return j // what else is said
			}
		}
		return end
	}
	end := s.objectEnd(k, high)
	for j := k + 1; j < end; j++ {
		if s.quote[j] < 0 && s.tags[j] == grammar.Determiner && s.is(j, "a", "an") && (s.tags[j-1] == grammar.Noun || s.tags[j-1] == grammar.Name) {
			return j // "called the refusal of a truce | a mistake"
		}
		if j+1 == end && s.quote[j] < 0 && s.tags[j] == grammar.Adjective && (s.tags[j-1] == grammar.Noun || s.tags[j-1] == grammar.Name) {
			return j // "called the proposal for a truce | unacceptable"
		}
	}
	return end
}

// beforeMainVerb is where the content of the noun at i ends, that goes on at word k and ends
// at the latest at end: before the verb of which the noun is the subject ("Ruvia's demand for
// a truce | was heard").
func (s *scan) beforeMainVerb(i, k, end int) int {
	within := s.finiteBetween(s.passage.first, i)
	switch {
	case s.lower(k-1) != "that":
	case within:
		if v := s.mainVerbAfter(k, end); v < end && s.is(v, saysOf...) {
			return v
		}
		return end
	default:
		return min(end, s.mainVerbAfter(k, end))
	}
	for ; k < end && s.quote[k] < 0 && s.tags[k] != grammar.Comma && s.tags[k] != grammar.Wh && s.tags[k] != grammar.That && s.tags[k] != grammar.Subordinator; k++ {
		if s.tags[k].IsFinite() && s.tags[k] != grammar.Base && s.tags[k-1] != grammar.Pronoun && (!within || s.is(k, saysOf...)) {
			return k
		}
	}
	return end
}

// saysOf are verbs that say something of the noun also where it stands in what another says: "said that Ruvia's demand for a truce
// | was absurd".
var saysOf = []string{"is", "are", "was", "were", "would", "will", "could", "can", "may", "might", "must", "should", "has", "had", "remains", "remained", "seems", "seemed"}

// ownerAfter is whose the noun at i is by a "by" or "from" behind it, and the word after
// the preposition that follows: "calls from Ruvia for a truce".
func (s *scan) ownerAfter(i int) (whose phrase, next int) {
	if !s.is(i+1, "by", "from") {
		return phrase{}, 0
	}
	p := s.nounPhraseAt(i+2, s.passage.last)
	if p.empty() || p.last+1 >= s.passage.last {
		return phrase{}, 0
	}
	if n := s.tellsPlan(p.last); n > 0 && s.is(i, plans...) {
		return p, n
	}
	if !s.is(p.last, "for", "to", "that") {
		return phrase{}, 0
	}
	return p, p.last + 1
}

// ownerBehind is from whom what the noun at i is for came, and where that ends: "a call for a truce | came from Ruvia".
func (s *scan) ownerBehind(i int) (whose phrase, end int) {
	high := s.passage.last
	thing := s.nounPhraseAt(i+2, high)
	if thing.empty() || thing.last+1 >= high {
		return phrase{}, 0
	}
	k := s.pastPhrases(thing.last, high)
	if s.is(k, "came", "comes", "come", "arrived") {
		k++
	}
	if k+1 >= high || !s.is(k, "from", "by") || s.quote[k] >= 0 || !s.opensPhrase(k+1) {
		return phrase{}, 0
	}
	return s.nounPhraseAt(k+1, high), s.pastPhrases(thing.last, k)
}

// ownerBefore is whose the noun at i is: a possessive before it, or an adjective
// of a country.
func (s *scan) ownerBefore(i int) phrase {
	for k := i - 1; k >= s.passage.first && k > i-4; k-- {
		switch {
		case s.tags[k] == grammar.Possessive && !s.genitive(k):
			return s.blamedOwner(k, i)
		case s.genitive(k):
			p := s.nounPhraseBefore(k, s.passage.first)
			if p.empty() {
				p = s.widened(phrase{k, k + 1}, s.passage.first)
			}
			return p
		case s.Words[k].Upper && k == i-1 && k > s.passage.first && s.tags[k] != grammar.Time:
			return phrase{k, k + 1}
		case !slices.Contains([]grammar.Tag{grammar.Adjective, grammar.Noun, grammar.Number, grammar.Time}, s.tags[k]):
			return phrase{}
		}
	}
	return phrase{}
}

// opener is who begins or ends something with the noun at i: "Venn opened the talks with a | plea for a truce".
func (s *scan) opener(i int) phrase {
	k := i - 1
	for k > s.passage.first && s.tags[k] == grammar.Adjective {
		k--
	}
	if k-2 <= s.passage.first || !s.is(k, "a", "an", "another") || !s.is(k-1, "with", "by") {
		return phrase{}
	}
	for v := k - 2; v > s.passage.first && v > k-8; v-- {
		if s.tags[v].IsVerb() {
			if !s.tags[v].IsFinite() || !openings[grammar.LemmaOf(&s.Words[v])] {
				return phrase{}
			}
			return s.subjectBefore(s.groupOf(v, s.passage.first).first, s.passage.first)
		}
	}
	return phrase{}
}

// openings are verbs of what is begun, ended or answered with words.
var openings = wordList(`open begin start close end conclude finish respond reply react answer follow greet welcome come weigh mark counter`)

// blamedOwner is whose a "its" at k makes the noun at i: of a refusal for which somebody is
// blamed it is his who is blamed ("punished Ruvia for its refusal to leave").
func (s *scan) blamedOwner(k, i int) phrase {
	if k-2 > s.passage.first && s.is(k-1, "over", "for") && s.is(i, "refusal", "rejection", "reluctance", "failure", "unwillingness") {
		if p := s.nounPhraseBefore(k-2, s.passage.first); !p.empty() && s.Words[p.last-1].Upper {
			return p
		}
	}
	if p := s.ordered(k); !p.empty() {
		return p
	}
	if p := s.repeater(k); !p.empty() {
		return p
	}
	return phrase{k, k + 1}
}

// ordered is who is to do something with what is his: "urged Ruvia to give up | its claims".
func (s *scan) ordered(k int) phrase {
	v := s.skipAdverbs(k-1, s.passage.first)
	if s.is(v, "up", "back", "down", "off", "out", "away", "aside") {
		v--
	}
	low := s.passage.first
	if v-2 <= low || s.tags[v] != grammar.Base || s.tags[v-1] != grammar.To || !s.Words[v-2].Upper {
		return phrase{}
	}
	p := s.nounPhraseBefore(v-2, low)
	before := p.first - 1
	if before > low && s.is(before, "on", "to", "for") {
		before--
	}
	if p.empty() || before < low || !s.tags[before].IsVerb() {
		return phrase{}
	}
	return p
}

// repeater is who repeats, lists or drops what the possessive at k begins, and so his own: "Ruvia
// repeated | its demands".
func (s *scan) repeater(k int) phrase {
	v := s.skipAdverbs(k-1, s.passage.first)
	if v <= s.passage.first || !s.is(k, "its", "their", "his", "her") || !s.tags[v].IsVerb() || !repeating[grammar.LemmaOf(&s.Words[v])] {
		return phrase{}
	}
	if s.tags[v] == grammar.Ing {
		return s.subjectSoFar(v)
	}
	p := s.subjectBefore(s.groupOf(v, s.passage.first).first, s.passage.first)
	if p.empty() || s.is(p.first, "who", "which", "that", "it") {
		return phrase{}
	}
	return p
}

// repeating are verbs of what somebody does with his own demands.
var repeating = wordList(`repeat reiterate renew restate maintain harden soften drop abandon voice express reaffirm outline list present make
	issue announce withdraw keep underline stress declare state post publish tweet unveil name read`)
