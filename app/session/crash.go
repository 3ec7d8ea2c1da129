package session

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"parley/stance"
)

// crashFile takes what the program says when it breaks down; it is empty while
// all is well.
const crashFile = "crash.log"

// WatchCrashes has a breakdown of the program written into folder, which is made
// if it is not there. Where the last run broke down, left is the file that says
// how; it is kept under a name of its own. Otherwise left is empty.
func WatchCrashes(folder string) (left string, err error) {
	path := filepath.Join(folder, crashFile)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("breakdowns can't be kept: %w", err)
	}
	if left, err = setAside(path); err != nil {
		return "", err
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600) // #nosec G304 -- a file of the program's own
	if err != nil {
		return left, fmt.Errorf("breakdowns can't be kept: %w", err)
	}
	defer file.Close() // the runtime keeps a copy of its own
	return left, debug.SetCrashOutput(file, debug.CrashOptions{})
}

// setAside renames what the last run left, with its hour and the version.
func setAside(path string) (string, error) {
	file, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", err
	case file.Size() == 0:
		return "", nil
	}
	day := file.ModTime().Format(time.DateOnly + "-150405")
	left := filepath.Join(filepath.Dir(path), fmt.Sprintf("crash-%s-%s.log", stance.Version, day))
	return left, os.Rename(path, left)
}
