package session

import (
	"context"
	"errors"
	"slices"

	"parley/stance"
	"parley/stance/project"
)

// Undo takes the latest edit back.
func (s *Session) Undo() { s.turn((*project.Project).Undo) }

// Redo does the edit again that was taken back last.
func (s *Session) Redo() { s.turn((*project.Project).Redo) }

// CanUndo names the edit that Undo would take back; empty for none.
func (s *Session) CanUndo() string { return s.undo }

// CanRedo names the edit that Redo would do again; empty for none.
func (s *Session) CanRedo() string { return s.redo }

func (s *Session) turn(f func(*project.Project, context.Context) (project.Event, error)) {
	if s.store == nil {
		return
	}
	event, err := f(s.store, context.Background())
	if errors.Is(err, project.ErrNothing) || s.fail(err) {
		return
	}
	switch event.Kind {
	case project.Judged:
		s.judged()
	case project.Noted:
		s.noted()
	case project.Dated:
		s.dated()
	case project.Described:
		ids, err := s.store.ChangedArticles(context.Background(), event)
		if !s.fail(err) {
			s.described(ids...)
		}
	default:
		s.reload()
	}
}

// turnable renews what can be undone and done again.
func (s *Session) turnable() {
	s.undo, s.redo = "", ""
	if s.store == nil {
		return
	}
	undo, redo, err := s.store.Next(context.Background())
	if s.fail(err) {
		return
	}
	if undo != nil {
		s.undo = undo.Title
	}
	if redo != nil {
		s.redo = redo.Title
	}
}

// judged takes the judgements from the project anew, and lays those articles
// again on which they have changed.
func (s *Session) judged() {
	all, err := s.store.Judgements(context.Background())
	if s.fail(err) {
		return
	}
	before := s.judgements
	s.judgements = byStatement(all)
	stale := map[*Entry]bool{}
	for _, both := range []map[string][]stance.Judgement{before, s.judgements} {
		for id := range both {
			if home := s.homes[id]; home != nil && !slices.Equal(before[id], s.judgements[id]) {
				stale[home] = true
			}
		}
	}
	s.renew(stale)
	s.turnable()
	s.tell(StatementsChanged | ProjectChanged)
}
