package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// A contentKind says how what is reported is attached to its cue.
type contentKind uint8

const (
	noContent contentKind = iota
	quotedContent
	clauseContent
	phraseContent
)

// A content is what a cue reports, still as words.
type content struct {
	phrase
	kind contentKind
}

// contentAfter looks for what is reported after a cue; i is the word after it.
func (s *scan) contentAfter(f cueForm, i, high int) content {
	j := i
	for range 6 {
		if j >= high {
			return content{}
		}
		if c := s.contentAt(f, j, i, high); c.kind != noContent {
			return c
		}
		next := s.skipAdjunct(f, j, high)
		if next <= j {
			return content{}
		}
		j = next
	}
	return content{}
}

// contentAt looks for content that begins at word j; i is the word after the cue.
func (s *scan) contentAt(f cueForm, j, i, high int) content {
	if j == i && s.addressee(f, j, high) > j {
		return content{}
	}
	switch {
	case s.quote[j] >= 0 && s.titleBefore(j, high):
		return content{}
	case s.quote[j] >= 0:
		return s.quoted(f, j, high)
	case s.is(j, ":"):
		return s.afterColon(f, j+1, high)
	case s.lower(j) == "that" && f.takes(takesThat) && j+1 < high && (!s.tags[j+1].IsFinite() || s.tags[j+1] == grammar.Contraction) && s.clauseFollows(j+1, high):
		return content{phrase{j, s.contentEnd(j+1, high)}, clauseContent}
	case f.takes(takesWh) && s.question(j, high):
		return content{phrase{j, s.contentEnd(j+1, high)}, clauseContent}
	case f.takes(takesInf) && s.tags[j] == grammar.To || f.takes(takesInf) && s.is(j, "not") && j+1 < high && s.tags[j+1] == grammar.To:
		return content{phrase{j, s.contentEnd(j+1, high)}, clauseContent}
	case s.is(j, "as") && f.takes(takesQuote) && j+1 < high && s.is(j+1, "saying"):
		return s.contentAfter(cueForm{patterns: takesQuote | takesThat | takesBare}, j+2, high)
	}
	if f.takes(takesMust) && j == i {
		return s.objectAt(f, j, high)
	}
	if f.takes(takesBare) && j == i && (s.gap(j) || s.lower(j) == "that" && s.clauseFollows(j+1, high)) {
		return content{phrase{j, s.contentEnd(j, high)}, clauseContent}
	}
	if f.takes(takesBare) && s.clauseAt(j, high) {
		return content{phrase{j, s.contentEnd(j, high)}, clauseContent}
	}
	if j == i || s.tags[j-1] == grammar.Adverb {
		return s.objectAt(f, j, high)
	}
	return content{}
}

// titleBefore holds for a quotation that is only the name of a programme before
// the content: `told "The Hour" that ...`.
func (s *scan) titleBefore(j, high int) bool {
	n := s.lastOf(s.quote[j])
	return n < high && s.lower(n) == "that"
}

// gap holds for a finite verb right after the cue, in a relative clause: "a date
// that he said was too late".
func (s *scan) gap(j int) bool {
	switch s.tags[j] {
	case grammar.Third, grammar.Past, grammar.Be, grammar.Have, grammar.Modal, grammar.Do:
		return s.quote[j] < 0
	}
	return false
}

// addressee is the word after the one who is spoken to, where that is a noun
// phrase at j with the content behind it; otherwise 0.
func (s *scan) addressee(f cueForm, j, high int) int {
	if !f.takes(takesAddressee) || !s.opensPhrase(j) && s.tags[j] != grammar.Object || s.quote[j] >= 0 {
		return 0
	}
	k := s.pastPhrases(s.fullPhraseAt(j, high).last, high)
	for k < high && (s.tags[k] == grammar.Adverb || s.tags[k] == grammar.Time || s.timePhrase(k, high)) {
		k = max(k+1, s.nounPhraseAt(k, high).last)
	}
	if k <= j || k >= high {
		return 0
	}
	if s.lower(k) == "that" || s.quote[k] >= 0 || s.question(k, high) || s.tags[k] != grammar.Comma && s.opensPhrase(k) && s.clauseAt(k, high) {
		return k
	}
	return 0
}

