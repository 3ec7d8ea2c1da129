package speech

import "parley/stance/grammar"

// quotedAs reads "the agency quoted Venn as saying that ...": Venn said it, and the agency
// passed it on.
func (s *scan) quotedAs(g group, own phrase, next int) bool {
	if !passesOn(grammar.LemmaOf(&s.Words[g.head])) || next >= s.passage.last {
		return false
	}
	p := s.fullPhraseAt(next, s.passage.last)
	said := p.last + 1
	if p.empty() || said+1 >= s.passage.last || !s.is(p.last, "as") || s.tags[said] != grammar.Ing {
		return false
	}
	high := s.limit(group{first: said, head: said}, p, said+1)
	c := s.contentAfter(cueForm{patterns: takesQuote | takesThat | takesBare}, said+1, high)
	if c.kind == noContent {
		return s.quotedBefore(own, p, said)
	}
	s.passOn(c, phrase{said, said + 1}, p, own)
	return true
}

// quotedBefore reads what stands before the remark: "..., the agency quoted Venn as saying".
func (s *scan) quotedBefore(own, p phrase, said int) bool {
	if own.empty() {
		return false
	}
	before := own.first - 1
	if before < s.passage.first || !s.reportable(cueForm{patterns: takesQuote | takesPost}, before) {
		return false
	}
	n := len(s.out)
	if !s.backward(before, phrase{said, said + 1}, []phrase{p}, said+1) {
		return false
	}
	for i := n; i < len(s.out); i++ {
		s.out[i].Via = append(s.out[i].Via, s.mention(own))
	}
	return true
}

// passesOn holds for verbs of telling what somebody else said.
func passesOn(verb string) bool { return verb == "quote" || verb == "cite" || verb == "report" }

// passOn enters what p said, in the words of who passed it on.
func (s *scan) passOn(c content, cue, p, by phrase) {
	s.utterance++
	n := len(s.out)
	s.add(c.phrase, cue, []phrase{p}, s.utterance)
	if len(s.out) > n && !by.empty() {
		s.out[n].Via = append(s.out[n].Via, s.mention(by))
	}
	s.taken = max(s.taken, c.last)
	s.followingQuotes(c.last, cue, []phrase{p})
}
