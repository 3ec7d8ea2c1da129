package stance

import (
	"slices"

	"parley/stance/text"
)

// A clause is what a Statement says in one sentence, with the cue before it
// where one is near: the window in which attitudes govern things.
type clause struct {
	span     text.Span // of the content
	sentence int       // its index in the document
	toks     []token
	content  int // index of the first token of the content; those before it are the cue's
	found    []operator
	sought   bool
	direct   bool   // the speaker's own words, so that "we" is the speaker and "they" is not
	country  string // for which the speaker acts; empty: none known
	names    *partyIndex
	lexicon  *attitudeLexicon // where operators are looked for; nil: they were given
}

// operators are the attitudes of the clause. Most clauses name nothing that they could
// govern, and are never asked.
func (c *clause) operators() []operator {
	if !c.sought && c.lexicon != nil {
		c.found, c.sought = c.lexicon.find(c.toks), true
	}
	return c.found
}

// under is the clause with the attitudes of an issue's own words that lie outside of
// its hits; the general ones that overlap with them give way.
func (c *clause) under(own *attitudeLexicon, hits []hit) *clause {
	ops := outside(own.find(c.toks), hits)
	if len(ops) == 0 {
		return c
	}
	out := *c
	for _, op := range c.operators() {
		if !slices.ContainsFunc(ops, func(o operator) bool { return o.after == op.after && o.first < op.last && op.first < o.last }) {
			ops = append(ops, op)
		}
	}
	out.found, out.sought = ops, true
	return &out
}

// without is the clause without the attitudes that lie within a hit: "end" in
// "end of hostilities" is part of the thing named.
// One that begins before a hit and runs into it gives way to the longest that does not.
func (c *clause) without(hits []hit) *clause {
	out := *c
	out.found, out.sought = outside(slices.Clone(c.operators()), hits), true
	for _, op := range c.operators() {
		i := slices.IndexFunc(hits, func(h hit) bool { return op.first < h.first && h.first < op.last })
		if i < 0 || c.lexicon == nil {
			continue
		}
		if op, ok := c.lexicon.shorter(c.toks, op, hits[i].first); ok {
			out.found = append(out.found, op)
		}
	}
	return &out
}

// outside returns the attitudes that share no word with a hit.
func outside(ops []operator, hits []hit) []operator {
	return slices.DeleteFunc(ops, func(op operator) bool {
		return slices.ContainsFunc(hits, func(h hit) bool { return op.first < h.last && h.first < op.last })
	})
}

// asks says whether the clause is a question in the speaker's own words.
func (c *clause) asks() bool {
	return c.direct && len(c.toks) > 0 && c.toks[len(c.toks)-1].lower == "?"
}

// How many tokens may stand between a thing and the first attitude that
// governs it, between two attitudes, and after a denial.
const (
	firstReach  = 14
	nextReach   = 6
	denialReach = 2
	mostCommas  = 3
)

// before returns the attitudes that govern the hit from before it, the nearest
// first.
func (c *clause) before(h hit) []operator {
	w := backward{clause: c, edge: h.first, verb: h.verb, reach: firstReach}
	if h.carried {
		w.reach = nextReach
	}
	for i := h.first - 1; i >= 0 && !w.done; i-- {
		if op, ok := c.endingAt(i + 1); ok {
			w.meet(op)
			i = op.first
			continue
		}
		if that := c.twinOf(i); that >= 0 {
			i = that + 1 // and what governs both stands before the first
			continue
		}
		if comma := c.asideEndingAt(i); comma >= 0 && i+1 == w.edge {
			i = comma // "never, under any circumstances, accept"
			continue
		}
		w.pass(c.toks[i], i)
	}
	if op, ok := c.farDenial(h); ok && !slices.ContainsFunc(w.chain, func(o operator) bool { return o.bearing.turns() || o.bearing == opens }) {
		w.chain = append(w.chain, op)
	}
	if op, ok := c.fronted(h); ok && !slices.ContainsFunc(w.chain, func(o operator) bool { return o.bearing == denies }) {
		w.chain = append(w.chain, op)
	}
	return w.chain
}

// farDenial is the denial that an "any" at the hit answers to, however far before it
// stands: "will not press them, now or later, to cede any land" (Ladusaw 1979 on such
// words of negative polarity).
func (c *clause) farDenial(h hit) (operator, bool) {
	any := slices.ContainsFunc(c.toks[max(0, h.first-2):h.last], func(t token) bool { return t.lower == "any" })
	if !any || h.term == nil || h.term.Bare == 0 {
		return operator{}, false
	}
	for _, op := range slices.Backward(c.operators()) {
		if op.after || op.last > h.first || op.bearing != denies {
			continue
		}
		return op, !slices.ContainsFunc(c.toks[op.last:h.first], func(t token) bool { return t.stop || splits[t.lower] })
	}
	return operator{}, false
}

