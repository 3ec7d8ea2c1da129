package stance

import (
	"slices"
	"strings"
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
		if n, known := c.lists.nouns[c.plain[i]]; known && !c.own[i] {
			return i, n.plural
		}
	}
	return -1, false
}

// nominalVoices resolves a source without a name at its head.
func (c *cast) nominalVoices(first, head, core int) []voice {
	n := nominal{cast: c, first: first, head: head, core: core}
	n.at, _ = c.headNoun(first, head)
	if n.at >= 0 {
		n.noun = c.lists.nouns[c.plain[n.at]]
	}
	for i := first; i < head; i++ {
		n.former = n.former || c.plain[i] == "former" || strings.HasPrefix(c.plain[i], "ex-")
	}
	for _, try := range []func() []voice{n.office, n.state, n.leaders, n.body, n.document, n.knownPerson, n.pair} {
		if voices := try(); voices != nil {
			return voices
		}
	}
	return n.stranger()
}

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

// state resolves people and bodies that speak for a state: "Ruvian officials",
// "a Kremlin spokesman", "the Ruvian government".
func (n *nominal) state() []voice {
	if n.former || n.at < 0 || n.noun.kind&(stateNoun|organNoun) == 0 {
		return nil
	}
	keys := n.countries(n.first, n.at)
	if len(keys) == 0 {
		keys = n.countries(n.head, n.core)
	}
	if !n.noun.plural && len(keys) > 1 {
		keys = keys[:1]
	}
	if len(keys) == 0 {
		return n.stateAtHand()
	}
	var voices []voice
	for _, key := range keys {
		if f := n.stateFigure(key); f >= 0 {
			voices = append(voices, voice{f, ByGroup, n.first, n.core})
		}
	}
	return voices
}

// stateAtHand gives "the government" and "the foreign ministry" to the one state
// that the sentences just before speak of.
func (n *nominal) stateAtHand() []voice {
	if n.noun.kind&organNoun == 0 || n.plain[n.first] != "the" {
		return nil
	}
	found := -1
	for k := len(n.seen) - 1; k >= 0; k-- {
		m := n.seen[k]
		if n.told[n.line[n.first]]-n.told[n.line[m.first]] > 2 {
			break
		}
		f := n.figures[m.figure]
		if f.plural || f.person() || f.kind&organNoun == 0 || f.actor.Country == "" {
			continue
		}
		if found >= 0 && found != m.figure {
			return nil
		}
		found = m.figure
	}
	if found < 0 {
		return nil
	}
	return n.one(found, ByGroup)
}

// countries are the keys of the countries named in the words [first, last): the
// one nearest to the head, and those that "and" or a comma joins to it.
func (n *nominal) countries(first, last int) []string {
	var keys []string
	joined := true
	for i := first; i < last; i++ {
		if ref, size := n.refAt(i, last); size > 0 && ref.country >= 0 {
			if !joined {
				keys = nil
			}
			if key := n.names.book.Countries[ref.country].Key; !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
			i += size - 1
			joined = false
			continue
		}
		word := n.doc.Words[i].Lower
		joined = joined || word == "and" || word == "," || word == "&"
	}
	return keys
}

// leaders resolves "the leaders of Ruvia and Graun" and "Kyiv's European allies".
func (n *nominal) leaders() []voice {
	if n.at < 0 || n.former || n.noun.lemma != "ally" && n.noun.lemma != "partner" && n.noun.lemma != "counterpart" || !n.noun.plural {
		return nil
	}
	from := n.first
	for i := n.first; i < n.at; i++ {
		if n.own[i] {
			from = i + 1 // whose allies they are says not who they are
		}
	}
	var voices []voice
	for _, key := range n.countries(from, n.at) {
		if f := n.stateFigure(key); f >= 0 {
			voices = append(voices, voice{f, ByGroup, n.first, n.core})
		}
	}
	return voices
}

// body resolves a body by its kind: "the newspaper", "the Clinton campaign".
func (n *nominal) body() []voice {
	if n.at < 0 || n.noun.plural || n.noun.kind&bodyNoun == 0 || n.noun.kind&personNoun != 0 {
		return nil
	}
	if name := n.properName(); name >= 0 {
		return n.one(n.bodyFigure(n.plain[name:n.at+1], n.written(name, n.at+1), n.noun.kind), ByName)
	}
	if p, ok := n.nameAfter(); ok && p.figure >= 0 && n.figures[p.figure].actor.Kind == Collective {
		return n.one(p.figure, ByName) // "the website Politico"
	}
	if !n.definite() || n.own[n.first] || isPossessive(n.plain[n.first]) {
		return nil
	}
	if f := n.lastBody(n.first, n.noun.kind&bodyNoun); f >= 0 {
		return n.one(f, ByNominal)
	}
	return nil
}

// properName is the first word of a name that qualifies the head: "Clinton" in
// "the Clinton campaign"; -1 where none does.
func (n *nominal) properName() int {
	for i := n.first; i < n.at; i++ {
		if n.doc.Words[i].Upper && !n.own[i] && !n.lists.function[n.plain[i]] {
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

// document resolves what is written to whoever wrote it, where the phrase says
// it: "an Associated Press analysis", "a statement from the EU".
func (n *nominal) document() []voice {
	if n.at < 0 || n.noun.kind&documentNoun == 0 {
		return nil
	}
	for i := n.phraseFrom(n.doc.Words[n.first].Start); i < len(n.phrases) && n.phrases[i].last <= n.core; i++ {
		p := &n.phrases[i]
		if p.figure < 0 || p.ref.form == adjective {
			continue
		}
		f := n.figures[p.figure]
		author := p.last == n.at || p.first > n.at && (n.plain[p.start-1] == "by" || n.plain[p.start-1] == "from" || n.plain[p.start-1] == "the")
		if author && (f.actor.Kind == Collective || n.own[p.last-1] || n.plain[p.start-1] == "by") {
			return n.one(p.figure, ByGroup)
		}
	}
	return nil
}

// stranger enters someone who has no name in the article, so that a "he" after
// it is not given to somebody else.
func (n *nominal) stranger() []voice {
	from := n.first
	for from < n.core-1 && (isDeterminer(n.plain[from]) || n.doc.Words[from].Lower == "some") {
		from++
	}
	f := &figure{actor: Actor{Name: n.written(from, n.core), Kind: Collective}, plural: n.noun.plural || n.at < 0}
	if n.at >= 0 && n.noun.kind&personNoun != 0 && !n.noun.plural {
		f.actor.Kind, f.actor.Gender = Person, n.noun.gender
	}
	f.kind = n.noun.kind
	f.nameless = true
	return n.one(n.add(f), ByNominal)
}
