package grammar

import (
	_ "embed"
	"hash/maphash"
	"math/bits"
	"strconv"
	"strings"
)

//go:embed words.txt
var wordList string

//go:embed newer.txt
var newerList string

//go:embed news.txt
var newsList string

// A usage is how often a word is used as what.
type usage struct{ noun, verb, adjective, adverb float64 }

func (u usage) sum() float64 { return u.noun + u.verb + u.adjective + u.adverb }

// uses are how words are used, by a list of a word a line. A line is read when its word is
// asked for.
type uses struct {
	list   string
	seed   maphash.Seed
	places []uint32        // by the hash of a word or behind it: where its line begins, from 1
	news   map[string]bool // verbs that news uses oftener than the texts that were counted
}

// oftener is how much oftener.
const oftener = 3

func readUses(list string) *uses {
	room := 1 << bits.Len(uint(2*strings.Count(list, "\n")))
	u := &uses{list: list, seed: maphash.MakeSeed(), places: make([]uint32, room), news: map[string]bool{}}
	at := 0
	for line := range strings.Lines(list) {
		word, _, _ := strings.Cut(line, " ")
		u.places[u.slot(word)] = uint32(at) + 1 // #nosec G115 -- the list is built in and small
		at += len(line)
	}
	for _, lemma := range strings.Fields(stripComments(newsList)) {
		u.news[lemma] = true
	}
	return u
}

// slot is where the place of a word stands or would stand.
func (u *uses) slot(word string) int {
	mask := len(u.places) - 1
	slot := int(maphash.String(u.seed, word)) & mask // #nosec G115 -- a hash
	for u.places[slot] != 0 && !u.begins(int(u.places[slot])-1, word) {
		slot = (slot + 1) & mask
	}
	return slot
}

// begins says whether the line at a place is that of the word.
func (u *uses) begins(at int, word string) bool {
	line := u.list[at:]
	return len(line) > len(word) && line[len(word)] == ' ' && line[:len(word)] == word
}

// of is how a word is used, and the place of its line; nothing and 0 for one that is not
// in the list.
func (u *uses) of(word string) (use usage, place int) {
	place = int(u.places[u.slot(word)])
	if place == 0 {
		return use, 0
	}
	line, _, _ := strings.Cut(u.list[place+len(word):], "\n")
	for line != "" {
		var part string
		part, line, _ = strings.Cut(line, " ")
		use.set(part)
	}
	if u.news[word] {
		use.verb *= oftener
	}
	return use, place
}

// set reads one part of a line: "n12" is a noun twelve times.
func (u *usage) set(part string) {
	n, _ := strconv.Atoi(part[1:])
	switch part[0] {
	case 'n':
		u.noun = float64(n)
	case 'v':
		u.verb = float64(n)
	case 'a':
		u.adjective = float64(n)
	case 'r':
		u.adverb = float64(n)
	}
}

func stripComments(list string) string {
	var b strings.Builder
	for line := range strings.Lines(list) {
		if !strings.HasPrefix(line, "#") {
			b.WriteString(line)
		}
	}
	return b.String()
}
