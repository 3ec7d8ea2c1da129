package intake

import (
	"bytes"
	"encoding/json"
	"io"

	"parley/stance"
)

// records streams JSON Lines: one article a line. A line that is no record is a
// Failure, and the next line is read.
func (r *reading) records(from io.Reader, name string) bool {
	for line := range lines(r.ctx, from, name, r.options.mostLine()) {
		a, reason := r.scan.article(line)
		if reason != "" {
			r.fail(line.place(), reason)
		} else {
			r.give(a)
		}
		if r.over() {
			break
		}
	}
	return !r.over()
}

// A record is a line of JSON Lines; other keys are ignored.
type record struct {
	ID        word    `json:"id"`
	Title     word    `json:"title"`
	Date      word    `json:"date"`
	Publisher word    `json:"publisher"`
	Author    word    `json:"author"`
	Address   word    `json:"address"`
	Speaker   word    `json:"speaker"`
	Text      *string `json:"text"`
}

// A word is a string; a number is taken as it is written, null and all else as
// nothing.
type word string

// UnmarshalJSON takes what can be taken for a string.
func (w *word) UnmarshalJSON(b []byte) error {
	switch c := b[0]; {
	case c == '"':
		return json.Unmarshal(b, (*string)(w))
	case c == '-' || c >= '0' && c <= '9':
		*w = word(b)
	}
	return nil
}

// article reads a line as a record. A reason says why it can't be used.
func (s *scanner) article(line line) (a stance.Article, reason string) {
	var rec record
	if line.err != nil || !s.record(bytes.TrimPrefix(line.content, byteOrderMark), &rec) {
		rec = record{}
		if reason := line.decode(&rec); reason != "" {
			return a, reason
		}
	}
	if rec.Text == nil {
		return a, `the record has no "text"`
	}
	if len(*rec.Text) > MostText {
		return a, errLongText.Error()
	}
	date, err := stance.ParseDate(string(rec.Date))
	if err != nil {
		date = stance.Date{}
	}
	if rec.ID == "" {
		rec.ID = word(line.id())
	}
	return stance.Article{
		ID: string(rec.ID), Title: string(rec.Title), Date: date, Publisher: string(rec.Publisher),
		Author: string(rec.Author), Address: string(rec.Address), Speaker: string(rec.Speaker), Text: *rec.Text,
	}, ""
}
