package project

import (
	"context"
	"errors"
	"fmt"

	"parley/stance"
)

// A Rereading is what new readings of articles change, and what became of the
// judgements on them. Statements are named by their IDs.
type Rereading struct {
	Differences []Difference // of the articles in which anything changes
	Reattached  []string     // judged statements that the new reading has at other words: their old IDs
	Kept        []string     // judged statements that the new reading no longer has; they stay as marked by hand
	Pinned      []string     // accepted statements that the new reading codes differently; what was accepted still holds
	Unsettled   []string     // accepted statements of several speakers or of nobody, with others now: their acceptance is taken back
	Dropped     []string     // statements that the new reading no longer has and only a machine had proposed to code
}

// Reread puts new readings of articles in the place of those they have, as one
// edit, and makes book the project's codebook unless it is nil. Judgements stay:
//
//   - on a statement that is still at the same words, or else on the one that
//     holds more than half of its words;
//   - where there is none, the old statement stays as if marked by hand;
//   - what a coder accepted and the engine now codes differently becomes that
//     coder's own coding; where a judgement can't express that, it goes back to
//     proposed.
//
// The readings that were replaced stay in the file, packed, so that the edit can
// be undone: the last twenty of an article. What was done before an older one
// can't be undone any more. SaveAs leaves them all out.
func (p *Project) Reread(ctx context.Context, book *stance.Codebook, readings ...*stance.Reading) (Rereading, error) {
	var r Rereading
	err := p.edit(ctx, Reread, counted("Read", len(readings), "article")+" again", func(e *edit) error {
		return e.reread(&r, book, readings)
	})
	return r, err
}

// errPreview ends an edit that was only made to see what it would do.
var errPreview = errors.New("preview")

// Preview says what Reread would do, and does nothing.
func (p *Project) Preview(ctx context.Context, readings ...*stance.Reading) (Rereading, error) {
	var r Rereading
	err := p.transact(ctx, func(e *edit) error {
		if err := e.reread(&r, nil, readings); err != nil {
			return err
		}
		return errPreview
	})
	if errors.Is(err, errPreview) {
		err = nil
	}
	return r, err
}

func (e *edit) reread(result *Rereading, book *stance.Codebook, readings []*stance.Reading) error {
	if book != nil {
		id, err := e.keepCodebook(book)
		if err != nil {
			return err
		}
		if err := e.update("desk", 1, row{"codebook": id}); err != nil {
			return err
		}
	}
	by, err := e.here()
	if err != nil {
		return err
	}
	return e.indexed(func() error {
		for _, r := range readings {
			if err := e.rereadOne(result, r, by); err != nil {
				return fmt.Errorf("%s: %w", r.Article.ID, err)
			}
		}
		return nil
	})
}

func (e *edit) rereadOne(result *Rereading, r *stance.Reading, by origin) error {
	id, err := e.article(r.Article.ID)
	if err != nil {
		return err
	}
	var hash string
	var current int64
	if err := e.get(`SELECT hash, coalesce(reading, 0) FROM articles WHERE id = ?`, []any{id}, &hash, &current); err != nil {
		return err
	}
	if hash != r.Article.Hash() {
		return errors.New("the new reading is of another text")
	}
	before := &stance.Reading{Article: r.Article}
	if err := e.statements(before, current); err != nil {
		return err
	}
	reading, err := e.addReading(id, r, by)
	if err != nil {
		return err
	}
	e.touch(id)
	if err := e.update("articles", id, row{"reading": reading}); err != nil {
		return err
	}
	if d := Compare(before, r); !d.IsZero() {
		result.Differences = append(result.Differences, d)
	}
	return e.attachAll(result, id, before, r)
}

// Outdated returns the IDs of the articles that were read by other rules than
// this program's or by another codebook than the project's, in the order in which
// they came in: to read them again may change something.
func (p *Project) Outdated(ctx context.Context) ([]string, error) {
	engine := Engine()
	return listNow(ctx, p, `SELECT a.key FROM articles a LEFT JOIN readings r ON r.id = a.reading LEFT JOIN coders c ON c.id = r.coder
		WHERE NOT a.removed AND (r.id IS NULL OR r.codebook != (SELECT codebook FROM desk) OR c.name != ? OR c.kind != ? OR c.version != ?)
		ORDER BY a.id`, []any{engine.Name, engine.Kind, engine.Version}, column[string])
}