// A backward walk goes from a thing to the begin of its clause.
type backward struct {
	*clause
	chain  []operator
	reach  int  // how many tokens may stand before the first attitude is met
	edge   int  // index of what was met last
	gap    int  // tokens since
	verb   bool // the thing is a verb, which no attitude governs over an "and"
	commas int
	joined bool // the begin of another clause was passed, over which no denial reaches
	linked bool // the thing is what something is said to be, or to be done by
	done   bool
}

func (w *backward) meet(op operator) {
	if op.bearing == denies && (w.gap > denialReach || w.joined) || op.bearing == must && w.joined && w.told(op) {
		return
	}
	if (w.verb && w.joined || w.linked && op.bearing != denies) && len(w.chain) == 0 && op.bearing.turns() && !denying[w.toks[op.first].lower] {
		return // "the first step to end the war is a truce" is not against it
	}
	w.chain = append(w.chain, op)
	w.done = op.bearing == opens && splits[w.toks[op.first].lower]
	w.edge, w.gap, w.joined = op.first, 0, false
}

// told says whether a demand before a "that" is only that it be heard or understood, and not
// that it be so: "everyone must see that Ruvia rejects a truce".
func (w *backward) told(op operator) bool {
	for _, t := range w.toks[op.last:w.edge] {
		if noticing[t.lower] {
			return true
		}
	}
	return false
}

var negating = wordSet("no none nor neither nothing nobody")

var noticing = wordSet("see hear understand know realise realize notice recognise recognize accept admit remember")

// pass goes over a token that is no attitude, or ends the walk at it.
func (w *backward) pass(t token, i int) {
	met := len(w.chain) > 0
	if t.comma || t.lower == ":" {
		w.commas++
	}
	switch {
	case !met && w.gap == 0 && dating[t.lower]: // "a force following a truce"
		w.done = true
	case t.stop && t.lower != ":", splits[t.lower], w.theMoment(i),
		t.lower == "by" && met && i+1 == w.edge, // "dismissed the plan by ruling out a truce"
		t.comma && !w.tellsOfPlan(i) && (met || w.commas > mostCommas || w.beginsClause(i+1)),
		t.lower == "and" && met && w.onlyModals(i+1),
		t.comma && !met && i+1 == w.edge && w.toks[w.edge].lower == "first",                             // "to reverse the order, first a truce"
		met && i+1 == w.edge && (t.lower == "and" || t.lower == "or") && negating[w.toks[w.edge].lower], // "no law and no rule allows it"
		t.lower == "that" && i > 0 && w.toks[i-1].lower == "and",                                        // what is said besides
		t.lower == "there" && w.supposes(i),
		w.gap >= w.reach, met && w.gap >= nextReach:
		w.done = true
	}
	w.joined = w.joined || opensClause[t.lower] && !w.proposes(i) || t.lower == "after"
	w.linked = w.linked || !met && linking[t.lower]
	if !t.small && !w.classes(i) {
		w.gap++
	}
}

// supposes says whether token i begins the clause that follows a condition without a comma: "if they refuse to
// leave | there will be no truce".
func (w *backward) supposes(i int) bool {
	begin := w.toks[min(w.content, len(w.toks)-1)].lower
	if i+1 >= len(w.toks) || i < w.content+2 || !modals[w.toks[i+1].lower] && !linking[w.toks[i+1].lower] {
		return false
	}
	return supposing[begin] || begin == "as" && (w.toks[w.content+1].lower == "long" || w.toks[w.content+1].lower == "soon")
}

// supposing words open a sentence with its condition.
var supposing = wordSet("if unless until while when once should")

// classes says whether token i belongs to a "kind of", which a thing is the same without.
func (c *clause) classes(i int) bool {
	if c.toks[i].lower == "of" {
		i--
	}
	return i >= 0 && i+1 < len(c.toks) && classing[c.toks[i].lower] && c.toks[i+1].lower == "of"
}

var classing = wordSet("kind kinds sort sorts form forms type types")

// planReach is how many tokens before a ", which" the plan may stand that it tells of.
const planReach = 8

// tellsOfPlan says whether the comma at token i begins a relative clause that tells what is in
// a plan, for which what governs the plan counts: "rejected the plan, which called for a truce".
func (w *backward) tellsOfPlan(i int) bool {
	if !w.relative(i + 1) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-planReach && !w.toks[k].comma && !w.toks[k].stop; k-- {
		if proposals[w.toks[k].lower] || pacts[w.toks[k].lower] {
			return true
		}
	}
	return false
}

