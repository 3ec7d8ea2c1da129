package agreement

import (
	"context"
	"runtime"
	"sync"

	"parley/stance"
)

// predict reads every gold document with the engine, several at a time, and
// keeps their order. The only error is that of ctx.
func predict(ctx context.Context, engine *stance.Engine, gold []Document) ([]Document, error) {
	out := make([]Document, len(gold))
	next := make(chan int)
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := range next {
				if reading, err := engine.Read(ctx, gold[i].article()); err == nil {
					out[i] = FromReading(reading)
					out[i].ID = gold[i].key()
				}
			}
		})
	}
	for i := range gold {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	group.Wait()
	return out, ctx.Err()
}

// FromReading lays a reading out as the headless command prints it: a joint
// speaker repeats the statement, one row an actor.
func FromReading(r stance.Reading) Document {
	d := Document{ID: r.Article.ID, Path: r.Article.Path}
	for _, s := range r.Statements {
		row := Row{Start: s.Content.Start, End: s.Content.End, Kind: string(s.Kind)}
		for _, p := range s.Positions {
			row.Positions = append(row.Positions, Code{p.Issue, p.Stance, p.Confidence})
		}
		if len(s.Attributions) == 0 {
			d.Statements = append(d.Statements, row)
		}
		for _, a := range s.Attributions {
			by := row
			by.Actor, by.Canonical = a.Actor, a.Name
			if a.Actor == "" {
				by.Positions = nil // a side that is nobody's is no position
			}
			if !a.Mention.IsZero() {
				by.Speaker = a.Mention.Of(r.Article.Text)
				by.SpeakerStart, by.SpeakerEnd = &a.Mention.Start, &a.Mention.End
			}
			d.Statements = append(d.Statements, by)
		}
	}
	return d
}
