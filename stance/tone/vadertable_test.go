package tone

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/cdipaolo/sentiment"
)

// What the table spares VADER must be what VADER would have said: every word of
// its lists is tried after every other kind of word.
func TestTableAgreesWithVader(t *testing.T) {
	listed := slices.Sorted(maps.Keys(vaderTable()))
	for phrase := range vaderLexicon().Constants.SpecialCaseIdioms {
		listed = append(listed, strings.Fields(phrase)...)
	}
	slices.Sort(listed)
	listed = slices.DeleteFunc(slices.Compact(listed), func(w string) bool { return wordEnd(w, 0, len(w)) != len(w) })
	plain := []string{"the", "of", "to", "for", "table", "so", "this", "or", "at", "ever", "mustn't", "amn't", "ℹ", "é", "ass", "right"}
	random := rand.New(rand.NewPCG(1, 2))
	for n := range 3 * len(listed) {
		spelled := []string{plain[random.IntN(len(plain))], plain[random.IntN(len(plain))], plain[random.IntN(len(plain))], listed[n%len(listed)]}
		if n%3 == 0 {
			spelled[random.IntN(3)] = listed[random.IntN(len(listed))]
		}
		agreesWithVader(t, spelled)
	}
	shifting := []string{"table", "very", "hardly", "not", "isn't", "great", "awful", "without", "never", "so"}
	for _, word := range oneOfEachValence() {
		for _, a := range shifting {
			for _, b := range shifting {
				agreesWithVader(t, []string{shifting[random.IntN(len(shifting))], a, b, word})
			}
		}
	}
	for idiom := range vaderLexicon().Constants.SpecialCaseIdioms {
		agreesWithVader(t, append([]string{"table", "of", "table"}, strings.Fields(idiom)...))
	}
}

// oneOfEachValence is one plain word of the lexicon for each valence in it.
func oneOfEachValence() []string {
	words := map[float64]string{}
	for _, word := range slices.Sorted(maps.Keys(vaderTable())) {
		if w := vaderTable()[word]; w.rated && !w.special && wordEnd(word, 0, len(word)) == len(word) && word[0] >= 'a' {
			words[w.valence] = word
		}
	}
	return slices.Sorted(maps.Values(words))
}

// agreesWithVader compares the valence of the last of several words.
func agreesWithVader(t *testing.T, spelled []string) {
	t.Helper()
	last := len(spelled) - 1
	tokens := make([]token, len(spelled))
	for i, w := range spelled {
		tokens[i].spelled(w)
	}
	if !tokens[last].word.vader.rated {
		return
	}
	before := strings.Join(spelled[last-3:last], " ")
	want := math.Round(1000*(vaderSum(before+" "+spelled[last])-vaderSum(before))) / 1000
	if got := valence(tokens, last); got != want {
		t.Errorf("%q after %q has %v by the table, %v by VADER", spelled[last], before, got, want)
	}
}

// The counts that are decoded here are those of the library's own model.
func TestReviewWordsAreTheModels(t *testing.T) {
	models, err := sentiment.Restore()
	if err != nil {
		t.Fatal(err)
	}
	words := reviewWords()
	if len(words) < 10000 {
		t.Fatalf("the model has %d words", len(words))
	}
	model := models[sentiment.English]
	for word, got := range words {
		want, ok := model.Words.Get(word)
		if !ok || len(want.Count) != 2 || got.Seen != want.Seen || got.Count != [2]uint64(want.Count) {
			t.Fatalf("%q: %+v, the library has %+v", word, got, want)
		}
	}
}

// What stands in the file is what the model says.
func TestReviewsFile(t *testing.T) {
	if *fitFlag {
		var b strings.Builder
		b.WriteString("# word, reviews that blame with it, reviews that praise with it; see NOTICE\n")
		counted := reviewWords()
		for _, word := range slices.Sorted(maps.Keys(modelTable())) {
			fmt.Fprintf(&b, "%s\t%d\t%d\n", word, counted[word].Count[0], counted[word].Count[1])
		}
		if err := os.WriteFile(reviewsFile, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if len(modelTable()) < 500 || !maps.Equal(reviewTable(), modelTable()) {
		t.Errorf("the file has %d words, the model %d, or they weigh otherwise; run this test with -fit", len(reviewTable()), len(modelTable()))
	}
}
