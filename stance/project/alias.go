package project

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"parley/stance"
)

// An Alias says that an actor is the same as another: a spelling that the engine
// took for a person of its own.
type Alias struct {
	Actor string // key of the one that goes
	Same  string // key of the one that stays
	Name  string // of the one that stays
}

// MergeActors makes one actor of two: wherever from spoke, into is named from now
// on. The readings and judgements themselves stay as they are, so that the merge
// can be taken apart again.
func (p *Project) MergeActors(ctx context.Context, from string, into stance.Actor) error {
	return p.edit(ctx, Aliased, fmt.Sprintf("Merge %s into %s", from, into.Name), func(e *edit) error {
		a := Alias{Actor: from, Same: into.Key, Name: into.Name}
		aliases, err := e.aliases()
		if err != nil {
			return err
		}
		for _, known := range aliases {
			if known.Actor == a.Same {
				a.Same, a.Name = known.Same, known.Name
			}
		}
		if a.Same == from || from == "" || a.Same == "" {
			return fmt.Errorf("%q can't be merged into itself or into nobody", from)
		}
		return e.mergeActors(aliases, a)
	})
}

// mergeActors writes an alias down, and leads those to the new actor that led to
// the old one.
func (e *edit) mergeActors(aliases []aliasRow, a Alias) error {
	r := row{"actor": a.Actor, "same": a.Same, "name": a.Name}
	known := int64(0)
	for _, other := range aliases {
		if other.Actor == a.Actor {
			known = other.id
		}
		if other.Same != a.Actor {
			continue
		}
		if err := e.update("aliases", other.id, row{"same": a.Same, "name": a.Name}); err != nil {
			return err
		}
	}
	if known != 0 {
		return e.update("aliases", known, r)
	}
	_, err := e.insert("aliases", r)
	return err
}

// SplitActor takes a merge apart: the actor of the key stands for itself again.
func (p *Project) SplitActor(ctx context.Context, actor string) error {
	return p.edit(ctx, Aliased, "Take "+actor+" apart again", func(e *edit) error {
		aliases, err := e.aliases()
		if err != nil {
			return err
		}
		i := slices.IndexFunc(aliases, func(a aliasRow) bool { return a.Actor == actor })
		if i < 0 {
			return fmt.Errorf("merged actor %q %w", actor, ErrUnknown)
		}
		return e.delete("aliases", aliases[i].id)
	})
}

// Aliases returns the merges of actors, in the order in which they were made.
func (p *Project) Aliases(ctx context.Context) (all []Alias, err error) {
	err = p.view(ctx, func(v *view) error {
		rows, err := v.aliases()
		for _, a := range rows {
			all = append(all, a.Alias)
		}
		return err
	})
	return all, err
}

// An aliasRow is an Alias with the id of its row.
type aliasRow struct {
	Alias
	id int64
}

func (v *view) aliases() ([]aliasRow, error) {
	return list(v, `SELECT id, actor, same, name FROM aliases ORDER BY id`, nil, func(rows *sql.Rows) (a aliasRow, err error) {
		err = rows.Scan(&a.id, &a.Actor, &a.Same, &a.Name)
		return a, err
	})
}

// same is the merged actors by the key that goes.
func (v *view) same() (map[string]Alias, error) {
	aliases, err := v.aliases()
	same := make(map[string]Alias, len(aliases))
	for _, a := range aliases {
		same[a.Actor] = a.Alias
	}
	return same, err
}

// rename gives every actor of a reading that was merged the key and the name of
// the one that it is.
func rename(r *stance.Reading, same map[string]Alias) {
	if len(same) == 0 {
		return
	}
	for i := range r.Statements {
		for n, a := range r.Statements[i].Attributions {
			if s, ok := same[a.Actor]; ok {
				r.Statements[i].Attributions[n].Actor, r.Statements[i].Attributions[n].Name = s.Same, s.Name
			}
		}
	}
}
