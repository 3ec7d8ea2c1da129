package text

import "sync/atomic"

// Flags keep what a function says of folded words, yes or no, and ask it once for
// every Form. All of them take 16 KB, which stay near the processor. They are safe
// for concurrent use.
type Flags struct {
	of    func(lower string) bool
	known [Forms / flagsAWord]atomic.Uint32 // two bits a Form: asked, and the answer
}

const flagsAWord = 16

// NewFlags makes Flags of a function of a folded word and nothing else.
func NewFlags(of func(lower string) bool) *Flags { return &Flags{of: of} }

// Of is what the function says of the folded word, whose Form is f.
func (m *Flags) Of(f Form, lower string) bool {
	if known := m.known[f/flagsAWord].Load() >> (f % flagsAWord * 2); known&1 != 0 {
		return known&2 != 0
	}
	return m.ask(f, lower)
}

func (m *Flags) ask(f Form, lower string) bool {
	yes := m.of(lower)
	if f == 0 {
		return yes
	}
	bits := uint32(1)
	if yes {
		bits = 3
	}
	m.known[f/flagsAWord].Or(bits << (f % flagsAWord * 2))
	return yes
}
