package session

import (
	"os"
	"runtime/debug"
	"sync"
	"time"
)

// garbage is how many per cent of what is alive may pile up before it is collected.
// A project of a hundred thousand statements stays alive whole, at some 200 MB, and
// a window has time. (At 50, ten judgements in a row held 80 MB more.)
const garbage = 20

// SpareMemory makes the program collect garbage early. Go's own variable goes first.
func SpareMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
}

// hurried is how many per cent may pile up while a project is read: nearly all that is
// read stays, and looking through it again and again took a third of the time (2.6 s of
// processor time for a hundred thousand statements, 1.5 s with this, for 30 MB more at
// the highest).
const hurried = 100

var hurries struct {
	sync.Mutex
	n, usual int
}

// hurry collects garbage less often until the function that it returns is called. Go's own
// variable goes first.
func hurry() (done func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	hurries.Lock()
	defer hurries.Unlock()
	if hurries.n++; hurries.n == 1 {
		hurries.usual = debug.SetGCPercent(hurried)
	}
	return sync.OnceFunc(func() {
		hurries.Lock()
		defer hurries.Unlock()
		if hurries.n--; hurries.n == 0 {
			debug.SetGCPercent(hurries.usual)
		}
	})
}

// settled is when a project that was opened has been summed up and drawn.
const settled = 3 * time.Second

// freeMemory gives back, a little later, what opening a project took: as much as
// stays, once more.
func freeMemory() {
	time.Sleep(settled)
	debug.FreeOSMemory()
}
