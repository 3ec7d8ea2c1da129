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
	shows = wordSet(`farce farcical sham charade gimmick stunt show spectacle game theatre theater theatrical theatrics
		pretence pretense empty hollow insincere mockery marketing manipulation manipulative imitation`)
	declarations = wordSet("announced declared proclaimed ordered")
)

// accuses says whether somebody is accused of what he does under cover of the thing:
// "accused them of using the truce to rearm", but not "they would use a truce to rearm".
func (c *clause) accuses(chain []operator, h hit) bool {
	if !misuses[c.toks[h.first].lower] {
		return false
	}
	return slices.ContainsFunc(chain, func(op operator) bool {
		return !op.after && accusations[c.toks[op.first].lower] && (op.first < c.content || !c.weBefore(h.first))
	})
}

var (
	misuses     = wordSet("using used")
	accusations = wordSet("accuse accuses accused accusing accusation accusations blame blames blamed blaming condemn condemned denounced")
)

// retold finds the words by which the speaker retells what another said before the hit:
// "he told us that they must give up the province".
func (c *clause) retold(h hit) (text.Span, bool) {
	for k := h.first - 1; k > c.content; k-- {
		switch t := c.toks[k]; {
		case t.stop, ourselves[t.lower] && t.lower != "us":
			return text.Span{}, false
		case retelling[t.lower]:
			who := c.partyAt(k - 1)
			return t.span, who == third && (c.direct || c.toks[k-1].upper)
		}
	}
	return text.Span{}, false
}

var retelling = wordSet("said says told tells claims claimed insists insisted demands demanded argues argued thinks believes wants")
