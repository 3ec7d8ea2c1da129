package project

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"parley/stance"
)

// The rights of what is made anew, of which the system takes away what the user
// does not give: a project stays with those who may read the user's other papers.
const (
	fileRights   fs.FileMode = 0o666
	folderRights fs.FileMode = 0o777
)

// place makes a file: beside its place first, and under its name only when it is
// whole. A file that is already there is left alone and refused.
func place(path string, write func(beside string) error) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: a file of that name is already there; choose another name", path)
	}
	// #nosec G404 -- a name that is free; O_EXCL refuses one that is not
	beside := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s-%08x", filepath.Base(path), rand.Uint32()))
	// #nosec G302 G304 -- beside the project that the user names, with the rights of new files
	file, err := os.OpenFile(beside, os.O_RDWR|os.O_CREATE|os.O_EXCL, fileRights)
	if err != nil {
		return fault(path, err)
	}
	defer discard(beside)
	if err := firstError(file.Close(), write(beside)); err != nil {
		return fault(path, err)
	}
	return fault(path, os.Rename(beside, path))
}

// discard removes a file and what SQLite may have put beside it.
func discard(path string) {
	for _, side := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + side)
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
