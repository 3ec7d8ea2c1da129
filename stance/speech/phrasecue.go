package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// accordingTo reads "According to Venn, the talks failed", "The talks failed,
// according to Venn" and their like with "in the view of", "in Venn's words" and
// "per".
func (s *scan) accordingTo(i int) bool {
	high := s.passage.last
	cue, p := s.credit(i, high)
	if p.empty() {
		return false
	}
	if s.relayed(i, p) {
		return true
	}
	sources := s.jointAfter(p, high)
	end := s.remarkEnd(max(p.last, cue.last), high)
	if k := max(p.last, cue.last); i == s.passage.first && k < high && s.quote[k] < 0 && s.opensPhrase(k) && s.reachesVerb(k, high) {
		end = k // "In Ruvia's view the talks failed"
	}
	inside := s.within(i, max(p.last, cue.last))
	if inside {
		end = max(p.last, cue.last)
	}
	s.utterance++
	if s.is(i, "in") && end+1 < high && s.quote[end] < 0 && s.quote[end+1] >= 0 {
		c := phrase{end + 1, s.lastOf(s.quote[end+1])}
		s.add(c, cue, sources, s.utterance) // "he is, in the words of Venn, “tired”"
		s.taken = max(s.taken, c.last)
		return true
	}
	if i > s.taken && s.clauseFollows(s.taken, i) {
		first := s.contentStart(i, s.passage.first)
		s.add(phrase{first, i}, cue, sources, s.utterance)
		s.taken = max(s.taken, end)
		if inside || s.cutOff(end) {
			if s.tags[end] != grammar.Comma {
				end--
			}
			rest := phrase{end + 1, s.contentEnd(end+1, high)}
			s.add(rest, cue, sources, s.utterance)
			s.taken = rest.last
		}
		return true
	}
	if i > s.taken+1 && s.tags[i-1] == grammar.Comma {
		s.add(phrase{s.contentStart(i, s.passage.first), i}, cue, sources, s.utterance)
	}
	if colon := s.colonAfter(end, high); colon > 0 {
		end = colon // "According to Venn, writing for the Gazette: ..."
	}
	if s.saysAfter(end, high) {
		return true
	}
	if end < high {
		c := phrase{end, s.contentEnd(end+1, high)}
		s.add(c, cue, sources, s.utterance)
		s.taken = max(s.taken, c.last)
	}
	return true
}

// within says whether a remark from word i to word end stands, without commas, before what the clause says of its subject: "the
// truce was | in Ruvia's eyes | a trap".
func (s *scan) within(i, end int) bool {
	return i > s.taken && end < s.passage.last && s.tags[i-1] != grammar.Comma && s.unfinished(i) && s.opensPhrase(end)
}

// saysAfter says whether the comma k only ends who passed on what somebody else says: "Venn,
// according to the Gazette, | said that ...".
func (s *scan) saysAfter(k, high int) bool {
	if k+1 >= high || s.tags[k] != grammar.Comma {
		return false
	}
	v := k + 1
	if p := s.nounPhraseAt(v, high); !p.empty() && p.last < high && s.lower(p.last) != "which" {
		v = p.last // "According to the Gazette, Venn | said that ..."
	}
	if !s.tags[v].IsFinite() || s.quote[v] >= 0 {
		return false
	}
	f, next, ok := s.cueAt(v, high)
	return ok && f.takes(takesThat) && s.reports(f, next, high)
}

