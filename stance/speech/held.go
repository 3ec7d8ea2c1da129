package speech

import (
	_ "embed"
	"strings"
	"sync"

	"parley/stance/grammar"
)

//go:embed held.txt
var heldList string

// heldVerbs keeps the forms of held.txt of a folded word.
var heldVerbs = formsOf(func() map[string][]cueForm { return heldCues().verbs })

// heldCues are the verbs, the nouns and the adjectives of held.txt.
var heldCues = sync.OnceValue(func() (h struct {
	verbs             map[string][]cueForm
	nouns, adjectives map[string]bool
},
) {
	h.verbs, h.nouns, h.adjectives = readCues(heldList), map[string]bool{}, map[string]bool{}
	delete(h.verbs, "noun")
	delete(h.verbs, "adjective")
	for line := range strings.Lines(heldList) {
		kind, words, _ := strings.Cut(line, ":")
		for word := range strings.FieldsSeq(words) {
			switch kind {
			case "noun":
				h.nouns[word] = true
			case "adjective":
				h.adjectives[word] = true
			}
		}
	}
	return h
})

// Held returns what a text outside quotations says that somebody holds, wants or
// agrees to: "Ruvia agreed to a truce", "Ruvia's demand that they leave". There is
// much of it in any text; who calls keeps what bears on a matter of his.
func (p *Parsed) Held() []Finding {
	s := &scan{syntax: p.syntax(), used: make([]bool, len(p.Document.Quotations)), cues: heldVerbs}
	for _, sentence := range s.Sentences {
		if last := sentence.Last - 1; s.is(last, "?") && s.quote[last] < 0 {
			continue // it asks whether somebody holds it
		}
		s.passage = phrase{sentence.First, sentence.Last}
		s.actor = phrase{}
		for i := sentence.First; i < sentence.Last; i++ {
			if s.quote[i] < 0 && !s.heldVerb(i) && !s.heldBy(i) && !s.heldTrailing(i) && !s.heldAdjective(i) && !s.heldFor(i) && !s.heldItems(i) && !s.heldUnder(i) && !s.heldToMind(i) && !s.heldColon(i) {
				s.heldNoun(i)
			}
		}
	}
	return s.out
}

// heldVerb reads a verb of attitude with a subject and an object.
func (s *scan) heldVerb(i int) bool {
	f, next, ok := s.cueAt(i, s.passage.last)
	if !ok {
		return false
	}
	g := s.raised(s.yetTo(s.groupOf(i, s.passage.first)))
	if g.passive || (!g.finite || s.tags[i] == grammar.Participle && !s.helped(g)) && !s.resumed(i) {
		return false
	}
	c := s.contentAfter(f, next, s.passage.last)
	if c.kind == noContent && s.thought(g, f, next) {
		return true
	}
	if f.takes(takesAmong) && !s.amongOwn(c.phrase) || f.takes(takesWh) && !g.negated && s.asksWhy(c) {
		return false
	}
	sources := s.sourceOf(g)
	if len(sources) == 0 || s.supposed(g, sources) || s.anticipated(g, sources[0]) || s.inField(i, sources[0]) {
		return false
	}
	if s.heldFronted(f, g, sources, next) {
		return true
	}
	if c.kind == phraseContent || !c.empty() && (s.tags[c.first] == grammar.To || s.tags[c.first] == grammar.Ing) {
		c.last = s.beforeTime(s.withRelative(c.phrase, s.beforeOwnClause(c.phrase)), c.first)
	}
	if c.kind == noContent {
		if k := s.contactName(sources[0]); k > 0 && next < s.passage.last && s.tags[next].IsFinite() {
			c.phrase = phrase{sources[0].first, max(next, s.calledAs(f, next))} // "the truce | Venn proposed | was not kept"
			sources[0].first = k
		} else {
			sources[0] = s.withoutTaken(sources[0])
			c.phrase = s.relativeObject(sources[0], max(next, s.calledAs(f, next)))
		}
	}
	if c.empty() {
		return false
	}
	s.utterance++
	s.add(c.phrase, phrase{s.denialBefore(g), next}, sources, s.utterance)
	if c.kind == noContent {
		s.out[len(s.out)-1].Aside = s.takesUpBefore(c.first, sources[0].first)
	}
	return true
}

// denialBefore is the first word of a group with the adverb that denies it: "Ruvia | never agreed".
func (s *scan) denialBefore(g group) int {
	i := g.first
	for k := i - 1; k > s.passage.first && s.tags[k] == grammar.Adverb; k-- {
		if s.is(k, "never", "hardly", "barely", "scarcely", "rarely", "seldom") {
			i = k
		}
	}
	return i
}

