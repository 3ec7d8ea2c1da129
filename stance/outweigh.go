package stance

import (
	"math"
	"slices"
)

// This file says what counts where a sentence says two things: a condition or a
// reason outweighs the assent that it comes with ("we are for a truce, but first
// the root causes must go").

// outweigh takes back the verdicts that stand against one that decides: one of a Term
// that does, or one of harm that another is blamed for ("misused the truce to rearm").
func (c *clause) outweigh(verdicts []verdict) {
	c.contrast(verdicts)
	by := slices.IndexFunc(verdicts, func(v verdict) bool { return v.harmed() })
	if by < 0 {
		by = slices.IndexFunc(verdicts, func(v verdict) bool { return v.hit.term.Decides && math.Abs(v.value) >= full/2 })
	}
	if by < 0 {
		return
	}
	h, side, harmed := verdicts[by].hit, verdicts[by].value, verdicts[by].harmed()
	for i := range verdicts {
		v := &verdicts[i]
		if v.hit.term.Decides != harmed || v.value*side >= 0 {
			continue
		}
		v.add(c.spanOf(h.first, h.last), "outweighs what it comes with", -v.value)
		v.value = 0
	}
}

// harmed says whether the thing is wanted and another does harm to it.
func (v *verdict) harmed() bool {
	return v.value > 0 && slices.ContainsFunc(v.chain, func(op operator) bool { return op.bearing == harms })
}

// contrast takes back what is denied only to say what is wanted in its place: "not a short
// truce, but a full ceasefire".
func (c *clause) contrast(verdicts []verdict) {
	for i := 0; i+1 < len(verdicts); i++ {
		v, next := &verdicts[i], verdicts[i+1]
		denied := slices.ContainsFunc(v.chain, func(op operator) bool { return !op.after && op.bearing == denies })
		if !denied || v.hit.term.Sign*next.hit.term.Sign < 0 || v.value*next.value > 0 {
			continue
		}
		but := slices.IndexFunc(c.toks[v.hit.last:next.hit.first], func(t token) bool { return t.lower == "but" || t.lower == "rather" })
		if but < 0 {
			continue
		}
		to := 0.0
		if next.value == 0 {
			to = -v.value // what is wanted in its place has no attitude of its own
		}
		v.add(c.spanOf(next.hit.first, next.hit.last), "outweighs what it comes with", to-v.value)
		v.value = to
	}
}
