package stance

import (
	"strings"
	"sync"

	"parley/stance/text"
)

// A plainForm is a folded word without its possessive ending and full stops, and what
// the lists of the cast have of that.
type plainForm struct {
	same  bool // it has none: plain is the word itself, and neither it nor its form stands here
	own   bool // it has a possessive ending
	roles roles
	form  text.Form
	plain string
	cast  *castForm
}

// plainAlike are the plainForms: most words are as they are and share a few.
var plainAlike text.Shared[plainForm]

// plainForms keeps what plainWord says of a folded word.
var plainForms = text.NewMemo(func(lower string) *plainForm {
	plain, own := plainWord(lower)
	cast := castFormOf(plain)
	f := plainForm{same: plain == lower && !own, own: own, roles: cast.roles, cast: cast}
	if !f.same {
		f.plain, f.form = text.Folded(plain)
	}
	return plainAlike.Of(f)
})

// functionForms keeps which folded words begin sentences and no names, "twenty-six" like both its halves.
var functionForms = text.NewFlags(func(lower string) bool {
	function := castLexicon().function
	if tens, ones, ok := strings.Cut(lower, "-"); ok {
		return function[tens] && function[ones]
	}
	return function[lower]
})

// particleForms keeps which folded words stand within names.
var particleForms = text.NewFlags(func(lower string) bool { return castLexicon().particles[lower] })

// castVerbs keeps which folded words are finite verbs.
var castVerbs = text.NewFlags(func(lower string) bool { return castLexicon().verbs[lower] })

// A castRoom is the slices of a cast, which the next one takes over: one article
// needs about as much as another.
type castRoom struct {
	plain       []string
	forms       []text.Form
	known       []*castForm
	roles       []roles
	own, quoted []bool
	line        []int
	starts      []int32
	phrases     []phrase
	seen        []mention
	figures     []*figure
}

var castRooms = sync.Pool{New: func() any { return new(castRoom) }}

// mostKept is how many words an article may have whose room is kept.
const mostKept = 1 << 16

// leave gives the room of a cast that is needed no more to the next.
func (c *cast) leave() {
	c.freeLower()
	if r := c.room; r != nil && len(c.plain) < mostKept {
		*r = castRoom{c.plain, c.forms, c.known, c.roles, c.own, c.quoted, c.line, c.starts, c.phrases, c.seen, c.figures}
		clear(r.figures)
		clear(r.phrases)
		castRooms.Put(r)
		c.callings.leave()
	}
}

func (c *cast) freeLower() {
	if c.lower != nil {
		c.lower.Free()
	}
}

// enterRoom takes over the slices of an earlier cast, as long as the n words of
// the document ask for.
func (c *cast) enterRoom(n int) {
	r := castRooms.Get().(*castRoom)
	c.room = r
	c.plain, c.own, c.line, c.forms, c.known, c.roles = sized(r.plain, n), sized(r.own, n), sized(r.line, n), sized(r.forms, n), sized(r.known, n), sized(r.roles, n)
	c.quoted, c.starts = zeroed(r.quoted, n), zeroed(r.starts, n)
	c.phrases, c.seen = r.phrases[:0], append(r.seen[:0], c.seen...)
	c.figures = append(r.figures[:0], c.figures...)
}

// sized is a slice of n of anything, in the old one where that is long enough: layWords
// writes each of them.
func sized[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n)
	}
	return old[:n]
}

// zeroed is sized, of zeros.
func zeroed[T any](old []T, n int) []T {
	slice := sized(old, n)
	clear(slice)
	return slice
}