// inField says whether the verb at i tells of what troops did, and not of what they hold: "the
// troops abandoned the town".
func (s *scan) inField(i int, who phrase) bool {
	return troops[s.lower(who.last-1)] && fought[grammar.LemmaOf(&s.Words[i])]
}

var (
	troops = wordList("troops forces soldiers army armies units brigade brigades battalion men defenders fighters garrison military")
	fought = wordList("abandon yield hold resist block delay drop claim")
)

// takesUpBefore says whether what is held in a relative clause begins at word i with a noun that
// takes up what was named before: "..., a demand | Ruvia rejected", "the terms, which | Ruvia rejected".
func (s *scan) takesUpBefore(i, subject int) bool {
	if s.takenUp(subject-1) || s.takenUp(subject-2) {
		return true
	}
	if s.tags[i] == grammar.Determiner {
		i++
	}
	return upTaking[s.lower(i)] && (s.is(i+1, "that", "which") || s.tags[i+1] == grammar.Comma && s.is(i+2, "which"))
}

// resumed says whether the verb at i goes on behind "and" and an adverb: "and instead | called".
func (s *scan) resumed(i int) bool {
	return i-2 >= s.passage.first && s.tags[i-2] == grammar.Conjunction && s.resumesVerb(i-1, s.passage.last)
}

// asksWhy says whether a content is a question, on which only who does not see or understand it takes a stand.
func (s *scan) asksWhy(c content) bool {
	return c.kind == clauseContent && s.is(c.first, "why", "how", "what", "when", "where", "whether", "if", "who", "which")
}

// beforeTime is where what begins at word first and ends at word end does so before a clause on when it came about:
// "agreed to a truce | after Venn had called them", "insists on going on | as he waits".
func (s *scan) beforeTime(end, first int) int {
	for k := first + 1; k+2 < end; k++ {
		if s.quote[k] >= 0 || !s.is(k, "after", "as", "while") || s.is(k+1, "soon", "long", "well") || s.is(k, "as") && s.is(k-1, "soon", "long", "well", "far", "much") {
			continue
		}
		v := k + 2
		if s.tags[k+1] != grammar.Pronoun {
			p := s.nounPhraseAt(k+1, end)
			if p.empty() {
				continue
			}
			v = p.last
		}
		if v < end && (s.tags[v] == grammar.Past || s.tags[v] == grammar.Third || s.tags[v] == grammar.Have && s.is(v, "had")) {
			return k
		}
	}
	return end
}

// beforeConcession is where what begins at word first and ends at word end does so before what the text itself sets
// against it: "denied aiming at the town | , though it burned".
func (s *scan) beforeConcession(end, first int) int {
	for k := first + 1; k+2 < end; k++ {
		if s.quote[k] < 0 && s.tags[k] == grammar.Comma && s.is(k+1, "though", "although") {
			return k
		}
	}
	return end
}

// beforeOwnClause is where the object of a verb of attitude ends before a clause that
// has a subject of its own: "Ruvia wants to stay, and Brell wants it to leave".
func (s *scan) beforeOwnClause(c phrase) int {
	for k := c.first + 1; k+2 < c.last; k++ {
		if s.quote[k] >= 0 || s.tags[k] != grammar.Comma || !s.is(k+1, "and", "but", "while", "yet", "though", "although", "whereas") {
			continue
		}
		if p := s.nounPhraseAt(k+2, c.last); !p.empty() && p.last < c.last && s.tags[p.last].IsFinite() {
			return k
		}
	}
	return c.last
}

// yetTo is a group with the "has yet" before its "to", by which it is told of somebody that he
// has not done it.
func (s *scan) yetTo(g group) group {
	if k := g.first - 2; s.tags[g.first] == grammar.To && k > s.passage.first && s.is(k+1, "yet") && s.tags[k] == grammar.Have {
		g.first, g.finite, g.negated = k, true, true
	}
	return g
}

