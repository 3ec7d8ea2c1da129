package stance

import (
	"slices"

	"parley/stance/grammar"
)

// This file leaves out of what governs a thing the words by which somebody only says that
// something is so, and warnings that only stress it.

// withoutClaims leaves out of a chain what only claims that something is so: who "insisted that
// Ruvia rejects a truce" insists on no truce, and on no refusal.
func (c *clause) withoutClaims(chain []operator, h hit) []operator {
	judged := slices.ContainsFunc(chain, func(op operator) bool { return op.after && op.bearing.turns() })
	return slices.DeleteFunc(slices.Clone(chain), func(op operator) bool {
		if judged && op.bearing == wants && !op.after && grammar.Lemma(c.toks[op.first].lower) == "agree" {
			return c.claimed(op, h) // "agreed that a truce would only prolong the war"
		}
		return op.bearing == wants && !op.after && op.first < c.content && assertive[grammar.Lemma(c.toks[op.first].lower)] && c.claimed(op, h)
	})
}

// assertive verbs tell what ought to be or what is; others, as "hope", are wishes either way.
var assertive = wordSet("insist demand declare reiterate maintain confirm affirm reaffirm acknowledge admit argue")

// claimed says whether an attitude of the cue has a clause with "that" behind it that tells what
// is, and not what ought to be, up to the thing or of it.
func (c *clause) claimed(op operator, h hit) bool {
	that := slices.IndexFunc(c.toks[op.last-1:h.first], func(t token) bool { return t.lower == "that" })
	if that < 0 {
		return false
	}
	for i := op.last + that; i < h.first; i++ {
		word := c.toks[i].lower
		switch {
		case word == "to" || word == "ought" || obliging[word] || splits[word] || word == "before" || word == "after":
			return false
		case telling[word]:
			return true
		case c.toks[i-1].upper && grammar.Lemma(word) != "" && !c.toks[i].upper:
			return grammar.Lemma(word) != word // "insisted that Ruvia rejects it", but not "that Ruvia accept it"
		}
	}
	return c.toldOf(h)
}

// toldOf says whether what comes first behind the thing, but for words that say which it is,
// tells what it is and not what it ought to be.
func (c *clause) toldOf(h hit) bool {
	for i := h.last; i < len(c.toks) && i < h.last+nextReach; i++ {
		switch t := c.toks[i]; {
		case telling[t.lower]:
			return true
		case t.comma, t.stop, obliging[t.lower], t.lower == "be":
			return false
		}
	}
	return false
}

// telling are verbs that are no wish.
var telling = wordSet("is are was were has had does do did will would can cannot could may might")

// withoutWarnings leaves out of a chain a warning that only stresses what speaks for itself: what
// must be or will never be ("warned that they would never cede it"), what is said of the thing
// ("warned that a truce would be a trap"), and a whole clause ("warned that the war will go on").
func (c *clause) withoutWarnings(chain []operator, h hit) []operator {
	said := h.term.Decides || slices.ContainsFunc(c.toks[h.first:h.last], func(t token) bool {
		return denials[t.lower] || !h.term.Deed && (telling[t.lower] || obliging[t.lower])
	})
	return slices.DeleteFunc(chain, func(op operator) bool {
		said = said || op.after || op.qualifies() || denials[c.toks[op.first].lower]
		return said && op.bearing == warns
	})
}
