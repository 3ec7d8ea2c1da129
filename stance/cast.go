package stance

import (
	"slices"
	"strings"

	"parley/stance/text"
)

// A figure is a person or a body that an article names, with what the article
// and the codebook say of it.
type figure struct {
	actor    Actor
	listed   bool            // the codebook knows it
	name     []string        // folded words of the name
	called   map[string]bool // folded nouns and adjectives that the article has put beside the name
	kind     nounKind        // of a body; personNoun for people; 0: not known which
	sure     bool            // it is certain to be a person
	once     map[string]bool // the words of offices that it holds no more, or not yet
	former   bool            // called "former": it holds the offices of its apposition no more
	members  []int           // figures of which a group is made
	plural   bool            // several people, named or not
	nameless bool            // the article gives no name
	weight   float64         // how present it is at the sentence lastSeen
	seen     int             // how often it was mentioned
	last     int             // the sentence of its last mention
}

// person says whether the figure can be "he" or "she".
func (f *figure) person() bool { return f.actor.Kind == Person && !f.plural }

// call enters a word that the figure is called by. Most are called by none, and
// have no map.
func (f *figure) call(word string) {
	if f.called == nil {
		f.called = map[string]bool{}
	}
	f.called[word] = true
}

// lost enters a word of an office that the figure does not hold.
func (f *figure) lost(word string) {
	if f.once == nil {
		f.once = map[string]bool{}
	}
	f.once[word] = true
}

// A cast is everyone that one article names.
type cast struct {
	names   *nameIndex
	lists   *castWords
	doc     *text.Document
	date    Date
	plain   []string // words folded, without possessive endings and full stops
	forms   []text.Form
	roles   []roles
	known   []*castForm // what the lists have of each word in its plain form
	own     []bool      // the word has a possessive ending
	quoted  []bool      // the word stands within quotation marks
	line    []int       // the sentence of each word
	lower   *text.Count // words that the text has in lower case; nil until one is asked for
	told    []int       // by sentence: how many before it are not all quotation
	figures []*figure
	phrases []phrase
	seen    []mention // in the order in which they were resolved, which is that of the text
	starts  []int32   // by word: the phrase whose titles or name begin there and its index, from 1; 0: none
	room    *castRoom // whose slices these are; nil: its own

	*callings
	holders []int // figures with an office
}

// A mention is one place where the text means a figure.
type mention struct {
	first, last int // words [first, last)
	figure      int
	basis       Basis
	subject     bool // it does what its clause tells
	source      bool // it says what is reported
	quoted      bool // it stands within a quotation
}

// newCast reads the names of an article. It takes time linear in its length.
func newCast(names *nameIndex, a Article, doc *text.Document) *cast {
	c := &cast{
		names: names, lists: castLexicon(), date: a.Date, callings: freeCallings.Get().(*callings),
	}
	if a.Title != "" { // a headline may be the only place for a full name
		c.survey(text.Parse(a.Title))
		c.freeLower()
		for _, p := range c.phrases {
			if p.ref.form == bareName {
				c.actorFigure(p.ref.actor)
			}
		}
	}
	c.enterRoom(len(doc.Words))
	c.findPhrases(doc)
	return c
}

// survey reads the names of a text beside the article's, such as its title.
func (c *cast) survey(doc *text.Document) {
	n := len(doc.Words)
	c.room, c.phrases, c.forms, c.known, c.roles = nil, nil, make([]text.Form, n), make([]*castForm, n), make([]roles, n)
	c.plain, c.own, c.quoted, c.line, c.starts = make([]string, n), make([]bool, n), make([]bool, n), make([]int, n), make([]int32, n)
	c.findPhrases(doc)
}

// findPhrases finds the phrases of a document and enters every full name.
func (c *cast) findPhrases(doc *text.Document) {
	c.doc = doc
	c.layWords()
	for _, s := range doc.Sentences {
		c.scan(s)
	}
	for i := range c.phrases {
		c.starts[c.phrases[i].start] = int32(i) + 1
		c.enter(&c.phrases[i])
	}
	for i := range c.phrases {
		c.settle(&c.phrases[i])
	}
	for i := range c.phrases {
		c.introduce(&c.phrases[i])
	}
}

