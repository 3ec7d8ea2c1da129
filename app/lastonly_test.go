package app

import (
	"fmt"
	"testing"
	"time"
)

func TestOnlyTheLastOfManyIsDone(t *testing.T) {
	d := newDesk(t, 900, 600)
	l := &lastOnly{window: d.Window}
	begun, shown := make(chan int, 100), []int{}
	for i := range 50 {
		l.do(func() func() {
			begun <- i
			return func() { shown = append(shown, i) }
		})
	}
	d.wait()
	if len(begun) != 2 || len(shown) != 2 || shown[1] != 49 {
		t.Errorf("%d of 50 pieces were begun and %v shown, expected the first and the last", len(begun), shown)
	}
}

// TestWorkWaitsForCalm does the first piece at once, and the last of those that follow
// each other quickly when no more comes.
func TestWorkWaitsForCalm(t *testing.T) {
	d := newDesk(t, 900, 600)
	l := &lastOnly{window: d.Window, calm: 20 * time.Millisecond}
	var shown []int
	for i := range 4 {
		l.do(func() func() {
			return func() { shown = append(shown, i) }
		})
		if i == 0 {
			d.wait()
		}
	}
	d.wait()
	if fmt.Sprint(shown) != "[0 3]" {
		t.Errorf("%v are shown, expected the first and the last of the others", shown)
	}
}
