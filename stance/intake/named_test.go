package intake_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"parley/stance/intake"
)

// TestWrongEndings gives files that are not what their names end in: what they
// hold decides.
func TestWrongEndings(t *testing.T) {
	word := string(zipOf(t, []txtar.File{{Name: "word/document.xml", Data: []byte(`<w:document xmlns:w="w"><w:p><w:t>` + spring + `</w:t></w:p></w:document>`)}}))
	page, err := os.ReadFile("testdata/page.pdf")
	if err != nil {
		t.Fatal(err)
	}
	printed := "The ministers met in the spring, and nobody would say what they had agreed on."
	for name, c := range map[string]struct{ content, want string }{
		"word.txt": {word, spring}, "word.pdf": {word, spring}, "word": {word, spring},
		"text.html": {spring, spring}, "page.docx": {"<html><body><p>" + spring + "</p></body></html>", spring},
		"printed.txt": {string(page), printed}, "printed.docx": {string(page), printed},
	} {
		if a := only(t, filepath.Join(write(t, map[string]string{name: c.content}), name)); a.Text != c.want {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
	for name, want := range map[string]string{"text.pdf": "text.pdf", "text.docx": "text.docx", "text.xlsx": "text.xlsx"} {
		folder := write(t, map[string]string{name: spring})
		articles, failures := collect(t, folder, intake.Options{}, filepath.Join(folder, name))
		if len(articles)+len(failures) != 1 || len(articles) == 1 && articles[0].Text != spring || len(failures) == 1 && !strings.HasPrefix(failures[0], want) {
			t.Errorf("%s: %d articles, %q", name, len(articles), failures)
		}
	}
}

// TestNamesThatLeadOut reads archives whose names lead out of them: they only
// name what was read, and nothing is written anywhere.
func TestNamesThatLeadOut(t *testing.T) {
	var files []txtar.File
	for _, name := range []string{"../../a.txt", "/etc/b.txt", `..\..\c.txt`, "d/../../../e.txt", "./f.txt"} {
		files = append(files, txtar.File{Name: name, Data: []byte(spring + " " + name)})
	}
	folder := write(t, map[string]string{"in/out.zip": string(zipOf(t, files))})
	articles, failures := collect(t, folder, intake.Options{}, filepath.Join(folder, "in", "out.zip"))
	var paths []string
	for _, a := range articles {
		paths = append(paths, filepath.ToSlash(strings.TrimPrefix(a.Path, folder+string(filepath.Separator))))
	}
	want := []string{"in/out.zip/a.txt", "in/out.zip/etc/b.txt", "in/out.zip/c.txt", "in/out.zip/e.txt", "in/out.zip/f.txt"}
	if diff := cmp.Diff(want, paths); diff != "" || len(failures) > 0 {
		t.Errorf("%q\n%s", failures, diff)
	}
	for in, most := range map[string]int{".": 1, "in": 1} {
		if entries, err := os.ReadDir(filepath.Join(folder, in)); err != nil || len(entries) != most {
			t.Errorf("%s holds %d files, %v", in, len(entries), err)
		}
	}
}

// TestCutFiles cuts files of each kind off: what can't be read is named, and
// nothing is taken for whole.
func TestCutFiles(t *testing.T) {
	page, err := os.ReadFile("testdata/page.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"a.jsonl": `{"text":"` + spring, "b.json": `[{"text":"` + spring, "c.xml": "<rss><channel><item><title>" + spring, "d.zip": string(zipOf(t, []txtar.File{{Name: "a.txt", Data: []byte(spring)}}))[:60],
		"e.pdf": string(page[:len(page)/3]), "f.csv": "text\n\"" + spring,
	} {
		folder := write(t, map[string]string{name: content})
		articles, failures := collect(t, folder, intake.Options{}, folder)
		if len(articles) > 0 || len(failures) != 1 || !strings.HasPrefix(failures[0], name) {
			t.Errorf("%s: %d articles, %q", name, len(articles), failures)
		}
	}
}

// TestLockedPDF reads a file that Ghostscript has made of page.pdf with the
// password "a".
func TestLockedPDF(t *testing.T) {
	_, failures := collect(t, "testdata", intake.Options{}, filepath.Join("testdata", "locked.pdf"))
	if diff := cmp.Diff([]string{"locked.pdf: is protected by a password; save it without one"}, failures); diff != "" {
		t.Error(diff)
	}
}
