package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// bare maps the Latin letters that do not decompose to ascii ones.
var bare = strings.NewReplacer("ł", "l", "đ", "d", "ø", "o", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i",
	"þ", "th", "ð", "d", "ħ", "h", "ŋ", "n", "’", "'", "‘", "'", "ʼ", "'", "\u2010", "-", "\u2011", "-", "\u00a0", " ")

// Fold is s in lower case, without diacritics, with straight apostrophes and
// plain hyphens: "Lipavský’s" becomes "lipavsky's".
func Fold(s string) string {
	s = strings.ToLower(s)
	if isASCII(s) {
		return s
	}
	decomposed := norm.NFKD.String(s)
	kept := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || r == '\u00AD' {
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
