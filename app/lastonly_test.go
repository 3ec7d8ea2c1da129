package app

import "testing"

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
