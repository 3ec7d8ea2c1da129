package stance

import (
	"slices"
	"strings"
)

// inflect returns the regular forms of an English verb or noun, itself first:
// reject, rejects, rejected, rejecting; cede, ceded; stop, stopped; carry, carried.
func inflect(word string) []string {
	last := len(word) - 1
	if last < 1 {
		return []string{word}
	}
	stem := word
	forms := []string{word}
	switch {
	case word[last] == 'e':
		forms = append(forms, word+"s", word+"d")
		if !strings.HasSuffix(word, "ee") {
			stem = word[:last]
		}
		return append(forms, stem+"ing")
	case word[last] == 'y' && !isVowel(word[last-1]):
		return append(forms, word[:last]+"ies", word[:last]+"ied", word+"ing")
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "sh"), strings.HasSuffix(word, "ch"), word[last] == 'x', word[last] == 'z':
		forms = append(forms, word+"es")
	default:
		forms = append(forms, word+"s")
	}
	if doubles(word) {
		stem += string(word[last])
	}
	return append(forms, stem+"ed", stem+"ing")
}

// doubles says whether the last letter is written twice before an ending: one
// consonant after one vowel in a word of one syllable.
func doubles(word string) bool {
	n := len(word)
	if n < 3 || isVowel(word[n-1]) || strings.IndexByte("wxyh", word[n-1]) >= 0 || !isVowel(word[n-2]) || isVowel(word[n-3]) {
		return false
	}
	return !slices.ContainsFunc([]byte(word[:n-2]), isVowel)
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
