package project

import (
	"database/sql"

	"parley/stance"
)

// statements loads what a reading found. Its rows lie side by side: a reading is
// written in one transaction.
func (v *view) statements(r *stance.Reading, reading int64) error {
	var ids []int
	err := v.each(`SELECT `+statementColumns+` FROM statements WHERE reading = ? ORDER BY id`, []any{reading}, func(rows *sql.Rows) error {
		id, s, err := scanStatement(rows)
		ids, r.Statements = append(ids, id), append(r.Statements, s)
		return err
	})
	if err != nil || len(ids) == 0 {
		return err
	}
	p := parts{view: v, at: map[int]*stance.Statement{}, bounds: []any{ids[0], ids[len(ids)-1]}}
	for i, id := range ids {
		p.at[id] = &r.Statements[i]
	}
	return p.load()
}

const statementColumns = `id, key, utterance, start, end, cue_start, cue_end, kind, tone IS NOT NULL, coalesce(tone, 0.0)`

// scanStatement fills a statement in from a row of statementColumns, after other
// columns that may stand before them, and returns the id of its row.
func scanStatement(rows *sql.Rows, before ...any) (id int, s stance.Statement, err error) {
	var toned int
	var score float64
	err = rows.Scan(append(before, whole(&id), &s.ID, &s.Utterance, whole(&s.Content.Start), whole(&s.Content.End),
		whole(&s.Cue.Start), whole(&s.Cue.End), (*string)(&s.Kind), whole(&toned), real(&score))...)
	if toned != 0 {
		s.Tone = &stance.Tone{Score: score}
	}
	return id, s, err
}

// parts loads what belongs to statements.
type parts struct {
	*view
	outline bool                      // without evidence
	at      map[int]*stance.Statement // by the id of its row
	bounds  []any                     // the first and the last id
}

func (p parts) load() error {
	if err := firstError(p.attributions(), p.positions()); err != nil || p.outline {
		return err
	}
	return p.evidence()
}

func (p parts) attributions() error {
	return p.each(`SELECT statement, actor, name, start, end, basis, via FROM attributions WHERE statement BETWEEN ? AND ? ORDER BY statement, n`,
		p.bounds, func(rows *sql.Rows) error {
			var id int
			var a stance.Attribution
			var via string
			err := rows.Scan(whole(&id), &a.Actor, &a.Name, whole(&a.Mention.Start), whole(&a.Mention.End), (*string)(&a.Basis), &via)
			if s := p.at[id]; s != nil {
				a.Via = splitSpans(via)
				s.Attributions = append(s.Attributions, a)
			}
			return err
		})
}

func (p parts) positions() error {
	return p.each(`SELECT statement, issue, stance, confidence FROM positions WHERE statement BETWEEN ? AND ? ORDER BY statement, n`,
		p.bounds, func(rows *sql.Rows) error {
			var id int
			var position stance.Position
			err := rows.Scan(whole(&id), &position.Issue, real(&position.Stance), real(&position.Confidence))
			if s := p.at[id]; s != nil {
				s.Positions = append(s.Positions, position)
			}
			return err
		})
}

func (p parts) evidence() error {
	return p.each(`SELECT statement, position, start, end, rule, weight FROM evidence WHERE statement BETWEEN ? AND ? ORDER BY statement, position, n`,
		p.bounds, func(rows *sql.Rows) error {
			var id, position int
			var e stance.Evidence
			err := rows.Scan(whole(&id), whole(&position), whole(&e.Span.Start), whole(&e.Span.End), &e.Rule, real(&e.Weight))
			s := p.at[id]
			switch {
			case s == nil:
			case position == 0 && s.Tone != nil:
				s.Tone.Evidence = append(s.Tone.Evidence, e)
			case position > 0 && position <= len(s.Positions):
				s.Positions[position-1].Evidence = append(s.Positions[position-1].Evidence, e)
			}
			return err
		})
}
