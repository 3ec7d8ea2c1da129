package project

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// schema returns what a database is made of: the SQL of every table, index, view
// and trigger by its type and name. SQLite's own statistics are left out.
func schema(ctx context.Context, db *sql.DB) (map[string]string, error) {
	rows, err := db.QueryContext(ctx, `SELECT type, name, coalesce(sql, '') FROM sqlite_schema`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := map[string]string{}
	for rows.Next() {
		var kind, name, sql string
		if err := rows.Scan(&kind, &name, &sql); err != nil {
			return nil, err
		}
		if kind != "table" || !strings.HasPrefix(name, "sqlite_stat") {
			all[kind+" "+name] = sql
		}
	}
	return all, rows.Err()
}

// schemaOf returns the schema that a project of a version has, by making one.
func schemaOf(ctx context.Context, version int) (map[string]string, error) {
	db, err := sql.Open("sqlite", "file:schema?mode=memory")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // a second connection would see an empty memory
	if err := migrate(ctx, db, 0, version); err != nil {
		return nil, err
	}
	return schema(ctx, db)
}

// checkSchema refuses a file that holds anything that a project of its version
// does not, or lacks something: a trigger or a view of somebody else's could do
// anything while we work on it.
func checkSchema(ctx context.Context, db *sql.DB, version int) error {
	want, err := schemaOf(ctx, version)
	if err != nil {
		return err
	}
	got, err := schema(ctx, db)
	if err != nil {
		return err
	}
	for name, sql := range got {
		if want[name] != sql {
			return fmt.Errorf("holds a %s that Parley has not made: it %w", strings.TrimSpace(name), ErrForeign)
		}
	}
	for name := range want {
		if _, ok := got[name]; !ok {
			return fmt.Errorf("lacks the %s: it %w", name, ErrDamaged)
		}
	}
	return nil
}
