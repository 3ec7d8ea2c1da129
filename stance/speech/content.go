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
	if c := s.announced(f, i, high); c.kind != noContent {
		return c
	}
	if s.laterThatDay(i, high) {
		return content{}
	}
	j := i
	if i < high {
		j = max(i, s.addressee(f, i, high))
	}
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

// reports says whether a cue has content after it. It does not look where that
// ends, so that looking ahead takes no longer the more cues follow.
func (s *scan) reports(f cueForm, i, high int) bool {
	s.probing++
	c := s.contentAfter(f, i, high)
	s.probing--
	return c.kind != noContent
}

// announced reads a quotation that a colon announces further on: "told the
// council on Monday: "We stay."".
func (s *scan) announced(f cueForm, i, high int) content {
	if !f.takes(takesQuote) {
		return content{}
	}
	for k := i; k+1 < high && k < i+18; k++ {
		switch {
		case s.quote[k] >= 0 || s.tags[k].IsFinite() || s.lower(k) == "that":
			return content{}
		case s.is(k, ":") && s.quote[k+1] >= 0:
			return content{phrase{k + 1, s.lastOf(s.quote[k+1])}, quotedContent}
		case s.tags[k] == grammar.Stop:
			return content{}
		}
	}
	return content{}
}

// contentAt looks for content that begins at word j; i is the word after the cue.
func (s *scan) contentAt(f cueForm, j, i, high int) content {
	if j == i && s.addressee(f, j, high) > j {
		return content{}
	}
	if is := s.skipInstead(j); j == i && is+1 < high && s.tags[is] == grammar.Be && f.takes(takesThing|takesIdea|takesInf) && s.wantedIs(j) {
		return content{phrase{is + 1, s.objectEnd(is+1, high)}, phraseContent}
	}
	if s.lateOn(j, high) {
		return content{} // "claimed | late on Monday that"
	}
	if n := s.timeFirst(j, high); j == i && n > j && f.takes(takesBare) && s.clauseAt(n, high) {
		return content{} // "said | last week | the bridge would close"
	}
	if n := s.pastRemark(j, high); j == i && n > j && n < high && f.takes(takesThing) && s.tags[n] == grammar.Determiner {
		return s.objectAt(f, n, high) // "ruled out, at least for now, a truce"
	}
	if end := s.particleBehind(f, i, high); j == i && end > 0 && !s.isParticle(i-1, f.particles[0]) {
		return content{phrase{j, end}, phraseContent}
	}
	if last := s.answerAt(j, high); j == i && last > j && f.takes(takesQuote) {
		return content{phrase{j, last}, clauseContent}
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
	case f.takes(takesWh) && s.question(j, high) && !s.whenAsked(j) && !(f.takes(takesBare) && s.is(j, "when", "where", "if")):
		return content{phrase{j, s.contentEnd(j+1, high)}, clauseContent}
	case f.takes(takesInf) && s.tags[j] == grammar.To && !s.sinceThen(j+1, high) || f.takes(takesInf) && s.is(j, "not") && j+1 < high && s.tags[j+1] == grammar.To:
		return content{phrase{j, s.infinitiveEnd(j+1, high)}, clauseContent}
	case j == i && s.is(j, "as") && f.takes(takesThing) && s.calledFirst(j+1, high) > 0:
		return content{phrase{j, s.objectEnd(s.calledFirst(j+1, high), high)}, phraseContent}
	case s.is(j, "as") && f.takes(takesQuote) && j+1 < high && s.is(j+1, "saying"):
		return s.contentAfter(cueForm{patterns: takesQuote | takesThat | takesBare}, j+2, high)
	}
	if f.takes(takesTopic) && s.is(j, "about") && j+2 < high && !s.is(j+1, "it", "that", "this", "him", "her", "them") {
		return content{phrase{j, s.objectEnd(j+1, high)}, clauseContent}
	}
	if f.takes(takesMust) && j == i {
		return s.objectAt(f, j, high)
	}
	if f.takes(takesBare) && j == i && (s.gap(j) || s.lower(j) == "that" && s.clauseFollows(j+1, high)) {
		return content{phrase{j, s.contentEnd(j, high)}, clauseContent}
	}
	if f.takes(takesBare) && !s.dayWhen(i, j) && s.clauseAt(j, high) {
		return content{phrase{j, s.contentEnd(j, high)}, clauseContent}
	}
	if j == i || s.tags[j-1] == grammar.Adverb || s.quote[j-1] < 0 && (s.tags[j-1] == grammar.Time || s.tags[j] == grammar.Determiner && s.onlyAsides(i, j)) {
		return s.objectAt(f, j, high)
	}
	return content{}
}

