package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// This file reads a speaker who is only named behind what was said, as headlines
// and lists of quotations do: "Talks have failed – Venn", "“We stay”: Tosk".

// longestCredit bounds the words that name a speaker so.
const longestCredit = 6

// closingCredit reads a paragraph without a full stop that ends with a dash or a
// colon and a name.
func (s *scan) closingCredit(p, paragraph phrase) bool {
	if p != paragraph || s.tags[p.last-1] == grammar.Stop || s.quote[p.last-1] >= 0 {
		return false
	}
	for k := p.last - 2; k > p.first+1 && k >= p.last-1-longestCredit; k-- {
		if !s.isDash(k) && !s.is(k, ":") {
			continue
		}
		who := s.nounPhraseAt(k+1, p.last)
		quoted := s.quote[k-1] >= 0
		if who.last != p.last || !s.namesCredit(who) || s.is(k, ":") && !quoted || !quoted && !s.hasMainClause(p.first, k) {
			return false
		}
		s.utterance++
		s.add(phrase{p.first, k}, phrase{k, k + 1}, []phrase{who}, s.utterance)
		s.taken = p.last
		return true
	}
	return false
}

// namesCredit holds for a name, and for the nouns by which headlines name a source.
func (s *scan) namesCredit(p phrase) bool {
	head := p.last - 1
	return s.tags[head] == grammar.Name && s.Words[head].Upper ||
		s.is(head, "report", "reports", "source", "sources", "official", "officials", "ministry", "minister", "president", "spokesman", "spokeswoman", "media")
}

// signature reads a paragraph that only names whose the quotation above it is:
// "- Marta Venn, a doctor".
func (s *scan) signature(p phrase) bool {
	if len(s.out) == 0 || p.last-p.first < 2 || p.last-p.first > 20 || s.tags[p.first] != grammar.Sign || !s.is(p.first, "-", "–", "—", "--", "―") {
		return false
	}
	who := s.nounPhraseAt(p.first+1, p.last)
	if who.empty() || s.tags[who.last-1] != grammar.Name || who.last < p.last && s.tags[who.last] != grammar.Comma && s.tags[who.last] != grammar.Stop {
		return false
	}
	for i := who.last; i < p.last; i++ {
		if s.tags[i].IsFinite() || s.quote[i] >= 0 {
			return false
		}
	}
	f := &s.out[len(s.out)-1]
	if f.Kind != Direct || !f.Cue.IsZero() || !s.above(f.Content.End, p.first) {
		return false
	}
	f.Sources = []text.Span{s.span(who)}
	return true
}

// above says whether nothing but signs stands between a byte of the text and word i.
func (s *scan) above(end, i int) bool {
	for k := i - 1; k >= 0 && s.Words[k].Start >= end; k-- {
		if s.Words[k].Kind != text.Punct {
			return false
		}
	}
	return true
}
