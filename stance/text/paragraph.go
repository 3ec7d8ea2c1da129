package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraphs cuts source at its line breaks; blank lines make none. Where lines
// were broken to fit a width, only blank lines part paragraphs.
func paragraphs(source string) []Span {
	lines := cutLines(source)
	if !wrapped(source, lines) {
		return withoutEmpty(lines)
	}
	var joined []Span
	open := false
	for _, l := range lines {
		switch {
		case l.Len() == 0:
			open = false
		case open:
			joined[len(joined)-1].End = l.End
		default:
			joined, open = append(joined, l), true
		}
	}
	return joined
}

// cutLines returns every line without its break and without space around it.
func cutLines(source string) []Span {
	var lines []Span
	start := 0
	for start <= len(source) {
		end, next := lineEnd(source, start)
		lines = append(lines, trim(source, Span{start, end}))
		start = next
	}
	return lines
}

// lineEnd finds the break that ends the line at start: LF, CR, CRLF, form feed,
// vertical tab, NEL or one of Unicode's two separators.
func lineEnd(source string, start int) (end, next int) {
	for i := start; i < len(source); i++ {
		if i += withinLine(source[i:]); i == len(source) {
			break
		}
		switch c := source[i]; {
		case c == '\r' && strings.HasPrefix(source[i:], "\r\n"):
			return i, i + 2
		case c >= '\n' && c <= '\r':
			return i, i + 1
		case c == 0xC2 && strings.HasPrefix(source[i:], "\u0085"):
			return i, i + 2
		case c == 0xE2 && (strings.HasPrefix(source[i:], "\u2028") || strings.HasPrefix(source[i:], "\u2029")):
			return i, i + 3
		}
	}
	return len(source), len(source) + 1
}

// wrapped says whether a text's lines were broken to fit a width: they are short
// and many of those that follow another at once go on in lower case.
func wrapped(source string, lines []Span) bool {
	const width = 100
	following, lower := 0, 0
	for i, l := range lines {
		if l.Len() > width {
			return false
		}
		if i == 0 || l.Len() == 0 || lines[i-1].Len() == 0 {
			continue
		}
		following++
		if r, _ := utf8.DecodeRuneInString(source[l.Start:]); unicode.IsLower(r) {
			lower++
		}
	}
	return lower >= 2 && 3*lower >= following
}

// trim takes white space and marks without width off both ends.
func trim(source string, s Span) Span {
	part := s.Of(source)
	left := strings.TrimLeftFunc(part, blank)
	s.Start = s.End - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, blank))
	return s
}

// blank holds for white space and for signs without width (a byte order mark).
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\uFEFF' || r >= '\u200B' && r <= '\u200F' || r == '\u2060' || r == '\u00AD' || unicode.IsControl(r)
}

func withoutEmpty(lines []Span) []Span {
	kept := lines[:0]
	for _, l := range lines {
		if l.Len() > 0 {
			kept = append(kept, l)
		}
	}
	return kept
}
