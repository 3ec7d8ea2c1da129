package speech

import (
	"fmt"
	"strings"
	"testing"

	"parley/stance/text"
)

// BenchmarkLongSentences reads sentences that never end, of the constructs that
// look ahead: the time must grow with the length and no faster.
func BenchmarkLongSentences(b *testing.B) {
	for name, unit := range map[string]string{
		"cues":        "he said it fell, ",
		"conjunction": "he said it fell and she said it rose and ",
		"relative":    "which he said was late, ",
		"quotations":  "he said \"it is late,\" and ",
		"commas":      "a, b, ",
		"brackets":    "(he said ",
		"closed":      "he) said ",
		"that":        "that he said that ",
		"who":         "the man, who said, ",
		"dashes":      "he said - the man - ",
		"marks":       "\"he said ",
		"singles":     "'he said ",
		"participles": "saying he left, ",
		"names":       "Venn Kell ",
		"and":         "Venn and ",
		"of":          "the head of ",
	} {
		for _, kb := range []int{16, 64} {
			source := strings.Repeat(unit, kb*1000/len(unit))
			b.Run(fmt.Sprintf("%s/%dKB", name, kb), func(b *testing.B) {
				b.SetBytes(int64(len(source)))
				for b.Loop() {
					Find(text.Parse(source), Setting{})
				}
			})
		}
	}
}
