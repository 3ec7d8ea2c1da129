package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// relay reads a report of a report: "Venn said she would stay, the Gazette
// reported". What Venn said is the statement, and the Gazette passed it on. It is
// false where the passage reports nothing but what the last remark does.
func (s *scan) relay(p, paragraph phrase) bool {
	cut, who := s.relayedBy(p)
	if who.empty() {
		return false
	}
	s.passage.last = cut
	utterance, speaker := s.utterance, s.speaker
	s.statements()
	s.unattached(paragraph)
	if !s.cued(s.begun) {
		s.forget(p, utterance, speaker)
		return false
	}
	for i := s.begun; i < len(s.out); i++ {
		s.out[i].Via = append(s.out[i].Via, s.mention(who))
	}
	s.passage = p
	return true
}

// cued says whether one of the findings from begun on has a cue.
func (s *scan) cued(begun int) bool {
	for _, f := range s.out[begun:] {
		if !f.Cue.IsZero() {
			return true
		}
	}
	return false
}

// forget takes back what was found in the passage.
func (s *scan) forget(p phrase, utterance int, speaker *voice) {
	s.out = s.out[:s.begun]
	s.passage, s.taken, s.actor = p, p.first, phrase{}
	s.utterance, s.speaker = utterance, speaker
	for i := p.first; i < p.last; i++ {
		if q := s.quote[i]; q >= 0 {
			s.used[q] = false
		}
	}
}

// reporting keeps which folded words are forms of "report".
var reporting = text.NewFlags(func(lower string) bool { return grammar.Lemma(lower) == "report" })

// relayedBy finds ", the Gazette reported on Monday" at the end of a passage: the
// word before which the rest ends, and who reported. It is empty without one.
func (s *scan) relayedBy(p phrase) (cut int, who phrase) {
	for i := p.last - 1; i > p.first+2 && i > p.last-20; i-- {
		if s.quote[i] >= 0 {
			return 0, phrase{}
		}
		if !s.tags[i].IsVerb() || !reporting.Of(s.Words[i].Form, s.Words[i].Lower) {
			continue
		}
		f, next, ok := s.cueAt(i, p.last)
		if !ok || !s.onlyAdjuncts(f, next) {
			return 0, phrase{}
		}
		own := s.subjectBefore(s.groupOf(i, p.first).first, p.first)
		if own.empty() || own.first-1 <= p.first || s.tags[own.first-1] != grammar.Comma && s.quote[own.first-1] < 0 {
			return 0, phrase{}
		}
		return own.first - 1, own
	}
	return 0, phrase{}
}