// answerAt is the word after an answer that is all somebody says, quoted or not: "said | no", "answered | “yes” when
// asked"; j where none stands there.
func (s *scan) answerAt(j, high int) int {
	k := j
	if s.quote[k] >= 0 && s.lastOf(s.quote[k])-k == 3 {
		k++
	}
	if k >= high || !s.is(k, "yes", "no") || s.is(k, "no") && k == j && s.quote[k] >= 0 {
		return j
	}
	end := k + 1
	if k > j {
		end++
	}
	if end < high && s.tags[end] != grammar.Stop && s.tags[end] != grammar.Comma && !s.is(end, "when", "but", "and", ".") {
		return j
	}
	return end
}

// timeFirst is the word behind a time at word j that belongs to the cue before it: "last week", "later"; j where none stands there.
func (s *scan) timeFirst(j, high int) int {
	if s.is(j, "later", "earlier") {
		return j + 1
	}
	if s.is(j, "last", "this", "next", "earlier") && s.timePhrase(j, high) {
		return s.nounPhraseAt(j, high).last
	}
	return j
}

// lateOn says whether word j only tells at what part of the time behind it something was said.
func (s *scan) lateOn(j, high int) bool {
	return j+2 < high && s.is(j, "late", "early") && s.tags[j+1] == grammar.Preposition && s.tags[j+2] == grammar.Time
}

// skipInstead is the word behind what stands between a verb and the "is" that tells what is wanted: "what they offered | instead | is".
func (s *scan) skipInstead(j int) int {
	for s.is(j, "instead", "now", "today", "most", "first", "really") {
		j++
	}
	return j
}

// wantedIs says whether the clause before the "is" at word j tells what somebody wants: "what Ruvia wants | is a truce".
func (s *scan) wantedIs(j int) bool {
	for k := j - 2; k >= s.passage.first && k > j-8; k-- {
		if s.is(k, "what", "all") {
			return k == s.passage.first || s.tags[k-1] == grammar.Comma || s.tags[k-1] == grammar.That || s.is(k-1, "but", "and")
		}
	}
	return false
}

// laterThatDay says whether only a time stands from word i to the comma that ends a remark: "..., Venn said | later in the
// day, but ...".
func (s *scan) laterThatDay(i, high int) bool {
	if i+1 >= high || !s.is(i, "later", "earlier") {
		return false
	}
	k := i + 1
	for k < high && k < i+longestTime && s.quote[k] < 0 && (s.tags[k] == grammar.Preposition || s.tags[k] == grammar.Determiner || s.tags[k] == grammar.Time || timeNouns[s.lower(k)]) {
		k++
	}
	return k < high && s.tags[k] == grammar.Comma && (s.is(k+1, "but", "and", "although", "though", "while") || s.resumesVerb(k+1, high))
}

// onlyAsides says whether nothing but adverbs, times and places stand from word i to word j.
func (s *scan) onlyAsides(i, j int) bool {
	for i < j {
		next := s.pastAside(i, j)
		if next <= i {
			return false
		}
		i = next
	}
	return true
}

// sinceThen says whether a time begins at j, so that a "to" before it belongs to the verb:
// "a truce, which Ruvia agreed to | earlier this week".
func (s *scan) sinceThen(j, high int) bool {
	return j < high && (s.is(j, "earlier", "later", "last", "this", "on", "in", "at", "during", "after", "before", "yesterday", "today") || s.tags[j] == grammar.Time)
}

