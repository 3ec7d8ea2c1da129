package stance

import (
	"slices"
	"strings"

	"parley/stance/text"
)

// A nominal is a noun phrase that names nobody by name: "the Ruvian leader".
type nominal struct {
	*cast
	first, head, core int // the words before the first preposition are [first, head)
	at                int // the head noun; -1: none of the lists has it
	noun              noun
	former            bool
}

// headNoun is the last noun for people or bodies before word head, and whether it
// is plural; -1 where there is none.
func (c *cast) headNoun(first, head int) (at int, plural bool) {
	for i := head - 1; i >= first; i-- {
		if n, known := c.nounAt(i, first); known && (!c.own[i] || i == head-1) {
			return i, n.plural
		}
	}
	return -1, false
}

// nounAt is the noun that ends with word i, of two words where two make one:
// "editorial board", "think tank".
func (c *cast) nounAt(i, first int) (noun, bool) {
	if i > first {
		if n, known := c.lists.nouns[c.plain[i-1]+"-"+c.plain[i]]; known {
			return n, true
		}
	}
	n := c.known[i].noun
	return n, n.lemma != ""
}

// nominalVoices resolves a source without a name at its head.
func (c *cast) nominalVoices(first, head, core int) []voice {
	if voices := c.oneOf(first, core); voices != nil {
		return voices
	}
	n := nominal{cast: c, first: first, head: head, core: core}
	n.at, _ = c.headNoun(first, head)
	if n.at >= 0 {
		n.noun, _ = c.nounAt(n.at, first)
	}
	for i := first; i < head; i++ {
		n.former = n.former || c.plain[i] == "former" || strings.HasPrefix(c.plain[i], "ex-")
	}
	if n.at >= 0 && n.noun.plural && n.two() && n.opposed() { // "the two countries" are not one that was named
		if voices := n.pair(); voices != nil {
			return voices
		}
		if voices := n.foes(); voices != nil {
			return voices
		}
	}
	for _, try := range []func() []voice{n.sitting, n.office, n.offices, n.state, n.leaders, n.body, n.document, n.knownPerson, n.pair, n.foes, n.group, n.variation} {
		if voices := try(); voices != nil {
			return voices
		}
	}
	return n.stranger()
}

// sitting resolves a meeting to those who meet: "an emergency session of the Northern Council".
func (n *nominal) sitting() []voice {
	if n.at < 0 && n.head > n.first && n.head+1 < n.core && n.plain[n.head] == "of" && sittings[n.plain[n.head-1]] {
		if voices := n.phraseVoices(n.head+1, n.core, n.core); len(voices) == 1 && voices[0].figure >= 0 && !n.figures[voices[0].figure].nameless && !n.figures[voices[0].figure].person() {
			return voices
		}
	}
	return nil
}

var sittings = wordSet("session sitting meeting summit gathering assembly plenary conference")

// oneOf resolves "one of the Ruvian negotiators" to the state for which they act.
func (c *cast) oneOf(first, core int) []voice {
	of := c.pastSeveral(first, core)
	if of+1 >= core || c.plain[of] != "of" {
		return nil
	}
	n := nominal{cast: c, first: of + 1, head: c.headEnd(of+1, core), core: core}
	if n.at, _ = c.headNoun(n.first, n.head); n.at < 0 {
		return nil
	}
	if n.noun, _ = c.nounAt(n.at, n.first); !n.noun.plural || n.noun.kind&personNoun == 0 {
		return nil
	}
	voices := n.state()
	for i := range voices {
		voices[i].first = first
	}
	return voices
}

// pastSeveral is the word behind how many of some are meant at word first: "26", "several", "a majority"; core where
// that is not told.
func (c *cast) pastSeveral(first, core int) int {
	word := c.plain[first]
	switch {
	case word == "a" && first+1 < core && aShareOf[c.plain[first+1]]:
		return first + 2
	case amongSeveral[word], strings.ContainsAny(word, "0123456789"), strings.HasPrefix(word, "twenty"):
		return first + 1
	}
	return core
}

var (
	amongSeveral = wordSet("one two three four five six seven eight nine ten eleven twelve twenty some several many most all another")
	aShareOf     = wordSet("majority number handful group dozen coalition couple")
)

func (n *nominal) one(figure int, basis Basis) []voice {
	return []voice{{figure, basis, n.first, n.core}}
}

// definite says whether the phrase speaks of someone known.
func (n *nominal) definite() bool {
	word := n.plain[n.first]
	return word == "the" || word == "this" || word == "that" || word == "these" || word == "both" || n.own[n.first] || isPossessive(word)
}

func isPossessive(word string) bool {
	switch word {
	case "his", "her", "their", "its":
		return true
	}
	return false
}

