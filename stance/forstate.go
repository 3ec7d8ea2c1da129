package stance

import (
	"slices"
	"strings"
)

// This file resolves people and bodies that speak for a state without being named: "Ruvian officials", "his Ruvian
// counterpart", "the head of the Ruvian delegation".

// state resolves people and bodies that speak for a state: "Ruvian officials",
// "a Kremlin spokesman", "the Ruvian government".
func (n *nominal) state() []voice {
	if n.former || n.at < 0 {
		return nil
	}
	if isCounterpart(n.noun.lemma) && !n.noun.plural {
		return n.counterpart()
	}
	if voices := n.envoy(); voices != nil || n.noun.kind&(stateNoun|organNoun) == 0 {
		return voices
	}
	if n.noun.kind&personNoun == 0 && n.at+1 < n.head {
		return nil // "Ruvian military aid"
	}
	if head := heads(n.noun.lemma); n.isCivil(n.first, n.at, head) || n.isCivil(n.head, n.core, head) {
		return nil
	}
	if p, ok := n.covering(n.at - 1); ok && n.noun.lemma == "office" && n.own[n.at-1] && p.figure >= 0 && n.figures[p.figure].person() {
		return n.one(p.figure, ByGroup) // "Tosk's office"
	}
	if key := n.governedBy(); key != "" {
		return n.one(n.stateFigure(key), ByGroup)
	}
	keys := n.countries(n.first, n.at)
	if key := n.ownCountry(n.first); key != "" {
		keys = []string{key}
	} else if key := n.masterCountry(n.first); key != "" && len(keys) == 0 {
		keys = []string{key}
	}
	if len(keys) == 0 {
		keys = n.countries(n.head, n.core)
	}
	if !n.noun.plural && len(keys) > 1 {
		keys = keys[:1]
	}
	if len(keys) == 0 {
		return n.stateAtHand()
	}
	if !n.noun.plural && n.noun.kind&personNoun != 0 {
		return n.delegate(keys[0], ByGroup)
	}
	return n.ofStates(keys)
}

// counterpart resolves "his Ruvian counterpart" to Ruvia; without a country's adjective it names nobody, for whose
// counterpart it is says only for whom it is not.
func (n *nominal) counterpart() []voice {
	keys := n.countries(n.pastOwner(), n.at)
	if len(keys) != 1 {
		return nil
	}
	return n.delegate(keys[0], ByGroup)
}

func isCounterpart(lemma string) bool {
	return lemma == "counterpart" || lemma == "colleague"
}

// governedBy is the key of the country of whose government the phrase speaks by the name of its head: "the Tosk
// government"; empty elsewhere.
func (n *nominal) governedBy() string {
	if n.noun.lemma != "government" && n.noun.lemma != "administration" && n.noun.lemma != "cabinet" {
		return ""
	}
	p, ok := n.covering(n.at - 1)
	if !ok || p.figure < 0 || !n.figures[p.figure].person() {
		return ""
	}
	key := n.actsFor(n.figures[p.figure])
	if n.stateFigure(key) < 0 {
		return ""
	}
	return key
}

// envoy resolves one of those who go for a state: "the head of the Ruvian
// delegation", "a member of Ruvia's delegation", "the Ruvian delegation's head".
func (n *nominal) envoy() []voice {
	switch n.noun.lemma {
	case "head", "chief", "leader", "member", "chair", "chairman", "chairwoman":
	default:
		return nil
	}
	for i := n.first; i < n.core; i++ {
		if n.plain[i] != "delegation" || n.noun.plural {
			continue
		}
		if keys := n.countries(n.first, i); len(keys) == 1 {
			return n.delegate(keys[0], ByGroup)
		}
	}
	return nil
}

// delegate is one person who speaks for a state without a name: "a senior Ruvian
// official". A "he" after it means him or her, and so the state.
func (n *nominal) delegate(key string, basis Basis) []voice {
	a, ok := n.names.actors[key]
	if !ok {
		return nil
	}
	a.Kind, a.Gender = Person, n.noun.gender
	return n.one(n.called(&figure{actor: a, listed: true, kind: personNoun}), basis)
}

// stateAtHand gives "the government" and "the foreign ministry" to the one state
// that the sentences just before speak of.
func (n *nominal) stateAtHand() []voice {
	if n.noun.kind&organNoun == 0 || n.plain[n.first] != "the" {
		return nil
	}
	if ref, size := n.refAt(n.first+1, n.head); size > 0 && n.first+1+size == n.head && ref.country >= 0 {
		return n.one(n.stateFigure(n.names.book.Countries[ref.country].Key), ByMetonym)
	}
	found := -1
	for k := len(n.seen) - 1; k >= 0 && k >= len(n.seen)-recentBounds; k-- {
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
		if word == "in" && len(keys) > 0 {
			break // "the embassy of Ruvia in Graun"
		}
		joined = joined || word == "and" || word == "," || word == "&"
	}
	return keys
}

// peopleVoices resolves "the Ruvians", told as one side, to their state.
func (c *cast) peopleVoices(first, core int) []voice {
	if core-first != 2 || c.plain[first] != "the" || !c.doc.Words[first+1].Upper || !c.isPeople(c.plain[first+1]) {
		return nil
	}
	name := strings.TrimSuffix(c.plain[first+1], "s")
	for _, ref := range c.names.byFirst[name] {
		if len(ref.words) == 1 && ref.country >= 0 {
			return []voice{{c.stateFigure(c.names.book.Countries[ref.country].Key), ByGroup, first, core}}
		}
	}
	return nil
}

// leaders resolves "the leaders of Ruvia and Graun" and "Kyiv's European allies".
func (n *nominal) leaders() []voice {
	if n.headsStates() {
		if keys := n.countries(n.head, n.core); len(keys) > 0 {
			return n.ofStates(keys)
		}
		return n.ofStates(n.countries(n.first, n.at))
	}
	if n.at < 0 || n.former || n.noun.lemma != "ally" && n.noun.lemma != "partner" && n.noun.lemma != "backer" && n.noun.lemma != "supporter" && !isCounterpart(n.noun.lemma) || !n.noun.plural {
		return nil
	}
	return n.ofStates(n.countries(n.pastOwner(), n.at))
}

// pastOwner is the word behind whose counterparts or allies they are, which says not who they are.
func (n *nominal) pastOwner() int {
	from := n.first
	for i := n.first; i < n.at; i++ {
		if n.own[i] {
			from = i + 1
		}
	}
	return from
}

// headsStates says whether the phrase speaks of those who govern several states: "the heads of eight European governments".
func (n *nominal) headsStates() bool {
	if n.at < 0 || n.former || n.noun.lemma != "head" || !n.noun.plural || n.head >= n.core || n.plain[n.head] != "of" {
		return false
	}
	last := n.headEnd(n.head+1, n.core) - 1
	return last > n.head && statesBodies[n.plain[last]]
}

var statesBodies = wordSet("government governments state states countries nations institutions")

// ofStates are the voices of the states of some keys.
func (n *nominal) ofStates(keys []string) []voice {
	var voices []voice
	for _, key := range keys {
		if f := n.stateFigure(key); f >= 0 {
			voices = append(voices, voice{f, ByGroup, n.first, n.core})
		}
	}
	return voices
}
