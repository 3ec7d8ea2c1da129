package project

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"

	"parley/stance"
	"parley/stance/text"
)

// A foreign judgement is one of another project, by its rows there.
type foreign struct {
	article   string
	coder     int64
	name      string
	kind      CoderKind
	version   string
	statement string
	speaker   int
	span      text.Span
	issue     string
	status    string
	actor     string
	stance    float64
	reason    string
	made      string
}

func (c *combiner) foreign() ([]foreign, error) {
	return list(c.other, `SELECT a.key, j.coder, c.name, c.kind, c.version, j.statement, j.speaker, j.start, j.end, j.issue, j.status, j.actor, j.stance, j.reason, j.made
		FROM judgements j JOIN articles a ON a.id = j.article JOIN coders c ON c.id = j.coder WHERE NOT a.removed ORDER BY j.id`, nil,
		func(rows *sql.Rows) (j foreign, err error) {
			err = rows.Scan(&j.article, &j.coder, &j.name, &j.kind, &j.version, &j.statement, &j.speaker, &j.span.Start, &j.span.End, &j.issue,
				&j.status, &j.actor, &j.stance, &j.reason, &j.made)
			return j, err
		})
}

// nameCoders finds the row here of every coder there: the same coder, unless the
// two have judged the same thing differently.
func (c *combiner) nameCoders() error {
	all, err := c.foreign()
	if err != nil {
		return err
	}
	differ := map[int64]bool{}
	for _, j := range all {
		against, err := c.against(j)
		if err != nil {
			return err
		}
		differ[j.coder] = differ[j.coder] || against
	}
	coders := map[int64]Coder{}
	err = c.other.each(`SELECT id, name, kind, version FROM coders ORDER BY id`, nil, func(rows *sql.Rows) error {
		var id int64
		var coder Coder
		err := rows.Scan(&id, &coder.Name, &coder.Kind, &coder.Version)
		coders[id] = coder
		return err
	})
	if err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(coders)) {
		if c.coders[id], err = c.nameCoder(coders[id], differ[id]); err != nil {
			return err
		}
	}
	return nil
}

// against says whether a coder of the same name has judged the same thing here,
// differently and at another time.
func (c *combiner) against(j foreign) (there bool, err error) {
	err = c.get(`SELECT EXISTS (SELECT 1 FROM judgements j JOIN coders c ON c.id = j.coder
		WHERE c.name = ? AND c.kind = ? AND c.version = ? AND j.statement = ? AND j.speaker = ? AND j.issue = ?
		AND j.made != ? AND (j.status != ? OR j.actor != ? OR j.stance != ?))`,
		[]any{j.name, j.kind, j.version, j.statement, j.speaker, j.issue, j.made, j.status, j.actor, j.stance}, &there)
	return there, err
}

func (c *combiner) nameCoder(coder Coder, differs bool) (int64, error) {
	if !differs {
		return c.coder(coder)
	}
	name := coder.Name
	for n := 2; ; n++ {
		coder.Name = fmt.Sprintf("%s (%d)", name, n)
		var taken bool
		if err := c.get(`SELECT EXISTS (SELECT 1 FROM coders WHERE name = ?)`, []any{coder.Name}, &taken); err != nil {
			return 0, err
		}
		if !taken {
			c.result.Renamed[name] = coder.Name
			return c.coder(coder)
		}
	}
}

// takeJudgements adds the judgements that are not here. When all are there, those
// on statements that the reading here codes differently are pinned to what their
// coder saw.
func (c *combiner) takeJudgements() error {
	all, err := c.foreign()
	if err != nil {
		return err
	}
	var pins []func() error
	for _, j := range all {
		pin, err := c.takeJudgement(j)
		if err != nil {
			return err
		}
		if pin != nil {
			pins = append(pins, pin)
		}
	}
	for _, pin := range pins {
		if err := pin(); err != nil {
			return err
		}
	}
	return nil
}

// takeJudgement adds a judgement, and returns what is to be done afterwards.
func (c *combiner) takeJudgement(j foreign) (pin func() error, err error) {
	a, coder := c.articles[j.article], c.coders[j.coder]
	theirs := statementOf(j.statement, a.theirs.Statements)
	id, span := j.statement, j.span
	ours, marked, err := c.place(a, j)
	if err != nil {
		return nil, err
	}
	if ours != nil {
		id, span = ours.ID, ours.Content
	}
	there, same, err := c.there(id, coder, j)
	if err != nil || same {
		return nil, err
	}
	if theirs != nil && !marked && (ours == nil || there) {
		if id, span, err = c.keepTheirs(a, coder, j, *theirs); err != nil {
			return nil, err
		}
		ours = nil
	}
	c.result.Judgements++
	row, err := c.insert("judgements", row{
		"article": a.id, "statement": id, "speaker": j.speaker, "start": span.Start, "end": span.End, "coder": coder, "issue": j.issue,
		"status": j.status, "actor": j.actor, "stance": j.stance, "reason": j.reason, "made": j.made,
	})
	if err != nil || ours == nil || theirs == nil || j.speaker != 0 {
		return nil, err
	}
	now := judged{id: row, coder: coder, statement: id, span: span, issue: j.issue, status: stance.Status(j.status), actor: j.actor}
	return func() error { return c.pin(&Rereading{}, a.id, now, *theirs, *ours) }, nil
}

// place finds the engine's statement here that a judgement there is on; nil: it
// is marked here, or not here.
func (c *combiner) place(a *counterpart, j foreign) (ours *stance.Statement, marked bool, err error) {
	err = c.get(`SELECT EXISTS (SELECT 1 FROM marks WHERE statement = ?)`, []any{j.statement}, &marked)
	if err != nil || marked {
		return nil, marked, err
	}
	if i := partner(j.span, a.ours.Statements, nil); i >= 0 {
		ours = &a.ours.Statements[i]
	}
	return ours, false, nil
}

// there says whether a coder has judged a thing here already, and whether it is
// the same judgement.
func (c *combiner) there(statement string, coder int64, j foreign) (there, same bool, err error) {
	err = c.get(`SELECT count(*) > 0, coalesce(max(made = ? AND reason = ?), 0) FROM judgements
		WHERE statement = ? AND speaker = ? AND coder = ? AND issue = ?`, []any{j.made, j.reason, statement, j.speaker, coder, j.issue}, &there, &same)
	return there, same || there && statement == j.statement, err
}

// keepTheirs lets a statement of the other project's stand here as if marked by hand.
func (c *combiner) keepTheirs(a *counterpart, coder int64, j foreign, theirs stance.Statement) (string, text.Span, error) {
	listOnce(&c.result.Kept, j.statement)
	theirs.Coder = j.name
	return theirs.ID, theirs.Content, c.takeMark(a, coder, true, theirs)
}
