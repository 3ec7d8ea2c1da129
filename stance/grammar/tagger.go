package grammar

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parley/stance/text"
)

//go:embed transitions.txt
var transitionList string

// A table holds what it costs that a tag follows another: the row start is that of the
// beginning of a sentence. It has room for whatever two tags can be, so that none need be
// checked.
type table [256 * int(tags)]float32

const start = tags

// row is where the costs of what follows a tag begin.
func (t Tag) row() int { return int(t) * int(tags) }

var transitions = sync.OnceValue(func() *table {
	var t table
	for i := range t {
		t[i] = 5
	}
	for line := range strings.Lines(transitionList) {
		name, rest, found := strings.Cut(line, ":")
		row, known := tagNames[name]
		if name == "start" {
			row, known = start, true
		}
		if !found || !known {
			continue
		}
		fields := strings.Fields(rest)
		for i := 0; i+1 < len(fields); i += 2 {
			cost, _ := strconv.ParseFloat(fields[i+1], 32)
			if to, ok := tagNames[fields[i]]; ok {
				t[row.row()+int(to)] = float32(cost)
			}
		}
	}
	return &t
})

// Tags gives every word of the document its likeliest tag: the cheapest path
// through the readings of its sentence's words.
func Tags(doc *text.Document) []Tag {
	t := taggers.Get().(*tagger)
	defer t.free()
	t.doc, t.moves, t.capitals = doc, transitions(), text.NewCount()
	t.out = make([]Tag, len(doc.Words), len(doc.Words)+2) // who looks ahead appends two
	t.lookUp()
	t.titled = t.titled[:0]
	for _, s := range doc.Sentences {
		t.titled = append(t.titled, t.titleCase(s))
	}
	t.countCapitals()
	for n, s := range doc.Sentences {
		t.sentence(s, t.titled[n])
	}
	return t.out
}

// taggers are those that have done their work, with the room of their slices.
var taggers = sync.Pool{New: func() any { return new(tagger) }}

// free gives the tagger's room to the next one, but for that of a huge text.
func (t *tagger) free() {
	t.capitals.Free()
	t.doc, t.out, t.capitals = nil, nil, nil
	if len(t.forms) < mostKept {
		taggers.Put(t)
	}
}

// mostKept is how many words a text may have whose room is kept.
const mostKept = 1 << 16

// lookUp looks every word up once. It reads something of each form, for what lies far
// from the processor is waited for together here and word by word later.
func (t *tagger) lookUp() {
	known := forms()
	t.forms = slices.Grow(t.forms[:0], len(t.doc.Words))[:len(t.doc.Words)]
	read := trait(0)
	for i := range t.forms {
		w := &t.doc.Words[i]
		f := known.Of(w.Form, w.Lower)
		t.forms[i] = f
		read |= f.trait
	}
	t.read = read
}

// A tagger walks one document. Its slices are used again for every sentence.
type tagger struct {
	doc     *text.Document
	forms   []*form // by word
	read    trait
	moves   *table
	out     []Tag
	titled  []bool  // by sentence
	within  []int32 // words that need a capital only if they are names
	cells   []cell  // every reading of every word so far
	offsets []int   // where the readings of a word begin in cells
	buffer  []reading
	// capitals counts for a word that has a capital within a sentence how much
	// oftener it has one there than not.
	capitals *text.Count
}

// A cell is one reading with the cheapest way to it. The word after it is judged
// by what it follows: by the tag, or after a quotation mark by that of the word
// before the mark, for a mark changes nothing in the grammar of its sentence.
type cell struct {
	tag     Tag
	follows Tag
	from    int32
	cost    float32
}

// countCapitals looks which words the document writes with a capital where they
// need none: names, which may open a sentence elsewhere. Words that never have
// one there, which are most, are not counted.
func (t *tagger) countCapitals() {
	t.within = t.within[:0]
	for n, s := range t.doc.Sentences {
		if !t.titled[n] {
			t.withinSentence(s)
		}
	}
	for _, i := range t.within {
		w := &t.doc.Words[i]
		n, counted := t.capitals.Of(w.Form, w.Lower)
		switch {
		case !counted:
		case w.Upper:
			t.capitals.Set(w.Form, w.Lower, n+1)
		case n != 0 || t.forms[i].is(listed) && len(w.Lower) > 3:
			t.capitals.Set(w.Form, w.Lower, n-1)
		}
	}
}