// layWords prepares what is asked of every word again and again.
func (c *cast) layWords() {
	c.lower = nil
	words := c.doc.Words
	plain, forms, own, known, roles := c.plain[:len(words)], c.forms[:len(words)], c.own[:len(words)], c.known[:len(words)], c.roles[:len(words)]
	for i := range words {
		w := &words[i]
		f := plainForms.Of(w.Form, w.Lower)
		own[i], known[i], roles[i] = f.own, f.cast, f.roles
		if f.same {
			plain[i], forms[i] = w.Lower, w.Form
		} else {
			plain[i], forms[i] = f.plain, f.form
		}
	}
	for i, s := range c.doc.Sentences {
		line := c.line[s.First:s.Last]
		for w := range line {
			line[w] = i
		}
	}
	c.markQuoted()
	c.countTold()
}

// inLower says whether the text has word i in lower case, here or elsewhere.
func (c *cast) inLower(i int) bool {
	if !c.doc.Words[i].Upper {
		return true
	}
	if c.lower == nil {
		c.countLower()
	}
	_, also := c.lower.Of(c.forms[i], c.plain[i])
	return also
}

// countLower enters the words that the text has in lower case as well as with a capital:
// of the others, which are most, the last bits of those with a capital tell nearly all.
func (c *cast) countLower() {
	const bits = 1 << 12
	var upper [bits / 64]uint64
	for i := range c.doc.Words {
		if f := c.forms[i]; c.doc.Words[i].Upper {
			upper[f%bits/64] |= 1 << (f % 64)
		}
	}
	c.lower = text.NewCount()
	for i := range c.doc.Words {
		if f := c.forms[i]; !c.doc.Words[i].Upper && (f == 0 || upper[f%bits/64]>>(f%64)&1 != 0) {
			c.lower.Set(f, c.plain[i], 1)
		}
	}
}

// startsAt is the index of the phrase whose titles or name begin at a word.
func (c *cast) startsAt(w int) (phrase int, ok bool) {
	if w < 0 || w >= len(c.starts) {
		return 0, false
	}
	i := int(c.starts[w])
	return i - 1, i > 0
}

// countTold numbers the sentences in which the reporter speaks.
func (c *cast) countTold() {
	c.told = make([]int, len(c.doc.Sentences))
	n := 0
	for i, s := range c.doc.Sentences {
		c.told[i] = n
		for w := s.First; w < s.Last; w++ {
			if !c.quoted[w] && c.doc.Words[w].Kind == text.Letters {
				n++
				break
			}
		}
	}
}

func (c *cast) markQuoted() {
	n := len(c.doc.Words)
	i := 0
	for _, q := range c.doc.Quotations {
		if q.Nesting > 0 {
			continue
		}
		for i < n && c.doc.Words[i].Start < q.Inner.Start {
			i++
		}
		for ; i < n && c.doc.Words[i].End <= q.Inner.End; i++ {
			c.quoted[i] = true
		}
	}
}

// shortened are words that end in "is" or "has" and not in a possessive ending.
var shortened = map[string]bool{
	"he's": true, "she's": true, "it's": true, "that's": true, "there's": true, "here's": true, "who's": true, "what's": true,
	"where's": true, "how's": true, "let's": true,
}

// plainWord takes the possessive ending and full stops off a folded word.
func plainWord(lower string) (plain string, own bool) {
	switch {
	case strings.HasSuffix(lower, "'s"):
		if !shortened[lower] {
			lower, own = lower[:len(lower)-2], true
		}
	case len(lower) > 2 && strings.HasSuffix(lower, "s'"):
		lower, own = lower[:len(lower)-1], true
	}
	if strings.IndexByte(lower, '.') > 0 {
		lower = strings.ReplaceAll(lower, ".", "")
	}
	return lower, own
}

// actorFigure is the figure of an actor of the codebook.
func (c *cast) actorFigure(i int) int {
	if f, ok := c.byActor[i]; ok {
		return f
	}
	a := c.names.book.Actors[i]
	if a.Kind == Collective {
		f := c.add(&figure{actor: a, listed: true, kind: agencyNoun})
		c.byActor[i] = f
		return f
	}
	f := c.add(&figure{actor: a, listed: true, kind: personNoun, sure: true, name: nameWords(a.Name)})
	c.byActor[i] = f
	for _, o := range a.Offices {
		c.callByOffice(f, o)
	}
	return f
}

// callByOffice lets a figure be called by the nouns of an office that it holds
// on the article's date.
func (c *cast) callByOffice(f int, o Office) {
	if !o.Held(c.date) {
		for _, word := range strings.Fields(o.Title) {
			c.figures[f].lost(word)
		}
	} else {
		for _, word := range strings.Fields(o.Title) {
			c.figures[f].call(word)
		}
		c.figures[f].call(strings.ReplaceAll(o.Title, " ", "-"))
	}
}

