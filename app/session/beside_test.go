package session

import "testing"

func TestCompareInTimeCutsBetweenTheArticles(t *testing.T) {
	d := newTown(t)
	d.SetFilter(Filter{Actors: []string{"tosk"}, Until: date("2025-03")})
	if !d.CompareInTime() {
		t.Fatal("no two days are found")
	}
	if got := ids(d); got != "first-0" {
		t.Errorf("the first chart counts %q, expected the earlier statement of the actor", got)
	}
	d.SetFilter(d.Beside())
	if got := ids(d); got != "second-0" {
		t.Errorf("the chart beside counts %q, expected the later statement of the actor", got)
	}
}

func TestCompareInTimeNeedsTwoDays(t *testing.T) {
	d := newTown(t)
	d.SetFilter(Filter{Publishers: []string{"Evening Sheet"}})
	before := d.Filter()
	if d.CompareInTime() {
		t.Errorf("one day is cut in two: %+v and %+v", d.Filter(), d.Beside())
	}
	if got := d.Filter(); got.Until != before.Until {
		t.Errorf("the filter has become %+v", got)
	}
}

func TestMarkBesideListsWhatItsChartCounts(t *testing.T) {
	d := newTown(t)
	d.SetFilter(Filter{Actors: []string{"venn"}})
	d.SetBeside(Filter{Actors: []string{"tosk"}})
	d.LookBehind(&Mark{Row: "tosk", By: "actor", Beside: true})
	if got := ids(d); got != "first-0 second-0" {
		t.Errorf("behind the mark are %q, expected those of the other chart", got)
	}
	d.SetBeside(Filter{})
	if got := ids(d); got != "first-1 second-1" || d.Behind() != nil {
		t.Errorf("%q are listed after the other chart has changed, expected all that are counted", got)
	}
}
