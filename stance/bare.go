package stance

import "slices"

// This file resolves names of one word, and surnames of several: "Tosk" after
// "Ilvar Tosk", "the Post" after "the Washington Post".

// bareFigure is the figure that a name short of a full one means; -1 where it
// cannot be told. A surname of the codebook that has no alias of its own stands
// for nobody unless the article gives the full name or the office.
func (c *cast) bareFigure(p *phrase) int {
	if p.ref.country >= 0 && p.ref.form > bareName {
		return c.stateFigure(c.names.book.Countries[p.ref.country].Key)
	}
	name := c.plain[p.first:p.last]
	if c.namesPlace(p) {
		return -1
	}
	if f := c.namesake(p, name); f >= 0 {
		return f
	}
	if p.ref.form == bareName {
		return c.actorFigure(p.ref.actor)
	}
	if f := c.byTitle(p, name); f >= 0 {
		return f
	}
	if f := c.givenName(p); f >= 0 {
		return f
	}
	if first, last := c.apposition(p.last); (p.titled || last > first) && c.canBeSurname(p) || c.isGivenName(p) {
		f := c.add(&figure{
			actor: Actor{Name: c.personName(p.first, p.last), Kind: Person, Gender: p.gender},
			name:  slices.Clone(name), kind: personNoun, sure: true,
		})
		p.figure = f
		c.introduce(p)
		return f
	}
	return -1
}

// namesPlace says whether a name is part of what a place is called: "St Peter's Square", "St. Andrew's".
func (c *cast) namesPlace(p *phrase) bool {
	for i := max(p.start-2, 0); i < p.last; i++ {
		if c.doc.Words[i].Upper && (c.plain[i] == "st" || c.plain[i] == "saint") && i+1 < p.last {
			return c.own[p.last-1]
		}
	}
	after := c.plainAt(p.last)
	return c.own[p.last-1] && c.doc.Words[p.last].Upper && (after == "square" || after == "cathedral" || after == "basilica" || after == "church" || after == "palace" || after == "airport" || after == "gate")
}

// canBeSurname says whether a name of one word is written like a person's: no
// acronym, no noun, no word after a preposition that names a place.
func (c *cast) canBeSurname(p *phrase) bool {
	word := c.plain[p.last-1]
	if isUpperCase(c.word(p.last-1)) && len(word) > 1 && !(p.titled && isUpperCase(c.word(p.first-1))) || c.inLower(p.last-1) && !p.titled || c.known[p.last-1].body != 0 || c.known[p.last-1].noun.lemma != "" {
		return false
	}
	return p.titled || p.start == 0 || !isPreposition(c.plain[p.start-1]) && c.plain[p.start-1] != "the"
}

// isGivenName holds for a first name that stands alone and does something: "Ada said".
func (c *cast) isGivenName(p *phrase) bool {
	if !c.known[p.first].is(firstName) || p.last-p.first > 1 || p.loud || c.inLower(p.first) || c.opensSentence(p.first) {
		return false
	}
	return c.known[p.first].body == 0 && c.known[p.first].noun.lemma == "" && c.isSubject(p.start, p.last)
}

// namesake is the most present figure whose surname this is.
func (c *cast) namesake(p *phrase, name []string) int {
	here := c.line[p.first]
	best, top := -1, -1.0
	for _, i := range c.namesakes(name[len(name)-1]) {
		f := c.figures[i]
		if !endsWith(f.name, name) && !endsWith(withoutOrdinal(f.name), name) || clash(f.actor.Gender, p.gender) || p.titled && f.actor.Kind != Person || f.plural {
			continue
		}
		w := f.weightAt(here)
		if p.ref.form == bareName && f.listed && c.byActor[p.ref.actor] == i {
			w += 1.5 // the codebook gives the surname to this one
		}
		if p.titled && c.calledBy(f, p) {
			w += 3
		}
		if w > top {
			best, top = i, w
		}
	}
	if best >= 0 && p.ref.form == bareName && !c.figures[best].listed && c.figures[best].seen == 0 {
		return -1 // a relative who comes only later
	}
	return best
}

// calledBy says whether the titles before a name are ones the figure is called by.
func (c *cast) calledBy(f *figure, p *phrase) bool {
	for i := p.start; i < p.first; i++ {
		if c.known[i].noun.kind&personNoun != 0 && (f.called[c.plain[i]] || f.once[c.plain[i]]) {
			return true
		}
	}
	return false
}

// endsWith says whether a name ends with the words of a shorter one, or is it.
func endsWith(name, end []string) bool {
	return len(name) >= len(end) && slices.Equal(name[len(name)-len(end):], end)
}

// byTitle finds the one actor of the codebook who bears the surname and holds the
// office before it: "British Prime Minister Tosk".
func (c *cast) byTitle(p *phrase, name []string) int {
	first := c.before(p)
	titles, at, end := c.officeIn(first, p.first)
	if len(titles) == 0 {
		return -1
	}
	country := c.countryIn(first, at, true)
	if country == "" {
		country = c.countryIn(end, p.first, false)
	}
	for _, i := range c.names.surnames[name[len(name)-1]] {
		for _, o := range c.names.book.Actors[i].Offices {
			if slices.Contains(titles, o.Title) && o.Held(c.date) && (country == "" || country == o.Of) {
				return c.actorFigure(i)
			}
		}
	}
	return -1
}

// givenName is the one person named so far whose first name this is.
func (c *cast) givenName(p *phrase) int {
	if p.last-p.first != 1 || !c.known[p.first].is(firstName) {
		return -1
	}
	found := -1
	for _, i := range lastOf(c.byFirstName[c.plain[p.first]], mostNamesakes) {
		if f := c.figures[i]; f.person() && f.seen > 0 {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}
