package stance

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/parser"
)

// A problem is one mistake of meaning and the YAML path where it stands.
type problem struct {
	path string
	text string
}

// A checker walks a codebook and gathers its problems.
type checker struct {
	book     *Codebook
	problems []problem
	speakers map[string]string // actor and country keys, and where each was first used
	groups   map[string]bool
}

func (c *Codebook) problems() []problem {
	k := &checker{book: c, speakers: map[string]string{}, groups: map[string]bool{}}
	if len(c.Actors)+len(c.Countries) == 0 {
		k.add("$", "names nobody who could speak; expected entries under actors: or countries:")
	}
	k.keys()
	k.countries()
	for i, a := range c.Actors {
		k.actor(fmt.Sprintf("$.actors[%d]", i), a)
	}
	k.aliases()
	for i, g := range c.Groups {
		k.group(fmt.Sprintf("$.groups[%d]", i), g)
	}
	k.issues()
	k.compare()
	return k.problems
}

func (k *checker) add(path, format string, args ...any) {
	k.problems = append(k.problems, problem{path, fmt.Sprintf(format, args...)})
}

// keys enters every key once, and complains of the second use.
func (k *checker) keys() {
	for i, n := range k.book.Countries {
		k.key(fmt.Sprintf("$.countries[%d]", i), n.Key, n.Name)
		k.speakers[n.Key] = "country"
	}
	for i, a := range k.book.Actors {
		path := fmt.Sprintf("$.actors[%d]", i)
		k.key(path, a.Key, a.Name)
		if k.speakers[a.Key] == "actor" || k.speakers[a.Key] == "country" && a.Kind != Collective {
			k.add(path+".key", "key %q is used twice; expected a key of its own", a.Key)
		}
		k.speakers[a.Key] = "actor"
	}
	for i, g := range k.book.Groups {
		path := fmt.Sprintf("$.groups[%d]", i)
		k.key(path, g.Key, g.Name)
		if k.groups[g.Key] {
			k.add(path+".key", "group %q is there twice; expected a key of its own", g.Key)
		}
		k.groups[g.Key] = true
	}
}

// key checks the key and the name that every entry has.
func (k *checker) key(path, key, name string) {
	switch {
	case key == "":
		k.add(path, "entry %q has no key; expected one of lower-case letters, digits and hyphens", name)
	case strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789-") != "":
		k.add(path+".key", "key %q is not allowed; expected lower-case letters a-z, digits and hyphens", key)
	case name == "":
		k.add(path, "%q has no name; expected the name as charts should write it", key)
	}
}

func (k *checker) countries() {
	seen := map[string]bool{}
	for i, n := range k.book.Countries {
		if seen[n.Key] {
			k.add(fmt.Sprintf("$.countries[%d].key", i), "country %q is there twice; expected a key of its own", n.Key)
		}
		seen[n.Key] = true
		if n.Leader != "" && !slices.Contains(headsOfState, n.Leader) {
			k.add(fmt.Sprintf("$.countries[%d].leader", i), "%q is no office of a leader; expected one of: %s", n.Leader, strings.Join(headsOfState, ", "))
		}
	}
}

func (k *checker) actor(path string, a Actor) {
	if a.Kind != Person && a.Kind != Collective {
		k.add(path+".kind", "%q is no kind of actor; expected person or collective", a.Kind)
	}
	if a.Gender != "" && a.Gender != Female && a.Gender != Male {
		k.add(path+".gender", "%q is no gender that a pronoun tells; expected female or male, or leave it out", a.Gender)
	}
	k.known(path+".country", a.Country)
	for i, o := range a.Offices {
		at := fmt.Sprintf("%s.offices[%d]", path, i)
		if o.Title == "" {
			k.add(at, "office without a title; expected one such as president or foreign minister")
		}
		if o.Of == "" {
			k.add(at, "office %q belongs to nobody; expected of: and the key of a country", o.Title)
		}
		k.known(at+".of", o.Of)
		from, _ := o.From.Bounds()
		if _, until := o.Until.Bounds(); !o.Until.IsZero() && until.Before(from) {
			k.add(at+".until", "office ends on %s before it begins on %s", o.Until, o.From)
		}
	}
	for i, g := range a.Groups {
		k.isGroup(fmt.Sprintf("%s.groups[%d]", path, i), g)
	}
}

// known complains of a key that nobody has.
func (k *checker) known(path, key string) {
	if _, ok := k.speakers[key]; key != "" && !ok {
		k.add(path, "%q is unknown; expected the key of a country or an actor of this codebook%s", key, k.near(key))
	}
}

// near proposes the known key that begins like an unknown one.
func (k *checker) near(key string) string {
	var found []string
	for known := range k.speakers {
		if len(key) > 2 && len(known) > 2 && known[:2] == key[:2] {
			found = append(found, known)
		}
	}
	if len(found) == 0 || len(found) > 3 {
		return ""
	}
	slices.Sort(found)
	return " (" + strings.Join(found, ", ") + "?)"
}

func (k *checker) isGroup(path, key string) {
	if !k.groups[key] {
		k.add(path, "%q is no group; expected the key of an entry under groups:", key)
	}
}

// aliases complains where one name stands for two actors.
func (k *checker) aliases() {
	owner := map[string]string{}
	for i, a := range k.book.Actors {
		for _, alias := range append([]string{a.Name}, a.Aliases...) {
			folded := foldName(alias)
			if other, ok := owner[folded]; ok && other != a.Key {
				k.add(fmt.Sprintf("$.actors[%d]", i), "%q names both %s and %s; expected one actor a name", alias, other, a.Key)
			}
			owner[folded] = a.Key
		}
	}
}

func (k *checker) group(path string, g Group) {
	for list, keys := range map[string][]string{"members": g.Members, "except": g.Except, "countries": g.Countries} {
		for i, key := range keys {
			k.known(fmt.Sprintf("%s.%s[%d]", path, list, i), key)
		}
	}
	if len(g.Titles) > 0 && g.Region == "" && len(g.Countries) == 0 {
		k.add(path, "group %q has titles of no country; expected region: or countries:", g.Key)
	}
}

// compare complains of what cannot be set side by side.
func (k *checker) compare() {
	for i, key := range k.book.Compare {
		if !k.groups[key] {
			k.known(fmt.Sprintf("$.compare[%d]", i), key)
		}
	}
}

// locate turns problems into one error with file and lines.
func locate(name string, data []byte, problems []problem) error {
	file, err := parser.ParseBytes(data, 0)
	var all []error
	for _, p := range problems {
		line := 1
		if path, perr := yaml.PathString(p.path); err == nil && perr == nil && p.path != "$" {
			if node, nerr := path.FilterFile(file); nerr == nil {
				line = node.GetToken().Position.Line
			}
		}
		all = append(all, fmt.Errorf("%s:%d: %s", name, line, p.text))
	}
	return errors.Join(all...)
}
