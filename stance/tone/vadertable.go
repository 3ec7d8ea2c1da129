package tone

import (
	"strings"
	"sync"
)

// A vaderWord is what VADER's lists say of one word. The zero value is that of a
// word in none of them.
type vaderWord struct {
	valence float64 // as people rated it, in [-4, +4]
	rated   bool    // the lexicon has it
	shifts  bool    // it can change the valence of words that follow it
	special bool    // it boosts or is part of an idiom, so that its own valence depends on more
	odd     bool    // it has a rule of its own: only VADER itself knows what it does to others
	denies  bool    // VADER turns what follows it
	boost   float64 // what it adds to what follows it, or takes from that
}

// vaderTable joins VADER's lists, so that one look-up a word tells whether any
// of them matters.
var vaderTable = sync.OnceValue(func() map[string]vaderWord {
	lexicon := vaderLexicon()
	table := make(map[string]vaderWord, len(lexicon.Lexicon))
	for word, valence := range lexicon.Lexicon {
		table[word] = vaderWord{valence: valence, rated: true, shifts: true}
	}
	for _, word := range lexicon.Constants.NegateList {
		w := table[word].shifting()
		w.denies = true
		table[word] = w
	}
	table["least"] = table["least"].shifting()
	for phrase, boost := range lexicon.Constants.BoosterDict { // "very", "kind of"
		first, _, several := strings.Cut(phrase, " ")
		w := table[first].shifting()
		w.special = true
		if w.odd = w.odd || several; !several {
			w.boost = boost
		}
		table[first] = w
	}
	for idiom := range lexicon.Constants.SpecialCaseIdioms { // "to die for"
		shifts, last := false, ""
		for word := range strings.FieldsSeq(idiom) {
			w := table[word]
			shifts, last = shifts || w.shifts, word
			w.special = true
			w.odd = w.odd || !strings.Contains(" the of to for ", " "+word+" ") // each idiom has another word
			table[word] = w
		}
		if !shifts {
			table[last] = table[last].shifting()
		}
	}
	for _, word := range []string{"no", "never", "without", "least"} {
		w := table[word]
		w.odd = true
		table[word] = w
	}
	return table
})

func (w vaderWord) shifting() vaderWord {
	w.shifts = true
	return w
}

// matters says whether a word before another can change what VADER makes of
// that: it is in one of the lists, negates, or has letters that VADER might
// take for a picture.
func (w vaderWord) matters(lower string) bool {
	return w.shifts || strings.Contains(lower, "n't") || !isASCII(lower)
}
