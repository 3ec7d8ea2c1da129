package text

import "sync"

// A Count keeps a number for each of the words of one text that are entered in
// it, by their Form where they have one. Free gives its room to the next.
type Count struct {
	byForm  []int32 // 0: not entered
	entered []Form
	rest    map[string]int32 // words without a Form
}

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
	}
	c.byForm[f] = int32(n) + offset // #nosec G115 -- words of an article, which has 64 MB at most
}

// Of is the number of a folded word, and whether it was entered.
func (c *Count) Of(f Form, lower string) (n int, entered bool) {
	kept := c.byForm[f]
	if f == 0 {
		kept = c.rest[lower]
	}
	if kept == 0 {
		return 0, false
	}
	return int(kept) - offset, true
}
