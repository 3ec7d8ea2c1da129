package session

import (
	"slices"

	"parley/stance"
	"parley/stance/tally"
)

// Table sums up the lines that the filter lets pass.
func (s *Session) Table(by tally.By) *tally.Table { return s.reckoning().table(by) }

// Summing returns a function that does what Table does and may run on another
// goroutine.
func (s *Session) Summing(by tally.By) func() *tally.Table {
	a := s.reckoning()
	return func() *tally.Table { return a.table(by) }
}

// A Latest is the newest word of an actor on an issue.
type Latest struct {
	Line *Line
	Date stance.Date
}

// LatestOf returns the newest counted line of an actor on each issue of the
// codebook on which it has spoken, in the order of the codebook.
func (s *Session) LatestOf(actor string) []Latest {
	newest := map[string]*Line{}
	for _, e := range s.entries {
		for _, l := range e.Lines {
			if l.Actor != actor || l.Issue == "" || l.Observed == nil {
				continue
			}
			if old := newest[l.Issue]; old == nil || l.Entry.Article.Date.String() >= old.Entry.Article.Date.String() {
				newest[l.Issue] = l
			}
		}
	}
	var all []Latest
	for _, issue := range s.book.Issues {
		if l := newest[issue.Key]; l != nil {
			all = append(all, Latest{l, l.Entry.Article.Date})
		}
	}
	return all
}

// A Choice is something that a filter can ask for: its key, its name, and how
// many lines have it.
type Choice struct {
	Key, Name string
	N         int
}

// Speakers returns who speaks in the project, the one with most lines first.
func (s *Session) Speakers() []Choice {
	return s.choices(func(l *Line) (string, string) { return l.Actor, l.Name })
}

// Publishers returns who published the articles, the one with most lines first.
func (s *Session) Publishers() []Choice {
	return s.choices(func(l *Line) (string, string) {
		p := l.Entry.Article.Publisher
		return p, p
	})
}

// choices counts the lines by a key; an empty key is left out.
func (s *Session) choices(of func(*Line) (key, name string)) []Choice {
	at := map[string]int{}
	var all []Choice
	for _, e := range s.entries {
		for _, l := range e.Lines {
			key, name := of(l)
			if key == "" {
				continue
			}
			i, ok := at[key]
			if !ok {
				i = len(all)
				at[key] = i
				all = append(all, Choice{Key: key, Name: name})
			}
			all[i].N++
		}
	}
	slices.SortStableFunc(all, func(a, b Choice) int { return b.N - a.N })
	return all
}
