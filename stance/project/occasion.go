package project

import (
	"context"
	"database/sql"
	"fmt"

	"parley/stance"
)

// An Occasion is something that happened, which charts mark on the line of time.
type Occasion struct {
	ID int64 // 0: not yet kept
	stance.Occasion
}

// PutOccasion keeps a new Occasion, or changes the one of o.ID, and returns it as
// it is now.
func (p *Project) PutOccasion(ctx context.Context, o Occasion) (Occasion, error) {
	if err := o.Check(); err != nil {
		return o, err
	}
	title := "Note the event of " + o.Date.String()
	if o.ID != 0 {
		title = "Change the event of " + o.Date.String()
	}
	err := p.edit(ctx, Dated, title, func(e *edit) (err error) {
		r := row{"date": o.Date.String(), "words": o.Words}
		if o.ID == 0 {
			o.ID, err = e.insert("occasions", r)
			return err
		}
		if err := e.hasOccasion(o.ID); err != nil {
			return err
		}
		return e.update("occasions", o.ID, r)
	})
	return o, err
}

// DeleteOccasion takes an Occasion out.
func (p *Project) DeleteOccasion(ctx context.Context, id int64) error {
	return p.edit(ctx, Dated, "Remove an event", func(e *edit) error {
		if err := e.hasOccasion(id); err != nil {
			return err
		}
		return e.delete("occasions", id)
	})
}

func (e *edit) hasOccasion(id int64) error {
	var there bool
	if err := e.get(`SELECT EXISTS (SELECT 1 FROM occasions WHERE id = ?)`, []any{id}, &there); err != nil || there {
		return err
	}
	return fmt.Errorf("event %d %w", id, ErrUnknown)
}

// Occasions returns what is kept, in the order of time.
func (p *Project) Occasions(ctx context.Context) ([]Occasion, error) {
	return listNow(ctx, p, `SELECT id, date, words FROM occasions ORDER BY date, words, id`, nil, scanOccasion)
}

func scanOccasion(rows *sql.Rows) (o Occasion, err error) {
	var date string
	if err := rows.Scan(&o.ID, &date, &o.Words); err != nil {
		return o, err
	}
	o.Date, err = stance.ParseDate(date)
	return o, err
}
