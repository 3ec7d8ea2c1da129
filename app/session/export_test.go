package session

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/tally"
)

// written runs an export and returns what it wrote.
func (d *desk) written(name string, export func(path string, done func())) []byte {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), name)
	done := false
	export(path, func() { done = true })
	d.wait()
	d.noErrors()
	b, err := os.ReadFile(path)
	if err != nil || !done {
		d.t.Fatalf("%s: done: %v, %v", name, done, err)
	}
	return b
}

func TestExportsAreWhatTheirExtensionSays(t *testing.T) {
	d := newTown(t)
	for _, c := range []struct {
		name   string
		export func(path string, done func())
		begins string
		holds  string
	}{
		{"lines.csv", d.ExportLines, "article,", ""},
		{"lines.XLSX", d.ExportLines, "PK\x03\x04", "xl/worksheets"},
		{"table.csv", func(path string, done func()) { d.ExportTable(path, tally.ByActor, done) }, "group_by,", ""},
		{"table.xlsx", func(path string, done func()) { d.ExportTable(path, tally.ByActor, done) }, "PK\x03\x04", "xl/worksheets"},
		{"table.graphml", func(path string, done func()) { d.ExportTable(path, tally.ByActor, done) }, "<?xml", "<graphml"},
		{"report.html", func(path string, done func()) { d.ExportReport(path, tally.ByComparison, done) }, "<!DOCTYPE html>", "<blockquote"},
		{"book.yaml", d.ExportCodebook, "codebook:", ""},
		{"book.qdc", d.ExportCodebook, "<?xml", "urn:QDA-XML:codebook:1.0"},
	} {
		b := d.written(c.name, c.export)
		if !bytes.HasPrefix(b, []byte(c.begins)) || !bytes.Contains(b, []byte(c.holds)) {
			t.Errorf("%s begins with %.30q; want %q and in it %q", c.name, b, c.begins, c.holds)
		}
	}
}

func TestAReportSaysWhoJudged(t *testing.T) {
	d := newTown(t)
	i := slices.IndexFunc(d.Lines(), func(l *Line) bool { return l.Issue != "" && l.Observed != nil })
	d.SetCoder("Ada")
	d.Reject(d.Lines()[i].Statement.ID)
	d.SetCoder("Ben")
	j := slices.IndexFunc(d.Lines(), func(l *Line) bool {
		return l.Issue != "" && l.Observed != nil && l.Statement.ID != d.Lines()[i].Statement.ID
	})
	d.Accept(d.Lines()[j].Statement.ID)
	report := string(d.written("report.html", func(path string, done func()) { d.ExportReport(path, tally.ByActor, done) }))
	if !strings.Contains(report, "Ben: accepted.") {
		t.Error("the report does not say that Ben accepted a statement")
	}
}

func TestACodebookComesBackAsQDC(t *testing.T) {
	d := newTown(t)
	path := filepath.Join(t.TempDir(), "book.qdc")
	if err := os.WriteFile(path, d.written("book.qdc", d.ExportCodebook), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := d.ImportCodebook(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(keys(d.Codebook()), keys(got)); diff != "" {
		t.Error(diff)
	}
}

func TestAnotherProgramsCodesAreAdded(t *testing.T) {
	d := newTown(t)
	path := filepath.Join(t.TempDir(), "codes.qdc")
	code := `<CodeBook origin="Other"><Codes><Code guid="1" name="Night trams, again" isCodable="true"/></Codes></CodeBook>`
	if err := os.WriteFile(path, []byte(code), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := d.ImportCodebook(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(append(keys(d.Codebook()), "night-trams-again"), keys(got)); diff != "" {
		t.Error(diff)
	}
	if err := os.WriteFile(path, []byte("no codes"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := d.ImportCodebook(path); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("a file of no codes: %v", err)
	}
}

// keys are the keys of a codebook: its actors', then its issues'.
func keys(book *stance.Codebook) []string {
	var out []string
	for _, a := range book.Actors {
		out = append(out, a.Key)
	}
	for _, i := range book.Issues {
		out = append(out, i.Key)
	}
	return out
}
