package stance

import "slices"

// This file reads names that stand between commas: those that explain a plural, of which
// each speaks ("the two hosts, Ruvia and Graun, said"), and the one that explains a subject
// ("his minister, Melk, was blunter").

// explainsSubject says whether the name [first, last) stands between commas behind a noun
// phrase for one person that is the subject of its clause.
func (c *cast) explainsSubject(first, last int) bool {
	begin := c.doc.Sentences[c.line[first]].First
	if first-begin < 2 || last-first < 2 || c.doc.Words[first-1].Lower != "," || last+1 >= len(c.doc.Words) || c.doc.Words[last].Lower != "," || !c.verbFollows(last+1) {
		return false
	}
	person := false
	for i := first - 2; i >= begin && c.doc.Words[i].Lower != ","; i-- {
		if c.known[i].is(finiteVerb) || relating[c.plain[i]] {
			return false
		}
		person = person || c.known[i].noun.kind&personNoun != 0 && !c.known[i].noun.plural
		begin = max(begin, i-longestApposition)
		if i == begin || c.doc.Words[i-1].Lower == "," {
			return person && !isPreposition(c.plain[i])
		}
	}
	return false
}

// relating words begin a clause on somebody else: "Tosk, whose brother, Ivan Tosk, was killed".
var relating = wordSet("who whom whose which that")

// verbAfterAside says whether a remark between commas stands between a name that opens its sentence and its verb:
// "Tosk, in a black coat for once, gave no ground".
func (c *cast) verbAfterAside(first, last int) bool {
	if last+1 >= len(c.doc.Words) || c.doc.Words[last].Lower != "," || !c.opensSentence(first) {
		return false
	}
	end := min(last+longestApposition, c.doc.Sentences[c.line[first]].Last)
	for i := last + 1; i < end; i++ {
		switch {
		case c.doc.Words[i].Lower == ",":
			return c.verbFollows(i + 1)
		case c.known[i].is(finiteVerb) && c.doc.Words[i+1].Lower != ",": // "for once," is no verb
			return false
		}
	}
	return false
}

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
	from := c.pastNaming(core + 1)
	voices := c.conjuncts(from, last, s)
	if len(voices) < 2 {
		voices = c.phraseVoices(from, last, last) // "the leaders of Ruvia and Graun"
	}
	if len(voices) < 2 {
		voices = c.joinedVoices(from, last)
	}
	if group := c.phraseVoices(first, core, core); from > core+1 && len(group) == 1 && group[0].figure >= 0 && !c.figures[group[0].figure].nameless {
		return append(group, slices.DeleteFunc(voices, func(v voice) bool { return v.figure < 0 })...)
	}
	for _, v := range voices {
		if v.figure < 0 || c.figures[v.figure].nameless {
			return nil
		}
	}
	return voices
}

// pastNaming is the word behind those at word i after which only some of a group are named: "including", "among them", "such as".
func (c *cast) pastNaming(i int) int {
	switch c.plainAt(i) {
	case "including", "notably", "especially":
		return i + 1
	case "among", "such":
		if next := c.plainAt(i + 1); next == "them" || next == "whom" || next == "as" {
			return i + 2
		}
	}
	return i
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
