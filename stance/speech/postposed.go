package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// inverted reads `"...," said Venn` and "The talks failed, said Venn".
func (s *scan) inverted(g group, f cueForm, next int) bool {
	low, high := s.passage.first, s.passage.last
	if !f.takes(takesQuote|takesPost) || s.tags[g.head] == grammar.Ing || g.first-1 < low {
		return false
	}
	before := g.first - 1
	if f.takes(takesAddressee) && !s.asksBefore(g, before) && !s.exclaims(g, before) {
		return false
	}
	if !s.reportable(f, before) {
		return false
	}
	p := s.subjectAfter(next, high)
	if p.empty() || s.timeFirst(p.first, high) == p.last {
		return false // "Venn, the mayor, said this week"
	}
	p = s.extended(p, high)
	if c := s.contentAfter(f, next, high); c.kind == clauseContent && s.quote[before] < 0 && (p.last >= high || s.tags[p.last] != grammar.Comma) {
		return false
	}
	s.act(p)
	sources := s.jointAfter(p, high)
	after := sources[len(sources)-1].last
	if s.quote[before] < 0 && after < high && s.tags[after] != grammar.Comma {
		after = s.pastSubclause(after, after)
	}
	return s.backward(before, phrase{g.first, next}, sources, after)
}

// asksBefore says whether a question in quotation marks stands right before "asked": "“Why?” asked Venn."
func (s *scan) asksBefore(g group, before int) bool {
	return s.quote[before] >= 0 && before-1 > s.passage.first && s.is(before-1, "?") && grammar.LemmaOf(&s.Words[g.head]) == "ask"
}

// exclaims says whether whoever a verb names warns or urges, and is not warned: “Stay away,” warned Venn.
func (s *scan) exclaims(g group, before int) bool {
	verb := grammar.LemmaOf(&s.Words[g.head])
	return verb != "tell" && verb != "ask" && verb != "inform" && s.quote[before] >= 0 && before-1 > s.passage.first && s.is(before-1, ",", "!") && s.tags[g.head].IsFinite() && g.first == g.head
}

// jointAfter collects speakers that "and" joins to p on the right.
func (s *scan) jointAfter(p phrase, high int) []phrase {
	all := []phrase{p}
	for p.last+1 < high && s.is(p.last, "and") {
		n := s.nounPhraseAt(p.last+1, high)
		if n.empty() || n.last < high && s.tags[n.last].IsFinite() {
			break
		}
		all = append(all, n)
		p = n
	}
	return all
}

// postposed reads `"...," Venn said` and "The talks failed, Venn said".
func (s *scan) postposed(g group, f cueForm, p phrase, next int) bool {
	low := s.passage.first
	if p.empty() || !s.onlyAdjuncts(f, next) && !s.quoteJustBefore(p) || s.goingOn(g, p, next) {
		return false
	}
	all := s.joint(p, low)
	if len(all) > 2 && s.tags[all[0].last] == grammar.Comma && s.cutOff(s.commaAfter(f, next)) {
		all = all[1:] // "The bridge, | Venn and Orel said, would close"
	}
	if s.is(all[0].first, "both") && all[0].last > all[0].first+1 {
		all[0].first++
	}
	before := all[0].first - 1
	all[0] = s.withoutTaken(all[0]) // "..., accusations | Ruvia denies"
	if before-2 >= low && s.is(before, "how") && s.is(before-1, "was", "is") {
		before -= 2 // "“Never” was how | Venn put it"
	}
	if before >= low && s.is(before, "as") && wishing[grammar.LemmaOf(&s.Words[g.head])] {
		return false // "leaving the town, as Venn has demanded, would be a mistake"
	}
	if before >= low && s.is(before, "as", "both") {
		before--
	}
	if before < low || !s.reportable(f, before) {
		return false
	}
	s.act(p)
	after := next
	if end := s.commaAfter(f, next); s.quote[before] < 0 && !s.is(p.first, "who", "which", "that") && (s.conditionAt(end+1) || s.awaits(before) && (s.tags[end+1] == grammar.To || s.tags[end+1] == grammar.That) || s.cutOff(end) && !s.hasMainClause(s.contentStart(before, low), before)) {
		after = end
	}
	return s.backward(before, phrase{g.first, next}, all, after) && s.trailsLater(after, s.remarkStop(f, next), phrase{g.first, next}, all)
}

// wishing are verbs whose object, and not what is said, somebody stands for "as" whom they follow.
var wishing = wordList("demand urge propose recommend advise threaten implore plead")

