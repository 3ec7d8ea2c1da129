package project

import (
	"context"
	"database/sql"

	"parley/stance"
)

// A CoderKind says what a Coder is.
type CoderKind string

// The kinds of Coder.
const (
	Human CoderKind = "human"
	Rules CoderKind = "rules" // the engine
	Model CoderKind = "model" // a language model
)

// A Coder is who coded: a human by name, or a machine by name and version.
type Coder struct {
	Name    string
	Kind    CoderKind
	Version string // of a machine; empty for humans
}

// Engine is the Coder that this program's rules are.
func Engine() Coder { return Coder{Name: "Parley", Kind: Rules, Version: stance.Version} }

// AddCoder makes a machine known before its judgements come in. A coder that a
// judgement names and nobody added is a human.
func (p *Project) AddCoder(ctx context.Context, c Coder) error {
	return p.transact(ctx, func(e *edit) error {
		_, err := e.coder(c)
		return err
	})
}

// Coders returns everybody who coded in the project, in the order of arrival.
func (p *Project) Coders(ctx context.Context) ([]Coder, error) {
	return listNow(ctx, p, `SELECT name, kind, version FROM coders ORDER BY id`, nil, func(rows *sql.Rows) (c Coder, err error) {
		err = rows.Scan(&c.Name, &c.Kind, &c.Version)
		return c, err
	})
}

// coder returns the id of a coder, who is entered if need be.
func (e *edit) coder(c Coder) (id int64, err error) {
	if err := e.exec(`INSERT INTO coders (name, kind, version) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, c.Name, c.Kind, c.Version); err != nil {
		return 0, err
	}
	err = e.get(`SELECT id FROM coders WHERE name = ? AND kind = ? AND version = ?`, []any{c.Name, c.Kind, c.Version}, &id)
	return id, err
}

// coderNamed returns the id of the coder of a name: the newest that bears it, or
// else a new human.
func (e *edit) coderNamed(name string) (int64, error) {
	var id int64
	if err := e.get(`SELECT coalesce(max(id), 0) FROM coders WHERE name = ?`, []any{name}, &id); err != nil || id > 0 {
		return id, err
	}
	return e.coder(Coder{Name: name, Kind: Human})
}
