package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// contentEnd is the word after the last of a content that began before i.
func (s *scan) contentEnd(i, high int) int {
	return s.withoutOccasion(i, s.stop(i, high, false), high)
}

// phraseEnd is contentEnd for an infinitive or a noun phrase, which needs no
// finite verb to be whole.
func (s *scan) phraseEnd(i, high int) int {
	return s.withoutOccasion(i, s.stop(i, high, true), high)
}

// infinitiveEnd is phraseEnd for "to ..." after a cue: a participle or a relative
// clause after a comma is the reporter's.
func (s *scan) infinitiveEnd(i, high int) int {
	end := s.phraseEnd(i, high)
	for k := i; k+1 < end; k++ {
		if q := s.quote[k]; q >= 0 {
			k = s.lastOf(q) - 1
			continue
		}
		if s.tags[k] == grammar.Conjunction && s.is(k+1, "has", "had", "was", "is") && !s.finiteBetween(i, k) {
			return k // "to leave | and has called for talks"
		}
		if s.tags[k] == grammar.Comma && (s.tags[k+1] == grammar.Ing || s.is(k+1, "after", "before", "which", "who", "a", "an", "while", "if", "because", "where")) && !s.finiteBetween(i, k) {
			return k
		}
	}
	return end
}

// stop is where a content ends that goes on at i; verb tells whether it is whole
// already.
func (s *scan) stop(i, high int, verb bool) int {
	if s.probing > 0 {
		return min(i+1, high)
	}
	dash := false // within a remark between dashes
	for k := i; k < high; k++ {
		if q := s.quote[k]; q >= 0 {
			verb = verb || s.finiteBetween(k, s.lastOf(q))
			k = s.lastOf(q) - 1
			if s.quoteEndsContent(q, high) {
				return k + 1
			}
			continue
		}
		switch {
		case s.lower(k) == "(":
			k = s.over(k, high) - 1
		case s.is(k, ";") && (s.is(k+1, "that") || s.is(k+1, "and", "but") && s.is(k+2, "that")): // "that he would; and that he could"
		case s.is(k, ";", ")", "]"), s.is(k, ":") && k+1 < high && s.quote[k+1] >= 0 && s.whole(s.quote[k+1]) && (!verb || s.lastOf(s.quote[k+1]) < high || s.announcedBefore(k, i)):
			return k
		case s.tags[k] == grammar.Stop && !s.is(k, ":") && k+1 >= high:
			return k
		case s.tags[k].IsFinite():
			verb = true
		case s.tags[k] == grammar.Comma && k > 0 && s.tags[k-1] == grammar.That && s.closingComma(k, high) > 0:
			k = s.closingComma(k, high) // "that, according to Venn, the talks failed"
		case s.tags[k] == grammar.Comma && s.verbBehindAside(k, high):
			k = s.closingComma(k, high)
		case s.tags[k] == grammar.Comma && s.commaEnds(k, high, verb):
			return k
		case s.is(k, "and", "but", "yet") && s.newSpeaker(k+1, high):
			return k
		case s.isDash(k):
			if !dash && s.dashEnds(k, high) {
				return k
			}
			dash = !dash
		}
	}
	return high
}

// verbBehindAside says whether a remark on who else says so stands at the comma k between a subject and its verb: "that
// leaving the town, | as Ruvia has demanded, would be a mistake".
func (s *scan) verbBehindAside(k, high int) bool {
	end := 0
	if s.is(k+1, "as") {
		end = s.closingComma(k, high)
	}
	return end > 0 && end+1 < high && s.quote[end+1] < 0 && s.tags[end+1].IsFinite() && s.finiteBetween(k+1, end)
}

// announcedBefore says whether a verb of saying between a comma and the colon k
// announces what follows: "..., added: "We stay."".
func (s *scan) announcedBefore(k, low int) bool {
	for i := k - 1; i >= low && i > k-12 && s.tags[i] != grammar.Comma; i-- {
		if f, _, ok := s.cueAt(i, k); ok && f.takes(takesQuote) {
			return true
		}
	}
	return false
}

