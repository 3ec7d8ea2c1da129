package project

import (
	"context"
	"sync"
)

// aside runs work, once, that nobody waits for.
type aside struct {
	once   sync.Once
	group  sync.WaitGroup
	cancel context.CancelFunc
}

// begin starts the work, if it has not been started before.
func (a *aside) begin(work func(context.Context)) {
	a.once.Do(func() {
		ctx, cancel := context.WithCancel(context.Background())
		a.cancel = cancel
		a.group.Go(func() { work(ctx) })
	})
}

// end cancels the work and waits for it.
func (a *aside) end() {
	a.once.Do(func() {})
	if a.cancel != nil {
		a.cancel()
	}
	a.group.Wait()
}
