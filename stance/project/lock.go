package project

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// A lock keeps a second program from writing to a project. It is held on a file
// beside the project, which says who holds it, and ends with its process: a
// program that was killed leaves nothing behind that must be cleared by hand.
type lock struct {
	file *os.File
}

// An InUse error says that another program has the project open for work.
type InUse struct {
	Path string
	By   string // "process 4711 on atlas since 25 November, 17:51"; empty: not known
}

// Error says who has the file open, as far as is known.
func (e *InUse) Error() string {
	by := "another program"
	if e.By != "" {
		by = e.By
	}
	return fmt.Sprintf("%s: is open in %s; it can be opened read-only meanwhile", e.Path, by)
}

// errNoLocks is the error of a drive that can't lock files.
var errNoLocks = errors.New("the drive can't lock files")

// lockPath is the file on which the lock of a project is held.
func lockPath(path string) string { return path + "-lock" }

// acquire takes the lock of a project. On a drive that has none it returns
// errNoLocks.
func acquire(path string) (*lock, error) {
	for {
		file, err := openLocked(lockPath(path))
		if errors.Is(err, errHeld) {
			return nil, &InUse{Path: path, By: holder(lockPath(path))}
		}
		if err != nil {
			return nil, err
		}
		// The one that held the lock before us may have removed the file between
		// our opening it and our locking it: then it locks nothing.
		if stands(file, lockPath(path)) {
			return &lock{file}, sign(file)
		}
		_ = file.Close()
	}
}

// stands says whether file is still what its name leads to.
func stands(file *os.File, path string) bool {
	held, err1 := file.Stat()
	there, err2 := os.Stat(path)
	return err1 == nil && err2 == nil && os.SameFile(held, there)
}

// sign writes into the lock's file who holds it.
func sign(file *os.File) error {
	host, err := os.Hostname()
	if err != nil {
		host = "this computer"
	}
	line := fmt.Sprintf("process %d on %s since %s\n", os.Getpid(), host, time.Now().Format("2 January, 15:04"))
	if err := file.Truncate(0); err != nil {
		return err
	}
	_, err = file.WriteAt([]byte(line), 0)
	return err
}

// holder reads who holds a lock; empty: it doesn't say.
func holder(path string) string {
	file, err := os.Open(path) // #nosec G304 -- beside the project that the user names
	if err != nil {
		return ""
	}
	defer file.Close()
	line, err := io.ReadAll(io.LimitReader(file, 200))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(strings.ToValidUTF8(string(line), ""))
}

// release gives the lock up. A nil lock has nothing to give up.
func (l *lock) release() {
	if l != nil {
		drop(l.file)
	}
}
