package project

import (
	"context"
	"database/sql"
	"path/filepath"

	"parley/stance"
)

// A Combination says what another project brought in.
type Combination struct {
	Articles   []string // IDs, here, of articles that were not here
	Judgements int
	Marks      int // statements marked by hand
	Memos      int
	Kept       []string          // judged statements that the reading here doesn't have; they stay as if marked by hand
	Renamed    map[string]string // coders of a name of ours who judged the same things differently, and their names here
	Codebook   bool              // the other project has another codebook; this project's stays
}

// Combine brings the work of another project in, as one edit: articles that are
// not here, with their readings, and all judgements, marks, merges of actors,
// memos and events. Nothing that is here changes. What both projects have comes in once;
// where a coder of the same name has judged the same thing differently, both
// codings stay, the other project's under a new name.
func (p *Project) Combine(ctx context.Context, path string) (Combination, error) {
	other, err := OpenReadOnly(path)
	if err != nil {
		return Combination{}, err
	}
	defer other.Close()
	result := Combination{Renamed: map[string]string{}}
	err = other.view(ctx, func(v *view) error {
		return p.edit(ctx, Combined, "Bring in "+filepath.Base(path), func(e *edit) error {
			c := &combiner{edit: e, other: v, result: &result, articles: map[string]*counterpart{}, coders: map[int64]int64{}}
			return e.indexed(c.run)
		})
	})
	return result, err
}

// A combiner brings another project into an edit of this one.
type combiner struct {
	*edit
	other    *view
	result   *Combination
	by       origin
	articles map[string]*counterpart // by the other's ID
	coders   map[int64]int64         // rows here by rows there
}

// A counterpart is an article of the other project as it stands here.
type counterpart struct {
	id     int64
	key    string
	theirs *stance.Reading
	ours   *stance.Reading
}

