package session

import (
	"slices"

	"parley/stance"
)

// Chosen returns the chosen article and statement, with their evidence; either may be
// nil.
func (s *Session) Chosen() (*Entry, *stance.Statement) {
	s.fetch(s.article)
	return s.article, s.article.Statement(s.statement)
}

// ChooseArticle opens an article, with no statement chosen.
func (s *Session) ChooseArticle(e *Entry) {
	if s.article == e {
		return
	}
	s.article, s.statement = e, ""
	s.tell(SelectionChanged)
}

// Choose opens the article of a statement and chooses it. An unknown ID, or an
// empty one, leaves no statement chosen.
func (s *Session) Choose(statement string) {
	if home := s.homes[statement]; home != nil {
		s.article = home
	}
	if s.article.Statement(statement) == nil {
		statement = ""
	}
	s.statement = statement
	s.tell(SelectionChanged)
}

// Step chooses the statement that stands n after the chosen one in its article
// (before it where n is negative).
func (s *Session) Step(n int) {
	if s.article == nil {
		return
	}
	all := s.article.Reading.Statements
	at := s.index() + n
	if s.index() < 0 && n < 0 {
		at = len(all) + n
	}
	if at >= 0 && at < len(all) {
		s.Choose(all[at].ID)
	}
}

// index is the place of the chosen statement in its article, -1 for none.
func (s *Session) index() int {
	for i := range s.article.Reading.Statements {
		if s.article.Reading.Statements[i].ID == s.statement {
			return i
		}
	}
	return -1
}

// StepUnchecked chooses the next statement that nobody has looked at, or the one
// before where forward is false; it goes on into other articles. It says whether
// there was one.
func (s *Session) StepUnchecked(forward bool) bool {
	step, at := 1, max(0, slices.Index(s.entries, s.article))
	if !forward {
		step = -1
	}
	for i := at; i >= 0 && i < len(s.entries); i += step {
		e := s.entries[i]
		if e.Unread == 0 {
			continue
		}
		for n := s.nextIn(e, step); n >= 0 && n < len(e.Reading.Statements); n += step {
			if id := e.Reading.Statements[n].ID; s.Status(id) == stance.Proposed {
				s.article, s.statement = e, id
				s.tell(SelectionChanged)
				return true
			}
		}
	}
	return false
}

// nextIn is the place of the statement of an entry that comes after the chosen one,
// or before it where step is -1: the first or the last where none of it is chosen.
func (s *Session) nextIn(e *Entry, step int) int {
	switch {
	case e == s.article && (s.statement != "" || step < 0):
		return s.index() + step
	case step < 0:
		return len(e.Reading.Statements) - 1
	}
	return 0
}
