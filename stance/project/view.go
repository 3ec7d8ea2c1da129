package project

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
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

// reading loads an article by its ID with its current reading.
func (v *view) reading(key string) (*stance.Reading, error) {
	r := &stance.Reading{}
	var article int64
	var reading sql.NullInt64
	a := &r.Article
	known := false
	err := v.each(`SELECT a.id, a.reading, a.key, a.path, a.title, a.date, a.publisher, a.author, a.address, a.speaker, a.language, a.extracted,
			t.body, coalesce(r.found, 'null'), coalesce(r.notices, 'null')
		FROM articles a JOIN texts t ON t.article = a.id LEFT JOIN readings r ON r.id = a.reading
		WHERE a.key = ? AND NOT a.removed`, []any{key}, func(rows *sql.Rows) error {
		var body, found, notices []byte
		var date string
		err := rows.Scan(&article, &reading, &a.ID, &a.Path, &a.Title, &date, &a.Publisher, &a.Author, &a.Address, &a.Speaker, &a.Language,
			&a.Extracted, &body, &found, &notices)
		known, a.Date, a.Text = true, undate(date), string(body)
		return errors.Join(err, json.Unmarshal(found, &r.Found), json.Unmarshal(notices, &r.Notices))
	})
	if err == nil && !known {
		err = fmt.Errorf("article %q %w", key, ErrUnknown)
	}
	if err != nil {
		return nil, err
	}
	if err := v.statements(r, reading.Int64); err != nil {
		return nil, err
	}
	return r, firstError(v.marks(r, article), v.rename(r))
}

// statements loads what a reading found. Its rows lie side by side: a reading is
// written in one transaction.
func (v *view) statements(r *stance.Reading, reading int64) error {
	var ids []int64
	err := v.each(`SELECT id, key, utterance, start, end, cue_start, cue_end, kind, tone FROM statements WHERE reading = ? ORDER BY id`,
		[]any{reading}, func(rows *sql.Rows) error {
			var id int64
			var s stance.Statement
			var tone sql.NullFloat64
			err := rows.Scan(&id, &s.ID, &s.Utterance, &s.Content.Start, &s.Content.End, &s.Cue.Start, &s.Cue.End, &s.Kind, &tone)
			if tone.Valid {
				s.Tone = &stance.Tone{Score: tone.Float64}
			}
			ids, r.Statements = append(ids, id), append(r.Statements, s)
			return err
		})
	if err != nil || len(ids) == 0 {
		return err
	}
	return v.parts(r.Statements, ids)
}

// parts loads the attributions, positions and evidence of statements whose rows
// are ids.
func (v *view) parts(statements []stance.Statement, ids []int64) error {
	at := make(map[int64]*stance.Statement, len(ids))
	for i, id := range ids {
		at[id] = &statements[i]
	}
	bounds := []any{ids[0], ids[len(ids)-1]}
	err := v.each(`SELECT statement, actor, name, start, end, basis, via FROM attributions WHERE statement BETWEEN ? AND ? ORDER BY statement, n`,
		bounds, func(rows *sql.Rows) error {
			var id int64
			var a stance.Attribution
			var via string
			err := rows.Scan(&id, &a.Actor, &a.Name, &a.Mention.Start, &a.Mention.End, &a.Basis, &via)
			if s := at[id]; s != nil {
				a.Via = splitSpans(via)
				s.Attributions = append(s.Attributions, a)
			}
			return err
		})
	if err != nil {
		return err
	}
	err = v.each(`SELECT statement, issue, stance, confidence FROM positions WHERE statement BETWEEN ? AND ? ORDER BY statement, n`,
		bounds, func(rows *sql.Rows) error {
			var id int64
			var p stance.Position
			err := rows.Scan(&id, &p.Issue, &p.Stance, &p.Confidence)
			if s := at[id]; s != nil {
				s.Positions = append(s.Positions, p)
			}
			return err
		})
	if err != nil {
		return err
	}
	return v.evidence(at, bounds)
}

func (v *view) evidence(at map[int64]*stance.Statement, bounds []any) error {
	return v.each(`SELECT statement, position, start, end, rule, weight FROM evidence WHERE statement BETWEEN ? AND ? ORDER BY statement, position, n`,
		bounds, func(rows *sql.Rows) error {
			var id int64
			var position int
			var e stance.Evidence
			err := rows.Scan(&id, &position, &e.Span.Start, &e.Span.End, &e.Rule, &e.Weight)
			s := at[id]
			switch {
			case s == nil:
			case position == 0 && s.Tone != nil:
				s.Tone.Evidence = append(s.Tone.Evidence, e)
			case position > 0 && position <= len(s.Positions):
				s.Positions[position-1].Evidence = append(s.Positions[position-1].Evidence, e)
			}
			return err
		})
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
		var span text.Span
		if _, err := fmt.Sscanf(word, "%d-%d", &span.Start, &span.End); err == nil {
			out = append(out, span)
		}
	}
	return out
}
