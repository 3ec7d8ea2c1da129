package session

import (
	"context"
	"fmt"
	"iter"
	"os"
	"slices"

	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/project"
)

// A Revision is a new codebook, or new rules of the engine, and what it would
// change. Nothing has changed until it is adopted.
type Revision struct {
	Book     *stance.Codebook // nil: the one in force
	Changes  project.Rereading
	readings []*stance.Reading
}

// Revise reads every article by a new codebook, as work, and hands on what would
// change.
func (s *Session) Revise(book *stance.Codebook, done func(*Revision)) {
	var articles []stance.Article
	for _, e := range s.entries {
		articles = append(articles, e.Article)
	}
	s.begin("Reading the articles by the new codebook", "", s.revision(&Revision{Book: book}, stance.New(book), articles, done))
}

// Outdated is the number of articles that were read by an older engine or by
// another codebook than the project's.
func (s *Session) Outdated() int { return len(s.outdated) }

// Renew reads the outdated articles anew, as work, and hands on what would change.
func (s *Session) Renew(done func(*Revision)) {
	old := map[string]bool{}
	for _, id := range s.outdated {
		old[id] = true
	}
	var articles []stance.Article
	for _, e := range s.entries {
		if old[e.Article.ID] {
			articles = append(articles, e.Article)
		}
	}
	s.begin("Reading articles anew", "", s.revision(&Revision{}, s.engine, articles, done))
}

// revision is the work of reading articles for a revision.
func (s *Session) revision(r *Revision, engine *stance.Engine, articles []stance.Article, done func(*Revision)) func(context.Context, func(done, total int64)) func() {
	store := s.store
	return func(ctx context.Context, progress func(done, total int64)) func() {
		if store == nil {
			return func() {}
		}
		err := r.read(ctx, engine, articles, progress)
		if err == nil {
			r.Changes, err = store.Preview(ctx, r.readings...)
		}
		return func() {
			if store == s.store && !s.fail(err) {
				done(r)
			}
		}
	}
}

// read reads the articles anew.
func (r *Revision) read(ctx context.Context, engine *stance.Engine, articles []stance.Article, progress func(done, total int64)) error {
	for reading, err := range engine.ReadAll(ctx, each(articles)) {
		if err != nil {
			return err
		}
		reading.Document = nil // it is larger than the text
		r.readings = append(r.readings, &reading)
		progress(int64(len(r.readings)), int64(len(articles)))
	}
	return ctx.Err()
}

func each(articles []stance.Article) iter.Seq2[stance.Article, error] {
	return func(yield func(stance.Article, error) bool) {
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// Adopt makes a revision's codebook that of the project, with what was read by it.
func (s *Session) Adopt(r *Revision) {
	if s.store == nil {
		return
	}
	store := s.store
	s.begin("Keeping the new readings", "", func(ctx context.Context, progress func(done, total int64)) func() {
		_, err := store.Reread(ctx, r.Book, r.readings...)
		return func() {
			if store == s.store && !s.fail(err) {
				s.reload()
			}
		}
	})
}

// Merge makes one actor of two: wherever from spoke, the codebook's actor into is
// named from now on.
func (s *Session) Merge(from, into string) {
	actor, known := s.book.Actor(into)
	if s.store != nil && known && !s.fail(s.store.MergeActors(context.Background(), from, actor)) {
		s.reload()
	}
}

// ReadCodebook reads a codebook from a file.
func ReadCodebook(path string) (*stance.Codebook, error) {
	file, err := os.Open(path) // #nosec G304 -- the file that the user names
	if err != nil {
		return nil, fmt.Errorf("the codebook can't be read: %w", err)
	}
	defer file.Close()
	return stance.ReadCodebook(path, file)
}

// ImportCodebook reads a codebook from a file that another program may have
// written. One of codes alone (.qdc) is added to the codebook in force.
func (s *Session) ImportCodebook(path string) (*stance.Codebook, error) {
	if !hasEnding(path, ".qdc") {
		return ReadCodebook(path)
	}
	file, err := os.Open(path) // #nosec G304 -- the file that the user names
	if err != nil {
		return nil, fmt.Errorf("the codebook can't be read: %w", err)
	}
	defer file.Close()
	book, err := exchange.ReadQDC(file)
	if err != nil {
		return nil, fmt.Errorf("%s %w", path, err)
	}
	if len(book.Actors)+len(book.Countries) == 0 {
		book = exchange.Extend(s.book, book)
	}
	encoded, err := book.Encode()
	if err != nil {
		return nil, err
	}
	return stance.ParseCodebook(path, encoded)
}

// Evidence reads a sentence by a codebook as if somebody of no country had said
// it, and returns where it stands: for trying the terms of an issue. What an
// article must hold for an issue to be looked for is not asked for.
func Evidence(book *stance.Codebook, sentence string) (stance.Reading, error) {
	speaker := stance.Actor{Key: "trial", Name: "Anybody Trial", Kind: stance.Person}
	anywhere := *book
	anywhere.Actors = append(slices.Clone(book.Actors), speaker)
	anywhere.Issues = slices.Clone(book.Issues)
	for i := range anywhere.Issues {
		anywhere.Issues[i].About = nil
	}
	return stance.New(&anywhere).Read(context.Background(), stance.Article{ID: "trial", Speaker: speaker.Name, Text: sentence})
}
