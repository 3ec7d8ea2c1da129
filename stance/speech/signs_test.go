package speech

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestSignsAreFoundAsOneByOne looks for signs in words of few letters, so that many are
// there, and at both ends.
func TestSignsAreFoundAsOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(rapid.StringMatching("[ab é]{2,4}"), 0, 4).Draw(t, "signs")
		words := rapid.StringMatching("[abc é]{0,12}").Draw(t, "words")
		var x signs
		for _, sign := range all {
			x.add(sign)
		}
		want := slices.ContainsFunc(all, func(sign string) bool { return strings.Contains(words, sign) })
		if x.within(words) != want {
			t.Fatalf("%q holds one of %q: %v", words, all, !want)
		}
	})
}

func TestSignsOfSpeeches(t *testing.T) {
	for _, sign := range speechSigns().all {
		if len(sign) < 2 || sign != strings.ToLower(sign) || !announcesSpeech("The "+strings.ToUpper(sign[:1])+sign[1:]+" all") {
			t.Errorf("%q is not found", sign)
		}
	}
	for _, words := range []string{"", "a", "The harbour opens", "Remarks about the harbour", "transcrip"} {
		if announcesSpeech(words) {
			t.Errorf("%q announces a speech", words)
		}
	}
}
