package session

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"parley/stance/project"
)

// Tidy throws copies of the sample away that an earlier run left behind and that
// nobody worked on. It touches no project that is open. It may run on any
// goroutine.
func (s *Session) Tidy() {
	left, err := filepath.Glob(filepath.Join(s.unsaved, SampleName+" *"+project.Ext))
	if err != nil {
		return
	}
	for _, path := range left {
		if idle(path) {
			remove(path)
		}
	}
}

// idle says whether a project is open nowhere and holds no human's work.
func idle(path string) bool {
	p, err := project.Open(path)
	if err != nil {
		return false
	}
	defer p.Close()
	judgements, err1 := p.Judgements(context.Background())
	memos, err2 := p.Memos(context.Background())
	undo, _, err3 := p.Next(context.Background())
	return err1 == nil && err2 == nil && err3 == nil && len(judgements)+len(memos) == 0 && (undo == nil || undo.Kind == project.Imported)
}

// remove takes a project's file away with what SQLite keeps beside it.
func remove(path string) {
	for _, tail := range []string{"", "-wal", "-shm", "-lock"} {
		_ = os.Remove(path + tail)
	}
	_ = os.RemoveAll(path + "-backups")
}

// UnsavedName is what an analyst reads of a project without a file: "Sample,
// 25 Nov 2026, 18:29".
func UnsavedName(path string) string {
	name, rest, _ := strings.Cut(stemOf(path), " ")
	day, clock, _ := strings.Cut(rest, " ")
	if parts := strings.Split(clock, "."); len(parts) > 2 {
		clock = parts[0] + ":" + parts[1]
	}
	return strings.TrimSpace(name + ", " + day + ", " + clock)
}
