package session

import (
	"context"

	"parley/stance"
	"parley/stance/text"
)

// Mark makes a statement of words that the engine did not find, said by an
// actor, and chooses it. White space at the ends of the words is left out.
func (s *Session) Mark(e *Entry, words text.Span, actor string) {
	words = trim(e.Article.Text, words)
	if s.store == nil || words.Len() == 0 {
		return
	}
	name := actor
	if known, ok := s.book.Actor(actor); ok {
		name = known.Name
	}
	st, err := s.store.Mark(context.Background(), e.Article.ID, s.coder, stance.Statement{
		Content: words, Kind: stance.Direct, Attributions: []stance.Attribution{{Actor: actor, Name: name}},
	})
	if s.fail(err) {
		return
	}
	s.reread(e)
	s.Choose(st.ID)
}

// Unmark takes a statement away that was marked by hand.
func (s *Session) Unmark(statement string) {
	home := s.homes[statement]
	if home != nil && !s.fail(s.store.Unmark(context.Background(), statement)) {
		s.reread(home)
	}
}

// reread takes one article's statements from the project anew.
func (s *Session) reread(e *Entry) {
	r, err := s.store.Findings(context.Background(), e.Article.ID)
	if s.fail(err) {
		return
	}
	e.Reading, e.whole = r, true
	s.lay(e)
	s.settleIn(e)
	s.sift()
	s.turnable()
	s.tell(ArticlesChanged | StatementsChanged | SelectionChanged | ProjectChanged)
}

// trim takes white space off the ends of a Span.
func trim(source string, s text.Span) text.Span {
	blank := func(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }
	for s.Start < s.End && blank(source[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && blank(source[s.End-1]) {
		s.End--
	}
	return s
}
