package tone

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"parley/stance/text"
)

// appendWords is appendTokens for a stretch of a document: words that are all letters of
// ascii were looked up when the document was cut. What stands between them is read sign by
// sign.
func appendWords(out []token, doc *text.Document, span text.Span) []token {
	r := reader{out: out, source: doc.Text, opens: true}
	first, _ := slices.BinarySearchFunc(doc.Words, span.Start, func(w text.Word, at int) int { return w.Start - at })
	known, at := wordForms(), span.Start // up to here it was read
	for i := first; i < len(doc.Words) && doc.Words[i].End <= span.End; i++ {
		w := &doc.Words[i]
		if w.Start < at || w.Kind != text.Letters || !lettersOnly(w.Of(doc.Text)) || !standsAlone(doc.Text, w.Span, span) {
			continue
		}
		r.read(at, w.Start)
		r.enter(w.Span, w.Upper).is(w.Lower, known.Of(w.Form, w.Lower))
		at = w.End
	}
	r.read(at, span.End)
	return r.out
}

// lettersOnly holds for words of ascii letters.
func lettersOnly(word string) bool {
	for i := range len(word) {
		if c := word[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// standsAlone says whether the signs around a word within a stretch can be no part of it.
func standsAlone(source string, word, within text.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(source[within.Start:word.Start])
	after, _ := utf8.DecodeRuneInString(source[word.End:within.End])
	return (word.Start == within.Start || parts(before)) && (word.End == within.End || parts(after))
}

// parts says whether a sign is never within a word.
func parts(r rune) bool {
	return !isLetter(r) && !apostrophe(r) && (r < utf8.RuneSelf || !unicode.Is(unicode.Mn, r))
}
