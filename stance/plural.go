package stance

// This file resolves several who speak as one: "Ruvia and its allies", "the
// leaders of Ruvia, Graun and Venn", "they", "both sides".

// conjuncts resolves the parts of a list of speakers; it is empty where the words
// are no list, or where not every part can be resolved by itself.
func (c *cast) conjuncts(first, core int, s *source) []voice {
	cuts := c.listCuts(first, core)
	if len(cuts) == 0 {
		return nil
	}
	if voices := c.sharedSurname(first, core, cuts); voices != nil {
		return voices
	}
	var voices []voice
	known := 0
	for i := 0; i <= len(cuts); i++ {
		from, to := first, core
		if i > 0 {
			from = cuts[i-1] + 1
		}
		if i < len(cuts) {
			to = cuts[i]
		}
		part, ok := c.conjunct(from, to, s)
		switch {
		case ok:
			voices = append(voices, part...)
			known++
		case to-from == 1 && c.doc.Words[from].Upper && c.countryAt(from, to) == 0:
			voices = append(voices, voice{-1, ByName, from, to}) // a name among others that nobody knows
		default:
			return nil
		}
	}
	if known == 0 {
		return nil
	}
	return voices
}

// listCuts are the commas and "and"s that part a list of names.
func (c *cast) listCuts(first, core int) []int {
	var cuts []int
	joined := false
	for i := first + 1; i+1 < core; i++ {
		if p, ok := c.covering(i); ok && p.first < i {
			continue
		}
		switch c.doc.Words[i].Lower {
		case "and", "&":
			joined = true
			cuts = append(cuts, i)
		case ",":
			if c.plain[i+1] != "and" {
				cuts = append(cuts, i)
			}
		}
		if isPreposition(c.plain[i]) && !joined {
			return nil // "the leaders of Ruvia and Graun" is a matter of its head
		}
	}
	if !joined {
		return nil
	}
	return cuts
}

// conjunct resolves one part of a list: a name or a group of a state.
func (c *cast) conjunct(first, last int, s *source) ([]voice, bool) {
	for first < last && (c.plain[first] == "both" || c.plain[first] == "," || c.plain[first] == "its" || c.plain[first] == "his" || c.plain[first] == "her") {
		first++
	}
	if first >= last {
		return nil, false
	}
	if last-first == 1 {
		if voices, ok := c.pronounVoices(first, s); ok {
			return voices, voices[0].figure >= 0
		}
		if first > 0 && isPossessive(c.plain[first-1]) && c.known[first].noun.kind&kinNoun != 0 {
			return c.nominalVoices(first-1, last, last), true // "Tosk and his wife"
		}
	}
	head := c.headEnd(first, last)
	if i := c.phraseEnding(first, head); i >= 0 {
		voices := c.nameVoices(i, first, last)
		return voices, len(voices) > 0 && voices[0].figure >= 0
	}
	if _, plural := c.headNoun(first, head); !plural {
		return nil, false
	}
	voices := c.nominalVoices(first, head, last)
	return voices, len(voices) > 0
}

// sharedSurname resolves "Ada and Ilvar Tosk".
func (c *cast) sharedSurname(first, core int, cuts []int) []voice {
	if len(cuts) != 1 || cuts[0] == first || cuts[0]+3 != core {
		return nil
	}
	left, right := cuts[0]-1, cuts[0]+1
	i := c.phraseEnding(first, core)
	if i < 0 || c.phrases[i].first != right || c.phrases[i].figure < 0 || !c.figures[c.phrases[i].figure].person() {
		return nil
	}
	if !c.known[left].is(firstName) || !c.doc.Words[left].Upper || left > first && c.doc.Words[left-1].Upper {
		return nil
	}
	surname := c.plain[core-1]
	other := c.personFigure([]string{c.plain[left], surname}, c.word(left)+" "+c.word(core-1))
	c.figures[other].sure = true
	return []voice{{other, ByName, first, left + 1}, {c.phrases[i].figure, ByName, right, core}}
}

// pluralVoices resolves "they" and "both": whoever spoke or acted together last.
func (c *cast) pluralVoices(first, last int, s *source) []voice {
	best, top := -1, 0.0
	two := c.plain[first] == "both"
	for k := len(c.seen) - 1; k >= 0 && k >= len(c.seen)-recentBounds; k-- {
		m := c.seen[k]
		f := c.figures[m.figure]
		if f.person() || m.quoted || !f.plural && c.isPlaceAt(m.first) {
			continue
		}
		score := 5 + perSentence*float64(c.told[c.line[first]]-c.told[c.line[m.first]])
		if two && len(f.members) != 2 {
			continue
		}
		if f.plural {
			score += 1.5
		}
		if m.subject {
			score += forSubject
		}
		if m.source {
			score += forSpeaker
		}
		if score > top {
			best, top = m.figure, score
		}
	}
	return c.groupVoices(best, ByPronoun, first, last)
}

// isPlaceAt says whether the name at word i tells where something is: "a good day in Brell. They said".
func (c *cast) isPlaceAt(i int) bool {
	before := c.plainAt(i - 1)
	return before == "in" || before == "at" || before == "near"
}

// groupVoices gives a voice to every member of a group that the article names.
func (c *cast) groupVoices(figure int, basis Basis, first, last int) []voice {
	if figure < 0 || len(c.figures[figure].members) == 0 {
		return []voice{{figure, basis, first, last}}
	}
	var voices []voice
	for _, member := range c.figures[figure].members {
		voices = append(voices, voice{member, basis, first, last})
	}
	return voices
}
