package session

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"parley/stance"
	"parley/stance/intake"
	"parley/stance/project"
)

// A source yields articles, and tells how far it is.
type source func(ctx context.Context, progress func(done, total int64)) iter.Seq2[stance.Article, error]

// Import reads files and folders into the project, as work.
func (s *Session) Import(paths ...string) {
	s.take("Reading articles", func(ctx context.Context, progress func(done, total int64)) iter.Seq2[stance.Article, error] {
		return intake.Articles(ctx, paths, intake.Options{Progress: progress})
	})
}

// importRecords reads articles from JSON Lines; name stands in failures.
func (s *Session) importRecords(records []byte, name string) {
	s.take("Reading articles", func(ctx context.Context, progress func(done, total int64)) iter.Seq2[stance.Article, error] {
		return intake.Records(ctx, bytes.NewReader(records), name)
	})
}

// Paste reads a text that was typed or pasted. What a leaves out is filled in:
// the language, an ID, and the first line as title.
func (s *Session) Paste(a stance.Article) {
	first, _, _ := strings.Cut(strings.TrimSpace(a.Text), "\n")
	if a.Title == "" {
		a.Title = shorten(first, 90)
	}
	if a.ID == "" {
		a.ID = "pasted-" + time.Now().Format("2006-01-02")
	}
	if a.Language == "" {
		a.Language = intake.Language(a.Text)
	}
	s.take("Reading the text", func(context.Context, func(done, total int64)) iter.Seq2[stance.Article, error] {
		return func(yield func(stance.Article, error) bool) {
			if strings.TrimSpace(a.Text) == "" {
				yield(a, &intake.Failure{Path: "pasted text", Reason: "is empty"})
				return
			}
			yield(a, nil)
		}
	})
}

// shorten cuts a text to at most n letters, at a word.
func shorten(text string, n int) string {
	letters := []rune(text)
	if len(letters) <= n {
		return text
	}
	short := string(letters[:n])
	if at := strings.LastIndexByte(short, ' '); at > n/2 {
		short = short[:at]
	}
	return short + "…"
}

// A taking is one run of work that brings articles into a project.
type taking struct {
	store   *project.Project
	into    *project.Import
	known   map[string]string // titles of the texts that are there, by hash
	stories *intake.Stories
	ready   []outcome
	last    time.Time
}

// batch is how long results gather before they are kept and shown.
const batch = 300 * time.Millisecond

// take reads the articles of a source into the project, as work.
func (s *Session) take(name string, from source) {
	if s.store == nil {
		s.OpenEmpty()
	}
	t := &taking{store: s.store, into: s.store.Import(), known: map[string]string{}, last: time.Now()}
	for hash, e := range s.byHash {
		t.known[hash] = e.Title()
	}
	engine, there := s.engine, slices.Clone(s.entries)
	s.begin(name, "", func(ctx context.Context, progress func(done, total int64)) func() {
		t.stories = intake.NewStories()
		for _, e := range there {
			t.stories.Add(e.Article)
		}
		for r, err := range engine.ReadAll(ctx, from(ctx, progress)) {
			o, ok := outcomeOf(r, err)
			if !ok {
				break
			}
			t.ready = append(t.ready, t.once(o))
			if time.Since(t.last) >= batch {
				s.post(t.keep(s))
			}
		}
		return t.keep(s)
	})
}

// once makes a failure of a text that is already in the project.
func (t *taking) once(o outcome) outcome {
	if o.failure != nil {
		return o
	}
	a := o.reading.Article
	hash := a.Hash()
	if twin, there := t.known[hash]; there {
		return outcome{failure: &Failure{Path: nameOf(a), Reason: fmt.Sprintf("its text is already in the project as %q", twin)}}
	}
	t.known[hash] = titleOf(a)
	o.reading.Article.Story = t.stories.Add(a)
	return o
}