// withinSentence notes the words that need a capital only if they are names, and
// enters those that have one.
func (t *tagger) withinSentence(s text.Sentence) {
	for i := s.First + 1; i < s.Last; i++ {
		w := &t.doc.Words[i]
		if w.Kind != text.Letters || t.doc.Words[i-1].Kind == text.Punct && !t.forms[i-1].is(comma) {
			continue
		}
		t.within = append(t.within, int32(i)) // #nosec G115 -- words of an article, which has 64 MB at most
		if w.Upper {
			t.capitals.Set(w.Form, w.Lower, 0)
		}
	}
}

func (t *tagger) sentence(s text.Sentence, titled bool) {
	t.cells, t.offsets = t.cells[:0], t.offsets[:0]
	before := -1 // first cell of the word before
	for i := s.First; i < s.Last; i++ {
		first := len(t.cells)
		t.offsets = append(t.offsets, first)
		switch {
		case before < 0:
			t.begin(t.readings(i, s, titled))
		case t.forms[i].is(quote):
			t.carry(before, first)
		default:
			t.reach(t.readings(i, s, titled), t.cells[before:first], before)
		}
		before = first
	}
	t.trace(s)
}

// begin enters the readings of the first word of a sentence.
func (t *tagger) begin(readings []reading) {
	for _, r := range readings {
		t.cells = append(t.cells, cell{tag: r.tag, follows: r.tag, from: -1, cost: t.moves[start.row()+int(r.tag)] + r.cost})
	}
}

// carry takes the cells [before, first) past a quotation mark.
func (t *tagger) carry(before, first int) {
	for j := before; j < first; j++ {
		t.cells = append(t.cells, cell{tag: Sign, follows: t.cells[j].follows, from: int32(j), cost: t.cells[j].cost}) // #nosec G115 -- cells of one sentence
	}
}

// reach enters the readings of a word, each with the cheapest way to it from the cells
// of the word before, of which the first is number at.
func (t *tagger) reach(readings []reading, before []cell, at int) {
	moves := t.moves
	for _, r := range readings {
		to := int(r.tag % tags)
		best, least := -1, float32(0)
		for j := range before {
			b := &before[j]
			if cost := b.cost + moves[b.follows.row()+to] + r.cost; best < 0 || cost < least {
				best, least = at+j, cost
			}
		}
		t.cells = append(t.cells, cell{tag: r.tag, follows: r.tag, from: int32(best), cost: least}) // #nosec G115 -- cells of one sentence
	}
}

// trace follows the cheapest path back from the end of the sentence.
func (t *tagger) trace(s text.Sentence) {
	if len(t.cells) == 0 {
		return
	}
	best := t.offsets[len(t.offsets)-1]
	for j := best; j < len(t.cells); j++ {
		if t.cells[j].cost < t.cells[best].cost {
			best = j
		}
	}
	for i, at := s.Last-1, best; i >= s.First; i-- {
		t.out[i] = t.cells[at].tag
		at = int(t.cells[at].from)
	}
	t.agree(s)
}

// titleCase holds for a headline in which most words have capitals, where a
// capital says nothing.
func (t *tagger) titleCase(s text.Sentence) bool {
	upper, lower := 0, 0
	for i := s.First; i < s.Last; i++ {
		w := &t.doc.Words[i]
		switch {
		case w.Kind != text.Letters || w.Len() < 4:
		case w.Upper:
			upper++
		default:
			lower++
		}
	}
	return upper >= 4 && upper > 4*lower
}

var (
	nounOnly        = []reading{{Noun, 0}}
	prepositionOnly = []reading{{Preposition, 0}}
	nameOnly        = []reading{{Name, 0}}
)

// beforeTo are words after which "to" is a preposition.
var beforeTo = map[string]bool{"according": true, "due": true, "thanks": true, "response": true, "addition": true, "prior": true, "contrary": true, "regard": true, "respect": true}

