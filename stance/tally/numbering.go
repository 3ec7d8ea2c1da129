package tally

// A numbering gives each distinct string a number from 0 on: numbers hash and
// compare faster than the hashes and words that they stand for, and index slices.
type numbering struct {
	numbers map[string]int32
	words   []string // by number; the first is the empty string
}

func newNumbering(room int) *numbering {
	n := &numbering{numbers: make(map[string]int32, room), words: make([]string, 0, room)}
	n.of("")
	return n
}

func (n *numbering) of(word string) int32 {
	number, known := n.numbers[word]
	if !known {
		number = int32(len(n.words)) // #nosec G115 -- words in memory, far below two thousand million
		n.numbers[word] = number
		n.words = append(n.words, word)
	}
	return number
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
		grown := make([]struct{ round, at int32 }, max(int(number)+1, 2*len(r.places)))
		copy(grown, r.places)
		r.places = grown
	}
	p := &r.places[number]
	if first = p.round != r.round; first {
		p.round, p.at = r.round, r.n
		r.n++
	}
	return p.at, first
}
