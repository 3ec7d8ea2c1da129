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
	articles := intake.Articles(p.ctx, a.Inputs, intake.Options{Stdin: p.stdin, Fetch: true, Leave: []string{a.Out}})
	return func(yield func(*stance.Reading) bool) {
		n := 0
		for reading, err := range stance.New(book).ReadAll(p.ctx, articles) {
			switch {
			case err != nil && errors.Is(err, p.ctx.Err()):
				p.stopped(n)
				return
			case err != nil:
				p.fail(err)
				continue
			}
			n++
			p.notify(&reading)
			if !yield(&reading) {
				return
			}
		}
	}
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
func (p *program) stopped(n int) {
	p.failures++
	if n == 1 {
		p.say("stopped; 1 article was read")
		return
	}
	p.say("stopped; %d articles were read", n)
}
