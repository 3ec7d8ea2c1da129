package stance

import (
	"math"
	"slices"
	"strings"

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
	supposed bool    // it stands after "if"
	turned   bool    // somebody else's attitude was blamed on him
	chain    []operator
}

// weigh says on which side the speaker stands by one hit: the side of the thing
// named, turned by every attitude that is against it, and turned once more where
// the attitude is somebody else's and so is blamed on him.
func (c *clause) weigh(h hit) verdict {
	v := verdict{hit: h, chain: c.governing(h)}
	if h.term.Topic {
		v.open = true
		v.add(c.spanOf(h.first, h.last), h.term.Name, 0)
		return v
	}
	v.open = slices.ContainsFunc(v.chain, func(op operator) bool { return op.bearing == opens })
	v.chain = c.withoutPaid(c.unsettled(c.withoutClaims(v.chain, h)), h)
	c.insteadOf(&v)
	if h.term.Named {
		v.chain = c.deniedItself(v.chain, h)
	}
	v.chain = c.deniedBefore(v.chain, h)
	v.comeFirst()
	c.speakOf(&v)
	v.supposed = slices.ContainsFunc(v.chain, func(op operator) bool { return op.bearing == opens && c.toks[op.first].lower == "if" })
	v.chain = slices.DeleteFunc(v.chain, func(op operator) bool {
		return op.bearing == opens || op.bearing == condition && (h.term.Sign < 0 || c.conditionItself(op, h))
	})
	v.chain = c.withoutWhyNot(v.chain)
	v.ponder()
	v.chain = c.withoutIdle(c.inConcord(c.withoutWarnings(c.withoutConditions(v.chain), h), h), h.term)
	if op, ok := c.left(&v); ok {
		v.begin(c)
		v.add(c.spanOf(op.first, op.last), ruleNames[leaves], -v.value)
		v.value = 0
		return v
	}
	if h.term.deplored() {
		c.deplore(&v)
		return v
	}
	accused := h.term.Decides && c.accuses(v.chain, h)
	switch {
	case h.term.Decides && h.term.Sign*h.term.Bare > 0:
		v.chain = c.denialsOf(v.chain, h)
	case h.term.Bare > 0:
		v.chain = nearOnes(v.chain, h)
	}
	v.attitude = len(v.chain) > 0
	v.begin(c)
	for _, op := range v.chain {
		v.apply(c, op)
	}
	c.dread(&v)
	c.blame(&v)
	c.threaten(&v)
	if accused && v.value < 0 {
		v.turn(c.spanOf(h.first, h.last))
	}
	if !c.othersAsked(&v) {
		c.question(&v)
	}
	c.hedge(&v)
	c.told(&v)
	c.saidByAnother(&v)
	c.countered(&v)
	return v
}

// withoutConditions leaves out of a chain what turns the condition and not the thing:
// "the deliveries must stop before any truce".
func (c *clause) withoutConditions(chain []operator) []operator {
	i := slices.IndexFunc(chain, func(op operator) bool {
		return op.bearing == condition && !op.after && demandsFirst[c.toks[op.last-1].lower]
	})
	if i < 0 {
		return chain
	}
	rest := slices.DeleteFunc(slices.Clone(chain[i+1:]), func(op operator) bool { return !op.after && op.bearing.turns() })
	return append(slices.Clone(chain[:i+1]), rest...)
}

var (
	// obliging words begin what others must do first.
	obliging = wordSet("must should need needs have has had")
	// awaiting words begin what somebody waits for: "as soon as they withdraw".
	awaiting = wordSet("as once")
)

// demandsFirst end the words by which a condition is put before a thing.
var demandsFirst = wordSet("before any by committing agreeing accepting")

// conditionItself says whether the thing is what an "only if" demands, and not what
// follows once that is met: "only if they agree to a truce", but not "only if they leave
// will there be a truce".
func (c *clause) conditionItself(op operator, h hit) bool {
	if op.after || op.last > h.first || c.toks[op.first].lower != "only" {
		return false
	}
	return !slices.ContainsFunc(c.toks[op.last:h.first], func(t token) bool { return t.comma || modals[t.lower] })
}

// hedge takes back what the speaker agrees to and has questions about.
func (c *clause) hedge(v *verdict) {
	i := slices.IndexFunc(c.operators(), func(op operator) bool { return op.bearing == hedges && op.first >= v.hit.last })
	if i < 0 || v.value <= 0 || v.hit.term.Sign < 0 {
		return
	}
	op := c.operators()[i]
	v.add(c.spanOf(op.first, op.last), ruleNames[hedges], -v.value)
	v.value = 0
}

