package stance

import (
	"slices"

	"parley/stance/text"
)

// This file tells a thing that is not wanted from one that another only pretends to
// want: who calls the enemy's truce a show complains that it is none.

// pretended finds the words that call a thing a show, where another declared it.
func (c *clause) pretended(v *verdict) (text.Span, bool) {
	if v.hit.term.Sign < 0 || v.hit.term.Bare != 0 || !c.declaredByOther(v.hit) {
		return text.Span{}, false
	}
	for _, op := range v.chain {
		if slices.ContainsFunc(c.toks[op.first:op.last], func(t token) bool { return shows[t.lower] }) {
			return c.spanOf(op.first, op.last), true
		}
	}
	return text.Span{}, false
}

// declaredByOther says whether the thing is another's own, and not merely proposed: "the
// truce of Ruvia", "the truce that Ruvia announced".
func (c *clause) declaredByOther(h hit) bool {
	if h.last < len(c.toks) && proposals[c.toks[h.last].lower] {
		return false
	}
	for k := h.first - 1; k >= max(c.content, h.first-3) && !c.toks[k].stop; k-- {
		if c.partyAt(k) == third && c.toks[k].upper {
			return true
		}
	}
	declared, other := false, false
	for k := h.last; k < min(len(c.toks), h.last+nextReach); k++ {
		declared = declared || declarations[c.toks[k].lower]
		other = other || c.partyAt(k) == third
	}
	return declared && other
}

var (
	shows = wordSet(`ruse ploy trick farce farcical sham charade gimmick stunt show spectacle game manoeuvre maneuver cynicism cynical
		hypocrisy hypocritical propaganda theatre theater theatrical pretence pretense mockery marketing manipulation manipulative`)
	declarations = wordSet("announced declared proclaimed ordered")
)