// fullPhraseAt is the noun phrase at i with others that "and" joins to it.
func (s *scan) fullPhraseAt(i, high int) phrase {
	p := s.nounPhraseAt(i, high)
	for !p.empty() && p.last+1 < high && s.tags[p.last] == grammar.Conjunction {
		n := s.nounPhraseAt(p.last+1, high)
		if n.empty() {
			break
		}
		p.last = n.last
	}
	return p
}

// objectAt reads the objects that some cues take in place of a clause.
func (s *scan) objectAt(f cueForm, j, high int) content {
	switch {
	case f.takes(takesGerund) && s.tags[j] == grammar.Ing:
		return content{phrase{j, s.contentEnd(j, high)}, clauseContent}
	case s.tags[j] == grammar.Time || s.timePhrase(j, high):
		return content{}
	case f.takes(takesThing) && s.is(j, "what", "how", "why") && s.clauseFollows(j+1, high):
		return content{phrase{j, s.contentEnd(j+1, high)}, clauseContent}
	case !s.opensPhrase(j) && s.tags[j] != grammar.Object:
		return content{}
	case f.takes(takesThing), f.takes(takesIdea) && s.idea(j, high):
		return content{phrase{j, s.objectEnd(j, high)}, phraseContent}
	}
	p := s.fullPhraseAt(j, high)
	if p.empty() || p.last >= high {
		return content{}
	}
	k := p.last
	if !(f.takes(takesOf) && s.is(k, "of")) {
		k = s.pastPhrases(k, high)
	}
	switch {
	case k >= high:
		return content{}
	case f.takes(takesOrder|takesAddressee) && (s.lower(k) == "to" || s.is(k, "not") && k+1 < high && s.tags[k+1] == grammar.To):
		if f.takes(takesOrder) {
			if f.takes(takesAddressee) {
				j = k
			}
			return content{phrase{j, s.contentEnd(k+1, high)}, clauseContent}
		}
	case f.takes(takesOf) && s.is(k, "of"), f.takes(takesFor) && s.is(k, "for"), f.takes(takesAs) && s.is(k, "as"):
		return content{phrase{j, s.objectEnd(k+1, high)}, phraseContent}
	case f.takes(takesName):
		if s.quote[k] >= 0 || s.opensPhrase(k) {
			return content{phrase{j, s.objectEnd(k, high)}, phraseContent}
		}
	}
	return content{}
}

// idea says whether the noun phrase at j names something other than somebody.
func (s *scan) idea(j, high int) bool {
	p := s.nounPhraseAt(j, high)
	return !p.empty() && (s.tags[p.last-1] == grammar.Noun || s.quote[p.last-1] >= 0)
}

// pastPhrases goes over "of ..." and "in ..." after a noun phrase.
func (s *scan) pastPhrases(k, high int) int {
	for range 3 {
		if k >= high || s.tags[k] != grammar.Preposition || s.is(k, "as", "for", "to") {
			return k
		}
		p := s.nounPhraseAt(k+1, high)
		if p.empty() {
			return k
		}
		k = p.last
	}
	return k
}

// skipAdjunct goes over what may stand between a cue and its content: adverbs,
// times, "in a statement", ", however,", and the addressee.
func (s *scan) skipAdjunct(f cueForm, j, high int) int {
	switch {
	case s.quote[j] >= 0:
		if s.titleBefore(j, high) {
			return s.lastOf(s.quote[j])
		}
		return j
	case s.lower(j) == "(":
		return s.over(j, high)
	case s.isDash(j):
		return s.pastDashes(j, high)
	case s.tags[j] == grammar.Adverb:
		return j + 1
	case s.tags[j] == grammar.Time:
		return j + 1
	case s.tags[j] == grammar.Comma:
		return s.skipComma(f, j, high)
	case s.tags[j] == grammar.Preposition || s.is(j, "after", "before", "during", "since"):
		if j+1 >= high {
			return j
		}
		if q := s.quote[j+1]; q >= 0 {
			if s.whole(q) || s.lastOf(q) >= high {
				return j
			}
			return s.lastOf(q)
		}
		p := s.nounPhraseAt(j+1, high)
		if p.empty() {
			return j
		}
		return p.last
	case f.takes(takesAddressee) && (s.opensPhrase(j) || s.tags[j] == grammar.Object):
		return s.fullPhraseAt(j, high).last
	case s.timePhrase(j, high):
		return s.nounPhraseAt(j, high).last
	}
	return j
}

