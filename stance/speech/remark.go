package speech

import (
	"slices"

	"parley/stance/grammar"
)

// This file reads what goes on behind a remark such as ", Venn said,": a condition, an infinitive, the rest of a quotation.

// awaits says whether the words before the comma at word i only tell how it is what the words behind the remark say: "It would
// be naive|, Venn said, to expect a truce".
func (s *scan) awaits(i int) bool {
	k := i - 1
	if k-1 < s.passage.first || s.quote[i] >= 0 || s.tags[i] != grammar.Comma || s.tags[k] != grammar.Adjective && s.tags[k] != grammar.Noun {
		return false
	}
	for be := k - 1; be > s.passage.first && k-be < 5; be-- {
		if s.tags[be] == grammar.Be || s.is(be, "be") {
			return s.is(s.contentStart(i, s.passage.first), "it")
		}
	}
	return false
}

// trails adds what goes on after the remark without a mark of quotation: "We
// stay," he said, because nobody else does.
func (s *scan) trails(after int, cue phrase, sources []phrase) bool {
	high := s.passage.last
	j := after + 1
	if j < high && s.is(after, ";") && s.quote[j] < 0 && s.out[len(s.out)-1].Kind == Indirect && s.clauseFollows(j, high) && !s.newSpeaker(j, high) {
		s.add(phrase{j, s.contentEnd(j+1, high)}, cue, sources, s.utterance) // "The talks failed, Venn said; nobody had wanted them."
		s.taken = max(s.taken, s.contentEnd(j+1, high))
		return true
	}
	if j >= high || s.tags[after] != grammar.Comma || s.quote[j] >= 0 {
		return false
	}
	if !s.is(j, "because", "nor", "that") && !(s.is(j, "and") && s.is(j+1, "not")) && !s.conditionAt(j) && !s.notBefore(j) && !s.goesOnIndirect(j, high) && !s.goesOnModal(j, high) && s.tags[j] != grammar.To && !s.resumesVerb(j, high) && !(s.is(j, "and", "but", "or") && s.resumesVerb(j+1, high)) && !s.leadsToQuotation(j, high) {
		return false
	}
	if _, _, cue := s.cueAt(j, high); cue {
		return false
	}
	if s.out[len(s.out)-1].Kind == Direct && s.is(j, "and", "but", "or") && s.resumesVerb(j+1, high) {
		return false // "“We stay,” he said, and left."
	}
	if s.newSpeaker(j, high) || s.is(j, "and", "but", "or") && s.newSpeaker(j+1, high) {
		return false
	}
	if !s.goesOnIndirect(j, high) && s.goesOnModal(j, high) {
		s.utterance++ // a clause of its own
	}
	rest := phrase{j, s.contentEnd(j+1, high)}
	s.add(rest, cue, sources, s.utterance)
	s.taken = max(s.taken, rest.last)
	return true
}

// trailsLater adds the reason behind the comma, or what goes on behind the semicolon, at word end, where times, places and
// addressees stand between it and the cue that ends before word after: "The talks failed, Venn told the council on Monday, | because
// nobody came". It is always true.
func (s *scan) trailsLater(after, end int, cue phrase, sources []phrase) bool {
	if end > after && s.taken <= end && (s.is(end, ";") || s.is(end+1, "because", "since") || s.goesOnModal(end+1, s.passage.last)) && s.out[len(s.out)-1].Kind == Indirect {
		s.trails(end, cue, sources)
	}
	return true
}

// goesOnModal says whether what was reported goes on at word j with what else ought to be: "The talks failed, Venn said, | and Ruvia
// should leave". What only was or happened may be the reporter's again.
func (s *scan) goesOnModal(j, high int) bool {
	if !s.is(j, "and", "but") || s.out[len(s.out)-1].Kind != Indirect {
		return false
	}
	p := s.nounPhraseAt(j+1, high)
	return !p.empty() && s.is(s.pastPhrases(p.last, high), "should", "must", "would", "could", "ought") && !s.newSpeaker(j+1, high)
}

// conditionAt says whether the condition of what was reported follows at word j: "..., Venn said, | only after they leave".
func (s *scan) conditionAt(j int) bool {
	if s.is(j, "but") && s.is(j+1, "only") {
		return true
	}
	if s.is(j, "as", "so") && s.is(j+1, "long") && s.is(j+2, "as") {
		return true
	}
	return s.is(j, "unless", "until", "once", "provided") || s.is(j, "only") && s.is(j+1, "after", "when", "if", "once")
}

// notBefore says whether it follows at j before what that cannot be which was reported last: "Nothing would be signed, Venn
// said, | before the fighting stopped".
func (s *scan) notBefore(j int) bool {
	if !s.is(j, "before", "until", "while", "without") {
		return false
	}
	start := s.out[len(s.out)-1].Content.Start
	for i := j - 1; i >= s.passage.first && s.Words[i].Start >= start; i-- {
		if s.is(i, "no", "none", "not", "n't", "nothing", "never", "nobody", "cannot", "neither") {
			return true
		}
	}
	return false
}

// goesOnIndirect says whether what is reported without marks of quotation goes on at j of the same thing: "The
// city was free, Venn said, | and it could not be divided".
func (s *scan) goesOnIndirect(j, high int) bool {
	if s.out[len(s.out)-1].Kind != Indirect || j+2 >= high {
		return false
	}
	if s.is(j, "since") {
		return s.clauseAt(j+1, high)
	}
	return s.is(j, "and", "but") && s.is(j+1, "it", "they", "this", "that") && s.tags[j+2].IsFinite()
}

// leadsToQuotation holds for words from j on that carry on with a sentence to the
// quotation that ends it: ", and still "waited for us".".
func (s *scan) leadsToQuotation(j, high int) bool {
	if s.tags[j] == grammar.Participle {
		return slices.ContainsFunc(s.quote[j:high], func(q int) bool { return q >= 0 })
	}
	switch s.tags[j] {
	case grammar.Preposition, grammar.Conjunction, grammar.Subordinator:
	default:
		if !s.is(j, "so", "but", "not") {
			return false
		}
	}
	for k := j; k < high && k < j+7; k++ {
		if q := s.quote[k]; q >= 0 {
			return k > j && s.lastOf(q) >= high
		}
		if s.tags[k].IsVerb() || s.tags[k] == grammar.Comma {
			return false
		}
	}
	return false
}

// resume adds what goes on after the remark: `"We stay," he said, "for now."`
func (s *scan) resume(after int, cue phrase, sources []phrase) {
	high := s.passage.last
	for k := after; k < high && k < after+25; k++ {
		if q := s.quote[k]; q >= 0 {
			if !s.used[q] && k > after && (s.is(k-1, ",", ":", "-", "—", "–", "--", ".", ";") || s.is(k-1, "and", "but")) {
				first := k
				if s.is(k-1, "and", "but") && k-2 >= after && s.tags[k-2] == grammar.Comma {
					first = k - 1
				}
				s.add(phrase{first, s.lastOf(q)}, cue, sources, s.utterance)
				s.taken = max(s.taken, s.lastOf(q))
			}
			return
		}
		if k > after && s.tags[k].IsVerb() {
			return
		}
	}
}
