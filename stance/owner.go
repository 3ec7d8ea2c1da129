package stance

import (
	"slices"

	"parley/stance/text"
)

// This file says whose land "our land" is. It is the land of the country for
// which the speaker acts, and no sign of anything where that is not known.

// countsFor says which Terms are looked for in what the speaker of a clause says: those of
// parties only where his country is one, and a claimant's only where the clause names a
// place of the issue.
func (r *issueRules) countsFor(c *clause, t *topics) func(*Term) bool {
	party := r.party(c, t)
	return func(t *Term) bool { return !t.Parties || party }
}

// party says whether the speaker's country owns what the issue is about, or lays claim to
// a place that the sentence names: "our land" may also be his country's own.
func (r *issueRules) party(c *clause, t *topics) bool {
	side := r.issue.Owners[c.country]
	return side > 0 || side < 0 && (r.places.within(c.toks) || r.places.within(t.tokens(c.sentence)))
}

// ownersOf keeps of the hits of Terms that say "our" those of parties; the side of a
// claimant's are turned. What a claimant says of land that may be his own is left out.
func (r *issueRules) ownersOf(hits []hit, c *clause, t *topics) []hit {
	out := hits[:0]
	for _, h := range hits {
		switch {
		case r.ownLand(h, c, t):
			continue
		case h.term.Leaving && h.term.Sign < 0 && r.othersLeave(h, c):
			h.term = h.term.turned()
			h.term.Name = "others leave"
		case h.term.Leaving && h.term.Sign > 0 && r.claimantDemands(h, c):
			h.term = h.term.turned()
			h.term.Name = "the claimant's demand to leave"
		case !h.term.Ours && !h.term.Parties:
		case !r.party(c, t):
			continue
		case r.issue.Owners[c.country] < 0:
			h.term = h.term.turned()
		}
		out = append(out, h)
	}
	return out
}

// leavingReach is how many tokens before a withdrawal it may stand who leaves.
const leavingReach = 6

// othersLeave says whether one who speaks for an owner says himself that "they" leave, or "their" troops: those are not his.
func (r *issueRules) othersLeave(h hit, c *clause) bool {
	if !c.direct || r.issue.Owners[c.country] <= 0 || r.ownerWithin(c) {
		return false
	}
	for k := h.last - 1; k >= c.content && k >= h.first-leavingReach; k-- {
		switch t := c.toks[k]; {
		case k < h.first && (t.stop || splits[t.lower]), ourselves[t.lower]:
			return false
		case t.lower == "they", t.lower == "their" && k+1 < len(c.toks) && forces[c.toks[k+1].lower]:
			return true
		}
	}
	return false
}

// claimantDemands says whether a withdrawal is what a claimant demands, and so not his own: "Ruvia's demand that its troops
// leave Orran".
func (r *issueRules) claimantDemands(h hit, c *clause) bool {
	for k := max(0, h.first-1); k < h.last-1; k++ {
		if country, ok := c.names.at(c.toks, k); ok && r.issue.Owners[country] < 0 && c.toks[k].upper && demandNouns[c.toks[k+1].lower] {
			return true
		}
	}
	return false
}

// demandNouns follow who demands.
var demandNouns = wordSet("demand demands demanding demanded ultimatum ultimatums insistence call calls condition conditions requirement requirements request requests")

// ownLand says whether a claimant speaks of land as his, and nothing shows it to be claimed:
// he names no owner and no place of the issue ("we drive the enemy out of our territory").
func (r *issueRules) ownLand(h hit, c *clause, t *topics) bool {
	if !h.term.Either || h.term.Sign < 0 || r.issue.Owners[c.country] >= 0 {
		return false
	}
	return c.saysOwn(h) && !r.party(c, t) && !r.ownerWithin(c)
}

// saysOwn says whether the words of a hit, that before or the three after it, say "our" or
// "its".
func (c *clause) saysOwn(h hit) bool {
	near := c.toks[max(h.first-1, 0):min(h.last+3, len(c.toks))]
	return slices.ContainsFunc(near, func(t token) bool { return possessives[t.lower] })
}

// turned is the Term as it stands for one who is on the other side.
func (t *Term) turned() *Term {
	other := *t
	other.Sign, other.Bare = -t.Sign, -t.Bare
	return &other
}