// beginsClause says whether token i, after a comma, is who does what the walk met last: "if
// they refuse, we will fight on", "after the truce, Ruvia continues its attacks".
func (w *backward) beginsClause(i int) bool {
	return i < len(w.toks) && (subjective[w.toks[i].lower] || i+1 == w.edge && w.partyAt(i) != unknown)
}

// proposes says whether the "that" at token i tells what is proposed: who is against "the
// idea that they leave" is against their leaving.
func (c *clause) proposes(i int) bool {
	return i > 0 && c.toks[i].lower == "that" && (proposals[c.toks[i-1].lower] || pacts[c.toks[i-1].lower])
}

// twinOf is the "that" with which the "and that" at token i shares what governs it:
// "on condition that Ruvia disarms and that it leaves"; -1 for none.
func (c *clause) twinOf(i int) int {
	if i < 2 || c.toks[i].lower != "that" || c.toks[i-1].lower != "and" {
		return -1
	}
	for k := i - 2; k >= 0 && !c.toks[k].stop; k-- {
		if c.toks[k].lower == "that" {
			return k
		}
	}
	return -1
}

// longestAside is how many tokens may stand between the two commas of an aside.
const longestAside = 6

// asideEndingAt is the comma that opens the aside which the comma at token i ends, where
// a denial stands right before it; -1 for none.
func (c *clause) asideEndingAt(i int) int {
	if !c.toks[i].comma {
		return -1
	}
	for k := i - 1; k > 0 && k >= i-longestAside-1 && !c.toks[k].stop; k-- {
		if c.toks[k].comma {
			if denials[c.toks[k-1].lower] {
				return k
			}
			return -1
		}
	}
	return -1
}

// onlyModals says whether nothing but modal verbs stands from token i to what was
// met last: "never recognised and would never recognise".
func (w *backward) onlyModals(i int) bool {
	for ; i < w.edge; i++ {
		if !modals[w.toks[i].lower] {
			return false
		}
	}
	return true
}

// endingAt returns the attitude before a thing whose last token is the one
// before end.
func (c *clause) endingAt(end int) (operator, bool) {
	for _, op := range c.operators() {
		if !op.after && op.last == end {
			return op, true
		}
	}
	return operator{}, false
}

// after returns what follows the hit and speaks of it, the nearest first: an
// attitude, and the denials and demands before it. In a relative clause ("a
// truce, which they rejected") every attitude speaks of the hit.
func (c *clause) after(h hit) []operator {
	var chain []operator
	gap, relative := 0, h.carried && h.first == c.content && c.contact() > 0
	for i := h.last; i < len(c.toks) && gap <= nextReach; i++ {
		if c.relative(i) {
			relative, gap = true, 0
		}
		op, ok := c.beginningAt(i, relative)
		over := c.inserted(h, i)
		switch t := c.toks[i]; {
		case ok:
			if c.others(op) && !op.bearing.turns() || op.after && c.ofSubclause(h, op) {
				return nil
			}
			if op.bearing == leaves && elapsing[c.toks[i].lower] && c.conditionAt(op.last) {
				i = op.last - 1 // "takes effect only after"
				continue
			}
			if op.after && telling[t.lower] && len(chain) > 0 && op.first > chain[len(chain)-1].last {
				chain = chain[:0] // the denial was of another verb: "land that they do not hold | would be missed"
			}
			chain = append(chain, op)
			if op.after || relative && !op.qualifies() {
				slices.Reverse(chain)
				return chain
			}
			i = op.last - 1
		case t.comma && c.resumed(i+1):
			i++
		case over > i:
			i = over
		case t.stop, breaksAfter[t.lower], c.governed(i), t.comma && !c.relative(i+1) && !c.conditionAt(i+1):
			return nil
		default:
			gap++
		}
	}
	return nil
}

// governing are the attitudes that govern the hit, the nearest first. What somebody else
// thinks of it in a relative clause gives way to what is said of it here: "accepts a truce,
// which Ruvia rejected".
func (c *clause) governing(h hit) []operator {
	before, after := c.before(h), c.after(h)
	if c.planned() && len(before)+len(after) == 0 {
		return []operator{{attitude: attitude{bearing: must}, first: 0, last: 1}}
	}
	switch {
	case len(after) == 0:
		c.missed(before, h)
	case len(before) == 0:
	case c.othersRelative(h, after[len(after)-1]):
		return before
	case after[0].after && c.joinedAt(h.first):
		return after
	}
	return append(after, before...)
}

