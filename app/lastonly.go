package app

import "time"

// longestRest keeps what is shown from falling far behind what is true.
const longestRest = 400 * time.Millisecond

// A lastOnly does one kind of work behind the scenes, a piece at a time. Of the
// pieces that come while one is done only the last is done: who judges ten
// statements in a row wants one sum at their end, and ten at once take the memory
// of ten. After a piece it rests for as long as that took, so that half of a
// processor is left to what the analyst does.
type lastOnly struct {
	window *Window
	calm   time.Duration // it waits until no piece has come for so long; the first is done at once
	begun  bool
	asked  time.Time // when the last piece came
	busy   bool
	next   func() func()
}

// do runs f on a goroutine of its own, and what f returns on that of the window.
func (l *lastOnly) do(f func() func()) {
	l.asked = time.Now()
	if l.busy {
		l.next = f
		return
	}
	l.busy = true
	if l.begun && l.calm > 0 {
		l.next = f
		l.await(l.calm, l.asked)
		return
	}
	l.begin(f)
}

// await waits until no piece has come for a while, though not for long.
func (l *lastOnly) await(while time.Duration, since time.Time) {
	l.window.behindScenes(func() func() {
		time.Sleep(while)
		return func() {
			if left := l.calm - time.Since(l.asked); left > 0 && time.Since(since) < 4*l.calm {
				l.await(left, since)
				return
			}
			f := l.next
			l.next = nil
			l.begin(f)
		}
	})
}

func (l *lastOnly) begin(f func() func()) {
	l.begun = true
	l.window.behindScenes(func() func() {
		began := time.Now()
		then := f()
		took := time.Since(began)
		return func() {
			then()
			l.rest(took)
		}
	})
}

// rest waits for a while and then does what has come last meanwhile.
func (l *lastOnly) rest(while time.Duration) {
	l.window.behindScenes(func() func() {
		time.Sleep(min(while, longestRest))
		return func() {
			l.busy = false
			if next := l.next; next != nil {
				l.next = nil
				l.do(next)
			}
		}
	})
}
