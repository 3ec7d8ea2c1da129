package stance

import (
	"strings"

	"parley/stance/text"
)

// This file takes the words of a source apart: whom do "Clinton spokesman Ilvar
// Tosk", "he", "the Kremlin" and "Ruvia and its allies" name?

// voicesOf resolves a source. It is empty where the words name nobody, as the
// "Q" of a transcript does.
func (c *cast) voicesOf(s *source) []voice {
	first, last := c.trim(s.first, s.last)
	first, last = c.wholePhrase(c.pastScene(first, last), last)
	if end := c.sharedNoun(first, last); end > 0 {
		last = end
	}
	last = c.complement(first, last)
	if first >= last || s.basis == ByLabel && isQuestioner(c.plain[first]) {
		return nil
	}
	if c.doc.Words[first].Kind == text.Number && last-first == 1 {
		first, last = c.beforeAge(first)
	}
	if last-first == 1 && s.basis == ByLabel {
		if f := c.labelled(first); f >= 0 {
			return []voice{{f, ByName, first, last}}
		}
	}
	if voices := c.twoStates(first, last); len(voices) > 1 {
		return voices
	}
	if last-first == 1 {
		if voices, ok := c.pronounVoices(first, s); ok {
			return voices
		}
		if f := c.demanding(first); f >= 0 {
			return []voice{{f, ByGroup, first, last}}
		}
	}
	core := c.coreEnd(first, last)
	if parts := c.conjuncts(first, core, s); len(parts) > 1 {
		return parts
	}
	if parts := c.authors(first, core, s); len(parts) > 1 {
		return parts
	}
	if parts := c.apposedVoices(first, core, s); len(parts) > 1 {
		return parts
	}
	voices := c.phraseVoices(first, core, last)
	if f := c.ownSpokesman(first, core, s); f >= 0 && c.unknown(voices) {
		return []voice{{f, ByOffice, first, core}}
	}
	return voices
}

// ownSpokesman is the body or state of which a spokesman speaks whose own is not said: "The Harbour Board would wait, a spokesman
// said". It is -1 where it does not begin what is said, or a name or a country stands with the spokesman.
func (c *cast) ownSpokesman(first, last int, s *source) int {
	if len(s.contents) == 0 || last-first != 2 || !isDeterminer(c.plain[first]) || c.known[first+1].noun.lemma != "spokesman" && c.known[first+1].noun.lemma != "spokesperson" && c.known[first+1].noun.lemma != "spokeswoman" {
		return -1
	}
	w, _ := c.wordsIn(s.contents[0])
	if !isDeterminer(c.plainAt(w)) { // "Ruvia would wait, a spokesman said" may be said in Graun
		return -1
	}
	p, ok := c.covering(w + 1)
	if !ok || p.figure < 0 || c.figures[p.figure].person() || c.own[p.last-1] || c.plainAt(p.last) == "must" || c.plainAt(p.last) == "should" {
		return -1
	}
	return p.figure
}

