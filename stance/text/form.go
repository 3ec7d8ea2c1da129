package text

import (
	"crypto/rand"
	"encoding/binary"
	"math/bits"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// A Form is the number of a folded word in the vocabulary of this process, so
// that what is known of a word stands in a table and is not looked up by its
// letters again and again. Numbers differ from run to run, and 0 is a word that
// has none: nothing that is written down may depend on them.
type Form uint32

// Forms is one more than the highest Form. A vocabulary that is full takes no
// more words: those are read like the others, only slower, and memory stays flat
// however long the stream of articles.
const Forms = 1 << 16

// longestForm is the length in bytes above which a word gets no number: long
// words are rare, and the letters of shorter ones lie in the table itself.
const longestForm = 24

// letters are the bytes of a word of up to longestForm, padded with zeros, the
// first lowest.
type letters [longestForm / 8]uint64

// A spelling is a word as a text writes it, and what its letters alone tell. Two
// of them fill a line of the processor's cache, and hold no pointers that a garbage
// collector would follow.
type spelling struct {
	state atomic.Uint32 // 0: free; written last
	form  Form
	raw   letters
}

// What state holds beside the length of the word.
const (
	taken     = 1 << 31
	upperBit  = 1 << 30
	foldedBit = 1 << 29 // the word is what it is folded to
	kindShift = 8
)

// A found is what is known of a word.
type found struct {
	lower string // folded: the word itself if it can be, for that lies where the text is read already
	form  Form
	kind  Kind
	upper bool
}

// A vocabulary is a table of spellings that many goroutines read without a lock.
// Its slots are never more than half full.
type vocabulary struct {
	seeds [3]uint64 // of the hash, so that nobody can write a text whose words all clash
	slots []spelling
	lower *[Forms]string // by Form: the folded word

	entering sync.Mutex
	count    int
	last     Form
	kept     strings.Builder // folded words, one behind the other
}

func newVocabulary() *vocabulary {
	v := &vocabulary{slots: make([]spelling, 2*Forms), lower: new([Forms]string)}
	var seed [8]byte
	for i := range v.seeds {
		_, _ = rand.Read(seed[:]) // it never fails
		v.seeds[i] = binary.LittleEndian.Uint64(seed[:])
	}
	return v
}

var spellings = newVocabulary()

// FormOf is the Form of a folded word.
func FormOf(lower string) Form { return spellings.find(lower).form }

// Folded is a word folded, and its Form.
func Folded(word string) (lower string, f Form) {
	known := spellings.find(word)
	return known.lower, known.form
}

// find returns what is known of a word, which it enters if there is room.
func (v *vocabulary) find(raw string) found {
	if len(raw) > longestForm {
		f, _ := spell(raw)
		return f
	}
	key := lettersOf(raw)
	for at := v.place(key); ; at++ {
		s := &v.slots[at%(2*Forms)]
		switch state := s.state.Load(); {
		case state == 0:
			return v.enter(raw, key)
		case s.raw == key && uint8(state) == uint8(len(raw)): // #nosec G115 -- at most longestForm
			f := found{raw, s.form, Kind(state >> kindShift), state&upperBit != 0} // #nosec G115 -- the byte that holds it
			if state&foldedBit == 0 {
				f.lower = v.lower[s.form]
			}
			return f
		}
	}
}

// place is the slot at which the search for a word begins: the hash of Wang Yi,
// wyhash (2019), for words of up to three times eight bytes.
func (v *vocabulary) place(key letters) uint32 {
	high, low := bits.Mul64(key[0]^v.seeds[0], key[1]^v.seeds[1])
	high, low = bits.Mul64(high^low^v.seeds[2], key[2]^v.seeds[1])
	return uint32(high^low) % (2 * Forms) // #nosec G115 -- a hash
}

// enter puts a new spelling into a free slot. The folded word is entered before
// it, for its number is that of all its spellings; without one it gets no slot.
func (v *vocabulary) enter(raw string, key letters) found {
	f, folded := spell(raw)
	if !folded {
		if f.form = v.find(f.lower).form; f.form == 0 {
			return f
		}
	}
	v.entering.Lock()
	defer v.entering.Unlock()
	if v.count+1 >= Forms {
		return f
	}
	state := taken | uint32(f.kind)<<kindShift | uint32(len(raw)) // #nosec G115 -- at most longestForm
	at := v.place(key)
	for ; v.slots[at].state.Load() != 0; at = (at + 1) % (2 * Forms) {
		if other := &v.slots[at]; other.raw == key && uint8(other.state.Load()) == uint8(len(raw)) { // #nosec G115 -- at most longestForm
			f.form = other.form // another goroutine was faster
			return f
		}
	}
	v.count++
	if folded {
		v.last++
		f.form, state = v.last, state|foldedBit
		v.lower[f.form] = v.keep(raw)
	}
	if f.upper {
		state |= upperBit
	}
	s := &v.slots[at]
	s.form, s.raw = f.form, key
	s.state.Store(state)
	return f
}

// keep copies a word out of the text that holds it, behind other words.
func (v *vocabulary) keep(word string) string {
	const room = 1 << 14
	if v.kept.Cap()-v.kept.Len() < len(word) {
		v.kept = strings.Builder{}
		v.kept.Grow(max(room, len(word)))
	}
	start := v.kept.Len()
	v.kept.WriteString(word)
	return v.kept.String()[start:]
}

// spell reads the letters of a word, and says whether it is what it is folded to.
func spell(raw string) (f found, folded bool) {
	f = found{lower: Fold(raw), kind: kindOf(raw)}
	r, _ := utf8.DecodeRuneInString(raw)
	if r == '\'' || r == '’' {
		r, _ = utf8.DecodeRuneInString(strings.TrimLeft(raw, "'’"))
	}
	f.upper = unicode.IsUpper(r)
	return f, f.lower == raw
}

// lettersOf reads a word eight bytes at once. The last eight may overlap those
// before them and are moved to their place.
func lettersOf(raw string) (w letters) {
	switch n := len(raw); {
	case n > 16:
		w = letters{eight(raw), eight(raw[8:]), eight(raw[n-8:]) >> (8 * (24 - n))}
	case n >= 8:
		w = letters{eight(raw), eight(raw[n-8:]) >> (8 * (16 - n))}
	case n >= 4:
		w[0] = four(raw) | four(raw[n-4:])<<(8*(n-4))
	default:
		for i := range n {
			w[0] |= uint64(raw[i]) << (8 * i)
		}
	}
	return w
}

// eight are the first eight bytes of s; the compiler reads them at once.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

// A Memo keeps what a function says of folded words, and asks it once for every
// Form. It is safe for concurrent use.
type Memo[T any] struct {
	of    func(lower string) *T
	pages [Forms / pageForms]atomic.Pointer[page[T]] // made when first written to
}

// pageForms is how many Forms share a page. Common words come early, so that they
// share few.
const pageForms = 1 << 10

type page[T any] [pageForms]atomic.Pointer[T]

// NewMemo makes a Memo of a function of a folded word and nothing else. What it
// points at must never be changed.
func NewMemo[T any](of func(lower string) *T) *Memo[T] { return &Memo[T]{of: of} }

// Of is what the function says of the folded word, whose Form is f.
func (m *Memo[T]) Of(f Form, lower string) *T {
	if p := m.pages[f/pageForms].Load(); p != nil {
		if value := p[f%pageForms].Load(); value != nil {
			return value
		}
	}
	return m.ask(f, lower)
}

func (m *Memo[T]) ask(f Form, lower string) *T {
	value := m.of(lower)
	if f == 0 {
		return value
	}
	p := m.pages[f/pageForms].Load()
	if p == nil {
		m.pages[f/pageForms].CompareAndSwap(nil, new(page[T]))
		p = m.pages[f/pageForms].Load()
	}
	p[f%pageForms].Store(value)
	return value
}
