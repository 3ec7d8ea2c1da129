package session

import "parley/stance"

// Chosen returns the chosen article and statement; either may be nil.
func (s *Session) Chosen() (*Entry, *stance.Statement) {
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
	type place struct {
		entry *Entry
		id    string
	}
	var all []place
	here := -1
	for _, e := range s.entries {
		if e == s.article && s.statement == "" {
			here = len(all) - 1
		}
		for i := range e.Reading.Statements {
			if e == s.article && e.Reading.Statements[i].ID == s.statement {
				here = len(all)
			}
			all = append(all, place{e, e.Reading.Statements[i].ID})
		}
	}
	step := 1
	if !forward {
		step = -1
	}
	for i := here + step; i >= 0 && i < len(all); i += step {
		if s.Status(all[i].id) == stance.Proposed {
			s.article, s.statement = all[i].entry, all[i].id
			s.tell(SelectionChanged)
			return true
		}
	}
	return false
}
