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
	r := reader{out: out, source: source, opens: true}
	r.read(span.Start, span.End)
	return r.out
}

// A reader cuts one stretch after another into tokens.
type reader struct {
	out      []token
	source   string
	sentence int
	breaks   int // line breaks since the last word
	opens    bool
}

// read cuts a stretch at whose ends no word goes on.
func (r *reader) read(from, to int) {
	for i := from; i < to; {
		if r.source[i] == ' ' {
			i++
			continue
		}
		c, size := rune(r.source[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(r.source[i:to])
		}
		if isLetter(c) {
			end := wordEnd(r.source, i, to)
			r.enter(text.Span{Start: i, End: end}, unicode.IsUpper(c)).spelled(r.source[i:end])
			i = end
			continue
		}
		r.sign(c)
		i += size
	}
}

// enter appends a word.
func (r *reader) enter(span text.Span, upper bool) *token {
	r.out = append(r.out, token{Span: span, upper: upper, opens: r.opens, sentence: r.sentence})
	r.opens, r.breaks = false, 0
	return &r.out[len(r.out)-1]
}

// sign reads what is no letter.
func (r *reader) sign(c rune) {
	switch c {
	case '\n':
		if r.breaks++; r.breaks == 2 {
			r.sentence++
			r.opens = true
		}
	case '.', '!', '?', ';':
		r.sentence++
		r.opens = true
	case '“', '"', ':':
		r.opens = true
	}
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
