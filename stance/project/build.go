package project

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"parley/stance"
)

// place makes a file: beside its place first, and under its name only when it is
// whole. A file that is already there is left alone and refused.
func place(path string, write func(beside string) error) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: a file of that name is already there; choose another name", path)
	}
	beside, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return fault(path, err)
	}
	beside.Close()
	defer discard(beside.Name())
	if err := write(beside.Name()); err != nil {
		return fault(path, err)
	}
	if err := os.Chmod(beside.Name(), 0o644); err != nil {
		return fault(path, err)
	}
	return fault(path, os.Rename(beside.Name(), path))
}

// discard removes a file and what SQLite may have put beside it.
func discard(path string) {
	for _, side := range []string{"", "-wal", "-shm", "-journal"} {
		os.Remove(path + side)
	}
}

// build writes a new project into an empty file.
func build(path string, book *stance.Codebook) (err error) {
	p := &Project{path: path}
	if err := p.connectWriter(); err != nil {
		return err
	}
	defer func() { err = firstError(err, p.Close()) }()
	if err := migrate(context.Background(), p.write, 0, len(migrations())); err != nil {
		return err
	}
	return p.commit(context.Background(), func(e *edit) error {
		id, err := e.keepCodebook(book)
		if err != nil {
			return err
		}
		return e.exec(`INSERT INTO desk (id, codebook) VALUES (1, ?)`, id)
	})
}
