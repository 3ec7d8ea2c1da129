package session

import (
	"os"
	"runtime/debug"
)

// garbage is how many per cent of what is alive may pile up before it is collected:
// a project of a hundred thousand statements stays alive whole, at some 200 MB, and
// a window has time.
const garbage = 50

// SpareMemory makes the program collect garbage early. Go's own variable goes first.
func SpareMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
}

// freeMemory gives back what opening a project took: as much as stays, once more.
func freeMemory() { debug.FreeOSMemory() }
