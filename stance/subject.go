package stance

import (
	"slices"
	"strings"
)

// A party is whose attitude a verb shows, as seen from the speaker.
type party int

const (
	unknown party = iota
	own           // the speaker's, or that of the country he or she acts for
	third         // somebody else's
)

// partyIndex finds the names of countries and of those who act for them.
type partyIndex struct {
	rules []namedParty
	index *index
}

type namedParty struct {
	pattern
	country string
}

func newPartyIndex(g *phrasebook, book *Codebook) *partyIndex {
	x := &partyIndex{index: newIndex()}
	for _, n := range book.Countries {
		p := pattern{g.names[n.Key]}
		x.index.add(p, len(x.rules))
		x.rules = append(x.rules, namedParty{p, n.Key})
	}
	return x
}

// at returns the country named at token i.
func (x *partyIndex) at(toks []token, i int) (string, bool) {
	country, found := "", false
	x.index.each(toks[i].lower, func(n int) {
		if !found && x.rules[n].at(toks, i) > 0 {
			country, found = x.rules[n].country, true
		}
	})
	return country, found
}

// subjectReach is how far before a verb its subject is looked for.
const subjectReach = 14

// partyOf says whose attitude or deed stands at token i.
func (c *clause) partyOf(i int) party {
	if i < c.content {
		return own // a cue is the speaker's
	}
	for k := i - 1; k >= c.content && k >= i-subjectReach; k-- {
		t := c.toks[k]
		if t.stop || splits[t.lower] && k < i-1 {
			break
		}
		if t.lower == "do" && c.direct && (k == c.content || c.toks[k-1].comma || bidding[c.toks[k-1].lower]) {
			return own // "please do not count on it"
		}
		if p := c.partyAt(k); p != unknown && !c.isObject(k) {
			if owner := c.ownerBefore(k); owner != unknown {
				return owner // "Ruvia has not given up its demand"
			}
			return p
		}
	}
	return unknown
}

// ownerBefore is whose the thing is that the "its" at token k speaks of, where somebody is
// named before it.
func (c *clause) ownerBefore(k int) party {
	if !ownedBy[c.toks[k].lower] {
		return unknown
	}
	return c.namedBefore(k)
}

// namedBefore is who is named last before token k, as a subject of its clause.
func (c *clause) namedBefore(k int) party {
	for i := k - 1; i >= c.content && i >= k-subjectReach && !c.toks[i].stop && !splits[c.toks[i].lower]; i-- {
		if p := c.partyAt(i); p != unknown && c.toks[i].upper && !c.isObject(i) {
			return p
		}
	}
	return unknown
}

// isObject says whether the name at token k hangs on a preposition, and so is nobody
// who does anything: "deliveries to Ruvia".
func (c *clause) isObject(k int) bool {
	return k > c.content && objective[c.toks[k-1].lower] && c.toks[k].upper && !ourselves[c.toks[k].lower]
}

// partyWithin says who is named within an attitude: "no Ruvian will for".
func (c *clause) partyWithin(op operator) party {
	for k := op.first; k < op.last; k++ {
		if p := c.partyAt(k); p != unknown {
			return p
		}
	}
	return unknown
}

// ownAt says whether what stands at token i is surely the speaker's: by a
// pronoun, by the country, or because reported words begin with it.
func (c *clause) ownAt(i int) bool {
	p := c.partyOf(i)
	return p == own || p == unknown && !c.direct && i <= c.content+1
}

// namesOther says whether somebody else is named in what is said as one who acts.
func (c *clause) namesOther() bool {
	for k := c.content; k < len(c.toks); k++ {
		if c.partyAt(k) == third && (k == 0 || !beside[c.toks[k-1].lower]) {
			return true
		}
	}
	return false
}

// weBefore says whether the nearest one named before token i is "I" or "we".
func (c *clause) weBefore(i int) bool {
	for k := i - 1; k >= c.content && k >= i-subjectReach; k-- {
		if ourselves[c.toks[k].lower] {
			return !c.toks[k].upper || c.toks[k].lower != "us"
		}
		if c.partyAt(k) != unknown {
			return false
		}
	}
	return false
}

