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
	book    *stance.Codebook
	table   *Table
	numbers *numberings // of all that observations hold
	rows    *numbering  // of the keys of rows

	keysOf []string // of the observation at hand: there are very many

	numbered             bool // statements and utterances have their numbers
	scores               gathering
	breath               breathing
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
	s.numbers = newNumberings(len(observations))
	ordered := hear(s.numbers, observations)
	s.statements.room(len(ordered) + 1)
	s.breath.utterances.room(len(ordered) + 1)
	s.numbered = len(ordered) > 0 && ordered[0].statement != 0
	room := make([]entry, 0, len(ordered))
	var row memory
	for i, h := range ordered {
		if wanted(h.Observation) {
			for _, key := range s.rowsOf(h.Observation) {
				room = append(room, entry{
					heard: h, row: row.of(s.rows, key), said: h.said, stance: h.Stance, checked: h.Checked, parts: ordered[i : i+1 : i+1],
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
	byRow := map[string][]*entry{}
	for row, list := range apart(entries, len(s.rows.words), func(e *entry) int32 { return e.row }) {
		if len(list) > 0 {
			byRow[s.rows.words[row]] = list
		}
	}
	return byRow
}

// apart sorts entries by a number below n. Their order stays.
func apart(entries []*entry, n int, of func(*entry) int32) [][]*entry {
	sizes := make([]int, n)
	for _, e := range entries {
		sizes[of(e)]++
	}
	room, lists := make([]*entry, len(entries)), make([][]*entry, n)
	for i, size := range sizes {
		lists[i], room = room[:0:size], room[size:]
	}
	for _, e := range entries {
		lists[of(e)] = append(lists[of(e)], e)
	}
	return lists
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
	byIssue := apart(entries, len(s.numbers.issues.words), func(e *entry) int32 { return e.issue })
	for i, issue := range s.table.Issues {
		if at := s.numbers.issues.of(issue.Key); int(at) < len(byIssue) {
			r.Cells[i] = s.cell(byIssue[at])
		} else {
			r.Cells[i] = s.cell(nil)
		}
	}
	spoken := s.spoken(entries)
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
		s.scores.add(e.source, s.numbers.articles.words[e.source], e.stance)
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
		if tone, ok := e.toneOf(); ok {
			s.scores.add(e.source, s.numbers.articles.words[e.source], tone)
		}
	}
	return s.scores.mean()
}

// span is the first and the last date of entries, which are in order.
func span(entries []*entry) (first, last stance.Date) {
	var r reach
	for _, e := range entries {
		r.take(e)
	}
	return r.dates()
}

// A reach is how far entries, taken in their order, reach in time.
type reach struct{ first, last *entry }

func (r *reach) take(e *entry) {
	if !e.dated {
		return
	}
	if r.first == nil {
		r.first = e
	}
	if r.last == nil || e.heard.last > r.last.heard.last {
		r.last = e
	}
}

func (r *reach) dates() (first, last stance.Date) {
	if r.first != nil {
		first, last = r.first.Date, r.last.Date
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
	shown := make([]bool, len(s.rows.words))
	for i, key := range s.rows.words {
		shown[i] = listed[key]
	}
	asked := make([]bool, len(s.numbers.issues.words))
	for i, issue := range s.numbers.issues.words {
		asked[i] = t.column(issue) >= 0
	}
	var counted reach
	s.articles.open()
	s.breath.open(len(entries))
	for _, e := range entries {
		if !shown[e.row] {
			continue
		}
		s.breath.at(e)
		if asked[e.issue] {
			s.articles.at(e.article)
			counted.take(e)
		}
	}
	t.Articles, t.Spoken = int(s.articles.n), int(s.breath.n)
	t.First, t.Last = counted.dates()
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
