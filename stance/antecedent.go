package stance

import (
	"slices"

	"parley/stance/text"
)

// A search asks whom a pronoun means.
type search struct {
	at       int         // the word of the pronoun
	gender   Gender      // empty: of either
	subject  bool        // the pronoun is a subject
	source   bool        // it says what is reported
	contents []text.Span // what is reported under it: who is named there does not say it
	governed text.Span   // the rest of its clause; set by antecedent
}

// How much each trait of a mention speaks for it as what a pronoun means.
const (
	perSentence  = -1.1 // for every sentence between that is not all quotation
	forSubject   = 1.2
	forSpeaker   = 0.9  // it said something before
	forParallel  = 0.4  // subject to subject
	ifQuoted     = -2.5 // it was named within a quotation
	ifContent    = -4.0 // it is named in what the pronoun reports
	ifOwner      = -0.3 // "Tosk's"
	forGender    = 0.4  // its gender is known and right
	perMention   = 0.12 // for each earlier mention, up to mentionCap
	mentionCap   = 6
	forNewcomer  = 0.8  // it did something, and has no name or opens the sentence before: what follows is about it
	forParagraph = 0.4  // it does what a sentence before in the same paragraph tells
	forTail      = 1.6  // the pronoun's clause hangs on it: "Tosk, as he left"
	forAnnounced = 1.9  // it is the subject of the clause that the pronoun's clause opens
	forDoing     = 1.9  // its answer, its visit or the like is the subject of a sentence: "Tosk's reply was short: no, he said"
	forMoved     = 3.2  // what the sentence tells moved it: "Tosk refused, which angered Venn. He said"
	forFronted   = 0.9  // and it stands before the pronoun's own clause: "In Tosk's speech, he said"
	leastScore   = -5.5 // below it nobody is meant
	recentBounds = 60   // mentions that are looked at
)

// antecedent is the figure that a pronoun for one person means; -1 where none fits.
func (c *cast) antecedent(s search) int {
	best, top := c.announced(s)
	s.governed = c.governed(s)
	for k := len(c.seen) - 1; k >= 0 && k >= len(c.seen)-recentBounds; k-- {
		m := &c.seen[k]
		f := c.figures[m.figure]
		if !f.person() || clash(f.actor.Gender, s.gender) || m.last > s.at || c.articled(m, f) {
			continue
		}
		score := c.fit(m, f, s)
		if score <= top {
			continue // what it is named in can only speak against it
		}
		if score = c.lessNamed(score, m, s); score > top {
			best, top = m.figure, score
		}
	}
	return best
}

func isSubordinator(word string) bool {
	return word == "as" || word == "when" || word == "while" || word == "before" || word == "after"
}

// announced is the figure that a pronoun means which stands before its name: "As
// he left, Tosk said", "In his letter, Tosk said".
func (c *cast) announced(s search) (figure int, score float64) {
	own := c.ownWords(s.at)
	if !own && (!s.subject || !c.subordinate(s.at)) {
		return -1, leastScore
	}
	end := c.doc.Sentences[c.line[s.at]].Last
	for i := s.at + 1; i+1 < end; i++ {
		if c.doc.Words[i].Lower != "," {
			continue
		}
		p, ok := c.phraseAt(i + 1)
		if !ok && own {
			continue // "In his letter, which he sent on Monday, Tosk said"
		}
		if !ok {
			return -1, leastScore
		}
		if p.figure < 0 {
			p.figure = c.bareFigure(p)
		}
		if p.figure >= 0 && c.figures[p.figure].person() && !clash(c.figures[p.figure].actor.Gender, s.gender) && c.isSubject(p.start, p.last) {
			return p.figure, forAnnounced
		}
		return -1, leastScore
	}
	return -1, leastScore
}

