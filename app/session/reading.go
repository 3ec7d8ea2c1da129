package session

import (
	"context"
	"errors"
	"iter"
	"runtime"

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

// read reads articles with the engine on every core, and hands the results on
// in the order of the articles. It stops when ctx ends.
func read(ctx context.Context, engine *stance.Engine, articles iter.Seq2[stance.Article, error], take func(outcome)) {
	pending := make(chan chan outcome, runtime.GOMAXPROCS(0))
	go func() {
		defer close(pending)
		for a, err := range articles {
			if ctx.Err() != nil {
				return
			}
			result := make(chan outcome, 1)
			pending <- result
			if err != nil {
				result <- outcome{failure: failureOf(a, err)}
				continue
			}
			go func() { result <- readOne(ctx, engine, a) }()
		}
	}()
	for result := range pending {
		if o := <-result; ctx.Err() == nil {
			take(o)
		}
	}
}

func readOne(ctx context.Context, engine *stance.Engine, a stance.Article) outcome {
	r, err := engine.Read(ctx, a)
	if err != nil {
		return outcome{failure: failureOf(a, err)}
	}
	return outcome{reading: &r}
}

func failureOf(a stance.Article, err error) *Failure {
	var f *intake.Failure
	if errors.As(err, &f) {
		return &Failure{Path: f.Path, Reason: f.Reason}
	}
	return &Failure{Path: a.Path, Reason: err.Error()}
}
