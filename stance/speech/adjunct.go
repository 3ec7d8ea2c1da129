package speech

import "parley/stance/grammar"

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
	case s.pastCompound(j, high) > j:
		return s.pastCompound(j, high)
	case s.quote[j] >= 0:
		if s.titleBefore(j, high) {
			return s.lastOf(s.quote[j])
		}
		return j
	case s.lower(j) == "(":
		return s.over(j, high)
	case s.is(j, "%", "-") && s.Words[j-1].End == s.Words[j].Start:
		return j + 1
	case s.isDash(j):
		return s.pastDashes(j, high)
	case s.tags[j] == grammar.Adverb, s.lateOn(j, high):
		return j + 1
	case s.tags[j] == grammar.Time:
		return s.pastDay(j, high)
	case s.tags[j] == grammar.Comma:
		return s.skipComma(f, j, high)
	case s.is(j, "as", "while", "when") && s.pastCircumstance(j, high) > j:
		return s.pastCircumstance(j, high)
	case s.tags[j] == grammar.Preposition || s.is(j, "after", "before", "during", "since"):
		if j+1 >= high {
			return j
		}
		if s.tags[j+1] == grammar.Time {
			return s.pastDay(j+1, high)
		}
		if k := s.pastCircumstance(j, high); k > j {
			return k // "before leaving | that"
		}
		if s.is(j, "from") && s.tags[j+1] == grammar.Preposition {
			return j + 1
		}
		if q := s.quote[j+1]; q >= 0 {
			if s.whole(q) || s.lastOf(q) >= high {
				return j
			}
			return s.lastOf(q)
		}
		return max(j, s.pastTitle(j+1, s.nounPhraseAt(j+1, high).last, high))
	case f.takes(takesAddressee) && (s.opensPhrase(j) || s.tags[j] == grammar.Object):
		return s.pastTitle(j, s.fullPhraseAt(j, high).last, high)
	case s.timePhrase(j, high) && !s.spellOf(j, high):
		return s.nounPhraseAt(j, high).last
	case s.tags[j] == grammar.Number && s.tags[j-1] == grammar.Sign:
		return j + 1
	case s.tags[j] == grammar.Participle && j+1 < high && s.tags[j+1] == grammar.Preposition && s.tags[j-1].IsNominal(), s.tags[j] == grammar.Past && j+1 < high && s.lower(j+1) == "by":
		return j + 1 // "in a statement released by ..."
	}
	return s.pastCircumstance(j, high)
}

// made is what is done with an interview, a speech or a statement.
var made = wordList("published broadcast aired posted released printed recorded given issued made held carried streamed delivered circulated taped shown")

// longestCircumstance bounds the words of a clause that tells when or where something was said.
const longestCircumstance = 12

// pastCircumstance goes over what tells in a clause when or where something was said: "in an interview | published on
// Sunday", "at a conference | that was held in Brell | that", "as he arrived | that".
func (s *scan) pastCircumstance(j, high int) int {
	if j+1 >= high || j == 0 {
		return j
	}
	switch {
	case made[s.lower(j)] && s.tags[j].IsVerb() && s.tags[j-1].IsNominal() && (s.tags[j+1] == grammar.Preposition || s.tags[j+1] == grammar.Time || s.is(j+1, "last", "earlier", "this")):
		return j + 1
	case s.is(j, "that", "which") && s.tags[j+1].IsFinite() && s.tags[j-1] == grammar.Noun && occasions()[s.lower(j-1)]:
		return s.circumstanceEnd(j, high)
	case s.is(j, "as", "while", "when"), s.is(j, "before", "after") && s.tags[j+1] == grammar.Ing:
		if k := s.circumstanceEnd(j, high); k < high && s.tags[k] == grammar.That && !s.ownThat(k, high) && (s.whenAsked(j) || s.tags[j+1] == grammar.Ing || s.finiteBetween(j, k)) {
			return k
		}
	}
	return j
}

// circumstanceEnd is where a clause ends that begins at j and tells when or where something was said: at a sign, or a "that".
func (s *scan) circumstanceEnd(j, high int) int {
	for k := j + 1; k < high && k < j+longestCircumstance && s.quote[k] < 0; k++ {
		if s.tags[k] == grammar.That || s.tags[k] == grammar.Stop || s.tags[k] == grammar.Comma {
			return k
		}
	}
	return j
}