// ownWords says whether the pronoun at word w stands in a fronted phrase on what its owner wrote or
// said: "In his letter, which he sent on Monday, ...".
func (c *cast) ownWords(w int) bool {
	first := c.doc.Sentences[c.line[w]].First
	if c.plain[first] != "in" || w == first || !isPossessive(c.plain[first+1]) {
		return false
	}
	for i := first + 2; i < len(c.doc.Words) && c.doc.Words[i].Kind != text.Punct && i < first+6; i++ {
		if utterances[c.plain[i]] {
			return true
		}
	}
	return false
}

// utterances are nouns for what somebody writes or says.
var utterances = wordSet("message address speech post statement letter interview remarks video briefing broadcast sermon column memoir memoirs essay tweet note comments")

// phraseAt is the phrase whose titles or name begin at a word.
func (c *cast) phraseAt(w int) (*phrase, bool) {
	i, ok := c.startsAt(w)
	if !ok {
		return nil, false
	}
	return &c.phrases[i], true
}

// subordinate says whether a word stands in a clause that opens the sentence and
// depends on the one after its comma.
func (c *cast) subordinate(w int) bool {
	first := c.doc.Sentences[c.line[w]].First
	switch c.plain[first] {
	case "as", "when", "while", "after", "before", "although", "though", "because", "if", "since", "once", "until", "in", "by", "despite", "with":
	default:
		return false
	}
	for i := first; i < w; i++ {
		if c.doc.Words[i].Kind == text.Punct {
			return false
		}
	}
	return true
}

// longestClause bounds how many words after a pronoun are read as its clause, so
// that a text without full stops is not read to its end for every pronoun.
const longestClause = 200

// governed is the rest of the clause of a pronoun that is its subject: a name
// there is somebody else's ("He thanked Tosk").
func (c *cast) governed(s search) text.Span {
	if !s.subject || c.subordinate(s.at) {
		return text.Span{}
	}
	end := min(c.doc.Sentences[c.line[s.at]].Last, s.at+longestClause)
	for i := s.at + 1; i < end; i++ {
		switch c.doc.Words[i].Lower {
		case "after", "before", "when", "while", "because", "although", "though", "since", "until", ";":
			return c.spanOf(s.at, i)
		}
	}
	return c.spanOf(s.at, end)
}

func clash(a, b Gender) bool { return a != "" && b != "" && a != b }

// fit is how well a mention fits as what a pronoun means, but for what the pronoun
// reports.
func (c *cast) fit(m *mention, f *figure, s search) float64 {
	score := perSentence*float64(c.told[c.line[s.at]]-c.told[c.line[m.first]]) + perMention*float64(min(f.seen, mentionCap))
	if m.subject {
		score += forSubject
		if s.subject {
			score += forParallel
		}
	}
	switch {
	case m.source:
		score += forSpeaker
	case m.subject && (f.nameless || c.newcomer(m, f, s.at)):
		score += forNewcomer
	}
	if m.subject && !m.quoted && c.line[m.first] < c.line[s.at] && c.doc.Sentences[c.line[m.first]].Paragraph == c.doc.Sentences[c.line[s.at]].Paragraph {
		score += forParagraph
	}
	if m.quoted {
		score += ifQuoted
	}
	if s.subject && !m.subject && m.last >= s.at-3 && isSubordinator(c.plainAt(s.at-1)) {
		score += forTail
	}
	if !m.quoted && c.plainAt(m.first-2) == "which" && moving[c.plainAt(m.first-1)] && c.line[m.first] < c.line[s.at] {
		score += forMoved
	}
	switch {
	case c.own[m.last-1] && c.doesIt(m):
		score += forDoing
		if s.subject && c.line[m.first] == c.line[s.at] {
			score += forFronted
		}
	case c.own[m.last-1]:
		score += ifOwner
	}
	if f.actor.Gender != "" {
		score += forGender
	}
	return score
}