// addressee is the word after the one who is spoken to, where that is a noun
// phrase at j with the content behind it; otherwise 0.
func (s *scan) addressee(f cueForm, j, high int) int {
	if !f.takes(takesAddressee) || !s.opensPhrase(j) && s.tags[j] != grammar.Object || s.quote[j] >= 0 {
		return 0
	}
	k := s.pastPhrases(s.fullPhraseAt(j, high).last, high)
	if s.tags[j] == grammar.Possessive && j+1 < high && s.quote[j+1] >= 0 {
		k = s.lastOf(s.quote[j+1]) // NBC's "The Hour"
	}
	for k < high && (s.tags[k] == grammar.Adverb || s.tags[k] == grammar.Time || s.timePhrase(k, high)) {
		k = max(k+1, s.nounPhraseAt(k, high).last)
	}
	if k <= j || k >= high {
		return 0
	}
	k = s.pastWho(k, high)
	if s.lower(k) == "that" || s.quote[k] >= 0 || s.question(k, high) && !s.whenAsked(k) || s.tags[k] != grammar.Comma && s.opensPhrase(k) && s.clauseAt(k, high) {
		return k
	}
	return 0
}

// pastWho goes over "who ..." and "close to ..." at k, which tells more of whom
// somebody speaks to, up to "that".
func (s *scan) pastWho(k, high int) int {
	if !s.is(k, "who", "whose", "close", "gathered", "near", "at", "during", "before") {
		return k
	}
	for i := k + 1; i < high && i < k+16; i++ {
		switch {
		case s.quote[i] >= 0 || s.tags[i] == grammar.Comma || s.tags[i] == grammar.Stop:
			return k
		case s.tags[i] == grammar.That:
			return i
		}
	}
	return k
}

// fullPhraseAt is the noun phrase at i with others that "and" joins to it.
func (s *scan) fullPhraseAt(i, high int) phrase {
	p := s.nounPhraseAt(i, high)
	if !p.empty() {
		p.last = s.pastList(p.last, high)
	}
	for !p.empty() && p.last+1 < high && s.tags[p.last] == grammar.Conjunction {
		n := s.nounPhraseAt(p.last+1, high)
		if n.empty() {
			break
		}
		p.last = n.last
	}
	return p
}

// pastList goes over ", Venn, Tosk" at k up to the "and" before the last of a list.
func (s *scan) pastList(k, high int) int {
	for i := k; i+1 < high && s.tags[i] == grammar.Comma; {
		n := s.nounPhraseAt(i+1, high)
		if n.empty() || n.last+1 >= high || s.tags[n.last-1] != s.tags[k-1] {
			return k
		}
		if s.is(n.last, "and") && !s.nounPhraseAt(n.last+1, high).empty() {
			return n.last
		}
		i = n.last
	}
	return k
}

