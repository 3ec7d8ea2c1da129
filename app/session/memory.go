package session

import (
	"os"
	"runtime/debug"
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

// settled is when a project that was opened has been summed up and drawn.
const settled = 3 * time.Second

// freeMemory gives back, a little later, what opening a project took: as much as
// stays, once more.
func freeMemory() {
	time.Sleep(settled)
	debug.FreeOSMemory()
}
