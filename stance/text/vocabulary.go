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

// longestForm is the length in bytes above which a word gets no number: long
// words are rare, and the letters of shorter ones lie in the table itself.
const longestForm = 24

// letters are the bytes of a word of up to longestForm, padded with zeros, the
// first lowest.
type letters [longestForm / 8]uint64

// A key is what a word is looked up by.
type key struct {
	raw   letters
	place uint32 // at which the search begins
	slot  uint32 // what stood there when it was fetched
	tag   uint16 // further bits of the hash
	long  bool   // the word is longer than longestForm
}

// A spelling is a word as a text writes it, and what its letters alone tell. Two
// of them fill a line of the processor's cache, and hold no pointers that a garbage
// collector would follow.
type spelling struct {
	raw    letters
	form   uint16
	length uint8
	kind   Kind
	says   uint8
}

// What a spelling says of its word.
const (
	upperBit  uint8 = 1 << iota
	foldedBit       // the word is what it is folded to
	dottedBit
)

// A found is what is known of a word.
type found struct {
	lower  string // folded: the word itself if it can be, for that lies where the text is read already
	form   Form
	kind   Kind
	upper  bool
	dotted bool // a full stop stands within it
}

// A vocabulary is a table of spellings that many goroutines read without a lock. Its
// slots hold the number of a spelling and a tag, so that eight times as many of them
// lie near the processor as of spellings, and are never more than half full. Spellings
// stand in the order in which they came, common ones next to each other.
type vocabulary struct {
	seeds   [3]uint64 // of the hash, so that nobody can write a text whose words all clash
	slots   *[2 * Forms]atomic.Uint32
	spelled *[Forms]spelling // by number, from 1
	lower   *[Forms]string   // by Form: the folded word

	entering sync.Mutex
	count    uint32
	last     Form
	kept     strings.Builder // folded words, one behind the other
}

func newVocabulary() *vocabulary {
	v := &vocabulary{slots: new([2 * Forms]atomic.Uint32), spelled: new([Forms]spelling), lower: new([Forms]string)}
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
	var k key
	k.read(raw, Span{0, len(raw)})
	v.hash(&k)
	k.slot = v.slots[k.place].Load()
	return v.look(raw, &k)
}

// fetch prepares looking several words up: what lies far from the processor is asked
// for together, so that it is waited for once and not for each. What it returns is
// worth nothing but that it was read.
func (v *vocabulary) fetch(cuts []cut) (read uint8) {
	for i := range cuts {
		k := &cuts[i].key
		v.hash(k)
		k.slot = v.slots[k.place].Load()
	}
	for i := range cuts {
		read |= v.spelled[cuts[i].key.slot%Forms].length
	}
	return read
}

// hash finds the place at which the search for a word begins: by the hash of Wang Yi,
// wyhash (2019), for words of up to three times eight bytes.
func (v *vocabulary) hash(k *key) {
	high, low := bits.Mul64(k.raw[0]^v.seeds[0], k.raw[1]^v.seeds[1])
	high, low = bits.Mul64(high^low^v.seeds[2], k.raw[2]^v.seeds[1])
	k.place, k.tag = uint32(high^low)%(2*Forms), uint16((high^low)>>48) // #nosec G115 -- a hash
}

// look returns what is known of a word whose key was hashed or fetched. What has come
// since it was fetched is found by enter.
func (v *vocabulary) look(raw string, k *key) found {
	if k.long {
		f, _ := spell(raw)
		return f
	}
	for at, slot := k.place, k.slot; ; {
		if slot == 0 {
			return v.enter(raw, k)
		}
		if s := &v.spelled[slot%Forms]; uint16(slot>>16) == k.tag && s.is(raw, k) { // #nosec G115 -- the half that holds it
			return v.found(raw, s)
		}
		at = (at + 1) % (2 * Forms)
		slot = v.slots[at].Load()
	}
}

