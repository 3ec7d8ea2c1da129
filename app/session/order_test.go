package session

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"parley/stance"
)

// TestSorted compares the short way of sorting, by numbers, with that by comparing.
func TestSorted(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 1))
	pick := func(all ...string) string { return all[chance.IntN(len(all))] }
	var lines []*Line
	for at := range 60 {
		a := stance.Article{ID: "x", Title: pick("", "A bridge", "A bridge too far", "Çay"), Date: date(pick("2024", "2025", "2025-03", "2025-03-02", "2025-03-30"))}
		if chance.IntN(5) == 0 {
			a.Date = stance.Date{}
		}
		e := &Entry{Article: a, at: at}
		for n := range chance.IntN(8) {
			l := &Line{
				Entry: e, n: n, Name: pick("", "Tosk", "Venn", "Venn-Halm", "Żuk"), Issue: pick("", "bridge", "bridge-toll"), Stance: chance.Float64()*2 - 1,
				Status: stance.Status(pick("accepted", "changed", "proposed")), folded: pick("the bridge is", "the bridge must", "no"),
				Statement: &stance.Statement{Kind: stance.Kind(pick("direct", "indirect"))}, Position: &stance.Position{Confidence: chance.Float64()},
			}
			if chance.IntN(3) == 0 {
				l.Stance = 0
				l.Statement.Tone = &stance.Tone{Score: chance.Float64()*2 - 1}
			}
			lines = append(lines, l)
		}
	}
	for column := range comparisons {
		for _, descending := range []bool{false, true} {
			s := &Session{order: Order{Column: column, Descending: descending}}
			compare, _ := s.inOrder()
			want := slices.Clone(lines)
			slices.SortFunc(want, compare)
			if got := s.order.sorted(lines, compare); !slices.Equal(got, want) {
				t.Errorf("by %s, descending %v, lines are in another order than compared", column, descending)
			}
		}
	}
}

// TestNarrowing types a search letter by letter, and changes its words, and compares
// what is shown with what a session shows that is asked at once.
func TestNarrowing(t *testing.T) {
	typed, asked := newTown(t), newTown(t)
	for _, f := range []Filter{
		{},
		{Search: "b"},
		{Search: "br"},
		{Search: "bridge"},
		{Search: "bridge venn"},
		{Search: "bridge ven"},
		{Search: "venn bridge"},
		{Search: "venn", Actors: []string{"venn"}},
		{Search: "venn bridge", Actors: []string{"venn"}},
		{Search: "night", Actors: []string{"venn"}},
		{Search: "t"},
		{Search: "tr"},
		{Search: "NIGHT tr"},
	} {
		typed.SetFilter(f)
		asked.SetFilter(Filter{})
		asked.SetFilter(f)
		if got, want := ids(typed), ids(asked); got != want || typed.Passed() != asked.Passed() {
			t.Errorf("%+v: %q are shown, want %q", f, got, want)
		}
	}
}

// TestPassingOfMany tries many lines in two places and keeps their order.
func TestPassingOfMany(t *testing.T) {
	var lines, want []*Line
	for i := range 2*manyLines + 1 {
		l := &Line{folded: fmt.Sprint("lot ", i%3), Entry: &Entry{}}
		lines = append(lines, l)
		if i%3 == 1 {
			want = append(want, l)
		}
	}
	if got := passing(lines, Filter{Search: "lot 1"}); !slices.Equal(got, want) {
		t.Errorf("%d of %d lines pass, want %d in their order", len(got), len(lines), len(want))
	}
}
