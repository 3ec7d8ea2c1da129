package project

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"time"

	"parley/stance"
	"parley/stance/text"
)

// An origin says by whom and by which codebook an article was read, as rows.
type origin struct {
	coder, codebook int64
}

// here is the origin of what this program reads in this project.
func (e *edit) here() (o origin, err error) {
	if o.coder, err = e.coder(Engine()); err != nil {
		return o, err
	}
	err = e.get(`SELECT codebook FROM desk`, nil, &o.codebook)
	return o, err
}

// addReading writes down what was found in an article.
func (e *edit) addReading(article int64, r *stance.Reading, by origin) (int64, error) {
	found, err := json.Marshal(r.Found)
	if err != nil {
		return 0, err
	}
	notices, err := json.Marshal(r.Notices)
	if err != nil {
		return 0, err
	}
	id, err := e.insertID(`INSERT INTO readings (article, coder, codebook, found, notices, made) VALUES (?, ?, ?, ?, ?, ?)`,
		article, by.coder, by.codebook, string(found), string(notices), stamp(time.Now()))
	if err != nil {
		return 0, err
	}
	for _, s := range r.Statements {
		if err := e.addStatement(id, r.Article.Text, s); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// addStatement writes one Statement down with all its parts.
func (e *edit) addStatement(reading int64, source string, s stance.Statement) error {
	if err := within(source, s); err != nil {
		return err
	}
	var tone any
	if s.Tone != nil {
		tone = s.Tone.Score
	}
	id, err := e.insertID(`INSERT INTO statements (reading, key, utterance, start, end, quote, cue_start, cue_end, kind, tone)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, reading, s.ID, s.Utterance, s.Content.Start, s.Content.End, []byte(s.Content.Of(source)),
		s.Cue.Start, s.Cue.End, s.Kind, tone)
	if err != nil {
		return err
	}
	return firstError(e.addAttributions(id, s.Attributions), e.addTone(id, s.Tone), e.addPositions(id, s.Positions))
}

// within refuses a Statement whose Spans don't lie in the text.
func within(source string, s stance.Statement) error {
	for _, span := range []text.Span{s.Content, s.Cue} {
		if span.Start < 0 || span.Start > span.End || span.End > len(source) {
			return fmt.Errorf("statement %s points at bytes %d to %d of a text of %d", s.ID, span.Start, span.End, len(source))
		}
	}
	return nil
}

func (e *edit) addAttributions(statement int64, all []stance.Attribution) error {
	for n, a := range all {
		if err := e.exec(`INSERT INTO attributions (statement, n, actor, name, start, end, basis, via) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			statement, n, a.Actor, a.Name, a.Mention.Start, a.Mention.End, a.Basis, joinSpans(a.Via)); err != nil {
			return err
		}
	}
	return nil
}

func (e *edit) addTone(statement int64, tone *stance.Tone) error {
	if tone == nil {
		return nil
	}
	return e.addEvidence(statement, 0, tone.Evidence)
}

func (e *edit) addPositions(statement int64, all []stance.Position) error {
	for i, p := range all {
		if err := e.exec(`INSERT INTO positions (statement, n, issue, stance, confidence) VALUES (?, ?, ?, ?, ?)`,
			statement, i+1, p.Issue, p.Stance, p.Confidence); err != nil {
			return err
		}
		if err := e.addEvidence(statement, i+1, p.Evidence); err != nil {
			return err
		}
	}
	return nil
}

// addEvidence writes down the Evidence of the n-th position, or of the tone (0).
func (e *edit) addEvidence(statement int64, position int, all []stance.Evidence) error {
	for n, ev := range all {
		if err := e.exec(`INSERT INTO evidence (statement, position, n, start, end, rule, weight) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			statement, position, n, ev.Span.Start, ev.Span.End, ev.Rule, ev.Weight); err != nil {
			return err
		}
	}
	return nil
}

// Reading returns an article with what was found in it: the engine's statements
// and those marked by hand, in the order of the text. Judgements are not laid
// over it.
func (p *Project) Reading(ctx context.Context, id string) (*stance.Reading, error) {
	r, err := p.Findings(ctx, id)
	if err != nil {
		return nil, err
	}
	r.Document = text.Parse(r.Article.Text)
	return r, nil
}

// Findings does what Reading does, but does not cut the document (Document is nil).
func (p *Project) Findings(ctx context.Context, id string) (*stance.Reading, error) {
	var r *stance.Reading
	err := p.view(ctx, func(v *view) error {
		o, err := v.overlay()
		if err == nil {
			r, err = v.reading(id, o)
		}
		return err
	})
	return r, err
}

// Readings returns every article with what was found in it, in the order in
// which they came in, as the project is when the walk begins. Documents are not
// cut (Document is nil): sums don't need them. The walk ends at the first error.
func (p *Project) Readings(ctx context.Context) iter.Seq2[*stance.Reading, error] {
	return p.readings(ctx, false)
}

// Outlines does what Readings does, but leaves the evidence out, which is two fifths
// of all rows. Findings has it.
func (p *Project) Outlines(ctx context.Context) iter.Seq2[*stance.Reading, error] {
	return p.readings(ctx, true)
}

func (p *Project) readings(ctx context.Context, outline bool) iter.Seq2[*stance.Reading, error] {
	return func(yield func(*stance.Reading, error) bool) {
		stopped := false
		err := p.view(ctx, func(v *view) error {
			o, err := v.overlay()
			if err != nil {
				return err
			}
			rows, err := list(v, `SELECT id FROM articles WHERE NOT removed ORDER BY id`, nil, column[int64])
			for some := range slices.Chunk(rows, batched) {
				if err != nil || stopped {
					break
				}
				var b *batch
				if b, err = v.batch(some[0], some[len(some)-1], outline); err == nil {
					stopped, err = b.hand(o, func(r *stance.Reading) bool { return yield(r, nil) })
				}
			}
			return err
		})
		if err != nil && !stopped {
			yield(nil, err)
		}
	}
}
