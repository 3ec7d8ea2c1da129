package speech

import "parley/stance/grammar"

// This file reads by whom a thing is held, where the verb stands behind it: "a truce
// proposed by Ruvia and accepted by Brell", "the plan was drawn up by Ruvia".

// A taken is a thing with the last of those that a participle behind it names.
type taken struct {
	thing   phrase
	end     int  // the word after the last of them
	passive bool // the thing is the subject: "a truce was backed by Ruvia and rejected by Brell"
}

// heldBy reads a verb of attitude behind its thing, with who holds it after "by". The
// content runs from the thing to what tells more of it, with the cue within.
func (s *scan) heldBy(i int) bool {
	high := s.passage.last
	f, next, ok := s.cueAt(i, high)
	if !ok || s.tags[i] != grammar.Participle && s.tags[i] != grammar.Past {
		return false
	}
	by, called := s.byPhrase(next), 0
	if by.empty() && f.takes(takesName) {
		called = s.calledAs(f, next)
		by = s.byPhrase(max(next, called)) // "called a trap by Ruvia"
	}
	if !by.empty() && called == 0 {
		called = s.calledAs(f, by.last) // "described by Ruvia as a trap"
	}
	g := s.groupOf(i, s.passage.first)
	if by.empty() || !g.passive && s.helped(g) || g.passive && !s.plainPassive(g) {
		return false
	}
	if k := by.last; f.takes(takesOrder) && g.passive && k+1 < high && s.tags[k] == grammar.To {
		s.utterance++ // "Ruvia was pressed by Brell to leave"
		s.add(phrase{k, s.phraseEnd(k+1, high)}, phrase{g.first, next}, []phrase{by}, s.utterance)
		return true
	}
	if !f.takes(takesThing|takesGerund) && called == 0 {
		return false
	}
	thing := s.thingOf(g)
	if thing.empty() {
		return false
	}
	sources := s.listAfter(i, by)
	end := sources[len(sources)-1].last
	if again := s.last.thing; s.last.passive && !g.passive && thing.last == again.last {
		if s.tags[again.first] != grammar.Determiner || again.last-again.first < 2 {
			return false // two Statements would have the same words
		}
		s.last.end = end
		s.utterance++
		s.add(phrase{again.first + 1, again.last}, phrase{i, next}, sources, s.utterance)
		s.out[len(s.out)-1].Again = true
		return true
	}
	if called > 0 && !g.passive {
		thing.first = s.headBefore(thing.first)
		for thing.first > s.passage.first && s.tags[thing.first-1] == grammar.Determiner {
			thing.first--
		}
	}
	s.last = taken{thing, end, g.passive}
	s.utterance++
	s.add(phrase{thing.first, max(called, s.tellsMore(thing, end))}, phrase{g.first, next}, sources, s.utterance)
	s.out[len(s.out)-1].Noun = !g.passive
	s.out[len(s.out)-1].Aside = s.takenUp(thing.last - 1)
	return true
}

// calledAs is where it ends as what something is called from word k on: "as a trap", "“a trap”", "a
// trap"; 0 where the verb calls nothing so.
func (s *scan) calledAs(f cueForm, k int) int {
	high := s.passage.last
	switch {
	case k+1 < high && s.is(k, "as") && f.takes(takesAs):
		k++
	case k >= high || !f.takes(takesName):
		return 0
	}
	if q := s.quote[k]; q >= 0 {
		return min(s.lastOf(q), high)
	}
	if p := s.nounPhraseAt(k, high); !p.empty() {
		return p.last
	}
	if s.tags[k] == grammar.Adjective {
		return k + 1
	}
	return 0
}

// byPhrase is who stands after the "by" at k, with adverbs, times and places before it: "on Monday |
// by Venn".
func (s *scan) byPhrase(k int) phrase {
	for k < s.passage.last && s.tags[k] == grammar.Adverb {
		k++
	}
	k = s.pastAsides(k, s.passage.last, "by")
	if k+1 >= s.passage.last || s.lower(k) != "by" || s.tags[k+1] == grammar.Time {
		return phrase{} // "a truce signed by Friday"
	}
	return s.nounPhraseAt(k+1, s.passage.last)
}

