package stance

import (
	"slices"
	"strings"
)

// This file says where a thing is spoken of and no side is taken: it is talked about,
// thought over, asked about, left to others, or only told of.

// ponder leaves out of a chain that the thing is thought over where that is refused, and
// takes it for left open where it is not ("they must think about a truce").
func (v *verdict) ponder() {
	i := slices.IndexFunc(v.chain, func(op operator) bool { return op.bearing == ponders })
	if i < 0 {
		return
	}
	if slices.ContainsFunc(v.chain[i+1:], func(op operator) bool { return op.bearing.turns() }) {
		v.chain = slices.DeleteFunc(v.chain, func(op operator) bool { return op.bearing == ponders })
		return
	}
	op := v.chain[i]
	op.bearing = leaves
	v.chain = []operator{op}
}

// unsaid finds the cue by which somebody is told not to have said it, which tells nothing of what
// he thinks: "did not say that it would accept a truce".
func (c *clause) unsaid() (operator, bool) {
	for i := 0; i+1 < c.content; i++ {
		if !denials[c.toks[i].lower] {
			continue
		}
		for k := i + 1; k < c.content && k <= i+denialReach; k++ {
			if saying[c.toks[k].lower] {
				return operator{first: i, last: k + 1}, true
			}
		}
	}
	return operator{}, false
}

var saying = wordSet(`say said tell told claim claimed confirm confirmed announce announced mention mentioned suggest suggested
	state stated indicate indicated specify specified declare declared report reported disclose disclosed reveal revealed`)

// left finds the words by which the thing is left to others to decide. When it began or ran
// out leaves nothing open of what speaks for itself: "talks only once the truce took effect".
func (c *clause) left(v *verdict) (operator, bool) {
	if op, ok := c.unsaid(); ok {
		return op, true
	}
	i := slices.IndexFunc(v.chain, func(op operator) bool {
		return op.bearing == leaves && !(op.after && v.hit.term.Bare > 0 && elapsing[c.toks[op.first].lower])
	})
	if i < 0 {
		return operator{}, false
	}
	return v.chain[i], true
}

var elapsing = wordSet("ran expired expires lasted took takes taking")

// unsettled finds the words by which it is asked whether somebody wants the thing, where
// nothing before them tells: "we want to know whether they are ready for a truce".
func (c *clause) unsettled(chain []operator) []operator {
	for i, op := range chain {
		if i == 0 && len(chain) == 2 && op.bearing == opens && discussing[c.toks[op.first].lower] && noting[c.toks[chain[1].first].lower] {
			op.bearing = leaves
			return []operator{op} // "confirmed that they had discussed a truce"
		}
		if (i > 0 || c.toks[op.first].lower == "whether") && op.bearing == opens && wondering[c.toks[op.first].lower] && !slices.ContainsFunc(chain[i:], func(o operator) bool { return o.bearing.turns() }) {
			op.bearing = leaves
			return []operator{op}
		}
	}
	return chain
}

var (
	discussing = wordSet("discuss discusses discussed discussing talked talking talks talk debated")
	noting     = wordSet("confirm confirms confirmed confirming acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting")
)

var wondering = wordSet("whether wonder wonders wondered wondering ask asks asked asking")

// comeFirst takes what else can only come after ("talks only after the troops have left")
// for demanded where the thing speaks for itself or somebody is to want it, and for left
// open where it does not: "the law can be changed only after a truce".
func (v *verdict) comeFirst() {
	i := slices.IndexFunc(v.chain, func(op operator) bool { return op.bearing == first })
	if i < 0 {
		return
	}
	v.chain = slices.Clone(v.chain)
	v.chain[i].bearing = must
	if k := i + 1; k < len(v.chain) && v.chain[k].bearing == against && v.chain[k].last == v.chain[i].first {
		v.chain = slices.Delete(v.chain, k, k+1) // what "would end only after the withdrawal" is something else
	}
	if i == 0 && v.hit.term.Bare == 0 {
		v.chain = []operator{v.chain[i]}
		v.chain[0].bearing = leaves
	}
}

// speakOf leaves open what is only talked about, and what no side is for by its name:
// "they discussed giving up the province", "nobody mentioned a truce". Who will not or
// must not talk of it takes a side. That it did not come about is told of, too: "no truce
// was reached".
func (c *clause) speakOf(v *verdict) {
	if len(v.chain) == 0 || !v.chain[0].results && (!v.chain[0].talks || v.hit.term.Bare > 0) {
		return
	}
	denied := false
	for _, op := range v.chain[1:] {
		switch {
		case op.bearing == opens, noting[c.toks[op.first].lower]:
		case (op.bearing == denies || denying[c.toks[op.first].lower]) && !c.willed(op):
			denied = true
		default:
			return
		}
	}
	if v.chain[0].talks || denied {
		v.chain = []operator{v.chain[0]}
		v.chain[0].bearing = leaves
	}
}

