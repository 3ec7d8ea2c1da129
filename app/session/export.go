package session

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/tally"
)

// ExportLines writes the lines that are listed as a table, as work, with the
// judgements laid over what the engine found: .csv, or .xlsx with the comparison
// and the judgements beside them, by the path's extension.
func (s *Session) ExportLines(path string, done func()) {
	if hasEnding(path, ".xlsx") {
		s.exportWorkbook(path, s.shown, tally.ByActor, done)
		return
	}
	book, readings := s.book, laid(s.shown)
	s.exportReadings(path, readings, done, func(w io.Writer) error {
		out, err := exchange.NewStatementsCSV(w, book)
		if err != nil {
			return err
		}
		for _, r := range readings {
			if err := out.Write(r); err != nil {
				return err
			}
		}
		return out.Flush()
	})
}

// ExportTable writes the comparison as a table, as work: .csv, .xlsx with the
// statements beside it, or as a network of actors and issues, .graphml.
func (s *Session) ExportTable(path string, by tally.By, done func()) {
	if hasEnding(path, ".xlsx") {
		s.exportWorkbook(path, s.passed, by, done)
		return
	}
	a := s.reckoning()
	s.export(path, done, func(w io.Writer) error {
		if hasEnding(path, ".graphml") {
			return exchange.Affiliations(w, a.table(by))
		}
		return exchange.ComparisonCSV(w, a.book, a.table(by))
	})
}

func (s *Session) exportWorkbook(path string, lines []*Line, by tally.By, done func()) {
	book, obs, readings, judgements := s.book, counted(lines), laid(lines), s.judgementsBehind(lines)
	s.exportReadings(path, readings, done, func(w io.Writer) error {
		return exchange.Workbook{
			Book: book, Table: tally.Sum(book, obs, by), Readings: exchange.Of(readings...), Judgements: judgements,
		}.Write(w)
	})
}

// ExportReport writes a report on the lines that the filter lets pass, as work: one
// HTML file with charts, the comparison, and the statements behind every figure.
func (s *Session) ExportReport(path string, by tally.By, done func()) {
	a, readings, judgements := s.reckoning(), laid(s.passed), s.judgementsBehind(s.passed)
	title, events := s.name, s.events()
	if by == tally.ByComparison && len(a.book.Compare) == 0 {
		by = tally.ByActor
	}
	s.exportReadings(path, readings, done, func(w io.Writer) error {
		return exchange.Report{
			Title: title, Made: time.Now(), Readings: exchange.Of(readings...), Judgements: judgements,
			Material: a.material(by, events),
		}.Write(w)
	})
}

// judgementsBehind are the judgements on the statements of lines, in the order of the
// lines.
func (s *Session) judgementsBehind(lines []*Line) []stance.Judgement {
	var all []stance.Judgement
	seen := map[string]bool{}
	for _, l := range lines {
		if !seen[l.Statement.ID] {
			seen[l.Statement.ID] = true
			all = append(all, s.judgements[l.Statement.ID]...)
		}
	}
	return all
}

func hasEnding(path, ending string) bool { return strings.EqualFold(filepath.Ext(path), ending) }

// Figures are the comparison as a table with tabs, as spreadsheets take it from
// the clipboard.
func (s *Session) Figures(by tally.By) (string, error) {
	var table strings.Builder
	if err := exchange.ComparisonCSV(&table, s.book, s.Table(by)); err != nil {
		return "", err
	}
	rows, err := csv.NewReader(strings.NewReader(table.String())).ReadAll()
	var out strings.Builder
	for _, row := range rows {
		out.WriteString(strings.Join(row, "\t") + "\n")
	}
	return out.String(), err
}

// ExportCodebook writes the codebook in force as a file that can be edited and
// read again, as work: .yaml, or .qdc for other programs of qualitative analysis.
func (s *Session) ExportCodebook(path string, done func()) {
	book := s.book
	s.export(path, done, func(w io.Writer) error {
		if hasEnding(path, ".qdc") {
			return exchange.WriteQDC(w, book)
		}
		encoded, err := book.Encode()
		if err != nil {
			return fmt.Errorf("the codebook can't be written: %w", err)
		}
		_, err = w.Write(encoded)
		return err
	})
}

// laid makes readings of lines: of every statement the speakers and positions
// that the lines have, and no others.
func laid(lines []*Line) []*stance.Reading {
	var readings []*stance.Reading
	at := map[*Entry]*stance.Reading{}
	said := map[string]int{}
	for _, l := range lines {
		r := at[l.Entry]
		if r == nil {
			r = &stance.Reading{Article: l.Entry.Article, Found: l.Entry.Reading.Found}
			at[l.Entry] = r
			readings = append(readings, r)
		}
		key := l.Statement.ID + "\x00" + l.Actor
		i, there := said[key]
		if !there {
			i = len(r.Statements)
			said[key] = i
			st := *l.Statement
			st.Attributions, st.Positions = l.attribution(), nil
			r.Statements = append(r.Statements, st)
		}
		if l.Issue != "" {
			r.Statements[i].Positions = append(r.Statements[i].Positions, l.position())
		}
	}
	return readings
}

// attribution is who speaks in the line; the engine's mention where it agrees.
func (l *Line) attribution() []stance.Attribution {
	if l.Actor == "" {
		return nil
	}
	i := slices.IndexFunc(l.Statement.Attributions, func(a stance.Attribution) bool { return a.Actor == l.Actor })
	if i >= 0 {
		return l.Statement.Attributions[i : i+1]
	}
	return []stance.Attribution{{Actor: l.Actor, Name: l.Name}}
}

// position is where the line stands; the engine's evidence where it agrees.
func (l *Line) position() stance.Position {
	if l.Position != nil && l.Position.Stance == l.Stance {
		p := *l.Position
		p.Confidence = l.Confidence()
		return p
	}
	return stance.Position{Issue: l.Issue, Stance: l.Stance, Confidence: 1}
}

// export writes a file, as work. The function done runs when it is in its place.
func (s *Session) export(path string, done func(), write func(io.Writer) error) {
	s.begin("Writing", filepath.Base(path), func(context.Context, func(done, total int64)) func() {
		err := deliver(path, write)
		return func() {
			if !s.fail(err) && done != nil {
				done()
			}
		}
	})
}

// exportReadings writes a file of readings, which get their evidence first.
func (s *Session) exportReadings(path string, readings []*stance.Reading, done func(), write func(io.Writer) error) {
	store := s.store
	s.export(path, done, func(w io.Writer) error {
		if store != nil {
			if err := witnesses(context.Background(), store, readings); err != nil {
				return err
			}
		}
		return write(w)
	})
}

// deliver writes one file beside its place and renames it.
func deliver(path string, write func(io.Writer) error) error {
	d, err := exchange.Deliver(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer d.Discard()
	w, err := d.Create(filepath.Base(path))
	if err != nil {
		return err
	}
	if err := write(w); err != nil {
		return err
	}
	return d.Commit()
}