// keep writes what is ready into the project and returns the function that
// shows it.
func (t *taking) keep(s *Session) func() {
	some := t.ready
	t.ready = nil
	var fresh []*stance.Reading
	for _, o := range some {
		if o.failure == nil {
			fresh = append(fresh, o.reading)
		}
	}
	var err error
	if len(fresh) > 0 {
		var added project.Added
		added, err = t.into.Add(context.Background(), fresh...)
		for i, id := range added.IDs {
			fresh[i].Article.ID = id
		}
	}
	t.last = time.Now()
	return func() {
		if t.store == s.store && !s.fail(err) {
			s.enter(some)
		}
	}
}

// enter shows what was kept, and lets the window know once.
func (s *Session) enter(all []outcome) {
	for _, o := range all {
		if o.failure != nil {
			s.failures = append(s.failures, *o.failure)
			continue
		}
		s.admit(o.reading)
	}
	s.firstArticle()
	s.sift()
	s.turnable()
	s.tell(ArticlesChanged | StatementsChanged | SelectionChanged | ProjectChanged)
}

// newEntry makes an entry of a reading, not laid yet. The hash is that of the
// article's text.
func newEntry(r *stance.Reading, hash string) *Entry {
	r.Document = nil // the engine is done with it, and it is larger than the text
	return &Entry{Article: r.Article, Hash: hash, Reading: r, whole: true}
}

// admit puts a reading at the end of the list of articles.
func (s *Session) admit(r *stance.Reading) {
	e := newEntry(r, r.Article.Hash())
	s.lay(e)
	s.register(e)
}

// register puts an entry that is laid at the end of the list of articles.
func (s *Session) register(e *Entry) {
	e.at, s.told = 0, nil
	if n := len(s.entries); n > 0 {
		e.at = s.entries[n-1].at + 1 // some before it may have been removed
	}
	s.entries = append(s.entries, e)
	s.byHash[e.Hash] = e
	s.settleIn(e)
}

// settleIn makes known where the statements of an entry are.
func (s *Session) settleIn(e *Entry) {
	for i := range e.Reading.Statements {
		s.homes[e.Reading.Statements[i].ID] = e
	}
	s.heard(e)
}

// Remove takes articles out of the project.
func (s *Session) Remove(entries ...*Entry) {
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.Article.ID)
	}
	if s.store != nil && !s.fail(s.store.Remove(context.Background(), ids...)) {
		s.leave(entries)
	}
}

// leave takes removed articles off the lists, with all that is known of them.
func (s *Session) leave(gone []*Entry) {
	for _, e := range gone {
		delete(s.byHash, e.Hash)
		s.forget(e)
		for i := range e.Reading.Statements {
			delete(s.homes, e.Reading.Statements[i].ID)
			delete(s.memos, e.Reading.Statements[i].ID)
		}
		s.outdated = slices.DeleteFunc(s.outdated, func(id string) bool { return id == e.Article.ID })
	}
	stays := func(e *Entry) bool { return s.byHash[e.Hash] == e }
	s.entries = slices.DeleteFunc(slices.Clone(s.entries), func(e *Entry) bool { return !stays(e) })
	s.speaks, s.told = nil, nil
	if s.article != nil && !stays(s.article) {
		s.article, s.statement = nil, ""
		s.firstArticle()
	}
	s.sift()
	s.turnable()
	s.tell(Everything)
}

// Describe changes what is known of an article: title, date, publisher, author,
// address, speaker and language.
func (s *Session) Describe(a stance.Article) {
	if s.store != nil && !s.fail(s.store.Describe(context.Background(), a)) {
		s.described(a.ID)
	}
}

// described takes what is known of some articles from the project anew.
func (s *Session) described(ids ...string) {
	stale := map[*Entry]bool{}
	for _, e := range s.entries {
		if !slices.Contains(ids, e.Article.ID) {
			continue
		}
		r, err := s.store.Findings(context.Background(), e.Article.ID)
		if s.fail(err) {
			return
		}
		e.Article, e.Reading, e.whole = r.Article, r, true
		stale[e] = true
	}
	s.renew(stale)
	s.turnable()
	s.tell(ArticlesChanged | StatementsChanged | ProjectChanged)
}