func (c *combiner) run() error {
	for _, part := range []func() error{c.codebook, c.takeArticles, c.nameCoders, c.takeMarks, c.takeJudgements, c.takeAliases, c.takeMemos, c.takeOccasions} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// codebook keeps the other's codebook among the versions: its readings were made
// by it.
func (c *combiner) codebook() (err error) {
	var body string
	if err := c.other.get(`SELECT body FROM codebooks WHERE id = (SELECT codebook FROM desk)`, nil, &body); err != nil {
		return err
	}
	if c.by.codebook, err = c.keepCodebookText([]byte(body)); err != nil {
		return err
	}
	here, err := c.here()
	c.by.coder = here.coder
	c.result.Codebook = c.by.codebook != here.codebook
	return err
}

// takeArticles adds the articles that are not here.
func (c *combiner) takeArticles() error {
	keys, err := list(c.other, `SELECT key FROM articles WHERE NOT removed ORDER BY id`, nil, column[string])
	if err != nil {
		return err
	}
	for _, key := range keys {
		if err := c.takeArticle(key); err != nil {
			return err
		}
	}
	return nil
}

func (c *combiner) takeArticle(key string) error {
	theirs, _, err := c.other.found(key)
	if err != nil {
		return err
	}
	by := c.by
	var reader Coder
	err = c.other.get(`SELECT c.name, c.kind, c.version FROM articles a JOIN readings r ON r.id = a.reading JOIN coders c ON c.id = r.coder
		WHERE a.key = ? AND NOT a.removed`, []any{key}, &reader.Name, &reader.Kind, &reader.Version)
	if err != nil {
		return err
	}
	if by.coder, err = c.coder(reader); err != nil {
		return err
	}
	here, known, err := c.add(theirs, by)
	if err != nil {
		return err
	}
	if !known {
		c.result.Articles = append(c.result.Articles, here)
	}
	ours, id, err := c.found(here)
	c.articles[key] = &counterpart{id: id, key: here, theirs: theirs, ours: ours}
	return err
}

// takeMarks adds what was marked by hand.
func (c *combiner) takeMarks() error {
	type mark struct {
		article, body string
		coder         int64
		kept          bool
	}
	marks, err := list(c.other, `SELECT a.key, m.body, m.coder, m.kept FROM marks m JOIN articles a ON a.id = m.article WHERE NOT a.removed ORDER BY m.id`,
		nil, func(rows *sql.Rows) (m mark, err error) {
			err = rows.Scan(&m.article, &m.body, &m.coder, &m.kept)
			return m, err
		})
	if err != nil {
		return err
	}
	for _, m := range marks {
		s, err := statementFrom(m.body)
		if err != nil {
			return err
		}
		a := c.articles[m.article]
		a.theirs.Statements = append(a.theirs.Statements, s)
		if m.kept {
			continue // its judgement brings it in, where it is still wanted
		}
		if err := c.takeMark(a, c.coders[m.coder], false, s); err != nil {
			return err
		}
	}
	return nil
}

// takeMark adds a marked statement that is not here.
func (c *combiner) takeMark(a *counterpart, coder int64, kept bool, s stance.Statement) error {
	var there bool
	if err := c.get(`SELECT EXISTS (SELECT 1 FROM marks WHERE statement = ?)`, []any{s.ID}, &there); err != nil || there {
		return err
	}
	if statementOf(s.ID, a.ours.Statements) != nil {
		return nil
	}
	c.result.Marks++
	return c.putMark(a.id, coder, kept, s, []byte(s.Content.Of(a.ours.Article.Text)))
}

// takeAliases adds the merges of actors that don't go against those here.
func (c *combiner) takeAliases() error {
	theirs, err := c.other.aliases()
	if err != nil {
		return err
	}
	ours, err := c.aliases()
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, a := range ours {
		taken[a.Actor], taken[a.Same] = true, true
	}
	for _, a := range theirs {
		if taken[a.Actor] {
			continue
		}
		if _, err := c.insert("aliases", row{"actor": a.Actor, "same": a.Same, "name": a.Name}); err != nil {
			return err
		}
	}
	return nil
}

// takeMemos adds the memos that are not here.
func (c *combiner) takeMemos() error {
	type memo struct {
		article, statement, actor, issue, body, made, changed string
		coder                                                 int64
	}
	memos, err := list(c.other, `SELECT article, statement, actor, issue, body, made, changed, coder FROM memos ORDER BY id`, nil,
		func(rows *sql.Rows) (m memo, err error) {
			err = rows.Scan(&m.article, &m.statement, &m.actor, &m.issue, &m.body, &m.made, &m.changed, &m.coder)
			return m, err
		})
	if err != nil {
		return err
	}
	for _, m := range memos {
		if a, ok := c.articles[m.article]; ok {
			m.article = a.key
		}
		var there bool
		if err := c.get(`SELECT EXISTS (SELECT 1 FROM memos WHERE body = ? AND made = ?)`, []any{m.body, m.made}, &there); err != nil {
			return err
		}
		if there {
			continue
		}
		c.result.Memos++
		if _, err := c.insert("memos", row{
			"article": m.article, "statement": m.statement, "actor": m.actor, "issue": m.issue, "coder": c.coders[m.coder],
			"body": m.body, "made": m.made, "changed": m.changed,
		}); err != nil {
			return err
		}
	}
	return nil
}

// takeOccasions adds the events that are not here.
func (c *combiner) takeOccasions() error {
	theirs, err := list(c.other, `SELECT id, date, words FROM occasions ORDER BY id`, nil, scanOccasion)
	if err != nil {
		return err
	}
	for _, o := range theirs {
		var there bool
		date := o.Date.String()
		if err := c.get(`SELECT EXISTS (SELECT 1 FROM occasions WHERE date = ? AND words = ?)`, []any{date, o.Words}, &there); err != nil {
			return err
		}
		if there {
			continue
		}
		if _, err := c.insert("occasions", row{"date": date, "words": o.Words}); err != nil {
			return err
		}
	}
	return nil
}
