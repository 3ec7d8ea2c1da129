package stance

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// bare maps the Latin letters that do not decompose to ascii ones.
var bare = strings.NewReplacer("ł", "l", "đ", "d", "ø", "o", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i",
	"þ", "th", "ð", "d", "ħ", "h", "ŋ", "n", "’", "'", "‘", "'", "ʼ", "'", "\u00a0", " ")

// foldName is a name in lower case, without diacritics, with straight apostrophes.
func foldName(s string) string {
	s = strings.ToLower(s)
	if isASCII(s) {
		return s
	}
	decomposed := norm.NFKD.String(s)
	kept := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, decomposed)
	return bare.Replace(kept)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// slug is the ascii letters, digits and hyphens of a name: the form of an actor's key.
func slug(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-':
			return r
		}
		return -1
	}, foldName(name))
}
