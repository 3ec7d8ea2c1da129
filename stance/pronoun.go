package stance

import (
	"slices"

	"parley/stance/grammar"
	"parley/stance/text"
)

// pronounVoices resolves a source of one word that is a pronoun; ok is false
// where it is none.
func (c *cast) pronounVoices(w int, s *source) (voices []voice, ok bool) {
	word := c.plain[w]
	if len(word) == 2 && isUpperCase(c.word(w)) {
		return nil, false // "US"
	}
	if f := c.thankedFor(w, word); f >= 0 {
		return []voice{{f, ByPronoun, w, w + 1}}, true
	}
	if p, ok := c.namedBehind(w); ok {
		return []voice{{p.figure, ByName, p.first, p.last}}, true
	}
	if gender, subject := pronounGender(word); gender != "" {
		f := c.antecedent(search{at: w, gender: gender, subject: subject, source: true, contents: s.contents})
		if f < 0 {
			f = c.toCome(w)
		}
		return []voice{{f, ByPronoun, w, w + 1}}, true
	}
	if word == "those" && sampled[c.plainAt(w+1)] {
		return []voice{{-1, ByPronoun, w, w + 1}}, true // "those surveyed said"
	}
	switch word {
	case "they", "their", "them", "both", "these", "those":
		return c.pluralVoices(w, w+1, s), true
	case "it", "its":
		f := c.lastBody(w, bodyNoun|organNoun|documentNoun, "")
		if f < 0 {
			f = c.toCome(w)
		}
		return []voice{{f, ByPronoun, w, w + 1}}, true
	case "who", "which", "that", "whom", "whose":
		return c.relativeVoices(w, word), true
	case "i", "we", "me", "us", "you", "my", "our":
		return []voice{{-1, ByPronoun, w, w + 1}}, true
	}
	return nil, false
}

// sampled tell which are meant of "those": whom a poll or a reporter asked, and nobody who was named.
var sampled = wordSet("surveyed polled asked interviewed questioned gathered present quoted")

// namedBehind is the name between commas that says whom the pronoun at word w means: "he, Tosk, said".
func (c *cast) namedBehind(w int) (*phrase, bool) {
	if gender, subject := pronounGender(c.plain[w]); gender == "" || !subject || w+2 >= len(c.doc.Words) || c.doc.Words[w+1].Lower != "," || c.line[w+2] != c.line[w] {
		return nil, false
	}
	p, ok := c.phraseAt(w + 2)
	if !ok || p.last >= len(c.doc.Words) || c.doc.Words[p.last].Lower != "," || p.ref.form == adjective {
		return nil, false
	}
	if p.figure < 0 {
		p.figure = c.bareFigure(p)
	}
	return p, p.figure >= 0 && c.figures[p.figure].person()
}

// thankedFor is the figure that a verb's object names for whose deed it is thanked or
// blamed: of "Brell thanked Ruvia for its help" the help is Ruvia's. It is -1 elsewhere.
func (c *cast) thankedFor(w int, word string) int {
	begin := c.doc.Sentences[c.line[w]].First
	if word != "its" && word != "his" && word != "her" || w < begin+4 || c.plain[w-1] != "for" && c.plain[w-1] != "over" {
		return -1
	}
	p, ok := c.covering(w - 2)
	if !ok || p.last != w-1 || p.start <= begin+1 || p.figure < 0 || p.ref.form == adjective {
		return -1
	}
	f := c.figures[p.figure]
	gender, _ := pronounGender(word)
	if f.person() != (word != "its") || clash(f.actor.Gender, gender) || !castLexicon().thanks[grammar.LemmaOf(&c.doc.Words[p.start-1])] {
		return -1
	}
	return p.figure
}

// inNames holds for the nouns that the names of bodies have in them.
func inNames(lemma string) bool {
	switch lemma {
	case "department", "committee", "commission", "council", "board", "foundation", "institute", "institution", "fund", "bank", "airline",
		"university", "college", "union", "court", "ministry", "bureau", "association", "federation", "league", "alliance":
		return true
	}
	return false
}

// relativeReach is how many words before a "who" its noun is looked for.
const relativeReach = 14

// relativeVoices resolves a relative pronoun: by the noun phrase right before it
// where that names somebody by an office ("the Ruvian envoy, who said"), else by
// the name nearest before it.
func (c *cast) relativeVoices(w int, word string) []voice {
	if first, last := c.beforeWho(w, word); first < last {
		if p, named := c.covering(last - 1); !named || p.last != last || p.ref.form == adjective || c.beforePlace(last, c.doc.Sentences[c.line[w]].First) > 0 {
			voices := c.phraseVoices(first, last, last)
			for i := range voices {
				voices[i].basis, voices[i].first, voices[i].last = ByPronoun, w, w+1
			}
			return voices
		}
	}
	if f := c.cleft(w, word); f >= 0 {
		return []voice{{f, ByPronoun, w, w + 1}}
	}
	return []voice{{c.relative(w, word), ByPronoun, w, w + 1}}
}

// cleft is the figure that a sentence sets before its "who": "It was Tosk, not the
// envoy, who said"; -1 where it is none of that form.
func (c *cast) cleft(w int, word string) int {
	first := c.doc.Sentences[c.line[w]].First
	if word != "who" || c.plain[first] != "it" || c.plainAt(first+1) != "was" && c.plainAt(first+1) != "is" {
		return -1
	}
	p, ok := c.phraseAt(first + 2)
	if !ok || p.last > w {
		return -1
	}
	if p.figure < 0 {
		p.figure = c.bareFigure(p)
	}
	return p.figure
}