// question turns what the speaker asks about: "who would police a truce?" doubts it,
// and "should we give that up?" doubts the opposite.
func (c *clause) question(v *verdict) {
	if c.urges() || c.seeksMeans(v.hit) || slices.ContainsFunc(v.chain, func(op operator) bool { return op.bearing == wants && c.toks[op.first].lower == "why" }) {
		return
	}
	words := asking
	if v.hit.term.Sign < 0 {
		words = askingBack
	}
	if !c.asks() || !words[c.toks[c.content].lower] && !c.incredulous(v.hit) || c.toks[c.content].lower == "why" && (v.value <= 0 || v.turned) && v.hit.term.Sign > 0 || v.hit.term.Sign < 0 && v.value >= 0 {
		return
	}
	to := math.Copysign(full/2, -v.hit.term.Sign)
	v.add(c.toks[len(c.toks)-1].span, "asked about, and so doubted", to-v.value)
	v.value = to
}

// incredulous says whether the question only asks how anybody could want what goes against
// the proposition: "and now we should give that up?", "so why should that be accepted?".
func (c *clause) incredulous(h hit) bool {
	for i := c.content; h.term.Sign < 0 && i+1 < h.first; i++ {
		if word, next := c.toks[i].lower, c.toks[i+1].lower; obliging[next] && (word == "why" || word == "we") || obliging[word] && next == "we" {
			return true
		}
	}
	return false
}

// seeksMeans says whether the question asks how to do what is to be done: "what can we do
// to stop the killing?", but not "how can we trust in a truce?".
func (c *clause) seeksMeans(h hit) bool {
	if h.term.Bare <= 0 || h.first < c.content || h.first > c.content+6 {
		return false
	}
	asked, ours := c.toks[c.content].lower, false
	for _, t := range c.toks[c.content:h.first] {
		ours = ours || ourselves[t.lower]
	}
	return ours && h.verb && (asked == "how" || asked == "what")
}

// urges says whether the question asks why something is not done: "why not agree to it?"
func (c *clause) urges() bool {
	i := slices.IndexFunc(c.toks, func(t token) bool { return t.lower == "why" })
	if i < c.content || !c.asks() && (i > c.content || i+1 == len(c.toks) || c.toks[i+1].lower != "not") {
		return false // of what is told without its mark only "Why not a truce, she asked" asks so
	}
	return slices.ContainsFunc(c.toks[i:min(len(c.toks), i+4)], func(t token) bool { return denials[t.lower] })
}

// withoutWhyNot leaves out of a chain the denial of a question that asks why not.
func (c *clause) withoutWhyNot(chain []operator) []operator {
	if !c.urges() {
		return chain
	}
	return slices.DeleteFunc(chain, func(op operator) bool { return op.bearing == denies && op.first > c.content && op.first <= c.content+3 })
}

var (
	asking     = wordSet("who how what where when which why so then and will or for")
	askingBack = wordSet("should why must shall how")
)

// nearby is how many tokens may stand between what speaks for itself and an
// attitude that turns it.
const nearby = 3

// nearOnes leaves of a chain what can turn a thing that speaks for itself: no mere
// evaluation, no warning, and nothing that stands far off ("there should be no troops on
// Ruvian land").
func nearOnes(chain []operator, h hit) []operator {
	var out []operator
	edge := h.first
	for _, op := range chain {
		most := nearby
		if op.bearing == wrongs || op.bearing == warns || !op.after && op.bearing.turns() && op.bearing != doubts && edge-op.last > most {
			continue
		}
		out = append(out, op)
		if !op.after {
			edge = op.first
		}
	}
	return out
}

// deplored says whether the Term is a deed that is named to be deplored.
func (t *Term) deplored() bool { return t.Sign < 0 && t.Bare > 0 }

// nearDeed is how many tokens may stand between a deed and a demand for it.
const nearDeed = 4

