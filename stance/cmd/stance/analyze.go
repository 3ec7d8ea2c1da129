package main

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"

	"parley/assets"
	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/intake"
)

type analyze struct {
	Codebook string   `placeholder:"FILE" help:"Codebook to read by; the built-in one without it."`
	JSONL    bool     `name:"jsonl" help:"Print one JSON line a document."`
	Inputs   []string `arg:"" name:"input" help:"Files, folders, or - for JSON Lines on standard input."`
}

// Run reads the inputs and gives what was asked for.
func (a *analyze) Run(p *program) error {
	book, err := openCodebook(a.Codebook)
	if err != nil {
		return err
	}
	engine := stance.New(book)
	articles := intake.Articles(p.ctx, a.Inputs, intake.Options{Stdin: p.stdin})
	for reading := range p.readings(engine.ReadAll(p.ctx, articles)) {
		if err := exchange.WriteLine(p.stdout, reading); err != nil {
			return err
		}
	}
	return nil
}

// readings passes readings on, names what could not be read and prints what an
// analyst must know.
func (p *program) readings(all iter.Seq2[stance.Reading, error]) iter.Seq[*stance.Reading] {
	return func(yield func(*stance.Reading) bool) {
		n := 0
		for reading, err := range all {
			switch {
			case err != nil && errors.Is(err, p.ctx.Err()):
				p.say("stopped after %d articles", n)
				p.failures++
				return
			case err != nil:
				p.fail(err)
				continue
			}
			n++
			for _, notice := range reading.Notices {
				p.say("%s: %s", placeOf(&reading.Article), notice)
			}
			if !yield(&reading) {
				return
			}
		}
	}
}

// fail names one input that could not be read.
func (p *program) fail(err error) {
	p.failures++
	p.say("%v", err)
}

// placeOf is where an article came from, in words for a notice.
func placeOf(a *stance.Article) string {
	if a.Path != "" {
		return a.Path
	}
	return a.ID
}

// openCodebook reads a codebook file, or the built-in one where path is empty.
func openCodebook(path string) (*stance.Codebook, error) {
	if path == "" {
		return stance.ParseCodebook(assets.DefaultCodebookName, assets.DefaultCodebook)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("the codebook can't be read: %w", err)
	}
	return stance.ParseCodebook(filepath.Base(path), file)
}
