package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// This file reads a sentence that only says whose the words before it are: "The talks
// failed. This was stated by Venn.", "“We stay.” Venn said this on Monday."

// stating are the verbs of such a sentence.
var stating = map[string]bool{
	"say": true, "state": true, "announce": true, "report": true, "write": true, "note": true, "tell": true,
	"emphasize": true, "emphasise": true, "stress": true, "declare": true, "reveal": true, "voice": true,
}

// longestStated is the number of words of a sentence before that can be what was stated.
const longestStated = 70

// stated reads such a sentence as the source of the passage before it.
func (s *scan) stated(p phrase) bool {
	who, cue := s.statedBy(p)
	if who.empty() || s.prior.empty() || s.prior.last != p.first {
		return false
	}
	if n := len(s.out); n > s.priorBegun {
		f := &s.out[n-1]
		if !f.Cue.IsZero() || f.Kind != Direct {
			return false
		}
		s.utterance++
		f.Sources, f.Cue, f.Utterance = s.mentions(s.jointAfter(who, p.last)), s.span(cue), s.utterance
		return true
	}
	if s.prior.last-s.prior.first > longestStated || s.is(s.prior.last-1, "?") || !s.hasMainClause(s.prior.first, s.prior.last) {
		return false
	}
	s.utterance++
	s.add(s.prior, cue, s.jointAfter(who, p.last), s.utterance)
	s.taken = p.last
	return true
}

// statingForms keeps which folded words are forms of stating verbs.
var statingForms = text.NewFlags(func(lower string) bool { return stating[grammar.Lemma(lower)] })

// statedBy finds who said "this", and the verb; both are empty in any other sentence.
func (s *scan) statedBy(p phrase) (who, cue phrase) {
	for i := p.first; i < p.last && i < p.first+20; i++ {
		switch {
		case s.quote[i] >= 0:
			return phrase{}, phrase{}
		case !s.tags[i].IsVerb() || !statingForms.Of(s.Words[i].Form, s.Words[i].Lower):
			continue
		case i < p.first+4 && s.is(p.first, "this", "that", "it") && i+2 < p.last && s.is(i+1, "by", "in"):
			who = s.nounPhraseAt(i+2, p.last)
			if s.is(i+1, "in") {
				who = s.byAfter(who.last, p.last)
			}
			return who, phrase{i, i + 1}
		case s.takesThis(i, p.last):
			return s.subjectBefore(s.groupOf(i, p.first).first, p.first), phrase{i, i + 1}
		}
		return phrase{}, phrase{}
	}
	return phrase{}, phrase{}
}

// byAfter is the noun phrase of a "by" at i: "in a video by Venn".
func (s *scan) byAfter(i, high int) phrase {
	if i+1 < high && s.is(i, "by", "of", "from") {
		return s.nounPhraseAt(i+1, high)
	}
	return phrase{}
}

// takesThis says whether the object of the verb at i is a bare "this".
func (s *scan) takesThis(i, high int) bool {
	k := i + 1
	if k < high && s.is(k, "about") {
		k++
	}
	if k+1 >= high || !s.is(k, "this", "so") && (k == i+1 || !s.is(k, "it")) {
		return false
	}
	return s.tags[k+1] == grammar.Stop || s.tags[k+1] == grammar.Comma || s.is(k+1, "in", "on", "during", "at", "while", "when", "to", "after", "following", "via")
}