// credit reads the words of a remark at i that names a source without a verb, and
// the source; both are empty where there is none.
func (s *scan) credit(i, high int) (cue, source phrase) {
	if i+2 >= high {
		return phrase{}, phrase{}
	}
	switch {
	case s.lower(i) == "according" && s.lower(i+1) == "to":
		cue = phrase{i, i + 2}
	case s.lower(i) == "in" && i+4 < high && s.is(i+1, "the") && viewing[s.lower(i+2)] && s.is(i+3, "of"):
		cue = phrase{i, i + 4}
	case s.lower(i) == "per" && !s.upper(i) && i > s.passage.first && s.tags[i-1] == grammar.Comma && s.upper(i+1) && s.tags[i+1] == grammar.Name:
		cue = phrase{i, i + 1}
	case s.lower(i) == "in" && s.quote[i] < 0:
		return s.ownWords(i, viewing, high)
	case s.lower(i) == "to" && s.quote[i] < 0 && !s.tags[i+1].IsVerb():
		return s.ownWords(i, minds, high)
	case s.lower(i) == "by" && s.quote[i] < 0:
		return s.ownWords(i, accounts, high)
	default:
		return phrase{}, phrase{}
	}
	p := s.nounPhraseAt(cue.last, high)
	if p.empty() && cue.last+1 < high && s.quote[cue.last+1] >= 0 {
		p = phrase{cue.last, min(s.lastOf(s.quote[cue.last+1])+1, high)} // the "Open Roads" report
	}
	if p.empty() {
		return phrase{}, phrase{}
	}
	return cue, s.fullSource(s.extended(p, high), high)
}

// viewing are the nouns by which it is told in whose mouth or mind something is so.
var viewing = wordList("words view opinion eyes judgment judgement assessment estimation telling reading version logic interpretation thinking mind")

var (
	// minds and accounts are those with "to" and "by" before whose they are.
	minds    = wordList("mind thinking")
	accounts = wordList("account reckoning lights logic telling estimation")
)

// ownWords reads "in Venn's words", "in her own view" and "to Venn's mind", by the nouns of a list.
func (s *scan) ownWords(i int, nouns map[string]bool, high int) (cue, source phrase) {
	p := s.nounPhraseAt(i+1, high)
	if p.empty() || !nouns[s.lower(p.last-1)] {
		return phrase{}, phrase{}
	}
	k := p.last - 2
	if k > i && s.is(k, "own") {
		k--
	}
	if k <= i || s.tags[k] != grammar.Possessive || p.last < high && s.is(p.last, "of") || s.is(k, "my", "our", "your") || s.is(p.last-1, "eyes") && !s.genitive(k) {
		return phrase{}, phrase{} // "in his reading of the plan", "tears in his eyes"
	}
	return phrase{i, p.last}, phrase{i + 1, k + 1}
}

// fullSource is a source after "according to" with what its noun goes on with: no
// verb of a clause can follow it there. "Exit polling data" is all noun; "a poll
// released on Monday by the Gazette" has a participle with its own words.
func (s *scan) fullSource(p phrase, high int) phrase {
	k := p.last
	if k+1 < high && s.tags[k].IsVerb() && s.tags[k+1] == grammar.Noun && s.quote[k] < 0 && (k+2 >= high || s.tags[k+2] == grammar.Comma || s.tags[k+2] == grammar.Stop) {
		p.last = k + 2
		k = p.last
	}
	if k+1 >= high || s.tags[k-1] != grammar.Noun || s.quote[k] >= 0 || s.tags[k] != grammar.Participle && s.tags[k] != grammar.Past && s.tags[k] != grammar.Ing {
		return p
	}
	end := k
	for end < high && s.tags[end] != grammar.Comma && s.tags[end] != grammar.Stop && s.quote[end] < 0 && !s.isDash(end) {
		if end > k && s.tags[end].IsFinite() && s.tags[end] != grammar.Past {
			return p
		}
		end++
	}
	if end-k > longestModifier || end < high && s.quote[end] >= 0 {
		return p
	}
	p.last = end
	return p
}

// longestModifier bounds the words of a participle behind its noun.
const longestModifier = 14

// colonAfter is the colon that ends a participle's phrase after the comma k, 0
// where there is none.
func (s *scan) colonAfter(k, high int) int {
	if k+1 >= high || s.tags[k+1] != grammar.Ing && s.tags[k+1] != grammar.Participle {
		return 0
	}
	for i := k + 1; i < high && i < k+15 && s.quote[i] < 0 && !s.tags[i].IsFinite(); i++ {
		if s.lower(i) == ":" {
			return i
		}
	}
	return 0
}

