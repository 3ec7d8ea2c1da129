package session

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"parley/stance/project"
)

// An Ahead is a project that is read before there is a Session to open it in: while
// the window is being made, which takes a second or half of one.
type Ahead struct {
	path     string
	stop     context.CancelFunc
	progress atomic.Pointer[func(done, total int64)]
	done     chan struct{} // closed when the rest is there
	contents *contents
	err      error
}

// ReadAhead begins to read the first project that some paths name; nil where none
// does. A Session is to be told of it (see Expect), which then opens it.
func ReadAhead(paths []string) *Ahead {
	i := slices.IndexFunc(paths, func(path string) bool { return strings.EqualFold(filepath.Ext(path), project.Ext) })
	if i < 0 {
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	a := &Ahead{path: paths[i], stop: stop, done: make(chan struct{})}
	go func() {
		defer close(a.done)
		defer stop()
		a.contents, a.err = load(ctx, a.path, func(done, total int64) {
			if f := a.progress.Load(); f != nil {
				(*f)(done, total)
			}
		})
	}()
	return a
}

// wait waits for the project.
func (a *Ahead) wait(ctx context.Context, progress func(done, total int64)) (*contents, error) {
	a.progress.Store(&progress)
	defer context.AfterFunc(ctx, a.stop)()
	<-a.done
	return a.contents, a.err
}

// Expect makes the next OpenFile of a project that is being read wait for it.
func (s *Session) Expect(a *Ahead) { s.ahead = a }

// loader returns what reads a project: the one who has begun, if there is one.
func (s *Session) loader(path string) func(context.Context, func(done, total int64)) (*contents, error) {
	if a := s.ahead; a != nil && a.path == path {
		s.ahead = nil
		return a.wait
	}
	return func(ctx context.Context, progress func(done, total int64)) (*contents, error) {
		return load(ctx, path, progress)
	}
}
