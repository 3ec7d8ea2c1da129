package grammar

import (
	"slices"
	"strings"
	"sync"

	"parley/stance/text"
)

// A form is what the letters of a folded word tell of it, wherever it stands.
// Its readings stand within it, for it is asked of every word of every text.
type form struct {
	entry      *entry // nil where the lexicon has none
	closed     bool   // its entry is one that a capital makes no name of
	possessive bool   // ends like a possessive and has no entry
	time       bool   // one of its readings is a time
	to         bool   // it is "to"
	n          uint8  // of few
	few        [4]reading
	more       *[]reading // where few has no room for them; the whole is as long as a line of the processor's cache
}

// readings are those of the word's entry or, where it has none, of its ending.
func (f *form) readings() []reading {
	if f.more != nil {
		return *f.more
	}
	return f.few[:f.n]
}

// forms keeps what was found out of a word for its next time.
var forms = sync.OnceValue(func() *text.Memo[form] { return text.NewMemo(readForm) })

func readForm(lower string) *form {
	f := &form{entry: lexicon()[lower], to: lower == "to"}
	readings := guess(lower)
	if f.entry != nil {
		readings = f.entry.readings
		f.closed = len(readings) > 0 && closedOnly(f.entry)
	} else {
		f.possessive = strings.HasSuffix(lower, "'s") || strings.HasSuffix(lower, "s'")
	}
	f.time = slices.ContainsFunc(readings, func(r reading) bool { return r.tag == Time })
	if len(readings) > len(f.few) {
		f.more = &readings
	} else {
		f.n = uint8(copy(f.few[:], readings)) // #nosec G115 -- at most as long as the array
	}
	return f
}

// LemmaOf is the Lemma of a word of a document.
func LemmaOf(w *text.Word) string {
	if e := forms().Of(w.Form, w.Lower).entry; e != nil {
		return e.lemma
	}
	return ""
}

// Prepare reads the lexicon, for which the first text else waits.
func Prepare() { forms().Of(0, "the") }
