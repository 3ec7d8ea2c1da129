package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// A meter shows on a terminal how far a run is. It is silent on anything else,
// and in the first second.
type meter struct {
	mu    sync.Mutex
	w     io.Writer // nil: no terminal
	now   func() time.Time
	began time.Time
	drawn time.Time // zero: nothing stands there
}

const (
	patience = time.Second            // before anything is shown
	between  = 200 * time.Millisecond // drawings
)

// newMeter makes a meter for standard error.
func newMeter(stderr io.Writer) *meter {
	m := &meter{now: time.Now, began: time.Now()}
	if file, ok := stderr.(*os.File); ok {
		if state, err := file.Stat(); err == nil && state.Mode()&os.ModeCharDevice != 0 {
			m.w = file
		}
	}
	return m
}

// show takes how many bytes were read, and of how many; 0: it is not known.
func (m *meter) show(done, total int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := m.now()
	if m.w == nil || now.Sub(m.began) < patience || now.Sub(m.drawn) < between {
		return
	}
	m.drawn = now
	fmt.Fprintf(m.w, "\r\x1b[K%s", progressLine(done, total, now.Sub(m.began)))
}

// clear takes the line away, for other words to stand there.
func (m *meter) clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.drawn.IsZero() {
		fmt.Fprint(m.w, "\r\x1b[K")
		m.drawn = time.Time{}
	}
}

// progressLine says how far a run is and how long the rest may take.
func progressLine(done, total int64, taken time.Duration) string {
	read := fmt.Sprintf("%.1f MB read", float64(done)/1e6)
	if total <= 0 || done <= 0 || done > total {
		return read
	}
	left := time.Duration(float64(taken) * float64(total-done) / float64(done)).Round(time.Second)
	return fmt.Sprintf("%s of %.1f MB (%d %%), %s left", read, float64(total)/1e6, 100*done/total, left)
}