// deplore weighs a deed that is named to be deplored: by everybody but one who
// says that he wants it, accepts it or calls for it.
func (c *clause) deplore(v *verdict) {
	h := v.hit
	v.value = full * h.term.Bare
	v.add(c.spanOf(h.first, h.last), h.term.Name, v.value)
	if len(v.chain) == 0 && c.ownDeed(h) {
		v.attitude = true
		v.add(c.spanOf(h.first, h.last), "done by the speaker's own side", -2*v.value)
		v.value = -v.value
		return
	}
	for i, op := range v.chain {
		if op.bearing.turns() {
			v.attitude = true
			return
		}
		wanted := h.first-op.last <= nearDeed && op.bearing == must || op.after && op.bearing == wants && !c.others(op) && approving[c.toks[op.last-1].lower] || op.bearing == wants && !op.after && c.ownAt(op.first) && !c.asserts(op)
		if wanted && !v.supposed && !c.partsFrom(op.last, h.first) && !slices.ContainsFunc(v.chain[i:], func(o operator) bool { return o.bearing.turns() }) {
			v.attitude = true
			v.add(c.spanOf(op.first, op.last), ruleNames[op.bearing], -2*v.value)
			v.value = -v.value
			return
		}
	}
}

// approving words end what is said for a deed by whoever does not deplore it: "the vote is
// legitimate".
var approving = wordSet("necessary needed essential vital crucial right correct lawful legal legitimate justified valid inevitable")

// partsFrom says whether a relative clause begins between what is wanted and the deed, which
// it then only tells: "his goal is to regain the land, which was annexed".
func (c *clause) partsFrom(from, to int) bool {
	return from < to && slices.ContainsFunc(c.toks[from:to], func(t token) bool { return t.lower == "which" || t.lower == "who" })
}

// asserts says whether the attitude claims that something is so, and wishes nothing:
// "insists that the land was annexed", but not "insists on annexing it".
func (c *clause) asserts(op operator) bool {
	word := c.toks[op.first].lower
	return claiming[word] || strings.HasPrefix(word, "insist") && c.toks[op.last-1].lower != "on"
}

var claiming = wordSet("confirm confirms confirmed reiterate reiterates reiterated")

