package tally

import (
	"hash/maphash"
	"slices"
)

// A numbering gives each distinct string a number from 0 on: numbers hash and
// compare faster than the hashes and words that they stand for, and index slices.
type numbering struct {
	places []numbered // by hash; a power of two of them, at most half in use
	words  []string   // by number; the first is the empty string
}

// A numbered is a place for a word: where its number is 0, it is free.
type numbered struct {
	hash   uint32
	number int32
}

var hashing = maphash.MakeSeed() // numbers follow the order in which words come, whatever the seed

func newNumbering(room int) *numbering {
	places := 16
	for places < 2*room {
		places *= 2
	}
	return &numbering{places: make([]numbered, places), words: make([]string, 1, room+1)}
}

func (n *numbering) of(word string) int32 {
	if word == "" {
		return 0
	}
	hash := uint32(maphash.String(hashing, word) >> 32) // #nosec G115 -- the upper half
	at := n.find(hash, word)
	if n.places[at].number == 0 {
		n.places[at] = numbered{hash, int32(len(n.words))} // #nosec G115 -- words in memory, far below two thousand million
		n.words = append(n.words, word)
		if 2*len(n.words) > len(n.places) {
			n.grow()
			return int32(len(n.words) - 1) // #nosec G115 -- as above
		}
	}
	return n.places[at].number
}

// find is the place of a word, or the free one where it belongs.
func (n *numbering) find(hash uint32, word string) int {
	last := len(n.places) - 1
	at := int(hash) & last
	for p := n.places[at]; p.number != 0 && (p.hash != hash || n.words[p.number] != word); p = n.places[at] {
		at = (at + 1) & last
	}
	return at
}

// grow doubles the room for words.
func (n *numbering) grow() {
	old := n.places
	n.places = make([]numbered, 2*len(old))
	last := len(n.places) - 1
	for _, p := range old {
		if p.number == 0 {
			continue
		}
		at := int(p.hash) & last
		for n.places[at].number != 0 {
			at = (at + 1) & last
		}
		n.places[at] = p
	}
}

// A memory keeps the last word that was asked for: what is said of one article
// stands together, so that most words are that of the line before.
type memory struct {
	word   string
	number int32
}

func (m *memory) of(n *numbering, word string) int32 {
	if word != m.word {
		m.word, m.number = word, n.of(word)
	}
	return m.number
}

// The numberings of what observations hold. Each is its own, so that numbers stay
// small where there are few words.
type numberings struct {
	articles *numbering // and stories, which are known by articles
	issues   *numbering
	words    *numbering // what is said; and statements and utterances, where they are numbered by their IDs
}

func newNumberings(observations int) *numberings {
	return &numberings{articles: newNumbering(observations / 8), issues: newNumbering(0), words: newNumbering(observations)}
}

// A register tells which numbers have come up since it was last opened, and as
// the how-manieth. It is opened anew at no cost.
type register struct {
	places []struct{ round, at int32 } // by number
	round  int32
	n      int32
}

func (r *register) open() {
	r.round++
	r.n = 0
}

// at is the place of a number in the order in which they first came up.
func (r *register) at(number int32) (place int32, first bool) {
	if int(number) >= len(r.places) {
		r.room(max(int(number)+1, 2*len(r.places)))
	}
	p := &r.places[number]
	if first = p.round != r.round; first {
		p.round, p.at = r.round, r.n
		r.n++
	}
	return p.at, first
}

// room makes room for so many numbers.
func (r *register) room(n int) {
	if n > len(r.places) {
		grown := make([]struct{ round, at int32 }, n)
		copy(grown, r.places)
		r.places = grown
	}
}

// A breathing tells which utterances of which sources have come up since it was last
// opened, and as the how-manieth.
type breathing struct {
	utterances register
	firsts     []struct{ source, place int32 } // of each utterance
	others     map[breath]int32                // the places of those that come up in another source too
	n          int32
}

// open makes room for so many entries.
func (b *breathing) open(entries int) {
	b.utterances.open()
	b.firsts, b.others, b.n = slices.Grow(b.firsts[:0], entries), nil, 0
}

func (b *breathing) at(e *entry) (place int32, first bool) {
	i, first := b.utterances.at(e.utterance)
	switch {
	case first:
		b.firsts = append(b.firsts, struct{ source, place int32 }{e.source, b.n})
	case b.firsts[i].source == e.source:
		return b.firsts[i].place, false
	default:
		is := breath{source: e.source, utterance: e.utterance}
		if place, known := b.others[is]; known {
			return place, false
		}
		if b.others == nil {
			b.others = map[breath]int32{}
		}
		b.others[is] = b.n
	}
	b.n++
	return b.n - 1, true
}
