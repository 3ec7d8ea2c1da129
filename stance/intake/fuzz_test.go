package intake

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"parley/stance"
)

// seed adds the files of the cases whose names end in one of the extensions.
func seed(f *testing.F, extensions ...string) {
	f.Helper()
	cases, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(cases) == 0 {
		f.Fatalf("no cases: %v", err)
	}
	for _, path := range cases {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			for _, extension := range extensions {
				if strings.HasSuffix(file.Name, extension) {
					f.Add(file.Data)
				}
			}
		}
	}
}

// check wants text that is valid UTF-8 without zero bytes.
func check(t *testing.T, a stance.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) || strings.Contains(a.Text, "\x00") {
		t.Errorf("no text came out: %q", a.Text)
	}
}

// fuzzReader lets a reader read anything.
func fuzzReader(f *testing.F, read reader) {
	f.Fuzz(func(t *testing.T, content []byte) {
		a, err := read(content)
		if err == nil {
			a.complete("2025-03-14 a.txt")
			a.Text = sound(a.Text)
			check(t, a.Article)
		}
	})
}

func FuzzPlain(f *testing.F) {
	seed(f, ".txt", ".md")
	f.Add([]byte("\xff\xfea\x00b\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		a, err := readPlain(content)
		if err != nil {
			return
		}
		check(t, a.Article)
		if !a.Extracted && len(a.Text) != len(content) {
			t.Errorf("%d bytes became %d", len(content), len(a.Text))
		}
	})
}

func FuzzPage(f *testing.F) {
	seed(f, ".html", ".xhtml")
	fuzzReader(f, readPage)
}

func FuzzRichText(f *testing.F) {
	seed(f, ".rtf")
	fuzzReader(f, readRTF)
}

func FuzzMail(f *testing.F) {
	seed(f, ".eml")
	fuzzReader(f, func(content []byte) (draft, error) { return guarded(readMail, content) })
}

// FuzzPDF lets the library read anything; it runs in a box of its own.
func FuzzPDF(f *testing.F) {
	page, err := os.ReadFile("testdata/page.pdf")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(page)
	fuzzReader(f, readPDF)
}

// fuzzParts lets a reader read a document made of anything; what is fuzzed is one
// of its parts.
func fuzzParts(f *testing.F, part string, others map[string]string, read func(parts) reader) {
	f.Fuzz(func(t *testing.T, content []byte) {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		others[part] = string(content)
		for name, text := range others {
			if in, err := w.Create(name); err == nil {
				_, _ = in.Write([]byte(text))
			}
		}
		_ = w.Close()
		archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		p := parts{archive, map[string]*zip.File{}, 1 << 20}
		for _, file := range archive.File {
			p.named[file.Name] = file
		}
		if a, err := read(p)(nil); err == nil {
			a.Text = sound(a.Text)
			check(t, a.Article)
		}
	})
}

func FuzzWord(f *testing.F) {
	seed(f, "word/document.xml", "core.xml")
	fuzzParts(f, "word/document.xml", map[string]string{}, func(p parts) reader { return p.docx })
}

func FuzzOpenDocument(f *testing.F) {
	seed(f, "content.xml", "meta.xml")
	fuzzParts(f, "content.xml", map[string]string{}, func(p parts) reader { return p.odt })
}

func FuzzBook(f *testing.F) {
	seed(f, ".opf")
	fuzzParts(f, "OPS/book.opf", map[string]string{
		"META-INF/container.xml": `<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
		"OPS/one.xhtml":          "<p>One</p>",
	}, func(p parts) reader { return p.epub })
}

// FuzzFiles lets every kind of file be read under every name.
func FuzzFiles(f *testing.F) {
	for _, extension := range []string{".csv", ".tsv", ".json", ".jsonl", ".xml", ".rss", ".txt", ".eml", ".html", ".zip"} {
		f.Add([]byte("title,text\na,\"b\"\n"), extension)
		f.Add([]byte(`{"id":"a","text":"b"}`), extension)
		f.Add([]byte("<rss><channel><item><description>a</description></item></channel></rss>"), extension)
		f.Add([]byte("PK\x03\x04"), extension)
	}
	f.Fuzz(func(t *testing.T, content []byte, extension string) {
		r := &reading{ctx: context.Background(), options: Options{Most: 1 << 20}, ids: newIDs(), yield: func(a stance.Article, err error) bool {
			if err == nil && a.Extracted {
				check(t, a)
			}
			return true
		}}
		if !bytes.HasPrefix(content, []byte("%PDF")) {
			r.read(bytes.NewReader(content), "a"+extension, 0)
		}
	})
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2025-03-14", "14.03.2025", "03/04/2025", "March 2025", "Fri, 14 Mar 2025 10:00:00 GMT", "20250314", "May 10 percent 2025"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := readDate(s)
		if d.IsZero() {
			return
		}
		if again, err := stance.ParseDate(d.String()); err != nil || again != d {
			t.Errorf("%q became %v, which is no date: %v", s, d, err)
		}
	})
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a$", "/b")
	f.Fuzz(func(t *testing.T, rules, place string) {
		for _, r := range parseRobots(strings.NewReader(rules)) {
			r.meets(place)
		}
	})
}
