package project

import (
	"context"
	"database/sql"
	"net/url"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver, named "sqlite"
)

// An openMode says what is asked of a file.
type openMode int

const (
	readWrite openMode = iota
	readOnly
	fresh // readWrite, and the file is not there yet
)

// applicationID marks a project file ("Prly"), so that it is known from other
// programs' SQLite files.
const applicationID = 0x50726c79

// readers is the number of connections that read at the same time.
const readers = 4

// connect opens the connections: one that writes, a few that read.
func (p *Project) connect(mode openMode) (err error) {
	if mode != readOnly {
		p.write, err = sql.Open("sqlite", source(p.path, mode,
			"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)"))
		if err != nil {
			return err
		}
		p.write.SetMaxOpenConns(1)
		if err := p.write.Ping(); err != nil {
			return err
		}
	}
	p.read, err = sql.Open("sqlite", source(p.path, readOnly, "query_only(1)"))
	if err != nil {
		return err
	}
	p.read.SetMaxOpenConns(readers)
	p.read.SetMaxIdleConns(readers)
	return nil
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
	q.Set("mode", map[openMode]string{readWrite: "rw", readOnly: "ro", fresh: "rwc"}[mode])
	if mode == readOnly {
		q.Set("_txlock", "deferred")
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
