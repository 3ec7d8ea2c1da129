package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"parley/assets"
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
	Project  string            `placeholder:"FILE" help:"Read the inputs into this project, which is made if it is not there, and take all articles in it, with its codebook and the judgements made in it."`
	Renew    bool              `help:"Read those articles of the project again that an older version or another codebook has read."`
	DryRun   bool              `name:"dry-run" help:"Say what --renew would change, and change nothing."`
	Networks bool              `help:"Write affiliations.graphml (actors and issues) and congruences.graphml (actors who agree) as well, for Gephi."`
	Report   bool              `help:"Write report.html as well: charts, figures, and the statements behind them."`
	mapping  intake.Mapping
	Inputs   []string `arg:"" optional:"" name:"input" help:"Files, folders, addresses of the web, or - for JSON Lines on standard input."`
}

// Validate refuses flags that can't be meant together.
func (a *analyze) Validate() error {
	if a.Out == "" && a.asked() {
		return errors.New("charts are drawn into a folder: name it with --out")
	}
	for thing, column := range a.Columns {
		if err := a.mapping.Set(thing, column); err != nil {
			return fmt.Errorf("--columns: %w", err)
		}
	}
	if err := a.together(); err != nil {
		return err
	}
	return a.settle()
}

// together refuses flags that contradict each other.
func (a *analyze) together() error {
	switch {
	case a.Out == "" && (a.Networks || a.Report):
		return errors.New("--networks and --report write into a folder: name it with --out")
	case a.Project == "" && len(a.Inputs) == 0:
		return errors.New("no input: name files, folders, or - for standard input")
	case a.Project == "" && (a.Renew || a.DryRun):
		return errors.New("--renew and --dry-run are about a project: name it with --project")
	case a.DryRun && len(a.Inputs) > 0:
		return errors.New("--dry-run says what --renew would change: name no inputs")
	}
	return nil
}

// Run reads the inputs and gives what was asked for: lines, files, or a table on
// the terminal.
func (a *analyze) Run(p *program) error {
	if a.DryRun {
		return a.foresee(p)
	}
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
	go stance.Prepare()
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
		if reading.Document != nil {
			reading.Document.Free()
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
	if err := a.draw(d, s.material(table), s.by); err != nil {
		return err
	}
	if err := a.more(d, s, table); err != nil {
		return unwritable(a.Out, err)
	}
	return d.Commit()
}

// more writes the files that were asked for besides: networks and a report.
func (a *analyze) more(d *exchange.Delivery, s *sums, table *tally.Table) error {
	files := map[string]func(io.Writer) error{}
	if a.Networks {
		files["affiliations.graphml"] = func(w io.Writer) error { return exchange.Affiliations(w, table) }
		files["congruences.graphml"] = func(w io.Writer) error { return exchange.Congruences(w, table) }
	}
	if a.Report {
		files["report.html"] = func(w io.Writer) error { return s.report(a.look, table).Write(w) }
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		file, err := d.Create(name)
		if err == nil {
			err = files[name](file)
		}
		if err != nil {
			return err
		}
	}
	return nil
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
		return stance.ParseChecked(assets.DefaultCodebookName, assets.DefaultCodebook)
	}
	file, err := os.Open(path) // #nosec G304 -- the file that the user names
	if err != nil {
		return nil, fmt.Errorf("the codebook can't be read: %w", err)
	}
	defer file.Close()
	return stance.ReadCodebook(filepath.Base(path), file)
}
