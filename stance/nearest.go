package stance

import "slices"

// This file sees to it that a phrase such as "Ruvia .. withdraw" is not found over the
// head of a nearer subject: in "Ruvia wants Brell to withdraw" it is Brell that withdraws.

// A subjects index tells who does what a phrase with two countries in it names.
type subjects struct {
	parties *partyIndex
	deeds   *phraseSet // families of verbs
}

// newSubjects reads the families of verbs of a codebook.
func newSubjects(g *phrasebook, parties *partyIndex) *subjects {
	x := &subjects{parties: parties, deeds: &phraseSet{index: newIndex()}}
	for key, p := range g.families {
		if g.verbs["{"+key+"}"] {
			x.deeds.index.add(p, len(x.deeds.patterns))
			x.deeds.patterns = append(x.deeds.patterns, p)
		}
	}
	return x
}

// overHead says whether a hit begins with the name of one country and passes over
// another that does what it names.
func (x *subjects) overHead(h hit, toks []token) bool {
	if !toks[h.first].upper {
		return false
	}
	country, ok := x.parties.at(toks, h.first)
	if !ok {
		return false
	}
	for k := h.first + 1; k+1 < h.last; k++ {
		if other, ok := x.parties.at(toks, k); ok && toks[k].upper && other != country && x.does(toks, k) || asksOfAnother(toks, h.first, k) {
			return true
		}
	}
	return false
}

// asksOfAnother says whether the pronoun at token k is what a country asks of somebody
// else: "Ruvia's demand that it leave" means Brell.
func asksOfAnother(toks []token, first, k int) bool {
	return k-2 > first && (toks[k].lower == "it" || toks[k].lower == "they") && toks[k-1].lower == "that" && requests[toks[k-2].lower]
}

var requests = wordSet("demand demands request requests call calls order orders ultimatum insistence")

// does says whether the country named at token k does what follows: "that Brell leave",
// "Brell to leave", "of Brellian troops".
func (x *subjects) does(toks []token, k int) bool {
	before, after := toks[k-1].lower, toks[k+1].lower
	switch {
	case forces[after]:
		return true
	case governing[before] || toks[k-1].comma:
		return false
	}
	return after == "to" && x.deeds.at(toks, k-1) == 0 || modals[after] || x.deeds.at(toks, k+1) > 0
}

// governing words before a name make it no subject of its own.
var governing = wordSet("to under with against into about at near on from of in out by for and or as than")

// withoutOverHead drops the hits that were found over the head of a nearer subject, and
// those that name none where one that ends with them does.
func (x *subjects) withoutOverHead(hits []hit, toks []token) []hit {
	return slices.DeleteFunc(hits, func(h hit) bool {
		return x != nil && h.term != nil && (x.overHead(h, toks) || slices.ContainsFunc(hits, func(o hit) bool { return x.nearer(o, h, toks) || x.begun(o, h, toks) }))
	})
}

// nearer says whether hit o lies at the end of hit h, and begins with who does it.
func (x *subjects) nearer(o, h hit, toks []token) bool {
	if o.term == nil || o.last != h.last || o.first <= h.first || !toks[o.first].upper {
		return false
	}
	_, ok := x.parties.at(toks, o.first)
	return ok && x.does(toks, o.first)
}

// begun says whether hit o begins with who does what hit h only goes on with: "Ruvia must
// leave Orran | , Brell and Gorm".
func (x *subjects) begun(o, h hit, toks []token) bool {
	if o.term == nil || o.first == 0 || o.first >= h.first || h.first >= o.last || o.last >= h.last || !toks[o.first].upper {
		return false
	}
	_, ok := x.parties.at(toks, o.first)
	return ok && x.does(toks, o.first)
}
