package intake_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"parley/stance/intake"
)

// spring and vesna are sentences long enough to tell their language.
const (
	spring = "The ministers met in the spring, and nobody would say what they had agreed on, although it was asked."
	vesna  = "Министры встретились весной, и никто из них не сказал, о чём они договорились, хотя их об этом спрашивали."
)

// TestBadInput gives every kind of bad file, and wants a line on each that names
// it and says what is wrong. Files of which something can be read are read.
func TestBadInput(t *testing.T) {
	const most = 1 << 16
	zeros := string(make([]byte, 2*most))
	word := func(text string) txtar.File {
		return txtar.File{Name: "word/document.xml", Data: []byte(`<w:document xmlns:w="w"><w:p><w:t>` + text + `</w:t></w:p></w:document>`)}
	}
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("x", 600)
	wide := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") }
	whole := zipOf(t, []txtar.File{word(spring)})
	inner := zipOf(t, []txtar.File{{Name: "a.txt", Data: []byte(spring)}})
	for range 4 {
		inner = zipOf(t, []txtar.File{{Name: "in.zip", Data: append(inner, '\n')}})
	}
	for name, c := range map[string]struct{ content, want string }{
		"empty.docx":     {"", "is empty"},
		"blank.txt":      {"\ufeff \r\n\t", "holds no text"},
		"cut.docx":       {string(whole[:len(whole)/2]), "is damaged: it begins as a ZIP file and does not end as one"},
		"bomb.docx":      {string(zipOf(t, []txtar.File{word(zeros)})), "unpacks to more than 64 KB"},
		"entities.docx":  {string(zipOf(t, []txtar.File{{Name: "word/document.xml", Data: []byte(`<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w><p><t>&b;</t></p></w>`)}})), "is damaged: word/document.xml is no XML that can be read"},
		"locked.docx":    {ole + wide("EncryptedPackage"), "is protected by a password; save it without one"},
		"old.doc":        {ole + wide("WordDocument"), "is an old Word file; save it as DOCX"},
		"old.xls":        {ole + wide("Workbook"), "is an old Excel file; save it as XLSX or CSV"},
		"bomb.zip":       {string(zipOf(t, []txtar.File{{Name: "a.txt", Data: []byte(strings.Repeat("They left. ", most))}})), "bomb.zip/a.txt: is larger than 64 KB; split it"},
		"deep.zip":       {string(inner), "deep.zip/in.zip/in.zip/in.zip: lies in too many archives"},
		"hollow.zip":     {string(zipOf(t, nil)), "the archive holds no file"},
		"slides.pptx":    {string(zipOf(t, []txtar.File{{Name: "ppt/presentation.xml"}})), "is a presentation; save it as PDF"},
		"book.xlsx":      {string(zipOf(t, []txtar.File{{Name: "xl/workbook.xml", Data: []byte("<workbook")}})), "is damaged: it is no Excel file that can be read"},
		"picture.txt":    {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "is no text: it is a picture (png)"},
		"program":        {"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00", "is no text: it holds zero bytes"},
		"zeros.txt":      {"The ministers met.\x00" + strings.Repeat("They left. ", 600), "is no text: it holds zero bytes"},
		"late zeros.txt": {strings.Repeat("They left. ", 600) + "\x00", "is no text: it holds zero bytes"},
		"large.txt":      {strings.Repeat("The ministers met. ", 4000), "is larger than 64 KB; split it"},
		"notes.pdf":      {"%PDF-1.7\nnothing of that kind", "is damaged: it is no PDF that can be read"},
		"feed.rss":       {"<rss><channel>", "is damaged: it is no RSS or Atom that can be read"},
		"deep.html":      {strings.Repeat("<div>", 3000) + spring, "is no page that can be read: "},
		"deep.rtf":       {`{\rtf1` + strings.Repeat("{", 20_000), "is damaged: its groups lie too deep in each other"},
		"long.jsonl":     {`{"text":"` + strings.Repeat("x", most) + `"}`, "long.jsonl:1: the line is too long"},
		"deep.json":      {strings.Repeat("[", 20_000), "is no JSON that can be read: "},
	} {
		t.Run(name, func(t *testing.T) {
			folder := write(t, map[string]string{name: c.content})
			articles, failures := collect(t, folder, intake.Options{Most: most}, filepath.Join(folder, name))
			got := filepath.ToSlash(strings.Join(failures, "\n"))
			if len(articles) > 0 || !strings.Contains(got, c.want) || !strings.HasPrefix(got, name) {
				t.Errorf("%d articles, %q; want %q", len(articles), got, c.want)
			}
		})
	}
}

