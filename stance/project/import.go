package project

import (
	"context"
	"database/sql"
	"errors"
	"sync"

	"parley/stance"
)

// An Import brings many articles in, a few at a time. What was added is on disk
// when Add returns, whatever happens to the rest; all of it is one Event.
type Import struct {
	project *Project
	mutex   sync.Mutex
	event   int64
	n       int // articles brought in
}

// Import begins an import. There is nothing to end.
func (p *Project) Import() *Import { return &Import{project: p} }

// Add brings articles in as Project.Add does. When the import has been undone
// meanwhile, what follows is a new import.
func (i *Import) Add(ctx context.Context, readings ...*stance.Reading) (Added, error) {
	i.mutex.Lock()
	defer i.mutex.Unlock()
	var added Added
	event, n := int64(0), 0
	err := i.project.transact(ctx, func(e *edit) error {
		resumed, err := e.resume(i.event)
		if err != nil {
			return err
		}
		if resumed {
			n = i.n
		} else if err := e.open(Imported, "Import"); err != nil {
			return err
		}
		if err := e.addAll(&added, readings); err != nil {
			return err
		}
		event, n = e.event, n+len(added.IDs)
		if err := e.exec(`UPDATE events SET title = ? WHERE id = ?`, counted("Import", n, "article"), event); err != nil {
			return err
		}
		return e.close()
	})
	if err != nil {
		return Added{}, err
	}
	if n > 0 {
		i.event, i.n = event, n
	}
	return added, nil
}

// resume goes on with an event, if it still stands.
func (e *edit) resume(event int64) (bool, error) {
	var n int
	err := e.get(`SELECT (SELECT coalesce(max(n), 0) FROM changes WHERE event = id) FROM events WHERE id = ? AND state = 'done' AND NOT sealed`, []any{event}, &n)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	e.event, e.n = event, n
	return err == nil, err
}
