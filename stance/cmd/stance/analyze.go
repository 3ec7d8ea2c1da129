package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"parley/assets"
	"parley/charts"
	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/intake"
	"parley/stance/tally"
)

type analyze struct {
	Codebook string `placeholder:"FILE" help:"Codebook to read by; the built-in one without it."`
	Out      string `placeholder:"DIR" help:"Write statements.csv, comparison.csv and the charts into this folder."`
	By       string `placeholder:"actor|group" enum:",actor,group" default:"" help:"What a row is; without it, whom the codebook compares."`
	pictures `embed:""`
	JSONL    bool     `name:"jsonl" help:"Print one JSON line a document."`
	Inputs   []string `arg:"" name:"input" help:"Files, folders, addresses of the web, or - for JSON Lines on standard input."`
}

// Validate refuses flags that can't be meant together.
func (a *analyze) Validate() error {
	if a.Out == "" && a.asked() {
		return errors.New("--charts, --format, --size and --theme draw into a folder: name it with --out")
	}
	return a.settle()
}

// Run reads the inputs and gives what was asked for: lines, files, or a table on
// the terminal.
func (a *analyze) Run(p *program) error {
	book, err := openCodebook(a.Codebook)
	if err != nil {
		return err
	}
	if a.Out != "" {
		return a.deliver(p, book)
	}
	return a.print(p, book)
}

// print prints lines as they come, or a table at the end.
func (a *analyze) print(p *program, book *stance.Codebook) error {
	s := a.sums(book)
	for reading := range a.readings(p, book) {
		if !a.JSONL {
			s.add(reading)
		} else if err := exchange.WriteLine(p.stdout, reading); err != nil {
			return err
		}
	}
	if a.JSONL || p.ctx.Err() != nil {
		return nil
	}
	return printTable(p.stdout, s.table(), a.By == "")
}

// deliver writes the files of the output folder, and prints lines where they are
// asked for as well. A run that was stopped leaves nothing.
func (a *analyze) deliver(p *program, book *stance.Codebook) error {
	d, err := exchange.Deliver(a.Out)
	if err != nil {
		return err
	}
	defer d.Discard()
	s := a.sums(book)
	if err := a.statements(p, d, &s); err != nil {
		return err
	}
	if p.ctx.Err() != nil {
		return fmt.Errorf("stopped; nothing was written into %s", a.Out)
	}
	table := s.table()
	comparison, err := d.Create("comparison.csv")
	if err == nil {
		err = exchange.ComparisonCSV(comparison, book, table)
	}
	if err != nil {
		return unwritable(a.Out, err)
	}
	if err := a.draw(d, charts.Material{Book: book, Table: table, Observations: s.seen}); err != nil {
		return err
	}
	return d.Commit()
}

// statements writes statements.csv while the articles are read.
func (a *analyze) statements(p *program, d *exchange.Delivery, s *sums) error {
	file, err := d.Create("statements.csv")
	if err != nil {
		return unwritable(a.Out, err)
	}
	statements, err := exchange.NewStatementsCSV(file, s.book)
	for reading := range a.readings(p, s.book) {
		if err == nil {
			err = statements.Write(reading)
		}
		if err != nil {
			return unwritable(a.Out, err)
		}
		if a.JSONL {
			if err := exchange.WriteLine(p.stdout, reading); err != nil {
				return err
			}
		}
		s.add(reading)
	}
	if err := statements.Flush(); err != nil {
		return unwritable(a.Out, err)
	}
	return nil
}

func unwritable(folder string, err error) error {
	return fmt.Errorf("the output can't be written into %s: %w", folder, err)
}

// rows says what a row of the comparison is.
func (a *analyze) rows(book *stance.Codebook) tally.By {
	switch {
	case a.By != "":
		return tally.By(a.By)
	case len(book.Compare) > 0:
		return tally.ByComparison
	}
	return tally.ByActor
}

// sums gathers what was observed. Copies of one wire story count once.
type sums struct {
	book    *stance.Codebook
	by      tally.By
	stories *intake.Stories
	seen    []tally.Observation
}

func (a *analyze) sums(book *stance.Codebook) sums {
	return sums{book: book, by: a.rows(book), stories: intake.NewStories()}
}

func (s *sums) add(r *stance.Reading) {
	r.Article.Story = s.stories.Add(r.Article)
	s.seen = append(s.seen, tally.Observe(s.book, r, nil)...)
}

func (s *sums) table() *tally.Table { return tally.Sum(s.book, s.seen, s.by) }

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