// raised is a group with the words before its "to" by which somebody is told to hold it: "is said to
// oppose", "appears to have rejected", "proceeded to reject",
// "used his speech to reject".
func (s *scan) raised(g group) group {
	k := g.first - 1
	if s.tags[g.first] != grammar.To || k <= s.passage.first {
		return g
	}
	switch {
	case s.tags[k] == grammar.Participle && heldToBe[s.lower(k)]:
		if be := s.groupOf(k, s.passage.first); be.passive {
			g.first, g.finite = be.first, true
			g.negated = g.negated || be.negated
		}
	case s.is(k, "on") && k-1 > s.passage.first && grammar.LemmaOf(&s.Words[k-1]) == "go" && s.tags[k-1].IsFinite():
		g.first, g.finite = k-1, true
	case s.tags[k].IsFinite() && seemingTo[grammar.LemmaOf(&s.Words[k])]:
		seem := s.groupOf(k, s.passage.first)
		g.first, g.finite = seem.first, true
		g.negated = g.negated || seem.negated
	default:
		use := s.usedBefore(g.first)
		if use < 0 {
			use = s.firstTo(g.first)
		}
		if use >= 0 {
			g.first, g.finite = s.groupOf(use, s.passage.first).first, true
		}
	}
	return g
}

// longestFirst is how many words may stand between a "was" and the "to" of what somebody was the first to do.
const longestFirst = 7

// firstTo is the verb of "was the first leader | to", before the "to" at word k; -1 where there is none.
func (s *scan) firstTo(k int) int {
	ranked := false
	for i := k - 1; i > s.passage.first && i > k-longestFirst && s.quote[i] < 0 && s.tags[i] != grammar.Comma; i-- {
		ranked = ranked || s.is(i, "first", "last", "only", "latest", "second", "next")
		if s.tags[i] == grammar.Be || s.tags[i].IsFinite() && s.is(i, "became", "becomes", "remains", "remained") {
			if ranked {
				return i
			}
			return -1
		}
	}
	return -1
}

var (
	heldToBe  = wordList("said known believed understood reported thought considered rumoured rumored")
	seemingTo = wordList("appear seem proceed hasten rush hurry move come dare deign")
)

// occasioned are verbs of what somebody used or did in order to say something: "flew to Brell | to call for a truce".
var occasioned = wordList("use take seize fly travel appear phone ring gather convene intervene")

// longestUsed is how many words may stand between "used" and the "to" of what it was used for.
const longestUsed = 12

// usedBefore is the verb of what was used for something, before the "to" at word k: "used | an
// interview with a newspaper to"; -1 where there is none.
func (s *scan) usedBefore(k int) int {
	for i := k - 2; i > s.passage.first && i > k-longestUsed && s.quote[i] < 0; i-- {
		switch {
		case s.tags[i] == grammar.Comma || s.tags[i] == grammar.To || s.tags[i] == grammar.Conjunction:
			return -1
		case s.tags[i].IsFinite() && occasioned[grammar.LemmaOf(&s.Words[i])]:
			return i
		case s.tags[i].IsFinite():
			return -1
		}
	}
	return -1
}

// withRelative is where the object c of a verb ends that ends at end without the relative
// clause that tells what is in it: "rejected a plan, | which called for a truce".
func (s *scan) withRelative(c phrase, end int) int {
	if k := end + 1; c.last == end && k+2 < s.passage.last && s.tags[end] == grammar.Comma && s.is(k, "which") && s.resumesVerb(k+1, s.passage.last) {
		return s.contentEnd(k+2, s.passage.last)
	}
	return end
}

// takenUp says whether the word at j takes up what was named before, behind a comma or
// a dash: "..., a demand", "..., something", "..., terms".
func (s *scan) takenUp(j int) bool {
	if j <= s.passage.first || !upTaking[s.lower(j)] {
		return false
	}
	first := s.nounPhraseBefore(j, s.passage.first).first
	if s.is(j, "something") {
		first = j
	}
	if s.tags[j] == grammar.Adjective { // "a proposal Venn rejected"
		for first = j; first > s.passage.first && (s.tags[first-1] == grammar.Determiner || s.tags[first-1] == grammar.Adjective); {
			first--
		}
	}
	return first > s.passage.first && (s.tags[first-1] == grammar.Comma || s.isDash(first-1))
}

var upTaking = map[string]bool{
	"something": true, "demand": true, "demands": true, "condition": true, "conditions": true, "idea": true, "proposal": true, "proposals": true,
	"terms": true, "request": true, "scenario": true, "concession": true, "concessions": true, "option": true, "step": true, "move": true,
	"prospect": true, "notion": true, "claim": true, "suggestion": true, "plan": true, "offer": true, "goal": true, "requirement": true,
	"accusation": true, "accusations": true, "allegation": true, "allegations": true, "charge": true, "charges": true,
}

// outOfQuestion says whether word i ends what says that something cannot be borne: "unacceptable", "a red | line", "out of
// the | question".
func (s *scan) outOfQuestion(i int) bool {
	switch {
	case s.is(i, "unacceptable", "unthinkable", "intolerable", "anathema", "non-starter", "nonstarter"):
		return true
	case s.is(i, "line", "lines"):
		return s.is(i-1, "red")
	}
	return s.is(i, "question") && i-3 >= s.passage.first && s.is(i-2, "of")
}

