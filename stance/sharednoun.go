package stance

// sharedNoun is the word after the noun that the adjective of a country in the words
// [first, last) shares with those behind it: "the Ruvian | and Graunian leaders"; 0 where
// the adjective stands alone.
func (c *cast) sharedNoun(first, last int) int {
	if first >= last {
		return 0 // a source without a word
	}
	i := first
	if w := c.doc.Words[i].Lower; w == "the" || w == "both" {
		i++
	}
	if n := c.countryAdjective(i, last); n == 0 || i+n != last {
		return 0
	}
	joined := false
	for i = last; i < len(c.doc.Words) && i < last+longestLink; i++ {
		if w := c.doc.Words[i].Lower; w == "and" || w == "," {
			joined = true
			continue
		}
		if n := c.countryAdjective(i, min(i+longestAdjective, len(c.doc.Words))); n > 0 {
			i += n - 1
			continue
		}
		if joined && ranked[c.plain[i]] {
			continue // "foreign ministers"
		}
		if noun := c.known[i].noun; joined && noun.plural && noun.kind&personNoun != 0 {
			return i + 1
		}
		return 0
	}
	return 0
}

// ranked are the words that stand between the adjective of a country and its officers.
var ranked = wordSet("foreign defence defense prime finance interior deputy top senior chief")

// longestAdjective is how many words the adjective of a country has at most.
const longestAdjective = 3

// countryAdjective is how many words from i on, before last, are the adjective of a country.
func (c *cast) countryAdjective(i, last int) int {
	if i >= last {
		return 0
	}
	if ref, n := c.refAt(i, last); ref.country >= 0 && ref.form == adjective {
		return n
	}
	return 0
}
