package stance

import "strings"

// This file finds the country that "its president", "the country's foreign minister", "his spokesman" and "a
// presidential aide" speak of.

// itsReach is how many sentences back a country may have been named that an "its" means.
const itsReach = 2

// ownCountry is the key of the country that owns an office whose words begin at word first, by "its", "their"
// or "the country's"; empty where they begin with neither, or where what was named last is no country.
func (c *cast) ownCountry(first int) string {
	switch word := c.plain[first]; {
	case word == "its":
	case word == "their":
		key, _ := c.namedBefore(first) // "Ruvians want it, their president said"
		return key
	case (word == "the" || word == "that") && first+1 < len(c.plain) && c.own[first+1] && (c.plain[first+1] == "country" || c.plain[first+1] == "nation"):
	default:
		return ""
	}
	if key, other := c.namedBefore(first); key != "" || other {
		return key
	}
	best, top := -1, 0.0
	for k := len(c.seen) - 1; k >= 0 && k >= len(c.seen)-recentBounds; k-- {
		m := &c.seen[k]
		f := c.figures[m.figure]
		away := c.told[c.line[first]] - c.told[c.line[m.first]]
		if away > itsReach {
			break
		}
		if f.person() || f.plural || m.last > first {
			continue
		}
		score := 8 + perSentence*float64(away)
		if m.subject {
			score += forSubject
		}
		if m.source {
			score += forSpeaker
		}
		if c.own[m.last-1] {
			score += ifOwner
		}
		if score > top {
			best, top = m.figure, score
		}
	}
	if best < 0 {
		return ""
	}
	key := c.figures[best].actor.Key
	if _, ok := c.names.book.Country(key); !ok {
		return ""
	}
	return key
}

// namedBefore is the key of the country that opens the sentence of word first, or whose people do: of "Ruvians want it, the
// country's president said". Without one other says whether a name stands before that is no country's, whose the "its" may be.
func (c *cast) namedBefore(first int) (key string, other bool) {
	begin := c.doc.Sentences[c.line[first]].First
	for i := begin; i < first; i++ {
		if i <= begin+1 {
			if key := c.actingAt(i, first); key != "" {
				return key, false
			}
		}
		if p, ok := c.covering(i); ok && p.first == i && p.ref.form == noName && !c.quoted[i] && (p.figure < 0 || !c.figures[p.figure].person() || !c.figures[p.figure].sure) {
			other = true
		}
	}
	return "", other
}

// actingAt is the key of the country that word i names, or whose people it names, where they do what the clause tells.
func (c *cast) actingAt(i, last int) string {
	ref, n := c.refAt(i, last)
	if many := strings.TrimSuffix(c.plain[i], "s"); n == 0 && many != c.plain[i] && c.doc.Words[i].Upper {
		for _, r := range c.names.byFirst[many] {
			if len(r.words) == 1 && r.form == adjective {
				ref, n = r, 1 // "Ruvians"
			}
		}
	}
	if n == 0 || ref.country < 0 || c.own[i+n-1] || !c.verbFollows(c.nounPhraseEnd(i+n)) {
		return ""
	}
	return c.names.book.Countries[ref.country].Key
}

// masterCountry is the key of the country for which he or she acts whose "his" or "her" begins the words of an
// office at word first: "his spokesman"; empty elsewhere.
func (c *cast) masterCountry(first int) string {
	gender, subject := pronounGender(c.plain[first])
	if gender == "" || subject {
		return ""
	}
	f := c.antecedent(search{at: first, gender: gender})
	if f < 0 {
		return ""
	}
	return c.actsFor(c.figures[f])
}

// actsFor is the key of the country or body for which a figure acts on the article's date: that of its office, else
// its own; empty where none is known.
func (c *cast) actsFor(f *figure) string {
	if !f.person() {
		if _, ok := c.names.book.Country(f.actor.Key); ok {
			return f.actor.Key
		}
		return ""
	}
	for _, o := range f.actor.Offices {
		if _, ok := c.names.book.Country(o.Of); ok && o.Held(c.date) {
			return o.Of
		}
	}
	return f.actor.Country
}

// countryAtHand is the key of the only country that spoke or acted in the last sentences before word first: whose
// president "the president" is there. It is empty where there is none, or more than one.
func (c *cast) countryAtHand(first int) string {
	only := ""
	for k := len(c.seen) - 1; k >= 0 && k >= len(c.seen)-recentBounds; k-- {
		m := &c.seen[k]
		if c.told[c.line[first]]-c.told[c.line[m.first]] > itsReach {
			break
		}
		f := c.figures[m.figure]
		if !m.source && (!m.subject || c.plainAt(m.last) == ",") || m.quoted || f.plural || f.person() || m.last > first {
			continue
		}
		key := c.actsFor(f)
		if key == "" || key == only {
			continue
		}
		if only != "" {
			return ""
		}
		only = key
	}
	return only
}
