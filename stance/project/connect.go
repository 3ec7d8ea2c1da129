package project

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver, named "sqlite"
)

// An openMode says what is asked of a file.
type openMode int

const (
	readWrite openMode = iota
	readOnly
	still // readOnly, of a file that nobody changes
)

// applicationID marks a project file ("Prly"), so that it is known from other
// programs' SQLite files.
const applicationID = 0x50726c79

// readers is the number of connections that read at the same time.
const readers = 4

// connectWriter opens the one connection that writes.
func (p *Project) connectWriter() (err error) {
	p.write, err = dial(p.path, readWrite, 1, "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)")
	return err
}

// connectReaders opens the connections that read.
func (p *Project) connectReaders(mode openMode) (err error) {
	p.read, err = dial(p.path, readOnly, readers, "query_only(1)")
	if err != nil && mode == readOnly && isAtRest(p.path) {
		// In a folder that must not be written to SQLite can't make its side files.
		// Without a log of edits the file is whole and nobody can be changing it.
		p.read, err = dial(p.path, still, readers, "query_only(1)")
	}
	return err
}

// isAtRest says whether a project has no log of edits beside it that have yet to
// be brought into the file.
func isAtRest(path string) bool {
	stat, err := os.Stat(path + "-wal")
	return errors.Is(err, fs.ErrNotExist) || err == nil && stat.Size() == 0
}

// dial opens up to most connections to a file, and tries one.
func dial(path string, mode openMode, most int, pragmas ...string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", source(path, mode, pragmas...))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	if err := db.Ping(); err != nil {
		_ = db.Close()
		return nil, err
	}
	return db, nil
}

// source is the driver's name for a file. The pragmas stand in it so that every
// connection of the pool gets them. A file's own triggers and views are not
// trusted with anything.
func source(path string, mode openMode, pragmas ...string) string {
	q := url.Values{"_defensive": {"1"}, "_dqs": {"0"}, "_txlock": {"immediate"}, "_error_rc": {"1"}}
	q.Add("_pragma", "busy_timeout(5000)")
	q.Add("_pragma", "trusted_schema(0)")
	q.Add("_pragma", "cell_size_check(1)")
	for _, pragma := range pragmas {
		q.Add("_pragma", pragma)
	}
	q.Set("mode", "rw")
	if mode != readWrite {
		q.Set("mode", "ro")
		q.Set("_txlock", "deferred")
	}
	if mode == still {
		q.Set("immutable", "1")
	}
	return fileURI(path) + "?" + q.Encode()
}

// fileURI names a file as SQLite reads names: with slashes, and with the signs
// escaped that would end the name.
func fileURI(path string) string {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // C:/Users
	}
	return "file://" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(slashed)
}

// number reads a single integer.
func number(ctx context.Context, db *sql.DB, query string, args ...any) (n int64, err error) {
	err = db.QueryRowContext(ctx, query, args...).Scan(&n)
	return n, err
}
