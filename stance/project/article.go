package project

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"parley/stance"
)

// An Entry is one line of the list of articles.
type Entry struct {
	Article    stance.Article // without its Text
	Hash       string         // of the text
	Length     int            // of the text in bytes
	Imported   time.Time
	Statements int // found by the engine or marked by hand
	Checked    int // of them, by a human
}

// An Added says what became of the articles that were to be added.
type Added struct {
	IDs   []string // of the articles as they are now in the project, in the order given
	Known []string // IDs of articles whose text was there already; they stay as they were
}

// Add brings articles in with what the engine found in them, as one edit. The
// text of an article comes in once: a second article of the same text is left
// out and named in Known. An ID that is taken gets "-2", "-3" ... after it.
func (p *Project) Add(ctx context.Context, readings ...*stance.Reading) (Added, error) {
	var added Added
	err := p.edit(ctx, Imported, counted("Import", len(readings), "article"), func(e *edit) error {
		return e.addAll(&added, readings)
	})
	return added, err
}

func (e *edit) addAll(added *Added, readings []*stance.Reading) error {
	by, err := e.here()
	if err != nil {
		return err
	}
	return e.indexed(func() error {
		for _, r := range readings {
			id, known, err := e.add(r, by)
			if err != nil {
				return fmt.Errorf("%s: %w", r.Article.ID, err)
			}
			if known {
				added.Known = append(added.Known, id)
				continue
			}
			added.IDs = append(added.IDs, id)
		}
		return nil
	})
}

// add brings one article in and returns its ID.
func (e *edit) add(r *stance.Reading, by origin) (key string, known bool, err error) {
	var id int64
	var removed bool
	hash := r.Article.Hash()
	err = e.get(`SELECT id, key, removed FROM articles WHERE hash = ?`, []any{hash}, &id, &key, &removed)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		if id, err = e.addText(r.Article, hash); err != nil {
			return "", false, err
		}
	case err != nil:
		return "", false, err
	case !removed:
		return key, true, nil
	default:
		e.touch(id)
	}
	if key, err = e.freeKey(r.Article.ID); err != nil {
		return "", false, err
	}
	reading, err := e.addReading(id, r, by)
	if err != nil {
		return "", false, err
	}
	described := describe(r.Article)
	described["key"], described["reading"], described["removed"] = key, reading, 0
	described["path"], described["extracted"] = r.Article.Path, r.Article.Extracted
	described["story"], described["quoted"] = r.Article.Story, r.Article.Quoted
	if described["notices"], err = encodeNotices(r.Article.Notices); err != nil {
		return "", false, err
	}
	described["imported"] = stamp(time.Now())
	return key, false, e.update("articles", id, described)
}

// encodeNotices writes notices as the file keeps them.
func encodeNotices(notices []string) (string, error) {
	written, err := json.Marshal(notices)
	return string(written), err
}

// addText writes an article's text down, for good. The article itself stays
// hidden until an edit that can be undone brings it in.
func (e *edit) addText(a stance.Article, hash string) (id int64, err error) {
	id, err = e.insertID(`INSERT INTO articles (key, hash, length, path, title, date, publisher, author, address, speaker, language, extracted, imported, removed)
		VALUES ('', ?, ?, '', '', '', '', '', '', '', '', 0, '', 1)`, hash, len(a.Text))
	if err != nil {
		return 0, err
	}
	return id, e.exec(`INSERT INTO texts (article, body) VALUES (?, ?)`, id, []byte(a.Text))
}

// freeKey is key, or key with the first number after it that is not taken.
func (e *edit) freeKey(key string) (string, error) {
	free := key
	for n := 2; ; n++ {
		var taken bool
		err := e.get(`SELECT EXISTS (SELECT 1 FROM articles WHERE key = ? AND NOT removed)`, []any{free}, &taken)
		if err != nil || !taken {
			return free, err
		}
		free = fmt.Sprintf("%s-%d", key, n)
	}
}

// describe is what an analyst may change of an article.
func describe(a stance.Article) row {
	return row{
		"title": a.Title, "date": a.Date.String(), "publisher": a.Publisher, "author": a.Author,
		"address": a.Address, "speaker": a.Speaker, "language": a.Language,
	}
}

// Describe changes what is known of an article: title, date, publisher, author,
// address, speaker and language. Its text and ID stay.
func (p *Project) Describe(ctx context.Context, a stance.Article) error {
	return p.edit(ctx, Described, fmt.Sprintf("Change what is known of %q", a.ID), func(e *edit) error {
		id, err := e.article(a.ID)
		if err != nil {
			return err
		}
		return e.update("articles", id, describe(a))
	})
}

// Remove takes articles out of the project, as one edit.
func (p *Project) Remove(ctx context.Context, ids ...string) error {
	return p.edit(ctx, Removed, counted("Remove", len(ids), "article"), func(e *edit) error {
		for _, key := range ids {
			id, err := e.article(key)
			if err != nil {
				return err
			}
			if err := e.update("articles", id, row{"removed": 1}); err != nil {
				return err
			}
		}
		return nil
	})
}

// article returns the row of an article by its ID.
func (e *edit) article(key string) (id int64, err error) {
	err = e.get(`SELECT id FROM articles WHERE key = ? AND NOT removed`, []any{key}, &id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, fmt.Errorf("article %q %w", key, ErrUnknown)
	}
	return id, err
}

const entries = `
	SELECT a.key, a.hash, a.length, a.path, a.title, a.date, a.publisher, a.author, a.address, a.speaker, a.language, a.extracted, a.story, a.quoted, a.notices, a.imported,
		(SELECT count(*) FROM statements s WHERE s.reading = a.reading)
			+ (SELECT count(*) FROM marks m WHERE m.article = a.id
				AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.reading = a.reading AND s.key = m.statement)),
		(SELECT count(DISTINCT j.statement) FROM judgements j JOIN coders c ON c.id = j.coder
			WHERE j.article = a.id AND c.kind = 'human' AND j.status IN ('accepted', 'changed'))
	FROM articles a WHERE NOT a.removed ORDER BY a.id`

// Articles returns the list of articles, in the order in which they came in.
func (p *Project) Articles(ctx context.Context) ([]Entry, error) {
	return listNow(ctx, p, entries, nil, func(rows *sql.Rows) (e Entry, err error) {
		var date, imported string
		var notices []byte
		a := &e.Article
		err = rows.Scan(&a.ID, &e.Hash, &e.Length, &a.Path, &a.Title, &date, &a.Publisher, &a.Author, &a.Address, &a.Speaker,
			&a.Language, &a.Extracted, &a.Story, &a.Quoted, &notices, &imported, &e.Statements, &e.Checked)
		e.Imported, a.Date = unstamp(imported), undate(date)
		return e, firstError(err, json.Unmarshal(notices, &a.Notices))
	})
}

// Hashes returns the hash of every article's text by the article's ID.
func (p *Project) Hashes(ctx context.Context) (map[string]string, error) {
	hashes := map[string]string{}
	err := p.view(ctx, func(v *view) error {
		return v.each(`SELECT key, hash FROM articles WHERE NOT removed`, nil, func(rows *sql.Rows) error {
			var key, hash string
			err := rows.Scan(&key, &hash)
			hashes[key] = hash
			return err
		})
	})
	return hashes, err
}

// undate reads a date as the file keeps it; one that can't be read is not known.
func undate(s string) stance.Date {
	d, err := stance.ParseDate(s)
	if err != nil {
		return stance.Date{}
	}
	return d
}

// counted names an edit: "Import 3 articles".
func counted(verb string, n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%s %d %s", verb, n, noun)
}
