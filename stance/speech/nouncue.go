package speech

import (
	_ "embed"
	"strings"
	"sync"

	"parley/stance/grammar"
	"parley/stance/text"
)

//go:embed nouncues.txt
var nounCueList string

var nounCues = sync.OnceValue(func() map[string][]cueForm { return readCues(nounCueList) })

//go:embed adjectivecues.txt
var adjectiveCueList string

var adjectiveCues = sync.OnceValue(func() map[string]bool { return wordList(adjectiveCueList) })

// adjectives keeps which folded words are reporting adjectives.
var adjectives = text.NewFlags(func(lower string) bool { return adjectiveCues()[lower] })

// adjective reads "Venn was adamant that ..." and "Venn was blunt: ...".
func (s *scan) adjective(i int) bool {
	high := s.passage.last
	if s.quote[i] >= 0 || !adjectives.Of(s.Words[i].Form, s.Words[i].Lower) || i+2 >= high {
		return false
	}
	c := s.afterAdjective(i+1, high)
	if c.kind == noContent {
		return false
	}
	g := s.groupOf(i, s.passage.first)
	if k := s.skipAdverbs(i-1, s.passage.first); g.first == i && k > s.passage.first && s.is(k, "remains", "remain", "remained") {
		g.first = k // "Venn remains adamant that"
	}
	if g.first == i || !s.canSpeak(g, c) {
		return false
	}
	s.forward(g, c, i+1, high)
	return true
}

// afterAdjective is what follows a reporting adjective: a clause with "that", or
// anything after a colon.
func (s *scan) afterAdjective(k, high int) content {
	for k+2 < high && s.tags[k] == grammar.Preposition {
		p := s.nounPhraseAt(k+1, high) // "clear on Monday that", "blunt about it:"
		if p.empty() {
			return content{}
		}
		k = p.last
	}
	switch {
	case k+1 >= high:
		return content{}
	case s.lower(k) == "that" && s.clauseFollows(k+1, high):
		return content{phrase{k, s.contentEnd(k+1, high)}, clauseContent}
	case s.is(k, ":"):
		return s.afterColon(cueForm{patterns: takesQuote}, k+1, high)
	}
	return content{}
}

// canSpeak says whether the subject of an adjective can speak: "it was clear that"
// and "the result was clear: ..." are said of things.
func (s *scan) canSpeak(g group, c content) bool {
	p := s.subjectBefore(g.first, s.passage.first)
	if p.empty() || s.is(p.first, "it", "that", "this", "there", "what", "which") {
		return false
	}
	return c.kind == quotedContent || s.lower(g.head) != "clear" || s.lower(c.first) == "that" ||
		s.tags[p.last-1] != grammar.Noun || deliveries()["text"][s.lower(p.last-1)] || officers[s.lower(p.last-1)]
}

// nounCueAt says whether word i is a noun that reports, and what it takes.
func (s *scan) nounCueAt(i int) (cueForm, bool) {
	if s.tags[i] != grammar.Noun || s.quote[i] >= 0 {
		return cueForm{}, false
	}
	f := nounCueForms.Of(s.Words[i].Form, s.lower(i))
	return *f, f != &noNounCue
}

var noNounCue cueForm

// nounCueForms keeps which nouns report, singular or plural.
var nounCueForms = text.NewMemo(func(lower string) *cueForm {
	forms := nounCues()[lower]
	if forms == nil {
		forms = nounCues()[strings.TrimSuffix(lower, "s")]
	}
	if forms == nil {
		return &noNounCue
	}
	return &forms[0]
})

