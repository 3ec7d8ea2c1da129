package grammar

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parley/stance/text"
)

// A form is what the letters of a folded word tell of it, wherever it stands.
// Its readings stand within it, for it is asked of every word of every text.
type form struct {
	more *[]reading // where few has no room for them
	few  [4]reading
	tags uint32 // the bits of those it can have; all where the lexicon has no entry
	n    uint8  // of few
	sign Tag    // of a sign that is so written
	trait
}

const _ = uint(32 - tags) // each has a bit

// A trait is what is asked of folded words again and again.
type trait uint16

const (
	listed     trait = 1 << iota // the lexicon has an entry
	closed                       // its entry is one that a capital makes no name of
	possessive                   // ends like a possessive and has no entry
	timely                       // one of its readings is a time
	to                           // it is "to"
	quote                        // it is a quotation mark
	dash
	comma
	single   // it opens a noun phrase that is no plural: "a", "this"
	yearOld  // ends in "-year-old"
	lettered // a number that ends in a letter: "21st"
	takes    // a form of a verb that takes a clause
	opens    // an adverb of the closed class: it may open a sentence, and names nobody there
)

// is says whether a word has one of the traits.
func (t trait) is(one trait) bool { return t&one != 0 }

// traitsOf are those that the letters of a folded word tell by themselves.
func traitsOf(lower string) (all trait) {
	last, _ := utf8.DecodeLastRuneInString(lower)
	all.set(to, lower == "to")
	all.set(quote, IsQuote(lower))
	all.set(dash, lower == "-" || lower == "--" || lower == "—" || lower == "–")
	all.set(comma, lower == ",")
	all.set(single, lower == "a" || lower == "an" || lower == "this" || lower == "every" || lower == "each")
	all.set(yearOld, strings.HasSuffix(lower, "-year-old"))
	all.set(lettered, unicode.IsLetter(last))
	return all
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

// alike are the forms, of which words that are used alike share one.
var alike text.Shared[form]

func readForm(lower string) *form {
	e := entryOf(lower)
	f := form{sign: signTag(lower), trait: traitsOf(lower)}
	readings := guess(lower)
	if e != nil {
		readings = e.readings
		f.set(listed, true)
		f.set(closed, len(readings) > 0 && (closedOnly(e) || helpers[lower]))
		f.set(takes, e.takes)
		f.set(opens, len(readings) > 0 && readings[0].tag == Adverb && len(words().closed[lower]) > 0 && !surnames[lower])
	} else {
		f.set(possessive, strings.HasSuffix(lower, "'s") || strings.HasSuffix(lower, "s'"))
		f.tags = ^uint32(0)
	}
	for _, r := range readings {
		f.tags |= 1 << r.tag
		f.set(timely, f.is(timely) || r.tag == Time)
	}
	if len(readings) > len(f.few) {
		f.more = &readings
	} else {
		f.n = uint8(copy(f.few[:], readings)) // #nosec G115 -- at most as long as the array
	}
	return alike.Of(f)
}

// surnames are the adverbs of the closed class that are also names of people.
var surnames = map[string]bool{"long": true, "well": true, "just": true, "forth": true, "first": true}

func (t *trait) set(one trait, holds bool) {
	if holds {
		*t |= one
	}
}

// entries keeps the entries of words.
var entries = text.NewMemo(func(lower string) *entry {
	if e := words().entryOf(lower); e != nil {
		return e
	}
	return &noEntry
})

// noEntry is that of a word of which the lexicon has none.
var noEntry entry

// entryOf is the entry of a folded word, nil where the lexicon has none.
func entryOf(lower string) *entry {
	lower, f := text.Folded(lower)
	if e := entries.Of(f, lower); e != &noEntry {
		return e
	}
	return nil
}

// Lemma is the verb of which the folded word is a form, or "" where the lexicon
// knows none: "said" gives "say".
func Lemma(folded string) string {
	folded, f := text.Folded(folded)
	return entries.Of(f, folded).lemma
}

// LemmaOf is the Lemma of a word of a document.
func LemmaOf(w *text.Word) string { return entries.Of(w.Form, w.Lower).lemma }

// Prepare reads the lexicon, for which the first text else waits.
func Prepare() { forms().Of(0, "the") }
