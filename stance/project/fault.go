package project

import (
	"errors"
)

var (
	// ErrReadOnly is the error of every edit of a project that is open to look at only.
	ErrReadOnly = errors.New("the project is open read-only: nothing can be changed")

	// ErrNewer is the error of a file made by a newer version of the program.
	ErrNewer = errors.New("was made by a newer version of Parley and was not touched; update Parley to open it")

	// ErrUnknown is the error of asking for an article, statement or coder that
	// is not in the project.
	ErrUnknown = errors.New("is not in the project")
)

// fault puts an error of the file system or of SQLite into plain words.
func fault(path string, err error) error { return err }
