package stance

import (
	"slices"
	"strings"
)

// This file gives keys to the actors that only the article knows: the surname
// with its particles, with the first name after it where two people would clash.

// nameKeys gives every figure of an attribution that the codebook does not know
// its key, and returns those actors in the order of their first statement.
func (c *cast) nameKeys(speakers []int) []Actor {
	taken := map[string]bool{}
	var found []Actor
	for _, i := range speakers {
		f := c.figures[i]
		if f.listed || f.nameless || f.actor.Key != "" || len(f.name) == 0 {
			continue
		}
		for _, key := range c.keys(f) {
			if _, known := c.names.actors[key]; key != "" && !taken[key] && !known {
				f.actor.Key = key
				taken[key] = true
				found = append(found, f.actor)
				break
			}
		}
	}
	return found
}

// keys are the keys that a figure may have, the shortest first.
func (c *cast) keys(f *figure) []string {
	if f.actor.Kind == Collective {
		key := slug(strings.Join(f.name, "-"))
		return []string{key, key + "-body"}
	}
	first, surname := c.parts(f.name)
	short, long := slug(strings.Join(surname, "")), slug(strings.Join(surname, "")+"-"+strings.Join(first, "-"))
	if len(first) == 0 {
		return []string{short}
	}
	if c.clashes(f, surname) {
		return []string{long, long + "-2"}
	}
	return []string{short, long, long + "-2"}
}

// parts cuts a name into first names and surname; particles belong to the surname.
func (c *cast) parts(name []string) (first, surname []string) {
	n := len(name)
	if n > 2 && (name[n-1] == "jr" || name[n-1] == "sr") || n > 1 && isOrdinal(name[n-1]) {
		n--
	}
	at := n - 1
	for at > 1 && c.lists.particles[name[at-1]] {
		at--
	}
	if at == 1 && n > 2 && c.lists.particles[name[0]] {
		at = 0
	}
	return name[:at], name[at:n]
}

// clashes says whether another person of the article has the same surname.
func (c *cast) clashes(f *figure, surname []string) bool {
	return slices.ContainsFunc(c.namesakes(surname[len(surname)-1]), func(i int) bool {
		other := c.figures[i]
		return other != f && other.actor.Kind == Person && len(other.name) > 1 && other.seen > 0
	})
}

// isOrdinal holds for the numbers of popes, kings and sons: "Ilvar XIV".
func isOrdinal(word string) bool {
	return len(word) > 1 && word != "xi" && strings.Trim(word, "ivx") == ""
}

// withoutOrdinal is a name without the number at its end.
func withoutOrdinal(name []string) []string {
	if n := len(name); n > 1 && isOrdinal(name[n-1]) {
		return name[:n-1]
	}
	return name
}
