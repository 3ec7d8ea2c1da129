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
	v := &vocabulary{seed: spellings.seed}
	for i := range Forms + 100 {
		v.find(fmt.Sprintf("w%d", i))
	}
	s := v.find("Späte")
	if s.form != 0 || s.of("Späte") != "spate" || !s.upper || s.kind != Letters {
		t.Errorf("%+v", s)
	}
	if early := v.find("w1"); early.form == 0 {
		t.Error("an early word has lost its form")
	}
	if long := v.find(strings.Repeat("ab", longestForm)); long.form != 0 || !long.folded {
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
