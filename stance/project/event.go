package project

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// A Kind says what sort of edit an Event is.
type Kind string

// The kinds of Event.
const (
	Imported   Kind = "import"
	Reread     Kind = "reread"
	Judged     Kind = "judgement"
	Marked     Kind = "mark"
	Removed    Kind = "removal"
	Described  Kind = "description"
	Codebooked Kind = "codebook"
	Aliased    Kind = "alias"
	Noted      Kind = "memo"
	Dated      Kind = "occasion"
	Combined   Kind = "combination"
)

// An Event is one edit, as the history and the undo command name it.
type Event struct {
	ID      int64
	Kind    Kind
	Title   string // "Accept 3 statements"
	Made    time.Time
	Undone  bool // it can be redone
	Dropped bool // it was undone and something else was done after it
	Sealed  bool // it can't be undone any more: a reading that it replaced is gone
}

// ErrNothing is the error of Undo and Redo where there is nothing left to do.
var ErrNothing = errors.New("there is nothing to undo or redo")

const (
	newestDone   = `SELECT id, kind, title, made, state, sealed FROM events WHERE state = 'done' AND NOT sealed ORDER BY id DESC LIMIT 1`
	oldestUndone = `SELECT id, kind, title, made, state, sealed FROM events WHERE state = 'undone' ORDER BY id LIMIT 1`
)

// Undo takes the newest edit back and returns it. Without one the error is
// ErrNothing.
func (p *Project) Undo(ctx context.Context) (Event, error) {
	return p.turn(ctx, newestDone, `SELECT entity, row, before FROM changes WHERE event = ? ORDER BY n DESC`, "undone")
}

// Redo does the edit again that was undone last. Without one the error is
// ErrNothing.
func (p *Project) Redo(ctx context.Context) (Event, error) {
	return p.turn(ctx, oldestUndone, `SELECT entity, row, after FROM changes WHERE event = ? ORDER BY n`, "done")
}

// turn brings the rows of an event to one of their images.
func (p *Project) turn(ctx context.Context, which, images, state string) (event Event, err error) {
	err = p.transact(ctx, func(e *edit) error {
		event, err = scanEvent(e.tx.QueryRowContext(ctx, which))
		if err != nil {
			return err
		}
		if err := e.restoreAll(images, event.ID); err != nil {
			return err
		}
		event.Undone = state == "undone"
		return e.exec(`UPDATE events SET state = ? WHERE id = ?`, state, event.ID)
	})
	return event, err
}

// restoreAll restores every row that images names.
func (e *edit) restoreAll(images string, event int64) error {
	type change struct {
		table string
		id    int64
		image sql.NullString
	}
	all, err := list(&e.view, images, []any{event}, func(rows *sql.Rows) (c change, err error) {
		err = rows.Scan(&c.table, &c.id, &c.image)
		return c, err
	})
	if err != nil {
		return err
	}
	for _, c := range all {
		image, err := decodeRow(c.image)
		if err != nil {
			return err
		}
		if err := e.touchIfRead(c.table, c.id); err != nil {
			return err
		}
		if err := e.restore(c.table, c.id, image); err != nil {
			return err
		}
	}
	return nil
}

// touchIfRead touches an article that has a reading.
func (e *edit) touchIfRead(table string, id int64) error {
	if table != "articles" {
		return nil
	}
	var read bool
	err := e.get(`SELECT EXISTS (SELECT 1 FROM articles WHERE id = ? AND reading IS NOT NULL)`, []any{id}, &read)
	if read {
		e.touch(id)
	}
	return err
}

// ChangedArticles returns the IDs of the articles that an event changed what is known of.
func (p *Project) ChangedArticles(ctx context.Context, e Event) ([]string, error) {
	return listNow(ctx, p, `SELECT key FROM articles WHERE NOT removed AND id IN (SELECT row FROM changes WHERE event = ? AND entity = 'articles') ORDER BY id`,
		[]any{e.ID}, column[string])
}

// Next returns the events that Undo and Redo would turn; nil where there is none.
func (p *Project) Next(ctx context.Context) (undo, redo *Event, err error) {
	next := func(query string) (*Event, error) {
		e, err := scanEvent(p.read.QueryRowContext(ctx, query))
		if errors.Is(err, ErrNothing) {
			return nil, nil
		}
		return &e, err
	}
	if undo, err = next(newestDone); err != nil {
		return nil, nil, fault(p.path, err)
	}
	redo, err = next(oldestUndone)
	return undo, redo, fault(p.path, err)
}

// History returns the newest events, the newest first.
func (p *Project) History(ctx context.Context, most int) ([]Event, error) {
	return listNow(ctx, p, `SELECT id, kind, title, made, state, sealed FROM events ORDER BY id DESC LIMIT ?`, []any{most},
		func(rows *sql.Rows) (Event, error) { return scanEvent(rows) })
}

func scanEvent(r interface{ Scan(...any) error }) (e Event, err error) {
	var made, state string
	err = r.Scan(&e.ID, &e.Kind, &e.Title, &made, &state, &e.Sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return Event{}, ErrNothing
	}
	e.Made, e.Undone, e.Dropped = unstamp(made), state == "undone", state == "dropped"
	return e, err
}
