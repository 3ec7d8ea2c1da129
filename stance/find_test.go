package stance

import (
	"testing"

	"parley/stance/text"
)

func TestOneFindingOfEachContent(t *testing.T) {
	at := func(start, end int, sources ...text.Span) finding {
		return finding{content: text.Span{Start: start, End: end}, sources: sources}
	}
	who := text.Span{Start: 20, End: 24}
	got := distinct([]finding{at(0, 1), at(0, 3), at(0, 1, who), at(0, 1), at(5, 9, who), at(5, 8), at(5, 9)})
	want := []finding{at(0, 1, who), at(0, 3), at(5, 9, who), at(5, 8)}
	if len(got) != len(want) {
		t.Fatalf("got %d findings, want %d: %v", len(got), len(want), got)
	}
	for i := range want {
		if got[i].content != want[i].content || len(got[i].sources) != len(want[i].sources) {
			t.Errorf("finding %d: got %v, want %v", i, got[i], want[i])
		}
	}
}
