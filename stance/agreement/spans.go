package agreement

import (
	"sort"
	"strings"

	"parley/stance/text"
)

// This file compares stretches of text by their words, so that a quotation mark
// or a full stop more or less does not count. A word is a run of ASCII letters
// and digits and of any letters beyond ASCII; typographic marks part words.

// blanked is text with typographic marks and hard spaces replaced by as many
// NUL bytes, so that offsets stay.
func blanked(source string) []byte {
	b := []byte(source)
	for i := 0; i < len(b); i++ {
		switch {
		case i+2 < len(b) && b[i] == 0xe2 && b[i+1] == 0x80 && b[i+2] != '\n':
			b[i], b[i+1], b[i+2] = 0, 0, 0
			i += 2
		case i+1 < len(b) && b[i] == 0xc2 && b[i+1] == 0xa0:
			b[i], b[i+1] = 0, 0
			i++
		}
	}
	return b
}

func wordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || c >= 0x80
}

// wordSpans are the words of blanked text.
func wordSpans(b []byte) []text.Span {
	var out []text.Span
	for i := 0; i < len(b); i++ {
		if !wordByte(b[i]) {
			continue
		}
		start := i
		for i < len(b) && wordByte(b[i]) {
			i++
		}
		out = append(out, text.Span{Start: start, End: i})
	}
	return out
}

// wordRange is the half-open range of indices of the words within s.
func wordRange(words []text.Span, s text.Span) text.Span {
	i := sort.Search(len(words), func(i int) bool { return words[i].Start >= s.Start })
	j := i
	for j < len(words) && words[j].End <= s.End {
		j++
	}
	return text.Span{Start: i, End: j}
}

// trimmed is s without what is no word at both ends, and, where asked, without
// a leading "that", "whether" or "if".
func trimmed(source string, s text.Span, that bool) text.Span {
	b := blanked(s.Of(source))
	start := 0
	for start < len(b) && !wordByte(b[start]) {
		start++
	}
	if start == len(b) {
		return s
	}
	if that {
		if n := conjunction(b[start:]); n > 0 {
			return trimmed(source, text.Span{Start: s.Start + start + n, End: s.End}, false)
		}
	}
	end := len(b)
	for !wordByte(b[end-1]) {
		end--
	}
	return text.Span{Start: s.Start + start, End: s.Start + end}
}

// conjunction is the length of a leading "that", "whether" or "if" and of what
// parts it from the next word; 0 where there is none or nothing follows.
func conjunction(b []byte) int {
	for _, w := range []string{"that", "whether", "if"} {
		n := len(w)
		if len(b) <= n || !strings.EqualFold(string(b[:n]), w) || b[n] < 0x80 && (wordByte(b[n]) || b[n] == '_') {
			continue
		}
		for n < len(b) && !wordByte(b[n]) {
			n++
		}
		if n < len(b) {
			return n
		}
	}
	return 0
}

// lines cuts a span at line breaks and drops pieces without a word.
func lines(source string, s text.Span) []text.Span {
	var out []text.Span
	start := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && source[i] != '\n' {
			continue
		}
		if strings.IndexFunc(source[start:i], func(r rune) bool { return r >= 0x80 || wordByte(byte(r)) }) >= 0 { // #nosec G115 -- below 0x80
			out = append(out, text.Span{Start: start, End: i})
		}
		start = i + 1
	}
	return out
}
