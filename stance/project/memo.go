package project

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// A Memo is a coder's note, on an article, a statement, an actor, an issue, or
// on the project as a whole where all of these are empty.
type Memo struct {
	ID        int64  // 0: not yet kept
	Article   string // ID
	Statement string // ID
	Actor     string // key
	Issue     string // key
	Coder     string
	Text      string
	Made      time.Time
	Changed   time.Time
}

// PutMemo keeps a new memo, or changes the one of m.ID, and returns it as it is now.
func (p *Project) PutMemo(ctx context.Context, m Memo) (Memo, error) {
	err := p.edit(ctx, Noted, "Write a memo", func(e *edit) error { return e.putMemo(&m) })
	return m, err
}

func (e *edit) putMemo(m *Memo) error {
	coder, err := e.coderNamed(m.Coder)
	if err != nil {
		return err
	}
	m.Changed = unstamp(stamp(time.Now()))
	r := row{
		"article": m.Article, "statement": m.Statement, "actor": m.Actor, "issue": m.Issue,
		"coder": coder, "body": m.Text, "changed": stamp(m.Changed),
	}
	if m.ID == 0 {
		m.Made = m.Changed
		r["made"] = stamp(m.Made)
		m.ID, err = e.insert("memos", r)
		return err
	}
	var made string
	if err := e.get(`SELECT coalesce(max(made), '') FROM memos WHERE id = ?`, []any{m.ID}, &made); err != nil {
		return err
	}
	if made == "" {
		return fmt.Errorf("memo %d %w", m.ID, ErrUnknown)
	}
	m.Made = unstamp(made)
	return e.update("memos", m.ID, r)
}

// DeleteMemo takes a memo out.
func (p *Project) DeleteMemo(ctx context.Context, id int64) error {
	return p.edit(ctx, Noted, "Delete a memo", func(e *edit) error { return e.delete("memos", id) })
}

// Memos returns all memos, the oldest first.
func (p *Project) Memos(ctx context.Context) ([]Memo, error) {
	return listNow(ctx, p, `SELECT m.id, m.article, m.statement, m.actor, m.issue, c.name, m.body, m.made, m.changed
		FROM memos m JOIN coders c ON c.id = m.coder ORDER BY m.id`, nil, func(rows *sql.Rows) (m Memo, err error) {
		var made, changed string
		err = rows.Scan(&m.ID, &m.Article, &m.Statement, &m.Actor, &m.Issue, &m.Coder, &m.Text, &made, &changed)
		m.Made, m.Changed = unstamp(made), unstamp(changed)
		return m, err
	})
}
