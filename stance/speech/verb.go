package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// says whether a noun phrase as content tells what was said, and not only what
// about: there is a verb in it or a quotation, or the cue itself takes a stand.
func (s *scan) says(c phrase, f cueForm, g group) bool {
	if s.tags[g.first] == grammar.To && !s.goesOn(g.first-1) {
		return false
	}
	if f.takes(takesStand | takesName) {
		return true
	}
	for i := c.first; i < c.last; i++ {
		if s.tags[i].IsVerb() || s.quote[i] >= 0 {
			return true
		}
	}
	return false
}

// impersonal holds for "it is fair to say that", "suffice it to say": nobody said it.
func (s *scan) impersonal(g group) bool {
	if s.tags[g.first] != grammar.To || g.first-1 < s.passage.first {
		return false
	}
	for k := g.first - 1; k >= s.passage.first && k > g.first-6; k-- {
		switch {
		case s.is(k, "it", "it's", "this", "that", "that's", "there"):
			return true
		case s.tags[k] != grammar.Be && s.tags[k] != grammar.Adjective && s.tags[k] != grammar.Adverb:
			return false
		}
	}
	return false
}

// quotes says whether some words of a content stand in quotation marks.
func (s *scan) quotes(c phrase) bool {
	for i := c.first; i < c.last; i++ {
		if s.quote[i] >= 0 {
			return true
		}
	}
	return false
}

// goesOn holds for verbs that only say that somebody does what the infinitive
// after them says: "continued to praise".
func (s *scan) goesOn(i int) bool {
	if i < s.passage.first {
		return false
	}
	switch grammar.LemmaOf(&s.Words[i]) {
	case "continue", "try", "begin", "start", "go", "use", "seek":
		return true
	}
	return s.lower(i) == "on"
}

// lateVerb holds for a participle that must be the verb of its clause, for a
// remark stands before it and no other verb comes: "Venn, in May, cited ...".
func (s *scan) lateVerb(g group, c content) bool {
	if g.first-1 < s.passage.first || s.tags[g.first-1] != grammar.Comma {
		return false
	}
	for k := g.head + 1; k+1 < s.passage.last; k++ {
		if s.quote[k] < 0 && s.tags[k] == grammar.Comma && s.resumesVerb(k+1, s.passage.last) {
			return false
		}
	}
	return true
}

// asNoted reads "As Venn noted, the talks failed".
func (s *scan) asNoted(g group, f cueForm, own phrase, next, high int) bool {
	if own.empty() || !f.takes(takesPost) || own.first-1 < s.passage.first || !s.is(own.first-1, "as") {
		return false
	}
	j := next
	for j < high && s.tags[j] != grammar.Comma && s.quote[j] < 0 {
		j++
	}
	if j+1 >= s.passage.last || s.tags[j] != grammar.Comma {
		return false
	}
	c := phrase{j + 1, s.contentEnd(j+1, s.passage.last)}
	s.utterance++
	s.add(c, phrase{g.first, next}, s.joint(own, s.passage.first), s.utterance)
	s.taken = max(s.taken, c.last)
	return true
}

// asReported reads "As reported by the Gazette, the talks failed".
func (s *scan) asReported(i int, f cueForm, next int) bool {
	high := s.passage.last
	if !f.takes(takesPost) || i-1 < s.passage.first || !s.is(i-1, "as") || next+1 >= high || !s.is(next, "by", "in") {
		return false
	}
	p := s.nounPhraseAt(next+1, high)
	if p.empty() || p.last+1 >= high || s.tags[p.last] != grammar.Comma {
		return false
	}
	c := phrase{p.last + 1, s.contentEnd(p.last+1, high)}
	s.utterance++
	s.add(c, phrase{i, next + 1}, []phrase{p}, s.utterance)
	s.taken = max(s.taken, c.last)
	return true
}

// asked reads "Asked whether he would stay, Venn ...": a participle that opens
// its passage and has no speaker.
func (s *scan) asked(i int, f cueForm, next, high int) bool {
	if i > s.passage.first+1 || !f.takes(takesWh) {
		return false
	}
	cue := phrase{i, next}
	var by []phrase
	if next+1 < high && s.is(next, "by") {
		if p := s.nounPhraseAt(next+1, high); !p.empty() {
			by, next = []phrase{p}, p.last
		}
	}
	c := s.contentAfter(cueForm{patterns: takesWh | takesOrder | takesInf}, next, high)
	if c.kind == noContent {
		return false
	}
	s.utterance++
	s.add(c.phrase, cue, by, s.utterance)
	s.taken = max(s.taken, c.last)
	return true
}

// saidToBe says whether what somebody says is only what something is told of: "what Venn says | is true", "everything she said
// was a lie", but not "what Venn said is that it is late".
func (s *scan) saidToBe(g group, own phrase, next int) bool {
	before := own.first - 1
	if own.empty() || next+1 >= s.passage.last || s.tags[next] != grammar.Be || s.quote[next] >= 0 || s.tags[next+1] == grammar.That || s.quote[next+1] >= 0 {
		return false
	}
	if s.is(own.first, "what", "everything", "all", "anything") && own.last > own.first+1 {
		before = own.first
	}
	opens := before == s.passage.first || before > s.passage.first && s.Words[before-1].Kind == text.Punct
	return opens && s.is(before, "what", "everything", "all", "anything", "nothing", "much", "whatever") // but "on what he said was a farm"
}

// wantedThing says whether a verb tells in a relative clause what was wanted, and what follows of the thing and not what was said:
// "the truce Venn proposed | was not kept", but not "the truce he said | was a trap". What is claimed may be either.
func (s *scan) wantedThing(f cueForm, own phrase, next int) bool {
	if own.empty() || next >= s.passage.last || s.quote[next] >= 0 || !s.tags[next].IsFinite() || !f.takes(takesThing) || !f.takes(takesInf|takesStand) || s.is(next-1, "claimed", "claims", "claim") {
		return false
	}
	j := own.first - 1
	return s.contactName(own) > 0 || j > s.passage.first && s.is(j, "that", "which") && s.tags[j-1] == grammar.Noun
}

// contactName is the first word of a name in p that a relative clause begins with right behind its noun: "the truce | Venn
// proposed"; 0 where p is a name with a title or no name.
func (s *scan) contactName(p phrase) int {
	k := p.last
	for k > p.first && s.Words[k-1].Upper && s.Words[k-1].Kind == text.Letters {
		k--
	}
	if k == p.last || k < p.first+2 || s.tags[k-1] != grammar.Noun || officers[s.lower(k-1)] || s.tags[p.first] != grammar.Determiner {
		return 0
	}
	return k
}

// quoteJustBefore says whether a quotation that a comma ends, and that nobody claimed, stands right before who speaks.
func (s *scan) quoteJustBefore(own phrase) bool {
	k := own.first - 1
	if own.empty() || k <= s.passage.first || s.quote[k] < 0 {
		return false
	}
	q := s.quote[k]
	if before := s.firstOf(q) - 1; before >= s.passage.first && s.Words[before].Kind != text.Punct && s.tags[before] != grammar.Conjunction {
		return false // "on the show “Good Morning,” Venn said"
	}
	return !s.used[q] && s.whole(q) && s.lastOf(q) == k+1 && s.is(k-1, ",", "?", "!", "?!", "...", "…")
}