// joinedAt says whether an "and" opens the clause of which the thing at token i is the subject.
func (c *clause) joinedAt(i int) bool {
	i--
	for i >= 0 && c.toks[i].small {
		i--
	}
	return i >= 0 && c.toks[i].lower == "and"
}

// othersRelative says whether an attitude after the hit stands in a relative clause of which
// somebody else is the subject.
func (c *clause) othersRelative(h hit, op operator) bool {
	for k := op.first - 1; k > h.last; k-- {
		if c.toks[k].upper && c.partyAt(k) == third && c.relative(k-1) {
			return true
		}
	}
	return false
}

// resumed says whether token i is a pronoun that goes on speaking of what stands before its
// comma: "if there is a truce, it will be a mistake".
func (c *clause) resumed(i int) bool {
	if i+1 >= len(c.toks) || !resuming[c.toks[i].lower] {
		return false
	}
	next := c.toks[i+1].lower
	return modals[next] || linking[next]
}

var resuming = wordSet("it this that")

// mostAside is how many tokens an aside may have.
const mostAside = 7

// aside is the index of the sign that ends what is put between a thing and its verb,
// where token i begins it: "a truce – real and lasting – must come"; 0: it does not.
func (c *clause) aside(i int) int {
	if t := c.toks[i]; !t.comma && !dashes[t.lower] {
		return 0
	}
	most, list := mostAside, wherever[c.toks[min(i+1, len(c.toks)-1)].lower]
	if list {
		most *= 2 // "on land, at sea and in the air"
	}
	for k := i + 2; k < len(c.toks)-1 && k <= i+most; k++ {
		if c.toks[k].lower != c.toks[i].lower {
			continue
		}
		if next := c.toks[k+1].lower; modals[next] || linking[next] {
			return k
		}
		if !list || !wherever[c.toks[k+1].lower] {
			return 0
		}
	}
	return 0
}

// wherever begins where or when something is.
var wherever = wordSet("on in at from by")

var dashes = wordSet("– — - --")

// others says whether the attitude that follows a thing is somebody else's:
// "which was rejected by Ruvia".
func (c *clause) others(op operator) bool {
	by := op.last
	return by+1 < len(c.toks) && c.toks[by].lower == "by" && !used[c.toks[by-1].lower] && c.partyAt(by+1) == third
}

// qualifies says whether the attitude only bears on another that follows.
func (op operator) qualifies() bool { return op.bearing == denies || op.bearing == must }

// conditionAt says whether a condition begins at token i: "a truce, but only after ...".
func (c *clause) conditionAt(i int) bool {
	return slices.ContainsFunc(c.operators(), func(op operator) bool { return op.after && op.first == i && op.bearing == condition })
}

// relative says whether a relative clause begins at token i whose subject or object the thing may be: not "during | which
// nobody may move".
func (c *clause) relative(i int) bool {
	return i < len(c.toks) && c.toks[i].lower == "which" && !c.governed(i)
}

// beginningAt returns the attitude that begins at token i and can speak of a
// thing before it.
func (c *clause) beginningAt(i int, relative bool) (operator, bool) {
	best, found := operator{}, false
	for _, op := range c.operators() {
		if op.first == i && op.bearing != hedges && op.bearing != worsens && (op.after || !found && (relative || op.qualifies() && c.toks[i].lower != "without")) {
			best, found = op, true
		}
	}
	return best, found
}

var (
	proposals = wordSet(`idea ideas notion suggestion suggestions proposal proposals demand demands call calls plan plans
		insistence requirement condition conditions possibility request requests stipulation`)
	// pacts are what is signed or not, by what stands in it.
	pacts = wordSet(`deal deals agreement agreements settlement accord accords formula framework scenario arrangement resolution document draft
		treaty outcome solution compromise`)
	used = wordSet("used exploited") // by others, and no attitude of theirs
	// linking words stand between what is done and the thing that it is, or is done by.
	linking = wordSet("is are was were by through via")
	modals  = wordSet("would will can could shall should must may might do does did")
	// subjective pronouns begin a clause of their own after a comma.
	subjective = wordSet("i we they he she")
	// dating words only say when something is: nothing before them governs what they stand by.
	dating = wordSet("after following during since")
	// splits begin a clause of their own.
	splits      = wordSet("but because although though while whereas since however despite until if when once unless whether")
	opensClause = wordSet("and when where who which that whom if")
	// breaksAfter end what is said of a thing named before.
	breaksAfter = wordSet("but because although though while whereas who and if unless when")
)
