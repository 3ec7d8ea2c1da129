package project

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// The troubles that a file can meet. Errors of this package name the file before
// them and can be asked for with errors.Is.
var (
	// ErrReadOnly is the error of every edit of a project that is open to look at only.
	ErrReadOnly = errors.New("the project is open read-only: nothing can be changed")

	// ErrNewer is the error of a file made by a newer version of the program.
	ErrNewer = errors.New("was made by a newer version of Parley and was not touched; update Parley to open it")

	// ErrForeign is the error of a file that is no project.
	ErrForeign = errors.New("is no Parley project and was not touched")

	// ErrDamaged is the error of a project whose bytes don't hold together.
	ErrDamaged = errors.New("is damaged and was not touched; go back to one of its backups")

	// ErrFull is the error of an edit for which there is no room.
	ErrFull = errors.New("the disk is full: the edit was not made and all that was there is safe; free some space and try again")

	// ErrProtected is the error of a file that must not be written to.
	ErrProtected = errors.New("the file or its folder is read-only: open the project read-only, or copy it to a folder of your own")

	// ErrGone is the error of an edit of a file that was moved, removed or replaced under the program.
	ErrGone = errors.New("the file was moved, removed or replaced while it was open: the edit was not made; save a copy under another name to keep what is open here")

	// ErrDrive is the error of a disk that fails to read or write.
	ErrDrive = errors.New("the drive could not be read or written: nothing was changed; check the drive or its connection")

	// ErrBusy is the error of a file that another program keeps locked.
	ErrBusy = errors.New("another program keeps the file busy: nothing was changed; try again")

	// ErrUnknown is the error of asking for an article, statement or coder that
	// is not in the project.
	ErrUnknown = errors.New("is not in the project")
)

// A failure is a trouble with a file: in plain words, with its cause.
type failure struct {
	path    string
	trouble error
	cause   error
}

// Error says which file, what happened and what to do, and the cause in brackets.
func (f *failure) Error() string { return fmt.Sprintf("%s: %v (%v)", f.path, f.trouble, f.cause) }

// Unwrap gives the trouble, for errors.Is, and its cause.
func (f *failure) Unwrap() []error { return []error{f.trouble, f.cause} }

// fault puts an error of the file system or of SQLite into plain words. Other
// errors, and those that are in plain words already, it leaves as they are.
func fault(path string, err error) error {
	var done *failure
	if err == nil || errors.As(err, &done) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if trouble := troubleOf(err); trouble != nil {
		return &failure{path, trouble, err}
	}
	return err
}

func troubleOf(err error) error {
	var s *sqlite.Error
	switch {
	case errors.As(err, &s):
		return sqliteTrouble(s.Code() & 0xff) // the low byte; the rest says more finely what it was
	case errors.Is(err, os.ErrPermission), isReadOnlyDrive(err):
		return ErrProtected
	case isFull(err):
		return ErrFull
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file")
	}
	return nil
}

func sqliteTrouble(code int) error {
	switch code {
	case sqlite3.SQLITE_FULL:
		return ErrFull
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return ErrProtected
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT:
		return ErrDamaged
	case sqlite3.SQLITE_NOTADB:
		return ErrForeign
	case sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOLFS:
		return ErrDrive
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return ErrBusy
	case sqlite3.SQLITE_INTERRUPT:
		return context.Canceled
	}
	return nil
}
