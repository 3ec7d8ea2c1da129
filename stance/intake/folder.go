package intake

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// folder reads all that lies in a folder and in the folders below it, in the
// order of names. Hidden files are left out. Links to folders are followed, but
// no folder is read twice.
func (r *reading) folder(path string) bool {
	w := &walk{reading: r, seen: map[string]bool{}}
	w.enter(path)
	if !r.over() && w.files == 0 {
		return r.fail(path, "the folder holds no file that can be read")
	}
	return !r.over()
}

// A walk is one way through a folder.
type walk struct {
	*reading
	seen  map[string]bool // folders by their real path
	files int
}

func (w *walk) enter(folder string) {
	real, err := filepath.EvalSymlinks(folder)
	if err != nil || w.seen[real] {
		return
	}
	w.seen[real] = true
	entries, err := os.ReadDir(folder)
	if err != nil {
		w.fail(folder, reasonOf(err))
	}
	for _, entry := range entries {
		if w.over() {
			return
		}
		if !strings.HasPrefix(entry.Name(), ".") {
			w.visit(filepath.Join(folder, entry.Name()))
		}
	}
}

func (w *walk) visit(path string) {
	state, err := os.Stat(path)
	switch {
	case err == nil && w.isLeft(state):
	case err != nil:
		w.fail(path, reasonOf(err))
	case state.IsDir():
		w.enter(path)
	case state.Mode().IsRegular():
		w.files++
		w.file(path)
	default:
		w.fail(path, "is no regular file")
	}
}

// isLeft holds for what the options leave out.
func (w *walk) isLeft(state fs.FileInfo) bool {
	for _, path := range w.options.Leave {
		if other, err := os.Stat(path); err == nil && os.SameFile(state, other) {
			return true
		}
	}
	return false
}

// sizeOf adds up the bytes of files and folders, for progress. What can't be
// looked at counts nothing.
func sizeOf(paths []string) (total int64) {
	for _, path := range paths {
		_ = filepath.WalkDir(path, func(_ string, entry fs.DirEntry, err error) error {
			if err == nil && entry.Type().IsRegular() {
				if state, err := entry.Info(); err == nil {
					total += state.Size()
				}
			}
			return nil
		})
	}
	return total
}
