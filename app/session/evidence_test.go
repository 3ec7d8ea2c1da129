package session

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/project"
)

// reopened saves a project and opens its file on a desk of its own.
func (d *desk) reopened() *desk {
	d.t.Helper()
	path := d.t.TempDir() + "/again" + project.Ext
	d.SaveAs(path, func() {})
	d.wait()
	d.noErrors()
	d.Close()
	again := newDesk(d.t)
	again.OpenFile(path)
	again.wait()
	again.noErrors()
	return again
}

// looked are the statements of every article when it is looked at.
func (d *desk) looked() (all [][]stance.Statement) {
	for _, e := range d.Entries() {
		d.ChooseArticle(e)
		article, _ := d.Chosen()
		all = append(all, article.Reading.Statements)
	}
	return all
}

func TestAnOpenedProjectHasTheEvidenceOfWhatIsLookedAt(t *testing.T) {
	d := newDesk(t)
	d.OpenSample()
	d.wait()
	want := d.looked()
	again := d.reopened()
	if e := again.Entries()[2]; e.whole {
		t.Error("the evidence of an article that nobody looked at was fetched")
	}
	if diff := cmp.Diff(want, again.looked()); diff != "" {
		t.Error(diff)
	}
	again.noErrors()
}

func TestExportsOfAnOpenedProjectHaveTheEvidence(t *testing.T) {
	d := newDesk(t)
	d.OpenSample()
	d.wait()
	d.Place(d.Lines()[0].Issue, -d.Lines()[0].Side(), d.Lines()[0].Statement.ID)
	want := string(d.written("lines.csv", d.ExportLines))
	if !strings.Contains(want, "[") {
		t.Fatal("the sample's table shows no evidence")
	}
	again := d.reopened()
	if diff := cmp.Diff(want, string(again.written("lines.csv", again.ExportLines))); diff != "" {
		t.Error(diff)
	}
}

func TestADamagedProjectIsRefusedThoughItIsReadMeanwhile(t *testing.T) {
	d := newTown(t)
	path := t.TempDir() + "/town" + project.Ext
	d.SaveAs(path, func() {})
	d.wait()
	d.Close()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	page := len(file) / 4096 / 2 * 4096
	copy(file[page:], strings.Repeat("overwritten by another program. ", 128))
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	d.OpenFile(path)
	d.wait()
	if len(d.errs) != 1 || !strings.Contains(d.errs[0].Error(), "damaged") || d.IsOpen() {
		t.Errorf("open: %v, errors %v", d.IsOpen(), d.errs)
	}
}

func TestAProjectIsReadAhead(t *testing.T) {
	d := newTown(t)
	path := t.TempDir() + "/town" + project.Ext
	d.SaveAs(path, func() {})
	d.wait()
	d.Close()
	for _, paths := range [][]string{nil, {"notes.txt"}} {
		if ReadAhead(paths) != nil {
			t.Errorf("%v are read ahead", paths)
		}
	}
	d.Expect(ReadAhead([]string{"notes.txt", path}))
	for range 2 { // the second time there is nothing ahead any more
		d.OpenFile(path)
		d.wait()
		d.noErrors()
		if n := len(d.Lines()); n != 4 {
			t.Errorf("%d lines, expected 4", n)
		}
		d.Close()
	}
	d.Expect(ReadAhead([]string{path + ".missing" + project.Ext}))
	d.OpenFile(path + ".missing" + project.Ext)
	d.wait()
	if len(d.errs) != 1 {
		t.Errorf("errors are %v, expected that the file is missing", d.errs)
	}
}