// heldFor reads to whom something is unacceptable, or a red line.
func (s *scan) heldFor(i int) bool {
	if i+2 >= s.passage.last || !s.is(i+1, "to", "for") || !s.outOfQuestion(i) {
		return false
	}
	who := s.nounPhraseAt(i+2, s.passage.last)
	if who.empty() || !s.Words[who.last-1].Upper && !officers[s.lower(who.last-1)] {
		return false
	}
	be := i - 1
	for be > s.passage.first && s.tags[be] != grammar.Be && i-be < 5 {
		be--
	}
	if s.tags[be] != grammar.Be || be == s.passage.first {
		return false
	}
	first := s.contentStart(be, s.passage.first)
	if first >= be {
		return false
	}
	s.utterance++
	cue := phrase{i + 1, i + 2}
	if s.is(i, "question") {
		cue = phrase{i, i + 1}
	}
	s.add(phrase{first, i + 1}, cue, []phrase{who}, s.utterance)
	return true
}

// relativeObject is what somebody holds in a relative clause, with the clause: "a
// truce, which Ruvia agreed to". It is empty where the verb before end has its
// object elsewhere.
func (s *scan) relativeObject(subject phrase, end int) phrase {
	j := subject.first - 1
	if j <= s.passage.first {
		return phrase{}
	}
	if s.is(j, "which", "that") && s.takenUp(j-1) {
		j--
	}
	if s.takenUp(j) {
		first := j
		for s.tags[first-1] != grammar.Comma && !s.isDash(first-1) {
			first--
		}
		return phrase{first, end} // "a demand Ruvia rejected"
	}
	if thing := s.clefted(j); !thing.empty() {
		return phrase{thing.first, end}
	}
	if !s.is(j, "which", "that") || s.tags[j] == grammar.Determiner {
		return phrase{}
	}
	k := s.back(j, s.passage.first)
	if k > s.passage.first && s.tags[k] == grammar.Comma {
		k = s.back(k, s.passage.first)
	}
	thing := s.nounPhraseBefore(k, s.passage.first)
	if thing.empty() {
		return phrase{}
	}
	return phrase{s.headBefore(thing.first), end}
}

// supposed says whether somebody only might or ought to hold it, or holds it in an "if".
func (s *scan) supposed(g group, sources []phrase) bool {
	if s.onlyMay(g) {
		return true
	}
	if len(sources) == 0 {
		return false
	}
	if s.underWhich(sources[0]) || s.conditional(g, sources[0]) {
		return true
	}
	if s.is(sources[0].first-1, "should", "were", "had") && sources[0].first > s.passage.first {
		return true // "sanctions should Ruvia break the truce"
	}
	if s.is(s.passage.first, "under") && s.is(g.first, "would", "will", "shall") || s.disbelieved(sources[0]) {
		return true // "under the plan, Ruvia would leave"
	}
	for i := sources[0].first - 1; i >= s.passage.first && i >= sources[0].first-3; i-- {
		if s.is(i, "if", "whether", "unless", "until", "once") {
			return true
		}
	}
	return false
}

// disbelieved says whether somebody doubts the clause that a subject begins: "doubts that | Ruvia
// wants it", or does not believe or say it: "does not believe Ruvia wants it".
func (s *scan) disbelieved(subject phrase) bool {
	j := subject.first - 1
	if j > s.passage.first && s.lower(j) == "that" {
		j--
	}
	if j <= s.passage.first || !s.tags[j].IsVerb() {
		return false
	}
	switch grammar.LemmaOf(&s.Words[j]) {
	case "doubt", "deny", "disbelieve", "question":
		return true
	case "believe", "think", "say", "know":
		return s.groupOf(j, s.passage.first).negated
	}
	return false
}

// underWhich says whether a subject begins what only holds under conditions: "conditions under
// which | Ruvia would agree".
func (s *scan) underWhich(subject phrase) bool {
	j := subject.first - 1
	return j-1 > s.passage.first && s.lower(j) == "which" && s.is(j-1, "under", "on")
}

// withoutTaken is the subject without the noun before it that takes up what was named: "an
// idea | Venn rejected", and without a "what".
func (s *scan) withoutTaken(p phrase) phrase {
	if p.last > p.first+1 && s.is(p.first, "what") {
		return phrase{p.first + 1, p.last} // "a truce is what | Venn wants"
	}
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
