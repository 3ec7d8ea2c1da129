package speech

import "parley/stance/grammar"

// This file reads a clause behind a colon before which only stands that somebody has his say, or how: "Venn was blunter: the
// bridge must go", "Venn left no doubt: ...", "Venn had a warning: ...".

// longestLead is how many words may stand before such a colon.
const longestLead = 16

// heldColon reads the clause behind the colon at word i.
func (s *scan) heldColon(i int) bool {
	low, high := s.passage.first, s.passage.last
	if !s.is(i, ":") || i-low < 3 || i-low > longestLead || i+2 >= high || s.quote[i] >= 0 || s.quote[i+1] >= 0 {
		return false
	}
	v := low
	for v < i && (s.quote[v] >= 0 || !s.tags[v].IsFinite()) {
		v++
	}
	if v == i {
		return false
	}
	g := s.groupOf(v, low)
	who := s.subjectBefore(g.first, low)
	if who.empty() || aims[s.lower(who.last-1)] || s.is(who.first, "it", "this", "that", "there", "who", "which") || !s.hasHisSay(v, i) {
		return false
	}
	s.utterance++
	s.add(phrase{i + 1, s.contentEnd(i+1, high)}, phrase{g.first, i}, []phrase{who}, s.utterance)
	return true
}

// hasHisSay says whether the words from the verb at v to a colon tell that its subject has his say.
func (s *scan) hasHisSay(v, colon int) bool {
	last, verb := s.lower(colon-1), grammar.LemmaOf(&s.Words[v])
	switch {
	case verb == "be" || verb == "sound" || verb == "remain":
		return manners[last] || manners[s.lower(s.aboutBefore(colon)-1)]
	case verb == "have":
		return says[s.lower(s.aboutBefore(colon)-1)]
	case s.is(colon-1, "off", "aside", "away", "out", "up", "down", "back") && s.is(colon-2, "it", "that", "this", "them"):
		return answering[verb]
	}
	return placing[verb] && (ways[last] || says[s.lower(s.aboutBefore(colon)-1)])
}

// aboutBefore is the word where the words before a colon end that tell to whom or about what somebody speaks: "a message |
// for Ruvia".
func (s *scan) aboutBefore(colon int) int {
	for k := colon - 1; k > colon-7 && k > s.passage.first; k-- {
		if s.is(k, "for", "to", "about", "on", "with") && s.tags[k-1].IsNominal() || s.is(k, "about", "on", "with", "in") && s.tags[k-1] == grammar.Adjective {
			return k
		}
	}
	return colon
}

var (
	// manners are how somebody speaks.
	manners = wordList(`blunt blunter curt curter clear clearer direct explicit categorical firm firmer adamant unequivocal harsh harsher sharp sharper frank franker
		plain plainer brief succinct cautious emphatic unambiguous sceptical skeptical dismissive defiant scathing outspoken terse laconic unmoved unbending
		uncompromising specific precise guarded unimpressed`)
	// says are nouns for what somebody has to say.
	says = wordList(`message warning answer reply question condition conditions demand demands request plea caveat explanation response proposal offer suggestion
		advice objection reminder point verdict view price terms position rule principle line word`)
	// ways end what somebody makes, leaves or puts.
	ways = wordList("clear plain doubt simply bluntly differently")
	// placing are verbs with which he does so.
	placing = wordList("leave make set put add name spell lay draw repeat restate list outline give issue offer reiterate state present")
	// answering are verbs with a particle that wave a thing away, or sum it up.
	answering = wordList("brush wave sum spell shoot slap push shrug bat put swat")
)
