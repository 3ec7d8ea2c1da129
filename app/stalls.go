package app

import (
	"fmt"
	"os"
	"time"
)

// stallsVariable names a file into which the window writes how long it stood still:
// what scripts/bench/window.sh measures with.
const stallsVariable = "PARLEY_STALLS"

// noticed is the shortest stall that is written down: two frames at 60 a second.
const noticed = 34 * time.Millisecond

// watchStalls writes a line for every stretch in which the window's goroutine took
// no work: the milliseconds since 1970 and the length in milliseconds.
func (w *Window) watchStalls() {
	path := os.Getenv(stallsVariable)
	if path == "" {
		return
	}
	file, err := os.Create(path) // #nosec G304 G703 -- the path that whoever started the program asked for
	if err != nil {
		w.fail(err)
		return
	}
	go func() {
		taken := make(chan struct{})
		for {
			asked := time.Now()
			w.do(func() { taken <- struct{}{} })
			<-taken
			if stall := time.Since(asked); stall >= noticed {
				fmt.Fprintln(file, asked.UnixMilli(), stall.Milliseconds())
			}
			time.Sleep(5 * time.Millisecond)
		}
	}()
}
