package exchange

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"parley/stance"
	"parley/stance/tally"
)

// A Workbook is everything as tables for a spreadsheet, a sheet each: the
// comparison, the statements, and the judgements.
type Workbook struct {
	Book       *stance.Codebook
	Table      *tally.Table
	Readings   iter.Seq2[*stance.Reading, error]
	Judgements []stance.Judgement
}

// JudgementColumns names the columns of a table of judgements.
var JudgementColumns = []string{"statement", "coder", "status", "actor", "issue", "stance", "reason", "made"}

// numbered are the columns that hold numbers.
var numbered = []string{
	"start", "end", "speaker_start", "speaker_end", "tone", "stance", "confidence",
	"n", "for", "neither", "against", "mean", "low", "high", "articles", "checked",
}

// What a sheet of a spreadsheet can hold.
const (
	sheetRows  = 1_048_576
	cellLength = 32_767 // UTF-16 units
)

// Of walks over readings that are there already.
func Of(readings ...*stance.Reading) iter.Seq2[*stance.Reading, error] {
	return func(yield func(*stance.Reading, error) bool) {
		for _, r := range readings {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// Write writes the workbook as XLSX. Every word is written as text, so that none
// is taken for a formula, whatever it begins with. Statements that are too many
// for a sheet go on in a next one.
func (b Workbook) Write(w io.Writer) (err error) {
	file := excelize.NewFile().SetZipWriter(func(w io.Writer) excelize.ZipWriter { return &sortedZip{out: w} })
	defer func() {
		if closed := file.Close(); err == nil {
			err = closed
		}
	}()
	sheets := []*sheet{
		{file: file, name: "Comparison", columns: ComparisonColumns},
		{file: file, name: "Statements", columns: StatementColumns},
		{file: file, name: "Judgements", columns: JudgementColumns},
	}
	for i, fill := range []func(*sheet) error{b.comparison, b.statements, b.judgements} {
		if err := sheets[i].fill(fill); err != nil {
			return fmt.Errorf("the sheet %s can't be written: %w", sheets[i].name, err)
		}
	}
	if err := file.DeleteSheet("Sheet1"); err != nil {
		return err
	}
	if err := file.SetDocProps(&excelize.DocProperties{Creator: "Parley " + stance.Version, Created: epoch, Modified: epoch}); err != nil {
		return err
	}
	return file.Write(w)
}

// epoch stands for the time of writing, so that the same work makes the same file.
const epoch = "2000-01-01T00:00:00Z"

func (b Workbook) comparison(s *sheet) error {
	for cells := range comparisonRows(b.Book, b.Table) {
		if err := s.add(cells); err != nil {
			return err
		}
	}
	return nil
}

func (b Workbook) statements(s *sheet) error {
	for r, err := range b.Readings {
		if err != nil {
			return err
		}
		for cells := range statementRows(b.Book, r) {
			if err := s.add(cells); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b Workbook) judgements(s *sheet) error {
	for _, j := range b.Judgements {
		score := ""
		if j.Status == stance.Changed && j.Issue != "" {
			score = number(j.Stance)
		}
		made := ""
		if !j.Made.IsZero() {
			made = j.Made.UTC().Format(time.RFC3339)
		}
		if err := s.add([]string{j.Statement, j.Coder, string(j.Status), j.Actor, j.Issue, score, j.Reason, made}); err != nil {
			return err
		}
	}
	return nil
}

// A sheet is a table under way; it goes on in another where it is full.
type sheet struct {
	file    *excelize.File
	name    string
	columns []string
	out     *excelize.StreamWriter
	rows    int // of the sheet that is under way, its head among them
	part    int
}

// fill writes a whole table.
func (s *sheet) fill(rows func(*sheet) error) error {
	if err := s.open(); err != nil {
		return err
	}
	if err := rows(s); err != nil {
		return err
	}
	return s.out.Flush()
}

// open begins a sheet: its head stays where it is when the rows are scrolled.
func (s *sheet) open() (err error) {
	s.part++
	name := s.name
	if s.part > 1 {
		name = fmt.Sprintf("%s %d", s.name, s.part)
	}
	if _, err = s.file.NewSheet(name); err != nil {
		return err
	}
	if s.out, err = s.file.NewStreamWriter(name); err != nil {
		return err
	}
	if err = s.out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	bold, err := s.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	head := make([]any, len(s.columns))
	for i, c := range s.columns {
		head[i] = excelize.Cell{StyleID: bold, Value: c}
	}
	s.rows = 1
	return s.out.SetRow("A1", head)
}

// add writes one row.
func (s *sheet) add(cells []string) error {
	if s.rows == sheetRows {
		if err := s.out.Flush(); err != nil {
			return err
		}
		if err := s.open(); err != nil {
			return err
		}
	}
	s.rows++
	values := make([]any, len(cells))
	for i, c := range cells {
		values[i] = s.value(i, c)
	}
	return s.out.SetRow("A"+strconv.Itoa(s.rows), values)
}

// value is a cell as a number where its column holds numbers, else as text.
func (s *sheet) value(column int, cell string) any {
	if cell == "" {
		return nil
	}
	if slices.Contains(numbered, s.columns[column]) {
		if x, err := strconv.ParseFloat(cell, 64); err == nil {
			return x
		}
	}
	return fitting(cell)
}

// fitting cuts a text to what a cell can hold, and says so, and leaves out what
// XML can't hold.
func fitting(cell string) string {
	cell = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError {
			return '�'
		}
		return r
	}, cell)
	if len(cell) <= cellLength || len(utf16.Encode([]rune(cell))) <= cellLength {
		return cell
	}
	const cut = " … [cut]"
	units := utf16.Encode([]rune(cell))[:cellLength-len(cut)]
	return strings.TrimSuffix(string(utf16.Decode(units)), "�") + cut
}
