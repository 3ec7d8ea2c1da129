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
	c.objects(verdicts)
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

// longestObject is how many tokens may stand between a deed and what of its object speaks for itself.
const longestObject = 4

// objects takes back what speaks for itself and is only part of what is refused or doubted before it: "it is not realistic to drive
// them out of | Ruvian land".
func (c *clause) objects(verdicts []verdict) {
	for i := range verdicts {
		w := &verdicts[i]
		if !slices.ContainsFunc(w.chain, func(op operator) bool { return !op.after && op.bearing.turns() }) {
			continue
		}
		end := w.hit.last
		for k := i + 1; k < len(verdicts); k++ {
			v := &verdicts[k]
			if v.hit.first < end || v.hit.first > end+longestObject || len(v.chain) > 0 || v.value*w.value >= 0 || c.goesOnBetween(end, v.hit.first) {
				break
			}
			v.add(c.spanOf(w.hit.first, w.hit.last), "outweighs what it comes with", -v.value)
			v.value, end = 0, v.hit.last
		}
	}
}

// goesOnBetween says whether a verb or another clause begins between two tokens.
func (c *clause) goesOnBetween(from, to int) bool {
	return slices.ContainsFunc(c.toks[from:to], func(t token) bool { return t.stop || splits[t.lower] || modals[t.lower] || linking[t.lower] })
}
