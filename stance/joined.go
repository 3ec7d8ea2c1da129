package stance

// This file reads on over what is named beside a thing: "giving up Orran | and the town of Brell | is out of the
// question", "a truce | and a summit | are out of the question" say of each what they say of the first.

// mostJoined bounds the tokens of what is named beside a thing, mostBeside those of one item.
const (
	mostJoined = 16
	mostBeside = 6
)

// inserted is the last token of what stands between a thing and its verb from token i on, an aside or what is named beside
// it; not above i where neither begins there.
func (c *clause) inserted(h hit, i int) int {
	if end := c.aside(i); end > 0 {
		return end
	}
	return c.pastJoined(h, i) - 1
}

// pastJoined is the verb behind what is named beside a hit from token i on, or 0 where nothing is. It is 0 as well where
// an attitude before the hit governs it, for then an "and" may begin what another does.
func (c *clause) pastJoined(h hit, i int) int {
	if !joins[c.toks[i].lower] && !c.toks[i].comma || !c.namedUpTo(h, i) {
		return 0
	}
	item := c.pastThing
	if !c.opens(h) {
		if !c.toks[i-1].upper {
			return 0
		}
		item = c.pastName
	}
	end, joined := i, false
	for end < len(c.toks) && end < i+mostJoined && (c.toks[end].comma || joins[c.toks[end].lower]) {
		for end < len(c.toks) && (c.toks[end].comma || joins[c.toks[end].lower]) {
			joined = joined || !c.toks[end].comma
			end++
		}
		if end = item(end); end == 0 {
			return 0
		}
	}
	if !joined || end >= len(c.toks) || !verbOfAll(c.toks[end]) || len(c.before(h)) > 0 {
		return 0
	}
	return end
}

// namedUpTo says whether nothing but the name of the thing goes on from a hit to token i.
func (c *clause) namedUpTo(h hit, i int) bool {
	for _, t := range c.toks[h.last:i] {
		if verbOfAll(t) || t.comma {
			return false
		}
	}
	return i-h.last < mostBeside
}

// opens says whether the hit is the subject with which what is said begins, or a clause of it behind a "that".
func (c *clause) opens(h hit) bool {
	i := h.first - 1
	for i >= c.content && c.toks[i].small {
		i--
	}
	return i < c.content || c.toks[i].lower == "that"
}

// verbOfAll says whether a verb can be that of several things.
func verbOfAll(t token) bool { return linking[t.lower] || modals[t.lower] || havings[t.lower] }

// pastThing is the token behind a thing named in a few words, before a verb or the next; 0 where none begins at token i.
func (c *clause) pastThing(i int) int {
	if end := c.pastName(i); end > 0 {
		return end
	}
	if i >= len(c.toks) || c.toks[i].upper || subjective[c.toks[i].lower] || resuming[c.toks[i].lower] || splits[c.toks[i].lower] {
		return 0
	}
	for k := i; k < len(c.toks) && k <= i+mostBeside; k++ {
		switch t := c.toks[k]; {
		case t.stop, breaksAfter[t.lower] && !joins[t.lower], subjective[t.lower]:
			return 0
		case k > i && (t.comma || joins[t.lower] || verbOfAll(t)):
			return k
		}
	}
	return 0
}

// pastName is the token behind a name that is no country's and nobody's who acts for one, and which words for a part of
// a land may introduce or replace: "the rest of | Orran", "the four regions". It is 0 where none begins at token i.
func (c *clause) pastName(i int) int {
	first := i
	for i < len(c.toks) && (c.toks[i].small || partOfLand[c.toks[i].lower] || landNouns[c.toks[i].lower]) {
		i++
	}
	if i > first && i < len(c.toks) && landNouns[c.toks[i-1].lower] && !c.toks[i].upper {
		return i
	}
	first = i
	for i < len(c.toks) && c.toks[i].upper && c.partyAt(i) == unknown {
		i++
	}
	if i == first {
		return 0
	}
	for i < len(c.toks) && landNouns[c.toks[i].lower] {
		i++
	}
	if i+1 < len(c.toks) && wherever[c.toks[i].lower] && c.toks[i+1].upper {
		i += 2 // "in Ukraine"
	}
	return i
}

var (
	joins   = wordSet("and or nor")
	havings = wordSet("has have had remain remains remained")
	// partOfLand are words that introduce the name of a place, and landNouns those that follow it or stand for it.
	partOfLand = wordSet("of the a all both two three four five other rest whole part parts eastern southern western northern occupied")
	landNouns  = wordSet(`region regions oblast oblasts province provinces city cities town towns
		territory territories area areas district districts peninsula peninsulas land lands`)
)
