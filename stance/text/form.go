package text

import "sync/atomic"

// A Form is the number of a folded word in the vocabulary of this process, so
// that what is known of a word stands in a table and is not looked up by its
// letters again and again. Numbers differ from run to run, and 0 is a word that
// has none: nothing that is written down may depend on them.
type Form uint32

// Forms is one more than the highest Form. A vocabulary that is full takes no
// more words: those are read like the others, only slower, and memory stays flat
// however long the stream of articles.
const Forms = 1 << 16

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