// ownThat says whether the "that" at word k belongs to the verb before it: "as Venn announced | that".
func (s *scan) ownThat(k, high int) bool {
	f, _, ok := s.cueAt(k-1, high)
	return ok && f.takes(takesThat)
}

// dayWhen says whether a clause at word j tells which day or moment the phrase from word i means: "said on the day | his
// army left".
func (s *scan) dayWhen(i, j int) bool {
	if i < j && s.tags[i] == grammar.Preposition {
		i++
	}
	return j == i+2 && s.is(i, "the") && s.is(j-1, "day", "morning", "evening", "night", "week", "moment", "hour", "eve", "month", "year") && s.opensPhrase(j)
}

// whenAsked holds for "when asked" at j: a circumstance, and nothing that is asked.
func (s *scan) whenAsked(j int) bool {
	return s.is(j, "when") && s.is(j+1, "asked", "pressed", "questioned", "reminded", "challenged", "told")
}

// pastCompound goes over a preposition of two words, or one that may be an adverb, and what it governs: "ahead of the
// talks", "aboard his plane", and over an adjective that stands for a noun: "at the close of".
func (s *scan) pastCompound(j, high int) int {
	k := j
	switch {
	case j+2 >= high:
		return j
	case s.is(j, "ahead", "next", "close", "prior", "thanks") && s.is(j+1, "of", "to"):
		k = j + 2
	case s.is(j, "en") && s.is(j+1, "route"), s.is(j, "in") && s.is(j+1, "private", "public", "turn", "short", "brief", "vain", "jest", "passing"):
		return j + 2
	case s.is(j, "late", "early") && s.is(j+1, "on") && s.tags[j+2] == grammar.Time:
		return s.pastDay(j+2, high)
	case s.tags[j] == grammar.Preposition && s.tags[j+1] == grammar.Adjective && (s.tags[j+2] == grammar.That || s.tags[j+2] == grammar.Comma || s.tags[j+2] == grammar.Stop):
		return j + 2 // "upon arrival"
	case s.is(j, "yet", "once") && s.is(j+1, "again", "more"):
		return j + 2
	case s.is(j, "aboard", "alongside", "inside", "outside", "opposite") && s.opensPhrase(j+1):
		k = j + 1
	case s.tags[j] == grammar.Preposition && j+3 < high && s.tags[j+1] == grammar.Determiner && s.tags[j+2] == grammar.Adjective && s.is(j+3, "of"):
		return j + 3
	default:
		return j
	}
	return max(j, s.nounPhraseAt(k, high).last)
}

