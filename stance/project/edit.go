package project

import (
	"context"
	"time"
)

// An edit is one transaction. What it does to the tables that an analyst may
// change is written down row by row, so that it can be undone.
type edit struct {
	view
	event   int64          // 0: the edit leaves no event behind
	n       int            // changes written down so far
	touched map[int64]bool // articles that had a reading and have another now
}

// transact runs one transaction that leaves no event behind.
func (p *Project) transact(ctx context.Context, f func(*edit) error) error {
	if p.ReadOnly() {
		return ErrReadOnly
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if err := p.present(); err != nil {
		return err
	}
	p.aside.begin(p.backupAside)
	return fault(p.path, p.commit(ctx, f))
}

// commit runs f as one transaction.
func (p *Project) commit(ctx context.Context, f func(*edit) error) error {
	tx, err := p.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	e := &edit{view: newView(ctx, tx)}
	if err := f(e); err != nil {
		return err
	}
	if err := e.settle(); err != nil {
		return err
	}
	defer p.written.Add(1)
	return tx.Commit()
}

// edit runs one transaction as an event that can be undone. An edit that changed
// nothing leaves no event.
func (p *Project) edit(ctx context.Context, kind Kind, title string, f func(*edit) error) error {
	return p.transact(ctx, func(e *edit) error {
		if err := e.open(kind, title); err != nil {
			return err
		}
		if err := f(e); err != nil {
			return err
		}
		return e.close()
	})
}

// open begins an event.
func (e *edit) open(kind Kind, title string) (err error) {
	e.event, err = e.insertID(`INSERT INTO events (kind, title, made, state) VALUES (?, ?, ?, 'done')`, kind, title, stamp(time.Now()))
	return err
}

// close ends the event: what had been undone can't be redone over it.
func (e *edit) close() error {
	if e.n == 0 {
		return e.exec(`DELETE FROM events WHERE id = ?`, e.event)
	}
	if err := e.exec(`DELETE FROM changes WHERE event IN (SELECT id FROM events WHERE state = 'undone')`); err != nil {
		return err
	}
	return e.exec(`UPDATE events SET state = 'dropped' WHERE state = 'undone'`)
}

func (e *edit) exec(query string, args ...any) error {
	s, err := e.prepare(query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(e.ctx, args...)
	return err
}

// insertID inserts a row and returns its id.
func (e *edit) insertID(query string, args ...any) (int64, error) {
	s, err := e.prepare(query)
	if err != nil {
		return 0, err
	}
	result, err := s.ExecContext(e.ctx, args...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// stamp writes a time as the file keeps it.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

// unstamp reads a time; one that can't be read is the zero time.
func unstamp(s string) time.Time {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}
	}
	return t
}
