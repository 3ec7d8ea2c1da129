package tally

import (
	"slices"
	"strings"

	"parley/stance"
)

// Sum makes a table of observations. Every issue of the codebook is a column and
// every actor, group or entry under comparison that said anything is a row, in the order of
// their keys (of the codebook, for a comparison). The same observations in any order give
// the same table; a statement counts once an article, and once a wire story.
func Sum(book *stance.Codebook, observations []Observation, by By) *Table {
	return Lay(book, observations, by).Sum()
}

// A summing is one table under way.
type summing struct {
	book  *stance.Codebook
	table *Table
	words *numbering // of all that observations hold
	rows  *numbering // of the keys of rows

	keysOf []string // of the observation at hand: there are very many

	numbered             bool // statements and utterances have their numbers
	scores               gathering
	statements, articles register
}

func begin(book *stance.Codebook, by By) *summing {
	return &summing{book: book, table: &Table{By: by, Issues: headings(book)}, rows: newNumbering(0)}
}

// headings makes a column of every issue of a codebook.
func headings(book *stance.Codebook) []Heading {
	columns := make([]Heading, len(book.Issues))
	for i, issue := range book.Issues {
		columns[i] = Heading{
			Key: issue.Key, Name: issue.Name, Proposition: issue.Proposition,
			For: issue.For, Against: issue.Against, ForVerb: issue.ForVerb, AgainstVerb: issue.AgainstVerb, Validated: issue.Validated,
		}
	}
	return columns
}

// place lays each wanted observation into the rows it belongs to, in order.
func (s *summing) place(observations []*Observation, wanted func(*Observation) bool) []*entry {
	s.words = newNumbering(len(observations) + 1)
	ordered := hear(s.words, observations)
	s.numbered = len(ordered) > 0 && ordered[0].statement != 0
	room := make([]entry, 0, len(ordered))
	for i, h := range ordered {
		if wanted(h.Observation) {
			for _, row := range s.rowsOf(h.Observation) {
				room = append(room, entry{
					heard: h, row: s.rows.of(row), said: h.said, stance: h.Stance, checked: h.Checked, parts: ordered[i : i+1 : i+1],
				})
			}
		}
	}
	entries := make([]*entry, len(room))
	for i := range room {
		entries[i] = &room[i]
	}
	return s.once(entries)
}

// rowsOf are the keys of the rows that an observation counts in. The next call
// writes over them.
func (s *summing) rowsOf(o *Observation) []string {
	switch s.table.By {
	case ByGroup:
		return o.Groups
	case ByComparison:
		s.keysOf = s.keysOf[:0]
		for _, key := range s.book.Compare {
			if key == o.Actor || slices.Contains(o.Groups, key) {
				s.keysOf = append(s.keysOf, key)
			}
		}
		return s.keysOf
	}
	s.keysOf = append(s.keysOf[:0], o.Actor)
	return s.keysOf
}

// byRow sorts entries by the keys of their rows.
func (s *summing) byRow(entries []*entry) map[string][]*entry {
	lists := make([][]*entry, len(s.rows.words))
	for _, e := range entries {
		lists[e.row] = append(lists[e.row], e)
	}
	byRow := map[string][]*entry{}
	for i, list := range lists {
		if len(list) > 0 {
			byRow[s.rows.words[i]] = list
		}
	}
	return byRow
}

