package stance

import "slices"

// A Codebook holds an analyst's decisions as versioned data: who the actors
// are, which groups gather them, and which issues they may be for or against.
type Codebook struct {
	Name      string    `yaml:"codebook"`
	Version   string    `yaml:"version,omitempty"`
	Countries []Country `yaml:"countries,omitempty"`
	Actors    []Actor   `yaml:"actors,omitempty"`
	Groups    []Group   `yaml:"groups,omitempty"`
	Families  []Family  `yaml:"families,omitempty"` // word families that the phrases of Issues name
	Issues    []Issue   `yaml:"issues,omitempty"`
	Compare   []string  `yaml:"compare,omitempty,flow"` // keys of the actors and groups that charts set side by side
	Tone      string    `yaml:"tone,omitempty"`         // name of the scorer of tone, as tone.Named knows it; empty: its default
}

// Actor returns the actor of a key. A Country is the collective actor of its key
// unless an entry of its own describes it.
func (c *Codebook) Actor(key string) (Actor, bool) {
	if i := slices.IndexFunc(c.Actors, func(a Actor) bool { return a.Key == key }); i >= 0 {
		return c.Actors[i], true
	}
	if country, ok := c.Country(key); ok {
		return country.Actor(), true
	}
	return Actor{}, false
}

// Country returns the country of a key.
func (c *Codebook) Country(key string) (Country, bool) {
	i := slices.IndexFunc(c.Countries, func(n Country) bool { return n.Key == key })
	if key == "" || i < 0 {
		return Country{}, false
	}
	return c.Countries[i], true
}

// GroupsOf returns the keys of the groups that an actor belongs to on a date, in
// the order of the codebook: those it names itself, those that name it, and those
// of one of its offices. On a zero date an office counts whenever it was held.
func (c *Codebook) GroupsOf(actor Actor, date Date) []string {
	var keys []string
	for _, g := range c.Groups {
		if slices.Contains(actor.Groups, g.Key) || slices.Contains(g.Members, actor.Key) ||
			slices.ContainsFunc(actor.Offices, func(o Office) bool { return o.Held(date) && c.admits(g, o) }) {
			keys = append(keys, g.Key)
		}
	}
	return keys
}

// admits says whether an office makes its holder a member of a group.
func (c *Codebook) admits(g Group, o Office) bool {
	if slices.Contains(g.Except, o.Of) || !slices.Contains(g.Titles, o.Title) {
		return false
	}
	country, ok := c.Country(o.Of)
	return slices.Contains(g.Countries, o.Of) || ok && g.Region != "" && country.Region == g.Region
}
