package stance

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

// A quotation is one line of the sample's quotations with the side that a
// reader would agree on.
type quotation struct {
	Speaker, Published, Text, Issue string
	Side                            *float64
}

func quotations(t testing.TB) []quotation {
	t.Helper()
	content, err := os.ReadFile("../assets/sample/quotations.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var out []quotation
	for line := range strings.Lines(string(content)) {
		var q quotation
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if q.Side != nil {
			out = append(out, q)
		}
	}
	return out
}

// article gives a quotation the least of a surrounding: whose words they are and
// what they are about.
func (q quotation) article() Article {
	day, _ := ParseDate(q.Published)
	return Article{ID: "quotation", Date: day, Text: fmt.Sprintf(
		"Russia and Ukraine were at war, and a ceasefire was proposed. “%s,” said %s.", q.Text, q.Speaker)}
}

// TestQuotations reads what real people are quoted with in the sample: each
// quotation comes out on its side, for the one who is named first as its speaker.
func TestQuotations(t *testing.T) {
	book := defaultCodebook(t)
	engine := New(book)
	for _, q := range quotations(t) {
		t.Run(q.Issue+" "+q.Text, func(t *testing.T) {
			r, err := engine.Read(context.Background(), q.article())
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(q.Speaker, ",")
			key, p := firstPosition(&r, q.Issue)
			if actor, _ := book.Actor(key); actor.Name != first || SideOf(p.Stance) != SideOf(*q.Side) {
				t.Errorf("%q comes out at %+v, want %s at %g", key, p, first, *q.Side)
			}
		})
	}
}

// firstPosition is the first position that a Reading holds on an issue, with the
// key of its actor.
func firstPosition(r *Reading, issue string) (string, Position) {
	for _, s := range r.Statements {
		for _, p := range s.Positions {
			if p.Issue == issue && len(s.Attributions) > 0 {
				return s.Attributions[0].Actor, p
			}
		}
	}
	return "", Position{}
}
