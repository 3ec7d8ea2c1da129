package main

import (
	"errors"
	"iter"

	"parley/stance"
	"parley/stance/intake"
)

// readings reads the inputs in their order. It names on standard error what could
// not be read, and prints what an analyst must know.
func (a *analyze) readings(p *program, book *stance.Codebook) iter.Seq[*stance.Reading] {
	return a.readingsOf(p, book, func(all iter.Seq2[stance.Article, error]) iter.Seq2[stance.Article, error] { return all })
}

// readingsOf is readings of those inputs that some lets pass.
func (a *analyze) readingsOf(p *program, book *stance.Codebook, some func(iter.Seq2[stance.Article, error]) iter.Seq2[stance.Article, error]) iter.Seq[*stance.Reading] {
	articles := intake.Articles(p.ctx, a.Inputs, intake.Options{
		Stdin: p.stdin, Fetch: true, Leave: []string{a.Out}, Mapping: a.mapping, Progress: p.progress(a.JSONL),
	})
	return func(yield func(*stance.Reading) bool) {
		defer p.meter.clear()
		n := 0
		for reading, err := range stance.New(book).ReadAll(p.ctx, some(articles)) {
			switch {
			case err != nil && errors.Is(err, p.ctx.Err()):
				p.stopped(n, "article")
				return
			case err != nil:
				p.fail(err)
				continue
			}
			if n++; n == 1 {
				p.tradeMemory()
			}
			p.notify(&reading)
			if !yield(&reading) {
				return
			}
		}
	}
}

// progress shows how far a run is, but not between lines on one terminal.
func (p *program) progress(lines bool) func(done, total int64) {
	if p.meter.w == nil || lines {
		return nil
	}
	return p.meter.show
}

// notify prints what an analyst must know of a reading.
func (p *program) notify(r *stance.Reading) {
	place := r.Article.Path
	if place == "" {
		place = r.Article.ID
	}
	for _, notice := range r.Notices {
		p.say("%s: %s", place, notice)
	}
}

// fail names one input that could not be read.
func (p *program) fail(err error) {
	p.failures++
	p.say("%v", err)
}

// stopped says that the user has ended the run.
func (p *program) stopped(n int, thing string) {
	p.failures++
	was := "were"
	if n == 1 {
		was = "was"
	}
	p.say("stopped; %s %s read", counted(n, thing), was)
}
