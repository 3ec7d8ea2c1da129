package session

import (
	"context"
	"path/filepath"

	"parley/stance/project"
)

// Brought says what another project brought in.
type Brought = project.Combination

// Combine brings the work of another project in, as work: articles that are not
// here, and all judgements, marks and memos. Both coders' codings stay. It hands
// on what came in.
func (s *Session) Combine(path string, done func(Brought)) {
	store := s.store
	if store == nil {
		return
	}
	s.begin("Bringing in", filepath.Base(path), func(ctx context.Context, _ func(done, total int64)) func() {
		brought, err := store.Combine(ctx, path)
		return func() {
			if store != s.store || s.fail(err) {
				return
			}
			s.reload()
			done(brought)
		}
	})
}
