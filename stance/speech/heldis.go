package speech

import "parley/stance/grammar"

// This file reads what somebody's demand or offer is said to be: "Ruvia's aim is a truce",
// "Ruvia's order was for all fire to cease", "Ruvia's message to its guests: a truce must come first".

// aims are nouns of which it is said what somebody is after.
var aims = wordList(`aim goal objective priority wish demand hope condition precondition proposal ambition preference offer counteroffer counter-offer
	counterproposal counter-proposal order plea request appeal formula message answer reply suggestion idea recipe solution price bottom-line
	position stance line terms rule principle policy conditions demands aims goals priorities`)

// announced are such nouns that a colon follows.
var announced = wordList(`demand condition precondition proposal offer counteroffer counter-offer counterproposal counter-proposal order plea request appeal
	formula message answer reply wish suggestion idea recipe aims goals terms conditions demands priorities`)

// aimIs reads what the noun at i is said to be.
func (s *scan) aimIs(i int) bool {
	if !aims[s.lower(i)] || s.quote[i] >= 0 {
		return false
	}
	first, end := s.aimAt(i)
	if first == 0 || end <= first {
		return false
	}
	whose := s.ownerBefore(i)
	if whose.empty() {
		return false
	}
	s.utterance++
	s.add(phrase{i, end}, phrase{i, i + 1}, []phrase{whose}, s.utterance)
	s.out[len(s.out)-1].Noun = true
	return true
}

// aimAt is where the words begin and end that say what the noun at i is; 0 where none do.
func (s *scan) aimAt(i int) (first, end int) {
	high, k := s.passage.last, i+1
	if announced[s.lower(i)] && s.is(k, "to", "for") && s.tags[k+1] == grammar.Determiner {
		k = max(k, s.nounPhraseAt(k+1, high).last) // "her message to the guests"
	}
	switch {
	case k+2 >= high || s.quote[k+1] >= 0:
		return 0, 0
	case s.is(k, ":") && announced[s.lower(i)]:
		return k + 1, s.contentEnd(k+1, high)
	case !s.is(k, "is", "was", "are", "were", "remains", "remained", "remain"):
		return 0, 0
	case s.describesAim(k+1, high) > 0:
		k = s.describesAim(k+1, high)
		return k + 1, s.contentEnd(k+1, high) // "Ruvia's demand is simple: a truce"
	case s.tags[k+1] == grammar.To:
		return k + 1, s.infinitiveEnd(k+2, high)
	case s.is(k+1, "for") && s.opensPhrase(k+2):
		return k + 1, s.contentEnd(k+2, high)
	case s.tags[k+1] == grammar.Determiner:
		return k + 1, s.objectEnd(k+1, high)
	}
	return 0, 0
}

// describesAim is the colon behind the words from k on that only tell what an aim is like: "simple:", "the same:", "well known:";
// 0 where none stands there.
func (s *scan) describesAim(k, high int) int {
	for from := k; k < high-2 && k < from+4 && s.quote[k] < 0; k++ {
		switch {
		case s.is(k, ":") && k > from:
			return k
		case s.tags[k] == grammar.Adverb, s.tags[k] == grammar.Adjective, s.tags[k] == grammar.Participle, s.is(k, "the", "same", "clear", "known", "short"):
		default:
			return 0
		}
	}
	return 0
}

// heldToMind reads what opens a sentence with for whom it is so: "For Ruvia, a truce is a trap".
func (s *scan) heldToMind(i int) bool {
	high := s.passage.last
	if i != s.passage.first || !s.is(i, "for", "to") || i+4 >= high {
		return false
	}
	who := s.fullPhraseAt(i+1, high)
	if n := s.nounPhraseAt(who.last+1, high); !who.empty() && s.is(who.last, "of") && !n.empty() && s.Words[n.first].Upper {
		who.last = n.last // "for Venn of Ruvia"
	}
	if who.empty() || who.last+2 >= high || s.tags[who.last] != grammar.Comma || !s.Words[who.last-1].Upper && !officers[s.lower(who.last-1)] || s.tags[who.last-1] == grammar.Time {
		return false
	}
	end := s.contentEnd(who.last+1, high)
	be := who.last + 1
	for be < end && s.quote[be] < 0 && !s.tags[be].IsFinite() {
		be++
	}
	if be >= end || s.tags[be] != grammar.Be && !s.is(be, "means", "meant", "remains", "remained", "would", "must", "should", "cannot", "amounts", "comes", "came", "has", "had", "makes", "made") || be == who.last+1 {
		return false
	}
	s.utterance++
	s.add(phrase{who.last + 1, end}, phrase{i, i + 1}, []phrase{who}, s.utterance)
	return true
}

// clefted is a thing that is said to be what somebody wants or refuses, before the subject at j+1: "a truce is what | Ruvia wants",
// "a truce is not something | Ruvia will accept".
func (s *scan) clefted(j int) phrase {
	low := s.passage.first
	if j > low && s.is(j, "that", "which") {
		j--
	}
	if !s.is(j, "what", "something", "anything", "nothing") {
		return phrase{}
	}
	j--
	for j > low && (s.tags[j] == grammar.Adverb || s.is(j, "exactly", "precisely", "just", "not", "n't")) {
		j--
	}
	if j <= low || s.quote[j] >= 0 || !s.is(j, "is", "was", "isn't", "wasn't", "remains") {
		return phrase{}
	}
	thing := s.subjectBefore(j, low)
	if thing.empty() || s.tags[thing.last-1] != grammar.Noun && s.tags[thing.last-1] != grammar.Name {
		return phrase{}
	}
	return thing
}
