package stance

import (
	"strings"
	"unicode/utf8"

	"parley/stance/text"
)

// A phrase is a name in capital letters before it is known whose it is.
type phrase struct {
	start       int // first word of the titles before the name
	first, last int // words of the name
	ref         nameRef
	gender      Gender // that a title tells
	titled      bool
	loud        bool     // in a headline, where every word has a capital letter
	kind        nounKind // of a body, by the words of its name
	doubtful    bool     // its first word may be no name
	figure      int      // -1: not yet known
}

// longestRun bounds how many capitalised words are read as one; more are no name.
const longestRun = 24

// scan finds the phrases of a sentence.
func (c *cast) scan(s text.Sentence) {
	loud, dateline := c.loud(s), c.datelineEnd(s)
	for i := s.First; i < s.Last; {
		if !c.beginsName(i) || i < dateline && c.unlisted(i, dateline) {
			i++
			continue
		}
		end := c.runEnd(i, min(s.Last, i+longestRun))
		r := run{cast: c, start: i, limit: s.Last, pending: -1, loud: loud}
		r.read(i, end)
		i = end
		if n := len(c.phrases); n > 0 {
			i = max(i, c.phrases[n-1].last)
		}
	}
}

// longestDateline bounds the words before the dash of "ST BRELL, Ruvia, May 3 (Wire) -".
const longestDateline = 12

// datelineEnd is the word behind the dash of a dateline with which the article begins, a place in capital letters; where
// there is none, the first word.
func (c *cast) datelineEnd(s text.Sentence) int {
	if s.First > 0 || !isUpperCase(c.word(s.First)) || c.doc.Words[s.First].Kind != text.Letters {
		return s.First
	}
	for i := s.First + 1; i < min(s.Last, longestDateline); i++ {
		switch w := &c.doc.Words[i]; {
		case w.Lower == "-" || w.Lower == "—" || w.Lower == "–" || w.Lower == "--":
			return i
		case w.Kind == text.Letters && !w.Upper:
			return s.First
		}
	}
	return s.First
}

// unlisted says whether no name of the codebook begins at word i.
func (c *cast) unlisted(i, end int) bool {
	_, n := c.refAt(i, end)
	return n == 0
}

// loud says whether a sentence is a headline that writes its words with capitals.
// One that has a verb without is none, many as the names in it may be.
func (c *cast) loud(s text.Sentence) bool {
	letters, upper := 0, 0
	for i := s.First; i < s.Last; i++ {
		w := &c.doc.Words[i]
		if w.Kind != text.Letters || len(w.Lower) <= 3 {
			continue
		}
		letters++
		if w.Upper {
			upper++
		} else if castVerbs.Of(w.Form, w.Lower) {
			return false
		}
	}
	return letters > 3 && upper*4 >= letters*3
}

func (c *cast) beginsName(i int) bool {
	w := &c.doc.Words[i]
	if w.Kind != text.Letters {
		return false
	}
	if !w.Upper {
		if word := c.plain[i]; word == "" || !c.names.smallest[word[0]] || !c.names.smalls.Of(c.forms[i], word) {
			return false
		}
		ref, n := c.refAt(i, len(c.doc.Words))
		return n > 0 && ref.small && (n > 1 || ref.actor >= 0)
	}
	return !c.function(i) && !c.halfCapital(i)
}

// function says whether a word begins no name, though it has a capital letter.
func (c *cast) function(i int) bool {
	if w := &c.doc.Words[i]; !functionForms.Of(w.Form, w.Lower) {
		return false
	}
	if i > 0 && c.known[i].is(month) && c.doc.Words[i-1].Upper && c.isFirstName(i-1) && c.line[i-1] == c.line[i] {
		return false // "Theresa May"
	}
	first := c.known[i].is(firstName) // "Will Smith", but not "Will the"
	_, n := c.refAt(i, min(len(c.doc.Words), i+4))
	return n == 0 && (!first || i+1 >= len(c.doc.Words) || !c.doc.Words[i+1].Upper || c.known[i+1].is(functionWord))
}

// halfCapital holds for adjectives such as "US-backed" and "Moscow-based", and not
// for titles such as "Ex-president".
func (c *cast) halfCapital(at int) bool {
	word := c.doc.Words[at].Of(c.doc.Text)
	i := strings.LastIndexByte(word, '-')
	if i <= 0 {
		return false
	}
	if c.known[at].is(title) || c.known[at].noun.kind != 0 {
		return false
	}
	return c.lists.isParticiple(word[i+1:])
}

// isParticiple holds for the second parts of such adjectives.
func (w *castWords) isParticiple(word string) bool {
	return len(word) > 3 && (strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing")) || w.compound[word]
}

// runEnd is the word after the last capitalised word that follows i without a
// sign between them.
func (c *cast) runEnd(i, limit int) int {
	for k := i + 1; k < limit; k++ {
		if c.own[k-1] {
			return k
		}
		w := &c.doc.Words[k]
		switch {
		case w.Kind == text.Letters && w.Upper && !c.function(k) && !c.halfCapital(k):
		case !w.Upper && k+1 < limit && (c.doc.Words[k+1].Upper || c.isParticle(k+1)) && c.isParticle(k):
		default:
			return k
		}
	}
	return limit
}

// isParticle says whether a word stands within names: "Ursula von der Leyen".
func (c *cast) isParticle(i int) bool {
	w := &c.doc.Words[i]
	return particleForms.Of(w.Form, w.Lower)
}

// refAt finds the longest name of the codebook that begins with word i and ends
// before limit.
func (c *cast) refAt(i, limit int) (nameRef, int) {
	for _, ref := range *c.names.refs.Of(c.forms[i], c.plain[i]) {
		n := len(ref.words)
		if i+n > limit || ref.capital && strings.ToUpper(c.word(i)) != c.word(i) {
			continue
		}
		k := 1
		for k < n && c.plain[i+k] == ref.words[k] && !c.own[i+k-1] {
			k++
		}
		if k == n {
			return ref, n
		}
	}
	return nameRef{}, 0
}

// word is word i as written, without a possessive ending.
func (c *cast) word(i int) string {
	w := c.doc.Words[i].Of(c.doc.Text)
	if c.own[i] {
		w = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w, "s"), "S"), "'’")
	}
	return w
}

// written is the words [first, last) as written, without a possessive ending.
func (c *cast) written(first, last int) string {
	s := text.Span{Start: c.doc.Words[first].Start, End: c.doc.Words[last-1].End}.Of(c.doc.Text)
	if c.own[last-1] {
		s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "s"), "’"), "'")
	}
	return singleSpaced(s)
}

// singleSpaced is s with one space wherever it has white space, and none around it.
func singleSpaced(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' || c == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// personName is the words of a person's name as it is written outside of labels:
// "LUND" is "Lund".
func (c *cast) personName(first, last int) string {
	name := c.written(first, last)
	if !isUpperCase(name) {
		return name
	}
	words := strings.Fields(name)
	for i, w := range words {
		if r, n := utf8.DecodeRuneInString(w); len(w) > 2 {
			words[i] = string(r) + strings.ToLower(w[n:])
		}
	}
	return strings.Join(words, " ")
}
