package session

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"parley/assets"
	"parley/stance"
	"parley/stance/project"
)

// SampleName is what a title bar calls the sample project.
const SampleName = "Sample"

// DefaultCodebook returns the codebook that ships with the program. It is read
// once and must not be changed.
func DefaultCodebook() (*stance.Codebook, error) { return shipped() }

var shipped = sync.OnceValues(func() (*stance.Codebook, error) {
	return stance.ParseChecked(assets.DefaultCodebookName, assets.DefaultCodebook)
})

// OpenSample opens a fresh project with the sample that ships with the program.
func (s *Session) OpenSample() {
	if s.create(SampleName) {
		s.importRecords(assets.Sample, "sample.jsonl")
	}
}

// OpenEmpty opens a new project that has no file of the analyst's yet.
func (s *Session) OpenEmpty() { s.create("Untitled") }

// create opens a new project in the folder of unsaved ones.
func (s *Session) create(name string) bool {
	book, err := DefaultCodebook()
	if s.fail(err) || s.fail(os.MkdirAll(s.unsaved, 0o700)) {
		return false
	}
	path := filepath.Join(s.unsaved, fmt.Sprintf("%s %s%s", name, time.Now().Format("2006-01-02 15.04.05.000"), project.Ext))
	store, err := project.Create(path, book)
	if s.fail(err) {
		return false
	}
	s.install(&contents{store: store, name: name, book: book})
	return true
}

// CreateFile opens a new project in a file.
func (s *Session) CreateFile(path string) {
	if !strings.HasSuffix(path, project.Ext) {
		path += project.Ext
	}
	book, err := DefaultCodebook()
	if s.fail(err) {
		return
	}
	store, err := project.Create(path, book)
	if !s.fail(err) {
		s.install(&contents{store: store, name: stemOf(path), book: book})
	}
}

// OpenFile opens a project file, as work. One that another program has open, or
// that may not be written, is opened to look at.
func (s *Session) OpenFile(path string) {
	load := s.loader(path)
	s.begin("Opening", filepath.Base(path), func(ctx context.Context, progress func(done, total int64)) func() {
		c, err := load(ctx, progress)
		return func() {
			if !s.fail(err) {
				s.install(c)
				go freeMemory()
			}
		}
	})
}

// contents are a project as it comes from its file.
type contents struct {
	store      *project.Project
	name       string
	book       *stance.Codebook
	entries    []*Entry // laid
	judgements map[string][]stance.Judgement
	memos      []project.Memo
	outdated   []string // IDs of the articles that were read by other rules or another codebook
	occasions  []project.Occasion
}

// load reads a project, for work where that can be.
func load(ctx context.Context, path string, progress func(done, total int64)) (*contents, error) {
	defer hurry()()
	store, check, err := project.OpenAhead(path)
	if err == nil {
		var c *contents
		if c, err = loadFrom(ctx, store, check, progress); err == nil {
			return c, nil
		}
	}
	var busy *project.InUse
	if !errors.As(err, &busy) && !errors.Is(err, project.ErrProtected) {
		return nil, err
	}
	if store, err = project.OpenReadOnly(path); err != nil {
		return nil, err
	}
	return loadFrom(ctx, store, func(context.Context) error { return nil }, progress)
}

// loadFrom reads a project while it is checked, and hands nothing on of one that
// does not pass.
func loadFrom(ctx context.Context, store *project.Project, check project.Check, progress func(done, total int64)) (*contents, error) {
	c := &contents{store: store, name: stemOf(store.Path())}
	reading, stop := context.WithCancel(ctx)
	defer stop()
	checked := make(chan error, 1)
	go func() {
		err := check(ctx)
		if err != nil {
			stop()
		}
		checked <- err
	}()
	err := c.fill(reading, progress)
	if failed := <-checked; failed != nil {
		err = failed
	}
	if err != nil {
		_ = store.Close()
		return nil, err
	}
	return c, nil
}

