package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// unattached gives quotations that no cue claimed to whoever spoke last.
func (s *scan) unattached(paragraph phrase) {
	for i := s.passage.first; i < s.passage.last; i++ {
		q := s.quote[i]
		if q < 0 {
			continue
		}
		if s.used[q] || s.titleOf(q) && s.worksBefore(s.firstOf(q)) {
			i = s.lastOf(q) - 1
			continue
		}
		if s.ownSpeech(q) {
			s.giveToLast(q, paragraph)
		} else if s.pickedOut(q) {
			s.giveToSubject(q)
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
	if alone || !s.creditLine(q).empty() || first > s.passage.first && s.is(first-1, ":") {
		return true
	}
	return last-first > 8 && (first == s.passage.first || s.Words[first-1].Kind == text.Punct)
}

// longPick is the number of words from which a quotation within a sentence is
// somebody's words for good, and no title, nickname or word held at arm's length.
const longPick = 6

// pickedOut says whether a quotation without a cue is a stretch of somebody's words:
// it is long, most of its words have no capital, and a sentence is around it.
func (s *scan) pickedOut(q int) bool {
	n, upper := 0, 0
	for i := s.firstOf(q); i < s.lastOf(q); i++ {
		if s.Words[i].Kind == text.Punct {
			continue
		}
		n++
		if s.Words[i].Upper {
			upper++
		}
	}
	return s.Quotations[q].Closed && n >= longPick && 2*upper < n && s.plainWords(s.passage.first, s.passage.last) > 2
}

// giveToSubject adds a quotation for the subject of the verb before it, or for nobody.
func (s *scan) giveToSubject(q int) {
	c := phrase{s.firstOf(q), s.lastOf(q)}
	s.utterance++
	f := Finding{Content: s.span(c), Kind: Direct, Utterance: s.utterance}
	if len(s.out) > s.begun {
		f.Sources, f.Via = s.out[len(s.out)-1].Sources, s.out[len(s.out)-1].Via
	}
	for i := c.first - 1; i >= s.passage.first && len(s.out) == s.begun; i-- {
		if s.quote[i] < 0 && s.tags[i].IsFinite() {
			p := s.subjectBefore(s.groupOf(i, s.passage.first).first, s.passage.first)
			if !p.empty() && (s.tags[p.last-1] == grammar.Name || s.tags[p.last-1] == grammar.Pronoun) {
				f.Sources = []text.Span{s.mention(p)}
			}
			break
		}
	}
	s.enter(f, c)
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
	case !s.creditLine(q).empty():
		s.utterance++
		f.Utterance = s.utterance
		f.Sources = []text.Span{s.mention(s.creditLine(q))}
	case !s.credited(q).empty():
		s.utterance++
		f.Utterance = s.utterance
		f.Sources = []text.Span{s.mention(s.credited(q))}
	case (len(s.out) == s.opened || len(s.out) == s.begun && s.leadsIn(q)) && !subject.empty() && !s.continued(q):
		s.utterance++
		f.Utterance = s.utterance
		f.Sources = []text.Span{s.mention(subject)}
	case s.speaker != nil:
		if s.speaker.utterance == 0 { // he was asked, and answers now
			s.utterance++
			s.speaker.utterance = s.utterance
		}
		f.Sources, f.Via, f.Utterance = s.speaker.sources, s.speaker.via, s.speaker.utterance
		if len(s.out) == s.opened && !s.continued(q) {
			s.utterance++
			f.Utterance = s.utterance
		}
		s.runsOn(len(s.out), q)
	default:
		s.utterance++
		f.Utterance = s.utterance
		s.runsOn(len(s.out), q)
	}
	s.enter(f, c)
}

// leadsIn says whether the sentence around a quotation leads to it with a colon and words of its own: "Venn had a message: ...".
func (s *scan) leadsIn(q int) bool {
	colon := s.firstOf(q) - 1
	return colon > s.passage.first && s.is(colon, ":") && s.lastOf(q) >= s.passage.last && !s.subjectOfPassage(q).empty()
}

// creditLine is the publisher named in brackets after a quotation: "..." [Gazette.]
func (s *scan) creditLine(q int) phrase {
	first := s.lastOf(q) + 1
	if first >= len(s.Words) || s.lower(first-1) != "[" || !s.Words[first].Upper {
		return phrase{}
	}
	for k := first; k < len(s.Words) && k < first+6; k++ {
		if s.is(k, ".", "]") {
			return phrase{first, k}
		}
	}
	return phrase{}
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