func (s *spelling) is(raw string, k *key) bool {
	return s.raw[0] == k.raw[0] && s.raw[1] == k.raw[1] && s.raw[2] == k.raw[2] && int(s.length) == len(raw)
}

func (v *vocabulary) found(raw string, s *spelling) found {
	f := found{raw, Form(s.form), s.kind, s.says&upperBit != 0, s.says&dottedBit != 0}
	if s.says&foldedBit == 0 {
		f.lower = v.lower[s.form]
	}
	return f
}

// enter puts a new spelling into a free slot. The folded word is entered before
// it, for its number is that of all its spellings; without one it gets no slot.
func (v *vocabulary) enter(raw string, k *key) found {
	f, folded := spell(raw)
	if !folded {
		if f.form = v.find(f.lower).form; f.form == 0 {
			return f
		}
	}
	v.entering.Lock()
	defer v.entering.Unlock()
	at := k.place
	for slot := v.slots[at].Load(); slot != 0; slot = v.slots[at].Load() {
		if s := &v.spelled[slot%Forms]; s.is(raw, k) {
			return v.found(raw, s) // another goroutine was faster
		}
		at = (at + 1) % (2 * Forms)
	}
	if v.count+1 >= Forms {
		return f
	}
	if folded {
		v.last++
		f.form = v.last
		v.lower[f.form] = v.keep(raw)
	}
	v.count++
	v.spelled[v.count] = spelling{k.raw, uint16(f.form), uint8(len(raw)), f.kind, f.bits(folded)} // #nosec G115 -- below Forms, and at most longestForm
	v.slots[at].Store(uint32(k.tag)<<16 | v.count)
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
	f = found{lower: Fold(raw), kind: kindOf(raw), dotted: strings.LastIndexByte(raw, '.') > 0}
	r, _ := utf8.DecodeRuneInString(raw)
	if r == '\'' || r == '’' {
		r, _ = utf8.DecodeRuneInString(strings.TrimLeft(raw, "'’"))
	}
	f.upper = unicode.IsUpper(r)
	return f, f.lower == raw
}

// bits are what a spelling says of its word.
func (f found) bits(folded bool) (says uint8) {
	for bit, holds := range map[uint8]bool{upperBit: f.upper, foldedBit: folded, dottedBit: f.dotted} {
		if holds {
			says |= bit
		}
	}
	return says
}

// read reads a word of a source into the key: eight bytes at once, those after the
// word, too, where there are as many.
func (k *key) read(source string, s Span) {
	n := s.Len()
	if k.long = n > longestForm; k.long {
		k.raw = letters{}
		return
	}
	if s.Start+longestForm > len(source) {
		k.raw = lettersOf(s.Of(source))
		return
	}
	from := source[s.Start : s.Start+longestForm]
	switch {
	case n <= 8:
		k.raw[0], k.raw[1], k.raw[2] = first(n, from), 0, 0
	case n <= 16:
		k.raw[0], k.raw[1], k.raw[2] = eight(from), first(n-8, from[8:]), 0
	default:
		k.raw[0], k.raw[1], k.raw[2] = eight(from), eight(from[8:]), first(n-16, from[16:])
	}
}

// lettersOf are the bytes of a word near the end of a source.
func lettersOf(raw string) (w letters) {
	for i := range len(raw) {
		w[i/8] |= uint64(raw[i]) << (i % 8 * 8)
	}
	return w
}

// first are the first n of eight bytes, the others zeros.
func first(n int, s string) uint64 { return eight(s) & masks[n&15] }

// masks are ones in as many of the lowest bytes.
var masks = [16]uint64{1: 1<<8 - 1, 2: 1<<16 - 1, 3: 1<<24 - 1, 4: 1<<32 - 1, 5: 1<<40 - 1, 6: 1<<48 - 1, 7: 1<<56 - 1, 8: ^uint64(0)}

// eight are the first eight bytes of s; the compiler reads them at once.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