// ownByName says whether the nearest one named before token i is the speaker's own country
// or acts for it, by name.
func (c *clause) ownByName(i int) bool {
	for k := i - 1; k >= c.content && k >= i-subjectReach; k-- {
		if p := c.partyAt(k); p != unknown {
			return p == own && c.toks[k].upper && !c.isObject(k)
		}
	}
	return false
}

// doer says who does what a hit names: somebody named within it, and not as where it is
// done ("keep fighting in Ruvia until"), or before it.
func (c *clause) doer(h hit) party {
	for k := h.first; k < h.last; k++ {
		p := c.partyAt(k)
		switch {
		case p == unknown, k > h.first && beside[c.toks[k-1].lower]:
		case c.ownerBefore(k) != unknown:
			return c.ownerBefore(k) // "Ruvia would continue its offensive"
		default:
			return p
		}
	}
	return c.partyOf(h.first)
}

// mustWithin says whether a hit itself names what others must do: "Ruvia must keep control
// of Orran" asks for it.
func (c *clause) mustWithin(h hit) bool {
	return slices.ContainsFunc(c.toks[h.first:h.last], func(t token) bool { return obliging[t.lower] })
}

// ownDeed says whether the speaker tells of a deed that he or his country does:
// "we annexed the region", "its forces have seized the land".
func (c *clause) ownDeed(h hit) bool {
	if !h.term.Deed || h.term.Sure < surelyNamed {
		return false
	}
	if c.announces() && h.first <= c.content+1 {
		return true // "announced the annexation"
	}
	for k := h.first - 1; k >= c.content && k >= h.first-4; k-- {
		t := c.toks[k]
		switch {
		case passive[t.lower], t.stop, t.comma:
			return false
		case possessives[t.lower]:
			return forces[c.toks[k+1].lower] && c.partyAt(k) == own
		case c.partyAt(k) != unknown:
			return c.partyAt(k) == own
		case !helping[t.lower] && !forces[t.lower]:
			return false
		}
	}
	return h.first > c.content && c.toks[c.content].lower == "to" && h.first <= c.content+4 // "claims | to have annexed it"
}

// announces says whether the cue makes known what the speaker's side has done itself.
func (c *clause) announces() bool {
	return c.content > 0 && announcing[c.toks[c.content-1].lower]
}

var (
	announcing  = wordSet("announce announces announced proclaim proclaims proclaimed")
	bidding     = wordSet("please so")
	ownedBy     = wordSet("its his her their")
	objective   = wordSet("to with against into about at near on")
	helping     = wordSet("has have had also already now then later fully formally simply just to")
	passive     = wordSet("was were been being be is are")
	possessives = wordSet("our my its his her their")
	forces      = wordSet("forces troops army soldiers military units")
	ourselves   = wordSet("i we us our my")
	others      = wordSet("he she it they his her their its")
	foes        = wordSet("sides parties enemy invaders invader occupiers occupier occupants aggressor terrorists some those others critics opponents anyone anybody someone somebody")
)

// partyAt says who token k names.
func (c *clause) partyAt(k int) party {
	t := c.toks[k]
	switch {
	case ourselves[t.lower] && (t.lower != "us" || !t.upper):
		return own
	case others[t.lower] && !c.direct:
		return own
	case others[t.lower], foes[t.lower]:
		return third
	}
	if c.names == nil || !t.upper {
		return unknown
	}
	country, ok := c.names.at(c.toks, k)
	switch {
	case !ok:
		return unknown
	case country == c.country && country != "":
		return own
	}
	return third
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// beside are words before those with whom or where something is done.
var beside = wordSet("with in on of against near")

// complains says whether the clause is what somebody complains of, so that who does a thing in it is another.
func (c *clause) complains() bool {
	return slices.ContainsFunc(c.toks[:c.content], func(t token) bool { return strings.HasPrefix(t.lower, "complain") })
}
