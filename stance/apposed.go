package stance

// This file hears several speakers by the list that explains a plural: "the two
// hosts, Ruvia and Graun, said".

// apposedVoices are the voices of the list between commas after the plural noun phrase
// [first, core); none where what follows is no list of people or states that all are known.
func (c *cast) apposedVoices(first, core int, s *source) []voice {
	if core+2 >= len(c.doc.Words) || c.doc.Words[core].Lower != "," || c.line[core+2] != c.line[first] {
		return nil
	}
	if at, plural := c.headNoun(first, c.headEnd(first, core)); !plural && (at >= 0 || !isNumber(c.plain[core-1])) {
		return nil
	}
	last := c.apposedEnd(core + 1)
	if last < 0 {
		return nil
	}
	voices := c.conjuncts(core+1, last, s)
	if len(voices) < 2 {
		voices = c.phraseVoices(core+1, last, last) // "the leaders of Ruvia and Graun"
	}
	if len(voices) < 2 {
		voices = c.joinedVoices(core+1, last)
	}
	for _, v := range voices {
		if v.figure < 0 || c.figures[v.figure].nameless {
			return nil
		}
	}
	return voices
}

// apposedEnd is the comma that ends a list which begins at word at and has an "and" before
// its last name; -1 where there is none.
func (c *cast) apposedEnd(at int) int {
	end := min(at+longestApposition, c.doc.Sentences[c.line[at]].Last)
	joined := false
	for i := at; i < end; i++ {
		switch {
		case c.known[i].is(finiteVerb):
			return -1
		case c.plain[i] == "and":
			joined = true
		case joined && endsApposition(c.doc.Words[i].Lower):
			return i
		}
	}
	return -1
}

// joinedVoices are those of two people whom "and" joins, each by an office: "Ruvia's president and the Graunian king".
func (c *cast) joinedVoices(first, last int) []voice {
	for i := first + 1; i+1 < last; i++ {
		if c.plain[i] == "and" {
			return append(c.phraseVoices(first, i, i), c.phraseVoices(i+1, last, last)...)
		}
	}
	return nil
}
