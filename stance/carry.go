package stance

import (
	"math"
	"slices"

	"parley/stance/text"
)

// This file finds the thing that a sentence speaks of without naming it: "they
// rejected the demand", "we support it", "who would police that?".

// topicReach is how many sentences back the thing may have been named.
const topicReach = 2

// carriedSure is how sure a carried thing is, beside one that is named.
const carriedSure = 0.6

// newCarrying reads the phrases that stand for a thing named before.
func newCarrying(g *phrasebook) *phraseSet {
	var phrases []string
	for _, line := range lexiconLines("lexicon/attitude/carry.txt") {
		phrases = append(phrases, phrasesOf(line)...)
	}
	set, err := g.setOf(phrases)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return set
}

// standIns returns the places where the clause stands for a thing named before,
// as hits of the Term that names it.
func (s *scorer) standIns(c *clause, term *Term) []hit {
	var out []hit
	if n := c.contact(); n > 0 {
		return []hit{{first: c.content, last: c.content + n, term: term, carried: true}}
	}
	for i := c.content; i < len(c.toks); i++ {
		if last := s.carrying.at(c.toks, i); last > 0 && !c.pointsAt(i, last) {
			out = append(out, hit{first: i, last: last, term: term, carried: true})
			i = last - 1
		}
	}
	return out
}

// contact is how many tokens at the beginning of the clause take up what its sentence names
// before it, where somebody and what he thinks of it follow at once: "a demand Ruvia has
// rejected", "something that Ruvia rejects"; 0: none do.
func (c *clause) contact() int {
	i := c.content
	for i < len(c.toks) && i < c.content+3 && !upTaking[c.toks[i].lower] {
		i++
	}
	if i < len(c.toks) && upTaking[c.toks[i].lower] && c.behind() {
		return i + 1 - c.content
	}
	if i+2 >= len(c.toks) || !upTaking[c.toks[i].lower] || i > c.content && c.toks[c.content].lower != "a" && c.toks[c.content].lower != "an" {
		return 0
	}
	if t := c.toks[i+1]; !t.upper && t.lower != "that" && t.lower != "which" && t.lower != "the" && !others[t.lower] {
		return 0
	}
	return i + 1 - c.content
}

// behind says whether the cue stands behind what it governs: "a plan | rejected by Ruvia".
func (c *clause) behind() bool {
	return c.content > 0 && c.toks[0].span.Start > c.toks[c.content].span.Start
}

var upTaking = wordSet(`something demand demands condition conditions idea proposal proposals terms request scenario concession concessions
	option step move prospect notion claim suggestion plan offer goal requirement appeal call ultimatum`)

// pointsAt says whether the one word at token i only goes with the noun after it:
// "this war" is not the truce of the sentence before.
func (c *clause) pointsAt(i, last int) bool {
	if last-i > 1 || !determining[c.toks[i].lower] || last >= len(c.toks) {
		return false
	}
	t := c.toks[last]
	if c.toks[i].lower == "that" {
		return !t.stop && !t.comma // it joins clauses far more often
	}
	return !t.stop && !t.comma && !t.small && !afterPronoun[t.lower]
}

var (
	determining  = wordSet("this these such that")
	afterPronoun = wordSet("is are was were will would can could should shall must may might has have had does do did to and or in on at by for with as from if when because now today again not n't then")
)

// topics remembers what the sentences of a document name, each looked at once, and
// who speaks in them.
type topics struct {
	doc   *text.Document
	by    map[int][]string // keys of actors, by sentence
	seen  map[topicKey][]hit
	dense map[*issueRules]float64
	toks  [][]token
}

func newTopics(doc *text.Document, statements []Statement) *topics {
	t := &topics{doc, map[int][]string{}, map[topicKey][]hit{}, map[*issueRules]float64{}, make([][]token, len(doc.Sentences))}
	for _, s := range statements {
		for n := firstSentence(doc, s.Content); n < len(doc.Sentences) && doc.Sentences[n].Start < s.Content.End; n++ {
			for _, a := range s.Attributions {
				t.by[n] = append(t.by[n], a.Actor)
			}
		}
	}
	return t
}

// sameSpeaker says whether somebody speaks in both of two sentences.
func (t *topics) sameSpeaker(n, m int) bool {
	return slices.ContainsFunc(t.by[n], func(actor string) bool { return actor != "" && slices.Contains(t.by[m], actor) })
}

func (t *topics) sameParagraph(n, m int) bool {
	return t.doc.Sentences[n].Paragraph == t.doc.Sentences[m].Paragraph
}

type topicKey struct {
	issue    *issueRules
	sentence int
}

