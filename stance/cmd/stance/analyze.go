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
	JSONL    bool              `name:"jsonl" help:"Print one JSON line a document."`
	Columns  map[string]string `placeholder:"THING=COLUMN" mapsep:"," help:"Which columns of tables hold what: text, statement, speaker, title, date, publisher, author, address, id."`
	Project  string            `placeholder:"FILE" help:"Take the articles of this project, with its codebook and the judgements made in it, and no inputs."`
	mapping  intake.Mapping
	Inputs   []string `arg:"" optional:"" name:"input" help:"Files, folders, addresses of the web, or - for JSON Lines on standard input."`
}

// Validate refuses flags that can't be meant together.
func (a *analyze) Validate() error {
	if a.Out == "" && a.asked() {
		return errors.New("--charts, --format, --size and --theme draw into a folder: name it with --out")
	}
	for thing, column := range a.Columns {
		if err := a.mapping.Set(thing, column); err != nil {
			return fmt.Errorf("--columns: %w", err)
		}
	}
	switch {
	case a.Project == "" && len(a.Inputs) == 0:
		return errors.New("no input: name files, folders, or - for standard input")
	case a.Project != "" && len(a.Inputs) > 0:
		return errors.New("--project takes the articles of the project: name no other inputs, or import them into the project")
	case a.Project != "" && a.Codebook != "":
		return errors.New("--project takes the codebook of the project: leave out --codebook")
	}
	return a.settle()
}

// Run reads the inputs and gives what was asked for: lines, files, or a table on
// the terminal.
func (a *analyze) Run(p *program) error {
	s, err := a.open(p)
	if err != nil {
		return err
	}
	defer s.close()
	if a.Out != "" {
		return a.deliver(p, s)
	}
	return a.print(p, s)
}

// open opens what is to be analysed: a project, or the inputs.
func (a *analyze) open(p *program) (*sums, error) {
	if a.Project != "" {
		return a.openProject(p)
	}
	book, err := openCodebook(a.Codebook)
	if err != nil {
		return nil, err
	}
	return a.sums(book, a.readings(p, book)), nil
}

// print prints lines as they come, or a table at the end.
func (a *analyze) print(p *program, s *sums) error {
	for reading := range s.readings {
		if !a.JSONL {
			s.add(reading)
		} else if err := exchange.WriteLine(p.stdout, reading); err != nil {
			return err
		}
	}
	if a.JSONL || p.ctx.Err() != nil || s.err != nil {
		return s.err
	}
	return printTable(p.stdout, s.table(), s.others())
}

// deliver writes the files of the output folder, and prints lines where they are
// asked for as well. A run that was stopped leaves nothing.
func (a *analyze) deliver(p *program, s *sums) error {
	d, err := exchange.Deliver(a.Out)
	if err != nil {
		return err
	}
	defer d.Discard()
	if err := a.statements(p, d, s); err != nil {
		return err
	}
	if s.err != nil {
		return s.err
	}
	if p.ctx.Err() != nil {
		return fmt.Errorf("stopped; nothing was written into %s", a.Out)
	}
	table := s.table()
	comparison, err := d.Create("comparison.csv")
	if err == nil {
		err = exchange.ComparisonCSV(comparison, s.book, table)
	}
	if err != nil {
		return unwritable(a.Out, err)
	}
	if err := a.draw(d, charts.Material{Book: s.book, Table: table, Observations: s.seen}); err != nil {
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
	for reading := range s.readings {
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