// doesIt says whether a sentence begins with what the owner that it names said, wrote or did: "Tosk's reply was short".
func (c *cast) doesIt(m *mention) bool {
	first := m.first
	if p, ok := c.covering(m.first); ok {
		first = p.start
	}
	fronted := first > 0 && isPreposition(c.plain[first-1]) && c.opensSentence(first-1) // "In Tosk's speech, he"
	if m.quoted || !fronted && !c.opensSentence(first) {
		return false
	}
	named := false
	for i := m.last; i < m.last+longestDoing && i < len(c.doc.Words) && c.line[i] == c.line[m.first]; i++ {
		w := c.plain[i]
		if moving[w] {
			return false // "Tosk's visit angered Venn. He"
		}
		named = named || i < m.last+4 && (replies[w] || utterances[w] || doings[w])
	}
	return named
}

// longestDoing is how many words behind the owner may name what is his and what it did to somebody.
const longestDoing = 12

// moving are verbs for what something does to somebody, of whom it tells.
var moving = wordSet(`angered annoyed irritated surprised shocked alarmed pleased upset infuriated enraged delighted dismayed worried unsettled stunned
	offended impressed embarrassed encouraged disappointed troubled puzzled unnerved pained cheered heartened frustrated`)

// replies are nouns for what somebody answers.
var replies = wordSet("answer answers reply replies response responses retort reaction verdict advice warning words line comment remark explanation argument assessment")

// doings are nouns for what is somebody's own doing, so that what follows is about who does it: "Tosk's visit to Venn went well. He".
var doings = wordSet("visit trip journey tour arrival departure call meeting talks appearance")

// articled says whether a name stands behind an article that is nobody's for all that is known: "the Holy Door".
func (c *cast) articled(m *mention, f *figure) bool {
	return m.first > 0 && (c.plain[m.first-1] == "the" || c.plain[m.first-1] == "a") && !f.sure && !f.listed && !f.nameless && f.actor.Gender == ""
}

// newcomer says whether a mention is the subject with which the sentence of word at or the one before begins, and its figure
// was named once at most before that: "Ilvar Tosk was blunter. A truce, | he said, was a trap."
func (c *cast) newcomer(m *mention, f *figure, at int) bool {
	first := m.first
	if p, ok := c.covering(m.first); ok {
		first = p.start // "Foreign minister Ilvar Tosk"
	}
	if m.quoted || c.line[m.first]+1 < c.line[at] || !c.leads(first, m.last) && c.plainAt(first-1) != "," {
		return false
	}
	if c.line[m.first] == c.line[at] && !slices.ContainsFunc(c.doc.Words[m.last:at], func(w text.Word) bool { return w.Lower == ";" }) {
		return false
	}
	earlier := f.seen
	for k := len(c.seen) - 1; k >= 0 && c.line[c.seen[k].first] >= c.line[m.first]; k-- {
		if c.figures[c.seen[k].figure] == f {
			earlier--
		}
	}
	return earlier <= 1
}

// lessNamed takes from a score what it is worth that what the pronoun reports names
// the figure.
func (c *cast) lessNamed(score float64, m *mention, s search) float64 {
	unnamed := c.figures[m.figure].nameless || m.basis == ByOffice
	for _, content := range s.contents {
		if c.namedIn(m.figure, content) || unnamed && content.Contains(c.spanOf(m.first, m.last)) {
			score += ifContent
		}
	}
	if c.namedIn(m.figure, s.governed) {
		score += ifContent
	}
	return score
}

// namedIn says whether a stretch of text names a figure.
func (c *cast) namedIn(figure int, content text.Span) bool {
	f := c.figures[figure]
	for i := c.phraseFrom(content.Start); i < len(c.phrases); i++ {
		p := &c.phrases[i]
		if c.doc.Words[p.first].Start >= content.End {
			return false
		}
		if p.figure == figure || p.figure < 0 && len(f.name) > 0 && c.plain[p.last-1] == f.name[len(f.name)-1] {
			return true
		}
	}
	return false
}

// phraseFrom is the first phrase that begins at or after a byte of the text.
func (c *cast) phraseFrom(start int) int {
	lo, hi := 0, len(c.phrases)
	for lo < hi {
		if mid := (lo + hi) / 2; c.doc.Words[c.phrases[mid].first].Start < start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
