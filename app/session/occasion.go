package session

import (
	"context"

	"parley/stance"
	"parley/stance/project"
)

// An Occasion is something that happened, as it is kept with the project.
type Occasion = project.Occasion

// Occasions returns the events that charts mark on the line of time, in its
// order. The slice must not be changed.
func (s *Session) Occasions() []Occasion { return s.occasions }

// SetOccasion keeps a new event, where id is 0, or changes the one of an id. It
// says whether it is kept.
func (s *Session) SetOccasion(id int64, o stance.Occasion) bool {
	if s.store == nil {
		return false
	}
	_, err := s.store.PutOccasion(context.Background(), Occasion{ID: id, Occasion: o})
	if s.fail(err) {
		return false
	}
	s.dated()
	return true
}

// RemoveOccasion takes an event out.
func (s *Session) RemoveOccasion(id int64) {
	if s.store != nil && !s.fail(s.store.DeleteOccasion(context.Background(), id)) {
		s.dated()
	}
}

// dated takes the events from the project anew.
func (s *Session) dated() {
	all, err := s.store.Occasions(context.Background())
	if s.fail(err) {
		return
	}
	s.occasions = all
	s.turnable()
	s.tell(StatementsChanged | ProjectChanged)
}

// events are the events as charts want them.
func (s *Session) events() []stance.Occasion {
	all := make([]stance.Occasion, len(s.occasions))
	for i, o := range s.occasions {
		all[i] = o.Occasion
	}
	return all
}
