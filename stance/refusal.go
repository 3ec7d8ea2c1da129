package stance

import "slices"

// This file reads what is said of another's refusal: "Ruvia's refusal to leave the town was a mistake". Whoever says so takes a side
// by that word, and need not be asked whom he blames.

// refusalNouns are nouns for not wanting a thing.
var refusalNouns = wordSet("refusal refusals rejection unwillingness reluctance resistance opposition failure decision insistence")

// judging words call right or wrong what somebody does not do: "was right to reject a truce", "would regret not leaving".
var judging = wordSet("right wrong mistaken foolish unwise wise correct justified entitled regret regrets regretted rue mistake error")

// judgesRefusal says whether the clause calls a refusal of the thing right or wrong.
func (c *clause) judgesRefusal(v *verdict) bool {
	if c.judgedBefore(v.chain) {
		return true
	}
	refused := slices.ContainsFunc(v.chain, func(op operator) bool {
		return !op.after && op.first >= c.content && op.bearing.turns() && (refusalNouns[c.toks[op.first].lower] || op.first > 0 && refusalNouns[c.toks[op.first-1].lower])
	})
	return refused && slices.ContainsFunc(v.chain, func(op operator) bool {
		return op.after && !c.others(op) && (op.bearing == wants || op.bearing == against)
	})
}

// judgedBefore says whether such a word stands before what refuses or denies the thing.
func (c *clause) judgedBefore(chain []operator) bool {
	turns := slices.IndexFunc(chain, func(op operator) bool { return !op.after && op.bearing.turns() && !c.judgesAt(op) })
	judges := slices.IndexFunc(chain, func(op operator) bool { return !op.after && c.judgesAt(op) })
	return turns >= 0 && judges >= 0 && chain[judges].first < chain[turns].first
}

func (c *clause) judgesAt(op operator) bool {
	return slices.ContainsFunc(c.toks[op.first:op.last], func(t token) bool { return judging[t.lower] })
}