// relayed makes the source p of "according to" at i the one who passed on what
// the passage has already as somebody's words: `"...," Venn said, according to the
// Gazette`.
func (s *scan) relayed(i int, p phrase) bool {
	if len(s.out) == s.begun || s.taken <= s.passage.first || s.clauseFollows(s.taken, i) {
		return false
	}
	for k := s.begun; k < len(s.out); k++ {
		s.out[k].Via = append(s.out[k].Via, s.span(p))
	}
	s.taken = max(s.taken, p.last)
	return true
}

// remarkEnd is the comma or colon that ends an inserted remark.
func (s *scan) remarkEnd(i, high int) int {
	for k := i; k < high; k++ {
		if s.quote[k] >= 0 {
			return k
		}
		if s.tags[k] == grammar.Comma || s.is(k, ":", "-", "—") {
			if s.tags[k] == grammar.Comma && s.appositionEnds(k, high) > 0 {
				k = s.appositionEnds(k, high)
			}
			return k
		}
	}
	return high
}

// appositionEnds is the second comma of ", a doctor," after a name, and of ", Ivan Melk,"
// after a noun, 0 for none.
func (s *scan) appositionEnds(k, high int) int {
	if k > 0 && s.tags[k-1] == grammar.Noun {
		return s.namedAfter(k, high)
	}
	if k+1 >= high || s.tags[k+1] != grammar.Determiner && s.tags[k+1] != grammar.Wh {
		return 0
	}
	for j := k + 1; j < high && j < k+25; j++ {
		if s.tags[j] == grammar.Comma {
			return j
		}
		if s.tags[j].IsFinite() && s.tags[k+1] != grammar.Wh {
			return 0
		}
	}
	return 0
}

// namedAfter is the comma that ends the first name and surname which stand behind the
// comma k, 0 where more than names stands there: "the minister, Ivan Melk, ...".
func (s *scan) namedAfter(k, high int) int {
	end := k + 1
	for end < high && s.tags[end] == grammar.Name && s.quote[end] < 0 {
		end++
	}
	if end < k+3 || end+1 >= high || s.tags[end] != grammar.Comma {
		return 0
	}
	for i := end + 1; i < high && !s.tags[i].IsFinite(); i++ {
		if s.tags[i] == grammar.Comma || i == high-1 || s.is(i, "and", "or") && s.tags[i-1] == grammar.Name {
			return 0 // "the report, Ivan Melk, Petra Dorn and others met", "the report, Ivan Melk, a clerk, met them"
		}
	}
	return end
}

