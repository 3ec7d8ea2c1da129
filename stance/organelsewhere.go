package stance

// This file reads bodies that bear the name of another's: a name that stands for one state or union alone may be that of any
// state's body where it is told whose it is: "Ruvia's Security Council".

// organElsewhere is the state whose body the name p of another's is; -1 where it is not told, or p names no body of a kind that
// many have.
func (c *cast) organElsewhere(p *phrase, core int) int {
	if p.ref.country < 0 || p.last-p.first < 2 || !commonBodies[c.plain[p.last-1]] {
		return -1
	}
	key := ""
	switch {
	case p.first > 0 && c.own[p.first-1]:
		key = c.countryIn(max(0, p.first-3), p.first, true)
	case c.plainAt(p.last) == "of":
		key = c.countryIn(p.last+1, min(len(c.doc.Words), max(core, p.last+4)), false)
	}
	if key == "" || key == c.names.book.Countries[p.ref.country].Key {
		return -1
	}
	return c.stateFigure(key)
}

// commonBodies end the names of bodies that many states have.
var commonBodies = wordSet("council assembly office ministry department parliament senate court commission")
