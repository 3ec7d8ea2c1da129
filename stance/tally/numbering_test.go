package tally

import (
	"fmt"
	"testing"
)

// TestNumbering numbers words in the order in which they come, through several
// growths, and the empty one 0.
func TestNumbering(t *testing.T) {
	for _, room := range []int{0, 7, 5000} {
		n := newNumbering(room)
		for range 2 {
			for i := range 2000 {
				word := ""
				if i > 0 {
					word = fmt.Sprint("word", i)
				}
				if got := n.of(word); int(got) != i || n.words[got] != word {
					t.Fatalf("with room for %d, %q has number %d, want %d", room, word, got, i)
				}
			}
		}
		if len(n.words) != 2000 {
			t.Errorf("with room for %d, %d words, want 2000", room, len(n.words))
		}
	}
}

// TestNumberingOfOneHash tells words apart that fall on one place.
func TestNumberingOfOneHash(t *testing.T) {
	n := newNumbering(0)
	for _, word := range []string{"a", "b", "c"} {
		at := n.find(5, word)
		n.places[at] = numbered{5, int32(len(n.words))} // #nosec G115
		n.words = append(n.words, word)
	}
	for i, word := range n.words[1:] {
		if got := n.places[n.find(5, word)].number; int(got) != i+1 {
			t.Errorf("%s is found with number %d, want %d", word, got, i+1)
		}
	}
	if free := n.places[n.find(5, "d")]; free.number != 0 {
		t.Errorf("a word that is not there is found with number %d", free.number)
	}
}

// TestBreathing counts an utterance once a source, in the order in which they came,
// and begins anew when it is opened.
func TestBreathing(t *testing.T) {
	var b breathing
	for range 2 {
		b.open(4)
		for i, c := range []struct {
			source, utterance, place int32
			first                    bool
		}{
			{1, 7, 0, true},
			{1, 7, 0, false},
			{2, 7, 1, true}, // an article that tells two stories
			{1, 8, 2, true},
			{2, 7, 1, false},
			{3, 7, 3, true},
			{1, 8, 2, false},
		} {
			place, first := b.at(&entry{heard: &heard{source: c.source, utterance: c.utterance}})
			if place != c.place || first != c.first {
				t.Errorf("%d: place %d, first %v, want %d, %v", i, place, first, c.place, c.first)
			}
		}
		if b.n != 4 {
			t.Errorf("%d utterances, want 4", b.n)
		}
	}
}
