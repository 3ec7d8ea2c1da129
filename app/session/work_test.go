package session

import (
	"context"
	"strings"
	"testing"
	"time"
)

func TestWorkSaysHowFarItIs(t *testing.T) {
	begun := time.Date(2025, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		done, total int64
		spent       time.Duration
		fraction    float64
		left        time.Duration
	}{
		{0, 0, time.Minute, 0, 0},
		{5, 0, time.Minute, 0, 0},
		{50, 100, time.Minute, 0.5, time.Minute},
		{25, 100, time.Minute, 0.25, 3 * time.Minute},
		{1, 100, time.Minute, 0.01, 0},
		{120, 100, time.Minute, 1, 0},
	} {
		w := Work{Done: c.done, Total: c.total, Began: begun}
		if got := w.Fraction(); got != c.fraction {
			t.Errorf("%d of %d is %g, expected %g", c.done, c.total, got, c.fraction)
		}
		if got := w.Left(begun.Add(c.spent)); got != c.left {
			t.Errorf("after %v with %d of %d there are %v left, expected %v", c.spent, c.done, c.total, got, c.left)
		}
	}
}

func TestWorkWaitsItsTurn(t *testing.T) {
	d := newDesk(t)
	var order []string
	for _, name := range []string{"one", "two", "three"} {
		d.begin(name, "", func(context.Context, func(done, total int64)) func() {
			return func() { order = append(order, name) }
		})
	}
	if w, working := d.Working(); !working || w.Name != "one" {
		t.Errorf("under way is %+v", w)
	}
	d.wait()
	if got := strings.Join(order, " "); got != "one two three" {
		t.Errorf("the work was done in the order %s", got)
	}
}

func TestCancelEndsTheWork(t *testing.T) {
	d := newDesk(t)
	ended := false
	d.begin("waiting", "", func(ctx context.Context, _ func(done, total int64)) func() {
		<-ctx.Done()
		return func() { ended = true }
	})
	d.Cancel()
	d.wait()
	if !ended {
		t.Error("cancelled work did not end")
	}
}

func TestCitation(t *testing.T) {
	d := newTown(t)
	if got, want := d.Citation("first-0"), "“the bridge must be built” (Ilvar Tosk, Harbour Post, “The first account”, 2025-03-02)"; got != want {
		t.Errorf("the citation is %s, expected %s", got, want)
	}
	if got := d.Citation("nothing"); got != "" {
		t.Errorf("what is no statement is cited as %q", got)
	}
}

func TestLatestOf(t *testing.T) {
	d := newTown(t)
	d.add(account("third", "2025-09-01", "Harbour Post", said{"Tosk", "tosk", "perhaps no bridge after all", "bridge", -0.4}))
	var got []string
	for _, l := range d.LatestOf("tosk") {
		got = append(got, l.Line.Statement.ID+" "+l.Date.String())
	}
	if strings.Join(got, ", ") != "third-0 2025-09-01, second-0 2025-06" {
		t.Errorf("latest are %v", got)
	}
}

func TestStepUncheckedGoesOnIntoOtherArticles(t *testing.T) {
	d := newTown(t)
	d.Accept("first-1")
	var got []string
	for d.StepUnchecked(true) {
		_, st := d.Chosen()
		got = append(got, st.ID)
	}
	for d.StepUnchecked(false) {
		_, st := d.Chosen()
		got = append(got, st.ID)
	}
	if strings.Join(got, " ") != "first-0 second-0 second-1 second-0 first-0" {
		t.Errorf("the way was %v", got)
	}
}
