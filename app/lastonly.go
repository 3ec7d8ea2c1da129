package app

// A lastOnly does one kind of work behind the scenes, a piece at a time. Of the
// pieces that come while one is done only the last is done: who judges ten
// statements in a row wants one sum at their end, and ten at once take the memory
// of ten.
type lastOnly struct {
	window *Window
	busy   bool
	next   func() func()
}

// do runs f on a goroutine of its own, and what f returns on that of the window.
func (l *lastOnly) do(f func() func()) {
	if l.busy {
		l.next = f
		return
	}
	l.busy = true
	l.window.behindScenes(func() func() {
		then := f()
		return func() {
			l.busy = false
			then()
			if next := l.next; next != nil && !l.busy {
				l.next = nil
				l.do(next)
			}
		}
	})
}