// passiveVerb reads "was accused of ...", "it was reported that ...".
func (s *scan) passiveVerb(g group, f cueForm, next, high int) {
	c, cue := content{}, phrase{g.first, next}
	var by []phrase
	if next+1 < high && s.is(next, "by") {
		if p := s.nounPhraseAt(next+1, high); !p.empty() {
			by, next = []phrase{p}, p.last
		}
	}
	if n := s.pastAdjuncts(next, high); n+1 < high && (s.tags[n] == grammar.That && !s.tags[n+1].IsFinite() || s.is(n, "whether", "if")) {
		next = n // "was asked at a meeting if"
	}
	switch {
	case next < high && s.is(next, "as") && next+1 < high && s.is(next+1, "saying"):
		c = s.contentAfter(cueForm{patterns: takesQuote | takesThat | takesBare}, next+2, high)
		if c.kind != noContent {
			s.forward(g, c, next+2, high)
			return
		}
		s.postposed(g, cueForm{patterns: takesQuote | takesPost}, s.subjectBefore(g.first, s.passage.first), next+2)
		return
	case next < high && s.lower(next) == "that" && f.takes(takesThat):
		c = content{phrase{next, s.contentEnd(next+1, high)}, clauseContent}
	case next+1 < high && f.takes(takesOf) && s.is(next, "of"):
		c = content{phrase{next + 1, s.phraseEnd(next+1, high)}, phraseContent}
	case next+1 < high && (f.takes(takesFor) && s.is(next, "for") || f.takes(takesAs) && s.is(next, "as") || f.takes(takesOrder) && s.tags[next] == grammar.To):
		c = content{phrase{next, s.phraseEnd(next+1, high)}, phraseContent}
	case next+2 < high && f.takes(takesTopic) && s.is(next, "about") && !s.is(next+1, "it", "that", "this", "him", "her", "them"):
		c = content{phrase{next, s.objectEnd(next+1, high)}, phraseContent}
	case next < high && s.is(next, "whether", "if", "what", "why", "how") && f.takes(takesWh):
		c = content{phrase{next, s.contentEnd(next+1, high)}, clauseContent}
	}
	if c.kind == noContent || len(by) > 0 && s.is(c.first, "as", "for") {
		c = s.sufferer(g, f, by, c)
	}
	if c.kind == noContent {
		s.toldBy(g, cue, by, next)
		return
	}
	s.utterance++
	s.add(c.phrase, cue, by, s.utterance)
	s.taken = max(s.taken, c.last)
	if len(by) == 0 {
		s.willAnswer(cue)
	}
}

// toldBy reads what stands before whom it was told: "“No,” | Orel was told by Venn".
func (s *scan) toldBy(g group, cue phrase, by []phrase, next int) {
	own := s.subjectBefore(g.first, s.passage.first)
	if len(by) == 0 || own.empty() || own.first-1 < s.passage.first || !informing[grammar.LemmaOf(&s.Words[g.head])] {
		return
	}
	if s.reportable(cueForm{patterns: takesQuote | takesPost}, own.first-1) {
		s.backward(own.first-1, cue, by, next)
	}
}

// informing are verbs whose object is told something.
var informing = wordList("tell inform assure warn remind advise")

// willAnswer takes whoever is asked for the one who speaks next: "Venn was asked about it. “Not today.”"
func (s *scan) willAnswer(cue phrase) {
	own := s.subjectBefore(cue.first, s.passage.first)
	for i := cue.first; i < cue.last; i++ {
		if s.is(i, "asked", "pressed", "questioned") && !own.empty() {
			s.speaker.sources, s.speaker.cue, s.speaker.utterance = []text.Span{s.mention(own)}, text.Span{}, 0
			return
		}
	}
}

// sufferer is the subject of a passive as what somebody takes a stand on: "the
// plan was rejected by Venn", with the words for which or as what it is.
func (s *scan) sufferer(g group, f cueForm, by []phrase, c content) content {
	if len(by) == 0 || !f.takes(takesStand) {
		return c
	}
	own := s.subjectBefore(g.first, s.passage.first)
	if own.empty() || own.first < s.taken || s.is(own.first, "who", "which", "that") {
		return c
	}
	if n := s.modifiedTo(own.last, g.first); n > own.last {
		return content{phrase{own.first, n}, phraseContent}
	}
	if s.tags[own.last-1] == grammar.Noun || s.lower(own.first) == "it" || s.tags[own.last-1] == grammar.Name && f.takes(takesThing) {
		return content{own, phraseContent}
	}
	return c
}

// modifiedTo is high where a participle with its own words stands from word k to there, as part
// of a subject: "a truce | sought by Venn | was rejected"; otherwise k.
func (s *scan) modifiedTo(k, high int) int {
	if k+1 >= high || s.tags[k] != grammar.Participle && s.tags[k] != grammar.Past {
		return k
	}
	for i := k; i < high; i++ {
		if s.quote[i] >= 0 || s.tags[i] == grammar.Comma || s.tags[i] == grammar.Stop {
			return k
		}
	}
	return high
}
