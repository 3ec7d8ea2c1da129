package stance

// This file resolves a noun phrase that is no pronoun and no list: a name, or what stands for one.

// phraseVoices resolves a noun phrase that is no pronoun and no list. Its core
// ends at word core; what follows explains it.
func (c *cast) phraseVoices(first, core, last int) []voice {
	if voices := c.peopleVoices(first, core); voices != nil && c.plainAt(core) != "who" {
		return voices
	}
	head := c.headEnd(first, core)
	if i := c.phraseEnding(first, head); i >= 0 {
		if voices := c.nameVoices(i, first, core); voices != nil {
			return voices
		}
	}
	if i := c.phraseAfterComma(first, core, last); i >= 0 {
		return c.nameVoices(i, first, max(last, c.phrases[i].last)) // "the spokesman, Ilvar Tosk,"
	}
	return c.nominalVoices(first, head, core)
}

// headEnd is the word after the head of the noun phrase [first, core): it ends
// before the first preposition.
func (c *cast) headEnd(first, core int) int {
	for i := first + 1; i < core; i++ {
		if p, ok := c.covering(i); ok && p.first < i {
			continue // "Department of Defense" is one name
		}
		if c.plain[i] == "of" {
			if end := c.nameAfterOffice(i, core); end > 0 {
				return end
			}
		}
		if isPreposition(c.plain[i]) || c.plain[i] == "that" {
			if c.namesHolder(first, i, core) {
				return core
			}
			return i
		}
	}
	return core
}

// nameAfterOffice is the end of the name that follows a long title: "Secretary
// of State Ada Venn"; 0 where "of" does not belong to a title.
func (c *cast) nameAfterOffice(of, core int) int {
	if !c.doc.Words[of-1].Upper || c.known[of-1].noun.kind&personNoun == 0 {
		return 0
	}
	k := of + 1
	for k < core && (c.doc.Words[k].Upper || c.plain[k] == "of" || c.plain[k] == "the" || c.plain[k] == "and" || c.known[k].is(particle)) {
		k++
	}
	i := c.phraseFrom(c.doc.Words[k-1].Start+1) - 1
	if i < 0 {
		return 0
	}
	p := &c.phrases[i]
	if p.last != k || p.first <= of+1 || p.titled || p.figure < 0 || c.figures[p.figure].actor.Kind != Person {
		return 0
	}
	return k
}

// covering is the phrase that holds a word.
func (c *cast) covering(w int) (*phrase, bool) {
	if w < 0 || w >= len(c.doc.Words) {
		return nil, false
	}
	i := c.phraseFrom(c.doc.Words[w].Start + 1)
	if i == 0 || c.phrases[i-1].last <= w {
		return nil, false
	}
	return &c.phrases[i-1], true
}

// phraseEnding is the phrase that ends where a head does; -1 where none does.
func (c *cast) phraseEnding(first, head int) int {
	i := c.phraseFrom(c.doc.Words[head-1].Start+1) - 1
	if i < 0 || c.phrases[i].last != head || c.phrases[i].first < first && c.phrases[i].last <= first {
		return -1
	}
	if p := &c.phrases[i]; p.figure < 0 && p.ref.form == noName && p.last-p.first == 1 {
		if _, noun := c.nounAt(p.first, first); noun {
			return -1 // a noun with a capital: "the Statement", "the General Staff"
		}
	}
	return i
}

func (c *cast) phraseAfterComma(first, core, last int) int {
	head := c.headEnd(first, core)
	core = c.pastRelative(core)
	if core >= last { // the source ends before the name
		last = min(len(c.doc.Words), core+longestRun)
	}
	if core+1 >= last || c.doc.Words[core].Lower != "," || c.line[core] != c.line[core-1] {
		return -1
	}
	i := c.phraseFrom(c.doc.Words[core+1].Start)
	if i >= len(c.phrases) || c.phrases[i].start != core+1 || c.phrases[i].last > last ||
		c.phrases[i].last < last && !c.endsApposition(c.phrases[i].last) || !c.isPerson(first, head) {
		return -1
	}
	if f := c.phrases[i].figure; f < 0 || c.figures[f].actor.Kind != Person {
		return -1
	}
	return i
}

// pastRelative is the comma behind the relative clause that begins at word core: "a diplomat who
// served in Ruvia, Ada Venn,"; core itself where there is none.
func (c *cast) pastRelative(core int) int {
	if p := c.plainAt(core); p != "who" && p != "that" {
		return core
	}
	end := min(core+longestApposition, c.doc.Sentences[c.line[core]].Last)
	for i := core + 1; i < end; i++ {
		if c.doc.Words[i].Lower == "," {
			return i
		}
	}
	return core
}

// isPerson says whether a phrase speaks of one person.
func (c *cast) isPerson(first, core int) bool {
	if c.isOneOf(first) {
		return true
	}
	at, plural := c.headNoun(first, core)
	if at < 0 || plural {
		return false
	}
	n, _ := c.nounAt(at, first)
	return n.kind&personNoun != 0
}

// endsApposition says whether a name that ends before word i stands for itself: a
// comma follows it or its sentence is over.
func (c *cast) endsApposition(i int) bool {
	return c.doc.Words[i].Lower == "," || c.line[i] != c.line[i-1] || c.doc.Words[i].Lower == "."
}

// isOneOf holds for "one of them", "one of the miners".
func (c *cast) isOneOf(first int) bool { return c.plain[first] == "one" && c.plainAt(first+1) == "of" }
