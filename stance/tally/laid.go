package tally

import (
	"slices"
	"sync"

	"parley/stance"
)

// A Laid is observations that were numbered, put into the order of time, counted
// once and laid into rows. That takes most of the time of a table, so that whoever
// wants several of them, or courses and changes besides, lays once. It may be
// shared by several goroutines.
type Laid struct {
	mu      sync.Mutex
	s       *summing
	entries []*entry
	byRow   map[string][]*entry
}

// Lay prepares what is said on some issues; with none named, all that is said.
// Only then are there tables of it: see Sum.
func Lay(book *stance.Codebook, observations []Observation, by By, issues ...string) *Laid {
	return LayOf(book, Each(observations), by, issues...)
}

// Each points at every one of some observations.
func Each(observations []Observation) []*Observation {
	all := make([]*Observation, len(observations))
	for i := range observations {
		all[i] = &observations[i]
	}
	return all
}

// LayOf is Lay of observations that stay where they are.
func LayOf(book *stance.Codebook, observations []*Observation, by By, issues ...string) *Laid {
	s := begin(book, by)
	wanted := func(o *Observation) bool { return len(issues) == 0 || slices.Contains(issues, o.Issue) }
	l := &Laid{s: s, entries: s.place(observations, wanted)}
	l.byRow = s.byRow(l.entries)
	return l
}

// Sum is the table of all that is laid.
func (l *Laid) Sum() *Table {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := l.s
	s.number(l.entries)
	s.table = &Table{By: s.table.By, Issues: headings(s.book)}
	for _, key := range s.keys(l.byRow) {
		s.table.Rows = append(s.table.Rows, s.row(key, l.byRow[key]))
	}
	shorten(s.book, s.table.Rows)
	s.total(l.entries)
	return s.table
}

// follow cuts the entries of every row on an issue, in the order of time, into
// points. Rows come in the order of Sum.
func (l *Laid) follow(issue string, cut func(*summing, []*entry) ([]Point, int)) (courses []Course, undated int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, key := range l.s.keys(l.byRow) {
		entries := upon(issue, l.byRow[key])
		if len(entries) == 0 {
			continue
		}
		r := Row{Key: key}
		l.s.name(&r, entries)
		points, missed := cut(l.s, entries)
		undated += missed
		courses = append(courses, Course{r, points})
	}
	return courses, undated
}

// upon are the entries on an issue.
func upon(issue string, entries []*entry) []*entry {
	if !slices.ContainsFunc(entries, func(e *entry) bool { return e.Issue != issue }) {
		return entries
	}
	var all []*entry
	for _, e := range entries {
		if e.Issue == issue {
			all = append(all, e)
		}
	}
	return all
}
