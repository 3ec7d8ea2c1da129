package tone

import (
	"maps"
	"math"
	"math/rand/v2"
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
	for idiom := range vaderLexicon().Constants.SpecialCaseIdioms {
		agreesWithVader(t, append([]string{"table", "of", "table"}, strings.Fields(idiom)...))
	}
}

// agreesWithVader compares the valence of the last of several words.
func agreesWithVader(t *testing.T, spelled []string) {
	t.Helper()
	last := len(spelled) - 1
	tokens, words := make([]token, len(spelled)), make([]vaderWord, len(spelled))
	for i, w := range spelled {
		tokens[i].lower, words[i] = w, vaderTable()[w]
	}
	if !words[last].rated {
		return
	}
	before := strings.Join(spelled[last-3:last], " ")
	want := math.Round(1000*(vaderSum(before+" "+spelled[last])-vaderSum(before))) / 1000
	if got := valence(words, tokens, last); got != want {
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
