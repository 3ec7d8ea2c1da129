package tone

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"parley/stance/text"
)

// sameTokens compares the tokens of a document's words with those of its letters, for
// stretches that begin and end anywhere.
func sameTokens(t *testing.T, source string, dice *rand.Rand) {
	t.Helper()
	doc := text.Parse(source)
	for range 8 {
		from := dice.IntN(len(source) + 1)
		span := text.Span{Start: from, End: from + dice.IntN(len(source)-from+1)}
		want, got := appendTokens(nil, source, span), appendWords(nil, doc, span)
		for i := range want {
			if i < len(got) && *want[i].word == *got[i].word {
				got[i].word = want[i].word // one without a number is read each time
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%q %v:\n got %+v\nwant %+v", source, span, got, want)
		}
	}
}

// TestTokensOfADocument reads texts of words and signs that the two ways might cut
// otherwise.
func TestTokensOfADocument(t *testing.T) {
	parts := strings.Split("hope|War|good|U.S.|don't|don’t|dogs’|’em|'90s|co-op|naïve|café|e\u0301|x_y|a.b|end.Then|No|3rd|50%|$5|@venn|http://ruvia.example/x|“|”|‘|’|\"|'|''|``|.|!|?|;|:|,|—|–|…| | | | |  |\n|\n\n|\u00a0|\u00ad|\u0301|カ|م|ß|İ|\xe2\x80|\xff", "|")
	dice := rand.New(rand.NewPCG(3, 5))
	for range 20000 {
		var b strings.Builder
		for range 1 + dice.IntN(10) {
			b.WriteString(parts[dice.IntN(len(parts))])
		}
		sameTokens(t, b.String(), dice)
	}
}

// FuzzTokensOfADocument does so with any bytes.
func FuzzTokensOfADocument(f *testing.F) {
	f.Add("“It’s a good day,” he said—in the U.S., at 10:30; don't fear…\n\nNo!", uint64(1))
	f.Fuzz(func(t *testing.T, source string, seed uint64) { sameTokens(t, source, rand.New(rand.NewPCG(seed, 1))) })
}
