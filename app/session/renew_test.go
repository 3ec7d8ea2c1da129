package session

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley/stance"
)

// village is a project of some articles in which two people take turns.
func village(t testing.TB) *desk {
	d := newTown(t)
	for i := range 8 {
		d.add(account(fmt.Sprintf("article-%d", i), fmt.Sprintf("2025-0%d", 1+i%3), "Harbour Post",
			said{"Tosk", "tosk", fmt.Sprintf("bridge %d must be built", i), "bridge", 0.8}, said{"Venn", "venn", "trams can run at night", "trams", 0.5},
			said{"Venn", "venn", "we shall see", "", 0}))
	}
	return d
}

// named names lines, so that those laid anew compare with those before.
func named(lines []*Line) (all []string) {
	for _, l := range lines {
		all = append(all, fmt.Sprint(l.Statement.ID, l.Actor, l.Issue, l.Stance, l.Status))
	}
	return all
}

func TestWhatIsJudgedIsInItsPlaceAsIfAllWereLaidAnew(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 5))
	for _, o := range []Order{{}, {Column: ByStance}, {Column: ByActor, Descending: true}, {Column: ByStatus}} {
		for _, f := range []Filter{{}, {Actors: []string{"tosk"}}, {Statuses: []stance.Status{stance.Proposed, stance.Changed}}} {
			d := village(t)
			d.SetFilter(f)
			d.SetOrder(o)
			d.LatestOf("tosk")
			for range 25 {
				id := func() string {
					all := d.entries[chance.IntN(len(d.entries))].Reading.Statements
					return all[chance.IntN(len(all))].ID
				}
				switch chance.IntN(6) {
				case 0:
					d.Accept(id(), id())
				case 1:
					d.Reject(id())
				case 2:
					d.Attribute([]string{"tosk", "venn"}[chance.IntN(2)], id())
				case 3:
					d.Place("trams", stance.Side(chance.IntN(3)-1), id(), id(), id())
				case 4:
					d.Withdraw(id())
				case 5:
					if !strings.HasPrefix(d.CanUndo(), "Import") {
						d.Undo()
					}
				}
				d.noErrors()
				passed, shown, latest := named(d.passed), named(d.shown), d.LatestOf("tosk")
				for _, e := range d.entries {
					d.lay(e)
				}
				d.speaks = nil
				d.sift()
				if !slices.Equal(passed, named(d.passed)) || !slices.Equal(shown, named(d.shown)) {
					t.Fatalf("%v, %v: listed\n%q\nand laid anew\n%q", o, f, shown, named(d.shown))
				}
				if a, b := fmt.Sprint(latest), fmt.Sprint(d.LatestOf("tosk")); len(latest) != len(d.LatestOf("tosk")) {
					t.Fatalf("the latest are %s, and asked for anew %s", a, b)
				}
			}
		}
	}
}

func TestTogetherTellsOnce(t *testing.T) {
	d := newTown(t)
	told := 0
	d.Watch(func(Change) { told++ })
	d.Together(func() {
		d.Accept("first-0")
		d.Together(func() { d.StepUnchecked(true) })
	})
	if told != 1 {
		t.Errorf("the watchers were told %d times", told)
	}
	if !d.changes.Has(StatementsChanged) || !d.changes.Has(SelectionChanged) {
		t.Errorf("told was %b", d.changes)
	}
}
