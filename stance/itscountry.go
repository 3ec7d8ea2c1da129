package stance

// This file finds the country that "its president" and "the country's foreign minister" speak of.

// itsReach is how many sentences back a country may have been named that an "its" means.
const itsReach = 2

// ownCountry is the key of the country that owns an office whose words begin at word first, by "its"
// or "the country's"; empty where they begin with neither, or where what was named last is no country.
func (c *cast) ownCountry(first int) string {
	switch word := c.plain[first]; {
	case word == "its":
	case (word == "the" || word == "that") && first+1 < len(c.plain) && c.own[first+1] && (c.plain[first+1] == "country" || c.plain[first+1] == "nation"):
	default:
		return ""
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
