package stance

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/stance/text"
)

// A nameForm says how a name of the codebook names.
type nameForm uint8

// The forms of names.
const (
	noName    nameForm = iota
	fullName           // "Ursula von der Leyen"
	bareName           // an alias of one word, or a surname of several: "von der Leyen"
	stateName          // "Ukraine", "EU"
	adjective          // "Ukrainian"
	metonym            // "Kyiv"
)

// A nameRef is one name of the codebook, cut into folded words.
type nameRef struct {
	words   []string
	form    nameForm
	actor   int  // index into Codebook.Actors; -1: a country's name
	country int  // index into Codebook.Countries; -1: a person's name
	small   bool // written with a small letter at its beginning: "von der Leyen"
	capital bool // in capitals alone ("US"): it must stand so in the text, or "us" would be a country
}

// A nameIndex finds the names of a codebook in a text. It is built once for a
// codebook and never changes.
type nameIndex struct {
	book     *Codebook
	byFirst  map[string][]nameRef  // by first word, the longest names first
	refs     *text.Memo[[]nameRef] // the same by a word's form
	surnames map[string][]int      // actors by the last word of their names
	firsts   map[string]Gender     // first names that the codebook itself vouches for
	vouched  *text.Flags           // which words are such
	holders  map[string][]tenure   // by title and country: "president us"
	actors   map[string]Actor      // by key, as Codebook.Actor gives them
	foes     []string              // keys of the two countries that hold against each other what an issue is about
	small    map[string]bool       // first words of names that begin with a small letter
	smalls   *text.Flags           // which words are such
	smallest [256]bool             // and the bytes with which those begin
}

var noRefs []nameRef

// A tenure is one office of one actor.
type tenure struct {
	actor  int
	office Office
}

func indexNames(book *Codebook) *nameIndex {
	x := &nameIndex{
		book: book, byFirst: map[string][]nameRef{}, surnames: map[string][]int{},
		firsts: map[string]Gender{}, holders: map[string][]tenure{}, actors: map[string]Actor{}, small: map[string]bool{},
	}
	x.foes = foesOf(book.Issues)
	for i, a := range book.Actors {
		x.enter(a.Key)
		x.addActor(i, a)
	}
	for i, c := range book.Countries {
		x.enter(c.Key)
		x.addCountry(i, c)
	}
	x.refs = text.NewMemo(func(plain string) *[]nameRef {
		refs, known := x.byFirst[plain]
		if !known {
			return &noRefs
		}
		return &refs
	})
	x.vouched = text.NewFlags(func(plain string) bool { _, known := x.firsts[plain]; return known })
	x.smalls = text.NewFlags(func(plain string) bool { return x.small[plain] })
	for first := range x.byFirst {
		slices.SortStableFunc(x.byFirst[first], func(a, b nameRef) int { return len(b.words) - len(a.words) })
	}
	return x
}

// enter keeps the actor of a key.
func (x *nameIndex) enter(key string) {
	if a, known := x.book.Actor(key); known {
		x.actors[key] = a
	}
}

func (x *nameIndex) addActor(i int, a Actor) {
	form := stateName
	if a.Kind != Collective {
		form = fullName
		words := nameWords(a.Name)
		if len(words) == 0 {
			return
		}
		x.surnames[words[len(words)-1]] = append(x.surnames[words[len(words)-1]], i)
		if len(words) > 1 && a.Gender != "" {
			x.firsts[words[0]] = a.Gender
		}
	}
	x.add(a.Name, nameRef{form: form, actor: i, country: -1})
	for _, alias := range a.Aliases {
		x.add(alias, nameRef{form: aliasForm(a, alias, form), actor: i, country: -1})
	}
	for _, o := range a.Offices {
		key := o.Title + " " + o.Of
		x.holders[key] = append(x.holders[key], tenure{i, o})
	}
}

// aliasForm tells a full name among the aliases from a bare surname.
func aliasForm(a Actor, alias string, form nameForm) nameForm {
	if form != fullName {
		return form
	}
	name, words := nameWords(a.Name), nameWords(alias)
	if len(words) == 1 || len(words) < len(name) && slices.Equal(name[len(name)-len(words):], words) {
		return bareName
	}
	return fullName
}

func (x *nameIndex) addCountry(i int, c Country) {
	x.addNames(stateName, i, append([]string{c.Name}, c.Names...))
	x.addNames(adjective, i, c.Adjs)
	x.addNames(metonym, i, c.Metonyms)
}

func (x *nameIndex) addNames(form nameForm, country int, names []string) {
	for _, name := range names {
		x.add(name, nameRef{form: form, actor: -1, country: country})
	}
}

func (x *nameIndex) add(name string, ref nameRef) {
	ref.words = nameWords(name)
	first, _ := utf8.DecodeRuneInString(name)
	ref.small = unicode.IsLower(first)
	ref.capital = len(name) < 6 && strings.ToUpper(name) == name
	if len(ref.words) == 0 {
		return
	}
	key := ref.words[0]
	if ref.small {
		x.small[key] = true
		x.smallest[key[0]] = true
	}
	same := func(r nameRef) bool { return slices.Equal(r.words, ref.words) && r.form <= ref.form }
	if !slices.ContainsFunc(x.byFirst[key], same) {
		x.byFirst[key] = append(x.byFirst[key], ref)
	}
}

// nameWords cuts a name into folded words without full stops.
func nameWords(name string) []string {
	return strings.Fields(strings.ReplaceAll(foldName(name), ".", ""))
}

// onlyCountry is the country of an office that is held of one country only; empty where it is of several.
func (x *nameIndex) onlyCountry(title string) string {
	only := ""
	for _, a := range x.book.Actors {
		for _, o := range a.Offices {
			if o.Title != title || o.Of == only {
				continue
			}
			if only != "" {
				return ""
			}
			only = o.Of
		}
	}
	return only
}

// holder returns the actor who held an office on a date. It is -1 where nobody
// did, where two could have, and where no date is known.
func (x *nameIndex) holder(title, of string, date Date) int {
	if date.IsZero() {
		return -1
	}
	found := -1
	for _, t := range x.holders[title+" "+of] {
		if !t.office.Held(date) || t.actor == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = t.actor
	}
	return found
}