// forClaimant turns what a claimant does or will not do with what he holds, where he names
// no owner who would do it: "we will never give up Orran", "we have liberated Orran". What
// he takes counts only where the clause names a place of the issue: he may also take back
// what is his own. That he claims less than he did takes no side.
func (r *issueRules) forClaimant(c *clause, v *verdict) {
	t := v.hit.term
	if r.issue.Owners[c.country] >= 0 || v.turned {
		return
	}
	if v.value == 0 && t.Bare < 0 && c.means(v.chain) {
		v.add(c.spanOf(v.hit.first, v.hit.last), "what the claimant means", full*t.Bare)
		v.value = full * t.Bare
	}
	if v.value <= 0 {
		return
	}
	if t.Parties || t.Deed && t.Bare < 0 || c.disowned(v) {
		v.add(c.spanOf(v.hit.first, v.hit.last), "claimed no more", -v.value)
		v.value = 0
		return
	}
	if op, ok := r.refusedByOwner(c, v); ok {
		v.turn(op)
		return
	}
	if !t.Either || !r.forOwnSide(c, v) {
		return
	}
	v.attitude = true
	v.add(c.spanOf(v.hit.first, v.hit.last), "done by the speaker's own side", -2*v.value)
	v.value = -v.value
}

// refusedByOwner finds the words by which a claimant says that an owner will not do what he wants of him: "Ruvia refuses to
// leave Orran" is his reproach.
func (r *issueRules) refusedByOwner(c *clause, v *verdict) (text.Span, bool) {
	t := v.hit.term
	if t.Either && t.Sign > 0 && t.Bare > 0 {
		refused := slices.ContainsFunc(c.toks[v.hit.first:v.hit.last], func(t token) bool { return denials[t.lower] || refusals[t.lower] })
		return c.spanOf(v.hit.first, v.hit.last), refused && r.ownerActs(c, v.hit.first)
	}
	for _, op := range v.chain {
		if t.Sign < 0 && t.Bare == 0 && !op.after && op.first >= c.content && op.bearing.turns() && r.ownerActs(c, op.first) {
			return c.spanOf(op.first, op.last), true
		}
	}
	return text.Span{}, false
}

// ownerActs says whether an owner of what the issue is about is who does what token i begins.
func (r *issueRules) ownerActs(c *clause, i int) bool {
	for k := i - 1; k >= c.content && k >= i-nearDeed && !c.toks[k].stop && !splits[c.toks[k].lower]; k-- {
		if country, ok := c.names.at(c.toks, k); ok && c.toks[k].upper {
			return r.issue.Owners[country] > 0 && !c.isObject(k)
		}
	}
	return false
}

// disowned says whether the speaker denies that he or his country would do what is deplored:
// "we do not plan to occupy it".
func (c *clause) disowned(v *verdict) bool {
	denied := slices.ContainsFunc(c.operators(), func(op operator) bool {
		return op.bearing.turns() && op.last <= v.hit.first && op.last > v.hit.first-5
	})
	return denied && v.hit.term.deplored() && c.partyOf(v.hit.first) == own
}

// forOwnSide says whether what a claimant names is done for his side: no owner is named who
// would do it, nor himself as the one to whom it is done.
func (r *issueRules) forOwnSide(c *clause, v *verdict) bool {
	t := v.hit.term
	switch {
	case r.ownerWithin(c):
		return false
	case t.deplored():
		return !turnsOver(v.chain)
	}
	return (t.Sign < 0 || r.places.within(c.toks)) && !r.claimantIn(c, v.hit)
}

// turnsOver says whether the attitudes of a chain come out against the thing: "did not
// regret annexing it" does not.
func turnsOver(chain []operator) bool {
	odd := false
	for _, op := range chain {
		odd = odd != op.bearing.turns()
	}
	return odd
}

// means says whether a speaker only explains what he means: "we are talking about the
// withdrawal from Orran".
func (c *clause) means(chain []operator) bool {
	if !c.direct || len(chain) != 1 || chain[0].first < c.content+2 {
		return false
	}
	verb, be, who := c.toks[chain[0].first].lower, c.toks[chain[0].first-1].lower, c.toks[chain[0].first-2].lower
	return (verb == "talking" || verb == "speaking") && linking[be] && who == "we"
}

// ownerWithin says whether what is said names an owner of what the issue is about, or those
// who act for it.
func (r *issueRules) ownerWithin(c *clause) bool {
	for k := c.content; k < len(c.toks); k++ {
		if country, ok := c.names.at(c.toks, k); ok && c.toks[k].upper && r.issue.Owners[country] > 0 && !c.onlyMatter(k) {
			return true
		}
	}
	return false
}

// onlyMatter says whether the country at token k only tells what talks or a war are about: "an Orran peace deal".
func (c *clause) onlyMatter(k int) bool {
	return k+1 < len(c.toks) && matters[c.toks[k+1].lower]
}

// matters are what the name of a country before them only tells apart.
var matters = wordSet("peace war talks deal conflict crisis settlement plan policy summit")

// claimantIn says whether the words of a hit name who lays claim to the land: "the Kellian
// troops must leave" is said of him, and not for him.
func (r *issueRules) claimantIn(c *clause, h hit) bool {
	for k := h.first; k < h.last; k++ {
		if country, ok := c.names.at(c.toks, k); ok && r.issue.Owners[country] < 0 {
			return true
		}
	}
	return false
}
