//go:build unix

package project

import (
	"errors"
	"os"
	"syscall"
)

// errHeld is the error of a lock that another program holds.
var errHeld = errors.New("held")

// openLocked opens a file and locks it until it is closed.
func openLocked(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, fileRights) // #nosec G302 G304 -- beside the project that the user names, with the rights of new files
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return file, nil
	}
	_ = file.Close()
	switch {
	case errors.Is(err, syscall.EWOULDBLOCK):
		return nil, errHeld
	case errors.Is(err, syscall.ENOTSUP), errors.Is(err, syscall.ENOLCK), errors.Is(err, syscall.ENOSYS):
		return nil, errNoLocks
	}
	return nil, &os.PathError{Op: "lock", Path: path, Err: err}
}

// drop removes a lock's file while it is still locked, so that nobody locks one
// that is about to go, and closes it.
func drop(file *os.File) {
	_ = os.Remove(file.Name())
	_ = file.Close()
}
