package main

import (
	"fmt"

	"parley/stance"
	"parley/stance/project"
)

// openProject opens a project to look at, which another program may have open:
// its readings with the judgements made in it.
func (a *analyze) openProject(p *program) (*sums, error) {
	file, err := project.OpenReadOnly(a.Project)
	if err != nil {
		return nil, fmt.Errorf("the project can't be opened: %w", err)
	}
	for _, warning := range file.Warnings() {
		p.say("%s", warning)
	}
	book, err := file.Codebook(p.ctx)
	if err != nil {
		return nil, err
	}
	s := a.sums(book, nil)
	s.close = func() { _ = file.Close() }
	s.readings = func(yield func(*stance.Reading) bool) {
		for reading, err := range file.Readings(p.ctx) {
			if err != nil {
				s.err = err
				return
			}
			if !yield(reading) {
				return
			}
		}
	}
	s.judged = func(r *stance.Reading) []stance.Judgement {
		judgements, err := file.JudgementsOf(p.ctx, r.Article.ID)
		if err != nil && s.err == nil {
			s.err = err
		}
		return judgements
	}
	return s, nil
}
