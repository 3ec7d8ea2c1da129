package stance

// This file says whose land "our land" is. It is the land of the country for
// which the speaker acts, and no sign of anything where that is not known.

// ownersOf keeps of the hits of Terms that say "our" those of a speaker whose
// country owns what the issue is about or lays claim to it; the side of a
// claimant's are turned, and only where the clause names a place of the issue:
// "our land" may also be his country's own.
func (r *issueRules) ownersOf(hits []hit, c *clause) []hit {
	out := hits[:0]
	for _, h := range hits {
		if !h.term.Ours {
			out = append(out, h)
			continue
		}
		side := r.issue.Owners[c.country]
		switch {
		case side > 0:
			out = append(out, h)
		case side < 0 && r.places.within(c.toks):
			h.term = h.term.turned()
			out = append(out, h)
		}
	}
	return out
}

// turned is the Term as it stands for one who is on the other side.
func (t *Term) turned() *Term {
	other := *t
	other.Sign, other.Bare = -t.Sign, -t.Bare
	return &other
}
