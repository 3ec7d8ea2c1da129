package stance

// This file tells whose office is no state's, though the words name a country:
// "the Ruvian opposition leader", "the president of the Ruvian chess federation".

// privateNoun are the bodies that have officers of their own.
const privateNoun = paperNoun | companyNoun | campaignNoun | partyNoun | teamNoun | unionNoun | churchNoun | schoolNoun

// isPrivate says whether word i, which stands with a country, makes an office that
// of a body of its own; head tells that it is a leader's or a president's.
func (c *cast) isPrivate(i int, head bool) bool {
	word := c.plain[i]
	if c.lists.civil[word] || head && c.lists.civilHead[word] {
		return true
	}
	kind := c.lists.nouns[word].kind
	if c.doc.Words[i].Upper {
		kind |= c.lists.bodies[word]
	}
	return kind&privateNoun != 0 && kind&(organNoun|stateNoun|personNoun) == 0
}

// isCivil says whether an office of the country named first in the words [first,
// last) is no state's, by one of the words behind the country.
func (c *cast) isCivil(first, last int, head bool) bool {
	behind := false
	for i := first; i < last; i++ {
		if ref, n := c.refAt(i, last); n > 0 && ref.country >= 0 {
			behind = true
			i += n - 1
			continue
		}
		if behind && c.isPrivate(i, head) {
			return true
		}
	}
	return false
}

// heads holds for the offices of those who lead a body of any kind.
func heads(lemma string) bool {
	switch lemma {
	case "leader", "president", "head", "chief", "chair", "chairman", "chairwoman", "boss", "founder", "director":
		return true
	}
	return false
}
