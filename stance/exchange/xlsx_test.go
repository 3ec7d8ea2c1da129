package exchange_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/tally"
)

// workbook is one of the invented reading, with judgements whose words look like
// formulas.
func workbook(t *testing.T) exchange.Workbook {
	t.Helper()
	r := invented()
	js := []stance.Judgement{
		{
			Statement: "s1", Coder: "=HYPERLINK(\"http://example.org\")", Status: stance.Changed, Issue: "truce", Stance: -0.5,
			Reason: "+1+1", Made: time.Date(2026, 11, 25, 8, 0, 0, 5, time.UTC),
		},
		{Statement: "s1", Coder: "Ada", Status: stance.Rejected, Reason: "@SUM(A1) \x00 " + strings.Repeat("x", 40_000)},
	}
	return exchange.Workbook{
		Book: book(), Table: tally.Sum(book(), tally.Observe(book(), r, nil), tally.ByActor), Readings: exchange.Of(r), Judgements: js,
	}
}

func open(t *testing.T, b []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestWorkbook(t *testing.T) {
	var b bytes.Buffer
	if err := workbook(t).Write(&b); err != nil {
		t.Fatal(err)
	}
	f := open(t, b.Bytes())
	if diff := cmp.Diff([]string{"Comparison", "Statements", "Judgements"}, f.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	rows, err := f.GetRows("Statements")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(exchange.StatementColumns, rows[0]); diff != "" {
		t.Error(diff)
	}
	if len(rows) != 4 || rows[1][2] != "=cmd" || rows[1][13] != "We want a truce & peace" {
		t.Errorf("statements: %q", rows)
	}
	stanceCell := cellOf(t, rows[0], "stance")
	if kind, _ := f.GetCellType("Statements", stanceCell); rows[1][26] != "-0.8" || kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString {
		t.Errorf("the stance is %q, of type %v, and no number", rows[1][26], kind)
	}
	rows, err = f.GetRows("Judgements")
	if err != nil {
		t.Fatal(err)
	}
	if rows[1][5] != "-0.5" || rows[2][5] != "" || rows[1][7] != "2026-11-25T08:00:00Z" {
		t.Errorf("judgements: %q", rows)
	}
	if long := rows[2][6]; len(long) > 32_800 || !strings.HasPrefix(long, "@SUM(A1) � xxx") || !strings.HasSuffix(long, "x … [cut]") {
		t.Errorf("a long cell has %d bytes and ends in %q", len(long), long[len(long)-20:])
	}
	for _, sheet := range f.GetSheetList() {
		for i := range 5 {
			for column := 'A'; column < 'Z'; column++ {
				cell := string(column) + string(rune('1'+i))
				if formula, _ := f.GetCellFormula(sheet, cell); formula != "" {
					t.Errorf("%s %s is the formula %q", sheet, cell, formula)
				}
			}
		}
	}
}

func cellOf(t *testing.T, head []string, name string) string {
	t.Helper()
	for i, h := range head {
		if h == name {
			cell, err := excelize.CoordinatesToCellName(i+1, 2)
			if err != nil {
				t.Fatal(err)
			}
			return cell
		}
	}
	t.Fatalf("no column %s", name)
	return ""
}

func TestTheSameWorkMakesTheSameWorkbook(t *testing.T) {
	var a, b bytes.Buffer
	if err := workbook(t).Write(&a); err != nil {
		t.Fatal(err)
	}
	for range 5 { // what the library writes in the order of a map comes out in other orders
		b.Reset()
		if err := workbook(t).Write(&b); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Fatal("two workbooks of the same work differ")
		}
	}
}

func TestAWorkbookStopsAtAnError(t *testing.T) {
	w := workbook(t)
	w.Readings = func(yield func(*stance.Reading, error) bool) { yield(nil, errors.New("the file is gone")) }
	if err := w.Write(&bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), "Statements can't be written: the file is gone") {
		t.Errorf("the error is %v", err)
	}
}