// pastDashes goes over a remark between dashes.
func (s *scan) pastDashes(j, high int) int {
	for k := j + 1; k < high && k < j+20; k++ {
		if s.quote[k] >= 0 || s.tags[k] == grammar.Stop {
			return j
		}
		if s.isDash(k) {
			return k + 1
		}
	}
	return j
}

// timePhrase holds for "last week", "a day later" and their like.
func (s *scan) timePhrase(j, high int) bool {
	p := s.nounPhraseAt(j, high)
	if p.empty() {
		return false
	}
	return s.tags[p.last-1] == grammar.Time || s.is(p.last-1, "week", "month", "year", "day", "night", "morning", "afternoon", "evening", "weekend", "weeks", "months", "years", "days", "hours", "minutes", "spring", "summer", "fall", "autumn", "winter")
}

// skipComma goes over a comma, and over a remark between two.
func (s *scan) skipComma(f cueForm, j, high int) int {
	if j+1 >= high {
		return j
	}
	if s.quote[j+1] >= 0 || s.lower(j+1) == "that" || f.takes(takesBare) && s.Words[j+1].Upper && s.clauseAt(j+1, high) {
		return j + 1
	}
	switch s.tags[j+1] {
	case grammar.Preposition, grammar.Adverb, grammar.Subordinator, grammar.Wh, grammar.Ing, grammar.Participle, grammar.Determiner, grammar.Name, grammar.Noun:
	default:
		return j
	}
	for k := j + 1; k < high && k < j+15; k++ {
		if s.quote[k] >= 0 || s.tags[k] == grammar.Stop {
			return j
		}
		if s.tags[k] == grammar.Comma {
			if k+1 < high && (s.lower(k+1) == "that" || s.quote[k+1] >= 0) {
				return k + 1
			}
			return j
		}
	}
	return j
}

// question says whether a reported question or "what" clause begins at j.
func (s *scan) question(j, high int) bool {
	if s.tags[j] == grammar.Whether || s.tags[j] == grammar.Wh || s.is(j, "whether", "if", "what", "why", "how", "who", "when", "where", "which") {
		return s.clauseFollows(j+1, high) || j+1 < high && s.tags[j+1] == grammar.To
	}
	return false
}

// clauseFollows says whether there is a finite verb from i on.
func (s *scan) clauseFollows(i, high int) bool {
	for k := i; k < high && k < i+60; k++ {
		if s.tags[k].IsFinite() || s.lower(k) == "be" {
			return true
		}
		if s.tags[k] == grammar.Stop && s.quote[k] < 0 {
			return false
		}
	}
	return false
}

// clauseAt says whether a clause without "that" begins at j: a noun phrase, what
// belongs to it, and a finite verb.
func (s *scan) clauseAt(j, high int) bool {
	switch {
	case s.tags[j] == grammar.Contraction:
		return true
	case s.tags[j] == grammar.Time && (j+1 >= high || s.tags[j+1] != grammar.Noun):
		return false
	case s.tags[j] == grammar.Subordinator && s.is(j, "if", "because", "although", "while", "when", "since", "as", "unless", "after", "before", "once", "until"):
		return s.subordinateThenClause(j, high)
	case s.tags[j] == grammar.Adverb && (j+1 < high && s.lower(j+1) == "that" || s.is(j, "in", "on", "about", "over")):
		return false
	case s.tags[j] == grammar.Ing && j+1 < high && s.tags[j+1] != grammar.Comma:
	case s.tags[j] == grammar.Preposition && !s.is(j, "of", "to", "about", "against") && s.prepositionThenClause(j, high):
		return true
	case !s.opensPhrase(j) && s.tags[j] != grammar.Object && s.tags[j] != grammar.Adverb && s.tags[j] != grammar.Ing:
		return false
	}
	return s.reachesVerb(j, high)
}

// reachesVerb says whether a finite verb that is no relative one comes after the
// noun phrase at j.
func (s *scan) reachesVerb(j, high int) bool {
	relative, seen := 0, false
	for k := j; k < high && k < j+40; k++ {
		if s.quote[k] >= 0 && s.quote[k] != s.quote[j] {
			if seen && s.tags[k].IsFinite() && relative == 0 {
				return true
			}
			continue
		}
		switch tag := s.tags[k]; {
		case tag == grammar.Stop:
			return false
		case tag == grammar.Comma && (!seen || k+1 < high && s.quote[k+1] >= 0):
			return false
		case s.lower(k) == "(":
			k = s.over(k, high) - 1
		case tag == grammar.Comma && k+1 < high && (s.tags[k+1] == grammar.Wh || s.is(k+1, "who", "which", "where", "whose")):
			k = s.pastRelative(k+1, high)
		case tag == grammar.Wh || s.is(k, "who", "that", "which", "whose") && seen && tag != grammar.Determiner:
			relative++
		case tag == grammar.Subordinator && seen:
			return false
		case tag == grammar.Contraction:
			return true
		case tag.IsFinite():
			if relative == 0 {
				return true
			}
			relative--
		case tag.IsNominal():
			seen = true
		}
	}
	return false
}

