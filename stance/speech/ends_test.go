package speech

import (
	"strings"
	"testing"

	"parley/stance/text"
)

// TestContentEnds reads sentences whose first content ends at the bar.
func TestContentEnds(t *testing.T) {
	for _, c := range []string{
		"Venn said the bridge was safe|, but Kell said it was not.",
		"Venn said the bridge was safe and the road was closed|.",
		"Venn said the bridge, which is old, was safe|.",
		"Venn said the bridge was safe|, adding that it was old.",
		"Venn said the bridge was safe| and urged the council to vote.",
		"Venn said the bridge was safe|; Kell left.",
		"Venn said the bridge was safe| - a surprise to many.",
		"Venn said the bridge - an old one - was safe|.",
		"Venn said the bridge was safe|, who said that?",
		"Venn said that in May, when it rained, the bridge fell|.",
		"Venn said the bridge was “safe|,” citing a report.",
		"Venn said the bridge was “safe” and would open|.",
		"(Venn said the bridge was safe|.) Kell left.",
		"While Venn said the bridge was safe|, Kell left the hall.",
		"Venn, who said the bridge was safe|, left the hall.",
		"Venn praised Kell for staying|, and the council left.",
		"Venn called for a truce|, to begin on Monday.",
		"Venn vowed to rebuild the bridge|, while acknowledging that it was old.",
		"Venn said the bridge was safe| during a debate on Monday.",
		"Venn said he had met Kell during the war|.",
		"Venn said the bridge was safe|, which Kell said was false.",
	} {
		before, after, _ := strings.Cut(c, "|")
		source := before + after
		found := Find(text.Parse(source), Setting{})
		if len(found) == 0 {
			t.Errorf("%s\nnothing found", c)
			continue
		}
		end := found[0].Content.End
		for end < len(before) && strings.ContainsRune(",”", rune(source[end])) {
			end++
		}
		got := strings.TrimRight(source[:end], ",.”")
		if want := strings.TrimRight(before, ",.”"); got != want {
			t.Errorf("%s\nends after %q", c, got)
		}
	}
}
