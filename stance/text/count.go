package text

import "sync"

// A Count keeps a number for each of the words of one text that are entered in
// it, by their Form where they have one. Free gives its room to the next.
type Count struct {
	near    [nearBits / 64]uint64 // by the last bits of Forms: whether one of them may be entered
	byForm  []int32               // 0: not entered
	entered []Form
	rest    map[string]int32 // words without a Form
}

// nearBits are as many as tell most words apart from those of one article, and lie near
// the processor.
const nearBits = 1 << 12

// offset keeps what is entered apart from 0.
const offset = 1 << 30

var counts = sync.Pool{New: func() any { return &Count{byForm: make([]int32, Forms), rest: map[string]int32{}} }}

// NewCount is an empty Count.
func NewCount() *Count { return counts.Get().(*Count) }

// Free takes every word out again. The Count must not be used afterwards.
func (c *Count) Free() {
	for _, f := range c.entered {
		c.byForm[f] = 0
	}
	c.entered = c.entered[:0]
	clear(c.near[:])
	clear(c.rest)
	counts.Put(c)
}

// Set enters a folded word, whose Form is f, with its number, in [-2^29, 2^29].
func (c *Count) Set(f Form, lower string, n int) {
	if f == 0 {
		c.rest[lower] = int32(n) + offset // #nosec G115 -- words of an article, which has 64 MB at most
		return
	}
	if c.byForm[f] == 0 {
		c.entered = append(c.entered, f)
		c.near[f%nearBits/64] |= 1 << (f % 64)
	}
	c.byForm[f] = int32(n) + offset // #nosec G115 -- words of an article, which has 64 MB at most
}

// Of is the number of a folded word, and whether it was entered.
func (c *Count) Of(f Form, lower string) (n int, entered bool) {
	if f == 0 {
		return counted(c.rest[lower])
	}
	if c.near[f%nearBits/64]>>(f%64)&1 == 0 {
		return 0, false
	}
	return counted(c.byForm[f])
}

func counted(kept int32) (n int, entered bool) {
	if kept == 0 {
		return 0, false
	}
	return int(kept) - offset, true
}
