package session

import (
	"context"
	"path/filepath"
	"slices"

	"parley/stance"
	"parley/stance/model"
	"parley/stance/project"
	"parley/stance/text"
)

// A Door is what the analyst has said about a language model. Its zero value is
// shut: nothing is sent before it is opened.
type Door = model.Door

// The protocols that a model's server can speak.
const (
	Ollama = model.Ollama
	OpenAI = model.OpenAI
)

// ErrElsewhere is why a door is refused whose address is not on this computer and
// to which the analyst has not agreed.
var ErrElsewhere = model.ErrElsewhere

// An asker puts questions to a model.
type asker interface {
	Coder() model.Coder
	Code(ctx context.Context, r *stance.Reading, progress func(done, total int)) (model.Coding, error)
	Close()
}

// openDoor opens a door and makes sure that the model is behind it.
func openDoor(ctx context.Context, d Door, book *stance.Codebook, cache *model.Cache) (asker, error) {
	return model.Open(ctx, d, book, cache)
}

// Models asks the server behind a door which models it has, as work. No text is sent.
func (s *Session) Models(d Door, done func(names []string)) {
	if s.fail(d.Check()) {
		return
	}
	s.begin("Asking for the models", "", func(ctx context.Context, _ func(done, total int64)) func() {
		offered, err := model.Models(ctx, d)
		return func() {
			if s.fail(err) {
				return
			}
			var names []string
			for _, m := range offered {
				names = append(names, m.Name)
			}
			done(names)
		}
	})
}

// Asked says what came of asking a model.
type Asked struct {
	Coder      string // under whose name its codings stand
	Statements int    // that it coded
	Positions  int    // that it saw in them
	Unanswered int    // statements to which it gave no answer of use
}

// Ask lets a model say where the statements stand that the filter lets pass, as
// work. Its codings are kept article by article as those of one more coder: nothing
// that counts changes. What was coded before it is stopped stays.
func (s *Session) Ask(d Door, done func(Asked)) {
	if s.store == nil || s.fail(d.Check()) {
		return
	}
	q := questioning{store: s.store, book: s.book, open: s.openDoor, kept: filepath.Join(s.unsaved, "answers.jsonl"), readings: asking(s.passed)}
	s.begin("Asking the model", d.Model, func(ctx context.Context, progress func(done, total int64)) func() {
		err := q.put(ctx, d, progress)
		return func() {
			if q.store != s.store {
				return
			}
			s.judged()
			if !s.fail(err) {
				done(q.asked)
			}
		}
	})
}

// Askable is the number of statements that Ask would ask about.
func (s *Session) Askable() int {
	n := 0
	for _, r := range asking(s.passed) {
		n += len(r.Statements)
	}
	return n
}

// asking are the statements of lines by their articles, each once.
func asking(lines []*Line) []*stance.Reading {
	var all []*stance.Reading
	seen := map[string]bool{}
	for _, l := range lines {
		if seen[l.Statement.ID] {
			continue
		}
		seen[l.Statement.ID] = true
		if n := len(all); n == 0 || all[n-1].Article.ID != l.Entry.Article.ID {
			all = append(all, &stance.Reading{Article: l.Entry.Article})
		}
		r := all[len(all)-1]
		r.Statements = append(r.Statements, *l.Statement)
	}
	return all
}

// A questioning is one run of questions to a model.
type questioning struct {
	store    *project.Project
	book     *stance.Codebook
	open     func(context.Context, Door, *stance.Codebook, *model.Cache) (asker, error)
	kept     string // file of the answers that were given before
	readings []*stance.Reading
	asked    Asked
}

// put asks about every reading and keeps the answers.
func (q *questioning) put(ctx context.Context, d Door, progress func(done, total int64)) error {
	cache, err := model.OpenCache(q.kept)
	if err != nil {
		return err
	}
	defer cache.Close()
	scorer, err := q.open(ctx, d, q.book, cache)
	if err != nil {
		return err
	}
	defer scorer.Close()
	coder := scorer.Coder()
	q.asked.Coder = coder.String()
	if err := q.store.AddCoder(ctx, project.Coder{Name: coder.String(), Kind: project.Model, Version: coder.Version}); err != nil {
		return err
	}
	total, before := 0, 0
	for _, r := range q.readings {
		total += len(r.Statements)
	}
	for _, r := range q.readings {
		r.Document = text.Parse(r.Article.Text)
		coding, err := scorer.Code(ctx, r, func(done, _ int) { progress(int64(before+done), int64(total)) })
		r.Document = nil
		if kept := q.keep(coding); kept != nil {
			return kept
		}
		if err != nil {
			return err
		}
		before += len(r.Statements)
	}
	return nil
}

// keep writes a coding down, also where it was stopped half way. A statement in
// which the model saw no position is noted as coded too: else it could agree with
// nobody that there is none.
func (q *questioning) keep(c model.Coding) error {
	all := slices.Clone(c.Judgements)
	unanswered := map[string]bool{}
	for _, u := range c.Unanswered {
		unanswered[u.Statement] = true
	}
	for id, positions := range c.Positions {
		if unanswered[id] {
			continue
		}
		q.asked.Statements++
		q.asked.Positions += len(positions)
		if len(positions) == 0 {
			all = append(all, stance.Judgement{Statement: id, Coder: c.Coder.String(), Status: stance.Proposed})
		}
	}
	q.asked.Unanswered += len(unanswered)
	if len(all) == 0 {
		return nil
	}
	return q.store.Judge(context.Background(), all...) // also when the run was stopped
}

// Proposals are what models say of a statement, with their reasons.
func (s *Session) Proposals(statement string) []stance.Judgement {
	var all []stance.Judgement
	for _, j := range s.judgements[statement] {
		if j.Status == stance.Proposed && j.Issue != "" {
			all = append(all, j)
		}
	}
	return all
}
