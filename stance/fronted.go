package stance

// This file finds the denial with which a clause begins, before its verb and its subject: "never will
// they agree to a truce", "under no circumstances would Ruvia leave". It reaches what it denies
// however far that stands behind it.

// frontedReach is at which token of a clause such a denial begins at the latest, and auxiliaryReach
// how many tokens behind it the verb may stand.
const (
	frontedReach   = 2
	auxiliaryReach = 3
	neitherReach   = 10
)

// fronted is the denial before the verb and the subject of the clause of a hit.
func (c *clause) fronted(h hit) (operator, bool) {
	for _, op := range c.operators() {
		if op.after || op.bearing != denies || op.first < c.content || op.first > c.content+frontedReach || op.last > h.first || c.toks[op.first].lower == "not" {
			continue
		}
		reach := auxiliaryReach
		if c.toks[op.first].lower == "neither" {
			reach = neitherReach // "neither Ruvia nor any other state will leave"
		}
		for k := op.last; k < len(c.toks) && k <= op.last+reach && !c.toks[k].comma; k++ {
			if inverting[c.toks[k].lower] {
				return op, k+1 < len(c.toks) && c.toks[k+1].lower != "not" && c.reaches(k+1, h)
			}
		}
	}
	return operator{}, false
}

// missed takes a "without" that opens the clause for a demand where the clause denies what would be without the thing:
// "without a withdrawal there will be no truce".
func (c *clause) missed(chain []operator, h hit) {
	for i, op := range chain {
		if op.bearing != denies || op.first != c.content || c.toks[op.first].lower != "without" {
			continue
		}
		if c.deniesAfter(h) {
			chain[i].bearing = must
		}
	}
}

// deniesAfter says whether the sentence denies something behind a hit.
func (c *clause) deniesAfter(h hit) bool {
	for k := h.last; k < len(c.toks) && !c.toks[k].stop; k++ {
		if denials[c.toks[k].lower] || c.toks[k].lower == "impossible" {
			return true
		}
	}
	return false
}

// reaches says whether no clause begins between token i and a hit, which may begin before it.
func (c *clause) reaches(i int, h hit) bool {
	for ; i < h.first; i++ {
		if c.toks[i].stop || c.toks[i].comma || splits[c.toks[i].lower] {
			return false
		}
	}
	return true
}

var inverting = wordSet("will would can could shall should may might must do does did is are was were has have had")
