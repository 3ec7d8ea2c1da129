package session

import (
	"context"
	"errors"

	"parley/stance"
	"parley/stance/intake"
)

// A Failure is an input that could not be read, and why.
type Failure struct {
	Path   string
	Reason string // a clause that can follow the path: "is empty"
}

// Failures returns the inputs that could not be read.
func (s *Session) Failures() []Failure { return s.failures }

// Dismiss empties the list of failures.
func (s *Session) Dismiss() {
	s.failures = nil
	s.tell(ArticlesChanged)
}

// An outcome is what became of one input: a reading or a failure.
type outcome struct {
	reading *stance.Reading
	failure *Failure
}

// outcomeOf sorts what the engine hands on; false for the end of a cancelled run.
func outcomeOf(r stance.Reading, err error) (outcome, bool) {
	var f *intake.Failure
	switch {
	case err == nil:
		return outcome{reading: &r}, true
	case errors.Is(err, context.Canceled):
		return outcome{}, false
	case errors.As(err, &f):
		return outcome{failure: &Failure{Path: f.Path, Reason: f.Reason}}, true
	}
	return outcome{failure: &Failure{Path: nameOf(r.Article), Reason: err.Error()}}, true
}

// nameOf is the path of an article, or its ID where it has none.
func nameOf(a stance.Article) string {
	if a.Path != "" {
		return a.Path
	}
	return a.ID
}
