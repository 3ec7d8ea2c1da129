package tone

import "strings"

// stem takes the commonest endings off a word, so that the forms of a verb or
// noun are one: "criticised", "criticises" and "criticising" are "criticis".
// Stems need not be words; they are only compared with each other.
func stem(w string) string {
	for _, ending := range []string{"'s", "ing", "edly", "ed", "es", "s", "ly", "e"} {
		if n := len(w) - len(ending); n >= 4 && strings.HasSuffix(w, ending) {
			return strings.TrimSuffix(w[:n], "e")
		}
	}
	return w
}
