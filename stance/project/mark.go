package project

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"parley/stance"
)

// Mark adds a Statement that a human found in an article: its Content, and what
// else is known of it. It returns the Statement as it is now in the project, with
// its ID. Marking the same Span again changes what is known of it; a Statement
// that the engine found can't be marked.
func (p *Project) Mark(ctx context.Context, article, coder string, s stance.Statement) (stance.Statement, error) {
	err := p.edit(ctx, Marked, "Mark a statement", func(e *edit) error {
		id, err := e.article(article)
		if err != nil {
			return err
		}
		by, err := e.coderNamed(coder)
		if err != nil {
			return err
		}
		s.Coder = coder
		return e.mark(id, by, &s)
	})
	return s, err
}

// mark writes a marked Statement down and gives it its ID.
func (e *edit) mark(article, coder int64, s *stance.Statement) error {
	var hash string
	var body []byte
	if err := e.get(`SELECT a.hash, t.body FROM articles a JOIN texts t ON t.article = a.id WHERE a.id = ?`, []any{article}, &hash, &body); err != nil {
		return err
	}
	s.ID = stance.StatementID(hash, s.Content)
	if s.Utterance == "" {
		s.Utterance = s.ID
	}
	if err := within(string(body), *s); err != nil {
		return err
	}
	if s.Content.Len() == 0 {
		return fmt.Errorf("a statement without words can't be marked")
	}
	var found bool
	if err := e.get(`SELECT EXISTS (SELECT 1 FROM statements s JOIN articles a ON a.reading = s.reading WHERE a.id = ? AND s.key = ?)`,
		[]any{article, s.ID}, &found); err != nil || found {
		return firstError(err, fmt.Errorf("the statement at these words is already there: judge it instead"))
	}
	return e.putMark(article, coder, false, *s, body[s.Content.Start:s.Content.End])
}

// putMark writes the row of a marked Statement; kept: not by hand, a judgement
// keeps it.
func (e *edit) putMark(article, coder int64, kept bool, s stance.Statement, quote []byte) error {
	written, err := json.Marshal(s)
	if err != nil {
		return err
	}
	r := row{
		"article": article, "statement": s.ID, "start": s.Content.Start, "end": s.Content.End, "quote": quote,
		"body": string(written), "coder": coder, "kept": kept, "made": stamp(time.Now()),
	}
	var id int64
	if err := e.get(`SELECT coalesce(max(id), 0) FROM marks WHERE statement = ?`, []any{s.ID}, &id); err != nil {
		return err
	}
	if id == 0 {
		_, err = e.insert("marks", r)
		return err
	}
	return e.update("marks", id, r)
}

// Unmark takes Statements back that were marked by hand, with the judgements on
// them.
func (p *Project) Unmark(ctx context.Context, statements ...string) error {
	return p.edit(ctx, Marked, counted("Take back", len(statements), "marked statement"), func(e *edit) error {
		for _, key := range statements {
			if err := e.unmark(key); err != nil {
				return err
			}
		}
		return nil
	})
}

func (e *edit) unmark(key string) error {
	var mark int64
	if err := e.get(`SELECT coalesce(max(id), 0) FROM marks WHERE statement = ?`, []any{key}, &mark); err != nil {
		return err
	}
	if mark == 0 {
		return fmt.Errorf("marked statement %q %w", key, ErrUnknown)
	}
	judgements, err := list(&e.view, `SELECT id FROM judgements WHERE statement = ? ORDER BY id`, []any{key}, column[int64])
	if err != nil {
		return err
	}
	for _, id := range judgements {
		if err := e.delete("judgements", id); err != nil {
			return err
		}
	}
	return e.delete("marks", mark)
}

// marks adds the Statements of an article that were marked by hand and that its
// reading doesn't have, and puts all in the order of the text.
func (v *view) marks(r *stance.Reading, article int64) error {
	marked, err := list(v, `SELECT m.body FROM marks m JOIN articles a ON a.id = m.article WHERE m.article = ?
		AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.reading = a.reading AND s.key = m.statement) ORDER BY m.start, m.end`,
		[]any{article}, column[string])
	if err != nil || len(marked) == 0 {
		return err
	}
	for _, body := range marked {
		s, err := statementFrom(body)
		if err != nil {
			return err
		}
		r.Statements = append(r.Statements, s)
	}
	slices.SortStableFunc(r.Statements, func(a, b stance.Statement) int { return cmp.Compare(a.Content.Start, b.Content.Start) })
	return nil
}

// statementFrom reads a Statement as a mark keeps it.
func statementFrom(body string) (s stance.Statement, err error) {
	err = json.Unmarshal([]byte(body), &s)
	return s, err
}
