package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/intake"
	"parley/stance/tally"
	"parley/stance/text"
)

// saidInTables are words that spreadsheets are known to change.
var saidInTables = []string{
	"The harbour stays open.", "=2+2 is four", "'=2+2 is four", "''@ all", "'quoted'", "'", "- No truce", "-0.5", "+1", "007", "1e5", "TRUE", "2025-03-14",
	"\tset in", " set in by a space ", "one\nline and another", `"double"`, "a;b,c|d", "Łódź — “ﬁne”", "_x000D_", "&amp; <b>", "#REF!",
}

// tabled is a reading of an article that says each of them, by two people.
func tabled() (*stance.Codebook, *stance.Reading) {
	book := &stance.Codebook{
		Actors: []stance.Actor{{Key: "tosk", Name: "Ilvar Tosk"}, {Key: "venn", Name: "=Marta Venn"}},
		Issues: []stance.Issue{{Key: "bridge", Name: "Bridge"}},
	}
	r := &stance.Reading{Article: stance.Article{
		ID: "a", Title: "+Bridge", Publisher: "'-The Post", Author: "@desk", Address: "https://example.org/?a=1&b=2", Date: stance.Date{Year: 2025, Month: 3},
	}}
	for i, words := range saidInTables {
		who := book.Actors[i%2]
		start := len(r.Article.Text)
		r.Article.Text += words + "\n\n"
		id := fmt.Sprint("a-", i)
		r.Statements = append(r.Statements, stance.Statement{
			ID: id, Utterance: id, Content: text.Span{Start: start, End: start + len(words)}, Kind: stance.Direct,
			Attributions: []stance.Attribution{{Actor: who.Key, Name: who.Name, Basis: stance.ByName}},
		})
	}
	return book, r
}

// TestTablesComeBack writes statements as CSV and as XLSX and reads both as a
// user would: each row is what was said, by whom, and the article it was in.
func TestTablesComeBack(t *testing.T) {
	book, r := tabled()
	var want []stance.Article
	for _, s := range r.Statements {
		a := stance.Article{
			ID: s.ID, Title: r.Article.Title, Date: r.Article.Date, Publisher: r.Article.Publisher, Author: r.Article.Author, Address: r.Article.Address,
			Text: s.Content.Of(r.Article.Text), Speaker: s.Attributions[0].Name, Quoted: true,
		}
		want = append(want, a)
	}
	for name, content := range map[string][]byte{"back.csv": asCSV(t, book, r), "back.xlsx": asXLSX(t, book, r)} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
		var got []stance.Article
		for a, err := range intake.Articles(t.Context(), []string{path}, intake.Options{}) {
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			a.Path, a.Language, a.Extracted, a.Notices = "", "", false, nil
			got = append(got, a)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-written +read):\n%s", name, diff)
		}
	}
}

func asCSV(t *testing.T, book *stance.Codebook, r *stance.Reading) []byte {
	t.Helper()
	var b bytes.Buffer
	out, err := exchange.NewStatementsCSV(&b, book)
	if err == nil {
		err = out.Write(r)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asXLSX(t *testing.T, book *stance.Codebook, r *stance.Reading) []byte {
	t.Helper()
	var b bytes.Buffer
	workbook := exchange.Workbook{Book: book, Table: tally.Sum(book, nil, tally.ByActor), Readings: exchange.Of(r)}
	if err := workbook.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