// willed says whether a denial is of what somebody would or should do.
func (c *clause) willed(op operator) bool {
	return slices.ContainsFunc(c.toks[max(0, op.first-2):op.last], func(t token) bool { return willing[t.lower] })
}

var denying = wordSet("deny denies denied denying")

var willing = wordSet("will would shall should must may can cannot could won wo")

// told leaves open what the speaker only tells that others want or agreed to, with no word
// of his own on it: "both sides want a truce".
func (c *clause) told(v *verdict) {
	if v.value <= 0 || v.turned || v.hit.term.Bare < 0 || len(v.chain) == 0 || v.hit.term.Bare > 0 && !c.agreedTo(v) {
		return
	}
	for _, op := range v.chain {
		if op.bearing != wants || op.after || op.first < c.content || proposals[c.toks[op.first].lower] {
			return
		}
	}
	op := v.chain[len(v.chain)-1]
	if !c.othersWish(op.first) || c.refusedByAnother(v.hit) {
		return
	}
	v.add(c.spanOf(op.first, op.last), "another's wish, only told", -v.value)
	v.value = 0
}

// agreedTo says whether what speaks for itself is right behind a word by which others agree to it: "Ruvia had agreed to
// stop the shelling".
func (c *clause) agreedTo(v *verdict) bool {
	op := v.chain[0]
	return v.hit.first-op.last <= nearby && agreeing[c.toks[op.first].lower]
}

var agreeing = wordSet("agree agrees agreed accept accepts accepted")

// saidByAnother leaves open what the speaker only tells that somebody else says, with no word of his own on it: "he said
// that the Ruvians kept saying they would leave".
func (c *clause) saidByAnother(v *verdict) {
	if v.value == 0 || v.turned || v.hit.first <= c.content {
		return
	}
	for k := c.content; k+1 < v.hit.first; k++ {
		if !c.toks[k].upper || c.toks[k].own || c.partyAt(k) != third || k > c.content && (governing[c.toks[k-1].lower] || supposing[c.toks[k-1].lower]) {
			continue
		}
		i := k + 1
		for i < v.hit.first && helping[c.toks[i].lower] {
			i++
		}
		if i >= v.hit.first || slices.ContainsFunc(c.toks[i:v.hit.first], func(t token) bool { return ourselves[t.lower] && !t.upper }) || !quoting[c.toks[i].lower] || slices.ContainsFunc(v.chain, func(op operator) bool { return op.first < i }) {
			continue
		}
		v.add(c.toks[i].span, "said by another, only told", -v.value)
		v.value = 0
		return
	}
}

// quoting are verbs by which somebody else is told to say a thing, and no more.
var quoting = wordSet("kept keep keeps say says said saying tell tells told telling argue argues argued suggest suggests suggested propose proposes proposed insist insists insisted")

// refusedReach is how many tokens behind a name its refusal may stand.
const refusedReach = 5

// refusedByAnother says whether the clause goes on with another who refuses what a hit names, who is blamed by that:
// "Ruvia accepted a truce, and Brell turned it down", "... and Brell has not".
func (c *clause) refusedByAnother(h hit) bool {
	for k := h.last; k+1 < len(c.toks); k++ {
		if !c.toks[k].upper || c.partyAt(k) != third || !c.toks[k-1].comma && !c.toks[k-1].stop && !breaksAfter[c.toks[k-1].lower] && c.toks[k-1].lower != "time" {
			continue
		}
		for i := k + 1; i < len(c.toks) && i <= k+refusedReach; i++ {
			if op, ok := c.startingAt(i); ok && (op.bearing == against || op.bearing == denies || op.bearing == harms) {
				return true
			}
		}
	}
	return false
}

// startingAt is the attitude before a thing that begins with token i.
func (c *clause) startingAt(i int) (operator, bool) {
	for _, op := range c.operators() {
		if !op.after && op.first == i {
			return op, true
		}
	}
	return operator{}, false
}

// joinsOwn says whether the name at token k is joined to that of the speaker's side:
// "Ruvia and Brell want a truce".
func (c *clause) joinsOwn(k int) bool {
	for k--; k > c.content && c.toks[k].small; k-- {
	}
	return k > c.content && c.toks[k].lower == "and" && c.partyAt(k-1) == own
}

// othersWish says whether the verb at token i is what others do who are named right
// before it: "both sides want", "Ruvia has agreed to", but not "that Ruvia agree to" or
// "Ruvia's offer of".
func (c *clause) othersWish(i int) bool {
	k := i - 1
	for k > c.content && (helping[c.toks[k].lower] || c.toks[k].small) {
		k--
	}
	if k < c.content || c.partyAt(k) != third || c.isObject(k) || c.joinsOwn(k) {
		return false
	}
	if t := c.toks[k].lower; t == "sides" || t == "parties" {
		return true
	}
	verb, and := c.toks[i].lower, c.toks[max(0, k-1)].lower == "and"
	if and && k-2 >= c.content && c.partyAt(k-2) == own {
		return false
	}
	return c.toks[k].upper && !others[c.toks[k].lower] && (and || strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "ed"))
}