func (s *summing) keys(byRow map[string][]*entry) []string {
	if s.table.By == ByComparison {
		return slices.DeleteFunc(slices.Clone(s.book.Compare), func(key string) bool { return len(byRow[key]) == 0 })
	}
	keys := make([]string, 0, len(byRow))
	for key := range byRow {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// row sums up the entries of one row.
func (s *summing) row(key string, entries []*entry) Row {
	r := Row{Key: key, Cells: make([]Cell, len(s.table.Issues))}
	s.name(&r, entries)
	byIssue := map[int32][]*entry{}
	for _, e := range entries {
		byIssue[e.issue] = append(byIssue[e.issue], e)
	}
	for i, issue := range s.table.Issues {
		r.Cells[i] = s.cell(byIssue[s.words.of(issue.Key)])
	}
	spoken := s.merge(entries, func(e *entry) breath { return breath{source: e.source, utterance: e.utterance} })
	r.Total = len(spoken)
	r.Tone = s.tones(spoken)
	return r
}

// cell sums up what one row says on one issue, and in what tone.
func (s *summing) cell(entries []*entry) Cell {
	c := s.positions(entries)
	c.Tone = s.tones(entries)
	c.Statements = s.statementsOf(entries)
	return c
}

// positions is a cell without its tone and its statements.
func (s *summing) positions(entries []*entry) Cell {
	c := Cell{N: len(entries)}
	if c.N == 0 {
		return c
	}
	s.scores.open()
	s.articles.open()
	for _, e := range entries {
		c.count(e)
		s.scores.add(e.source, s.words.words[e.source], e.stance)
		s.articles.at(e.article)
	}
	c.Articles = int(s.articles.n)
	c.Mean = s.scores.mean()
	c.Net = Net(c.For, c.Against)
	c.Sides = sides(c.For, c.Against)
	c.First, c.Last = span(entries)
	return c
}

// statementsOf are the IDs of the statements that entries stand for, in order.
func (s *summing) statementsOf(entries []*entry) []string {
	ids := make([]string, 0, len(entries))
	s.statements.open()
	for _, e := range entries {
		for _, p := range e.parts {
			if _, first := s.statements.at(p.statement); first {
				ids = append(ids, p.Statement)
			}
		}
	}
	return ids
}

func (c *Cell) count(e *entry) {
	switch stance.SideOf(e.stance) {
	case stance.For:
		c.For++
	case stance.Against:
		c.Against++
	default:
		c.Neither++
	}
	if e.checked {
		c.Checked++
	}
}

// tones is the mean tone of the entries that carry one.
func (s *summing) tones(entries []*entry) Mean {
	s.scores.open()
	for _, e := range entries {
		if tone, ok := e.tone(); ok {
			s.scores.add(e.source, s.words.words[e.source], tone)
		}
	}
	return s.scores.mean()
}

// span is the first and the last date of entries, which are in order.
func span(entries []*entry) (first, last stance.Date) {
	for _, e := range entries {
		if e.Date.IsZero() {
			continue
		}
		if first.IsZero() {
			first = e.Date
		}
		if last.IsZero() || lastDay(e.Date) > lastDay(last) {
			last = e.Date
		}
	}
	return first, last
}

// total fills in what the table says of itself. Only listed rows count.
func (s *summing) total(entries []*entry) {
	t := s.table
	listed := map[string]bool{}
	for _, r := range t.Rows {
		listed[r.Key] = r.Listed
		if !r.Listed {
			t.Unlisted += r.Total
			continue
		}
		for _, c := range r.Cells {
			t.N += c.N
			t.Checked += c.Checked
		}
	}
	columns := map[string]bool{}
	for _, h := range t.Issues {
		columns[h.Key] = true
	}
	spoken := make(map[breath]bool, len(entries))
	var counted []*entry
	s.articles.open()
	for _, e := range entries {
		if !listed[s.rows.words[e.row]] {
			continue
		}
		spoken[breath{source: e.source, utterance: e.utterance}] = true
		if columns[e.Issue] {
			s.articles.at(e.article)
			counted = append(counted, e)
		}
	}
	t.Articles, t.Spoken = int(s.articles.n), len(spoken)
	t.First, t.Last = span(counted)
}

// key of a Cell's column; -1 where the table has no such issue.
func (t *Table) column(issue string) int {
	return slices.IndexFunc(t.Issues, func(h Heading) bool { return h.Key == issue })
}

// Row returns the row of a key.
func (t *Table) Row(key string) (Row, bool) {
	i := slices.IndexFunc(t.Rows, func(r Row) bool { return r.Key == key })
	if i < 0 {
		return Row{}, false
	}
	return t.Rows[i], true
}

// Cell returns what the row of a key says on an issue. It is empty, with N == 0,
// where the row or the issue is not in the table.
func (t *Table) Cell(row, issue string) Cell {
	r, ok := t.Row(row)
	i := t.column(issue)
	if !ok || i < 0 {
		return Cell{}
	}
	return r.Cells[i]
}

// named is the words of a list in one string: "a, b and c".
func named(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
