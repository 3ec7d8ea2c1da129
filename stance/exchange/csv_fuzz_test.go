package exchange_test

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/text"
)

// FuzzStatementsCSV writes any words as a table: every row has all columns, no
// cell can be taken for a formula, and without its apostrophe each is what it was.
func FuzzStatementsCSV(f *testing.F) {
	for _, seed := range []string{"=cmd|' /C calc'!A0", "'=x", "''-1", "-1.5", "a\r\nb", "\"", "\xff", "\t=1", "@", "'"} {
		f.Add(seed, seed, "Tosk said so.")
		f.Add("", "Tosk", seed)
	}
	f.Fuzz(func(t *testing.T, title, name, said string) {
		r := &stance.Reading{Article: stance.Article{ID: "a", Title: title, Publisher: name, Text: said, Date: stance.Date{Year: 2025}}}
		r.Statements = []stance.Statement{{
			ID: "s", Utterance: "s", Content: text.Span{End: len(said)}, Kind: stance.Direct,
			Attributions: []stance.Attribution{{Actor: "tosk", Name: name, Basis: stance.ByName}},
		}}
		rows := rowsOf(t, r)
		if len(rows) != 2 || len(rows[1]) != len(exchange.StatementColumns) {
			t.Fatalf("%d rows, the last of %d cells", len(rows), len(rows[len(rows)-1]))
		}
		row := rows[1]
		for i, want := range map[int]string{2: title, 4: name, 13: said, 19: name} {
			// A reader of CSV makes one line break of every one.
			want = strings.ReplaceAll(want, "\r\n", "\n")
			if row[i] != want && row[i] != "'"+want {
				t.Errorf("%s is %q, want %q", exchange.StatementColumns[i], row[i], want)
			}
			if _, err := strconv.ParseFloat(row[i], 64); err != nil && row[i] != "" && strings.ContainsAny(row[i][:1], "=+-@\t\r\n") {
				t.Errorf("%s is %q, which a spreadsheet takes for a formula", exchange.StatementColumns[i], row[i])
			}
		}
	})
}

func rowsOf(t *testing.T, r *stance.Reading) [][]string {
	t.Helper()
	var b bytes.Buffer
	out, err := exchange.NewStatementsCSV(&b, book())
	if err != nil {
		t.Fatal(err)
	}
	if err := out.Write(r); err != nil {
		t.Fatal(err)
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
