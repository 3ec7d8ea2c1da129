package speech

import "parley/stance/grammar"

// limit is the word before which the content of a verb group must end: the end of
// the passage, or of the clause that stands before the main one ("While Venn said
// ..., Tosk ...") or inside it ("Venn, who said ..., left"). own is its subject,
// next the word after the cue.
func (s *scan) limit(g group, own phrase, next int) int {
	first := g.first
	if !own.empty() {
		first = own.first
	}
	high := s.closing(first, next)
	switch {
	case s.fronted(first, own.empty() && (s.tags[g.head] == grammar.Ing || s.tags[g.head] == grammar.Participle)), s.unclosed(first, g.head):
		for k := next; k < high; k++ {
			if q := s.quote[k]; q >= 0 {
				k = s.lastOf(q) - 1
				if k+1 < high && s.is(k-1, ",") && s.mainClause(k+1, high) {
					return k + 1
				}
				continue
			}
			if s.tags[k] == grammar.Comma && k+1 < high && s.mainClause(k+1, high) {
				return k
			}
		}
	case !own.empty() && s.is(own.first, "who", "which", "that"), !own.empty() && own.first > s.passage.first && s.is(own.first-1, "who", "which", "that", "whom"), own.empty() && s.tags[g.head] == grammar.Ing:
		for k := next; k < high; k++ {
			if s.quote[k] < 0 && s.tags[k] == grammar.Comma && k+1 < high && s.resumesVerb(k+1, high) {
				return k
			}
		}
	}
	return high
}

// closing is the bracket that closes around word first, or the passage's end.
func (s *scan) closing(first, next int) int {
	depth := 0
	for k := first; k >= s.passage.first && k > first-12; k-- {
		if s.lower(k) == "(" {
			depth++
		}
	}
	if depth > 0 {
		for k := next; k < s.passage.last; k++ {
			if s.lower(k) == ")" && s.quote[k] < 0 {
				return k
			}
		}
	}
	return s.passage.last
}

// fronted says whether the clause or phrase that holds word first stands before
// its main clause: it opens the passage, or follows a comma or conjunction, and
// begins with a word that subordinates.
func (s *scan) fronted(first int, participle bool) bool {
	low := s.passage.first
	k := first
	for k > low && s.quote[k-1] < 0 && s.tags[k-1] != grammar.Comma && s.tags[k-1] != grammar.Stop && !s.isDash(k-1) {
		k--
	}
	for k < first && (s.tags[k] == grammar.Conjunction || s.tags[k] == grammar.Adverb || s.is(k, "but")) {
		k++
	}
	if k > low+3 && s.tags[k-1] != grammar.Stop && !(k == first-1 && s.tags[k-1] == grammar.Conjunction) || participle && k > low && s.tags[k-1] == grammar.Comma {
		return false
	}
	if k == first {
		return participle
	}
	if p := s.nounPhraseAt(k, first); !p.empty() && s.timePhrase(k, first) && p.last < first && s.is(p.last, "after", "before") {
		return true // "two years after ..."
	}
	switch s.tags[k] {
	case grammar.Subordinator, grammar.Preposition:
		return true
	case grammar.Wh:
		return s.is(k, "when", "where")
	case grammar.Ing, grammar.Participle:
		return true
	}
	return s.is(k, "while", "when", "after", "before", "as", "if", "though", "although", "because", "since")
}

// unclosed says whether a clause that a subordinator opened at the beginning of
// the passage has not been closed by a main clause before the verb at head.
func (s *scan) unclosed(first, head int) bool {
	low := s.passage.first
	for low < first && (s.tags[low] == grammar.Conjunction || s.tags[low] == grammar.Adverb || grammar.IsQuote(s.lower(low))) {
		low++
	}
	if s.tags[low] != grammar.Subordinator && !s.is(low, "despite") {
		return false
	}
	for k := low; k < first; k++ {
		if s.tags[k] == grammar.Comma && s.quote[k] < 0 && s.mainClause(k+1, head+1) {
			return false
		}
	}
	return true
}

// mainClause says whether a noun phrase with its finite verb begins at j.
func (s *scan) mainClause(j, high int) bool {
	for j+1 < high && s.tags[j] == grammar.Adverb {
		j++
	}
	if s.tags[j] == grammar.Contraction {
		return true
	}
	return s.opensPhrase(j) && s.tags[j] != grammar.Time && s.reachesVerb(j, high)
}

// resumesVerb says whether the main clause goes on at j with its verb.
func (s *scan) resumesVerb(j, high int) bool {
	begin := j
	for j < high && (s.tags[j] == grammar.Adverb || s.is(j, "instead") || s.looseMark(j)) {
		j++
	}
	if j >= high || s.quote[j] >= 0 {
		return false
	}
	switch s.tags[j] {
	case grammar.Participle: // "and instead | called for a truce", but not "and newly called men"
		return j > begin && j+1 < high && s.is(j+1, "for", "on", "to", "that", "a", "an", "the", "any")
	case grammar.Third, grammar.Past, grammar.Be, grammar.Have, grammar.Modal:
		return true
	}
	return false
}

// mainSubject is the subject of the main clause that begins after word high, for
// a participle that stands before it.
func (s *scan) mainSubject(high int) phrase {
	if high >= s.passage.last {
		return phrase{}
	}
	if s.tags[high] == grammar.Comma {
		high++
	}
	return s.nounPhraseAt(high, s.passage.last)
}
