package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// label is the noun phrase before the colon with which a passage begins: "Venn:".
func (s *scan) label(p phrase) phrase {
	n := s.nounPhraseAt(p.first, p.last)
	if n.empty() || n.last >= p.last {
		return phrase{}
	}
	if s.tags[n.last] == grammar.Preposition && s.is(n.last, "on", "to", "at", "in", "after") {
		if about := s.nounPhraseAt(n.last+1, p.last); !about.empty() && about.last+1 < p.last && s.is(about.last, ":") && about.last-n.first < 8 {
			return n // "Venn on the talks: ..."
		}
	}
	if !s.is(n.last, ":") || n.last-n.first > 8 || n.last+1 >= p.last {
		return phrase{}
	}
	return n
}

// headlineLabel reads "Venn: the talks failed" at the top of an article.
func (s *scan) headlineLabel(p phrase) bool {
	n := s.label(p)
	if p.first > 0 || n.empty() || s.tags[n.first] == grammar.Determiner || s.dateline(n, p) {
		return false
	}
	colon := n.last
	for !s.is(colon, ":") {
		colon++
	}
	s.utterance++
	s.add(phrase{colon + 1, s.contentEnd(colon+1, p.last)}, phrase{colon, colon + 1}, []phrase{n}, s.utterance)
	s.taken = p.last
	return true
}

// longestHeadline is how many words a headline has at most.
const longestHeadline = 16

// dateline holds for a place in capitals before a colon, or one at the beginning of a whole
// sentence too long for a headline, where what follows it is a report with a cue of its
// own: "BRELL: The minister said ...".
func (s *scan) dateline(n, p phrase) bool {
	opens := n.last-n.first == 1 && s.is(p.last-1, ".") && p.last-p.first > longestHeadline && s.impartial(phrase{n.last, p.last})
	if !opens && !s.capitals(n) || s.capitals(phrase{n.last + 1, p.last}) {
		return false
	}
	for i := n.last + 1; i < p.last; i++ {
		if _, _, ok := s.cueAt(i, p.last); ok {
			return true
		}
	}
	return false
}

// impartial says whether nobody speaks of himself outside quotations.
func (s *scan) impartial(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if s.quote[i] < 0 && firstPersons.Of(s.Words[i].Form, s.lower(i)) {
			return false
		}
	}
	return true
}

// editorsNote holds for a paragraph in which the publisher speaks for himself:
// "Editor's note: ...".
func (s *scan) editorsNote(p phrase) bool {
	return p.last-p.first > 3 && s.is(p.first, "editor's", "editor’s", "editors'", "editors’") && s.is(p.first+1, "note") && s.is(p.first+2, ":", "-", "—", "–")
}

// A pending cue ended its paragraph with a colon: what it reports comes next.
type pending struct {
	cue     phrase
	sources []phrase
	bare    bool // the colon alone is the cue: only a quotation fulfils it
}

// announces remembers a cue at the end of a paragraph with a colon behind it.
func (s *scan) announces(p, paragraph phrase) {
	s.waiting = nil
	if p.last != paragraph.last || !s.is(p.last-1, ":") {
		return
	}
	for i := p.last - 2; i >= p.first; i-- {
		if s.quote[i] >= 0 || i < s.taken {
			return
		}
		f, next, ok := s.cueAt(i, p.last)
		if !ok || !f.takes(takesQuote) {
			continue
		}
		g := s.groupOf(i, p.first)
		s.waiting = &pending{cue: phrase{g.first, next}, sources: s.sourceOf(g)}
		return
	}
	if n := (phrase{p.first, p.last - 1}); p.first == paragraph.first && p.last-p.first <= longestLabel && s.namesSpeaker(n) {
		s.waiting = &pending{cue: phrase{p.last - 1, p.last}, sources: []phrase{n}, bare: true} // "Marta Venn:" on a line of its own
	}
}

// fulfil gives a paragraph to the cue that announced it.
func (s *scan) fulfil(p phrase) bool {
	w := s.waiting
	if w == nil || p.empty() {
		return false
	}
	s.waiting = nil
	if w.bare && s.quote[p.first] < 0 {
		return false
	}
	s.passage = p
	s.utterance++
	if q := s.quote[p.first]; q >= 0 {
		s.add(phrase{p.first, s.lastOf(q)}, w.cue, w.sources, s.utterance)
		return s.lastOf(q) >= p.last
	}
	s.add(p, w.cue, w.sources, s.utterance)
	return true
}

// credited is the source of a quotation after "Venn:".
func (s *scan) credited(q int) phrase {
	first := s.firstOf(q)
	if first-2 < s.passage.first || !s.is(first-1, ":") {
		return phrase{}
	}
	if n := s.described(first - 1); !n.empty() {
		return n
	}
	n := s.nounPhraseBefore(first-2, s.passage.first)
	for !n.empty() && n.first-2 >= s.passage.first && s.tags[n.first-1] == grammar.Preposition && s.tags[n.first-2].IsNominal() {
		n = s.nounPhraseBefore(n.first-2, s.passage.first) // "Venn on Tosk: ..."
	}
	if n.empty() || s.Words[n.first].Kind == text.Punct || s.tags[n.last-1] != grammar.Name && n.first > s.passage.first {
		return phrase{}
	}
	if n.first > s.passage.first && s.is(n.first-1, "in", "at", "near", "outside", "during") || s.acted(n) {
		return phrase{} // "Venn replied when they met in Orm: ..."
	}
	return n
}

// acted says whether a phrase before a colon is whom a verb acts on by a preposition, and who did it speaks: "Venn turned on
// | Tosk: ...", "what she expected from | Tosk: ...". What comes from somebody is his.
func (s *scan) acted(n phrase) bool {
	k := n.first - 2
	if k <= s.passage.first || s.tags[n.first-1] != grammar.Preposition || s.is(n.first-1, "by") || !s.tags[k].IsVerb() {
		return false
	}
	return !s.is(n.first-1, "from") || !s.is(k, "came", "comes", "come", "coming")
}

// described is the name with which the passage begins, where only what he or she
// is stands between it and the colon: "Marta Venn, a doctor from Brell: ...".
func (s *scan) described(colon int) phrase {
	n := s.nounPhraseAt(s.passage.first, colon)
	if n.empty() || n.last >= colon || s.tags[n.last] != grammar.Comma || s.tags[n.last-1] != grammar.Name && !officers[s.lower(n.last-1)] {
		return phrase{}
	}
	for k := n.last; k < colon; k++ {
		if s.tags[k].IsFinite() || s.quote[k] >= 0 {
			return phrase{}
		}
	}
	return n
}
