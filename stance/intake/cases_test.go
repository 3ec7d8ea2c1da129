package intake_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"parley/stance"
	"parley/stance/intake"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestCases reads the files of testdata/cases/*.txtar, each with what should come
// out of it. A file "a.docx/word/document.xml" is a part of a ZIP file "a.docx".
func TestCases(t *testing.T) {
	cases, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			last := &archive.Files[len(archive.Files)-1]
			if last.Name != "want" {
				t.Fatal("the last file is not called want")
			}
			got := outcome(t, unpacked(t, archive.Files[:len(archive.Files)-1]))
			if *update {
				last.Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(last.Data), got); diff != "" {
				t.Errorf("go test ./stance/intake -update renews it:\n%s", diff)
			}
		})
	}
}

// unpacked writes the files of a case into a folder and packs those that are parts.
func unpacked(t *testing.T, files []txtar.File) (folder string) {
	t.Helper()
	plain, packed := map[string]string{}, map[string][]txtar.File{}
	for _, f := range files {
		if whole, part, is := strings.Cut(f.Name, "/"); is && strings.Contains(whole, ".") {
			packed[whole] = append(packed[whole], txtar.File{Name: part, Data: f.Data})
			continue
		}
		plain[f.Name] = string(f.Data)
	}
	for name, parts := range packed {
		plain[name] = string(zipOf(t, parts))
	}
	return write(t, plain)
}

// zipOf packs files.
func zipOf(t *testing.T, files []txtar.File) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		part, err := w.Create(f.Name)
		if err == nil {
			_, err = part.Write(bytes.TrimSuffix(f.Data, []byte("\n")))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// outcome lays out what comes of a folder, for people to read.
func outcome(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	articles, failures := collect(t, folder, intake.Options{}, folder)
	for _, a := range articles {
		b.WriteString(described(a))
	}
	for _, f := range failures {
		fmt.Fprintf(&b, "failure: %s\n", filepath.ToSlash(f))
	}
	return b.String()
}

func described(a stance.Article) string {
	var b strings.Builder
	for _, field := range [][2]string{
		{"id", a.ID},
		{"title", a.Title},
		{"date", a.Date.String()},
		{"publisher", a.Publisher},
		{"author", a.Author},
		{"address", a.Address},
		{"speaker", a.Speaker},
		{"language", a.Language},
		{"notices", strings.Join(a.Notices, "; ")},
	} {
		if field[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", field[0], field[1])
		}
	}
	if a.Quoted {
		b.WriteString("one thing said\n")
	}
	if !a.Extracted {
		b.WriteString("as given\n")
	}
	return b.String() + "\n" + strings.TrimRight(strings.ReplaceAll(a.Text, "\r", "␍"), "\n") + "\n----\n"
}