// closingComma is the comma after the one at k, 0 where none is near.
func (s *scan) closingComma(k, high int) int {
	for i := k + 1; i < high && i < k+25 && s.quote[i] < 0; i++ {
		if s.tags[i] == grammar.Comma {
			return i
		}
	}
	return 0
}

// withoutOccasion takes off the end of a content, if it ends its passage, the
// words that tell where it was said: "in an interview with the Gazette". i is near
// its beginning.
func (s *scan) withoutOccasion(i, end, high int) int {
	if end < high-1 {
		return end
	}
	last := s.beforeTitle(i, end)
	for k := last - 2; k >= i && k > last-20; k-- {
		if s.quote[k] >= 0 || s.tags[k].IsVerb() && s.tags[k] != grammar.Ing || s.tags[k] == grammar.Comma || s.tags[k] == grammar.Conjunction {
			return end
		}
		if !s.is(k, "in", "during", "on", "at", "via") {
			continue
		}
		if p := s.nounPhraseAt(k+1, end); s.occasion(k, p) || last < end && !p.empty() && p.last == last {
			return k
		}
	}
	return end
}

// occasion says whether the preposition at k and the noun phrase p after it tell
// where something was said. What happens "at the rally" or is worked "on a speech"
// is told of more often than it is the place of telling.
func (s *scan) occasion(k int, p phrase) bool {
	if p.empty() || !occasions()[s.lower(p.last-1)] {
		return false
	}
	switch s.lower(k) {
	case "at":
		return s.is(p.last-1, "conference", "briefing", "hearing")
	case "on":
		return !s.is(p.last-1, "speech", "statement", "debate", "event", "meeting", "testimony", "hearing", "letter", "memo", "address", "remarks", "message")
	}
	return true
}

// beforeTitle is the word before which a content ends without the title of a
// programme in quotation marks: "... on Ruvia's “Morning Hour”". It is end where none
// closes the content.
func (s *scan) beforeTitle(i, end int) int {
	q := -1
	if end-1 > i {
		q = s.quote[end-1]
	}
	if q < 0 || s.firstOf(q) <= i || s.lastOf(q)-s.firstOf(q) > 10 {
		return end
	}
	for k := s.firstOf(q); k < s.lastOf(q); k++ {
		if w := s.Words[k]; w.Kind == text.Letters && !w.Upper && w.Len() > 3 {
			return end
		}
	}
	return s.firstOf(q)
}

// partsAdjectives says whether the comma at k stands between two adjectives of one
// thing: "a full, unconditional truce".
func (s *scan) partsAdjectives(k, i, end int) bool {
	if k+2 >= end || s.tags[k+1] != grammar.Adjective || !s.tags[k+2].IsNominal() && s.tags[k+2] != grammar.Adjective && s.tags[k+2] != grammar.Comma && !s.is(k+2, "and") {
		return false
	}
	return s.tags[k-1] == grammar.Adjective || k-2 >= i && s.is(k-2, "a", "an")
}

// objectEnd is the word after an object that began before i: it ends at a comma
// that parts no list, where a clause would go on.
func (s *scan) objectEnd(i, high int) int {
	end := s.phraseEnd(i, high)
	for k := i; k < end; k++ {
		if q := s.quote[k]; q >= 0 {
			k = s.lastOf(q) - 1
			continue
		}
		if s.tags[k] == grammar.That {
			return end // "a fear that if they stay, ..."
		}
		if n := s.pastApposition(k, end); n > k && s.is(n, "of", "for", "as") {
			k = n
			continue
		}
		if s.tags[k] == grammar.Conjunction && (s.resumesVerb(k+1, end) || s.plainClause(k+1, end) || k > i && s.namedClause(k, end)) && !s.finiteBetween(i, k) {
			return k
		}
		if s.setsOff(k, end) {
			continue
		}
		if s.tags[k] == grammar.Comma && k > i && s.tags[k-1] != grammar.Number && !s.partsAdjectives(k, i, end) && (!s.listed(k+1, end) || s.tags[k+1] == grammar.Conjunction && k+2 < end && s.mainClause(k+2, end)) {
			return k
		}
	}
	return end
}