// plainPassive says whether a passive tells what was done, and not what must, may or will
// be.
func (s *scan) plainPassive(g group) bool {
	for k := g.first; k < g.head; k++ {
		if s.tags[k] == grammar.To || s.tags[k] == grammar.Modal && !s.is(k, "would") {
			return false
		}
	}
	return true
}

// thingOf is what a participle or a passive tells of; of a second participle the head of
// what the first tells of.
func (s *scan) thingOf(g group) phrase {
	low := s.passage.first
	if g.passive {
		if !s.last.passive && s.last.end == g.first && s.last.thing.first >= low {
			return s.nounPhraseBefore(s.last.thing.last-1, low) // "a truce proposed by Brell | was rejected by Ruvia"
		}
		if p := s.subjectBefore(g.first, low); !p.empty() && (s.tags[p.last-1] == grammar.Noun || s.tags[p.last-1] == grammar.Name) {
			return p
		}
		return phrase{}
	}
	j := s.pastJoin(s.skipAdverbs(g.first-1, low))
	if s.last.end > 0 && s.last.end == j+1 && s.last.thing.first >= low {
		return phrase{s.last.thing.last - 1, s.last.thing.last}
	}
	if s.is(j+1, "and", "but", "or") {
		return phrase{}
	}
	thing := s.nounPhraseBefore(j, low)
	if thing.empty() || s.tags[j] == grammar.Pronoun || s.tags[j] == grammar.Object {
		return phrase{}
	}
	thing.first = s.headBefore(thing.first)
	if s.tags[thing.first] == grammar.Determiner && thing.last-thing.first > 1 {
		thing.first++ // what somebody is told to say of "a plan proposed by Ruvia" is another statement
	}
	return thing
}

// pastJoin goes left over a comma, an "and" and a "but" at j.
func (s *scan) pastJoin(j int) int {
	if j > s.passage.first && s.is(j, "and", "but", "or") {
		j--
	}
	if j > s.passage.first && s.tags[j] == grammar.Comma {
		j--
	}
	return j
}

// listAfter is p, behind the participle at i, with those that a list goes on with: "Ruvia, Brell
// and Orm".
func (s *scan) listAfter(i int, p phrase) []phrase {
	high, all := s.passage.last, []phrase{}
	for end := s.pastList(p.last, high); p.last < end; {
		all = append(all, p)
		p = s.nounPhraseAt(p.last+1, end)
	}
	all = append(all, p)
	clause := s.finiteBetween(s.passage.first, i) // of which the thing is no subject
	for s.is(p.last, "and") {
		n := s.nounPhraseAt(p.last+1, high)
		if n.empty() || clause && n.last < high && s.tags[n.last].IsFinite() {
			break // "met a truce proposed by Ruvia and Orm left"
		}
		all, p = append(all, n), n
	}
	return all
}

// tellsMore is where a thing ends of which a participle was told to word k: with a relative
// clause, a "calling for" or an "include" behind it.
func (s *scan) tellsMore(thing phrase, k int) int {
	high, end := s.passage.last, k
	for {
		j := k
		if j < high && s.tags[j] == grammar.Comma {
			j++
		}
		if !s.is(j, "and", "but") {
			k = j
			break
		}
		_, next, ok := s.cueAt(j+1, high)
		by := s.byPhrase(next)
		if !ok || by.empty() {
			return end
		}
		k = by.last
	}
	switch {
	case k+2 >= high:
	case s.is(k, "which", "that") && s.resumesVerb(k+1, high):
		return s.contentEnd(k+2, high)
	case s.tellsPlan(k) > 0:
		return s.contentEnd(s.tellsPlan(k), high)
	case s.is(thing.last-1, itemised...) && s.itemsAfter(k) > 0:
		return s.contentEnd(s.itemsAfter(k), high)
	}
	return end
}
