package text

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// A class says what a sign does to the words around it in UAX #29, as far as that is
// told by itself and its neighbours. The bits of joining are those of what is joined,
// moved by joins.
type class uint8

const (
	letter class = 1 << iota
	digit
	joinsLetters // MidLetter, MidNumLet, Single_Quote
	joinsDigits  // MidNum, MidNumLet, Single_Quote
	alone        // any other sign that no rule joins to what stands before or after it
	space

	joins = 2
	wordy = letter | digit
)

// classes are those of ascii; 0 is for what other rules speak of.
var classes = func() (of [256]class) {
	for c := range byte(utf8.RuneSelf) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
			of[c] = letter
		case c >= '0' && c <= '9':
			of[c] = digit
		case c != '_' && c != '\r':
			of[c] = alone
		}
	}
	of['.'], of['\''] = joinsLetters|joinsDigits, joinsLetters|joinsDigits
	of[':'], of[','], of[';'], of[' '] = joinsLetters, joinsDigits, joinsDigits, space
	return of
}()

// classAt is the class of the sign at a place, and its length: of ascii, and of the
// quotation marks, dashes and dots of news, which are the bytes E2 80 and a third.
func classAt(s string, at int) (of class, size int) {
	if c := s[at]; c != 0xE2 || at+2 >= len(s) || s[at+1] != 0x80 {
		return classes[c], 1
	}
	switch s[at+2] {
	case 0x98, 0x99: // ‘ ’
		return joinsLetters | joinsDigits, 3
	case 0x93, 0x94, 0x9C, 0x9D, 0xA6: // – — “ ” …
		return alone, 3
	}
	return 0, 1
}

// cutEnd is where the stretch ends that UAX #29 cuts off at a place. Nearly all of
// them are told by few signs; where others stand, the library of its rules is asked.
func cutEnd(s string, at int) int {
	of, size := classAt(s, at)
	end := at + size
	switch {
	case of&wordy != 0:
		return wordCut(s, at)
	case of == space:
		for end < len(s) && s[end] == ' ' {
			end++
		}
	case of == 0:
		return ruledCut(s, at)
	}
	if end < len(s) {
		if after, _ := classAt(s, end); after == 0 {
			return ruledCut(s, at)
		}
	}
	return end
}

// wordCut is cutEnd where a letter or digit of ascii stands.
func wordCut(s string, at int) int {
	for end := at + 1; ; {
		for end < len(s) && classes[s[end]]&wordy != 0 {
			end++
		}
		if end == len(s) || s[end] == ' ' {
			return end
		}
		of, size := classAt(s, end)
		switch {
		case of == alone:
			return end
		case of == 0:
			return ruledCut(s, at)
		case end+size == len(s):
			return end
		}
		after, _ := classAt(s, end+size)
		if after == 0 {
			return ruledCut(s, at)
		}
		if of>>joins&classes[s[end-1]]&after&wordy == 0 {
			return end
		}
		end += size + 1
	}
}

// ruledCut is cutEnd by all rules.
func ruledCut(s string, at int) int {
	it := words.FromString(s[at:])
	it.Next()
	return at + it.End()
}

// A cut is one stretch that UAX #29 cuts off, with its place in the vocabulary.
type cut struct {
	Span
	key key
}

// mostCuts is how many stretches are looked up together.
const mostCuts = 64

// fill cuts off what stands from a place on, up to the end of the paragraph or as much
// as is looked up together. White space is left out. It returns how many stretches
// there are and where it ended.
func (x *lexer) fill(at, end int) (n, next int) {
	paragraph := x.source[:end]
	for at < end && n < mostCuts {
		if paragraph[at] == ' ' && at+1 < end && classes[paragraph[at+1]]&^space != 0 {
			at++
			continue
		}
		s := Span{at, cutEnd(paragraph, at)}
		at = s.End
		if isBlank(s.Of(paragraph)) {
			continue
		}
		x.cuts[n].Span = s
		x.cuts[n].key.read(x.source, s)
		n++
	}
	x.read |= spellings.fetch(x.cuts[:n])
	return n, at
}