// pastRelative is the comma that ends a relative clause at j, or the last word.
func (s *scan) pastRelative(j, high int) int {
	for k := j; k < high; k++ {
		if s.tags[k] == grammar.Comma && s.quote[k] < 0 {
			return k
		}
	}
	return high
}

// subordinateThenClause holds for "if they stay, the talks fail".
func (s *scan) subordinateThenClause(j, high int) bool {
	for k := j + 1; k < high && k < j+40; k++ {
		if s.tags[k] == grammar.Stop && s.quote[k] < 0 {
			return false
		}
		if s.tags[k] == grammar.Comma && k+1 < high && s.clauseAt(k+1, high) {
			return true
		}
	}
	return false
}

// prepositionThenClause holds for "in Brell, the talks failed".
func (s *scan) prepositionThenClause(j, high int) bool {
	p := s.nounPhraseAt(j+1, high)
	if p.empty() {
		return false
	}
	k := s.pastPhrases(p.last, high)
	for i := k; i+1 < high && i < k+15; i++ {
		if s.tags[i] == grammar.Comma && s.lower(i+1) == "that" {
			return false
		}
	}
	return k+1 < high && s.tags[k] == grammar.Comma && s.opensPhrase(k+1) && s.reachesVerb(k+1, high)
}

// contentEnd is the word after the last of a content that began before i.
func (s *scan) contentEnd(i, high int) int {
	verb := false
	for k := i; k < high; k++ {
		if q := s.quote[k]; q >= 0 {
			k = s.lastOf(q) - 1
			if s.quoteEndsContent(q, high) {
				return k + 1
			}
			continue
		}
		switch {
		case s.lower(k) == "(":
			k = s.over(k, high) - 1
		case s.is(k, ";", ")", "]"), s.is(k, ":") && k+1 < high && s.quote[k+1] >= 0 && s.whole(s.quote[k+1]):
			return k
		case s.tags[k] == grammar.Stop && !s.is(k, ":") && k+1 >= high:
			return k
		case s.tags[k].IsFinite():
			verb = true
		case s.tags[k] == grammar.Comma && s.commaEnds(k, high, verb):
			return k
		case s.is(k, "and", "but", "yet") && s.newSpeaker(k+1, high):
			return k
		case s.isDash(k) && s.dashEnds(k, high):
			return k
		}
	}
	return high
}

// objectEnd is the word after an object that began before i: it ends at a comma
// that parts no list, where a clause would go on.
func (s *scan) objectEnd(i, high int) int {
	end := s.contentEnd(i, high)
	for k := i; k < end; k++ {
		if q := s.quote[k]; q >= 0 {
			k = s.lastOf(q) - 1
			continue
		}
		if s.tags[k] == grammar.Comma && k > i && s.tags[k-1] != grammar.Number && !s.listed(k+1, end) {
			return k
		}
	}
	return end
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
	inner := s.Quotations[q].Inner.Of(s.Text)
	next := s.lastOf(q)
	if inner == "" || inner[len(inner)-1] != ',' || next >= high {
		return false
	}
	switch s.tags[next] {
	case grammar.Ing, grammar.Wh:
		return true
	}
	return s.is(next, "a", "an", "who", "which") && s.quote[next+1] < 0 || s.commaEnds(next-1, high, true)
}