// TestTextsThatAreTooLong names a text of more than MostText, whatever holds it,
// and reads what follows.
func TestTextsThatAreTooLong(t *testing.T) {
	long := strings.Repeat("They left. ", intake.MostText/11+2)
	folder := write(t, map[string]string{
		"a.txt":   long,
		"b.jsonl": `{"text":"` + long + "\"}\n" + `{"id":"next","text":"Read."}`,
		"c.json":  `[{"text":"` + long + `"}]`,
		"d.csv":   "id,text\n1," + long + "\nafter,Read.\n",
		"e.txt":   strings.Repeat(long, 3),
	})
	articles, failures := collect(t, folder, intake.Options{}, folder)
	want := []string{
		"a.txt: holds more than 32 MB of text; split it",
		"b.jsonl:1: holds more than 32 MB of text; split it",
		"c.json:1: holds more than 32 MB of text; split it",
		"d.csv:2: holds more than 32 MB of text; split it",
		"e.txt: is larger than 64 MB; split it",
	}
	if diff := cmp.Diff(want, failures); diff != "" || len(articles) != 2 {
		t.Errorf("%d articles\n%s", len(articles), diff)
	}
}

// TestAFileThatShrinks cuts a file off while it is read: what was read stays, the
// line that is cut is named.
func TestAFileThatShrinks(t *testing.T) {
	record := `{"id":"a","text":"` + strings.Repeat("They left. ", 100) + "\"}\n"
	folder := write(t, map[string]string{"a.jsonl": strings.Repeat(record, 2000)})
	path := filepath.Join(folder, "a.jsonl")
	articles, failures := 0, 0
	for _, err := range intake.Articles(t.Context(), []string{path}, intake.Options{}) {
		if err != nil {
			failures++
			continue
		}
		if articles++; articles == 1 {
			if err := os.Truncate(path, int64(1000*len(record)+20)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if articles != 1000 || failures != 1 {
		t.Errorf("%d articles and %d failures, want 1000 and 1", articles, failures)
	}
}

// TestALoopOfFolders walks a folder that holds a link to the folder above it.
func TestALoopOfFolders(t *testing.T) {
	folder := write(t, map[string]string{"in/a.txt": spring})
	if err := os.Symlink("..", filepath.Join(folder, "in", "up")); err != nil {
		t.Skip(err)
	}
	articles, _ := collect(t, folder, intake.Options{}, folder)
	if len(articles) != 1 {
		t.Errorf("%d articles of one file", len(articles))
	}
}

// TestTheRestGoesOn reads what follows a line that is too long and an archive's
// entry that is too large.
func TestTheRestGoesOn(t *testing.T) {
	folder := write(t, map[string]string{
		"a.jsonl": `{"text":"` + strings.Repeat("x", 5000) + "\"}\n" + `{"id":"next","text":"Read."}`,
		"b.zip":   string(zipOf(t, []txtar.File{{Name: "a.txt", Data: bytes.Repeat([]byte("x"), 5000)}, {Name: "b.txt", Data: []byte("Read.")}})),
	})
	articles, failures := collect(t, folder, intake.Options{Most: 4096}, folder)
	if len(articles) != 2 || articles[0].ID != "next" || articles[1].ID != "b" || len(failures) != 2 {
		t.Errorf("%+v, %q", articles, failures)
	}
}

// TestArchiveUnpacksToTooMuch adds up what the entries of an archive come to.
func TestArchiveUnpacksToTooMuch(t *testing.T) {
	var files []txtar.File
	for i := range 20 {
		files = append(files, txtar.File{Name: fmt.Sprintf("%02d.txt", i), Data: bytes.Repeat([]byte("They left. "), 700)})
	}
	folder := write(t, map[string]string{"a.zip": string(zipOf(t, files))})
	articles, failures := collect(t, folder, intake.Options{Most: 8192}, folder)
	if len(articles) > 4 || len(failures) == 0 || failures[len(failures)-1] != "a.zip: unpacks to more than 32 KB; the rest was left out" {
		t.Errorf("%d articles, %q", len(articles), failures)
	}
}

// TestArchiveHoldsTooMany counts what an archive lists before any of it is unpacked.
func TestArchiveHoldsTooMany(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for range 200_001 {
		if _, err := w.CreateRaw(&zip.FileHeader{Name: "a.txt"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	folder := write(t, map[string]string{"a.zip": b.String()})
	articles, failures := collect(t, folder, intake.Options{}, folder)
	if len(articles) > 0 || len(failures) != 1 || failures[0] != "a.zip: holds more than 200000 files" {
		t.Errorf("%d articles, %.200q", len(articles), failures)
	}
}

// TestEncodings writes the same words in several encodings.
func TestEncodings(t *testing.T) {
	bom := func(e unicode.Endianness) encoding.Encoding { return unicode.UTF16(e, unicode.UseBOM) }
	bare := func(e unicode.Endianness) encoding.Encoding { return unicode.UTF16(e, unicode.IgnoreBOM) }
	quoted := "“" + spring + "” – so she said in the café, and “nobody” answered."
	for name, c := range map[string]struct {
		encoding encoding.Encoding
		text     string
		notice   string
	}{
		"utf16le":    {bom(unicode.LittleEndian), quoted, ""},
		"utf16be":    {bom(unicode.BigEndian), quoted, ""},
		"utf16le-":   {bare(unicode.LittleEndian), spring, ""},
		"utf16be-":   {bare(unicode.BigEndian), spring, ""},
		"windows1":   {charmap.Windows1252, quoted, "the encoding is not stated; taken for windows-1252"},
		"windows2":   {charmap.Windows1251, strings.Repeat(vesna+"\r\n", 3), "the encoding is not stated; taken for windows-1251"},
		"koi8-r":     {charmap.KOI8R, strings.Repeat(vesna+"\n", 3), "the encoding is not stated; taken for koi8-r"},
		"iso-8859-1": {charmap.ISO8859_1, spring + " naïve café Zürich", "the encoding is not stated; taken for windows-1252"},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := c.encoding.NewEncoder().Bytes([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			a := only(t, filepath.Join(write(t, map[string]string{"a.txt": string(b)}), "a.txt"))
			if a.Text != c.text || !a.Extracted || strings.Join(a.Notices, ";") != c.notice {
				t.Errorf("%q\n%q, extracted %v", a.Text, a.Notices, a.Extracted)
			}
		})
	}
}

// TestDeclaredEncoding takes a page at its word.
func TestDeclaredEncoding(t *testing.T) {
	page := "<html><head><meta charset=windows-1251><title>Весна</title></head><body><p>" + vesna + "</p></body></html>"
	b, err := charmap.Windows1251.NewEncoder().Bytes([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	a := only(t, filepath.Join(write(t, map[string]string{"a.html": string(b)}), "a.html"))
	if a.Text != vesna || a.Title != "Весна" || a.Language != "ru" || len(a.Notices) > 0 {
		t.Errorf("%+v", a)
	}
}

// TestWrongBytesKeepOffsets reads UTF-8 in which a few bytes are wrong.
func TestWrongBytesKeepOffsets(t *testing.T) {
	text := strings.Repeat("“No,” she said. ", 3) + "\xff" + spring + "\xe2\x80"
	a := only(t, filepath.Join(write(t, map[string]string{"a.txt": text}), "a.txt"))
	want := strings.NewReplacer("\xff", "?", "\xe2\x80 ", "").Replace(text[:len(text)-2]) + "??"
	if a.Text != want || a.Extracted || len(a.Text) != len(text) {
		t.Errorf("%q, extracted %v", a.Text, a.Extracted)
	}
	if diff := cmp.Diff([]string{"3 bytes are no UTF-8 and were read as question marks"}, a.Notices); diff != "" {
		t.Error(diff)
	}
}

// TestSpecialFiles walks over a pipe, a link to nothing and a folder that may not
// be entered.
func TestSpecialFiles(t *testing.T) {
	need(t, "mkfifo")
	folder := write(t, map[string]string{"a.txt": spring})
	do(t, folder, "mkfifo", "pipe")
	if err := os.Symlink("gone", filepath.Join(folder, "link")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("circle", filepath.Join(folder, "circle")); err != nil {
		t.Fatal(err)
	}
	articles, failures := collect(t, folder, intake.Options{}, folder)
	want := []string{
		"circle: can't be read: too many levels of symbolic links",
		"link: there is no such file or folder",
		"pipe: is no regular file",
	}
	if diff := cmp.Diff(want, failures); diff != "" || len(articles) != 1 {
		t.Errorf("%d articles\n%s", len(articles), diff)
	}
}

func TestWhatIsLeftOut(t *testing.T) {
	folder := write(t, map[string]string{"a.txt": spring, "out/b.txt": spring, "c.txt": spring})
	articles, _ := collect(t, folder, intake.Options{Leave: []string{filepath.Join(folder, "out"), filepath.Join(folder, "c.txt"), ""}}, folder)
	if len(articles) != 1 || articles[0].ID != "a" {
		t.Errorf("%+v", articles)
	}
}

func TestProgress(t *testing.T) {
	folder := write(t, map[string]string{"a.txt": spring, "b.jsonl": `{"text":"Read."}`, "out/c.zip": string(zipOf(t, []txtar.File{{Name: "a.txt", Data: []byte(spring)}}))})
	var done, total int64
	o := intake.Options{Progress: func(d, all int64) {
		if d < done {
			t.Errorf("progress goes back from %d to %d", done, d)
		}
		done, total = d, all
	}}
	collect(t, folder, o, folder)
	if done == 0 || done != total {
		t.Errorf("%d of %d bytes at the end", done, total)
	}
}

// TestOpenQuotationMark ends a table at a mark that is never closed, instead of
// taking all that follows into memory.
func TestOpenQuotationMark(t *testing.T) {
	folder := write(t, map[string]string{"a.csv": "text\nRead.\n\"" + strings.Repeat("They left.\n", 2000)})
	articles, failures := collect(t, folder, intake.Options{Most: 4096}, folder)
	if len(articles) != 1 || len(failures) != 1 || failures[0] != "a.csv:3: the row is too long; is a quotation mark left open?" {
		t.Errorf("%d articles, %q", len(articles), failures)
	}
}

// TestSamplePDF reads a file that groff and Ghostscript have made.
func TestSamplePDF(t *testing.T) {
	a := only(t, "testdata/page.pdf")
	if a.Text != "The ministers met in the spring, and nobody would say what they had agreed on." || !a.Extracted {
		t.Errorf("%+v", a)
	}
}

// TestAPipeIsReadAsItComes gives one record through a pipe that stays open.
func TestAPipeIsReadAsItComes(t *testing.T) {
	need(t, "mkfifo")
	folder := t.TempDir()
	do(t, folder, "mkfifo", "news")
	path := filepath.Join(folder, "news")
	read := make(chan struct{})
	go func() {
		pipe, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			t.Error(err)
			return
		}
		defer pipe.Close()
		fmt.Fprintln(pipe, `{"id":"a","text":"Read."}`)
		<-read
	}()
	for a, err := range intake.Articles(t.Context(), []string{path}, intake.Options{}) {
		if err != nil || a.ID != "a" {
			t.Errorf("%+v, %v", a, err)
		}
		close(read)
	}
}