// setsOff says whether the comma at k parts what is wanted from what is not: "a treaty | , not a truce".
func (s *scan) setsOff(k, high int) bool {
	if s.tags[k] != grammar.Comma || k+2 >= high || !s.is(k+1, "not") {
		return false
	}
	p := s.nounPhraseAt(k+2, high)
	return !p.empty() && !s.resumesVerb(p.last, high)
}

// plainClause says whether a pronoun or a noun phrase and its finite verb stand at
// j, with nothing between.
func (s *scan) plainClause(j, high int) bool {
	if j+1 >= high || s.tags[j] == grammar.Contraction {
		return j+1 < high
	}
	switch s.tags[j] {
	case grammar.Pronoun:
		return s.tags[j+1].IsFinite()
	case grammar.Determiner, grammar.Possessive, grammar.Number:
		p := s.nounPhraseAt(j, high)
		return !p.empty() && p.last < high && s.resumesVerb(p.last, high)
	}
	return false
}

// namedClause says whether a name and its finite verb stand behind the conjunction at k, which
// parts no two names: "accepted a truce | but Venn rejected it".
func (s *scan) namedClause(k, high int) bool {
	if k+1 >= high || s.tags[k+1] != grammar.Name || s.tags[k-1] == grammar.Name {
		return false
	}
	p := s.nounPhraseAt(k+1, high)
	return !p.empty() && p.last < high && s.resumesVerb(p.last, high)
}

// finiteBetween says whether there is a finite verb among the words [i, k).
func (s *scan) finiteBetween(i, k int) bool {
	for ; i < k; i++ {
		if s.tags[i].IsFinite() {
			return true
		}
	}
	return false
}

// listed says whether another member of a list begins at j.
func (s *scan) listed(j, high int) bool {
	if j >= high {
		return false
	}
	if s.tags[j] == grammar.Conjunction || s.quote[j] >= 0 {
		return true
	}
	p := s.nounPhraseAt(j, high)
	return !p.empty() && p.last < high && (s.tags[p.last] == grammar.Comma || s.is(p.last, "and", "or"))
}

// quoteEndsContent says whether a content ends with the quotation in it: the
// sentence ends inside, or a comma inside parts it from what follows.
func (s *scan) quoteEndsContent(q, high int) bool {
	if s.endsInside(q) {
		return true
	}
	next := s.lastOf(q)
	if next+1 < high && s.tags[next] == grammar.Comma && s.is(next+1, "while", "whereas") {
		return true
	}
	if !s.commaInside(q) || next >= high {
		return false
	}
	switch s.tags[next] {
	case grammar.Ing, grammar.Wh:
		return true
	case grammar.Past, grammar.Participle:
		if s.is(next+1, ":") { // noting that it was “closed,” added: “...”
			return true
		}
	}
	return s.is(next, "a", "an", "who", "which") && s.quote[next+1] < 0 || s.commaEnds(next-1, high, true)
}

// commaInside holds for a quotation whose last sign is a comma.
func (s *scan) commaInside(q int) bool {
	inner := s.Quotations[q].Inner.Of(s.Text)
	return inner != "" && inner[len(inner)-1] == ','
}