// commaEnds says whether a content ends at the comma k; verb tells whether it
// has a finite verb already.
func (s *scan) commaEnds(k, high int, verb bool) bool {
	j := k + 1
	if j >= high {
		return true
	}
	if s.quote[j] >= 0 {
		return s.Words[s.firstOf(s.quote[j])+1].Upper && s.whole(s.quote[j]) && !s.continuesAfter(s.quote[j], high)
	}
	if s.is(j, "even", "also", "then", "later") && j+1 < high && s.tags[j+1] == grammar.Ing {
		j++
	}
	switch {
	case s.is(j, "according", "adding", "referring", "citing", "nor"), s.relativeCue(j, high):
		return true
	case s.tags[j] == grammar.Ing:
		_, _, cue := s.cueAt(j, high)
		return cue
	case !verb:
		return s.speakerFollows(j, high)
	case s.is(j, "but", "though", "although", "while", "whereas"):
		return s.clauseFollows(j+1, high)
	case s.is(j, "as") && j+1 < high:
		return s.opensPhrase(j+1) && s.reachesVerb(j+1, high)
	case s.is(j, "and"):
		return s.newSpeaker(j+1, high)
	case s.tags[j] == grammar.Past || s.tags[j] == grammar.Third:
		f, next, cue := s.cueAt(j, high)
		return cue && s.contentAfter(f, next, high).kind != noContent
	}
	return s.speakerFollows(j, high)
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
	if !s.opensPhrase(j) {
		return false
	}
	p := s.nounPhraseAt(j, high)
	if p.empty() || p.last >= high {
		return false
	}
	v := p.last
	for v < high && (s.tags[v] == grammar.Adverb || s.tags[v] == grammar.Have) {
		v++
	}
	if v >= high {
		return false
	}
	f, next, ok := s.cueAt(v, high)
	return ok && f.takes(takesPost) && s.contentAfter(f, next, high).kind == noContent
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
	if f, next, ok := s.cueAt(j, high); ok && (s.tags[j].IsFinite() || s.tags[j] == grammar.Ing) {
		return s.contentAfter(f, next, high).kind != noContent
	}
	if s.tags[j] == grammar.Have || s.tags[j] == grammar.Be {
		return false
	}
	if !s.opensPhrase(j) {
		return false
	}
	p := s.nounPhraseAt(j, high)
	if p.empty() || p.last >= high {
		return false
	}
	v := p.last
	for v < high && (s.tags[v] == grammar.Adverb || s.tags[v] == grammar.Have) {
		v++
	}
	if v >= high {
		return false
	}
	f, _, ok := s.cueAt(v, high)
	return ok && f.takes(takesQuote|takesThat)
}

// dashEnds says whether a content ends at the dash k.
func (s *scan) dashEnds(k, high int) bool {
	if k+1 >= high {
		return true
	}
	if s.quote[k+1] >= 0 {
		return s.whole(s.quote[k+1])
	}
	return s.is(k+1, "and", "but", "though", "although") && s.clauseFollows(k+2, high) || s.speakerFollows(k+1, high)
}

// quoted reads a quotation at j as content, or as the beginning of one.
func (s *scan) quoted(f cueForm, j, high int) content {
	q := s.quote[j]
	end := s.lastOf(q)
	if f.takes(takesQuote) && (s.whole(q) || end >= high || s.endsInside(q)) {
		return content{phrase{j, end}, quotedContent}
	}
	if f.takes(takesQuote | takesThing | takesBare | takesIdea) {
		if end < high && s.quoteEndsContent(q, high) {
			return content{phrase{j, end}, quotedContent}
		}
		stop := s.contentEnd(end, high)
		kind := clauseContent
		if stop <= end {
			kind = quotedContent
		}
		return content{phrase{j, max(stop, end)}, kind}
	}
	return content{}
}

// afterColon reads what follows "said:".
func (s *scan) afterColon(f cueForm, j, high int) content {
	if j >= high || !f.takes(takesQuote) {
		return content{}
	}
	if s.quote[j] >= 0 {
		return content{phrase{j, s.lastOf(s.quote[j])}, quotedContent}
	}
	return content{phrase{j, high}, clauseContent}
}

// whole says whether a quotation is speech of its own and no words picked out of
// it: it has a beginning and an end like a sentence.
func (s *scan) whole(q int) bool {
	quotation := s.Quotations[q]
	if !quotation.Closed || quotation.Next {
		return true
	}
	first, last := s.firstOf(q)+1, s.lastOf(q)-1
	for last-first > 2 && grammar.IsQuote(s.lower(last-1)) {
		last--
	}
	if last-first < 2 {
		return false
	}
	stop := s.Words[last-1].Kind == text.Punct && s.is(last-1, ",", ".", "?", "!", "...", "…", "—", "--", "-")
	return s.Words[first].Upper && stop || stop && last-first > 6
}
