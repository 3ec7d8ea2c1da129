package project

import (
	"database/sql"
	"encoding/json"
	"errors"

	"parley/stance"
)

// batched is how many articles are read with one query for each kind of row. Ten
// thousand articles took five queries each before: half of the time went into
// asking.
const batched = 64

// A batch is some articles that lie side by side, as they are read.
type batch struct {
	*view
	outline  bool // without evidence
	from, to any  // the first and the last row of the articles
	all      []*stance.Reading
	articles []int64                 // their rows
	by       map[int]*stance.Reading // by the row of the reading
	owners   []int                   // of each statement the row of its reading
	ids      []int                   // of each statement its row
}

// batch reads the articles whose rows lie between two others, with what the engine
// found in them.
func (v *view) batch(from, to int64, outline bool) (*batch, error) {
	b := &batch{view: v, outline: outline, from: from, to: to, by: map[int]*stance.Reading{}}
	if err := b.texts(); err != nil {
		return nil, err
	}
	if err := b.statements(); err != nil || len(b.ids) == 0 {
		return b, err
	}
	return b, b.parts()
}

// hand hands the readings on, with what coders did to them; it says whether it was
// stopped.
func (b *batch) hand(o overlay, yield func(*stance.Reading) bool) (stopped bool, err error) {
	for i, r := range b.all {
		if o.marked[b.articles[i]] {
			if err := b.marks(r, b.articles[i]); err != nil {
				return false, err
			}
		}
		confine(r)
		if rename(r, o.same); !yield(r) {
			return true, nil
		}
	}
	return false, nil
}

func (b *batch) texts() error {
	return b.each(articleQuery+` WHERE a.id BETWEEN ? AND ? AND NOT a.removed ORDER BY a.id`, []any{b.from, b.to}, func(rows *sql.Rows) error {
		row := articleRow{Reading: &stance.Reading{}}
		if err := row.scan(rows.Scan); err != nil {
			return err
		}
		b.all, b.articles = append(b.all, row.Reading), append(b.articles, row.article)
		b.by[int(row.reading)] = row.Reading
		return nil
	})
}

func (b *batch) statements() error {
	return b.each(`SELECT reading, `+statementColumns+` FROM statements
		WHERE reading IN (SELECT reading FROM articles WHERE id BETWEEN ? AND ? AND NOT removed) ORDER BY id`, []any{b.from, b.to}, func(rows *sql.Rows) error {
		var reading int
		id, s, err := scanStatement(rows, whole(&reading))
		if r := b.by[reading]; r != nil {
			r.Statements = append(r.Statements, s)
			b.ids, b.owners = append(b.ids, id), append(b.owners, reading)
		}
		return err
	})
}

// parts loads what belongs to the statements. Their rows lie side by side where
// the articles came in together; where some were read anew since, what lies between
// is left out article by article.
func (b *batch) parts() error {
	first, last := 0, 0 // of a run of statements whose rows lie close
	for first < len(b.ids) {
		for last = first + 1; last < len(b.ids) && b.ids[last]-b.ids[last-1] < batched; last++ {
		}
		p := parts{view: b.view, outline: b.outline, at: map[int]*stance.Statement{}, bounds: []any{b.ids[first], b.ids[last-1]}}
		b.point(p.at)
		if err := p.load(); err != nil {
			return err
		}
		first = last
	}
	return nil
}

// point fills in where each statement is, once all are there.
func (b *batch) point(at map[int]*stance.Statement) {
	next := map[int]int{}
	for i, id := range b.ids {
		owner := b.owners[i]
		at[id] = &b.by[owner].Statements[next[owner]]
		next[owner]++
	}
}

// articleQuery and articleRow are an article with its current reading.
const articleQuery = `SELECT a.id, coalesce(a.reading, 0), a.key, a.path, a.title, a.date, a.publisher, a.author, a.address, a.speaker, a.language,
	a.extracted, a.story, a.quoted, a.notices, t.body, coalesce(r.found, 'null'), coalesce(r.notices, 'null')
	FROM articles a JOIN texts t ON t.article = a.id LEFT JOIN readings r ON r.id = a.reading`

type articleRow struct {
	*stance.Reading
	article, reading int64
}

// scan fills an article in from a row of articleQuery.
func (row *articleRow) scan(scan func(...any) error) error {
	var body, found, notices, noticed sql.RawBytes
	var date string
	a := &row.Article
	if err := scan(&row.article, &row.reading, &a.ID, &a.Path, &a.Title, &date, &a.Publisher, &a.Author, &a.Address,
		&a.Speaker, &a.Language, &a.Extracted, &a.Story, &a.Quoted, &noticed, &body, &found, &notices); err != nil {
		return err
	}
	a.Date, a.Text = undate(date), string(body)
	return errors.Join(json.Unmarshal(found, &row.Found), json.Unmarshal(notices, &row.Reading.Notices), json.Unmarshal(noticed, &a.Notices))
}
