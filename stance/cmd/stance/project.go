package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"parley/stance"
	"parley/stance/intake"
	"parley/stance/project"
)

// openProject opens a project with the judgements made in it, after the inputs
// were read into it and what is outdated was read again. Where neither is asked
// for it is opened to look at only: another program may have it open.
func (a *analyze) openProject(p *program) (*sums, error) {
	p.spareMemory()
	file, err := a.workOn(p)
	if err != nil {
		return nil, err
	}
	book, err := file.Codebook(p.ctx)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	occasions, err := file.Occasions(p.ctx)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	s := a.sums(book, nil)
	for _, o := range occasions {
		s.events = append(s.events, o.Occasion)
	}
	s.stories, s.title = nil, strings.TrimSuffix(filepath.Base(a.Project), project.Ext)
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

// workOn opens the project and does in it what is asked for.
func (a *analyze) workOn(p *program) (*project.Project, error) {
	file, err := a.openFile(p, len(a.Inputs) > 0 || a.Renew)
	if err != nil {
		return nil, fmt.Errorf("the project can't be opened: %w", err)
	}
	for _, warning := range file.Warnings() {
		p.say("%s", warning)
	}
	if a.Renew {
		err = a.renew(p, file)
	}
	if err == nil && len(a.Inputs) > 0 {
		err = a.importInto(p, file)
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// openFile opens the project, for work where something is to be done in it, and
// makes it where it is not there.
func (a *analyze) openFile(p *program, work bool) (*project.Project, error) {
	_, err := os.Lstat(a.Project)
	switch {
	case !work:
		if a.Codebook != "" {
			return nil, usage{errCodebookThere}
		}
		return project.OpenReadOnly(a.Project)
	case errors.Is(err, fs.ErrNotExist) && len(a.Inputs) > 0:
		book, err := openCodebook(a.Codebook)
		if err != nil {
			return nil, err
		}
		return project.Create(a.Project, book)
	case a.Codebook != "":
		return nil, usage{errCodebookThere}
	}
	return project.Open(a.Project)
}

var errCodebookThere = errors.New("the project has a codebook of its own: leave out --codebook, or change it in the window")

// batch is how many articles come into a project in one transaction; together
// with its time it bounds what a killed run has to do again.
const (
	batch     = 100
	batchTime = time.Second
)

// An importing brings articles into a project.
type importing struct {
	into    *project.Import
	ready   []*stance.Reading
	last    time.Time
	known   map[string]bool // hashes of the texts that are there
	stories *intake.Stories
	added   int
	there   int // articles whose text was there already
}

// importInto reads the inputs into the project. What was read stays there when the
// run is stopped or killed: the same command goes on with the rest.
func (a *analyze) importInto(p *program, file *project.Project) error {
	book, err := file.Codebook(p.ctx)
	if err != nil {
		return err
	}
	i := &importing{into: file.Import(), last: time.Now(), known: map[string]bool{}, stories: intake.NewStories()}
	for article, err := range file.Sources(p.ctx) {
		if err != nil {
			return err
		}
		i.known[article.Hash()] = true
		i.stories.Add(article)
	}
	for reading := range a.readingsOf(p, book, i.fresh) {
		reading.Document = nil
		i.ready = append(i.ready, reading)
		if len(i.ready) >= batch || time.Since(i.last) >= batchTime {
			if err := i.keep(p); err != nil {
				return err
			}
		}
	}
	if err := i.keep(p); err != nil {
		return err
	}
	p.say("%s: %s came in, %d were there already", a.Project, counted(i.added, "article"), i.there)
	if p.ctx.Err() != nil {
		return errors.New("the same command goes on from there")
	}
	return nil
}

// fresh leaves out the articles whose text is in the project, before they are
// read, and says of the others whose copies they are.
func (i *importing) fresh(articles iter.Seq2[stance.Article, error]) iter.Seq2[stance.Article, error] {
	return func(yield func(stance.Article, error) bool) {
		for a, err := range articles {
			if err == nil {
				hash := a.Hash()
				if i.known[hash] {
					i.there++
					continue
				}
				i.known[hash] = true
				a.Story = i.stories.Add(a)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// keep writes what is ready into the project, also when the run is being stopped.
func (i *importing) keep(p *program) error {
	some := i.ready
	i.ready, i.last = nil, time.Now()
	if len(some) == 0 {
		return nil
	}
	added, err := i.into.Add(context.WithoutCancel(p.ctx), some...)
	i.added += len(added.IDs)
	return err
}
