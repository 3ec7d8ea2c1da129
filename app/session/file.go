package session

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"parley/stance/project"
)

// SaveAs writes a copy of the project to a file and goes on in it, as work.
func (s *Session) SaveAs(path string, done func()) {
	if s.store == nil {
		return
	}
	if !strings.EqualFold(filepath.Ext(path), project.Ext) {
		path += project.Ext
	}
	store := s.store
	s.begin("Saving", filepath.Base(path), func(ctx context.Context, progress func(done, total int64)) func() {
		err := store.SaveAs(ctx, path)
		var c *contents
		if err == nil {
			c, err = load(ctx, path, progress)
		}
		return func() {
			if s.fail(err) {
				return
			}
			chosen, statement := s.article, s.statement
			s.throwAway = s.isUnsaved()
			s.install(c)
			if chosen != nil {
				s.article, s.statement = s.byHash[chosen.Hash], statement
				s.tell(SelectionChanged)
			}
			done()
		}
	})
}

// Backup makes a dated copy beside the project's file, as work, unless nothing
// has changed since the last.
func (s *Session) Backup() {
	store := s.store
	if store == nil || s.isUnsaved() || store.ReadOnly() {
		return
	}
	s.begin("Backing up", "", func(ctx context.Context, _ func(done, total int64)) func() {
		err := store.Backup(ctx)
		return func() { s.fail(err) }
	})
}

// Backups returns the dated copies of the open project, the newest first.
func (s *Session) Backups() []project.Backup {
	if s.Path() == "" {
		return nil
	}
	all, err := project.Backups(s.store.Path())
	s.fail(err)
	return all
}

// Restore puts a backup in the place of the open project. What stood there is
// kept among the backups.
func (s *Session) Restore(b project.Backup) {
	path := s.Path()
	s.Close()
	err := project.Restore(path, b)
	s.fail(err)
	s.OpenFile(path)
}

// ReadOnly says whether the project can only be looked at.
func (s *Session) ReadOnly() bool { return s.store != nil && s.store.ReadOnly() }

// Warnings are sentences that the analyst should read on opening the project.
func (s *Session) Warnings() []string {
	if s.store == nil {
		return nil
	}
	return s.store.Warnings()
}

// Unsaved returns the projects that were worked on and never given a file, the
// newest first.
func (s *Session) Unsaved() []string {
	paths, err := filepath.Glob(filepath.Join(s.unsaved, "*"+project.Ext))
	if s.fail(err) {
		return nil
	}
	paths = slices.DeleteFunc(paths, func(path string) bool { return s.store != nil && path == s.store.Path() })
	slices.Sort(paths)
	slices.Reverse(paths)
	return paths
}
