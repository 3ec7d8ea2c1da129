package stance

import "parley/stance/text"

// A clause is what a Statement says in one sentence, with the cue before it
// where one is near: the window in which attitudes govern things.
type clause struct {
	span      text.Span // of the content
	toks      []token
	content   int // index of the first token of the content; those before it are the cue's
	operators []operator
	direct    bool   // the speaker's own words, so that "we" is the speaker and "they" is not
	country   string // for which the speaker acts; empty: none known
	names     *partyIndex
}

// firstReach is how many tokens may stand between a thing and the first attitude
// that governs it, nextReach between two attitudes, denialReach after a denial.
const (
	firstReach  = 12
	nextReach   = 6
	denialReach = 5
)

// before returns the attitudes that govern the hit from before it, the nearest
// first.
func (c *clause) before(h hit) []operator {
	var chain []operator
	at, gap, commas := h.first, 0, 0
	for i := h.first - 1; i >= 0; i-- {
		if op, ok := c.endingAt(i+1, h.first); ok {
			if c.lets(op, gap, len(chain)) {
				chain = append(chain, op)
				at, gap = op.first, 0
			}
			i = op.first
			continue
		}
		t := c.toks[i]
		if t.comma {
			commas++
		}
		if t.stop || splits[t.lower] || t.comma && (len(chain) > 0 || commas > 3) || joins[t.lower] && len(chain) > 0 && i+1 == at {
			break
		}
		gap++
		if gap > firstReach || len(chain) > 0 && gap > nextReach {
			break
		}
	}
	return chain
}

// lets says whether an attitude still governs at a distance.
func (c *clause) lets(op operator, gap, already int) bool {
	return op.bearing != denies || gap <= denialReach
}

// endingAt returns the attitude whose last token is the one before end.
func (c *clause) endingAt(end, limit int) (operator, bool) {
	for _, op := range c.operators {
		if !op.after && op.last == end && end <= limit {
			return op, true
		}
	}
	return operator{}, false
}

// after returns the attitudes that follow the hit and speak of it.
func (c *clause) after(h hit) []operator {
	var chain []operator
	gap := 0
	for i := h.last; i < len(c.toks); i++ {
		if op, ok := c.beginningAt(i); ok && gap <= nextReach {
			chain = append(chain, op)
			if op.after {
				break
			}
			i = op.last - 1
			continue
		}
		t := c.toks[i]
		if t.stop || breaksAfter[t.lower] || t.comma && !c.relative(i+1) {
			break
		}
		if gap++; gap > nextReach+2 {
			break
		}
	}
	return c.predicate(chain)
}

// relative says whether a relative clause begins at token i.
func (c *clause) relative(i int) bool { return i < len(c.toks) && c.toks[i].lower == "which" }

// predicate keeps a chain that ends in an attitude which follows its thing, the
// denials before it included.
func (c *clause) predicate(chain []operator) []operator {
	for i, op := range chain {
		if !op.after {
			continue
		}
		out := []operator{op}
		for k := i - 1; k >= 0 && (chain[k].bearing == denies || chain[k].bearing == must); k-- {
			out = append(out, chain[k])
		}
		return out
	}
	return nil
}

// beginningAt returns the attitude that begins at token i: one that follows its
// thing, or a denial or a demand before such a one.
func (c *clause) beginningAt(i int) (operator, bool) {
	var found operator
	ok := false
	for _, op := range c.operators {
		if op.first != i {
			continue
		}
		if op.after || !ok && (op.bearing == denies || op.bearing == must) {
			found, ok = op, true
		}
	}
	return found, ok
}

var (
	// splits begin a clause of their own.
	splits = wordSet("but because although though while whereas since which who whom however despite")
	joins  = wordSet("and or nor but")
	// breaksAfter end what is said of a thing named before.
	breaksAfter = wordSet("but because although though while whereas who and if unless when")
)