// commaEnds says whether a content ends at the comma k; verb tells whether it
// has a finite verb already.
func (s *scan) commaEnds(k, high int, verb bool) bool {
	j := k + 1
	if j >= high {
		return true
	}
	if s.quote[j] >= 0 {
		return s.upper(s.firstOf(s.quote[j])+1) && s.whole(s.quote[j]) && !s.continuesAfter(s.quote[j], high)
	}
	if s.is(j, "even", "also", "then", "later") && j+1 < high && s.tags[j+1] == grammar.Ing {
		j++
	}
	switch {
	case s.glosses(j, high):
		return true
	case s.is(j, "according", "adding", "referring", "citing", "nor"), s.is(j, "however") && j+1 < high, s.relativeCue(j, high), s.is(j, "as") && j+1 < high && s.is(j+1, "did", "does", "do", "has", "have"):
		return true
	case s.tags[j] == grammar.Preposition && j+2 < high && s.is(j+1, "which", "whom"):
		_, _, _, cue := s.cueOfSubject(j+2, high)
		return cue
	case s.tags[j] == grammar.Ing:
		_, _, cue := s.cueAt(j, high)
		return cue
	case !verb:
		return s.speakerFollows(j, high)
	case s.is(j, "who", "whose", "a", "an", "despite", "compared", "only", "double"):
		return s.aside(j, high) || s.newSpeaker(j, high)
	case s.is(j, "but", "yet", "though", "although", "while", "whereas"):
		return s.clauseFollows(j+1, high) && !s.corrects(j, high)
	case s.is(j, "as") && j+1 < high:
		return s.opensPhrase(j+1) && s.reachesVerb(j+1, high)
	case s.is(j, "and"):
		return s.newSpeaker(j+1, high)
	case s.tags[j] == grammar.Past || s.tags[j] == grammar.Third:
		f, next, cue := s.cueAt(j, high)
		return cue && s.reports(f, next, high)
	}
	return s.speakerFollows(j, high)
}

// glosses says whether the reporter explains at j what was said: ", | its term for the war", ", | a reference to the treaty".
func (s *scan) glosses(j, high int) bool {
	for k := j + 1; k+1 < high && k < j+4; k++ {
		if s.is(k, "term", "name", "word", "phrase", "expression", "reference", "allusion", "euphemism", "shorthand", "code") {
			return s.is(k+1, "for", "to", "of") && s.opensPhrase(j)
		}
	}
	return false
}

// relativeCue holds for "which he said was ..." at j: somebody else's report in a
// relative clause.
func (s *scan) relativeCue(j, high int) bool {
	if !s.is(j, "which", "who", "whom", "that", "something") {
		return false
	}
	p := s.nounPhraseAt(j+1, high)
	if p.empty() || p.last >= high {
		return false
	}
	v := p.last
	for v < high && (s.tags[v] == grammar.Adverb || s.tags[v] == grammar.Have) {
		v++
	}
	if v >= high || !s.tags[v].IsVerb() {
		return false
	}
	f, next, ok := s.cueAt(v, high)
	return ok && f.takes(takesBare) && next < high && (s.gap(next) || s.quote[next] >= 0)
}

// continuesAfter holds where the sentence goes on after a quotation.
func (s *scan) continuesAfter(q, high int) bool {
	n := s.lastOf(q)
	return n < high && s.Words[n].Kind != text.Punct
}

// speakerFollows holds where "he said" begins at j and ends the passage or the
// remark.
func (s *scan) speakerFollows(j, high int) bool {
	_, f, next, ok := s.cueOfSubject(j, high)
	return ok && f.takes(takesPost) && !s.reports(f, next, high)
}

// cueOfSubject finds the reporting verb v of a noun phrase that begins at j.
func (s *scan) cueOfSubject(j, high int) (v int, f cueForm, next int, ok bool) {
	if !s.opensPhrase(j) {
		return v, f, next, false
	}
	p := s.nounPhraseAt(j, high)
	if p.empty() || p.last >= high {
		return v, f, next, false
	}
	v = p.last
	for v < high && (s.tags[v] == grammar.Adverb || s.tags[v] == grammar.Have) {
		v++
	}
	if v < high {
		f, next, ok = s.cueAt(v, high)
	}
	return v, f, next, ok
}