// stateFigure is the collective of a country or of another key.
func (c *cast) stateFigure(key string) int {
	if f, ok := c.byKey[key]; ok {
		return f
	}
	a, ok := c.names.actors[key]
	if !ok {
		return -1
	}
	f := c.add(&figure{actor: a, listed: true, kind: organNoun})
	c.byKey[key] = f
	return f
}

func (c *cast) add(f *figure) int {
	c.figures = append(c.figures, f)
	i := len(c.figures) - 1
	if n := len(f.name); n > 0 {
		surname := withoutOrdinal(f.name)
		c.bySurname[surname[len(surname)-1]] = append(c.bySurname[surname[len(surname)-1]], i)
		c.byName[strings.Join(f.name, " ")] = i
	}
	if n := len(f.name); n > 1 {
		c.byFirstName[f.name[0]] = append(c.byFirstName[f.name[0]], i)
	}
	if len(f.actor.Offices) > 0 {
		c.holders = append(c.holders, i)
	}
	return i
}

// mostNamesakes bounds how many people of one surname are compared: of more, as in
// a list of signatories, the last ones count.
const mostNamesakes = 64

// namesakes are the figures whose names end with a word.
func (c *cast) namesakes(word string) []int { return lastOf(c.bySurname[word], mostNamesakes) }

func lastOf(list []int, n int) []int { return list[max(0, len(list)-n):] }

// personFigure is the figure of a full name that is in no alias: one that the
// article has named before, a codebook actor of the same surname and a first
// name that can be the same, or a new one.
func (c *cast) personFigure(name []string, display string) int {
	surname := name[len(name)-1]
	if f, ok := c.byName[strings.Join(name, " ")]; ok && c.figures[f].actor.Kind == Person {
		return f
	}
	for _, f := range c.namesakes(surname) {
		if other := c.figures[f]; other.actor.Kind == Person && sameName(other.name, name) {
			return f
		}
	}
	for _, i := range c.names.surnames[surname] {
		if sameName(nameWords(c.names.book.Actors[i].Name), name) {
			return c.actorFigure(i)
		}
	}
	return c.add(&figure{actor: Actor{Name: display, Kind: Person, Gender: c.genderOf(name)}, name: name})
}

func (c *cast) genderOf(name []string) Gender {
	if len(name) < 2 {
		return ""
	}
	if g := c.names.firsts[name[0]]; g != "" {
		return g
	}
	return c.lists.firstNames[name[0]]
}

// sameName says whether two names of one surname can be one person's: first
// names equal, initials of one another, or transliterations of one name.
func sameName(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	x, y := a[0], b[0]
	if len(x) == 1 || len(y) == 1 || len(x) == 2 && x[1] == '.' {
		return x[0] == y[0]
	}
	return x == y || spelling(x) == spelling(y) ||
		slices.Contains(a[1:len(a)-1], y) || slices.Contains(b[1:len(b)-1], x)
}

// spelling is a first name without what transliterations differ in: Dmitry,
// Dmitri and Dmitriy are one.
func spelling(name string) string {
	name = letters.Replace(name)
	out := make([]byte, 0, len(name))
	for i := range len(name) {
		if i == 0 || name[i] != name[i-1] {
			out = append(out, name[i])
		}
	}
	return strings.TrimRight(string(out), "i")
}

var letters = strings.NewReplacer("yy", "i", "iy", "i", "ij", "i", "yi", "i", "ii", "i", "y", "i", "j", "i", "w", "v", "kh", "h", "ks", "x")

// bodyFigure is the figure of a body's full name.
func (c *cast) bodyFigure(name []string, display string, kind nounKind) int {
	last := name[len(name)-1]
	if f, ok := c.byName[strings.Join(name, " ")]; ok && c.figures[f].actor.Kind == Collective {
		return f
	}
	if f, ok := c.byInitials[last]; ok && len(name) == 1 {
		return f
	}
	f := c.add(&figure{actor: Actor{Name: display, Kind: Collective}, name: name, kind: kind})
	if letters := c.initials(name); len(letters) > 1 {
		c.byInitials[letters] = f
	}
	return f
}

// initials are the first letters of the words of a body's name: "imf".
func (c *cast) initials(name []string) string {
	var letters []byte
	for _, word := range name {
		if !c.lists.function[word] && word[0] < 0x80 {
			letters = append(letters, word[0])
		}
	}
	return string(letters)
}
