package intake_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"parley/stance"
	"parley/stance/intake"
)

// rowsOf lays out what comes of a table: id, date, speaker and text.
func rowsOf(articles []stance.Article) (rows []string) {
	for _, a := range articles {
		rows = append(rows, strings.Join([]string{a.ID, a.Date.String(), a.Speaker, a.Text}, "|"))
	}
	return rows
}

func TestSpreadsheet(t *testing.T) {
	book := excelize.NewFile()
	day := time.Date(2025, 3, 14, 0, 0, 0, 0, time.UTC)
	for sheet, rows := range map[string][][]any{
		"Sheet1": {{"Notes"}, {"nothing to read"}},
		"Said": {
			nil,
			{"Quote", "Speaker", "Date", "Pages"},
			{"We should stop the fighting.", "Marta Venn", day, 7},
			{nil, nil, nil, nil},
			{"Not before spring.", "Ilvar Tosk", "2025-03", 8},
			{nil, "Ilvar Tosk"},
			{12.5, "Ilvar Tosk", day.Add(36 * time.Hour)},
		},
	} {
		if sheet != "Sheet1" {
			if _, err := book.NewSheet(sheet); err != nil {
				t.Fatal(err)
			}
		}
		for i, row := range rows {
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := book.SetSheetRow(sheet, cell, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	folder := write(t, map[string]string{"said.xlsx": b.String()})
	articles, failures := collect(t, folder, intake.Options{}, folder)
	want := []string{
		"said-3|2025-03-14|Marta Venn|We should stop the fighting.",
		"said-5|2025-03|Ilvar Tosk|Not before spring.",
		"said-7|2025-03-15|Ilvar Tosk|12.5",
	}
	if diff := cmp.Diff(want, rowsOf(articles)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"said.xlsx:Said:6: the row holds no text"}, failures); diff != "" {
		t.Error(diff)
	}
	if !articles[0].Quoted {
		t.Error("a row of a column of quotes is not taken as one thing said")
	}
}

func TestTableEncodings(t *testing.T) {
	table := "title;text\r\nВстреча;«Мы должны остановиться», сказала она журналистам весной, и никто не возразил.\r\n"
	cyrillic, err := charmap.Windows1251.NewEncoder().String(table)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(table)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"utf-8": table, "mark": "\ufeff" + table, "windows-1251": cyrillic, "utf-16": wide} {
		folder := write(t, map[string]string{"a.csv": content})
		articles, failures := collect(t, folder, intake.Options{}, folder)
		if len(articles) != 1 || len(failures) > 0 || articles[0].Title != "Встреча" || !strings.HasPrefix(articles[0].Text, "«Мы должны") {
			t.Errorf("%s: %q, %q", name, rowsOf(articles), failures)
		}
	}
}

// TestLetterCutAtTheEdge puts a letter of two bytes where the look at the
// beginning of a table ends.
func TestLetterCutAtTheEdge(t *testing.T) {
	for shift := range 4 {
		text := strings.Repeat("x", 1<<16-20+shift) + strings.Repeat("é", 20)
		folder := write(t, map[string]string{"a.csv": "text\n" + text + "\n"})
		articles, failures := collect(t, folder, intake.Options{}, folder)
		if len(articles) != 1 || articles[0].Text != text {
			t.Errorf("shifted by %d: %d articles, %q", shift, len(articles), failures)
		}
	}
}

func TestDelimiters(t *testing.T) {
	for content, want := range map[string]string{
		"title,text\na,\"b, c\"": "b, c", "title;text\na;b, c": "b, c", "title\ttext\na\tb; c": "b; c", "title|text\na|b, c": "b, c",
		"\"a,b,c\";text\nx;y, z": "y, z", "text\nb; c, d": "b; c, d",
	} {
		articles, failures := collect(t, "", intake.Options{}, filepath.Join(write(t, map[string]string{"a.csv": content}), "a.csv"))
		if len(articles) != 1 || articles[0].Text != want {
			t.Errorf("%q: %q, %q", content, rowsOf(articles), failures)
		}
	}
}

// TestTextWithBareCommas names a row whose text would be cut at a comma.
func TestTextWithBareCommas(t *testing.T) {
	folder := write(t, map[string]string{"a.csv": "title,text\na,We met, we left\nb,\"We met, we left\"\nc,Fine.,,\n"})
	articles, failures := collect(t, folder, intake.Options{}, folder)
	if len(articles) != 2 || len(failures) != 1 || failures[0] != "a.csv:2: the row has more cells than the first row; do quotation marks around a text lack?" {
		t.Errorf("%q, %q", rowsOf(articles), failures)
	}
}

func TestMapping(t *testing.T) {
	folder := write(t, map[string]string{"a.csv": "Wer,Was,Wann,text\nMarta Venn,We should stop.,14.03.2025,a note\n"})
	for name, c := range map[string]struct {
		mapping intake.Mapping
		want    stance.Article
	}{
		"guessed": {intake.Mapping{}, stance.Article{Text: "a note"}},
		"an article": {
			intake.Mapping{Text: "Was", Speaker: " wer ", Date: "WANN"},
			stance.Article{Text: "We should stop.", Speaker: "Marta Venn", Date: stance.Date{Year: 2025, Month: 3, Day: 14}},
		},
		"one thing said": {
			intake.Mapping{Statement: "was", Speaker: "wer"},
			stance.Article{Text: "We should stop.", Speaker: "Marta Venn", Quoted: true},
		},
	} {
		articles, failures := collect(t, folder, intake.Options{Mapping: c.mapping}, folder)
		if len(articles) != 1 {
			t.Errorf("%s: %q", name, failures)
			continue
		}
		got := articles[0]
		c.want.ID, c.want.Path, c.want.Extracted, c.want.Language = got.ID, got.Path, true, got.Language
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
	if _, failures := collect(t, folder, intake.Options{Mapping: intake.Mapping{Text: "gone"}}, folder); len(failures) != 1 {
		t.Errorf("a column that is not there: %q", failures)
	}
}

func TestGuess(t *testing.T) {
	got := intake.Guess([]string{"\ufeffHeadline", "PubDate", "Outlet", "Byline", "Link", "Body", "Key", "Words"})
	want := intake.Mapping{Title: "\ufeffHeadline", Date: "PubDate", Publisher: "Outlet", Author: "Byline", Address: "Link", Text: "Body", ID: "Key"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func ExampleGuess() {
	m := intake.Guess([]string{"Quote", "Actor", "Day"})
	fmt.Println(m.Statement, m.Speaker, m.Date)
	// Output: Quote Actor Day
}

// records is a stream of n records that is nowhere in memory.
type records struct {
	n, at int
	rest  []byte
	pad   string
}

func (r *records) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.at == r.n {
			return 0, fmt.Errorf("the line is cut")
		}
		r.at++
		r.rest = fmt.Appendf(nil, "{\"text\":\"%d %s\"}\n", r.at, r.pad)
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// TestStreamIsBounded reads 200 MB of records and holds none of them.
func TestStreamIsBounded(t *testing.T) {
	const n = 20_000
	in := &records{n: n, pad: strings.Repeat("They left. ", 900)}
	var before, now runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	read, most, broken := 0, uint64(0), 0
	for a, err := range intake.Records(t.Context(), in, "stream.jsonl") {
		if err != nil {
			broken++
			continue
		}
		if read++; a.ID != fmt.Sprintf("stream-%d", read) {
			t.Fatalf("the %dth is called %s", read, a.ID)
		}
		if read%2000 == 0 {
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
	}
	if read != n || broken != 1 {
		t.Errorf("%d of %d records read, %d failures", read, n, broken)
	}
	if grown := int64(most) - int64(before.HeapAlloc); grown > 64<<20 {
		t.Errorf("the heap grew by %d MB", grown>>20)
	}
}

func TestTargets(t *testing.T) {
	in := `{"id":"a","text":"Tosk met Venn.","target":"Venn","start":9,"end":13}
{"text":"Tosk met Venn.","target":"Venn"}

{"id":"c","text":"Tosk met Venn."}
{"id":"d","text":"Tosk met Venn.","start":9,"end":99}
{"id":"e","text":"Tosk met Venn.","start":-1,"end":4}
{"id":"f","text":"Tosk met Venn.","start":4,"end":4}
{"id":"g"}
[]
{"id":8,"text":"é Tosk","start":3,"end":7,"tone":"warm"}`
	var got []string
	for target, err := range intake.Targets(t.Context(), intake.Stdin, intake.Options{Stdin: strings.NewReader(in)}) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, target.ID+" "+target.Span.Of(target.Text))
	}
	want := []string{
		"a Venn", "stdin-2 Venn",
		`stdin:4: the record has no "start" and "end", nor a "target" that stands in its text`,
		`stdin:5: "start" and "end" do not lie in "text"`, `stdin:6: "start" and "end" do not lie in "text"`, `stdin:7: "start" and "end" do not lie in "text"`,
		`stdin:8: the record has no "text"`, "stdin:9: is no record of JSON Lines: expected an object, found array",
		"8 Tosk",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, err := range intake.Targets(t.Context(), filepath.Join(t.TempDir(), "gone.jsonl"), intake.Options{}) {
		if err == nil || !strings.HasSuffix(err.Error(), "there is no such file or folder") {
			t.Errorf("%v", err)
		}
	}
}
