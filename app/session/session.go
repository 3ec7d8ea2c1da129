// Package session is the program without its windows: the open project, what is
// chosen and filtered, the work under way, and undo. A window draws from a
// Session and calls its verbs; it holds no truth of its own.
//
// A Session belongs to one goroutine. Long work runs on others and hands its
// results back through the function that New is given. What goes wrong comes to
// the function that OnError is given: one sentence that says what, where, and
// what to do.
package session

import (
	"context"

	"parley/stance"
	"parley/stance/model"
	"parley/stance/project"
)

// A Session is one open project, or none.
type Session struct {
	post           func(func())
	watchers       []func(Change)
	onError        func(error)
	coder          string
	unsaved        string // folder of projects that have no file of the analyst's yet
	store          *project.Project
	throwAway      bool // the open project lives on in another file
	name           string
	book           *stance.Codebook
	engine         *stance.Engine
	entries        []*Entry
	byHash         map[string]*Entry
	homes          map[string]*Entry     // by statement
	speaks         map[string][]*Entry   // by actor, in the order of the entries; nil: nobody has asked
	told           map[string][]*Entry   // by the story that they tell; nil: nobody has asked
	retold         map[*Entry]*Retelling // that hold mostly the same statements as others
	held           Change                // what is not told yet
	holding        int                   // how many hold it back
	failures       []Failure
	outdated       []string                      // IDs of the articles that were read by other rules or another codebook
	judgements     map[string][]stance.Judgement // by statement, the latest last
	memos          map[string]project.Memo       // by statement, the coder's own before others'
	occasions      []Occasion                    // in the order of time
	filter         Filter
	beside         Filter // of the chart beside the first
	order          Order
	passed         []*Line // by the filter, in the order of the texts
	shown          []*Line // of them, what is listed
	mark           *Mark
	reckoned       *reckoning // of what the filter lets pass; nil: not asked for yet
	reckonedBeside *reckoning // of what the chart beside the first counts
	article        *Entry
	statement      string // ID of the chosen one
	work           *job
	ahead          *Ahead // what is being read to be opened; nil: nothing
	openDoor       func(context.Context, Door, *stance.Codebook, *model.Cache) (asker, error)
	waiting        []func()
	undo, redo     string // what the next Undo and Redo would turn; empty: nothing
}

// New makes a Session without a project. New projects are read by book. The
// function post runs another on the goroutine that owns the Session, soon and in
// the order of the calls; it is called from any goroutine. Projects that the
// analyst has not given a file yet are kept in the folder unsaved.
func New(book *stance.Codebook, unsaved string, post func(func())) *Session {
	s := &Session{post: post, coder: "analyst", unsaved: unsaved, onError: func(error) {}, openDoor: openDoor}
	s.clear(book)
	return s
}

// clear makes the Session one without a project.
func (s *Session) clear(book *stance.Codebook) {
	s.store, s.name = nil, ""
	s.read(book)
	s.failures = nil
	s.empty()
	s.filter, s.beside, s.order = Filter{}, Filter{}, Order{}
}

// read makes book the codebook in force.
func (s *Session) read(book *stance.Codebook) {
	if s.book != book {
		s.book, s.engine = book, stance.New(book)
	}
}

// empty forgets the articles and all that belongs to them.
func (s *Session) empty() {
	s.entries, s.passed, s.shown, s.mark = nil, nil, nil, nil
	s.reckoned, s.reckonedBeside, s.speaks, s.told, s.retold = nil, nil, nil, nil, nil
	s.article, s.statement, s.outdated = nil, "", nil
	s.byHash, s.homes = map[string]*Entry{}, map[string]*Entry{}
	s.occasions = nil
	s.judgements, s.memos = map[string][]stance.Judgement{}, map[string]project.Memo{}
}

// OnError makes f the one who is told what goes wrong.
func (s *Session) OnError(f func(error)) { s.onError = f }

// fail tells of an error; it says whether there was one.
func (s *Session) fail(err error) bool {
	if err != nil && err != context.Canceled {
		s.onError(err)
	}
	return err != nil
}

// IsOpen says whether there is a project.
func (s *Session) IsOpen() bool { return s.store != nil }

// Name is the project's name as a title bar shows it.
func (s *Session) Name() string { return s.name }

// Path is the project's file; empty for one that the analyst has not saved yet.
func (s *Session) Path() string {
	if s.store == nil || s.isUnsaved() {
		return ""
	}
	return s.store.Path()
}

// Codebook returns the codebook in force. It must not be changed.
func (s *Session) Codebook() *stance.Codebook { return s.book }

// Coder is the name under which judgements are kept.
func (s *Session) Coder() string { return s.coder }

// SetCoder changes the name for judgements still to come.
func (s *Session) SetCoder(name string) {
	if name != "" {
		s.coder = name
	}
}

// Entries returns the articles in the order in which they came. The slice must
// not be changed.
func (s *Session) Entries() []*Entry { return s.entries }

// Counts are the sums that a status line shows.
type Counts struct {
	Articles, Statements, Checked, Failures int
}

// Counts sums the project up. A statement is checked when a human has accepted,
// changed or rejected it.
func (s *Session) Counts() Counts {
	c := Counts{Articles: len(s.entries), Failures: len(s.failures)}
	for _, e := range s.entries {
		c.Statements += len(e.Reading.Statements)
		c.Checked += len(e.Reading.Statements) - e.Unread
	}
	return c
}
