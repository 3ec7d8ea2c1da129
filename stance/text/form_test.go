package text

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

// TestFormsAreOneAFoldedWord asks for words from several goroutines at once: all
// spellings of a word have one Form, and no two words share one.
func TestFormsAreOneAFoldedWord(t *testing.T) {
	var askers sync.WaitGroup
	for n := range 4 {
		askers.Go(func() {
			for i := range 2000 {
				word := fmt.Sprintf("lörn%d", (i*7+n)%2000)
				lower, f := Folded(word)
				if _, upper := Folded(strings.ToUpper(word)); lower != Fold(word) || f == 0 || upper != f || FormOf(lower) != f {
					t.Errorf("%s: folded %s, form %d, of its capitals %d, of itself %d", word, lower, f, upper, FormOf(lower))
				}
			}
		})
	}
	askers.Wait()
	words := map[Form]string{}
	for i := range 2000 {
		word := fmt.Sprintf("lorn%d", i)
		if other, taken := words[FormOf(word)]; taken {
			t.Fatalf("%s and %s share a form", word, other)
		}
		words[FormOf(word)] = word
	}
}

// TestAFullVocabularyStillFolds fills a vocabulary: later words have no Form, and
// are folded like the others.
func TestAFullVocabularyStillFolds(t *testing.T) {
	v := newVocabulary()
	for i := range Forms + 100 {
		v.find(fmt.Sprintf("w%d", i))
	}
	s := v.find("Späte")
	if s.form != 0 || s.lower != "spate" || !s.upper || s.kind != Letters {
		t.Errorf("%+v", s)
	}
	if early := v.find("w1"); early.form == 0 {
		t.Error("an early word has lost its form")
	}
	if long := v.find(strings.Repeat("ab", longestForm)); long.form != 0 || long.lower != strings.Repeat("ab", longestForm) {
		t.Errorf("a long word: %+v", long)
	}
}

// TestMemoAsksOnce counts how often a Memo asks for a word with a Form and for
// one without.
func TestMemoAsksOnce(t *testing.T) {
	asked := 0
	memo := NewMemo(func(lower string) *int { asked++; n := len(lower); return &n })
	for range 3 {
		if n := *memo.Of(FormOf("bridge"), "bridge"); n != 6 {
			t.Errorf("%d letters", n)
		}
	}
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	for range 3 {
		memo.Of(0, "toll")
	}
	if asked != 4 {
		t.Errorf("asked %d times, want once more for each word without a form", asked)
	}
}

// TestCountForgets counts in one text after another.
func TestCountForgets(t *testing.T) {
	for range 2 {
		c := NewCount()
		for _, f := range []Form{0, FormOf("bridge")} {
			if _, entered := c.Of(f, "bridge"); entered {
				t.Error("a new count knows the word already")
			}
			c.Set(f, "bridge", -2)
			c.Set(f, "bridge", 0)
			if n, entered := c.Of(f, "bridge"); n != 0 || !entered {
				t.Errorf("it has %d, %v", n, entered)
			}
		}
		c.Free()
	}
}

// TestWordsOfAllLengths finds words that differ in one byte only, at any place.
func TestWordsOfAllLengths(t *testing.T) {
	v := newVocabulary()
	words := map[Form]string{}
	enter := func(word string) {
		f := v.find(word)
		if again := v.find(strings.Clone(word)); again != f || f.lower != word || (f.form == 0) != (len(word) > longestForm) {
			t.Errorf("%q: %+v, then %+v", word, f, again)
		}
		if other, known := words[f.form]; known && other != word && f.form != 0 {
			t.Errorf("%q and %q share a form", word, other)
		}
		words[f.form] = word
	}
	for n := range longestForm + 2 {
		word := strings.Repeat("a", n)
		enter(word)
		for i := range n {
			enter(word[:i] + "b" + word[i+1:])
		}
		enter(word[:min(n, longestForm-1)] + "\x00") // and not padded with it
	}
}

// TestFlagsAskOnce counts how often Flags ask for words with a Form.
func TestFlagsAskOnce(t *testing.T) {
	asked := 0
	flags := NewFlags(func(lower string) bool { asked++; return len(lower) > 4 })
	for range 3 {
		for word, want := range map[string]bool{"bridge": true, "toll": false} {
			if got := flags.Of(FormOf(word), word); got != want || flags.Of(0, word) != want {
				t.Errorf("%s: %v", word, got)
			}
		}
	}
	if asked != 2+6 {
		t.Errorf("asked %d times", asked)
	}
}

// TestMemoKeepsMoreAnswersThanAPageHas asks several goroutines for words of which each has
// an answer of its own, and for as many that share one.
func TestMemoKeepsMoreAnswersThanAPageHas(t *testing.T) {
	shared := -1
	memo := NewMemo(func(lower string) *int {
		n := len(lower)
		if strings.HasPrefix(lower, "same") {
			return &shared
		}
		return &n
	})
	var askers sync.WaitGroup
	for range 4 {
		askers.Go(func() {
			for i := range 2*pageAnswers + 7 {
				own, same := fmt.Sprintf("own%d", i), fmt.Sprintf("same%d", i)
				for range 2 {
					if n := *memo.Of(FormOf(own), own); n != len(own) {
						t.Errorf("%s: %d", own, n)
					}
					if memo.Of(FormOf(same), same) != &shared {
						t.Errorf("%s has another answer", same)
					}
				}
			}
		})
	}
	askers.Wait()
	if n := len(memo.numbered); n != 2*pageAnswers+8 {
		t.Errorf("%d answers are numbered", n)
	}
}

// TestMemoWithoutNumbersLeft answers as before when no number is left for an answer.
func TestMemoWithoutNumbersLeft(t *testing.T) {
	asked := 0
	memo := NewMemo(func(lower string) *int { asked++; n := len(lower); return &n })
	for n := range uint32(Forms - 1) {
		memo.numbered[new(int)] = n + 1
	}
	for range 2 {
		if n := *memo.Of(FormOf("bridge"), "bridge"); n != 6 {
			t.Errorf("%d letters", n)
		}
	}
	if asked != 2 {
		t.Errorf("asked %d times", asked)
	}
}

func TestSharedKeepsOneOfEqualValues(t *testing.T) {
	type pair struct{ a, b string }
	var s Shared[pair]
	one, same, other := s.Of(pair{"a", "b"}), s.Of(pair{"a", "b"}), s.Of(pair{"b", "a"})
	if one != same || one == other || *one != (pair{"a", "b"}) || *other != (pair{"b", "a"}) {
		t.Errorf("%v, %v, %v", *one, *same, *other)
	}
}
