package text

import (
	"hash/maphash"
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
// words are rare, and shorter ones lie within their spelling, in one line of the
// processor's cache.
const longestForm = 24

// A spelling is a word as a text writes it, and what its letters alone tell.
type spelling struct {
	raw    [longestForm]byte
	size   uint8 // bytes of raw
	kind   Kind
	upper  bool
	folded bool // raw is what it is folded to
	form   Form
	lower  string
}

func (s *spelling) is(raw string) bool { return string(s.raw[:s.size]) == raw }

// of is the folded word for part, which is spelled so: part itself if it can be,
// for that lies where the text is read already.
func (s *spelling) of(part string) string {
	if s.folded {
		return part
	}
	return s.lower
}

// A vocabulary is a table of spellings that many goroutines read without a lock.
// Its slots are never more than half full.
type vocabulary struct {
	seed  maphash.Seed
	slots [2 * Forms]atomic.Pointer[spelling]

	entering sync.Mutex
	last     Form
	letters  strings.Builder // of folded words, one behind the other
}

var spellings = &vocabulary{seed: maphash.MakeSeed()}

// FormOf is the Form of a folded word.
func FormOf(lower string) Form { return spellings.find(lower).form }

// Folded is a word folded, and its Form.
func Folded(word string) (lower string, f Form) {
	s := spellings.find(word)
	return s.of(word), s.form
}

// find returns the spelling of a word, which it enters if there is room.
func (v *vocabulary) find(raw string) *spelling {
	if len(raw) > longestForm {
		return spell(raw)
	}
	at := maphash.String(v.seed, raw) % uint64(len(v.slots))
	for {
		s := v.slots[at].Load()
		if s == nil {
			return v.enter(raw)
		}
		if s.is(raw) {
			return s
		}
		at = (at + 1) % uint64(len(v.slots))
	}
}

// enter puts a new spelling into a free slot. The folded word is entered before
// it, for its number is that of all its spellings.
func (v *vocabulary) enter(raw string) *spelling {
	s := spell(raw)
	if !s.folded {
		s.form = v.find(s.lower).form
	}
	v.entering.Lock()
	defer v.entering.Unlock()
	if v.last+1 >= Forms {
		return s
	}
	at := maphash.String(v.seed, raw) % uint64(len(v.slots))
	for other := v.slots[at].Load(); other != nil; other = v.slots[at].Load() {
		if other.is(raw) {
			return other // another goroutine was faster
		}
		at = (at + 1) % uint64(len(v.slots))
	}
	v.last++
	if s.folded {
		s.form = v.last
	}
	s.lower = v.keep(s.lower)
	v.slots[at].Store(s)
	return s
}

// keep copies a word out of the text that holds it, behind other words.
func (v *vocabulary) keep(word string) string {
	const room = 1 << 14
	if v.letters.Cap()-v.letters.Len() < len(word) {
		v.letters = strings.Builder{}
		v.letters.Grow(max(room, len(word)))
	}
	start := v.letters.Len()
	v.letters.WriteString(word)
	return v.letters.String()[start:]
}

// spell reads the letters of a word.
func spell(raw string) *spelling {
	s := &spelling{lower: Fold(raw), kind: kindOf(raw)}
	s.size = uint8(copy(s.raw[:], raw)) // #nosec G115 -- at most as long as the array
	s.folded = s.lower == raw
	r, _ := utf8.DecodeRuneInString(raw)
	if r == '\'' || r == '’' {
		r, _ = utf8.DecodeRuneInString(strings.TrimLeft(raw, "'’"))
	}
	s.upper = unicode.IsUpper(r)
	return s
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
