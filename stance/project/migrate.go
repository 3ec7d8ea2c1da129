package project

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
)

//go:embed migrations/*.sql
var delivered embed.FS

// migrationFiles holds the migrations; tests put more behind those delivered.
var migrationFiles fs.FS = delivered

// migrations returns the numbered migrations; the n-th brings a file of version
// n to version n+1.
func migrations() []string {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil || len(names) == 0 {
		panic("no migrations are built in")
	}
	texts := make([]string, len(names))
	for i, name := range names {
		text, err := fs.ReadFile(migrationFiles, name)
		if err != nil {
			panic(err)
		}
		texts[i] = string(text)
	}
	return texts
}

// version is the number of migrations that a file has been through.
func version(ctx context.Context, db *sql.DB) (int, error) {
	n, err := number(ctx, db, `PRAGMA user_version`)
	return int(n), err
}

// migrate applies the migrations from one version to another, each in a
// transaction of its own.
func migrate(ctx context.Context, db *sql.DB, from, to int) error {
	for v := from; v < to; v++ {
		if err := migrateOnce(ctx, db, migrations()[v], v+1); err != nil {
			return fmt.Errorf("bringing the project from version %d to %d: %w", v, v+1, err)
		}
	}
	return nil
}

func migrateOnce(ctx context.Context, db *sql.DB, migration string, version int) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	marks := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, version)
	if _, err := tx.ExecContext(ctx, migration+"\n"+marks); err != nil {
		return err
	}
	return tx.Commit()
}
