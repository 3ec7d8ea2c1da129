package session

import (
	"sync"

	"parley/charts"
	"parley/stance"
	"parley/stance/tally"
)

// A reckoning is what counts of some lines, with the tables that it was summed up
// to. It is made anew when other lines count; until then every chart and export
// shares it. Its tables may be asked for on any goroutine and are not to be changed.
type reckoning struct {
	book     *stance.Codebook
	observed []tally.Observation

	mu     sync.Mutex
	tables map[tally.By]*tally.Table
}

func newReckoning(book *stance.Codebook, lines []*Line) *reckoning {
	return &reckoning{book: book, observed: counted(lines), tables: map[tally.By]*tally.Table{}}
}

// table sums up, once for each kind of rows.
func (a *reckoning) table(by tally.By) *tally.Table {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.tables[by] == nil {
		a.tables[by] = tally.Sum(a.book, a.observed, by)
	}
	return a.tables[by]
}

// draw draws a chart.
func (a *reckoning) draw(chart string, by tally.By, look charts.Look) (*charts.Drawing, error) {
	return charts.Draw(chart, charts.Material{Book: a.book, Observations: a.observed, Table: a.table(by)}, look)
}

// reckoning is that of the lines that the filter lets pass.
func (s *Session) reckoning() *reckoning {
	if s.reckoned == nil {
		s.reckoned = newReckoning(s.book, s.passed)
	}
	return s.reckoned
}

// reckoningBeside is that of the lines that the filter of the second chart lets pass.
func (s *Session) reckoningBeside() *reckoning {
	if s.reckonedBeside == nil {
		s.reckonedBeside = newReckoning(s.book, pass(s.entries, s.beside))
	}
	return s.reckonedBeside
}