// beforeWho is the noun phrase for a person that a "who" directly follows, empty
// where none does. What is only denied is passed over: "Tosk, not the envoy, who".
func (c *cast) beforeWho(w int, word string) (first, last int) {
	if word != "who" && word != "whom" {
		return 0, 0
	}
	begin := c.doc.Sentences[c.line[w]].First
	last = w
	if last > begin && c.doc.Words[last-1].Lower == "," {
		last--
	}
	if head := c.beforePlace(last, begin); head > 0 {
		first, end := c.beforeWho(head, word)
		if first < end {
			return first, last // "officials in Brell | who"
		}
		return 0, 0
	}
	if last == begin || c.known[last-1].noun.kind&personNoun == 0 {
		return 0, 0
	}
	for first = last - 1; first > begin && last-first < longestApposition && c.insideNounPhrase(first-1, begin); {
		first--
	}
	if first > begin && isDeterminer(c.plain[first-1]) || isPossessive(c.plainAt(first-1)) {
		first--
	}
	if c.plainAt(first-1) == "not" || c.explainsName(first, begin) {
		return 0, 0
	}
	return first, last
}

// beforePlace is the word after the noun for people before "in" or "from" and the place that ends before word last: "officials |
// in Brell"; 0 where no place ends there.
func (c *cast) beforePlace(last, begin int) int {
	p, ok := c.covering(last - 1)
	if !ok || p.last != last || p.ref.country < 0 || p.start-2 < begin || c.plain[p.start-1] != "in" && c.plain[p.start-1] != "from" {
		return 0
	}
	if c.known[p.start-2].noun.kind&personNoun == 0 {
		return 0
	}
	return p.start - 1
}

// explainsName says whether the noun phrase that begins at word first explains a
// name before a comma: "Hale, a doctor", "Hale, 67, the bridge and road commissioner".
func (c *cast) explainsName(first, begin int) bool {
	for i := first - 1; i > begin && i > first-longestApposition; i-- {
		if c.doc.Words[i].Lower != "," {
			continue
		}
		if p, ok := c.covering(i - 1); ok && p.last == i {
			return true
		}
		if c.doc.Words[i-1].Kind != text.Number {
			return false
		}
	}
	return false
}

// relative is the figure that a relative pronoun takes up: the name nearest
// before it in the sentence.
func (c *cast) relative(w int, word string) int {
	for k := len(c.seen) - 1; k >= 0; k-- {
		m := c.seen[k]
		if m.last > w {
			continue
		}
		if c.line[m.first] != c.line[w] || w-m.last > relativeReach {
			return -1
		}
		if word == "that" && m.last != w {
			return -1
		}
		if f := c.letterWriter(w, m.first); word != "who" && m.last == w && f != noLetter {
			return f
		}
		if f := c.figures[m.figure]; (word == "that" || f.person() != (word == "which")) && !c.own[m.last-1] && (m.last == w || m.last == w-1 || m.subject) {
			return m.figure
		}
	}
	return -1
}

// noLetter stands for a name to which nothing is written.
const noLetter = -2

// letterWriter is who wrote what a "that" at word w takes up: of "Ruvia sent a letter to Graun | that calls for a truce" Ruvia. It is
// noLetter where the name at word first is no such addressee, and -1 where nobody is named who wrote.
func (c *cast) letterWriter(w, first int) int {
	to := first - 1
	if isDeterminer(c.plainAt(to)) {
		to--
	}
	if to < 1 || c.plain[to] != "to" || c.known[to-1].noun.kind&documentNoun == 0 {
		return noLetter
	}
	for k := len(c.seen) - 1; k >= 0 && c.line[c.seen[k].first] == c.line[w]; k-- {
		if m := c.seen[k]; m.subject && m.last < to {
			return m.figure
		}
	}
	return -1
}

// lastBody is the most present body of a kind among those mentioned before a
// word. A noun that the names of such bodies have in them ("the committee") means
// only one that has it.
func (c *cast) lastBody(w int, kind nounKind, lemma string) int {
	inName := inNames(lemma)
	best, top := -1, 0.0
	for k := len(c.seen) - 1; k >= 0 && k >= len(c.seen)-recentBounds; k-- {
		m := c.seen[k]
		f := c.figures[m.figure]
		open := f.person() && !f.sure && f.actor.Gender == "" && !f.nameless // it may be a body's name
		if f.person() && !open || f.plural || f.kind&kind == 0 && !open || m.last > w || m.quoted {
			continue
		}
		if inName && !slices.Contains(f.name, lemma) {
			continue
		}
		score := 8 + perSentence*float64(c.told[c.line[w]]-c.told[c.line[m.first]])
		if m.subject {
			score += forSubject
		}
		if m.source {
			score += forSpeaker
		}
		if open || m.first > 0 && c.plain[m.first-1] == "on" {
			score-- // it may be no body, or is where somebody wrote
		}
		if score > top {
			best, top = m.figure, score
		}
	}
	if best >= 0 {
		c.figures[best].actor.Kind = Collective
	}
	return best
}