// begin gives the thing its own weight.
func (v *verdict) begin(c *clause) {
	t := v.hit.term
	v.value = full * t.Bare
	switch {
	case v.attitude && t.Bare == 0:
		v.value = full * t.Sign / 2 // the other half is the attitude's
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
	if op.weak && v.hit.term.Bare == 0 {
		size = math.Copysign(max(math.Abs(v.value), full/2), v.value)
	}
	if op.bearing == keeps {
		size = math.Abs(size)
	}
	if op.bearing.turns() && (op.bearing != condition || v.value > 0) {
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
	doubts:    "doubts it",
	wrongs:    "calls it wrong",
	denies:    "denies it",
	condition: "puts a condition before it",
	leaves:    "leaves it open",
	hedges:    "has questions about it",
	warns:     "warns of it",
	worsens:   "says that worse would come of it",
	keeps:     "does not bargain over it",
}

// blame turns the side where what goes against the proposition is the deed or
// the attitude of somebody else.
func (c *clause) blame(v *verdict) {
	if v.value >= 0 || c.planned() || c.judgesRefusal(v) {
		return
	}
	op, ok := c.culprit(v)
	judged := slices.ContainsFunc(v.chain, func(op operator) bool { return op.after && op.bearing.turns() })
	if !ok && v.supposed && v.hit.term.Sign > 0 && !judged {
		op, ok = c.spanOf(v.hit.first, v.hit.last), true // "if they do not agree to a truce, we shall ..."
	}
	if !ok {
		op, ok = c.pretended(v)
	}
	if !ok {
		return
	}
	v.turn(op)
}

// turn gives the blame for what goes against the proposition to another.
func (v *verdict) turn(span text.Span) {
	to := -0.8 * v.value
	v.add(span, "another is blamed for it", to-v.value)
	v.value, v.turned = to, true
}

// dread turns what goes against the proposition where the speaker only names it to say
// that worse would come of it: "if we leave, they will attack again".
func (c *clause) dread(v *verdict) {
	t := v.hit.term
	if v.value > 0 || t.Sign*t.Bare < 0 || len(v.chain) > 0 || t.Deed || t.Decides {
		return
	}
	i := slices.IndexFunc(c.operators(), func(op operator) bool { return op.bearing == worsens && op.first >= v.hit.last })
	if i < 0 {
		return
	}
	op := c.operators()[i]
	to := -v.value
	if v.value == 0 {
		if !slices.ContainsFunc(c.toks[v.hit.last:op.first+1], func(t token) bool { return modals[t.lower] }) {
			return // "since the truce there were new attacks"
		}
		to = -full * t.Sign // "a truce would invite new attacks"
	}
	v.attitude = true
	v.add(c.spanOf(op.first, op.last), ruleNames[worsens], to-v.value)
	v.value = to
}

// culprit finds the words for what somebody else does against the proposition.
func (c *clause) culprit(v *verdict) (text.Span, bool) {
	if slices.ContainsFunc(v.chain, func(op operator) bool { return op.bearing == must }) {
		return c.retold(v.hit)
	}
	if op, ok := c.harmBy(v); ok {
		return c.spanOf(op.first, op.last), true
	}
	judged := v.hit.term.Sign > 0 && !slices.ContainsFunc(v.chain, func(op operator) bool { return !op.after && op.bearing.turns() })
	for _, op := range slices.Backward(v.chain) {
		if op.bearing == denies || op.after && !c.others(op) || judged && !op.after {
			continue
		}
		if op.bearing == doubts && c.doubtsWish(v, op) {
			return c.spanOf(op.first, op.last), true
		}
		if op.after {
			return c.spanOf(op.first, op.last), true
		}
		return c.spanOf(op.first, op.last), c.blames(op, v.hit.term)
	}
	if v.hit.term.Deed && c.doer(v.hit) == third && !c.mustWithin(v.hit) {
		return c.spanOf(v.hit.first, v.hit.last), true
	}
	return text.Span{}, false
}

// doubtsWish says whether somebody doubts that another wants the thing: "does not believe that
// Ruvia wants a truce".
func (c *clause) doubtsWish(v *verdict, doubt operator) bool {
	if last := c.toks[doubt.last-1].lower; last == "how" || last == "why" {
		return false // who does not see how anyone can want a truce is against it
	}
	return v.hit.term.Sign > 0 && slices.ContainsFunc(v.chain, func(op operator) bool {
		return op.bearing == wants && !op.after && op.first > doubt.last && c.partyOf(op.first) == third
	})
}

// blames says whether the attitude is somebody else's fault. Harm is, unless the
// speaker says "we".
func (c *clause) blames(op operator, t *Term) bool {
	switch op.bearing {
	case doubts, wrongs:
		return false
	case harms:
		return c.harmedByOther(op)
	case condition:
		if first := c.toks[op.first].lower; obliging[first] || awaiting[first] {
			return false // "they must leave before any truce" is the speaker's own condition
		}
	}
	if c.impersonal(op) {
		return false
	}
	return !(op.yielding && t.Sign < 0) && (c.partyOf(op.first) == third || op.first >= c.content && (c.partyWithin(op) == third || c.complains() && !c.speaksOfUs()))
}

// impersonal says whether the attitude is nobody's in particular: "it is too early to".
func (c *clause) impersonal(op operator) bool {
	k := op.first - 1
	for k > c.content && (linking[c.toks[k].lower] || modals[c.toks[k].lower] || c.toks[k].lower == "be" || c.toks[k].lower == "still") {
		k--
	}
	return k >= c.content && k < op.first-1 && c.toks[k].lower == "it" && valuing[c.toks[op.first].lower]
}

// valuing words begin what "it is" says of a deed, and not of somebody.
var valuing = wordSet(`too premature pointless senseless useless foolish reckless wrong unfair unjust immoral unacceptable unthinkable
	absurd mistaken necessary essential vital crucial important`)

// spanOf covers tokens [first, last).
func (c *clause) spanOf(first, last int) text.Span {
	return c.toks[first].span.Cover(c.toks[last-1].span)
}

// gain is how fast a score grows with what speaks for it: one Term that is half
// sure of its issue comes to 0.7.
const gain = 2

// settle sums the shares up, squashes the sum by the hyperbolic tangent and
// scales the shares, so that they add up to the score to the last digit. A wish for
// what was wanted already moved nothing and is left out.
func settle(shares []share) (float64, []Evidence) {
	sum := 0.0
	for _, s := range shares {
		sum += s.by
	}
	ratio := float64(gain)
	if math.Abs(sum) > 1e-9 {
		ratio = math.Tanh(gain*sum) / sum
	}
	score := thousandths(sum * ratio)
	left, most, biggest := score, 0, 0.0
	out := make([]Evidence, len(shares))
	for i, s := range shares {
		out[i] = Evidence{s.span, s.rule, thousandths(s.by * ratio)}
		left -= out[i].Weight
		if size := math.Abs(s.by); size > biggest {
			most, biggest = i, size
		}
	}
	out[most].Weight = thousandths(out[most].Weight + left) // what rounding lost
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