// readings lists what word i can be.
func (t *tagger) readings(i int, s text.Sentence, titled bool) []reading {
	w, known := &t.doc.Words[i], t.forms[i]
	switch w.Kind {
	case text.Punct:
		return only[known.sign]
	case text.Number:
		return numberReadings(known)
	}
	if known.is(to) && i > s.First && beforeTo[t.doc.Words[i-1].Lower] {
		return prepositionOnly
	}
	if known.is(possessive) {
		return t.possessive(w.Upper, i+1 < s.Last && t.forms[i+1].is(quote))
	}
	if !w.Upper {
		return known.readings()
	}
	return t.capital(i, s, titled, known)
}

// capital lists what word i can be, which begins with a capital.
func (t *tagger) capital(i int, s text.Sentence, titled bool, known *form) []reading {
	w := &t.doc.Words[i]
	switch {
	case t.besideAmpersand(i, s):
		return nameOnly
	case !known.is(listed) && !lowerCompound(w.Of(t.doc.Text)):
		return nameOnly
	case !known.is(listed):
		return known.readings()
	case titled && !t.isName(w) && !allCapitals(w.Of(t.doc.Text)):
		return known.readings()
	case len(w.Lower) == 2 && w.Lower == "us" && allCapitals(w.Of(t.doc.Text)):
		return nameOnly
	case known.is(closed):
		return known.readings()
	}
	initial := i == s.First || t.afterOpening(i, s)
	switch {
	case initial && known.is(opens) && !t.isName(w):
		return known.readings()
	case initial && t.isName(w):
		return t.with(known.readings(), 3, Name, 0)
	case initial:
		return t.with(known.readings(), 0, Name, initialNameCost(t.doc, i, s))
	case known.is(timely):
		return t.with(known.readings(), 4.5, Name, 2)
	}
	return t.with(known.readings(), 4.5, Name, 0)
}

// isName says whether the document has a word with a capital, where it needs
// none, oftener than without.
func (t *tagger) isName(w *text.Word) bool {
	n, _ := t.capitals.Of(w.Form, w.Lower)
	return n > 0
}

// with adds a reading to others, which cost more by the surcharge.
func (t *tagger) with(readings []reading, surcharge float32, tag Tag, cost float32) []reading {
	t.buffer = t.buffer[:0]
	for _, r := range readings {
		if r.tag != Time {
			r.cost += surcharge
		}
		t.buffer = append(t.buffer, r)
	}
	t.buffer = append(t.buffer, reading{tag, cost})
	return t.buffer
}

// initialNameCost is what it costs to read a sentence's first word as a name: it
// is little before another capital.
func initialNameCost(doc *text.Document, i int, s text.Sentence) float32 {
	if i+1 < s.Last && doc.Words[i+1].Upper && doc.Words[i+1].Kind == text.Letters {
		return 1
	}
	return 3
}

// afterOpening holds for the first word after signs that open a sentence.
func (t *tagger) afterOpening(i int, s text.Sentence) bool {
	w := &t.doc.Words[i-1]
	if w.Kind != text.Punct {
		return false
	}
	if i-1 == s.First || w.Lower == ":" || w.Lower == "..." || w.Lower == "…" {
		return true
	}
	return t.forms[i-1].is(quote) && w.End == t.doc.Words[i].Start
}

// helpers are helping verbs that name nobody, as "Will" and "May" do.
var helpers = map[string]bool{"should": true, "would": true, "could": true, "might": true, "must": true, "shall": true}

// closedOnly holds for words that capitals don't make names ("The", "He").
func closedOnly(e *entry) bool {
	switch e.readings[0].tag {
	case Noun, Adjective, Adverb, Base, Present, Third, Past, Participle, Ing, Modal, Number:
		return false
	}
	return true
}

func allCapitals(word string) bool {
	return len(word) > 1 && strings.IndexFunc(word, unicode.IsLower) < 0
}

// IsQuote holds for every quotation mark.
func IsQuote(word string) bool {
	switch word {
	case `"`, "“", "”", "„", "‟", "«", "»", "'", "‘", "’", "''", "``", "’’", "‘‘", "`", "‚", "＂":
		return true
	}
	return false
}

var (
	numberOnly   = []reading{{Number, 0}}
	numberedNoun = []reading{{Adjective, 0}, {Number, 1}, {Noun, 1.5}}
)

