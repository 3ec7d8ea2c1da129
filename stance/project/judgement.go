package project

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
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
			if err := e.withdraw(j); err != nil {
				return err
			}
		}
		return nil
	})
}

func (e *edit) withdraw(j stance.Judgement) error {
	c, err := e.coding(j)
	if err != nil || c.id == 0 {
		return err
	}
	return e.delete("judgements", c.id)
}

func (e *edit) judge(j stance.Judgement) error {
	c, err := e.coding(j)
	if err != nil {
		return err
	}
	if j.Made.IsZero() {
		j.Made = time.Now()
	}
	r := row{
		"article": c.article, "statement": c.statement, "speaker": c.speaker, "start": c.span.Start, "end": c.span.End,
		"coder": c.coder, "issue": j.Issue, "status": string(j.Status), "actor": j.Actor, "stance": j.Stance,
		"reason": j.Reason, "made": stamp(j.Made),
	}
	if c.id == 0 {
		_, err = e.insert("judgements", r)
		return err
	}
	return e.update("judgements", c.id, r)
}

// A coding is where a judgement stands: on which statement, or on which of its
// speakers, by which coder.
type coding struct {
	id        int64 // row; 0: it is not there yet
	article   int64
	statement string
	speaker   int
	span      text.Span
	coder     int64
}

// coding finds where a judgement stands or will stand.
func (e *edit) coding(j stance.Judgement) (c coding, err error) {
	if c.coder, err = e.coderNamed(j.Coder); err != nil {
		return c, err
	}
	c.statement = j.Statement
	c.article, c.span, err = e.statement(c.statement)
	if errors.Is(err, ErrUnknown) {
		if whole, speaker, ok := lineItem(j.Statement); ok {
			c.statement, c.speaker = whole, speaker
			c.article, c.span, err = e.statement(whole)
		}
	}
	if err != nil {
		return c, err
	}
	err = e.get(`SELECT coalesce(max(id), 0) FROM judgements WHERE statement = ? AND speaker = ? AND coder = ? AND issue = ?`,
		[]any{c.statement, c.speaker, c.coder, j.Issue}, &c.id)
	return c, err
}

// lineItem cuts the ID of a joint statement's line item ("...-1186-1307-2") into
// the statement's ID and the number of the speaker.
func lineItem(id string) (statement string, speaker int, ok bool) {
	i := strings.LastIndexByte(id, '-')
	if i < 0 {
		return "", 0, false
	}
	n, err := strconv.Atoi(id[i+1:])
	return id[:i], n, err == nil && n >= 2
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

const judgements = `SELECT iif(j.speaker > 0, j.statement || '-' || j.speaker, j.statement), c.name, j.status,
	coalesce((SELECT same FROM aliases WHERE actor = j.actor), j.actor), j.issue, j.stance, j.reason, j.made
	FROM judgements j JOIN coders c ON c.id = j.coder JOIN articles a ON a.id = j.article WHERE NOT a.removed`

// Judgements returns the judgements on all articles, in the order in which they
// were first made.
func (p *Project) Judgements(ctx context.Context) ([]stance.Judgement, error) {
	return listNow(ctx, p, judgements+` ORDER BY j.id`, nil, scanJudgement)
}

// JudgementsOf returns the judgements on one article.
func (p *Project) JudgementsOf(ctx context.Context, article string) ([]stance.Judgement, error) {
	return listNow(ctx, p, judgements+` AND a.key = ? ORDER BY j.id`, []any{article}, scanJudgement)
}

func scanJudgement(rows *sql.Rows) (j stance.Judgement, err error) {
	var made string
	err = rows.Scan(&j.Statement, &j.Coder, &j.Status, &j.Actor, &j.Issue, &j.Stance, &j.Reason, &made)
	j.Made = unstamp(made)
	return j, err
}