// newSpeaker holds where somebody else's statement, or another statement of the
// same speaker, begins at j.
func (s *scan) newSpeaker(j, high int) bool {
	for j < high && s.tags[j] == grammar.Adverb {
		j++
	}
	if j >= high || s.quote[j] >= 0 {
		return false
	}
	if s.askedFirst(j, high) {
		return true
	}
	if f, next, ok := s.cueAt(j, high); ok && (s.tags[j].IsFinite() || s.tags[j] == grammar.Ing) {
		return s.reports(f, next, high)
	}
	if s.tags[j] == grammar.Have || s.tags[j] == grammar.Be {
		return false
	}
	v, f, next, ok := s.cueOfSubject(j, high)
	return ok && (f.takes(takesQuote|takesThat) || f.takes(takesOf) && s.tags[v].IsFinite() && s.reports(f, next, high))
}

// askedFirst holds for "when asked about it, he said" at j.
func (s *scan) askedFirst(j, high int) bool {
	if !s.is(j, "when", "asked", "pressed", "if") {
		return false
	}
	for k := j + 1; k+1 < high && k < j+20 && s.quote[k] < 0; k++ {
		if s.tags[k] == grammar.Comma {
			_, f, _, ok := s.cueOfSubject(k+1, high)
			return ok && f.takes(takesQuote)
		}
	}
	return false
}

// dashEnds says whether a content ends at the dash k.
func (s *scan) dashEnds(k, high int) bool {
	if k+1 >= high {
		return true
	}
	if s.quote[k+1] >= 0 {
		return s.whole(s.quote[k+1])
	}
	if s.creditedRemark(k+1, high) {
		return true
	}
	if s.goesOnAfterDash(k+1, high) {
		return false
	}
	return s.aside(k+1, high) || s.is(k+1, "and", "but", "though", "although") && s.clauseFollows(k+2, high) || s.speakerFollows(k+1, high)
}

// corrects holds for a "but" at j that opens no clause of its own: "but that the
// road is open", "but not in May", "but because nobody came".
func (s *scan) corrects(j, high int) bool {
	return s.is(j, "but") && j+1 < high && (s.tags[j+1] == grammar.To || s.is(j+1, "that", "not", "rather", "because", "instead", "more", "less", "only", "also"))
}

// creditedRemark holds for "a bridge that Venn says is safe" at j: somebody else's
// report within a remark.
func (s *scan) creditedRemark(j, high int) bool {
	for k := j + 1; k+1 < high && k < j+9 && s.quote[k] < 0 && s.tags[k] != grammar.Comma; k++ {
		if f, next, ok := s.cueAt(k, high); ok && s.tags[k].IsFinite() {
			return f.takes(takesBare) && next < high && s.gap(next) && s.tags[k-1].IsNominal() && s.tags[k-1] != grammar.Pronoun
		}
	}
	return false
}

// goesOnAfterDash holds for words at j that add to what stands before a dash and
// don't remark on it: "- and pay for it", "- including the bridge".
func (s *scan) goesOnAfterDash(j, high int) bool {
	if j+1 >= high {
		return false
	}
	switch s.tags[j] {
	case grammar.Preposition, grammar.To, grammar.That:
		return true
	}
	if s.is(j, "and") && s.tags[j+1] != grammar.That && !s.is(j+1, "that", "those") && s.mainClause(j+1, high) && s.aside(j+1, high) {
		return false
	}
	return s.is(j, "and", "or", "including", "when", "if", "because", "unless", "not", "even", "especially", "at") && !s.newSpeaker(j+1, high)
}

// aside holds for words from j on that are the reporter's remark on what was
// reported: nothing comes after them, to a comma or dash, that goes on with it.
func (s *scan) aside(j, high int) bool {
	for k := j; k < high; k++ {
		if s.quote[k] >= 0 {
			return false
		}
		if s.tags[k] == grammar.Comma || s.isDash(k) {
			return false
		}
	}
	return true
}
