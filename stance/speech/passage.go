package speech

import "parley/stance/text"

// This file goes through one passage: what its cues report, what closes it, and the
// quotations that are left.

// pastClock is the first word after the time of day with which an entry of live news
// begins: "09:15 Venn says ...", "10.05am: ...".
func (s *scan) pastClock(p phrase) int {
	i := p.first
	if i+4 >= p.last || s.Words[i].Kind != text.Number || !s.is(i+1, ":") || s.Words[i+2].Kind != text.Number || s.Words[i].End != s.Words[i+1].Start || s.Words[i+2].End-s.Words[i+2].Start != 2 {
		return i
	}
	i += 3
	for i < p.last-1 && s.is(i, "am", "pm", "gmt", "bst", "cet", "est", "et", ":", "-", "–", "—") {
		i++
	}
	return i
}

// read finds the statements of one passage.
func (s *scan) read(p, paragraph phrase) {
	if p.first == paragraph.first {
		p.first = s.pastClock(p)
		paragraph.first = p.first
	}
	s.passage = p
	s.taken = p.first
	s.begun = len(s.out)
	s.before, s.actor, s.lead = s.lead, phrase{}, phrase{}
	if p.first == paragraph.first {
		s.before = phrase{}
	}
	defer func(begun int) { s.prior, s.priorBegun = p, begun }(s.begun)
	if s.questions(p) || s.stated(p) || s.headlineLabel(p) || s.closingCredit(p, paragraph) || s.relay(p, paragraph) {
		return
	}
	s.statements()
	s.unattached(paragraph)
	s.announces(p, paragraph)
}

// statements finds what the cues of the passage report.
func (s *scan) statements() {
	begun := len(s.out)
	s.closingCue()
	if len(s.out) > begun {
		s.beforeClosing(begun)
	}
	s.cuesFrom(s.passage)
}

// beforeClosing finds what the cues report that stand before the content of a
// remark that ends the passage, the finding at begun.
func (s *scan) beforeClosing(begun int) {
	whole, taken, speaker := s.passage, s.taken, s.speaker
	start, remark := whole.first, s.out[begun].Content.Start
	if cue := s.out[begun].Cue; !cue.IsZero() {
		remark = min(remark, cue.Start)
	}
	for start < whole.last && s.Words[start].Start < remark {
		start++
	}
	if start <= whole.first+2 {
		return
	}
	s.passage.last, s.taken = start, whole.first
	s.cuesFrom(s.passage)
	s.passage, s.taken, s.speaker = whole, taken, speaker
}

// cuesFrom finds what the cues in p report.
func (s *scan) cuesFrom(p phrase) {
	for i := p.first; i < p.last; i++ {
		if s.quote[i] >= 0 || i < s.taken {
			continue
		}
		if s.accordingTo(i) || s.adjective(i) {
			continue
		}
		if f, next, ok := s.cueAt(i, p.last); ok {
			s.verb(i, next, f)
		} else if f, ok := s.nounCueAt(i); ok {
			s.noun(i, f)
		} else if s.tags[i].IsFinite() {
			s.note(i)
		}
	}
}
