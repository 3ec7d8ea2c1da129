package model

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"parley/stance"
	"parley/stance/text"
)

// A Scorer asks one model. It asks one thing at a time, for a model on a desk
// answers no faster when pressed.
type Scorer struct {
	client *client
	coder  Coder
	issues []stance.Issue
	schema json.RawMessage
	cache  *Cache
}

// Open opens a door that the user has switched on, and makes sure that the model
// is behind it. No text is sent yet. The errors are those of Door.Check, or say
// that nobody answers there or that the model is missing. Close it after use.
func Open(ctx context.Context, d Door, book *stance.Codebook, cache *Cache) (*Scorer, error) {
	c, err := newClient(d)
	if err != nil {
		return nil, err
	}
	coder, err := c.meet(ctx)
	if err != nil {
		c.close()
		return nil, err
	}
	return &Scorer{client: c, coder: coder, issues: book.Issues, schema: schemaFor(book.Issues), cache: cache}, nil
}

// Close lets the connection go.
func (s *Scorer) Close() { s.client.close() }

// Coder says as whom the model codes.
func (s *Scorer) Coder() Coder { return s.coder }

// Score asks where one statement stands. The Positions carry the model's words
// and reason as Evidence, and no Confidence. An answer that stays unusable is an
// ErrAnswer; every other error is of the connection.
func (s *Scorer) Score(ctx context.Context, doc *text.Document, content text.Span) ([]stance.Position, error) {
	q := question{model: s.coder.Name, system: instruction, user: material(doc, content, s.issues), schema: s.schema}
	key := s.key(q)
	if kept, ok := s.cache.get(key); ok {
		return kept.positions(doc, content, s.coder)
	}
	var given answer
	var positions []stance.Position
	err := s.client.retry(ctx, func(ctx context.Context, n int) (err error) {
		q.seed = n
		if given, err = s.ask(ctx, q); err != nil {
			return err
		}
		positions, err = given.positions(doc, content, s.coder)
		return err
	})
	if err != nil {
		return nil, err
	}
	return positions, s.cache.put(key, given)
}

// ask puts one question once.
func (s *Scorer) ask(ctx context.Context, q question) (answer, error) {
	speaks := dialects[s.client.door.Protocol]
	body, err := s.client.post(ctx, speaks.chat, speaks.ask(q))
	if err != nil {
		return answer{}, err
	}
	content, err := speaks.reply(body)
	if err != nil {
		return answer{}, err
	}
	return parseAnswer(content, s.issues)
}

// key is what an answer depends on: the model, its version, and every word of
// the question.
func (s *Scorer) key(q question) string {
	h := sha256.New()
	for _, part := range []string{s.coder.Name, s.coder.Version, q.system, q.user, string(q.schema)} {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// A Coding is what a model made of the Statements of a Reading.
type Coding struct {
	Coder      Coder
	Positions  map[string][]stance.Position // by the ID of the Statement
	Judgements []stance.Judgement           // the same as a coder's, all Proposed
	Unanswered []Unanswered
}

// An Unanswered is a Statement on which the model gave no answer of use.
type Unanswered struct {
	Statement string // its ID
	Reason    error
}

// Code asks about every Statement of a reading and tells progress after each.
// It stops at the first error of the connection, or when ctx ends, and returns
// what was coded until then with the error.
func (s *Scorer) Code(ctx context.Context, r *stance.Reading, progress func(done, total int)) (Coding, error) {
	coding := Coding{Coder: s.coder, Positions: map[string][]stance.Position{}}
	for i, st := range r.Statements {
		positions, err := s.Score(ctx, r.Document, st.Content)
		switch {
		case errors.Is(err, ErrAnswer) && ctx.Err() == nil:
			coding.Unanswered = append(coding.Unanswered, Unanswered{st.ID, err})
		case err != nil:
			return coding, err
		}
		coding.Positions[st.ID] = positions
		for _, p := range positions {
			coding.Judgements = append(coding.Judgements, s.judgement(r.Document, st.ID, p))
		}
		if progress != nil {
			progress(i+1, len(r.Statements))
		}
	}
	return coding, nil
}

// judgement keeps the words that a position stands on in its reason, where an
// analyst reads them.
func (s *Scorer) judgement(doc *text.Document, statement string, p stance.Position) stance.Judgement {
	e := p.Evidence[0]
	return stance.Judgement{
		Statement: statement, Coder: s.coder.String(), Status: stance.Proposed, Issue: p.Issue, Stance: p.Stance,
		Reason: fmt.Sprintf("“%s”: %s", e.Span.Of(doc.Text), e.Rule), Made: time.Now().UTC(),
	}
}