// goingOn holds for "went on" and "continued" behind words without marks of quotation that are no remark: "the poll, as
// Venn continues to gain".
func (s *scan) goingOn(g group, p phrase, next int) bool {
	verb := grammar.LemmaOf(&s.Words[g.head])
	if verb != "go" && verb != "continue" || p.first > 0 && s.quote[p.first-1] >= 0 {
		return false
	}
	return next >= s.passage.last || verb == "go" && s.tags[next] == grammar.Stop || s.tags[next] != grammar.Comma && s.tags[next] != grammar.Stop || s.is(p.first, "who", "which", "that")
}

// commaAfter is the comma at which a remark ends whose verb ends before word i, past whom it was told
// to and when: "Venn told reporters on Monday |, ..."; i itself where none ends it.
func (s *scan) commaAfter(f cueForm, i int) int {
	high := s.passage.last
	for k := i; k < high && s.quote[k] < 0; {
		if s.tags[k] == grammar.Comma {
			return k
		}
		next := s.skipAdjunct(f, k, high)
		if next <= k {
			return s.pastSubclause(k, i)
		}
		k = next
	}
	return i
}

// remarkStop is the comma or the semicolon at which a remark ends whose verb ends before word i; i itself where none does.
func (s *scan) remarkStop(f cueForm, i int) int {
	if end := s.commaAfter(f, i); end > i {
		return end
	}
	high := s.passage.last
	for k := i; k < high && s.quote[k] < 0; {
		next := s.skipAdjunct(f, k, high)
		switch {
		case s.is(k, ";"):
			return k
		case next <= k:
			return i
		}
		k = next
	}
	return i
}

// longestSubclause bounds the words of a clause within a remark: "Venn said as he arrived |, ...".
const longestSubclause = 20

// pastSubclause is the comma after the subclause at k behind which the clause before the remark goes on with its
// verb; i where there is none.
func (s *scan) pastSubclause(k, i int) int {
	switch {
	case s.tags[k] == grammar.Subordinator, s.tags[k] == grammar.Wh, s.tags[k] == grammar.Ing, s.tags[k] == grammar.Participle, s.is(k, "as", "after", "before"):
	default:
		return i
	}
	for end := min(s.passage.last, k+longestSubclause); k < end && s.quote[k] < 0 && s.tags[k] != grammar.Stop; k++ {
		if s.tags[k] == grammar.Comma {
			if s.cutOff(k) {
				return k
			}
			break
		}
	}
	return i
}

// backward adds the content that ends at word before, and what goes on after the
// remark, which ends before word after.
func (s *scan) backward(before int, cue phrase, sources []phrase, after int) bool {
	low := s.passage.first
	end := before + 1
	if s.quote[before] < 0 {
		end = before
		if end-1 >= low && s.quote[end-1] >= 0 {
			before = end - 1
		}
	}
	first := s.contentStart(end, low)
	if s.quote[before] < 0 && len(sources) > 0 && s.tags[sources[0].first] == grammar.Pronoun {
		first = s.pastColon(first, end)
	}
	if first >= end {
		return false
	}
	if s.quote[before] < 0 && (!s.hasMainClause(first, end) && !s.saidBriefly(first, end, after) || s.cutOff(after) || s.unfinished(end)) {
		return s.interrupted(phrase{first, end}, cue, sources, after)
	}
	s.utterance++
	s.add(phrase{first, end}, cue, sources, s.utterance)
	s.taken = max(s.taken, after)
	if !s.trails(after, cue, sources) {
		s.resume(after, cue, sources)
	}
	return true
}

// pastColon is the word behind the colon with which the reporter announces what a pronoun then says: "The minister was more
// cautious: | the talks, she said, ...", or behind the semicolon after which he speaks of himself: "The minister counted the
// breaches; | he did not trust them, he said"; first where there is none.
func (s *scan) pastColon(first, end int) int {
	for k := end - 1; k > first+2; k-- {
		if s.quote[k] < 0 && k+1 < end && (s.is(k, ":") || s.is(k, ";") && s.is(k+1, "he", "she", "they")) {
			return k + 1
		}
	}
	return first
}

// reportable says whether what ends with word before can be the content of a cue
// that follows: a quotation, or a clause and a comma.
func (s *scan) reportable(f cueForm, before int) bool {
	if q := s.quote[before]; q >= 0 {
		return f.takes(takesQuote) && (s.whole(q) || s.lastOf(q)-s.firstOf(q) > 5 || s.Words[s.lastOf(q)-2].Kind == text.Punct)
	}
	if s.tags[before] != grammar.Comma && !s.isDash(before) {
		return false
	}
	return f.takes(takesPost) || before > s.passage.first && s.quote[before-1] >= 0
}

