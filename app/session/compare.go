package session

import (
	"cmp"
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
	for _, e := range s.whereSpoken(actor) {
		for _, l := range e.Lines {
			if l.Actor != actor || l.Issue == "" || l.Observed == nil {
				continue
			}
			if old := newest[l.Issue]; old == nil || notBefore(e.Article.Date, old.Entry.Article.Date) {
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

// notBefore orders dates as they are written: of two, one of which less is known comes
// first where the rest is the same.
func notBefore(a, b stance.Date) bool {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day)) >= 0
}

// whereSpoken are the articles in which an actor speaks, in their order; some may be
// among them in which he or she no longer does.
func (s *Session) whereSpoken(actor string) []*Entry {
	if s.speaks == nil {
		s.speaks = map[string][]*Entry{}
		for _, e := range s.entries {
			s.heard(e)
		}
	}
	return s.speaks[actor]
}

// heard notes who speaks in an article, once somebody has asked for it.
func (s *Session) heard(e *Entry) {
	if s.speaks == nil {
		return
	}
	for _, l := range e.Lines {
		all := s.speaks[l.Actor]
		if n := len(all); n == 0 || all[n-1].at < e.at {
			s.speaks[l.Actor] = append(all, e)
			continue
		}
		at, there := slices.BinarySearchFunc(all, e.at, func(other *Entry, at int) int { return cmp.Compare(other.at, at) })
		if !there {
			s.speaks[l.Actor] = slices.Insert(all, at, e)
		}
	}
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

// NameOf is how an actor of the project is written; the key where nobody is known by it.
func (s *Session) NameOf(actor string) string {
	if known, ok := s.book.Actor(actor); ok {
		return known.Name
	}
	for _, e := range s.whereSpoken(actor) {
		for _, l := range e.Lines {
			if l.Actor == actor && l.Name != "" {
				return l.Name
			}
		}
	}
	return actor
}

// Publishers returns who published the articles, the one with most lines first.
func (s *Session) Publishers() []Choice {
	return s.choices(func(l *Line) (string, string) {
		p := l.Entry.Article.Publisher
		return p, p
	})
}

// Groups returns the groups of the codebook, in its order, with the lines of their
// members.
func (s *Session) Groups() []Choice {
	n := map[string]int{}
	for _, e := range s.entries {
		for _, l := range e.Lines {
			if l.Observed != nil {
				for _, group := range l.Observed.Groups {
					n[group]++
				}
			}
		}
	}
	var all []Choice
	for _, g := range s.book.Groups {
		all = append(all, Choice{Key: g.Key, Name: g.Name, N: n[g.Key]})
	}
	return all
}

// Issues returns the issues of the codebook, in its order, and after them NoIssue,
// which has no name.
func (s *Session) Issues() []Choice {
	n := map[string]int{}
	for _, e := range s.entries {
		for _, l := range e.Lines {
			n[l.Issue]++
		}
	}
	var all []Choice
	for _, i := range s.book.Issues {
		all = append(all, Choice{Key: i.Key, Name: i.Name, N: n[i.Key]})
	}
	return append(all, Choice{Key: NoIssue, N: n[""]})
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
