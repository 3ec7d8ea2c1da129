package stance

import (
	"slices"
	"strings"
)

// This file says who does harm to a thing: nobody accuses himself.

// harmBy finds harm that is done to the thing, in what is said.
func (c *clause) harmBy(v *verdict) (operator, bool) {
	i := slices.IndexFunc(v.chain, func(op operator) bool {
		return op.bearing == harms && c.harmedByOther(op)
	})
	if i < 0 {
		return operator{}, false
	}
	return v.chain[i], true
}

// harmedByOther says whether somebody else does the harm: where "there are no orders" nobody is
// accused who is not named.
func (c *clause) harmedByOther(op operator) bool {
	if op.first < c.content || c.ownInfinitive(op.first) || c.ownGerund(op.first) || c.weBefore(op.first) || c.ownByName(op.first) {
		return false
	}
	return c.toks[op.first].lower != "no" || c.partyOf(op.first) != own && c.namesOther()
}

// ownInfinitive says whether token i is the verb of the infinitive with which the content
// begins, and so what the speaker does: "threatened | to break the truce".
func (c *clause) ownInfinitive(i int) bool {
	return i <= c.content+2 && i > c.content && c.toks[i-1].lower == "to"
}

// ownGerund says whether token i begins the content behind a verb of going on, and so is what the speaker does: "kept |
// stalling on the truce".
func (c *clause) ownGerund(i int) bool {
	return i == c.content && i > 0 && strings.HasSuffix(c.toks[i].lower, "ing") && goingOn[c.toks[i-1].lower]
}

var goingOn = wordSet("keep keeps kept keeping continue continues continued continuing began begins started starts")