// labelled is the one person of the article whose initials the label of an
// interview is ("AH" for Ada Horn); -1 where none or several bear them.
func (c *cast) labelled(w int) int {
	letters := c.plain[w]
	if len(letters) < 2 || len(letters) > 3 || !isUpperCase(c.word(w)) {
		return -1
	}
	if _, known := c.refAt(w, w+1); known > 0 {
		return -1 // "EU"
	}
	found := -1
	for i, f := range c.figures {
		if f.actor.Kind != Person || len(f.name) < 2 || initialsOf(f.name) != letters {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

func initialsOf(name []string) string {
	var b strings.Builder
	for _, word := range name {
		b.WriteByte(word[0])
	}
	return b.String()
}

// trim takes signs off both ends of a source.
func (c *cast) trim(first, last int) (int, int) {
	for first < last && c.doc.Words[first].Kind == text.Punct {
		first++
	}
	for first < last && c.doc.Words[last-1].Kind == text.Punct {
		last--
	}
	return first, last
}

// pastScene is the word with which the name of a person begins that ends a source, where a sentence opens with the scene and
// no comma parts the two: "In a speech in Brell | Ilvar Tosk argued".
func (c *cast) pastScene(first, last int) int {
	if first >= last || first == 0 || c.line[first] != c.line[first-1] || first-1 != c.doc.Sentences[c.line[first]].First {
		return first
	}
	switch c.plain[first-1] {
	case "in", "at", "on", "during", "after", "before", "from":
	default:
		return first
	}
	if p, ok := c.covering(last - 1); ok && p.start > first && p.last == last && p.figure >= 0 && c.figures[p.figure].person() {
		return p.start
	}
	return first
}

// beforeAge is the name before an age: "Hanna Lund" of "Hanna Lund, 60, said".
func (c *cast) beforeAge(age int) (first, last int) {
	if p, ok := c.covering(age - 2); ok && c.doc.Words[age-1].Lower == "," && p.last == age-1 {
		return p.start, p.last
	}
	return age, age + 1
}

// wholePhrase widens a source that is only the adjective of a country within a
// noun phrase: "Ruvian" in "the influential Ruvian daily".
func (c *cast) wholePhrase(first, last int) (int, int) {
	if first >= last || last >= len(c.plain) || c.own[last-1] || c.doc.Words[last].Upper || c.line[last] != c.line[first] {
		return first, last
	}
	if _, n := c.refEnding(last - 1); n == 0 || c.known[last].noun.kind == 0 {
		return first, last
	}
	if isDeterminer(c.plain[first]) {
		return first, last + 1
	}
	for i := first - 1; i >= max(first-3, c.doc.Sentences[c.line[first]].First); i-- {
		if isDeterminer(c.plain[i]) {
			return i, last + 1
		}
		if c.doc.Words[i].Kind != text.Letters || c.known[i].is(functionWord) {
			break
		}
	}
	return first, last + 1
}

// complement lets a source run on over the words that say whose office or whose
// statement it is: "the head" of "the Ruvian government", "Secretary" of "State
// Ada Venn".
func (c *cast) complement(first, last int) int {
	if first >= last || last+1 >= len(c.doc.Words) || c.own[last-1] {
		return last
	}
	noun := c.known[last-1].noun
	if noun.kind&documentNoun != 0 && noun.kind&paperNoun == 0 && givenOut[c.plain[last]] && c.plain[last+1] == "by" {
		return c.giverEnd(last) // "a statement | issued by Ruvia"
	}
	switch c.plain[last] {
	case "of":
		if noun.kind == 0 {
			return last
		}
	case "from", "by", "for":
		if noun.kind&documentNoun == 0 && (noun.kind&personNoun == 0 || c.plain[last] != "for") {
			return last
		}
	default:
		return last
	}
	return c.nounPhraseEnd(last + 1)
}

// giverEnd is the word behind the name of whoever gave out a document by the participle at word i; i where nobody is named.
func (c *cast) giverEnd(i int) int {
	at := i + 2
	if at < len(c.plain) && isDeterminer(c.plain[at]) {
		at++
	}
	p, ok := c.covering(at)
	switch {
	case !ok:
		return i
	case c.own[p.last-1] || p.ref.form == adjective:
		return c.nounPhraseEnd(p.last)
	}
	return p.last
}

// givenOut are participles that say whose a document is.
var givenOut = wordSet("issued published released drafted signed adopted posted circulated prepared proposed authored sponsored tabled submitted presented unveiled")

// nounPhraseEnd is the word after the names, nouns and adjectives that begin at
// word at; what follows an "of" belongs to them. A text may end before it.
func (c *cast) nounPhraseEnd(at int) int {
	if at >= len(c.line) {
		return at
	}
	end := min(len(c.doc.Words), c.doc.Sentences[c.line[at]].Last, at+longestApposition)
	i := at
	for i < end {
		if p, ok := c.covering(i); ok && p.last > i {
			i = p.last
			continue
		}
		if !c.insideNounPhrase(i, at) {
			return i
		}
		i++
	}
	return i
}

// insideNounPhrase says whether word i can go on a noun phrase that begins at
// word at: no verb, no sign, and of the small words only "of" and an article.
func (c *cast) insideNounPhrase(i, at int) bool {
	w, word := c.doc.Words[i], c.plain[i]
	switch {
	case w.Kind != text.Letters || c.known[i].is(finiteVerb):
		return false
	case word == "of":
		return true
	case c.known[i].is(functionWord):
		return isDeterminer(word) && (i == at || c.plain[i-1] == "of")
	case w.Upper:
		return true
	case strings.HasSuffix(w.Lower, "ed"):
		return false
	}
	afterNoun := i > at && !c.own[i-1] && c.known[i-1].noun.lemma != ""
	return !afterNoun || c.known[i].noun.lemma != "" || !strings.HasSuffix(w.Lower, "s") // "the government says"
}

func isQuestioner(word string) bool {
	switch word {
	case "q", "question", "questions", "reporter", "journalist", "audience", "moderator":
		return true
	}
	return false
}

// coreEnd is where the noun phrase itself ends and its apposition or relative
// clause begins. A comma within a list of names ends nothing.
func (c *cast) coreEnd(first, last int) int {
	for i := first + 1; i < last; i++ {
		switch w := c.doc.Words[i]; w.Lower {
		case "(":
			end := c.pastParty(i, last)
			if end == 0 {
				return i
			}
			i = end
		case "who", "which", "whose", "—", "–", "--", ";", ":":
			return i
		case ",":
			if !c.listGoesOn(i, last) {
				return i
			}
		}
	}
	return last
}

// pastParty is the bracket that closes a party and a place behind a possessive:
// "Tosk’s (R-Lorn) campaign"; 0 where the bracket at open is no such one.
func (c *cast) pastParty(open, last int) int {
	if !c.own[open-1] {
		return 0
	}
	for i := open + 1; i < last && i < open+6; i++ {
		if c.doc.Words[i].Lower == ")" {
			return i
		}
	}
	return 0
}

// listGoesOn says whether a name follows the comma, and an "and" later on.
func (c *cast) listGoesOn(comma, last int) bool {
	next := comma + 1
	if next+1 < last && c.plain[next] == "the" {
		next++ // "Ruvia, the Northern Union and Graun"
	}
	if next >= last || !c.doc.Words[next].Upper {
		return false
	}
	for i := comma + 2; i < last; i++ {
		if c.plain[i] == "and" {
			return true
		}
	}
	return false
}

// nameVoices resolves a source whose head is a name.
func (c *cast) nameVoices(i, first, core int) []voice {
	p := &c.phrases[i]
	if p.ref.form == adjective && p.last-p.first == 1 && !p.ref.capital {
		return nil
	}
	if p.figure < 0 {
		p.figure = c.bareFigure(p)
	}
	if p.figure < 0 {
		p.figure = c.loneFigure(p, first)
	}
	if p.figure < 0 || p.kind != 0 && p.kind&^(placeNoun|eventNoun) == 0 {
		return []voice{{-1, ByName, first, core}}
	}
	if state := c.organOf(p, first, core); state >= 0 {
		return []voice{{state, ByGroup, first, core}}
	}
	if state := c.organElsewhere(p); state >= 0 {
		return []voice{{state, ByGroup, first, core}}
	}
	c.decide(p)
	if p.first < first {
		first = p.start
	}
	return []voice{{p.figure, basisOf(p.ref.form), first, max(core, p.last)}}
}

// organOf is the state for which a named body speaks: "the Ministry of Foreign
// Affairs of Ruvia".
func (c *cast) organOf(p *phrase, first, core int) int {
	if p.kind == 0 {
		return -1
	}
	for k := p.first; k < p.last; k++ {
		n, _ := c.nounAt(k, p.first)
		if (n.kind&organNoun == 0 || n.lemma == "council") && n.lemma != "department" {
			continue
		}
		key := c.countryIn(min(first, p.first), core, true)
		if key == "" {
			return -1
		}
		state := c.stateFigure(key)
		if state >= 0 { // from here on its name alone means the state
			c.figures[p.figure].actor, c.figures[p.figure].listed = c.figures[state].actor, true
			c.figures[p.figure].kind |= organNoun
		}
		return state
	}
	return -1
}

// decide settles what a name of several words is that nothing has told so far.
// One whose last word the article goes on to use by itself is a person's; else
// it stays a body's, so that no body is listed as a person.
func (c *cast) decide(p *phrase) {
	f := c.figures[p.figure]
	if f.listed || f.sure || f.actor.Kind != Person {
		return
	}
	if c.afterThe(p) || c.hasLowerWord(p) {
		f.actor.Kind = Collective
		return
	}
	f.sure = true
}

// hasLowerWord says whether a word of a name is a common noun or a country's
// adjective, which no name of a person has.
func (c *cast) hasLowerWord(p *phrase) bool {
	for i := p.first; i < p.last; i++ {
		word := c.plain[i]
		if c.inLower(i) || c.known[i].body != 0 || isUpperCase(c.word(i)) && len(word) > 2 {
			return true
		}
		if ref, n := c.refAt(i, p.last); n > 0 && ref.country >= 0 {
			return true
		}
	}
	return false
}

func (c *cast) afterThe(p *phrase) bool { return c.plainAt(p.start-1) == "the" }

// loneFigure makes a figure of a name of one word that the article never
// introduces: a body where it is written like one. A lone surname stays unresolved.
func (c *cast) loneFigure(p *phrase, first int) int {
	word := c.word(p.first)
	acronym := len(word) > 1 && len(word) < 7 && isUpperCase(word)
	if !acronym && !c.afterThe(p) && c.plain[first] != "the" {
		return -1
	}
	if c.known[p.last-1].noun.kind&personNoun != 0 || c.isPeople(c.plain[p.last-1]) {
		return -1
	}
	return c.bodyFigure(c.plain[p.first:p.last], c.written(p.first, p.last), agencyNoun)
}

// isPeople holds for "Ruvians": they are no body.
func (c *cast) isPeople(word string) bool {
	for _, ref := range c.names.byFirst[strings.TrimSuffix(word, "s")] {
		if strings.HasSuffix(word, "s") && ref.country >= 0 && len(ref.words) == 1 {
			return true
		}
	}
	return false
}

func isUpperCase(word string) bool {
	for _, r := range word {
		if r >= 'a' && r <= 'z' {
			return false
		}
	}
	return true
}