// only are the readings of signs by their tags.
var only = func() (all [tags][]reading) {
	for _, tag := range []Tag{Comma, Stop, Conjunction, Sign} {
		all[tag] = []reading{{tag, 0}}
	}
	return all
}()

func signTag(word string) Tag {
	switch word {
	case ",":
		return Comma
	case ".", "?", "!", ";", ":", "...", "…", "?!", "!!", "....":
		return Stop
	case "&":
		return Conjunction
	}
	return Sign
}

// numberReadings reads "60-day" and "21st" as adjectives first.
func numberReadings(known *form) []reading {
	if known.is(lettered) {
		return numberedNoun
	}
	return numberOnly
}

// besideAmpersand holds for a part of a name such as "AB&C".
func (t *tagger) besideAmpersand(i int, s text.Sentence) bool {
	if !t.doc.Words[i].Upper {
		return false
	}
	joined := func(k int) bool {
		return k >= s.First && k < s.Last && t.doc.Words[k].Lower == "&" && (t.doc.Words[k].Start == t.doc.Words[i].End || t.doc.Words[k].End == t.doc.Words[i].Start)
	}
	return joined(i-1) || joined(i+1)
}

// possessive reads "Venn's" as a possessive or as "Venn is"; before a quotation
// mark it is likelier to own a title than to be somebody's verb.
func (t *tagger) possessive(upper, quoted bool) []reading {
	t.buffer = append(t.buffer[:0], reading{Possessive, 0})
	if upper && quoted {
		t.buffer = append(t.buffer, reading{Contraction, 8})
	} else if upper {
		t.buffer = append(t.buffer, reading{Contraction, 2.5})
	} else {
		t.buffer = append(t.buffer, reading{Contraction, 3.5})
	}
	return t.buffer
}

// endings guess the readings of lower-case words that no list knows.
var endings = []struct {
	suffix   string
	readings []reading
}{
	{"ly", []reading{{Adverb, 0}, {Adjective, 1.5}}},
	{"ing", []reading{{Ing, 0.5}, {Noun, 1}, {Adjective, 1.5}}},
	{"ed", []reading{{Past, 0.7}, {Participle, 0.7}, {Adjective, 1.2}}},
	{"ous", []reading{{Adjective, 0}}},
	{"ful", []reading{{Adjective, 0}, {Noun, 2}}},
	{"ive", []reading{{Adjective, 0.3}, {Noun, 1.3}}},
	{"able", []reading{{Adjective, 0}}},
	{"ish", []reading{{Adjective, 0}, {Noun, 2}}},
	{"less", []reading{{Adjective, 0}}},
	{"al", []reading{{Adjective, 0.5}, {Noun, 1}}},
	{"ic", []reading{{Adjective, 0.5}, {Noun, 1}}},
	{"n't", []reading{{Modal, 0}}},
}

func guess(lower string) []reading {
	if i := strings.LastIndexByte(lower, '-'); i > 0 {
		return hyphened(lower[i+1:])
	}
	for _, e := range endings {
		if strings.HasSuffix(lower, e.suffix) && len(lower) > len(e.suffix)+2 {
			return e.readings
		}
	}
	return nounOnly
}

// lowerCompound holds for "US-backed", whose last part has no capital.
func lowerCompound(word string) bool {
	i := strings.LastIndexByte(word, '-')
	if i < 0 || i+1 >= len(word) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(word[i+1:])
	return unicode.IsLower(r)
}

var (
	compoundAdjective = []reading{{Adjective, 0.2}, {Noun, 1.2}}
	compoundNoun      = []reading{{Noun, 0.4}, {Adjective, 1}}
	compoundVerb      = []reading{{Adjective, 0.4}, {Past, 2.5}, {Participle, 2}, {Noun, 2}}
)

// hyphened guesses a compound by its last part.
func hyphened(last string) []reading {
	e := entryOf(last)
	switch {
	case strings.HasSuffix(last, "ed"):
		return compoundVerb
	case e != nil && len(e.readings) > 0 && e.readings[0].tag != Noun:
		return compoundAdjective
	}
	return compoundNoun
}
