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
}

// Parse prepares a document.
func Parse(doc *text.Document) *Parsed { return &Parsed{Document: doc} }

func (p *Parsed) syntax() *syntax {
	if p.told == nil {
		p.told = newSyntax(p.Document)
	}
	return p.told
}

// quotesOf are slices for syntax.quote of texts that are done with.
var quotesOf = sync.Pool{New: func() any { return new([]int) }}

// mostKept is how many words a text may have whose room is kept.
const mostKept = 1 << 16

// Free gives the room of what was told to the next document. The Parsed must not
// be used afterwards.
func (p *Parsed) Free() {
	if p.told != nil && len(p.told.quote) < mostKept {
		quotesOf.Put(&p.told.quote)
	}
	p.told = nil
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
