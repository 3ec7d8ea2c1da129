package speech

import (
	"slices"
	"sync"

	"parley/stance/text"
)

// A Parsed is a document whose parts of speech are told once, when first asked
// for, for all that is looked for in it. It is for one goroutine.
type Parsed struct {
	Document *text.Document
	told     *syntax
	room     *[]Finding // of those that Find returned; nil: not asked for
}

// Parse prepares a document.
func Parse(doc *text.Document) *Parsed { return &Parsed{Document: doc} }

func (p *Parsed) syntax() *syntax {
	if p.told == nil {
		p.told = newSyntax(p.Document)
	}
	return p.told
}

// findingRooms are slices for the findings of texts that are done with.
var findingRooms = sync.Pool{New: func() any { return new([]Finding) }}

// found is an empty slice for findings.
func (p *Parsed) found() []Finding {
	if p.room != nil {
		return nil // one that was returned before is still read
	}
	p.room = findingRooms.Get().(*[]Finding)
	return (*p.room)[:0]
}

// keep remembers the room of findings until Free.
func (p *Parsed) keep(found []Finding) []Finding {
	*p.room = found
	return found
}

// freeFound gives the room of findings to the next document.
func (p *Parsed) freeFound() {
	if p.room != nil && cap(*p.room) < mostKept {
		clear((*p.room)[:cap(*p.room)])
		findingRooms.Put(p.room)
	}
	p.room = nil
}

// quotesOf are slices for syntax.quote of texts that are done with.
var quotesOf = sync.Pool{New: func() any { return new([]int) }}

// mostKept is how many words a text may have whose room is kept.
const mostKept = 1 << 16

// Free gives the room of what was told and found to the next document. The Parsed and
// what Find returned must not be used afterwards.
func (p *Parsed) Free() {
	if p.told != nil && len(p.told.quote) < mostKept {
		quotesOf.Put(&p.told.quote)
	}
	p.told = nil
	p.freeFound()
}

// roomFor is a slice of n integers of any value.
func roomFor(n int) []int {
	old := *quotesOf.Get().(*[]int)
	return slices.Grow(old[:0], n)[:n]
}

// Find returns what is said in a text, in the order of the text.
func Find(doc *text.Document, a Setting) []Finding { return Parse(doc).Find(a) }

// Held returns what a text outside quotations says that somebody holds.
func Held(doc *text.Document) []Finding { return Parse(doc).Held() }
