package stance

import "slices"

// This file finds whom the article means by "the senator", "the former officer",
// "his wife": people that it has named and described before.

// leastKnown is the score below which a nominal is given to nobody.
const leastKnown = 2.0

// knownPerson resolves a definite singular noun for a person by what the article
// has called its people.
func (n *nominal) knownPerson() []voice {
	if n.at < 0 || n.noun.plural || n.noun.kind&personNoun == 0 || !n.definite() {
		return nil
	}
	best, top := -1, leastKnown
	for k := len(n.seen) - 1; k >= 0 && k >= len(n.seen)-2*recentBounds; k-- {
		m := n.seen[k]
		f := n.figures[m.figure]
		if !f.person() || clash(f.actor.Gender, n.noun.gender) || m.last > n.first {
			continue
		}
		if n.owned() && (!f.called[n.noun.lemma] || n.told[n.line[n.first]]-n.told[n.line[m.first]] > 4) {
			continue // "his lawyer" is a lawyer who was just spoken of
		}
		if isPossessive(n.plain[n.first]) && f.actor.Key != "" && f.actor.Key == f.actor.Country {
			continue // "her spokesman" is no "his spokesman"
		}
		if score := n.likeness(f) + n.presence(&m); score > top {
			best, top = m.figure, score
		}
	}
	if best < 0 {
		return nil
	}
	return n.one(best, ByNominal)
}

// owned says whether the phrase tells whose somebody is: "his lawyer", "Tosk's son".
func (n *nominal) owned() bool {
	if isPossessive(n.plain[n.first]) {
		return true
	}
	for i := n.first; i < n.at; i++ {
		if n.own[i] {
			return true
		}
	}
	return false
}

// likeness is how far the words of the phrase are those that a figure is called by.
func (n *nominal) likeness(f *figure) float64 {
	score := 0.0
	switch {
	case f.called[n.noun.lemma] || f.called[n.plain[n.at]]:
		score = 4
	case n.calledAlike(f):
		score = 3
	case n.noun.kind&kinNoun != 0:
		return -10
	}
	for i := n.first; i < n.at; i++ {
		word := n.plain[i]
		if n.known[i].is(functionWord) || n.own[i] {
			continue
		}
		if f.called[word] {
			score += 1.5
		} else if n.doc.Words[i].Upper && n.known[i].noun.kind&personNoun == 0 {
			score -= 1
		}
	}
	if n.former && !f.former {
		score -= 1
	}
	if n.elsewhere(f) {
		return -10
	}
	return score
}

// foreign says whether the phrase names a country and the figure is of another:
// "the Ruvian envoy" is not the Graunish one.
func (n *nominal) foreign(f *figure) bool {
	key := n.countryIn(n.first, n.core, false)
	if key == "" {
		return false
	}
	if f.actor.Country != "" {
		return f.actor.Country != key
	}
	other := false
	for called := range f.called {
		for _, ref := range n.names.byFirst[called] {
			if ref.country < 0 || len(ref.words) != 1 {
				continue
			}
			if n.names.book.Countries[ref.country].Key == key {
				return false
			}
			other = true
		}
	}
	return other
}

// elsewhere says whether the phrase names a place or a country and the figure is
// from another: "the Lorn senator" is not the one of Tavis.
func (n *nominal) elsewhere(f *figure) bool {
	if n.foreign(f) {
		return true
	}
	place, other := false, false
	for i := n.first; i < n.at; i++ {
		if word := n.plain[i]; n.known[i].body&placeNoun != 0 {
			if f.called[word] {
				return false
			}
			place = true
		}
	}
	if !place {
		return false
	}
	for called := range f.called {
		other = other || n.lists.bodies[called]&placeNoun != 0
	}
	return other
}

// calledAlike says whether a figure is called by a noun of the same family.
func (n *nominal) calledAlike(f *figure) bool {
	for called := range f.called {
		if slices.Contains(n.lists.synonyms[called], n.noun.lemma) {
			return true
		}
	}
	return false
}

// presence is how near a mention is and whether it stood out.
func (n *nominal) presence(m *mention) float64 {
	score := perSentence / 3 * float64(n.told[n.line[n.first]]-n.told[n.line[m.first]])
	if m.subject {
		score += forSubject / 2
	}
	if m.source {
		score += forSpeaker / 2
	}
	if m.quoted {
		score += ifQuoted
	}
	return score
}

// pair resolves "the two leaders" and "both sides" to those whom the article last
// named together.
func (n *nominal) pair() []voice {
	if n.at >= 0 && !n.noun.plural || n.at < 0 && !isNumber(n.plain[n.core-1]) || !n.definite() {
		return nil
	}
	for k := len(n.seen) - 1; k >= 0 && k >= len(n.seen)-recentBounds; k-- {
		m := n.seen[k]
		f := n.figures[m.figure]
		if !f.plural || m.quoted || m.last > n.first {
			continue
		}
		if n.told[n.line[n.first]]-n.told[n.line[m.first]] > 6 {
			return nil
		}
		if len(f.members) > 1 && n.fitsMembers(f) && n.counts(len(f.members)) {
			n.addSubject(f, &m)
			return n.groupVoices(m.figure, ByGroup, n.first, n.core)
		}
	}
	return nil
}

// counts says whether so many can be meant: "the two leaders" are two.
func (n *nominal) counts(members int) bool {
	if n.two() {
		return members == 2
	}
	for i := n.first; i < n.core; i++ {
		switch n.plain[i] {
		case "three", "trio":
			return members == 3
		case "four":
			return members == 4
		case "five", "six", "seven", "eight", "nine", "ten":
			return false
		}
	}
	return true
}

// two holds for "the two leaders" and "both sides".
func (n *nominal) two() bool {
	for i := n.first; i < n.core; i++ {
		if n.plain[i] == "two" || n.plain[i] == "both" {
			return true
		}
	}
	return false
}

// addSubject makes whoever met a group one of "the leaders" with it.
func (n *nominal) addSubject(group *figure, at *mention) {
	if n.noun.lemma != "leader" || n.two() {
		return
	}
	for k := len(n.seen) - 1; k >= 0; k-- {
		m := n.seen[k]
		if m.first < at.first && n.line[m.first] != n.line[at.first] {
			return
		}
		if f := n.figures[m.figure]; m.subject && f.person() && n.line[m.first] == n.line[at.first] && !slices.Contains(group.members, m.figure) {
			group.members = append(group.members, m.figure)
			return
		}
	}
}

func isNumber(word string) bool {
	return word == "two" || word == "three" || word == "four" || word == "pair" || word == "trio"
}

// fitsMembers says whether the noun can name the members of a group: people for
// "leaders", states for "countries".
func (n *nominal) fitsMembers(group *figure) bool {
	if n.at < 0 {
		return true // "the two"
	}
	people := n.noun.kind&personNoun != 0 && n.noun.lemma != "side"
	for _, i := range group.members {
		if f := n.figures[i]; people && !f.sure || people != f.person() || !people && f.kind&organNoun == 0 {
			return false
		}
	}
	return true
}
