package tally

import (
	"fmt"
	"math"
	"testing"
	"time"

	"parley/stance"
)

// on dates an observation.
func on(date, line string) Observation {
	o := told(line)
	o.Date, _ = stance.ParseDate(date)
	return o
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		period                  Period
		day, begin, next, label string
	}{
		{Week, "2025-03-09", "2025-03-03", "2025-03-10", "2025-W10"}, // a Sunday
		{Week, "2025-03-10", "2025-03-10", "2025-03-17", "2025-W11"},
		{Week, "2024-12-31", "2024-12-30", "2025-01-06", "2025-W01"},
		{Month, "2024-02-29", "2024-02-01", "2024-03-01", "2024-02"},
		{Quarter, "2025-12-31", "2025-10-01", "2026-01-01", "2025-Q4"},
		{Quarter, "2025-04-01", "2025-04-01", "2025-07-01", "2025-Q2"},
	} {
		day, _ := time.Parse(time.DateOnly, c.day)
		begin := c.period.Begin(day)
		got := begin.Format(time.DateOnly) + " " + c.period.Next(begin).Format(time.DateOnly) + " " + c.period.Label(begin)
		if want := c.begin + " " + c.next + " " + c.label; got != want {
			t.Errorf("%s of %s: %s, want %s", c.period, c.day, got, want)
		}
	}
}

