package stance

// This file reads the long titles that the press of some countries puts before a name
// without a comma: "head of the Office of the President Ada Venn said".

// namesHolder says whether the phrase [first, core) ends with the name of him who holds the
// office named before the preposition at word i, and not with that of whom he serves: "adviser
// to President Venn".
func (c *cast) namesHolder(first, i, core int) bool {
	noun := c.lists.nouns[c.plain[i-1]]
	if noun.kind&personNoun == 0 || noun.plural {
		return false
	}
	k := c.phraseEnding(first, core)
	if k < 0 {
		return false
	}
	p := &c.phrases[k]
	if p.figure < 0 || c.figures[p.figure].actor.Kind != Person {
		return false
	}
	return c.endsOffice(p, i)
}

// endsOffice says whether the word before a name ends the title that begins before word i:
// the name of a body or a place, or "the President" of an office.
func (c *cast) endsOffice(p *phrase, i int) bool {
	for k := i; k < p.first; k++ {
		if c.doc.Words[k].Lower == "," {
			return false
		}
	}
	if p.titled {
		return c.plain[p.start-1] == "the" && p.start-1 > i+1
	}
	before := p.first - 1
	if before <= i {
		return false
	}
	if q, ok := c.covering(before); ok && q.kind&bodyNoun != 0 && q.last == p.first {
		return true // "the Office of the President Ada Venn"
	}
	kind := c.lists.nouns[c.plain[before]].kind
	if c.own[before] || kind&personNoun != 0 {
		return false
	}
	return c.doc.Words[before].Upper || kind&(bodyNoun|organNoun) != 0
}