// pastAdjuncts goes over times and phrases with a preposition at j.
func (s *scan) pastAdjuncts(j, high int) int {
	for range 6 {
		if j >= high || s.tags[j] == grammar.Comma {
			return j
		}
		n := s.skipAdjunct(cueForm{}, j, high)
		if n <= j {
			return j
		}
		j = n
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

// spellOf holds for a time that is told by what fills it, which is a thing of its own: "a month of
// silence", "thirty days without shelling", but not "last week of the plan".
func (s *scan) spellOf(j, high int) bool {
	p := s.nounPhraseAt(j, high)
	if p.empty() || p.last+1 >= high || !s.is(p.last, "of", "without") || s.tags[p.last+1] == grammar.Time {
		return false
	}
	return s.tags[j] == grammar.Number || p.last == j+1 || s.is(j, "a", "an", "one", "another", "several", "some", "more", "any", "no")
}

// onOccasion says whether what begins at word j behind a preposition tells when or where something was said, and not what.
func (s *scan) onOccasion(j, high int) bool {
	if j >= high || s.quote[j] >= 0 {
		return false
	}
	p := s.nounPhraseAt(j, high)
	if p.empty() {
		return false
	}
	head := s.lower(p.last - 1)
	return scenes[head] || (head == "time" || head == "times") && p.last-p.first > 1 && s.is(p.first, "the") && s.is(p.first+1, "first", "second", "third", "fourth", "last", "umpteenth")
}

// scenes are nouns for where or by what means things are said.
var scenes = wordList("sidelines channel programme program radio television tv website podcast telephone airwaves eve margins")

// pastDay goes over a day or month at j and the part of it or the date that
// follows: "Monday night", "May 3". A name after it begins what is reported.
func (s *scan) pastDay(j, high int) int {
	for j++; j < high; j++ {
		counts := s.tags[j] == grammar.Number && j+1 < high && !s.tags[j+1].IsNominal() && s.tags[j+1] != grammar.Preposition && s.tags[j+1] != grammar.Adjective
		if !counts && s.tags[j] != grammar.Time && !s.is(j, "morning", "afternoon", "evening", "night") {
			break
		}
	}
	return j
}

// skipComma goes over a comma, and over a remark between two.
func (s *scan) skipComma(f cueForm, j, high int) int {
	if j+1 >= high {
		return j
	}
	if s.quote[j+1] >= 0 || s.lower(j+1) == "that" || f.takes(takesBare) && s.upper(j+1) && s.clauseAt(j+1, high) {
		return j + 1
	}
	switch s.tags[j+1] {
	case grammar.Preposition, grammar.Adverb, grammar.Subordinator, grammar.Wh, grammar.Ing, grammar.Participle, grammar.Determiner, grammar.Name, grammar.Noun, grammar.Number:
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

// pastTime goes over a time at k.
func (s *scan) pastTime(k, high int) int {
	if k+1 < high && s.tags[k] == grammar.Preposition && (s.tags[k+1] == grammar.Time || s.timePhrase(k+1, high)) {
		k++
	}
	if k < high && s.timePhrase(k, high) {
		return s.nounPhraseAt(k, high).last
	}
	return k
}

// pastTerm goes over a time at k, or over until when or how long somebody has to do a thing: "gave them | until Monday to leave".
func (s *scan) pastTerm(k, high int) int {
	if k+1 < high && s.is(k, "until", "till") {
		return s.pastTime(k+1, high)
	}
	return s.pastTime(k, high)
}

// pastTitle goes over a noun phrase that begins at j and ends before word end, 0
// where its possessor is all of it, and over the title of a programme that the
// possessor owns: `the Gazette's "The Hour"`.
func (s *scan) pastTitle(j, end, high int) int {
	for k := j; k+1 < high && k < j+6 && s.quote[k] < 0 && s.opensPhrase(k); k++ {
		if s.tags[k] == grammar.Possessive && s.quote[k+1] >= 0 && s.titleOf(s.quote[k+1]) {
			return s.lastOf(s.quote[k+1])
		}
	}
	return end
}

// titleBefore holds for a quotation that is only the name of a programme before
// the content: `told "The Hour" that ...`.
func (s *scan) titleBefore(j, high int) bool {
	n := s.lastOf(s.quote[j])
	return n < high && s.lower(n) == "that" && j+1 < n && s.Words[j+1].Upper
}

// pastApposition goes over a remark between commas at k that says who the one
// before it is, to the particle of a cue: "accused Venn, the mayor, of lying".
func (s *scan) pastApposition(k, high int) int {
	if k+2 >= high || s.tags[k] != grammar.Comma {
		return k
	}
	finite := false
	for i := k + 1; i+1 < high && i < k+25; i++ {
		switch {
		case s.quote[i] >= 0 || s.tags[i] == grammar.Stop:
			return k
		case s.tags[i].IsFinite():
			finite = true
		case s.tags[i] != grammar.Comma:
		case finite && !s.hasRelative(k+1, i):
			return k
		case s.is(i+1, "as") && i+2 < high && s.is(i+2, "saying", "well"):
			return k
		case s.is(i+1, "of", "for", "as", "not") || s.tags[i+1] == grammar.To:
			return i + 1
		}
	}
	return k
}

// pastRelativeTo goes over a relative clause at k, or a word that stands for one, to the next "to".
func (s *scan) pastRelativeTo(k, high int) int {
	if k+1 < high && s.is(k, "present", "involved", "concerned", "there", "here", "responsible") && s.tags[k+1] == grammar.To {
		return k + 1 // "called on all those present to go"
	}
	if k >= high || s.tags[k] != grammar.Wh && !s.is(k, "who") {
		return k
	}
	for i := k + 1; i < high && i < k+25 && s.quote[i] < 0 && s.tags[i] != grammar.Comma && s.tags[i] != grammar.Stop; i++ {
		if s.tags[i] == grammar.To {
			return i
		}
	}
	return k
}

// pastRemark is the word after the second of two commas, the first at k, that
// enclose words without a verb.
func (s *scan) pastRemark(k, high int) int {
	if s.tags[k] != grammar.Comma {
		return k
	}
	for i := k + 1; i+1 < high && i < k+12; i++ {
		switch {
		case s.quote[i] >= 0 || s.tags[i] == grammar.Stop || s.tags[i].IsVerb():
			return k
		case s.tags[i] == grammar.Comma:
			return i + 1
		}
	}
	return k
}
