package project

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"

	"parley/stance"
)

// keptReadings is how many replaced readings an article keeps. Packed, a reading
// takes a sixteenth of its room (BenchmarkReread): a file that is read again and
// again grows to some twice its size and no further.
const keptReadings = 20

// mostUnpacked is the most bytes that a packed reading may hold: a file that comes
// from elsewhere must not fill the memory.
const mostUnpacked = 1 << 30

// touch has the readings of an article settled when the edit ends.
func (e *edit) touch(article int64) {
	if e.touched == nil {
		e.touched = map[int64]bool{}
	}
	e.touched[article] = true
}

// settle brings the readings of all touched articles into their form: the current
// one stands in the tables, those that an undo or redo may bring back are packed,
// and the others are gone.
func (e *edit) settle() error {
	if len(e.touched) == 0 {
		return nil
	}
	var packed []int64
	err := e.indexed(func() error {
		for _, article := range slices.Sorted(maps.Keys(e.touched)) {
			some, err := e.settleArticle(article)
			if err != nil {
				return err
			}
			packed = append(packed, some...)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return firstError(e.dropStatements(packed), e.prune())
}

// settleArticle settles the readings of one article and returns those whose
// statements have now to leave the tables.
func (e *edit) settleArticle(article int64) (packed []int64, err error) {
	var current int64
	if err := e.get(`SELECT coalesce(reading, 0) FROM articles WHERE id = ?`, []any{article}, &current); err != nil || current == 0 {
		return nil, err // an import that was undone may come back as it was
	}
	standing, err := list(&e.view, `SELECT id FROM readings WHERE article = ? AND packed IS NULL AND id != ?`, []any{article, current}, column[int64])
	if err != nil {
		return nil, err
	}
	for _, id := range standing {
		if err := e.pack(id); err != nil {
			return nil, err
		}
	}
	return standing, e.unpack(article, current)
}

// pack writes the statements of a reading into one value. They still stand in
// their tables.
func (e *edit) pack(reading int64) error {
	r := &stance.Reading{}
	if err := e.statements(r, reading); err != nil {
		return err
	}
	var out bytes.Buffer
	deflated, err := flate.NewWriter(&out, flate.DefaultCompression)
	if err != nil {
		return err
	}
	if err := firstError(json.NewEncoder(deflated).Encode(r.Statements), deflated.Close()); err != nil {
		return err
	}
	return e.exec(`UPDATE readings SET packed = ? WHERE id = ?`, out.Bytes(), reading)
}

// unpack puts the statements of a packed reading back into their tables. One that
// is not packed stays as it is.
func (e *edit) unpack(article, reading int64) error {
	var packed, body []byte
	err := e.get(`SELECT r.packed, t.body FROM readings r JOIN texts t ON t.article = ? WHERE r.id = ?`, []any{article, reading}, &packed, &body)
	if err != nil || packed == nil {
		return err
	}
	var statements []stance.Statement
	if err := json.NewDecoder(io.LimitReader(flate.NewReader(bytes.NewReader(packed)), mostUnpacked)).Decode(&statements); err != nil {
		return fmt.Errorf("an earlier reading can't be brought back: %w", err)
	}
	for _, s := range statements {
		if err := e.addStatement(reading, string(body), s); err != nil {
			return err
		}
	}
	return e.exec(`UPDATE readings SET packed = NULL WHERE id = ?`, reading)
}

// dropStatements takes the statements of readings out of the index of words and
// out of their tables, of all at once: see indexed.
func (e *edit) dropStatements(readings []int64) error {
	if len(readings) == 0 {
		return nil
	}
	ids, err := json.Marshal(readings)
	if err != nil {
		return err
	}
	return firstError(
		e.exec(`INSERT INTO statement_words (statement_words, rowid, quote)
			SELECT 'delete', id, quote FROM statements WHERE reading IN (SELECT value FROM json_each(?)) ORDER BY id`, string(ids)),
		e.exec(`DELETE FROM statements WHERE reading IN (SELECT value FROM json_each(?))`, string(ids)))
}

// prune drops what the touched articles need no more: readings that no undo or
// redo can bring back, and those that are too many, with the events that need them.
func (e *edit) prune() error {
	var sealed int64
	for article := range e.touched {
		if err := e.exec(unreachable+` AND article = ?`, article); err != nil {
			return err
		}
		last, err := e.tooOld(article)
		if err != nil {
			return err
		}
		sealed = max(sealed, last)
	}
	if sealed == 0 {
		return nil
	}
	return firstError(e.exec(`UPDATE events SET sealed = 1 WHERE id <= ?
			AND id > coalesce((SELECT id FROM events WHERE sealed ORDER BY id DESC LIMIT 1), 0)`, sealed),
		e.exec(`DELETE FROM changes WHERE event <= ?`, sealed), e.exec(unreachable))
}

// unreachable deletes the packed readings that no event names.
const unreachable = `DELETE FROM readings WHERE packed IS NOT NULL AND id NOT IN (
	SELECT before ->> 'reading' FROM changes WHERE entity = 'articles' AND row = readings.article AND before ->> 'reading' IS NOT NULL
	UNION ALL
	SELECT after ->> 'reading' FROM changes WHERE entity = 'articles' AND row = readings.article AND after ->> 'reading' IS NOT NULL)`

// tooOld returns the newest event that needs one of the readings that an article
// has too many of; 0: there are not too many.
func (e *edit) tooOld(article int64) (event int64, err error) {
	err = e.get(`SELECT coalesce(max(event), 0) FROM changes WHERE entity = 'articles' AND row = ? AND event != ? AND before ->> 'reading' <= (
		SELECT id FROM readings WHERE article = ? AND packed IS NOT NULL ORDER BY id DESC LIMIT 1 OFFSET ?)`,
		[]any{article, e.event, article, keptReadings}, &event)
	return event, err
}
