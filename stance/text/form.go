package text

import (
	"sync"
	"sync/atomic"
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

// A Memo keeps what a function says of folded words, and asks it once for every
// Form. Few answers differ from word to word: of each Form it keeps the number of its
// answer alone, two bytes that stay near the processor where a pointer would not. It is
// safe for concurrent use.
type Memo[T any] struct {
	of      func(lower string) *T
	numbers [Forms / 2]atomic.Uint32 // of the answers, two Forms each; 0: not asked
	answers [Forms / pageAnswers]atomic.Pointer[[pageAnswers]*T]

	entering sync.Mutex
	numbered map[*T]uint32
}

// pageAnswers is for how many answers room is made at a time.
const pageAnswers = 1 << 10

// NewMemo makes a Memo of a function of a folded word and nothing else. What it
// points at must never be changed. For words of which it has the same to say it should
// point at the same.
func NewMemo[T any](of func(lower string) *T) *Memo[T] {
	return &Memo[T]{of: of, numbered: map[*T]uint32{}}
}

// Of is what the function says of the folded word, whose Form is f.
func (m *Memo[T]) Of(f Form, lower string) *T {
	if n := m.numbers[f/2%(Forms/2)].Load() >> (f % 2 * 16) % Forms; n != 0 {
		return m.answers[n/pageAnswers].Load()[n%pageAnswers]
	}
	return m.ask(f, lower)
}

func (m *Memo[T]) ask(f Form, lower string) *T {
	answer := m.of(lower)
	if f == 0 {
		return answer
	}
	m.entering.Lock()
	defer m.entering.Unlock()
	if m.numbers[f/2].Load()>>(f%2*16)%Forms == 0 {
		m.numbers[f/2].Or(m.number(answer) << (f % 2 * 16))
	}
	return answer
}

// number is that of an answer, from 1; 0 where there are as many as there are numbers.
func (m *Memo[T]) number(answer *T) uint32 {
	if n := m.numbered[answer]; n != 0 {
		return n
	}
	n := uint32(len(m.numbered)) + 1 // #nosec G115 -- at most Forms
	if n == Forms {
		return 0
	}
	if n == 1 || n%pageAnswers == 0 {
		m.answers[n/pageAnswers].Store(new([pageAnswers]*T))
	}
	m.answers[n/pageAnswers].Load()[n%pageAnswers] = answer
	m.numbered[answer] = n
	return n
}

// A Shared keeps values of which many are equal, so that those are one. It is safe for
// concurrent use.
type Shared[T comparable] struct {
	mutex sync.Mutex
	kept  map[T]*T
}

// Of is the value that is equal to v and was kept first.
func (s *Shared[T]) Of(v T) *T {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if kept := s.kept[v]; kept != nil {
		return kept
	}
	if s.kept == nil {
		s.kept = map[T]*T{}
	}
	s.kept[v] = &v
	return &v
}