// onlyAdjuncts says whether nothing but times, places and addressees stand
// between a cue and the end of its remark.
func (s *scan) onlyAdjuncts(f cueForm, i int) bool {
	high, from := s.passage.last, i
	for i < high && s.quote[i] < 0 && s.tags[i] != grammar.Comma && s.tags[i] != grammar.Stop && !s.isDash(i) && s.tags[i] != grammar.Conjunction {
		if s.tags[i] == grammar.Subordinator || s.tags[i] == grammar.Wh || s.tags[i] == grammar.Ing || s.tags[i] == grammar.Participle || s.tags[i] == grammar.To || i+1 < high && s.tags[i] == grammar.Preposition && s.tags[i+1] == grammar.Ing || s.is(i, "after", "before", ")", "as") {
			return true
		}
		next := s.skipAdjunct(f, i, high)
		if next <= i {
			return s.dayWhen(from, i) || i > 0 && s.is(i, "that", "which") && s.tags[i-1] == grammar.Noun && s.tags[i+1].IsFinite() // "at a meeting | that was held in Brell"
		}
		i = next
	}
	return true
}

// pastConnective goes over a word that joins a sentence to the one before it and
// is the reporter's: "However, ...".
func (s *scan) pastConnective(i, end int) int {
	k := i
	switch {
	case s.is(i, "however", "meanwhile", "nevertheless", "nonetheless", "moreover", "furthermore", "still"):
		k = i + 1
	case i+1 < end && s.is(i, "in") && s.is(i+1, "addition", "contrast", "fact"):
		k = i + 2
	}
	if k > i && k+1 < end && s.tags[k] == grammar.Comma {
		return k + 1
	}
	return i
}

// closingCue reads a remark that ends the passage (", Venn said.") before the
// cues that stand in what it reports, unless the passage is the report of one of
// them.
func (s *scan) closingCue() {
	low, high := s.passage.first, s.passage.last
	for i := high - 1; i > low && i > high-25; i-- {
		if s.quote[i] >= 0 {
			return
		}
		if s.is(i, "according") && s.tags[i-1] == grammar.Comma {
			if !s.saidBefore(i) {
				s.accordingTo(i)
			}
			return
		}
		f, next, ok := s.cueAt(i, high)
		if !ok || !f.takes(takesPost) {
			continue
		}
		g := s.groupOf(i, low)
		own := s.subjectBefore(g.first, low)
		if s.saysLast(g, next) && !g.passive && !s.reports(f, next, high) && !s.ownReport(g.first) {
			s.inverted(g, f, next)
			return
		}
		if own.empty() || g.passive || s.reports(f, next, high) || s.ownReport(own.first) {
			return
		}
		s.postposed(g, f, own, next)
		return
	}
}

// saysLast holds for a verb after a comma whose subject, a name or a noun, is all
// that follows: ", said Venn."
func (s *scan) saysLast(g group, next int) bool {
	if g.first == 0 || s.tags[g.first-1] != grammar.Comma {
		return false
	}
	high := s.passage.last
	p := s.subjectAfter(next, high)
	if p.empty() || s.tags[p.last-1] == grammar.Time {
		return false
	}
	p = s.extended(p, high)
	if p.last >= high || s.tags[p.last] == grammar.Stop {
		return true
	}
	return s.tags[p.last-1] == grammar.Name && s.tags[p.last] == grammar.Comma && !s.finiteBetween(p.last, high)
}

// saidBefore says whether the passage quotes or reports anything before word end.
func (s *scan) saidBefore(end int) bool {
	for i := s.passage.first; i < end; i++ {
		if s.quote[i] >= 0 {
			return true
		}
		if f, _, ok := s.cueAt(i, end); ok && f.takes(takesPost|takesThat) {
			return true
		}
	}
	return false
}

// ownReport says whether a cue before word end has the passage's main subject
// and reports something itself.
func (s *scan) ownReport(end int) bool {
	low := s.passage.first
	for i := low; i < end; i++ {
		if s.quote[i] >= 0 || !s.tags[i].IsFinite() {
			continue
		}
		g := s.groupOf(i, low)
		own := s.subjectBefore(g.first, low)
		if own.empty() || s.fronted(own.first, false) || s.is(own.first, "who", "which", "that") {
			continue
		}
		f, next, ok := s.cueAt(i, end)
		if !ok && s.tags[i+1].IsVerb() || ok && s.withinSubject(own, next) {
			continue
		}
		return ok && f.takes(takesPost|takesThat) && s.reports(f, next, end)
	}
	return false
}

// withinSubject says whether the clause of own and its verb, which ends before word next, is but a part of a subject:
// "what | Ruvia proposed | would free the city", "any result they announce | is void".
func (s *scan) withinSubject(own phrase, next int) bool {
	if !s.gap(next) {
		return false
	}
	left := own.first - 1
	return s.is(own.first, "what") || s.is(s.passage.first, "what", "whatever", "whoever", "whichever") || left >= s.passage.first && s.tags[left] == grammar.Noun
}

