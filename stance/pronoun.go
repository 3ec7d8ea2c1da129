package stance

import "slices"

// pronounVoices resolves a source of one word that is a pronoun; ok is false
// where it is none.
func (c *cast) pronounVoices(w int, s *source) (voices []voice, ok bool) {
	word := c.plain[w]
	if len(word) == 2 && isUpperCase(c.word(w)) {
		return nil, false // "US"
	}
	if gender, subject := pronounGender(word); gender != "" {
		f := c.antecedent(search{at: w, gender: gender, subject: subject, source: true, contents: s.contents})
		return []voice{{f, ByPronoun, w, w + 1}}, true
	}
	switch word {
	case "they", "their", "them", "both", "these", "those":
		return c.pluralVoices(w, w+1, s), true
	case "it", "its":
		return []voice{{c.lastBody(w, bodyNoun|organNoun|documentNoun, ""), ByPronoun, w, w + 1}}, true
	case "who", "which", "that", "whom", "whose":
		return []voice{{c.relative(w, word), ByPronoun, w, w + 1}}, true
	case "i", "we", "me", "us", "you", "my", "our":
		return []voice{{-1, ByPronoun, w, w + 1}}, true
	}
	return nil, false
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
		if f := c.figures[m.figure]; (word == "that" || f.person() != (word == "which")) && !c.own[m.last-1] && (m.last == w || m.last == w-1 || m.subject) {
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
