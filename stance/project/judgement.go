package project

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"parley/stance"
	"parley/stance/text"
)

// Judge lays judgements over statements, as one edit. A coder has one judgement
// a statement and issue; a new one takes the place of the old. Made is set to
// now where it is zero.
func (p *Project) Judge(ctx context.Context, judgements ...stance.Judgement) error {
	return p.edit(ctx, Judged, counted("Judge", len(judgements), "statement"), func(e *edit) error {
		for _, j := range judgements {
			if err := e.judge(j); err != nil {
				return err
			}
		}
		return nil
	})
}

// Withdraw takes judgements back: those of the same statement, coder and issue.
func (p *Project) Withdraw(ctx context.Context, judgements ...stance.Judgement) error {
	return p.edit(ctx, Judged, counted("Withdraw", len(judgements), "judgement"), func(e *edit) error {
		for _, j := range judgements {
			coder, err := e.coderNamed(j.Coder)
			if err != nil {
				return err
			}
			id, err := e.judgement(j.Statement, coder, j.Issue)
			if err != nil || id == 0 {
				return err
			}
			if err := e.delete("judgements", id); err != nil {
				return err
			}
		}
		return nil
	})
}

func (e *edit) judge(j stance.Judgement) error {
	coder, err := e.coderNamed(j.Coder)
	if err != nil {
		return err
	}
	article, span, err := e.statement(j.Statement)
	if err != nil {
		return err
	}
	if j.Made.IsZero() {
		j.Made = time.Now()
	}
	id, err := e.judgement(j.Statement, coder, j.Issue)
	if err != nil {
		return err
	}
	r := row{
		"article": article, "statement": j.Statement, "start": span.Start, "end": span.End, "coder": coder, "issue": j.Issue,
		"status": string(j.Status), "actor": j.Actor, "stance": j.Stance, "reason": j.Reason, "made": stamp(j.Made),
	}
	if id == 0 {
		_, err = e.insert("judgements", r)
		return err
	}
	return e.update("judgements", id, r)
}

// judgement returns the row of a judgement; 0: there is none.
func (e *edit) judgement(statement string, coder int64, issue string) (id int64, err error) {
	err = e.get(`SELECT coalesce(max(id), 0) FROM judgements WHERE statement = ? AND coder = ? AND issue = ?`, []any{statement, coder, issue}, &id)
	return id, err
}

// statement finds a Statement by its ID: the row of its article, and its Span.
func (e *edit) statement(key string) (article int64, span text.Span, err error) {
	for _, query := range []string{
		`SELECT a.id, s.start, s.end FROM statements s JOIN articles a ON a.reading = s.reading WHERE s.key = ? AND NOT a.removed`,
		`SELECT a.id, m.start, m.end FROM marks m JOIN articles a ON a.id = m.article WHERE m.statement = ? AND NOT a.removed`,
	} {
		err = e.get(query, []any{key}, &article, &span.Start, &span.End)
		if !errors.Is(err, sql.ErrNoRows) {
			return article, span, err
		}
	}
	return 0, span, fmt.Errorf("statement %q %w", key, ErrUnknown)
}

const judgements = `SELECT j.statement, c.name, j.status, j.actor, j.issue, j.stance, j.reason, j.made
	FROM judgements j JOIN coders c ON c.id = j.coder JOIN articles a ON a.id = j.article WHERE NOT a.removed`

// Judgements returns the judgements on all articles, in the order in which they
// were first made.
func (p *Project) Judgements(ctx context.Context) ([]stance.Judgement, error) {
	return p.judgements(ctx, judgements+` ORDER BY j.id`)
}

// JudgementsOf returns the judgements on one article.
func (p *Project) JudgementsOf(ctx context.Context, article string) ([]stance.Judgement, error) {
	return p.judgements(ctx, judgements+` AND a.key = ? ORDER BY j.id`, article)
}

func (p *Project) judgements(ctx context.Context, query string, args ...any) ([]stance.Judgement, error) {
	rows, err := p.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fault(p.path, err)
	}
	defer rows.Close()
	var all []stance.Judgement
	for rows.Next() {
		var j stance.Judgement
		var made string
		if err := rows.Scan(&j.Statement, &j.Coder, &j.Status, &j.Actor, &j.Issue, &j.Stance, &j.Reason, &made); err != nil {
			return nil, fault(p.path, err)
		}
		j.Made = unstamp(made)
		all = append(all, j)
	}
	return all, fault(p.path, rows.Err())
}