// objectAt reads the objects that some cues take in place of a clause.
func (s *scan) objectAt(f cueForm, j, high int) content {
	switch {
	case f.takes(takesGerund) && s.tags[j] == grammar.Ing:
		return content{phrase{j, s.infinitiveEnd(j, high)}, clauseContent}
	case s.tags[j] == grammar.Time || s.tags[j] != grammar.Name && s.timePhrase(j, high) && !s.spellOf(j, high):
		return content{}
	case f.takes(takesName) && s.is(j, "that", "what"):
		return s.named(f, j, high)
	case f.takes(takesName) && s.tags[j] == grammar.Ing && j+2 < high:
		return content{phrase{j, s.objectEnd(j, high)}, phraseContent} // "called leaving the town a mistake"
	case f.takes(takesAs) && s.tags[j] == grammar.Ing && s.asBehind(j, high) > 0:
		return content{phrase{j, s.objectEnd(s.asBehind(j, high)+1, high)}, phraseContent}
	case f.takes(takesThing) && s.is(j, "what", "how", "why") && s.clauseFollows(j+1, high):
		return content{phrase{j, s.contentEnd(j+1, high)}, clauseContent}
	case !s.opensPhrase(j) && s.tags[j] != grammar.Object:
		return content{}
	case f.takes(takesThing), f.takes(takesIdea) && s.idea(j, high):
		return content{phrase{j, s.objectEnd(j, high)}, phraseContent}
	}
	if c := s.named(f, j, high); c.kind != noContent {
		return c
	}
	p := s.fullPhraseAt(j, high)
	if p.empty() && s.cues == heldVerbs && s.is(j, "each", "one") && s.is(j+1, "other", "another") {
		p = phrase{j, j + 2}
	}
	if p.empty() || p.last > high {
		return content{}
	}
	if s.is(p.last, "to") && p.last < high && s.is(p.last-1, "end", "halt", "stop", "return") && s.nounPhraseAt(p.last+1, high).last > 0 {
		p.last = s.nounPhraseAt(p.last+1, high).last // "called an end to the war | indispensable"
	}
	if end := s.calledWithin(f, p, high); end > 0 {
		return content{phrase{j, end}, phraseContent}
	}
	k := p.last
	if !(f.takes(takesOf) && s.is(k, "of") || f.takes(takesAgainst) && s.is(k, "against", "from", "off")) {
		k = s.pastPhrases(k, high)
	}
	if end := max(s.calledBy(f, p, k, high), s.calledDeed(f, k, high)); end > 0 {
		return content{phrase{j, end}, phraseContent}
	}
	if f.takes(takesName) && k < high && s.is(k, "for", "to") && !s.nounPhraseAt(k+1, high).empty() {
		k = s.nounPhraseAt(k+1, high).last
	}
	k = s.pastApposition(k, high)
	if n := s.pastRelativeTo(k, high); f.takes(takesOrder) && n > k {
		k = n // "called on those who paid to leave"
	}
	if n := s.pastTerm(k, high); f.takes(takesOrder) && n < high && (s.tags[n] == grammar.To || s.is(n, "not")) {
		k = n // "urged them last week not to go"
	}
	if n := s.pastAside(k, high); n < high && f.takes(takesOf|takesFor) && s.is(n, "of", "for") {
		k = n // "accused it for its part of lying"
	}
	switch {
	case k >= high:
		return content{}
	case f.takes(takesOrder|takesAddressee) && (s.tags[k] == grammar.To || s.lower(k) == "to" && k+1 < high && s.tags[k+1] != grammar.Name && s.tags[k+1] != grammar.Determiner && s.tags[k+1] != grammar.Possessive || s.is(k, "not") && k+1 < high && s.tags[k+1] == grammar.To):
		if f.takes(takesOrder) {
			if f.takes(takesMust) {
				j = k
			}
			return content{phrase{j, s.phraseEnd(k+1, high)}, clauseContent}
		}
	case f.takes(takesOf) && s.is(k, "of"), f.takes(takesFor) && s.is(k, "for"), f.takes(takesAs) && s.is(k, "as"),
		f.takes(takesAgainst) && s.is(k, "against", "from", "off"):
		return content{phrase{j, s.objectEnd(k+1, high)}, phraseContent}
	case f.takes(takesName):
		if s.quote[k] >= 0 || s.opensPhrase(k) || s.is(k, "her") {
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

// quoted reads a quotation at j as content, or as the beginning of one.
func (s *scan) quoted(f cueForm, j, high int) content {
	q := s.quote[j]
	end := s.lastOf(q)
	if s.titleOf(q) {
		return content{}
	}
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

// titleOf holds for the name of a book or a show: its words have capitals, and it ends with no
// sign but the sentence's behind a noun for such a work.
func (s *scan) titleOf(q int) bool {
	first, last := s.firstOf(q)+1, s.lastOf(q)-1
	if last-first > 1 && s.is(last-1, ",", ".") && s.worksBefore(first-1) {
		last--
	}
	if last-first < 2 || !s.Quotations[q].Closed || s.Words[last-1].Kind == text.Punct {
		return false
	}
	upper := 0
	for i := first; i < last; i++ {
		if s.Words[i].Upper {
			upper++
		} else if s.Words[i].Len() > 4 || s.tags[i].IsFinite() {
			return false
		}
	}
	return upper >= 2 && s.Words[first].Upper
}

// worksBefore says whether a noun for a work that has a title stands before the quotation at i: "her memoir, | “Hard Hours”".
func (s *scan) worksBefore(i int) bool {
	k := i - 1
	if k > s.passage.first && s.tags[k] == grammar.Comma {
		k--
	}
	if k > s.passage.first && s.is(k, "called", "titled", "entitled", "named", "dubbed") {
		k--
	}
	return k >= s.passage.first && works[s.lower(k)]
}

// works are nouns for what has a title.
var works = wordList(`book memoir memoirs novel film movie song album show series play musical podcast column essay poem documentary painting
	game episode magazine report bestseller biography autobiography thriller anthem hymn opera sitcom`)

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
