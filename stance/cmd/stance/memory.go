package main

import (
	"os"
	"runtime/debug"
)

const (
	garbage  = 400       // per cent of what is alive that may pile up before it is collected
	softMost = 448 << 20 // bytes from which it is collected more often instead: a row of 64 MB that is refused stays under 500
)

// boundMemory has a text of many megabytes collected often. Go's own variables go first.
func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMost)
	}
}

// tradeMemory gives memory for speed, from the first article on: articles are small and
// soon forgotten, so that collecting seldom costs about 130 MB and saves a tenth of the
// time. Inputs in which there is nothing to read need none of it.
func (p *program) tradeMemory() {
	if !p.spares {
		collectAt(garbage)
	}
}

// spareMemory keeps to Go's own measure, for runs that hold a whole project's
// observations or its index of copies: of ten thousand articles 360 MB in place of
// 550, for a twentieth more time.
func (p *program) spareMemory() { p.spares = true }

func collectAt(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}
