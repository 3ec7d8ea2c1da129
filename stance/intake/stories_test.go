package intake_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/intake"
)

// invented is a text of n words that share no pair with those of another seed
// but by chance.
func invented(seed uint64, n int) []string {
	source := rand.New(rand.NewPCG(seed, 1))
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", source.IntN(5000))
	}
	return words
}

// changed writes a share of the words anew.
func changed(words []string, share float64, seed uint64) []string {
	source := rand.New(rand.NewPCG(seed, 2))
	out := append([]string(nil), words...)
	for i := range out {
		if source.Float64() < share {
			out[i] = fmt.Sprintf("x%d", source.IntN(5000))
		}
	}
	return out
}

func article(words []string) stance.Article { return stance.Article{Text: strings.Join(words, " ")} }

func TestStories(t *testing.T) {
	stories := intake.NewStories()
	wire := invented(1, 300)
	original := article(wire)
	if story := stories.Add(original); story != "" {
		t.Errorf("the first article tells %q", story)
	}
	for _, c := range []struct {
		name string
		a    stance.Article
		want string
	}{
		{"under another headline", article(append([]string{"Ministers", "meet", "again"}, wire...)), original.Hash()},
		{"the same text", original, ""},
		{"in capitals and with other marks", stance.Article{Text: strings.ToUpper(strings.Join(wire, ", "))}, original.Hash()},
		{"with a tenth of the words changed", article(changed(wire, .1, 7)), original.Hash()},
		{"cut to two thirds", article(wire[:200]), original.Hash()},
		{"cut to a third", article(wire[:100]), ""},
		{"another story", article(invented(2, 300)), ""},
		{"a few words", article(wire[:10]), ""},
		{"nothing", stance.Article{}, ""},
	} {
		if got := stories.Add(c.a); got != c.want {
			t.Errorf("%s: story %q, want %q", c.name, got, c.want)
		}
	}
}

// TestStoriesFindMost counts how many copies with a tenth of their words changed
// are found among unrelated articles, and that no unrelated one is.
func TestStoriesFindMost(t *testing.T) {
	stories := intake.NewStories()
	found, wrong := 0, 0
	for i := range uint64(200) {
		words := invented(100+i, 200)
		if stories.Add(article(words)) != "" {
			wrong++
		}
		if stories.Add(article(changed(words, .1, i))) != "" {
			found++
		}
	}
	if found < 196 || wrong > 0 {
		t.Errorf("%d of 200 copies found, %d unrelated articles taken for copies", found, wrong)
	}
}

func BenchmarkStories(b *testing.B) {
	stories := intake.NewStories()
	texts := make([]stance.Article, 1000)
	for i := range texts {
		texts[i] = article(invented(uint64(i), 800))
	}
	for i := 0; b.Loop(); i++ {
		stories.Add(texts[i%len(texts)])
	}
}
