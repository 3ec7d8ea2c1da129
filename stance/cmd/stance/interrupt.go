package main

import (
	"context"
	"iter"
)

// interruptible passes a sequence on and ends it with the error of ctx as soon as
// ctx is done, also while the sequence waits for its next item.
func interruptible[T any](ctx context.Context, items iter.Seq2[T, error]) iter.Seq2[T, error] {
	type item struct {
		value T
		err   error
	}
	return func(yield func(T, error) bool) {
		within, stop := context.WithCancel(ctx)
		defer stop()
		passed := make(chan item)
		go func() {
			defer close(passed)
			for value, err := range items {
				select {
				case passed <- item{value, err}:
				case <-within.Done():
					return
				}
			}
		}()
		for {
			select {
			case i, more := <-passed:
				if !more || !yield(i.value, i.err) {
					return
				}
			case <-ctx.Done():
				var none T
				yield(none, ctx.Err())
				return
			}
		}
	}
}
