package project

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"parley/stance"
)

// TestReadersAndEditsDoNotWaitForEachOther works in a project from many sides at
// once. Readers must see whole edits: an article with its statements, judgements
// in pairs.
func TestReadersAndEditsDoNotWaitForEachOther(t *testing.T) {
	p := create(t)
	r := reading("first", "We sign nothing", "We sign at once")
	_, err := p.Add(ctx, r)
	must(t, err)
	stop, cancel := context.WithCancel(ctx)
	var readers, editors sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for stop.Err() == nil {
				for got, err := range p.Readings(ctx) {
					if err != nil || len(got.Statements) != 2 {
						t.Errorf("an article of %d statements: %v", len(got.Statements), err)
						return
					}
				}
				js, err := p.Judgements(ctx)
				if err != nil || len(js)%2 != 0 {
					t.Errorf("%d judgements, half of an edit: %v", len(js), err)
					return
				}
				if _, _, err := p.FindStatements(ctx, Query{Words: "sign"}); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for n := range 3 {
		editors.Go(func() {
			for i := range 8 {
				_, err := p.Add(ctx, reading(fmt.Sprintf("a-%d-%d", n, i), fmt.Sprint("No word ", n, i), fmt.Sprint("We sign ", n, i)))
				coder := fmt.Sprint("coder ", n)
				err = errors.Join(err, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: coder}, stance.Judgement{Statement: r.Statements[1].ID, Coder: coder}))
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	editors.Go(func() {
		for range 4 {
			if err := p.Backup(ctx); err != nil {
				t.Error(err)
			}
		}
	})
	editors.Wait()
	cancel()
	readers.Wait()
	if got := len(ids(t, p)); got != 25 {
		t.Errorf("%d articles, want 25", got)
	}
	if all, err := Backups(p.Path()); err != nil || len(all) == 0 {
		t.Errorf("backups: %v, %v", all, err)
	}
	for _, b := range first(Backups(p.Path())) {
		q, err := OpenReadOnly(b.Path)
		if err != nil {
			t.Errorf("a backup made meanwhile: %v", err)
			continue
		}
		must(t, q.Close())
	}
}

func first[T any](value T, _ error) T { return value }

func TestAnEditCanBeCancelled(t *testing.T) {
	p := create(t)
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := p.Add(cancelled, reading("harbour", "We sign nothing")); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled edit: %v", err)
	}
	for _, err := range p.Readings(cancelled) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("a cancelled walk: %v", err)
		}
	}
	_, err := p.Add(ctx, reading("harbour", "We sign nothing"))
	must(t, err)
	wantIDs(t, p, "harbour")
}
