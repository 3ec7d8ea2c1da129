package stance

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"parley/stance/text"
)

// TestGovernedEndsSomewhere holds the clause of a pronoun to its bound in a text
// that never ends a sentence, and to its own end in one that does.
func TestGovernedEndsSomewhere(t *testing.T) {
	const most = 200
	for _, c := range []struct {
		name, body string
		words      int
	}{
		{"no full stop", "He " + strings.Repeat("praised Tosk and ", most), most},
		{"a full stop", "He praised Tosk and left. " + strings.Repeat("It rained ", most), 6},
		{"a conjunction", "He praised Tosk before " + strings.Repeat("it rained and ", most), 3},
	} {
		cast := newCast(inventedEngine(t).names, Article{Text: c.body}, text.Parse(c.body))
		span := cast.governed(search{at: 0, gender: Male, subject: true})
		first, last := cast.wordsIn(span)
		if last-first != c.words {
			t.Errorf("%s: the clause has %d words, want %d", c.name, last-first, c.words)
		}
	}
}

// endless are texts of which each part alone asks for a look far ahead or far back.
var endless = map[string][3]string{ // before, again and again, after
	"pronouns":            {"", "he thanked Ilvar Tosk and ", ""},
	"names in a list":     {"", "Marta Venn, Ilvar Tosk, ", "and Dorin Halm said the river was low."},
	"names in a speech":   {"Ilvar Tosk said: “", "Marta Venn, Ilvar Tosk, ", "”"},
	"tones and buts":      {"Ilvar Tosk said that ", "it was bad but good but ", "it was not."},
	"positions in one":    {"Ilvar Tosk, the president of Ruvia, said: “", "we want a ceasefire and not ", "a war.”"},
	"land in one":         {"Ilvar Tosk said: “", "we will not cede our land, but ", "not now”"},
	"reports in a report": {"Marta Venn said ", "he said that she rejected a truce and ", "left."},
	"open quotations":     {"", "“Ilvar Tosk said ", ""},
	"late cues":           {"", "“The bridge is old.\n\n“Nobody mends it,” Tosk said.\n\n", ""},
}

// TestEndlessTextsEnd reads a megabyte of each. That takes a tenth of a second; were
// the time to grow with the square of the length, it would take an hour.
func TestEndlessTextsEnd(t *testing.T) {
	e := inventedEngine(t)
	for name, part := range endless {
		readsInTime(t, e, name, part[0]+strings.Repeat(part[1], 1e6/len(part[1]))+part[2])
	}
}

// readsInTime fails where a text is not read within three minutes.
func readsInTime(t *testing.T, e *Engine, name, source string) {
	t.Helper()
	done := make(chan error, 1)
	go func() {
		_, err := e.Read(context.Background(), Article{ID: "endless", Text: source})
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	case <-time.After(3 * time.Minute):
		t.Fatalf("%s: %d bytes are not read in three minutes: the time grows faster than the text", name, len(source))
	}
}

// TestEndlessPositionsEnd reads sentences without an end that are full of issues: each of them
// is weighed against all that stands in its sentence.
func TestEndlessPositionsEnd(t *testing.T) {
	e := New(defaultCodebook(t))
	for name, part := range map[string][2]string{
		"held":   {"In Ukraine and Crimea. ", "Kyiv rejected the plan, which called for a truce, "},
		"quoted": {"In Crimea, Kyiv said: “", "we want a truce and we will not cede the Donbas and "},
	} {
		readsInTime(t, e, name, part[0]+strings.Repeat(part[1], 2e5/len(part[1])))
	}
}

// BenchmarkEndlessTexts reads 64 KB and 1 MB of each: the rates must be alike.
func BenchmarkEndlessTexts(b *testing.B) {
	e := inventedEngine(b)
	for name, part := range endless {
		for _, kb := range []int{64, 1024} {
			source := part[0] + strings.Repeat(part[1], kb<<10/len(part[1])) + part[2]
			b.Run(fmt.Sprintf("%s/%dKB", name, kb), func(b *testing.B) {
				b.SetBytes(int64(len(source)))
				for b.Loop() {
					if _, err := e.Read(context.Background(), Article{ID: "endless", Text: source}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
