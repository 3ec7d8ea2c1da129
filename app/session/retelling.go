package session

import "parley/stance/tally"

// Articles that are no copies of each other can hold mostly the same statements: one
// agency's quotations between each paper's own words. What such articles have in
// common counts once; here the analyst learns which they are.

// A Retelling is what several articles have in common.
type Retelling struct {
	Entries []*Entry // in the order of date
	Shared  int      // stretches of words that stand in several of them
}

// Retelling returns the articles that hold mostly the same statements as one, itself
// among them, as far as FindRetellings has found out; nil for none.
func (s *Session) Retelling(e *Entry) *Retelling { return s.retold[e] }

// FindRetellings returns a function that looks for such articles and may run on another
// goroutine. What that returns tells the Session of them, on its own goroutine, and
// says whether anything is new.
func (s *Session) FindRetellings() func() func() bool {
	store, lines := s.store, pass(s.entries, Filter{})
	return func() func() bool {
		home := map[string]*Entry{}
		for _, l := range lines {
			home[l.Entry.Hash] = l.Entry
		}
		found := map[*Entry]*Retelling{}
		for _, t := range tally.Retellings(observed(lines)) {
			r := &Retelling{Shared: t.Shared}
			for _, hash := range t.Articles {
				r.Entries = append(r.Entries, home[hash])
				found[home[hash]] = r
			}
		}
		return func() bool { return store == s.store && s.retell(found) }
	}
}

// retell takes over what was found; it says whether that differs from what was known.
func (s *Session) retell(found map[*Entry]*Retelling) bool {
	same := len(found) == len(s.retold)
	for e, r := range found {
		before := s.retold[e]
		same = same && before != nil && before.Shared == r.Shared && len(before.Entries) == len(r.Entries)
	}
	s.retold = found
	return !same
}