// before returns the Term named last before a clause: in its sentence or in
// those before it, of another paragraph only where the same one speaks there or as many
// sentences back as the clause reaches over: by "these terms" or, one, by "the proposal".
func (t *topics) before(r *issueRules, c *clause, over int) *Term {
	for back := 0; back <= topicReach && back <= c.sentence; back++ {
		if n := c.sentence - back; back > over && !t.sameParagraph(n, c.sentence) && !t.sameSpeaker(n, c.sentence) {
			return nil
		}
		hits := t.in(r, c.sentence-back)
		if term := lastNamed(hits, c.span.Start); term != nil {
			return term
		}
	}
	return nil
}

// lastNamed is the Term of the last hit that begins before a byte of the text; what only
// deplores or praises by its name gives way to what can be wanted: of "a plan to give up the
// occupied land" to giving it up.
func lastNamed(hits []hit, end int) *Term {
	var bare *Term
	for _, h := range slices.Backward(hits) {
		switch {
		case h.at >= end || h.term.Decides || h.term.Topic:
		case h.term.Bare <= 0:
			return h.term
		case bare == nil:
			bare = h.term
		}
	}
	return bare
}

// ahead returns the Term that the same speaker names in the next sentences of the
// paragraph: what an "it" was about, where nothing before tells.
func (t *topics) ahead(r *issueRules, c *clause) *Term {
	for n := c.sentence + 1; n < len(t.doc.Sentences) && n <= c.sentence+topicReach; n++ {
		if !t.sameParagraph(n, c.sentence) || !t.sameSpeaker(n, c.sentence) {
			return nil
		}
		if hits := t.in(r, n); len(hits) > 0 {
			return hits[0].term
		}
	}
	return nil
}

// density says how much of the document speaks of an issue: 0 not at all, 1 ten
// sentences or more that surely do.
func (t *topics) density(r *issueRules) float64 {
	if d, ok := t.dense[r]; ok {
		return d
	}
	n := 0.0
	for i := range t.doc.Sentences {
		for _, h := range t.in(r, i) {
			if h.term.Sure >= 0.5 {
				n++
				break
			}
		}
	}
	d := min(1, math.Log2(1+n)/math.Log2(11))
	t.dense[r] = d
	return d
}

// tokens are those of sentence n.
func (t *topics) tokens(n int) []token {
	if t.toks[n] == nil {
		s := t.doc.Sentences[n]
		t.toks[n] = tokens(t.doc, s.First, s.Last, s.Span)
	}
	return t.toks[n]
}

// around are the tokens of sentence n and of the one before it in its paragraph, or in the
// paragraph before where the same one speaks there.
func (t *topics) around(n int) [][]token {
	out := [][]token{t.tokens(n)}
	if n > 0 && (t.sameParagraph(n-1, n) || t.sameSpeaker(n-1, n)) {
		out = append(out, t.tokens(n-1))
	}
	return out
}

// placeReach is how many sentences back it may have been said which matter it is.
const placeReach = 12

// elsewhere says whether sentence n is on another matter: a phrase of the issue's
// Elsewhere was used after the last one of its About.
func (t *topics) elsewhere(r *issueRules, n int) bool {
	if r.elsewhere == nil {
		return false
	}
	for k := n; k >= 0 && k >= n-placeReach; k-- {
		switch {
		case r.about.within(t.tokens(k)):
			return false
		case r.elsewhere.within(t.tokens(k)):
			return true
		}
	}
	if n < placeReach {
		return false
	}
	for k := n + 1; k < len(t.doc.Sentences) && k <= n+3; k++ {
		if r.about.within(t.tokens(k)) {
			return false
		}
	}
	return true
}

func (t *topics) in(r *issueRules, n int) []hit {
	key := topicKey{r, n}
	if hits, ok := t.seen[key]; ok {
		return hits
	}
	toks := t.tokens(n)
	hits := r.find(toks)
	for i := range hits {
		hits[i].at = toks[hits[i].first].span.Start
	}
	t.seen[key] = hits
	return hits
}

// carried returns the hits of a clause that names nothing of the issue itself:
// words that stand for the thing named before, where an attitude governs them.
func (s *scorer) carried(r *issueRules, c *clause, t *topics) []hit {
	byNoun, over := s.takesUpByNoun(c), 0
	switch {
	case byNoun:
		over = topicReach
	case s.pointsBack(c):
		over = 1
	}
	term := t.toldOf(r, c)
	if term == nil {
		term = t.before(r, c, over)
	}
	if term == nil && s.pointsAhead(c) {
		term = t.ahead(r, c)
	} else if term != nil && term.Bare > 0 && !byNoun && c.contact() == 0 {
		return nil
	}
	if term == nil || term.Sure < 0.5 || s.torn(r, c, t) || s.nearerOther(r, c, t) {
		return nil
	}
	stand := *term
	stand.Name, stand.Bare, stand.Deed, stand.Sure = "stands for: "+term.Name, 0, false, term.Sure*carriedSure
	hits := s.standIns(c, &stand)
	return slices.DeleteFunc(hits, func(h hit) bool { return !c.isGoverned(h) || s.namesOther(r, c, h) })
}

