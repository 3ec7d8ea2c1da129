package stance

import (
	"slices"
	"strings"

	"parley/stance/speech"
	"parley/stance/text"
)

// This file reads what is said of another's refusal: "Ruvia's refusal to leave the town was a mistake". Whoever says so takes a side
// by that word, and need not be asked whom he blames.

// refusalNouns are such nouns for not wanting a thing, with what stands before the thing.
var refusalNouns = wordSet("refusal refusalNouns rejection unwillingness reluctance resistance opposition failure decision insistence")

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

// objectOf says whether a finding is only whose stand it is toward which somebody holds something: "backed | Ruvia's refusal to leave".
func (f finding) objectOf(doc *text.Document, h speech.Finding) bool {
	if f.kind != Indirect || len(f.sources) != 1 || f.sources[0].Start != h.Content.Start || !h.Content.Contains(f.content) || !h.Content.Contains(f.cue) {
		return false
	}
	owner := f.sources[0].Of(doc.Text)
	return strings.HasSuffix(owner, "'s") || strings.HasSuffix(owner, "’s") || strings.HasSuffix(owner, "s'") || strings.HasSuffix(owner, "s’")
}

// complains says whether the clause is what somebody complains of, so that who does a thing in it is another.
func (c *clause) complains() bool {
	return slices.ContainsFunc(c.toks[:c.content], func(t token) bool { return strings.HasPrefix(t.lower, "complain") })
}
