package main

import (
	"os"
	"runtime/debug"
)

const (
	garbage  = 400       // per cent of what is alive that may pile up before it is collected
	softMost = 448 << 20 // bytes from which it is collected more often instead: a row of 64 MB that is refused stays under 500
)

// tradeMemory gives memory for speed: articles are small and soon forgotten, so
// that collecting seldom costs about 130 MB and saves a tenth of the time. A text
// of many megabytes is collected often. Go's own variables go first.
func tradeMemory() {
	collectAt(garbage)
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMost)
	}
}

// spareMemory goes back to Go's own measure, for runs that hold a whole project's
// observations or its index of copies: of ten thousand articles 360 MB in place of
// 550, for a twentieth more time.
func spareMemory() { collectAt(100) }

func collectAt(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}
