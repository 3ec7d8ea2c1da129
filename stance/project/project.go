// Package project keeps an analyst's work in one SQLite file: the articles, what
// was found in them, the codebook, every coder's judgements and memos, and the
// edits by which it all came about. Every edit is one transaction and is on disk
// when the call returns; every edit can be undone, also after a restart. No other
// package speaks SQL.
package project

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"parley/stance"
)

// Ext is the extension of a project file.
const Ext = ".parley"

// A Project is an open project file. Its methods may be called from several
// goroutines; edits wait for each other, readers don't wait for edits.
type Project struct {
	path     string
	write    *sql.DB // one connection; nil: read-only
	read     *sql.DB
	file     os.FileInfo // of the file that is open
	lock     *lock
	mutex    sync.Mutex   // held by an edit
	written  atomic.Int64 // transactions since opening
	backups  sync.Mutex   // held while a backup is made
	copied   *int64       // written when the last backup was begun; nil: none was made since opening
	aside    aside        // work that nobody waits for
	warned   sync.Mutex   // guards warnings
	warnings []string
}

// Create makes a new project with a codebook. A file that is already there is
// left alone and refused.
func Create(path string, book *stance.Codebook) (*Project, error) {
	path = resolve(path)
	err := place(path, func(beside string) error { return build(beside, book) })
	if err != nil {
		return nil, err
	}
	return Open(path)
}

// Open opens a project for work. The error is an *InUse where another program
// has it open; then OpenReadOnly can still show it.
func Open(path string) (*Project, error) {
	if err := inspect(path); err != nil {
		return nil, err
	}
	return open(path, readWrite)
}

// OpenReadOnly opens a project to look at. Edits of it fail with ErrReadOnly.
func OpenReadOnly(path string) (*Project, error) {
	if err := inspect(path); err != nil {
		return nil, err
	}
	return open(path, readOnly)
}

// open opens the file, checks it and brings it up to date.
func open(path string, mode openMode) (*Project, error) {
	p, check, err := openAhead(path, mode)
	if err != nil {
		return nil, err
	}
	if err := check(context.Background()); err != nil {
		_ = p.Close()
		return nil, err
	}
	return p, nil
}

// take opens the file to be read and returns its version.
func (p *Project) take(mode openMode) (v int, err error) {
	if mode == readWrite {
		p.lock, err = acquire(p.path)
		if errors.Is(err, errNoLocks) {
			p.warn("The drive can't lock files: make sure that nobody else works on this project while it is open here.")
		} else if err != nil {
			return 0, err
		}
	}
	if p.file, err = os.Stat(p.path); err != nil {
		return 0, err
	}
	os.SameFile(p.file, p.file) // Windows looks the file up now, and not when its place may hold another
	return p.reach(context.Background(), mode)
}

// resolve is where a path leads to from the root when all links in it are
// followed, so that one file has one lock.
func resolve(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	if full, err := filepath.EvalSymlinks(path); err == nil {
		return full
	}
	if dir, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(dir, filepath.Base(path))
	}
	return path
}

// present refuses to go on where the path no longer leads to the file that is open.
func (p *Project) present() error {
	there, err := os.Stat(p.path)
	if err != nil {
		return &failure{p.path, ErrGone, err}
	}
	if !os.SameFile(p.file, there) {
		return &failure{p.path, ErrGone, errors.New("another file stands in its place")}
	}
	return nil
}

// Path is the absolute path of the file.
func (p *Project) Path() string { return p.path }

// ReadOnly says whether edits are refused.
func (p *Project) ReadOnly() bool { return p.write == nil }

// Warnings are sentences that the analyst should read, in the order in which
// they came up; there may be more of them later.
func (p *Project) Warnings() []string {
	p.warned.Lock()
	defer p.warned.Unlock()
	return slices.Clone(p.warnings)
}

func (p *Project) warn(sentence string) {
	p.warned.Lock()
	defer p.warned.Unlock()
	p.warnings = append(p.warnings, sentence)
}

// Close closes the file. There is nothing to save.
func (p *Project) Close() error {
	p.aside.end()
	var first error
	for _, db := range []*sql.DB{p.read, p.write} {
		if db == nil {
			continue
		}
		if err := db.Close(); err != nil && first == nil {
			first = err
		}
	}
	p.lock.release()
	return first
}
