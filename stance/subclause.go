package stance

// This file tells what belongs to a clause of its own from what is said of the thing before it.

// ofSubclause says whether an attitude behind a hit is that of a clause on when, whose subject the thing cannot be, being what
// is not to come until then: "no truce before the sanctions | are lifted". "A truce before Easter is a trap" has it for a subject.
func (c *clause) ofSubclause(h hit, op operator) bool {
	if !telling[c.toks[op.first].lower] {
		return false
	}
	for i := h.last; i+1 < op.first; i++ {
		if timing[c.toks[i].lower] {
			return c.verbBefore(h)
		}
	}
	return false
}

// timing words begin such a clause.
var timing = wordSet("before until till")

// theMoment says whether token i begins a clause on when, as "once" does: "the war would end the | moment they leave".
func (c *clause) theMoment(i int) bool {
	return i > 0 && i+1 < len(c.toks) && moments[c.toks[i].lower] && c.toks[i-1].lower == "the" && (c.toks[i+1].upper || subjective[c.toks[i+1].lower] || c.toks[i+1].lower == "the")
}

var moments = wordSet("moment minute instant second")

// verbBefore says whether a verb that helps or joins stands before a hit.
func (c *clause) verbBefore(h hit) bool {
	for _, t := range c.toks[:h.first] {
		if telling[t.lower] || t.lower == "be" || obliging[t.lower] {
			return true
		}
	}
	return false
}

// governed says whether a preposition stands before the "which" at token i.
func (c *clause) governed(i int) bool {
	return i > c.content && c.toks[i].lower == "which" && (governing[c.toks[i-1].lower] || c.toks[i-1].lower == "during")
}