// tornReach is how many sentences back two issues compete for a noun that another
// speaker takes up.
const tornReach = 5

// torn says whether a clause takes up what somebody else spoke of in another paragraph
// where two issues were named of late: "welcomed the proposal" may then mean either.
func (s *scorer) torn(r *issueRules, c *clause, t *topics) bool {
	if n := c.sentence; n == 0 || t.sameParagraph(n-1, n) || t.sameSpeaker(n-1, n) {
		return false
	}
	return slices.ContainsFunc(s.issues, func(other *issueRules) bool {
		return other != r && !other.issue.Off && t.namedOfLate(other, c.sentence)
	})
}

// nearerOther says whether a clause that takes up what stands right before it ("..., an idea
// Ruvia rejected") has something of another issue there.
func (s *scorer) nearerOther(r *issueRules, c *clause, t *topics) bool {
	if c.contact() == 0 {
		return false
	}
	mine := t.lastBefore(r, c)
	return slices.ContainsFunc(s.issues, func(other *issueRules) bool {
		return other != r && !other.issue.Off && t.lastBefore(other, c) > mine
	})
}

// lastBefore is where the sentence of a clause last names an issue before it; -1 where it
// does not.
func (t *topics) lastBefore(r *issueRules, c *clause) int {
	at := -1
	for _, h := range t.in(r, c.sentence) {
		if h.at < c.span.Start && h.term.Sure >= 0.5 {
			at = h.at
		}
	}
	return at
}

// namedOfLate says whether one of the sentences before sentence n surely names an issue.
func (t *topics) namedOfLate(r *issueRules, n int) bool {
	for k := max(0, n-tornReach); k < n; k++ {
		if slices.ContainsFunc(t.in(r, k), func(h hit) bool { return h.term.Sure >= 0.5 && h.term.Bare == 0 }) {
			return true
		}
	}
	return false
}

// namesOther says whether the words of a hit name what another issue is about: "such
// territorial concessions" stand for no truce.
func (s *scorer) namesOther(r *issueRules, c *clause, h hit) bool {
	for _, other := range s.issues {
		if other != r && !other.issue.Off && slices.ContainsFunc(other.find(c.toks), func(o hit) bool { return o.first < h.last && h.first < o.last }) {
			return true
		}
	}
	return false
}

// takesUpByNoun says whether a clause takes up what was named before by a noun with
// "these", "those" or "such", and not by a pronoun alone.
func (s *scorer) takesUpByNoun(c *clause) bool {
	for i := c.content; i < len(c.toks); i++ {
		if pointing[c.toks[i].lower] && s.carrying.at(c.toks, i) > i+1 {
			return true
		}
	}
	return false
}

var pointing = wordSet("these those such")

// pointsAhead says whether a quotation speaks of "the idea" or "the proposal", so that
// the rest of it tells which one.
func (s *scorer) pointsAhead(c *clause) bool {
	for i := c.content; c.direct && i < len(c.toks); i++ {
		if c.toks[i].lower == "the" && s.carrying.at(c.toks, i) > 0 {
			return true
		}
	}
	return false
}

// pointsBack says whether a clause stands for the thing by a noun: "these proposals".
func (s *scorer) pointsBack(c *clause) bool {
	for i := c.content; i < len(c.toks); i++ {
		if s.carrying.at(c.toks, i) > i+1 {
			return true
		}
	}
	return false
}

// isGoverned says whether an attitude stands right by the hit, or the speaker
// asks about it.
func (c *clause) isGoverned(h hit) bool {
	if c.asks() {
		return true
	}
	chain := c.before(h)
	if after := c.after(h); len(after) > 0 && !after[0].weak && !c.expletive(h, after[0]) {
		return true
	}
	return len(chain) > 0 && chain[0].bearing != opens && chain[0].bearing != denies && !chain[0].weak && h.first-chain[0].last <= 1
}

// expletive says whether an "it" only stands in for what follows: "it is impossible to agree".
func (c *clause) expletive(h hit, op operator) bool {
	return c.toks[h.first].lower == "it" && op.last < len(c.toks) && expected[c.toks[op.last].lower] && !contrivances[c.toks[op.last-1].lower]
}

// contrivances are done to some end, which what follows them tells: "it was a trick to gain time".
var contrivances = wordSet("trick ploy pretext ruse cover attempt manoeuvre maneuver smokescreen stunt tactic excuse bid")

var expected = wordSet("to that for when if whether")