// noun reads "Venn's claim that ..." and "a warning by Venn that ...".
func (s *scan) noun(i int, f cueForm) {
	next, by := i+1, phrase{}
	high := s.limit(group{first: i, head: i}, phrase{i, i + 1}, next)
	if f.takes(takesQuote) && next+1 < high && s.lower(next) == "of" && s.quote[next+1] >= 0 {
		s.utterance++
		q := phrase{next + 1, s.lastOf(s.quote[next+1])} // "chants of "Open it!""
		s.add(q, phrase{i, i + 1}, s.nounSource(i, by), s.utterance)
		s.taken = max(s.taken, q.last)
		return
	}
	if next+1 < high && s.is(next, "by", "from", "of") {
		if by = s.nounPhraseAt(next+1, high); !by.empty() {
			next = by.last
		}
	}
	next = s.pastPlace(next, high)
	if s.replies(i, next) || next+1 >= high || s.nounColon(i, next, by) {
		return
	}
	found := false
	if s.tags[next] == grammar.Be && next+2 < high && s.is(next+1, "that", "whether", "to") {
		next++
	} else if f.takes(takesStand) {
		return
	}
	switch {
	case s.lower(next) == "that":
		found = f.takes(takesThat|takesStand) && !s.tags[next+1].IsFinite() && s.clauseFollows(next+1, high) && !s.lacksObject(next+1, high)
	case s.tags[next] == grammar.To:
		found = f.takes(takesInf)
	case s.is(next, "about", "of", "as") && f.takes(takesWh) && s.question(next+1, high):
		next, found = next+1, true
	case f.takes(takesWh):
		found = s.is(next, "whether", "if") && s.clauseFollows(next+1, high)
	}
	if !found {
		return
	}
	c := phrase{next, s.contentEnd(next+1, high)}
	if s.tags[next] == grammar.To && by.empty() {
		c.last = s.beforeMainVerb(i, next+1, c.last) // "Ruvia's proposal to stop | has yet to be heard"
	}
	if !s.finiteBetween(s.passage.first, i) && s.lower(next) == "that" {
		c.last = min(c.last, s.mainVerbAfter(next+1, c.last))
	}
	sources := s.nounSource(i, by)
	if len(sources) == 0 && s.met(i) || s.overcome(i) {
		return
	}
	s.utterance++
	s.add(c, phrase{i, i + 1}, sources, s.utterance)
	s.taken = max(s.taken, c.last)
}

// putting are the nouns for what somebody has to say, which a colon may open.
var putting = wordList("message answer verdict reply line advice response conclusion warning argument motto plea demand appeal")

// nounColon reads "Venn's message: the talks have failed".
func (s *scan) nounColon(i, next int, by phrase) bool {
	high := s.passage.last
	if !putting[s.lower(i)] || !s.is(next, ":") || next+1 >= high || s.finiteBetween(s.passage.first, i) {
		return false
	}
	sources := s.nounSource(i, by)
	if len(sources) == 0 || s.quote[next+1] < 0 && !s.clauseFollows(next+1, high) {
		return false
	}
	c := phrase{next + 1, s.contentEnd(next+2, high)}
	if q := s.quote[next+1]; q >= 0 {
		c.last = s.lastOf(q)
	}
	s.utterance++
	s.add(c, phrase{i, i + 1}, sources, s.utterance)
	s.taken = max(s.taken, c.last)
	return true
}

// needObjects are verbs of what is done to something said; none is used without
// naming it, so that a clause of one without an object is a relative clause.
var needObjects = wordList("attributed dismissed rejected denied disputed repeated made welcomed condemned retracted denounced echoed cited quoted published posted heard ignored refuted called issued delivered")

// lacksObject says whether the clause from word i on is no content but tells of
// the noun before its "that": "a remark that the council dismissed".
func (s *scan) lacksObject(i, high int) bool {
	for k := i; k < high && k < i+12; k++ {
		if s.tags[k] != grammar.Past && s.tags[k] != grammar.Participle && !needObjects[s.lower(k)] {
			continue
		}
		if !needObjects[s.lower(k)] {
			return false
		}
		return k+1 >= high || s.tags[k+1] == grammar.Stop || s.tags[k+1] == grammar.Comma || s.is(k+1, "to", "on", "as", "in") || s.tags[k+1] == grammar.Time
	}
	return false
}

// met says whether the noun at i is what somebody else says and one only meets: "has faced
// calls to close it".
func (s *scan) met(i int) bool {
	verb := s.nounPhraseBefore(i, s.passage.first).first - 1
	for k := max(verb, s.passage.first); k < i; k++ {
		if metVerbs()[grammar.LemmaOf(&s.Words[k])] {
			return true
		}
	}
	return false
}

// pastPlace goes over times and adverbs at k, and where "that" follows over where
// and when a claim was made: "his claim to the Gazette in May that ...".
func (s *scan) pastPlace(k, high int) int {
	for k < high && (s.tags[k] == grammar.Time || s.tags[k] == grammar.Adverb) {
		k++
	}
	n := k
	for n+1 < high && s.is(n, "in", "on", "at", "to", "during", "before", "last", "this", "earlier") && s.lower(n) != "that" {
		p := s.nounPhraseAt(n+1, high)
		if s.is(n, "last", "this", "earlier") {
			p = s.nounPhraseAt(n, high)
		}
		if p.empty() {
			return k
		}
		n = p.last
	}
	if n < high && s.tags[n] == grammar.That {
		return n
	}
	return k
}