// body resolves a body by its kind: "the newspaper", "the Clinton campaign".
func (n *nominal) body() []voice {
	if n.at < 0 || n.noun.plural || n.noun.kind&bodyNoun == 0 || n.noun.kind&personNoun != 0 {
		return nil
	}
	if f := n.paperBefore(); f >= 0 {
		return n.one(f, ByName)
	}
	if voices := n.campaign(); voices != nil {
		return voices
	}
	if name := n.properName(); name >= 0 && n.noun.kind&(documentNoun|paperNoun) != 0 && !n.doc.Words[n.at].Upper {
		return n.one(n.bodyFigure(n.plain[name:n.at], n.written(name, n.at), paperNoun), ByName) // "a Lorn Post editorial"
	} else if name >= 0 {
		return n.one(n.bodyFigure(n.plain[name:n.at+1], n.written(name, n.at+1), n.noun.kind), ByName)
	}
	if p, ok := n.nameAfter(); ok && p.figure >= 0 && n.figures[p.figure].actor.Kind == Collective {
		return n.one(p.figure, ByName) // "the website Politico"
	}
	if n.noun.kind&paperNoun != 0 && n.at+1 < n.core && n.at+1 == n.head-1 && !n.known[n.at+1].is(functionWord) {
		return n.one(n.bodyFigure(n.plain[n.at+1:n.head], n.written(n.at+1, n.head), n.noun.kind), ByName)
	}
	if !n.definite() || n.own[n.first] || isPossessive(n.plain[n.first]) {
		return nil
	}
	if n.noun.kind&organNoun != 0 && n.noun.lemma != "commission" && n.noun.lemma != "council" {
		return nil
	}
	if f := n.lastBody(n.first, n.noun.kind&bodyNoun, n.noun.lemma); f >= 0 {
		return n.one(f, ByNominal)
	}
	return nil
}

// paperBefore is the paper whose name qualifies the head: "the Post editorial
// board"; -1 where none does.
func (n *nominal) paperBefore() int {
	if n.noun.kind&paperNoun == 0 {
		return -1
	}
	for i := n.phraseFrom(n.doc.Words[n.first].Start); i < len(n.phrases) && n.phrases[i].last <= n.at; i++ {
		if f := n.phrases[i].figure; f >= 0 && n.figures[f].kind&paperNoun != 0 {
			return f
		}
	}
	return -1
}

// campaign resolves "Tosk's campaign", "the Tosk campaign" and "his campaign" to
// one body.
func (n *nominal) campaign() []voice {
	if n.noun.kind&campaignNoun == 0 {
		return nil
	}
	if p := n.whose(); p != nil {
		return n.one(n.bodyFigure([]string{n.plain[p.last-1], "campaign"}, n.word(p.last-1)+" campaign", campaignNoun), ByName)
	}
	gender, _ := pronounGender(n.plain[n.first])
	if gender == "" {
		return nil
	}
	i := n.antecedent(search{at: n.first, gender: gender})
	if i < 0 || len(n.figures[i].name) == 0 {
		return nil
	}
	_, surname := n.parts(n.figures[i].name)
	words := strings.Fields(n.figures[i].actor.Name)
	return n.one(n.bodyFigure(append(slices.Clone(surname), "campaign"), words[len(words)-1]+" campaign", campaignNoun), ByPronoun)
}

// whose is the person whose name qualifies the head: "Tosk's campaign", "the Tosk
// campaign".
func (n *nominal) whose() *phrase {
	for i := n.phraseFrom(n.doc.Words[n.first].Start); i < len(n.phrases) && n.phrases[i].last <= n.at; i++ {
		if f := n.phrases[i].figure; f >= 0 && n.figures[f].person() {
			return &n.phrases[i]
		}
	}
	return nil
}

// properName is the first word of a name that qualifies the head: "Clinton" in
// "the Clinton campaign"; -1 where none does.
func (n *nominal) properName() int {
	for i := n.first; i < n.at; i++ {
		if ref, size := n.refAt(i, n.at); size > 0 && ref.country >= 0 {
			i += size - 1
			continue
		}
		if n.doc.Words[i].Upper && !n.own[i] && !n.known[i].is(functionWord) {
			return i
		}
	}
	return -1
}

// nameAfter is the name that directly follows the head noun.
func (n *nominal) nameAfter() (*phrase, bool) {
	if n.at+1 >= n.core {
		return nil, false
	}
	return n.covering(n.at + 1)
}

// document resolves what is written to whoever wrote it: where the phrase says it
// ("an Associated Press analysis", "a statement from the EU") or did so before.
func (n *nominal) document() []voice {
	if n.at < 0 || n.noun.kind&documentNoun == 0 {
		return nil
	}
	if f := n.author(); f >= 0 {
		n.wrote[n.noun.lemma] = f
		return n.one(f, ByGroup)
	}
	if f, ok := n.wrote[n.noun.lemma]; ok && n.definite() && n.core-n.first == 2 {
		return n.one(f, ByNominal)
	}
	if issued(n.noun.lemma) && n.plain[n.first] == "the" && n.core-n.first == 2 {
		if f := n.lastSpeaker(); f >= 0 {
			return n.one(f, ByNominal)
		}
	}
	return nil
}

