package stance

// This file reads bodies that bear the name of another's: a name that stands for one state or union alone may be that of any
// state's body where it is told whose it is: "Ruvia's Security Council".

// organElsewhere is the state whose body the name p of another's is; -1 where it is not told, or p names no body of a kind that
// many have.
func (c *cast) organElsewhere(p *phrase) int {
	if p.ref.country < 0 || p.last-p.first < 2 || !commonBodies[c.plain[p.last-1]] {
		return -1
	}
	key := ""
	switch {
	case p.first > 0 && c.own[p.first-1]:
		key = c.countryBefore(p.first)
	case c.plainAt(p.last) == "of":
		at := p.last + 1
		if c.plainAt(at) == "the" {
			at++
		}
		key = c.countryIn(at, at+c.countryAt(at, len(c.doc.Words)), false)
	}
	if key == "" || key == c.names.book.Countries[p.ref.country].Key {
		return -1
	}
	return c.stateFigure(key)
}

// longestCountry is how many words the name of a country has at most.
const longestCountry = 4

// countryBefore is the key of the country whose name ends before word k; empty where none does.
func (c *cast) countryBefore(k int) string {
	for i := max(0, k-longestCountry); i < k; i++ {
		if c.countryAt(i, k) == k-i {
			return c.countryIn(i, k, false)
		}
	}
	return ""
}

// commonBodies end the names of bodies that many states have.
var commonBodies = wordSet("council assembly office ministry department parliament senate court commission")
