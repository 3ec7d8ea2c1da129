package stance

import (
	"strings"

	"parley/stance/text"
)

// foldName is a name in lower case, without diacritics, with straight apostrophes.
func foldName(s string) string { return text.Fold(s) }

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
