package exchange

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"parley/stance"
	"parley/stance/tally"
)

// StatementColumns names the columns of a table of statements.
var StatementColumns = []string{
	"article", "path", "title", "date", "publisher", "author", "address", "language", // of the article
	"id", "utterance", "start", "end", "kind", "text", "speaker", "speaker_start", "speaker_end", "cue",
	"actor", "canonical", "basis", "via", "groups", "tone", "tone_evidence", "issue", "stance", "confidence", "evidence",
}

// ComparisonColumns names the columns of a comparison.
var ComparisonColumns = []string{
	"group_by", "actor", "issue", "n", "for", "neither", "against", "mean", "low", "high", "articles", "first", "last", "checked",
}

// A StatementsCSV writes statements as CSV: a row for each position that a
// statement of one actor takes, and one without issue for a statement that takes
// none. Evidence is written as the words, the rule in brackets and the weight.
type StatementsCSV struct {
	book *stance.Codebook
	out  *csv.Writer
}

// NewStatementsCSV writes the header.
func NewStatementsCSV(w io.Writer, book *stance.Codebook) (*StatementsCSV, error) {
	out := csv.NewWriter(w)
	return &StatementsCSV{book, out}, out.Write(StatementColumns)
}

// Write adds the statements of a reading.
func (s *StatementsCSV) Write(r *stance.Reading) error {
	for row := range statementRows(s.book, r) {
		if err := s.out.Write(harmless(row)); err != nil {
			return err
		}
	}
	return nil
}

// statementRows lays a reading out in StatementColumns.
func statementRows(book *stance.Codebook, r *stance.Reading) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		line := LineOf(r)
		article := []string{line.ID, line.Path, line.Title, line.Date, line.Publisher, line.Author, line.Address, line.Language}
		for i := range line.Statements {
			said := &line.Statements[i]
			row := append(article[:len(article):len(article)], said.cells(groups(book, r, said))...)
			if len(said.Positions) == 0 && !yield(append(row, "", "", "", "")) {
				return
			}
			for _, p := range said.Positions {
				position := []string{p.Issue, number(p.Stance), number(p.Confidence), inWords(p.Evidence)}
				if !yield(append(row[:len(row):len(row)], position...)) {
					return
				}
			}
		}
	}
}

// Flush writes what is left.
func (s *StatementsCSV) Flush() error {
	s.out.Flush()
	return s.out.Error()
}

// groups are the keys of the groups that a statement's actor belongs to.
func groups(book *stance.Codebook, r *stance.Reading, said *StatementLine) string {
	return strings.Join(book.GroupsOf(r.Actor(book, said.Actor), r.Article.Date), "; ")
}

func (l *StatementLine) cells(groups string) []string {
	tone := ""
	if l.Tone != nil {
		tone = number(*l.Tone)
	}
	return []string{
		l.ID, l.Utterance, strconv.Itoa(l.Start), strconv.Itoa(l.End), string(l.Kind), l.Text, l.Speaker, offset(l.SpeakerStart),
		offset(l.SpeakerEnd), l.Cue, l.Actor, l.Canonical, string(l.Basis), l.passedBy(), groups, tone, inWords(l.ToneEvidence),
	}
}

// passedBy names who passed the statement on, nearest last.
func (l *StatementLine) passedBy() string {
	names := make([]string, len(l.Via))
	for i, v := range l.Via {
		names[i] = v.Text
	}
	return strings.Join(names, "; ")
}

// ComparisonCSV writes a table: a row for each actor or group and issue on which
// it said anything. Silence has no row.
func ComparisonCSV(w io.Writer, book *stance.Codebook, t *tally.Table) error {
	out := csv.NewWriter(w)
	if err := out.Write(ComparisonColumns); err != nil {
		return err
	}
	for row := range comparisonRows(book, t) {
		if err := out.Write(harmless(row)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// comparisonRows lays a table out in ComparisonColumns.
func comparisonRows(book *stance.Codebook, t *tally.Table) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, row := range t.Rows {
			for i, c := range row.Cells {
				if c.N > 0 && !yield(comparisonCells(book, row, t.Issues[i], c)) {
					return
				}
			}
		}
	}
}

func comparisonCells(book *stance.Codebook, row tally.Row, issue tally.Heading, c tally.Cell) []string {
	return []string{
		groupedBy(book, row.Key), row.Key, issue.Key, strconv.Itoa(c.N), strconv.Itoa(c.For), strconv.Itoa(c.Neither),
		strconv.Itoa(c.Against), number(c.Mean.Value), number(c.Mean.Low), number(c.Mean.High), strconv.Itoa(c.Articles),
		c.First.String(), c.Last.String(), strconv.Itoa(c.Checked),
	}
}

// groupedBy says whether a key is that of a group or of an actor.
func groupedBy(book *stance.Codebook, key string) string {
	for _, g := range book.Groups {
		if g.Key == key {
			return string(tally.ByGroup)
		}
	}
	return string(tally.ByActor)
}

// number writes a score as short as six decimals allow.
func number(x float64) string { return strconv.FormatFloat(round(x), 'f', -1, 64) }

func offset(at *int) string {
	if at == nil {
		return ""
	}
	return strconv.Itoa(*at)
}

// inWords writes evidence for people: words [rule] weight.
func inWords(evidence []EvidenceLine) string {
	parts := make([]string, len(evidence))
	for i, e := range evidence {
		parts[i] = fmt.Sprintf("%s [%s] %+.2f", e.Text, e.Rule, e.Weight)
	}
	return strings.Join(parts, "; ")
}

// harmless puts an apostrophe before cells that a spreadsheet would take for a
// formula. Numbers stay as they are.
func harmless(cells []string) []string {
	for i, c := range cells {
		cells[i] = Harmless(c)
	}
	return cells
}

// Harmless is a cell that no spreadsheet takes for a formula. One that looks like
// a cell made harmless gets an apostrophe too, so that taking one off gives back
// what was there.
func Harmless(cell string) string {
	bare := strings.TrimLeft(cell, "'")
	if bare == "" || !strings.ContainsAny(bare[:1], "=+-@\t\r\n") {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}
