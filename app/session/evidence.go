package session

import (
	"context"

	"parley/stance"
	"parley/stance/project"
)

// A project is opened without the evidence, which is two fifths of its rows. That of
// an article is fetched when the article is first looked at.

// fetch fills in the evidence of an entry that came without it.
func (s *Session) fetch(e *Entry) {
	if e == nil || e.whole || s.store == nil {
		return
	}
	e.whole = true // also where it fails: that is told once
	full, err := s.store.Findings(context.Background(), e.Article.ID)
	if !s.fail(err) {
		witness(e.Reading, full)
	}
}

// witness fills in the evidence of the statements of a reading from another reading
// of the same article that has it, where the two say the same.
func witness(r, full *stance.Reading) {
	at := make(map[string]*stance.Statement, len(full.Statements))
	for i := range full.Statements {
		at[full.Statements[i].ID] = &full.Statements[i]
	}
	for i := range r.Statements {
		st := &r.Statements[i]
		from := at[st.ID]
		if from == nil {
			continue
		}
		if st.Tone != nil && from.Tone != nil && st.Tone.Score == from.Tone.Score {
			st.Tone = from.Tone // others may be reading the one that it had
		}
		for n := range st.Positions {
			p := &st.Positions[n]
			if had := positionOn(from, p.Issue); had != nil && had.Stance == p.Stance {
				p.Evidence = had.Evidence
			}
		}
	}
}

// few articles are fetched one by one; of more, all of the project are walked through.
const few = 200

// witnesses fills in the evidence of readings that are to be written. It may run on
// any goroutine: nothing that entries hold is changed.
func witnesses(ctx context.Context, store *project.Project, readings []*stance.Reading) error {
	if len(readings) <= few {
		for _, r := range readings {
			full, err := store.Findings(ctx, r.Article.ID)
			if err != nil {
				return err
			}
			witness(r, full)
		}
		return nil
	}
	wanted := make(map[string]*stance.Reading, len(readings))
	for _, r := range readings {
		wanted[r.Article.ID] = r
	}
	for full, err := range store.Readings(ctx) {
		if err != nil {
			return err
		}
		if r := wanted[full.Article.ID]; r != nil {
			witness(r, full)
		}
	}
	return nil
}