func TestOver(t *testing.T) {
	courses, undated := Over(ruvia(), []Observation{
		on("2025-01-31", "a 1 tosk bridge 1"), on("2025-02-01", "b 1 tosk bridge -1"), on("2025-02", "c 1 tosk bridge 0"),
		on("2025", "d 1 tosk bridge 1"), on("", "e 1 tosk bridge 1"), on("2025-05-09", "f 1 tosk bridge 0.5"),
		on("2025-05-09", "f 2 tosk toll 0.5"), on("2025-06-09", "g 2 venn bridge 0.5"),
	}, ByActor, "bridge", Month)
	if undated != 2 || len(courses) != 2 || courses[0].Row.Name != "Ilvar Tosk" {
		t.Fatalf("%d undated, courses %+v", undated, courses)
	}
	got := ""
	for _, p := range courses[0].Points {
		got += fmt.Sprintf("%s to %s: %d, %+.2g\n", p.From.Format(time.DateOnly), p.Until.Format(time.DateOnly), p.Cell.N, p.Cell.Mean.Value)
	}
	want := "2025-01-01 to 2025-01-31: 1, +1\n2025-02-01 to 2025-02-28: 2, -0.5\n2025-05-01 to 2025-05-31: 1, +0.5\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestMoving(t *testing.T) {
	courses, undated := Moving(ruvia(), []Observation{
		on("2025-01-01", "a 1 tosk bridge 1"), on("2025-01-02", "b 1 tosk bridge 0"), on("2025-01-05", "c 1 tosk bridge -1"),
		on("2025-02", "d 1 tosk bridge 1"), on("2025-01-03", "e 1 venn bridge 1"),
	}, ByActor, "bridge", 2)
	if undated != 1 || len(courses) != 2 || len(courses[0].Points) != 2 || len(courses[1].Points) != 0 {
		t.Fatalf("%d undated, courses %+v", undated, courses)
	}
	first, second := courses[0].Points[0].Cell.Mean, courses[0].Points[1].Cell.Mean
	// Of 1 and 0: spread .7071, standard error .5, 1.96 times that .98.
	if !near(first.Value, .5) || !near(first.Low, -.48) || first.High != 1 || !near(second.Value, -.5) {
		t.Errorf("%+v, then %+v", first, second)
	}
	got := ""
	for _, p := range courses[0].Points {
		got += p.From.Format(time.DateOnly) + " to " + p.Until.Format(time.DateOnly) + "\n"
	}
	if want := "2025-01-01 to 2025-01-02\n2025-01-02 to 2025-01-05\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestMovingOverThree sums up three in a row: of .5, 0 and -.5 the spread is .5,
// and its standard error .5/√3; one alone has no spread.
func TestMovingOverThree(t *testing.T) {
	obs := []Observation{
		on("2025-01-01", "a 1 tosk bridge 0.5"), on("2025-01-01", "b 1 tosk bridge 0"), on("2025-01-03", "c 1 tosk bridge -0.5"), on("2025-01-04", "d 1 tosk bridge 0.5"),
	}
	courses, _ := Moving(ruvia(), obs, ByActor, "bridge", 3)
	if len(courses) != 1 || len(courses[0].Points) != 2 {
		t.Fatalf("%+v", courses)
	}
	for _, p := range courses[0].Points { // the second window is of the same three scores
		m := p.Cell.Mean
		if half := 1.959964 * .5 / math.Sqrt(3); m.N != 3 || !near(m.Value, 0) || !near(m.Low, -half) || !near(m.High, half) {
			t.Errorf("%+v", m)
		}
	}
	courses, _ = Moving(ruvia(), obs, ByActor, "bridge", 1)
	for i, want := range []float64{.5, 0, -.5, .5} {
		if m := courses[0].Points[i].Cell.Mean; m.Value != want || m.Low != want || m.High != want {
			t.Errorf("the %dth alone: %+v", i, m)
		}
	}
}

func TestChanges(t *testing.T) {
	var obs []Observation
	for i := range 8 {
		obs = append(obs, on("2025-01-01", fmt.Sprintf("a%d 1 tosk bridge -0.9", i)), on("2025-06-01", fmt.Sprintf("b%d 1 tosk bridge 0.9", i)))
	}
	obs = append(obs, on("2025-06-01", "c 1 venn bridge 1"), on("2025", "d 1 tosk bridge 1"))
	changes := Changes(ruvia(), obs, ByActor, stance.Date{Year: 2025, Month: 6})
	if len(changes) != 1 || changes[0].Row != "tosk" || changes[0].Before.N != 8 || changes[0].After.N != 8 {
		t.Fatalf("%+v", changes)
	}
	if by := changes[0].By; !near(by.Value, 1.8) || by.Low < .5 || by.High > 2 || !Differ(changes[0].After.Mean, changes[0].Before.Mean) {
		t.Errorf("moved by %+v", by)
	}
}

// TestChangesNeedBothSides leaves out who spoke only before a day or only from it
// on, and what can't be said to lie on one side of it.
func TestChangesNeedBothSides(t *testing.T) {
	changes := Changes(ruvia(), []Observation{
		on("2025-05-31", "a 1 tosk bridge 1"), on("2025-06-01", "b 1 venn bridge 1"), on("2025", "c 1 tosk bridge 1"), on("", "d 1 venn bridge 1"),
		on("2025-05-31", "e 1 tosk toll 1"), on("2025-06-01", "f 1 tosk toll -1"),
	}, ByActor, stance.Date{Year: 2025, Month: 6})
	if len(changes) != 1 || changes[0].Row != "tosk" || changes[0].Issue != "toll" || changes[0].Before.N != 1 || changes[0].After.N != 1 {
		t.Errorf("%+v", changes)
	}
}

// TestDiffer is certain only of means of enough values whose difference leaves 0
// out, whichever is the larger.
func TestDiffer(t *testing.T) {
	mean := func(n int, value, half float64) Mean {
		return Mean{N: n, Value: value, Low: value - half, High: value + half}
	}
	for _, c := range []struct {
		a, b Mean
		want bool
	}{
		{mean(Few, .5, .1), mean(Few, -.5, .1), true},
		{mean(Few, -.5, .1), mean(Few, .5, .1), true},
		{mean(Few-1, .5, .1), mean(Few, -.5, .1), false},
		{mean(Few, .5, .1), mean(Few-1, -.5, .1), false},
		{mean(Few, .1, .5), mean(Few, -.1, .5), false},
		{mean(Few, -.1, .5), mean(Few, .1, .5), false},
		{mean(Few, 1, 0), mean(Few, 1, 0), false},
		{mean(Few, .5, .5), mean(Few, 0, 0), false}, // 0 is the end of the interval
		{mean(Few, -.5, .5), mean(Few, 0, 0), false},
	} {
		if got := Differ(c.a, c.b); got != c.want {
			t.Errorf("%+v and %+v: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// TestDifference checks Newcombe's (1998) example (a): 56 of 70 less 48 of 80
// is .2, with an interval of .0524 to .3339, from Wilson's intervals.
func TestDifference(t *testing.T) {
	share := func(x, n float64) Mean {
		low, high := Wilson(x, n)
		return Mean{N: int(n), Value: x / n, Low: low, High: high}
	}
	if d := difference(share(56, 70), share(48, 80)); !near(d.Value, .2) || !near(d.Low, .0524) || !near(d.High, .3339) {
		t.Errorf("%+v", d)
	}
}

func TestAgree(t *testing.T) {
	cells := func(values ...float64) (all []Cell) {
		for i, v := range values {
			if v < 2 {
				all = append(all, Cell{N: i + 3, Mean: Mean{N: i + 3, Value: v}})
			} else {
				all = append(all, Cell{})
			}
		}
		return all
	}
	const silent = 9
	for _, c := range []struct {
		a, b []Cell
		want Congruence
	}{
		{cells(1, -1), cells(1, -1), Congruence{2, 1, 3}},
		{cells(1, -1), cells(-1, 1), Congruence{2, -1, 3}},
		{cells(.5, silent, 0), cells(0, 1, 0), Congruence{2, .75, 3}},
		{cells(silent, .5), cells(.5, silent), Congruence{}},
	} {
		if got := Agree(Row{Cells: c.a}, Row{Cells: c.b}); got != c.want {
			t.Errorf("%+v, want %+v", got, c.want)
		}
	}
}

func TestSalience(t *testing.T) {
	m := Salience(Row{Total: 263, Cells: []Cell{{N: 81}}}, 0)
	if !near(m.Value, .3080) || !near(m.Low, .2553) || !near(m.High, .3662) || m.N != 263 {
		t.Errorf("%+v", m)
	}
	if m := Salience(Row{Cells: []Cell{{}}}, 0); m.N != 0 {
		t.Errorf("of nothing: %+v", m)
	}
}

func TestFlips(t *testing.T) {
	obs := tolds("a 1 tosk bridge 1\nb 1 tosk bridge -0.5\nc 1 tosk bridge 1\nd 1 tosk bridge -0.5\ne 1 tosk bridge -0.5\nf 1 venn bridge 1")
	obs[0].Publisher, obs[2].Publisher = "Lantern", "Lantern"
	flips := Flips(ruvia(), Each(obs), ByActor)
	if len(flips) != 1 || flips[0].Row != "tosk" || flips[0].Publisher != "Lantern" || flips[0].Without.N != 3 || flips[0].With.N != 5 {
		t.Errorf("%+v", flips)
	}
}

// TestAFlipIntoSilence finds who is heard through one publisher alone, and none who
// stands in the middle or was hardly heard.
func TestAFlipIntoSilence(t *testing.T) {
	lines := "a 1 tosk toll 1\nb 1 tosk toll 1\nc 1 tosk toll 1\nd 1 tosk toll 1\ne 1 tosk toll 1\n" +
		"f 1 venn toll 1\ng 1 venn toll -1\nh 1 venn toll 0\ni 1 venn toll 0\nj 1 venn toll 0\n" +
		"k 1 venn bridge 1\nl 1 venn bridge 1\nm 1 venn bridge 1\nn 1 venn bridge 1"
	obs := tolds(lines)
	flips := Flips(ruvia(), Each(obs), ByActor)
	if len(flips) != 1 || flips[0].Row != "tosk" || flips[0].Issue != "toll" || flips[0].Publisher != "Post" || flips[0].With.N != 5 || flips[0].Without.N != 0 {
		t.Errorf("%+v", flips)
	}
}
