package tally

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parley/stance"
)

// name fills in how a row is written, and whether charts may show it.
func (s *summing) name(r *Row, entries []*entry) {
	last := entries[len(entries)-1]
	if i := slices.IndexFunc(s.book.Groups, func(g stance.Group) bool { return g.Key == r.Key }); i >= 0 && s.table.By != ByActor {
		r.Name, r.Plural, r.Listed = s.book.Groups[i].Name, true, true
		r.Note = speakers(s.book, entries)
		return
	}
	r.Name, r.Note, r.Listed = last.Name, last.Note, last.Listed
	if actor, ok := s.book.Actor(r.Key); ok {
		r.Name, r.Listed = actor.Name, true
	}
}

// most is how many speakers of a group its note names.
const most = 2

// speakers names those who said most in a group: "Marta Venn, Olan Brod and 3 more".
func speakers(book *stance.Codebook, entries []*entry) string {
	type speaker struct {
		key, name string
		said      int
	}
	at := map[string]*speaker{}
	var keys []*speaker
	for _, e := range entries {
		one := at[e.Actor]
		if one == nil {
			one = &speaker{key: e.Actor}
			at[e.Actor], keys = one, append(keys, one)
		}
		one.name = e.Name
		one.said++
	}
	slices.SortFunc(keys, func(a, b *speaker) int { return cmp.Or(b.said-a.said, strings.Compare(a.key, b.key)) })
	var words []string
	for _, one := range keys[:min(most, len(keys))] {
		words = append(words, short(book, one.key, one.name))
	}
	if more := len(keys) - most; more > 0 {
		words = append(words, fmt.Sprintf("%d more", more))
	}
	return named(words)
}

// note is what stands beside an actor's name: the country and the office held on
// the date, "Ruvia, president".
func note(book *stance.Codebook, actor stance.Actor, date stance.Date) string {
	country, office := actor.Country, ""
	for _, o := range actor.Offices {
		if o.Held(date) {
			country, office = cmp.Or(o.Of, country), o.Title
			break
		}
	}
	var words []string
	if of, ok := book.Country(country); ok && of.Name != actor.Name {
		words = append(words, of.Name)
	}
	if office != "" {
		words = append(words, office)
	}
	return strings.Join(words, ", ")
}

// shorten gives every row of a person the surname, unless two would share it.
func shorten(book *stance.Codebook, rows []Row) {
	taken := map[string]int{}
	for i := range rows {
		rows[i].Short = rows[i].Name
		if !rows[i].Plural {
			rows[i].Short = short(book, rows[i].Key, rows[i].Name)
		}
		taken[rows[i].Short]++
	}
	for i := range rows {
		if taken[rows[i].Short] > 1 {
			rows[i].Short = rows[i].Name
		}
	}
}

// short is the surname of a person and the name of a collective. Actors that the
// codebook does not know are persons.
func short(book *stance.Codebook, key, name string) string {
	if actor, ok := book.Actor(key); ok && actor.Kind == stance.Collective {
		return name
	}
	return surname(name)
}

// surname is the last name with its particles: "von der Leyen". Particles are
// the words in lower case before it.
func surname(name string) string {
	words := strings.Fields(name)
	at := len(words) - 1
	for at > 0 && startsLower(words[at-1]) {
		at--
	}
	if at < 1 {
		return name
	}
	return strings.Join(words[at:], " ")
}

func startsLower(word string) bool {
	for _, r := range word {
		return unicode.IsLower(r)
	}
	return false
}
