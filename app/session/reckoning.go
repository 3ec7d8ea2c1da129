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
	book  *stance.Codebook
	lines []*Line

	mu     sync.Mutex
	tables map[tally.By]*tally.Table
}

// observed are the observations behind lines, where they are.
func observed(lines []*Line) []*tally.Observation {
	all := make([]*tally.Observation, 0, len(lines))
	for _, l := range lines {
		if l.Observed != nil {
			all = append(all, l.Observed)
		}
	}
	return all
}

func newReckoning(book *stance.Codebook, lines []*Line) *reckoning {
	return &reckoning{book: book, lines: lines, tables: map[tally.By]*tally.Table{}}
}

// table sums up, once for each kind of rows.
func (r *reckoning) table(by tally.By) *tally.Table {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.tables[by] == nil {
		r.tables[by] = tally.LayOf(r.book, observed(r.lines), by).Sum()
	}
	return r.tables[by]
}

// material is what a chart is made of, with the events that it may mark.
func (r *reckoning) material(by tally.By, events []stance.Occasion) charts.Material {
	return charts.Material{Book: r.book, Observations: observed(r.lines), Table: r.table(by), Events: events}
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
