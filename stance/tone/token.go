package tone

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/stance/text"
)

// A token is a run of letters and apostrophes, as both lexicons spell words:
// hyphens part words, and the apostrophe is straight.
type token struct {
	text.Span
	lower    string
	upper    bool // begins with a capital letter
	opens    bool // first word of a sentence, where a capital says nothing
	sentence int
	word     *wordForm
}

// tokenize cuts a stretch of source into tokens. White space of any kind parts
// words alike, so that line breaks never glue them; only a blank line ends a
// sentence.
func tokenize(source string, span text.Span) []token {
	return appendTokens(make([]token, 0, span.Len()/5), source, span) // English has about six bytes a word
}

// appendTokens is tokenize into a slice that is there already.
func appendTokens(out []token, source string, span text.Span) []token {
	sentence, opens, breaks := 0, true, 0
	for i := span.Start; i < span.End; {
		r, size := utf8.DecodeRuneInString(source[i:span.End])
		switch {
		case unicode.IsLetter(r):
			end := wordEnd(source, i, span.End)
			t := token{Span: text.Span{Start: i, End: end}, upper: unicode.IsUpper(r), opens: opens, sentence: sentence}
			t.spelled(source[i:end])
			out = append(out, t)
			opens, breaks = false, 0
			i = end
			continue
		case r == '\n':
			if breaks++; breaks == 2 {
				sentence++
				opens = true
			}
		case strings.ContainsRune(".!?;", r):
			sentence++
			opens = true
		case strings.ContainsRune("“\":", r):
			opens = true
		}
		i += size
	}
	return out
}

// wordEnd finds the end of the word that begins at start. An apostrophe belongs
// to it only between letters.
func wordEnd(source string, start, limit int) int {
	end := start
	for i := start; i < limit; {
		r, size := utf8.DecodeRuneInString(source[i:limit])
		if !unicode.IsLetter(r) && !apostrophe(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		i += size
		if !apostrophe(r) {
			end = i
		}
	}
	return end
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' }
