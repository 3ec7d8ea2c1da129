package stance

import "slices"

// This file leaves out of a chain of attitudes those that do nothing.

// withoutIdle leaves out a condition under a refusal ("cannot agree unless ..." refuses,
// however the condition turns out) and, of a thing that speaks against what it names,
// words that only tell that something was begun or that others want it ("the initiative
// is a mere respite", "they look for a respite").
func (c *clause) withoutIdle(chain []operator, t *Term) []operator {
	refused := false
	for _, op := range chain {
		refused = refused != (op.bearing.turns() && op.bearing != condition)
	}
	return slices.DeleteFunc(chain, func(op operator) bool {
		return refused && op.bearing == condition && op.after || t.Bare < 0 && op.bearing == wrongs && belittling[c.toks[op.first].lower] || t.Sign*t.Bare < 0 && (op.weak || op.bearing == wants && c.partyOf(op.first) == third)
	})
}

// belittling words stress what is bad already: "nothing more than a respite".
var belittling = wordSet("mere merely nothing no")

// denialsOf leaves of a chain what denies a condition or a reason right before it:
// that others want it, too, or how good it is, does not matter.
func (c *clause) denialsOf(chain []operator, h hit) []operator {
	if len(chain) > 1 && chain[0].bearing == wants && !chain[0].after && h.first-chain[0].last <= nearby && chain[1].bearing == against {
		return chain // "rejected demands to disarm first"
	}
	return slices.DeleteFunc(chain, func(op operator) bool {
		return op.after || !denials[c.toks[op.first].lower] || h.first-op.last > nearby || c.untilFrom(op.last, h.first)
	})
}

// untilFrom says whether one of the tokens from..to begins what must be before a thing.
func (c *clause) untilFrom(from, to int) bool {
	return slices.ContainsFunc(c.toks[from:to+1], func(t token) bool { return untils[t.lower] })
}

// deniedItself leaves of the denials around what is only named the one right before it: "this
// is not our land", but not "our land is not for sale" and "there is no peace without our land".
func (c *clause) deniedItself(chain []operator, h hit) []operator {
	return slices.DeleteFunc(chain, func(op operator) bool {
		return op.bearing == denies && (op.after || op.last != h.first || c.toks[op.first].lower == "without")
	})
}

// deniedBefore leaves out of a chain a denial of the clause before, where the thing's own words deny what they tell: "has never
// asked and | will never discuss it".
func (c *clause) deniedBefore(chain []operator, h hit) []operator {
	if !slices.ContainsFunc(c.toks[h.first:h.last], func(t token) bool { return denials[t.lower] }) {
		return chain
	}
	return slices.DeleteFunc(chain, func(op operator) bool {
		return op.bearing == denies && !op.after && op.last < h.first && slices.ContainsFunc(c.toks[op.last:h.first], func(t token) bool { return t.lower == "and" || t.lower == "or" })
	})
}

// untils begin what must be before a thing, whatever is denied: "it will not end until ...".
var untils = wordSet("until till unless before")

// inConcord leaves out the verb whose complement calls the thing bad: "dismissed the truce
// as a ploy" says no once.
// "Warned that a truce would help the enemy" says it once, too, and who warns of what his
// own side will do threatens.
func (c *clause) inConcord(chain []operator, h hit) []operator {
	turns := func(op operator) bool { return op.bearing.turns() }
	warning := func(op operator) bool {
		return op.bearing == warns || op.bearing == against && c.toks[op.last-1].lower == "that"
	}
	if i := slices.IndexFunc(chain, func(op operator) bool { return op.bearing == wrongs && !op.after }); i >= 0 && i+1 < len(chain) && c.refused(chain[i], chain[i+1]) {
		chain = slices.Delete(slices.Clone(chain), i, i+1)
	}
	threat := h.term.Deed && c.doer(h) == own
	if i := slices.IndexFunc(chain, warning); i >= 0 && (threat || slices.ContainsFunc(chain[:i], turns) || slices.ContainsFunc(chain[i+1:], turns)) {
		chain = slices.Delete(slices.Clone(chain), i, i+1)
	}
	if len(chain) < 2 || !chain[0].after || !c.callsItSo(chain[0]) {
		return chain
	}
	i := 1 + slices.IndexFunc(chain[1:], turns)
	if i == 0 || chain[i].bearing == denies {
		return chain
	}
	return slices.Delete(chain, i, i+1)
}

// othersAsked leaves open what others are asked about: "will they agree to a truce?"
func (c *clause) othersAsked(v *verdict) bool {
	if c.asksWhether(v.hit) {
		v.add(c.toks[len(c.toks)-1].span, "asked about, and so left open", -v.value)
		v.value = 0
		return true
	}
	if !c.asks() || c.urges() || v.turned || v.value <= 0 || v.hit.term.Bare != 0 {
		return false
	}
	i := slices.IndexFunc(v.chain, func(op operator) bool { return op.bearing == wants && c.partyOf(op.first) == third })
	if i < 0 {
		return false
	}
	v.add(c.toks[len(c.toks)-1].span, "asked about, and so left open", -v.value)
	v.value = 0
	return true
}

// asksWhether says whether a question asks for a yes or no about what goes against the
// proposition: "will the world recognise that?" One that asks what should be done
// answers itself.
func (c *clause) asksWhether(h hit) bool {
	if !c.asks() || h.term.Sign > 0 || c.urges() {
		return false
	}
	for k := h.first - 1; k >= c.content; k-- {
		first := k == c.content || c.toks[k-1].stop || c.toks[k-1].comma
		if first {
			return auxiliaries[c.toks[k].lower]
		}
	}
	return false
}

var auxiliaries = wordSet("will can could does do did is are has have might may")

// callsItSo says whether an attitude begins with "as" or follows it: "as a ploy", "as absurd".
func (c *clause) callsItSo(op operator) bool {
	return c.toks[op.first].lower == "as" || c.toks[max(0, op.first-1)].lower == "as"
}

// withoutPaid leaves out of a chain what is done for the thing, which is its price: who
// "would stop only if they leave" or "offers to stop in return for the land" wants it. A
// refusal of the whole bargain stays.
func (c *clause) withoutPaid(chain []operator, h hit) []operator {
	i := slices.IndexFunc(chain, func(op operator) bool {
		return !op.after && (op.bearing == first || op.bearing == condition && h.term.Sign < 0 && paying[c.toks[op.last-1].lower])
	})
	if i < 0 && c.toks[h.first].lower != "in" {
		return chain
	}
	rest := slices.DeleteFunc(slices.Clone(chain[i+1:]), func(op operator) bool {
		return !op.after && op.bearing.turns() && op.bearing != denies && op.first >= c.content && !refusals[c.toks[op.first].lower]
	})
	return append(slices.Clone(chain[:i+1]), rest...)
}

// paying words end those that name what something is done for; a thing that begins with
// "in" is named with them: "in return for the land".
var paying = wordSet("for")

// refused says whether what the thing is called is refused at once, which says no once: "rejected
// this ultimatum for a truce".
func (c *clause) refused(name, verb operator) bool {
	return verb.bearing == against && !verb.after && verb.last <= name.first && name.first-verb.last < denialReach
}
