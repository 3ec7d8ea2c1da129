package intake

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"parley/stance"
)

// A Mapping says which column of a table holds what, by the words in its first
// row. Columns that are not named are found by the names that such columns
// usually have. A row is an article with its Text, or one thing said: a Statement
// with its Speaker.
type Mapping struct {
	Text, Statement, Speaker, Title, Date, Publisher, Author, Address, ID string
}

// usual are the names that columns usually have, in lower case.
var usual = Mapping{
	Text:      "text|content|body|article|article text|full text|fulltext|full_text|article_text|transcript|speech|story",
	Statement: "statement|quote|quotation|said|claim",
	Speaker:   "speaker|actor|who|person|said by|spokesperson",
	Title:     "title|headline|subject",
	Date:      "date|published|publication date|publication_date|pubdate|published_at|publish_date|day",
	Publisher: "publisher|source|outlet|newspaper|media|publication|medium",
	Author:    "author|byline|authors|journalist",
	Address:   "url|link|address|web|href",
	ID:        "id|key|article_id|doc_id|document",
}

// columns are the places of columns in a row; -1: there is none.
type columns struct {
	text, statement, speaker, title, date, publisher, author, address, id int

	exported bool // the table is one of statements that this program has written
	guarded  bool // in which an apostrophe stands before what looks like a formula
}

// columnsOf finds the columns in the first row of a table.
func (m Mapping) columnsOf(header []string) columns {
	names := make([]string, len(header))
	for i, name := range header {
		names[i] = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))
	}
	find := func(named, usual string) int {
		if named != "" {
			return slices.Index(names, strings.ToLower(strings.TrimSpace(named)))
		}
		for name := range strings.SplitSeq(usual, "|") {
			if i := slices.Index(names, name); i >= 0 {
				return i
			}
		}
		return -1
	}
	c := columns{
		text: find(m.Text, usual.Text), statement: find(m.Statement, usual.Statement), speaker: find(m.Speaker, usual.Speaker),
		title: find(m.Title, usual.Title), date: find(m.Date, usual.Date), publisher: find(m.Publisher, usual.Publisher),
		author: find(m.Author, usual.Author), address: find(m.Address, usual.Address), id: find(m.ID, usual.ID),
	}
	exported := slices.Contains(names, "utterance") && slices.Contains(names, "canonical")
	switch {
	case exported && m.Text+m.Statement+m.Speaker == "":
		c.statement, c.speaker, c.exported, c.guarded = c.text, slices.Index(names, "canonical"), true, true
	case c.text >= 0 && m.Statement == "":
		c.statement = -1
	}
	return c
}

// Guess names the columns of a table as they would be taken without a Mapping.
func Guess(header []string) Mapping {
	c := Mapping{}.columnsOf(header)
	name := func(i int) string {
		if i < 0 {
			return ""
		}
		return header[i]
	}
	return Mapping{
		Text: name(c.text), Statement: name(c.statement), Speaker: name(c.speaker), Title: name(c.title), Date: name(c.date),
		Publisher: name(c.publisher), Author: name(c.author), Address: name(c.address), ID: name(c.id),
	}
}

// Set says which column holds a thing: text, statement, speaker, title, date,
// publisher, author, address or id.
func (m *Mapping) Set(thing, column string) error {
	fields := map[string]*string{
		"text": &m.Text, "statement": &m.Statement, "speaker": &m.Speaker, "title": &m.Title, "date": &m.Date,
		"publisher": &m.Publisher, "author": &m.Author, "address": &m.Address, "id": &m.ID,
	}
	field := fields[thing]
	if field == nil {
		return fmt.Errorf("%q is nothing that a column holds: expected %s", thing, strings.Join(slices.Sorted(maps.Keys(fields)), ", "))
	}
	*field = column
	return nil
}

// usable says whether a row of these columns can be an article.
func (c columns) usable() bool { return c.text >= 0 || c.statement >= 0 }

const noColumn = "the table has no column of texts: name one text or statement in its first row, or say which it is"

// bare takes the apostrophe off a cell that was kept from being a formula by it.
func bare(cell string) string {
	formula := strings.TrimLeft(cell, "'")
	if formula == cell || formula == "" || !strings.ContainsAny(formula[:1], "=+-@\t\r\n") {
		return cell
	}
	return cell[1:]
}

// article makes an article of a row.
func (c columns) article(row []string) stance.Article {
	cell := func(i int) string {
		if i < 0 || i >= len(row) {
			return ""
		}
		switch {
		case c.guarded:
			return bare(row[i])
		case c.exported:
			return row[i]
		}
		return strings.TrimSpace(row[i])
	}
	a := stance.Article{
		ID: cell(c.id), Title: cell(c.title), Date: readDate(cell(c.date)), Publisher: cell(c.publisher), Author: cell(c.author),
		Address: cell(c.address), Speaker: cell(c.speaker), Text: cell(c.text), Extracted: true,
	}
	if c.statement >= 0 {
		a.Text, a.Quoted = cell(c.statement), true
	}
	return a
}

// row hands on the article of one row; place and id are for a row without its own.
func (r *reading) row(c columns, cells []string, path, place, id string) bool {
	if !slices.ContainsFunc(cells, func(cell string) bool { return !isBlank(cell) }) {
		return !r.over()
	}
	a := c.article(cells)
	if isBlank(a.Text) {
		return r.fail(place, "the row holds no text")
	}
	if len(a.Text) > MostText {
		return r.fail(place, errLongText.Error())
	}
	fillIn(&a.ID, id)
	a.Path = path
	return r.give(a)
}
