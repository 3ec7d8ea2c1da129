package stance

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
// claimant's are turned.
func (r *issueRules) ownersOf(hits []hit, c *clause, t *topics) []hit {
	out := hits[:0]
	for _, h := range hits {
		switch {
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
	if t.Parties || t.Deed && t.Bare < 0 {
		v.add(c.spanOf(v.hit.first, v.hit.last), "claimed no more", -v.value)
		v.value = 0
		return
	}
	if !t.Either {
		return
	}
	deplored := t.deplored()
	if r.ownerWithin(c) || t.Sign > 0 && !r.places.within(c.toks) || deplored && len(v.chain) > 0 {
		return
	}
	v.attitude = true
	v.add(c.spanOf(v.hit.first, v.hit.last), "done by the speaker's own side", -2*v.value)
	v.value = -v.value
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
		if country, ok := c.names.at(c.toks, k); ok && c.toks[k].upper && r.issue.Owners[country] > 0 {
			return true
		}
	}
	return false
}
