package project

import (
	"context"
	"database/sql"
	"slices"
	"strings"
)

// FindStatements returns the statements that a Query asks for, in the order in
// which their articles were read, those that were marked by hand last; more says
// that there are others.
func (p *Project) FindStatements(ctx context.Context, q Query) (hits []Hit, more bool, err error) {
	err = p.view(ctx, func(v *view) error {
		var c condition
		c.article(q)
		for _, t := range q.traits() {
			if err := c.statement(v, t); err != nil {
				return err
			}
		}
		from, order := `statements s`, `s.id`
		if all := terms(q.Words); len(all) > 0 {
			// The words are looked up first and in their order: nothing has to be sorted.
			from, order = `statement_words w CROSS JOIN statements s ON s.id = w.rowid`, `w.rowid`
			c.and(`statement_words MATCH ?`, match(all))
		}
		hits, err = list(v, `SELECT a.key, a.title, a.date, a.publisher, s.key, s.start, s.end, s.quote
			FROM `+from+` CROSS JOIN articles a ON a.reading = s.reading WHERE `+c.sql.String()+` ORDER BY `+order+` LIMIT ?`,
			append(c.args, q.most()+1), scanHit)
		if err == nil && len(hits) <= q.most() {
			hits, err = v.findMarks(q, hits)
		}
		return err
	})
	return cut(hits, q.most(), err)
}

// findMarks adds the marked statements that a Query asks for. They are few, so
// their words are looked through one by one.
func (v *view) findMarks(q Query, hits []Hit) ([]Hit, error) {
	var c condition
	c.article(q)
	c.and(`NOT EXISTS (SELECT 1 FROM statements s WHERE s.reading = a.reading AND s.key = m.statement)`)
	if q.Issue != "" {
		low, high := q.sides()
		c.and(`EXISTS (SELECT 1 FROM judgements j WHERE j.statement = m.statement AND j.issue = ? AND j.stance > ? AND j.stance <= ?)`, q.Issue, low, high)
	}
	if q.Actor != "" {
		c.and(`(EXISTS (SELECT 1 FROM json_each(m.body, '$.Attributions') t WHERE t.value ->> 'Actor' IN (`+sameActor+`))
			OR m.statement IN (SELECT statement FROM judgements WHERE actor IN (`+sameActor+`)))`, q.Actor, q.Actor, q.Actor, q.Actor)
	}
	marked, err := list(v, `SELECT a.key, a.title, a.date, a.publisher, m.statement, m.start, m.end, m.quote
		FROM marks m JOIN articles a ON a.id = m.article WHERE `+c.sql.String()+` ORDER BY m.id`, c.args, scanHit)
	all := terms(q.Words)
	for _, h := range marked {
		if holds(h.Words, all) {
			hits = append(hits, h)
		}
	}
	return hits, err
}

// holds says whether words have all terms in them.
func holds(words string, all []term) bool {
	lower := " " + strings.ToLower(words)
	return !slices.ContainsFunc(all, func(t term) bool { return !strings.Contains(lower, t.words) })
}

// FindArticles returns the articles that a Query asks for, in the order in which
// they came in; more says that there are others.
func (p *Project) FindArticles(ctx context.Context, q Query) (hits []Hit, more bool, err error) {
	err = p.view(ctx, func(v *view) error {
		var c condition
		c.article(q)
		from, excerpt, order := ` FROM articles a`, `''`, `a.id`
		if all := terms(q.Words); len(all) > 0 {
			from, order = ` FROM text_words CROSS JOIN articles a ON a.id = text_words.rowid`, `text_words.rowid`
			excerpt = `snippet(text_words, 0, '', '', '…', 24)`
			c.and(`text_words MATCH ?`, match(all))
		}
		hits, err = list(v, `SELECT a.key, a.title, a.date, a.publisher, '', 0, 0, `+excerpt+from+` WHERE `+c.sql.String()+` ORDER BY `+order+` LIMIT ?`,
			append(c.args, q.most()+1), scanHit)
		if err == nil && len(hits) <= q.most() {
			hits, err = v.findTitles(q, hits)
		}
		return err
	})
	return cut(hits, q.most(), err)
}

// findTitles adds the articles that have what is asked for in their title alone.
func (v *view) findTitles(q Query, hits []Hit) ([]Hit, error) {
	all := terms(q.Words)
	if len(all) == 0 {
		return hits, nil
	}
	found := map[string]bool{}
	for _, h := range hits {
		found[h.Article] = true
	}
	var c condition
	c.article(q)
	titled, err := list(v, `SELECT a.key, a.title, a.date, a.publisher, '', 0, 0, '' FROM articles a WHERE `+c.sql.String()+` ORDER BY a.id`, c.args, scanHit)
	for _, h := range titled {
		if !found[h.Article] && holds(h.Title, all) {
			hits = append(hits, h)
		}
	}
	return hits, err
}

func scanHit(rows *sql.Rows) (h Hit, err error) {
	var date string
	var words []byte
	err = rows.Scan(&h.Article, &h.Title, &date, &h.Publisher, &h.Statement, &h.Span.Start, &h.Span.End, &words)
	h.Date, h.Words = undate(date), string(words)
	return h, err
}

// cut leaves as many hits as were asked for and says whether there were more.
func cut(hits []Hit, most int, err error) ([]Hit, bool, error) {
	if err != nil {
		return nil, false, err
	}
	if len(hits) > most {
		return hits[:most], true, nil
	}
	return hits, false, nil
}