// contentStart is where a content that ends before word end begins.
func (s *scan) contentStart(end, low int) int {
	low = max(low, s.taken)
	if end <= low {
		return low
	}
	if q := s.quote[end-1]; q >= 0 && s.whole(q) {
		f := s.firstOf(q)
		if f <= low || s.quote[f-1] >= 0 {
			return f
		}
		sentence := f+1 < end && s.Words[f+1].Upper || !s.is(f-1, ",")
		if s.Words[f-1].Kind == text.Punct && sentence {
			return f
		}
	}
	low = s.pastDateline(low, end)
	for low < end && s.quote[low] < 0 && (s.is(low, ",", ".", "-", "—") || low > s.passage.first && s.is(low, "and", "but")) {
		low++
	}
	return s.pastConnective(s.insideBracket(low, end), end)
}

// longestDateline bounds the words before the dash of "BRELL, Ruvia, May 3 (Wire) — ".
const longestDateline = 12

// pastDateline goes over where and by which wire an article was written, with
// which its text or a section of it begins: in capital letters, to a dash.
func (s *scan) pastDateline(low, end int) int {
	if low >= end || low != s.passage.first || len(s.lower(low)) < 3 || !s.capitals(phrase{low, low + 1}) {
		return low
	}
	for k := low + 1; k < end && k < low+longestDateline; k++ {
		switch {
		case s.isDash(k) || s.is(k, "-"):
			return k + 1
		case s.upper(k), s.Words[k].Kind != text.Letters && s.quote[k] < 0:
		default:
			return low
		}
	}
	return low
}

// insideBracket is the word after a bracket that opens after low and is not closed
// before word end, or low.
func (s *scan) insideBracket(low, end int) int {
	for k := end - 1; k > low && s.lower(k) != ")"; k-- {
		if s.lower(k) == "(" && s.quote[k] < 0 {
			return k + 1
		}
	}
	return low
}

// cutOff holds where the clause before a remark goes on after it with its verb.
func (s *scan) cutOff(after int) bool {
	return after+1 < s.passage.last && s.tags[after] == grammar.Comma && s.resumesVerb(after+1, s.passage.last)
}

// unfinished says whether the words that end at a remark before word end lack their verb or what it says:
// "Ruvia would not, Venn said, leave", "there will be, Venn said, no truce".
func (s *scan) unfinished(end int) bool {
	k := end - 1
	if k > s.passage.first && s.tags[k] == grammar.Comma {
		k--
	}
	for k > s.passage.first+1 && s.is(k, "not", "never") {
		k--
	}
	return k > s.passage.first && (s.tags[k] == grammar.Modal || s.tags[k] == grammar.Be || s.is(k, "be", "been")) && s.tags[k-1] != grammar.Determiner
}

// interrupted reads "The talks, he said, failed": a remark within a clause.
func (s *scan) interrupted(c, cue phrase, sources []phrase, after int) bool {
	high := s.passage.last
	if after < high && s.tags[after] == grammar.Comma {
		after = max(after, s.verbAfterRemark(after, high)) // ", says Venn, a doctor, is that"
	}
	if after >= high || s.tags[after] != grammar.Comma || after+1 >= high || !s.clauseFollows(after+1, high) && s.quote[after+1] < 0 && !s.unfinished(c.last) {
		return false
	}
	opener := c.first
	for opener+1 < c.last && (s.tags[opener] == grammar.Conjunction || s.is(opener, "but")) {
		opener++
	}
	if s.quote[after+1] >= 0 && (s.tags[opener] == grammar.Preposition || s.tags[opener] == grammar.Ing || s.tags[opener] == grammar.Participle || s.is(opener, "as", "when", "after", "before", "since", "asked") || s.tags[c.first] == grammar.Adverb || s.tags[c.first] == grammar.Time) {
		return false
	}
	s.utterance++
	if end := c.last - 1; end >= c.first && s.tags[end] == grammar.Comma {
		c.last = end
	}
	relative := c.last-1 > c.first && s.is(c.last-1, "which", "who") // "a bridge which, he said, is closed"
	if !relative && (s.tags[c.first] != grammar.Preposition || s.is(c.first+1, "no") || s.quote[after+1] >= 0) {
		s.add(c, cue, sources, s.utterance)
	}
	rest := phrase{after + 1, s.contentEnd(after+1, high)}
	s.add(rest, cue, sources, s.utterance)
	s.taken = max(s.taken, rest.last)
	return true
}