// replies reads a quotation that a noun behind it names: "“No,” was Venn's reply",
// "“No,” came the answer from Brell". The noun is word i, next the word after it
// and its source.
func (s *scan) replies(i, next int) bool {
	low := s.passage.first
	p := s.nounPhraseBefore(i, low)
	v := p.first - 1
	if p.empty() || v <= low || s.quote[i] >= 0 || !s.is(v, "was", "is", "came", "comes", "went") {
		return false
	}
	q := s.quote[v-1]
	if q < 0 {
		return s.repliesIndirectly(phrase{v, i + 1}, next)
	}
	if s.used[q] || next < s.passage.last && s.tags[next].IsVerb() || s.titleOf(q) {
		return false
	}
	var by phrase
	if next > i+1 && s.is(i+1, "by", "from") {
		by = phrase{i + 2, next}
	}
	sources := s.nounSource(i, by)
	if len(sources) == 0 {
		return false
	}
	s.utterance++
	s.add(phrase{s.firstOf(q), s.lastOf(q)}, phrase{v, i + 1}, sources, s.utterance)
	s.taken = max(s.taken, next)
	return true
}

// repliesIndirectly reads a clause that a noun behind it names: "The bridge was old, came the answer from Brell". The cue
// ends with the noun.
func (s *scan) repliesIndirectly(cue phrase, next int) bool {
	var by phrase
	if next > cue.last && s.is(cue.last, "by", "from") {
		by = phrase{cue.last + 1, next}
	}
	sources := s.nounSource(cue.last-1, by)
	before := cue.first - 1
	if len(sources) == 0 || s.tags[before] != grammar.Comma || !s.hasMainClause(s.contentStart(before, s.passage.first), before) {
		return false
	}
	return s.backward(before, cue, sources, next)
}

// mainVerbAfter is where the verb of the sentence comes after a clause that
// belongs to its subject: "the claim that the bridge was safe | angered many". It
// is high where none does.
func (s *scan) mainVerbAfter(i, high int) int {
	finite := -1
	for k := i; k < high; k++ {
		switch {
		case s.quote[k] >= 0 || s.tags[k] == grammar.Comma || s.tags[k] == grammar.Wh || s.tags[k] == grammar.That || s.tags[k] == grammar.Subordinator:
			return high
		case finite < 0 && (s.tags[k] == grammar.Be || s.tags[k] == grammar.Base) && s.is(k, "be"):
			finite = k // "that there be a truce"
		case !s.tags[k].IsFinite():
		case finite < 0 || s.groupOf(k, i).first <= finite || s.tags[k] == grammar.Contraction:
			finite = k
		case s.tags[k-1] == grammar.Adverb && k-2 >= i && s.tags[k-2] == grammar.Pronoun: // "the land it still holds"
		case s.tags[k-1] != grammar.Conjunction && s.tags[k-1] != grammar.Pronoun:
			return k
		}
	}
	return high
}

//go:embed metverbs.txt
var metVerbList string

var metVerbs = sync.OnceValue(func() map[string]bool { return wordList(metVerbList) })

// nounSource is who makes the claim at i: its possessor, the one after "by", or
// the subject of the verb whose object it is, unless that verb meets what others claim.
func (s *scan) nounSource(i int, by phrase) []phrase {
	low := s.passage.first
	p := s.nounPhraseBefore(i, low)
	for k := i - 1; k >= p.first; k-- {
		if s.tags[k] != grammar.Possessive {
			continue
		}
		if s.genitive(k) {
			return []phrase{{p.first, k + 1}}
		}
		return []phrase{{k, k + 1}}
	}
	if !by.empty() {
		return s.jointAfter(by, s.passage.last)
	}
	v := p.first - 1
	if v > low && s.tags[v].IsVerb() {
		if s.met(i) {
			return nil
		}
		return s.sourceOf(s.groupOf(v, low))
	}
	if v > low && s.is(v, "with", "in") && !s.actor.empty() && s.actor.last <= v {
		return s.joint(s.actor, low) // "Venn came forward with a claim that ..."
	}
	if k := i - 1; k > low && s.Words[k].Upper && s.tags[k] != grammar.Time {
		return []phrase{{k, k + 1}} // "a Ruvian proposal that ..."
	}
	return nil
}

// officers are the nouns for people of whom "was clear:" is told as of a name.
var officers = wordList(`minister president premier chancellor leader chief spokesman spokeswoman spokesperson secretary envoy ambassador
	official officials negotiator adviser advisor aide diplomat diplomats commissioner general commander governor mayor senator lawmaker leaders ministers`)