// issuedAt says whether the name before a document is the place where those gave it out whom an "of" behind it tells: "the Brell
// declaration of the Northern ministers".
func (n *nominal) issuedAt(name *phrase) bool {
	if n.own[name.last-1] || !issued(n.noun.lemma) || n.head+2 >= n.core || n.plain[n.head] != "of" && n.plain[n.head] != "by" {
		return false
	}
	_, plural := n.headNoun(n.head+1, n.core)
	return plural
}

// proposing are what hangs on the name of a state that drew up a text: "the Ruvia-proposed plan".
var proposing = wordSet("proposed drafted authored sponsored brokered mediated written drawn")

// proposer is the state that word i names as the one which drew up a text; -1 where it names none.
func (n *nominal) proposer(i int) int {
	name, deed, ok := strings.Cut(n.plain[i], "-")
	if !ok || !proposing[deed] {
		return -1
	}
	for _, ref := range n.names.byFirst[name] {
		if len(ref.words) == 1 && ref.country >= 0 {
			return n.stateFigure(n.names.book.Countries[ref.country].Key)
		}
	}
	return -1
}

// author is who wrote the document by the words of the phrase; -1 where they
// name nobody.
func (n *nominal) author() int {
	if p, ok := n.nameOfAuthor(); ok && !n.issuedAt(p) {
		if p.figure < 0 {
			p.figure = n.bareFigure(p)
		}
		if p.figure >= 0 && (n.own[p.last-1] || n.figures[p.figure].actor.Kind == Collective || drawnUp(n.noun.lemma)) {
			return p.figure
		}
	}
	for i := n.first; i < n.at; i++ {
		if f := n.proposer(i); f >= 0 {
			return f
		}
		if _, named := n.covering(i); n.own[i] && !named {
			if v := n.phraseVoices(n.first, i+1, i+1); len(v) == 1 && v[0].figure >= 0 && !n.figures[v[0].figure].nameless {
				return v[0].figure // "the administration's plan"
			}
		}
	}
	for i := n.head; i+1 < n.core; i++ {
		word := n.plain[i]
		if word != "by" && word != "from" && (word != "of" || !issued(n.noun.lemma)) {
			continue
		}
		if v := n.phraseVoices(i+1, n.core, n.core); len(v) == 1 && v[0].figure >= 0 && !n.figures[v[0].figure].nameless {
			return v[0].figure
		}
	}
	return -1
}

// longestPlan bounds the words between a name and the document: "Tosk's new 12-point plan".
const longestPlan = 3

// nameOfAuthor is the name before the document, over adjectives and nouns between.
func (n *nominal) nameOfAuthor() (*phrase, bool) {
	for i := n.at - 1; i >= n.first && i >= n.at-1-longestPlan; i-- {
		if p, ok := n.covering(i); ok {
			return p, p.first >= n.first
		}
		if n.known[i].is(functionWord) || n.own[i] || n.doc.Words[i].Upper || n.doc.Words[i].Kind == text.Punct {
			break
		}
	}
	return nil, false
}

// drawnUp holds for documents that a bare name before them is the author of: "the Tosk plan".
func drawnUp(lemma string) bool {
	return lemma == "plan" || lemma == "proposal" || lemma == "blueprint"
}

// issued holds for documents whose "of" says who issues them.
func issued(lemma string) bool {
	switch lemma {
	case "statement", "communique", "declaration", "resolution", "message", "letter":
		return true
	}
	return false
}

// stranger enters someone who has no name in the article, so that a "he" after
// it is not given to somebody else.
func (n *nominal) stranger() []voice {
	from := n.first
	for from < n.core-1 && !n.isOneOf(from) && (isDeterminer(n.plain[from]) || n.doc.Words[from].Lower == "some") {
		from++
	}
	f := &figure{actor: Actor{Name: n.written(from, n.core), Kind: Collective}, plural: n.noun.plural || n.at < 0}
	if n.at >= 0 && n.noun.kind&personNoun != 0 && !n.noun.plural {
		f.actor.Kind, f.actor.Gender = Person, n.noun.gender
	}
	f.kind = n.noun.kind
	f.nameless = true
	return n.one(n.called(f), ByNominal)
}

// called enters a figure that is called by the words of the phrase.
func (n *nominal) called(f *figure) int {
	i := n.add(f)
	for k := n.first; k < n.head; k++ {
		if !n.known[k].is(functionWord) {
			f.call(n.plain[k])
		}
	}
	for k := n.head; k < n.core; k++ { // whose president: "of the Ruvian chess federation"
		if ref, size := n.refAt(k, n.core); size == 1 && ref.country >= 0 {
			f.call(n.plain[k])
		}
	}
	return i
}
