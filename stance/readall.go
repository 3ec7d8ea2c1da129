package stance

import (
	"context"
	"fmt"
	"iter"
	"runtime"
)

// ReadAll reads articles several at a time and gives their Readings in the order
// in which the articles came. Only a few articles are held at once. An error that
// comes instead of an article is passed on in its place; an article on which the
// engine fails gives an error of its own and the rest goes on; the error of ctx
// is the last item. Articles are asked for from another goroutine, which may
// outlive the loop while it waits for its next one.
func (e *Engine) ReadAll(ctx context.Context, articles iter.Seq2[Article, error]) iter.Seq2[Reading, error] {
	return func(yield func(Reading, error) bool) {
		within, stop := context.WithCancel(ctx)
		defer stop()
		queue := e.enqueue(within, articles)
		for {
			next, more := receive(ctx, queue)
			if !more {
				break
			}
			out, done := receive(ctx, next)
			if !done {
				break
			}
			if !yield(out.reading, out.err) {
				return
			}
		}
		if ctx.Err() != nil {
			yield(Reading{}, ctx.Err())
		}
	}
}

// An outcome is what became of one article.
type outcome struct {
	reading Reading
	err     error
}

// A task is an article to read, and where what became of it goes.
type task struct {
	article Article
	out     chan<- outcome
}

// enqueue starts the reading of articles. The channel gives, in their order, a
// channel an article, on which its one outcome arrives.
func (e *Engine) enqueue(ctx context.Context, articles iter.Seq2[Article, error]) <-chan chan outcome {
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan chan outcome, 2*workers)
	tasks := make(chan task)
	for range workers {
		go e.work(ctx, tasks)
	}
	go func() {
		defer close(queue)
		defer close(tasks)
		for a, err := range articles {
			out := make(chan outcome, 1)
			select {
			case queue <- out:
			case <-ctx.Done():
				return
			}
			if err != nil {
				out <- outcome{Reading{Article: a}, err}
				continue
			}
			tasks <- task{a, out}
		}
	}()
	return queue
}

// work reads one article after the other. A goroutine for each article would have its
// stack grow, and be copied, each time anew.
func (e *Engine) work(ctx context.Context, tasks <-chan task) {
	for t := range tasks {
		t.out <- e.attempt(ctx, t.article)
	}
}

// attempt reads one article; a panic becomes its error.
func (e *Engine) attempt(ctx context.Context, a Article) (out outcome) {
	defer func() {
		if r := recover(); r != nil {
			out = outcome{Reading{Article: a}, fmt.Errorf("%s: the engine failed on this text (%v); please report it", a.ID, r)}
		}
	}()
	reading, err := e.Read(ctx, a)
	return outcome{reading, err}
}

// receive takes the next value of a channel; it is false where the channel is
// closed or ctx is done first.
func receive[T any](ctx context.Context, from <-chan T) (value T, ok bool) {
	select {
	case value, ok = <-from:
		return value, ok && ctx.Err() == nil
	case <-ctx.Done():
		return value, false
	}
}
