package exchange

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// A keyring gives keys that nobody has yet.
type keyring map[string]bool

// or takes a key that stands there, or makes one of a name.
func (k keyring) or(key, name string) string {
	if key != "" {
		k[key] = true
		return key
	}
	return k.of(name)
}

// of makes a key of a name: lower-case ascii letters, digits and hyphens, with a
// number after it where that is taken.
func (k keyring) of(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case r < 0x80 && b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	stem := strings.Trim(b.String(), "-")
	if stem == "" {
		stem = "code"
	}
	key := stem
	for n := 2; k[key]; n++ {
		key = stem + "-" + strconv.Itoa(n)
	}
	k[key] = true
	return key
}
