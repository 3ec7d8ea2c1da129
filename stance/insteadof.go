package stance

import "slices"

// This file reads what came in place of a thing: "instead of a truce we get more strikes".

// insteadReach is how many tokens behind the thing it may be told what came instead.
const insteadReach = 3

// insteadOf takes an "instead of" that opens a clause for a complaint where it tells what others do, or what one gets:
// "instead of a truce we get more strikes", "instead of a truce Ruvia fires at the town". Who says "instead of a truce
// we need a treaty" is against one.
func (c *clause) insteadOf(v *verdict) {
	if len(v.chain) == 0 || v.hit.term.Sign < 0 || v.hit.term.Bare != 0 {
		return
	}
	op := v.chain[0]
	if c.toks[op.first].lower != "instead" || op.first > c.content || op.after {
		return
	}
	for k := v.hit.last; k < len(c.toks) && k <= v.hit.last+insteadReach; k++ {
		own := ourselves[c.toks[k].lower] || c.toks[k].lower == "there"
		if own && k+1 < len(c.toks) && getting[c.toks[k+1].lower] || !own && c.partyAt(k) == third {
			v.chain = slices.Clone(v.chain)
			v.chain[0].bearing = wants
			return
		}
	}
}

// getting verbs say what somebody is given and did not choose.
var getting = wordSet("get gets got see sees saw receive receives received have had hear heard is are was were")
