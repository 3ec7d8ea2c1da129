package speech

import "parley/stance/text"

// unattached gives quotations that no cue claimed to whoever spoke last.
func (s *scan) unattached(paragraph phrase) {
	for i := s.passage.first; i < s.passage.last; i++ {
		q := s.quote[i]
		if q < 0 {
			continue
		}
		if !s.used[q] && s.ownSpeech(q) {
			s.giveToLast(q, paragraph)
		}
		i = s.lastOf(q) - 1
	}
}

// ownSpeech says whether a quotation without a cue is speech: it is the whole
// passage, or stands like a sentence at its beginning or after a colon.
func (s *scan) ownSpeech(q int) bool {
	if !s.whole(q) {
		return false
	}
	first, last := s.firstOf(q), s.lastOf(q)
	alone := s.plainWords(s.passage.first, first) == 0 && s.plainWords(last, s.passage.last) == 0
	if alone || first > s.passage.first && s.is(first-1, ":") {
		return true
	}
	return last-first > 8 && (first == s.passage.first || s.Words[first-1].Kind == text.Punct)
}

func (s *scan) plainWords(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if s.quote[i] < 0 && s.Words[i].Kind != text.Punct {
			n++
		}
	}
	return n
}

// giveToLast adds a quotation for the last speaker.
func (s *scan) giveToLast(q int, paragraph phrase) {
	c := phrase{s.firstOf(q), s.lastOf(q)}
	f := Finding{Content: s.span(c), Kind: Direct}
	subject := s.subjectOfPassage(q)
	if subject.empty() {
		subject = s.before
	}
	switch {
	case !s.credited(q).empty():
		s.utterance++
		f.Utterance = s.utterance
		f.Sources = []text.Span{s.mention(s.credited(q))}
	case len(s.out) == s.opened && !subject.empty() && !s.continued(q):
		s.utterance++
		f.Utterance = s.utterance
		f.Sources = []text.Span{s.mention(subject)}
	case s.speaker != nil:
		f.Sources, f.Via, f.Utterance = s.speaker.sources, s.speaker.via, s.speaker.utterance
		if len(s.out) == s.opened && !s.continued(q) {
			s.utterance++
			f.Utterance = s.utterance
		}
	default:
		s.utterance++
		f.Utterance = s.utterance
	}
	s.enter(f, c)
}

// subjectOfPassage is the subject of the passage's own words, if it has any.
func (s *scan) subjectOfPassage(q int) phrase {
	for i := s.passage.first; i < s.passage.last; i++ {
		if s.quote[i] < 0 && s.tags[i].IsFinite() {
			g := s.groupOf(i, s.passage.first)
			return s.subjectBefore(g.first, s.passage.first)
		}
	}
	return phrase{}
}

// continued says whether the quotation goes on with one of the paragraph before.
func (s *scan) continued(q int) bool {
	for q--; q >= 0; q-- {
		if s.Quotations[q].Nesting == 0 {
			return s.Quotations[q].Next
		}
	}
	return false
}