// fill reads all that a project holds.
func (c *contents) fill(ctx context.Context, progress func(done, total int64)) (err error) {
	if c.book, err = c.store.Codebook(ctx); err != nil {
		return err
	}
	if err := c.judged(ctx); err != nil {
		return err
	}
	if c.outdated, err = c.store.Outdated(ctx); err != nil {
		return err
	}
	hashes, err := c.store.Hashes(ctx)
	if err != nil {
		return err
	}
	return c.enter(ctx, hashes, progress)
}

// enter reads the articles and lays their lines; hashes are those of the articles by
// their IDs.
func (c *contents) enter(ctx context.Context, hashes map[string]string, progress func(done, total int64)) (err error) {
	read := make(chan *Entry, 64)
	laid := make(chan struct{})
	go func() { // lines are laid while the next article is read
		defer close(laid)
		for e := range read {
			e.lay(c.book, c.judgements)
			c.entries = append(c.entries, e)
			progress(int64(len(c.entries)), int64(len(hashes)))
		}
	}()
	for r, failed := range c.store.Outlines(ctx) {
		if err = failed; err != nil {
			break
		}
		e := newEntry(r, hashes[r.Article.ID])
		e.whole = false
		read <- e
	}
	close(read)
	<-laid
	return err
}

// judged reads the judgements, memos and events of a project.
func (c *contents) judged(ctx context.Context) error {
	all, err := c.store.Judgements(ctx)
	if err != nil {
		return err
	}
	c.judgements = byStatement(all)
	if c.memos, err = c.store.Memos(ctx); err != nil {
		return err
	}
	c.occasions, err = c.store.Occasions(ctx)
	return err
}

// byStatement sorts judgements by the statement that they are on.
func byStatement(all []stance.Judgement) map[string][]stance.Judgement {
	sorted := map[string][]stance.Judgement{}
	for _, j := range all {
		sorted[j.Statement] = append(sorted[j.Statement], j)
	}
	return sorted
}

// install closes the project that was open and puts another in its place.
func (s *Session) install(c *contents) {
	s.Close()
	s.clear(c.book)
	s.store, s.name = c.store, c.name
	s.settle(c)
	s.tell(Everything)
}

// settle takes the contents of a project as the truth.
func (s *Session) settle(c *contents) {
	chosen, statement := "", s.statement
	if s.article != nil {
		chosen = s.article.Hash
	}
	s.empty()
	if c.judgements != nil {
		s.judgements = c.judgements
	}
	s.outdated = c.outdated
	s.note(c.memos)
	s.occasions = c.occasions
	for _, e := range c.entries {
		s.register(e)
	}
	s.article, s.statement = s.byHash[chosen], statement
	s.firstArticle()
	s.sift()
	s.turnable()
}

// reload reads the project from its file again, as work.
func (s *Session) reload() {
	store := s.store
	s.begin("Reading the project", "", func(ctx context.Context, progress func(done, total int64)) func() {
		c := &contents{store: store}
		err := c.fill(ctx, progress)
		return func() {
			if store == s.store && !s.fail(err) {
				s.read(c.book)
				s.settle(c)
				s.tell(Everything)
			}
		}
	})
}

// firstArticle chooses the first article where none is chosen.
func (s *Session) firstArticle() {
	if s.article == nil && len(s.entries) > 0 {
		s.article = s.entries[0]
	}
}

// Close closes the project. One that was never saved and never worked on is
// thrown away.
func (s *Session) Close() {
	s.Cancel()
	if s.store == nil {
		return
	}
	path, lost := s.store.Path(), s.isUnsaved() && (s.throwAway || !s.Worked())
	s.throwAway = false
	s.fail(s.store.Close())
	if lost {
		remove(path)
	}
	s.store = nil
}

// isUnsaved says whether the project lies in the folder of unsaved ones.
func (s *Session) isUnsaved() bool {
	folder, err := filepath.Abs(s.unsaved)
	return err == nil && filepath.Dir(s.store.Path()) == folder
}

// Worked says whether the project holds a human's work: judgements, memos or events,
// or articles of the analyst's own.
func (s *Session) Worked() bool {
	return len(s.judgements) > 0 || len(s.memos) > 0 || len(s.occasions) > 0 || s.name != SampleName && len(s.entries) > 0
}

// stemOf is a file's name without folder and extension.
func stemOf(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}
