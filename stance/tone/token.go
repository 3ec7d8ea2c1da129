package tone

import (
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
		r, size := rune(source[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(source[i:span.End])
		}
		if isLetter(r) {
			end := wordEnd(source, i, span.End)
			out = append(out, token{Span: text.Span{Start: i, End: end}, upper: unicode.IsUpper(r), opens: opens, sentence: sentence})
			out[len(out)-1].spelled(source[i:end])
			opens, breaks = false, 0
			i = end
			continue
		}
		switch r {
		case '\n':
			if breaks++; breaks == 2 {
				sentence++
				opens = true
			}
		case '.', '!', '?', ';':
			sentence++
			opens = true
		case '“', '"', ':':
			opens = true
		}
		i += size
	}
	return out
}

// isLetter is unicode.IsLetter, which is asked for few runes of English.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

// wordEnd finds the end of the word that begins at start. An apostrophe belongs
// to it only between letters.
func wordEnd(source string, start, limit int) int {
	end := start
	for i := start; i < limit; {
		if c := source[i] | 0x20; c >= 'a' && c <= 'z' {
			i++
			end = i
			continue
		}
		r, size := utf8.DecodeRuneInString(source[i:limit])
		if !apostrophe(r) && (r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r)) {
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
