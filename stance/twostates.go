package stance

import "strings"

// This file reads a word that names two states: "the Ruvian-Graunian plan", "a US-Ruvian proposal".

// combining are the forms in which the adjective of a country stands before another's.
var combining = map[string]string{"franco": "french", "anglo": "british", "russo": "russian", "sino": "chinese", "germano": "german", "italo": "italian", "polono": "polish"}

// twoStates are the voices of the states that a word with a hyphen among [first, last) names, where nothing but a plan or the
// like stands behind it.
func (c *cast) twoStates(first, last int) []voice {
	for i := first; i < last; i++ {
		a, b, joined := strings.Cut(c.word(i), "-")
		if !joined || !c.doc.Words[i].Upper || i+1 < last && c.known[last-1].noun.kind&(documentNoun|stateNoun) == 0 {
			continue
		}
		one, other := c.countryNamed(a), c.countryNamed(b)
		if one == "" || other == "" || one == other {
			continue
		}
		var voices []voice
		for _, key := range []string{one, other} {
			if f := c.stateFigure(key); f >= 0 {
				voices = append(voices, voice{f, ByGroup, first, last})
			}
		}
		return voices
	}
	return nil
}

// countryNamed is the key of the country whose name or adjective a part of a word is; empty for none.
func (c *cast) countryNamed(part string) string {
	plain := foldName(part)
	if adjective, ok := combining[plain]; ok {
		plain = adjective
	}
	for _, ref := range c.names.byFirst[plain] {
		if len(ref.words) == 1 && ref.country >= 0 && ref.form != metonym && (!ref.capital || strings.ToUpper(part) == part) {
			return c.names.book.Countries[ref.country].Key
		}
	}
	return ""
}
