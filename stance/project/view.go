package project

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"parley/stance"
	"parley/stance/text"
)

// A view reads the project as it is at one moment, whatever is edited meanwhile.
type view struct {
	ctx      context.Context
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

func newView(ctx context.Context, tx *sql.Tx) view {
	return view{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}}
}

// view runs f on the project as it is now.
func (p *Project) view(ctx context.Context, f func(*view) error) error {
	tx, err := p.read.BeginTx(ctx, nil)
	if err != nil {
		return fault(p.path, err)
	}
	defer tx.Rollback()
	v := newView(ctx, tx)
	return fault(p.path, f(&v))
}

// prepare returns a statement that is prepared once a view.
func (v *view) prepare(query string) (*sql.Stmt, error) {
	if s, ok := v.prepared[query]; ok {
		return s, nil
	}
	s, err := v.tx.PrepareContext(v.ctx, query)
	if err == nil {
		v.prepared[query] = s
	}
	return s, err
}

// get reads one row into dest. Without one the error is sql.ErrNoRows.
func (v *view) get(query string, args []any, dest ...any) error {
	s, err := v.prepare(query)
	if err != nil {
		return err
	}
	return s.QueryRowContext(v.ctx, args...).Scan(dest...)
}

// each runs scan on every row of a query. No other query may run meanwhile.
func (v *view) each(query string, args []any, scan func(*sql.Rows) error) error {
	s, err := v.prepare(query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(v.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// list reads every row of a query.
func list[T any](v *view, query string, args []any, scan func(*sql.Rows) (T, error)) (out []T, err error) {
	err = v.each(query, args, func(rows *sql.Rows) error {
		value, err := scan(rows)
		out = append(out, value)
		return err
	})
	return out, err
}

// listNow reads every row of a query on the project as it is now.
func listNow[T any](ctx context.Context, p *Project, query string, args []any, scan func(*sql.Rows) (T, error)) (out []T, err error) {
	err = p.view(ctx, func(v *view) error {
		out, err = list(v, query, args, scan)
		return err
	})
	return out, err
}

// column reads the only column of a query.
func column[T any](rows *sql.Rows) (value T, err error) {
	err = rows.Scan(&value)
	return value, err
}

// An overlay is what coders did that changes what many articles say.
type overlay struct {
	same   map[string]Alias // merged actors by the key that goes
	marked map[int64]bool   // articles with statements that were marked by hand
}

func (v *view) overlay() (o overlay, err error) {
	if o.same, err = v.same(); err != nil {
		return o, err
	}
	o.marked = map[int64]bool{}
	return o, v.each(`SELECT DISTINCT article FROM marks`, nil, func(rows *sql.Rows) error {
		article, err := column[int64](rows)
		o.marked[article] = true
		return err
	})
}

// reading loads an article by its ID with its current reading, with what was
// marked by hand, and with the actors that were merged.
func (v *view) reading(key string, o overlay) (*stance.Reading, error) {
	r, article, err := v.found(key)
	if err != nil {
		return nil, err
	}
	if o.marked[article] {
		if err := v.marks(r, article); err != nil {
			return nil, err
		}
	}
	rename(r, o.same)
	return r, nil
}

// found loads an article by its ID with what the engine found in it, and the row
// of the article.
func (v *view) found(key string) (*stance.Reading, int64, error) {
	row := articleRow{Reading: &stance.Reading{}}
	err := v.each(articleQuery+` WHERE a.key = ? AND NOT a.removed`, []any{key}, func(rows *sql.Rows) error { return row.scan(rows.Scan) })
	if err == nil && row.article == 0 {
		return nil, 0, fmt.Errorf("article %q %w", key, ErrUnknown)
	}
	if err != nil {
		return nil, 0, err
	}
	err = v.statements(row.Reading, row.reading)
	confine(row.Reading)
	return row.Reading, row.article, err
}

// confine keeps Spans that something else than Parley changed within their article:
// Open warns of them (see Verify).
func confine(r *stance.Reading) {
	for i := range r.Statements {
		s := &r.Statements[i]
		into(r.Article.Text, &s.Content)
		into(r.Article.Text, &s.Cue)
		for n := range s.Attributions {
			into(r.Article.Text, &s.Attributions[n].Mention)
			for v := range s.Attributions[n].Via {
				into(r.Article.Text, &s.Attributions[n].Via[v])
			}
		}
		for n := range s.Positions {
			confineEvidence(r.Article.Text, s.Positions[n].Evidence)
		}
		if s.Tone != nil {
			confineEvidence(r.Article.Text, s.Tone.Evidence)
		}
	}
}

func confineEvidence(source string, all []stance.Evidence) {
	for i := range all {
		into(source, &all[i].Span)
	}
}

func into(source string, s *text.Span) {
	s.Start = max(0, min(s.Start, len(source)))
	s.End = max(s.Start, min(s.End, len(source)))
}

// joinSpans writes Spans as the file keeps them: "12-20 31-40".
func joinSpans(spans []text.Span) string {
	var out []byte
	for i, s := range spans {
		if i > 0 {
			out = append(out, ' ')
		}
		out = fmt.Appendf(out, "%d-%d", s.Start, s.End)
	}
	return string(out)
}

// splitSpans reads what joinSpans wrote.
func splitSpans(s string) []text.Span {
	var out []text.Span
	for _, word := range strings.Fields(s) {
		start, end, _ := strings.Cut(word, "-")
		from, err1 := strconv.Atoi(start)
		to, err2 := strconv.Atoi(end)
		if err1 == nil && err2 == nil {
			out = append(out, text.Span{Start: from, End: to})
		}
	}
	return out
}
