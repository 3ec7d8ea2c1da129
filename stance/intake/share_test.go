package intake

import (
	"strings"
	"testing"
	"unicode"
)

func TestEnglishShareCountsWords(t *testing.T) {
	listed := map[string]bool{}
	for _, key := range englishWords {
		word := ""
		for ; key != 0; key >>= 8 {
			word = string(rune(key&0xff)) + word
		}
		listed[word] = true
	}
	if !listed["the"] || !listed["about"] || listed["talks"] {
		t.Fatalf("the list holds %d words", len(listed))
	}
	for _, text := range []string{
		"", "The talks went on. THE talks, the “talks”—were long; they've been about", "of\xffof\xc3 of", "été the ſhe these anden an", "would'd b'e 5the the5",
		"Переговоры the продолжались", "\u212ain who\u212a a i",
	} {
		all, english := 0, 0
		for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			all++
			if listed[strings.ToLower(word)] {
				english++
			}
		}
		if got, want := englishShare([]string{text}), float64(english)/float64(max(all, 1)); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		} else if surely := inEnglish([]string{text}); surely != (want >= surelyEnglish) {
			t.Errorf("%q: in English %v", text, surely)
		}
	}
}
