// Package project keeps an analyst's work in one SQLite file: the articles, what
// was found in them, the codebook, every coder's judgements and memos, and the
// edits by which it all came about. Every edit is one transaction and is on disk
// when the call returns; every edit can be undone, also after a restart. No other
// package speaks SQL.
package project

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"sync"

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
	lock     *lock
	mutex    sync.Mutex // held by an edit
	warnings []string
}

// Create makes a new project with a codebook. A file that is already there is
// left alone and refused.
func Create(path string, book *stance.Codebook) (*Project, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, fmt.Errorf("%s: a file of that name is already there; choose another name", path)
	}
	p, err := open(path, fresh)
	if err != nil {
		return nil, err
	}
	if err := p.begin(book); err != nil {
		p.Close()
		os.Remove(path)
		return nil, fault(path, err)
	}
	return p, nil
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

// open opens the file, brings it up to date and checks it.
func open(path string, mode openMode) (p *Project, err error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	p = &Project{path: full}
	defer func() {
		if err != nil {
			p.Close()
			p, err = nil, fault(path, err)
		}
	}()
	if mode != readOnly {
		if p.lock, err = acquire(full); err != nil {
			return nil, err
		}
	}
	if err = p.connect(mode); err != nil {
		return nil, err
	}
	return p, p.ready(mode)
}

// begin fills a new project.
func (p *Project) begin(book *stance.Codebook) error {
	return p.transact(context.Background(), func(e *edit) error {
		id, err := e.keepCodebook(book)
		if err != nil {
			return err
		}
		return e.exec(`INSERT INTO desk (id, codebook) VALUES (1, ?)`, id)
	})
}

// Path is the absolute path of the file.
func (p *Project) Path() string { return p.path }

// ReadOnly says whether edits are refused.
func (p *Project) ReadOnly() bool { return p.write == nil }

// Warnings are sentences that the analyst should read on opening.
func (p *Project) Warnings() []string { return p.warnings }

// Close closes the file. There is nothing to save.
func (p *Project) Close() error {
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
