package stance

import (
	"math"
	"slices"

	"parley/stance/text"
)

// full is the stance that one Term shows by itself, before several are summed up.
const full = 0.9

// A share is what a stretch of words adds to a score.
type share struct {
	span text.Span
	rule string
	by   float64
}

// A verdict is what a clause says on an issue by one of its hits.
type verdict struct {
	hit      hit
	value    float64 // of the speaker, in [-1, +1]
	shares   []share // add up to value
	attitude bool    // somebody's attitude toward the thing was found
	open     bool    // it is spoken of and left open
	turned   bool    // somebody else's attitude was blamed on him
	chain    []operator
}

// weigh says on which side the speaker stands by one hit: the side of the thing
// named, turned by every attitude that is against it, and turned once more where
// the attitude is somebody else's and so is blamed on him.
func (c *clause) weigh(h hit) verdict {
	v := verdict{hit: h}
	v.chain = append(c.before(h), c.after(h)...)
	for _, op := range v.chain {
		v.open = v.open || op.bearing == opens
		v.attitude = v.attitude || c.counts(h, op)
	}
	v.begin(c)
	if v.attitude {
		for _, op := range v.chain {
			if c.counts(h, op) {
				v.apply(c, op)
			}
		}
	}
	c.blame(&v)
	v.leaveOpen(c)
	return v
}

// counts says whether an attitude tells a side. That somebody wants a deed done
// which whoever names it deplores tells one only where the speaker wants it.
func (c *clause) counts(h hit, op operator) bool {
	switch {
	case op.bearing == opens:
		return false
	case op.bearing == wants && h.term.deplored():
		return !op.after && c.partyOf(op.first) == own
	}
	return true
}

// deplored says whether the Term is a deed that is named to be deplored.
func (t *Term) deplored() bool { return t.Sign < 0 && t.Bare > 0 }

// begin gives the thing its own weight.
func (v *verdict) begin(c *clause) {
	t := v.hit.term
	v.value = full * t.Bare
	switch {
	case v.attitude && t.Bare == 0:
		v.value = full * t.Sign / 2
	case v.attitude:
		v.value = full * t.Sign
	}
	v.add(c.spanOf(v.hit.first, v.hit.last), t.Name, v.value)
}

func (v *verdict) add(span text.Span, rule string, by float64) {
	v.shares = append(v.shares, share{span, rule, by})
}

// apply lets an attitude bring the value to its side.
func (v *verdict) apply(c *clause, op operator) {
	size := math.Copysign(full, v.value)
	if op.bearing.turns() {
		size = -size
	}
	v.add(c.spanOf(op.first, op.last), ruleNames[op.bearing], size-v.value)
	v.value = size
}

// ruleNames say in words what an attitude does.
var ruleNames = map[bearing]string{
	wants:     "wants it",
	must:      "says it must be",
	against:   "is against it",
	harms:     "does harm to it",
	denies:    "denies it",
	condition: "puts a condition before it",
	opens:     "leaves it open",
}

// blame turns the side where what goes against the proposition is the deed or
// the attitude of somebody else.
func (c *clause) blame(v *verdict) {
	if v.value >= 0 {
		return
	}
	op, ok := c.culprit(v)
	if !ok {
		return
	}
	to := -0.8 * v.value
	v.add(op, "another is blamed for it", to-v.value)
	v.value, v.turned = to, true
}

// culprit finds the words for what somebody else does against the proposition.
func (c *clause) culprit(v *verdict) (text.Span, bool) {
	if slices.ContainsFunc(v.chain, func(op operator) bool { return op.bearing == must }) {
		return text.Span{}, false
	}
	for _, op := range slices.Backward(v.chain) {
		if op.bearing == opens || op.bearing == denies || op.after {
			continue
		}
		if p := c.partyOf(op.first); p == third || p == unknown && op.bearing == harms {
			return c.spanOf(op.first, op.last), true
		} else if p == own {
			return text.Span{}, false
		}
	}
	if t := v.hit.term; t.Deed && c.partyOf(v.hit.first) == third {
		return c.spanOf(v.hit.first, v.hit.last), true
	}
	return text.Span{}, false
}

// leaveOpen weakens what is only asked, expected or discussed.
func (v *verdict) leaveOpen(c *clause) {
	if !v.open || v.value == 0 {
		return
	}
	for _, op := range v.chain {
		if op.bearing == opens {
			to := v.value / 2
			v.add(c.spanOf(op.first, op.last), ruleNames[opens], to-v.value)
			v.value = to
			return
		}
	}
}

// spanOf covers tokens [first, last).
func (c *clause) spanOf(first, last int) text.Span {
	return c.toks[first].span.Cover(c.toks[last-1].span)
}

// settle sums the shares up, squashes the sum by the hyperbolic tangent and
// scales the shares, so that they add up to the score to the last digit.
func settle(shares []share) (float64, []Evidence) {
	sum := 0.0
	for _, s := range shares {
		sum += s.by
	}
	ratio := 1.0
	if math.Abs(sum) > 1e-9 {
		ratio = math.Tanh(sum) / sum
	}
	score := thousandths(sum * ratio)
	left := score
	out := make([]Evidence, len(shares))
	for i, s := range shares {
		w := thousandths(s.by * ratio)
		if i == len(shares)-1 {
			w = thousandths(left)
		}
		left -= w
		out[i] = Evidence{s.span, s.rule, w}
	}
	return score, out
}

// thousandths rounds, so that the last bits of a tangent, which differ between
// processors, never reach a reader.
func thousandths(x float64) float64 {
	if r := math.Round(x*1000) / 1000; r != 0 {
		return r
	}
	return 0
}
