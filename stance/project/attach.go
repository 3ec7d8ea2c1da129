package project

import (
	"database/sql"
	"maps"
	"slices"
	"time"

	"parley/stance"
	"parley/stance/text"
)

// A judged is a judgement on an article that is being read again.
type judged struct {
	id, coder int64
	name      string // of the coder
	human     bool
	statement string
	speaker   int
	span      text.Span
	issue     string
	status    stance.Status
	actor     string
	marked    bool // the statement was marked by hand
	kept      bool // the statement was marked only because a judgement keeps it
}

// attachAll brings the judgements on an article over to its new reading.
func (e *edit) attachAll(result *Rereading, article int64, before, after *stance.Reading) error {
	all, err := list(&e.view, `SELECT j.id, j.coder, c.name, c.kind = 'human', j.statement, j.speaker, j.start, j.end, j.issue, j.status, j.actor,
			m.id IS NOT NULL, coalesce(m.kept, 0)
		FROM judgements j JOIN coders c ON c.id = j.coder LEFT JOIN marks m ON m.statement = j.statement
		WHERE j.article = ? ORDER BY j.id`, []any{article}, scanJudged)
	if err != nil {
		return err
	}
	for _, j := range all {
		if j.marked && !j.kept {
			continue
		}
		if err := e.attach(result, article, j, before, after); err != nil {
			return err
		}
	}
	return e.dropMarks(article)
}

func scanJudged(rows *sql.Rows) (j judged, err error) {
	err = rows.Scan(&j.id, &j.coder, &j.name, &j.human, &j.statement, &j.speaker, &j.span.Start, &j.span.End, &j.issue, &j.status,
		&j.actor, &j.marked, &j.kept)
	return j, err
}

// attach brings one judgement over.
func (e *edit) attach(result *Rereading, article int64, j judged, before, after *stance.Reading) error {
	old := statementOf(j.statement, before.Statements)
	i := partner(j.span, after.Statements, nil)
	if i < 0 || after.Statements[i].ID != j.statement && e.occupied(j, after.Statements[i].ID) {
		return e.keep(result, article, j, old, after.Article.Text)
	}
	fresh := after.Statements[i]
	if fresh.ID != j.statement {
		listOnce(&result.Reattached, j.statement)
		if err := e.update("judgements", j.id, row{"statement": fresh.ID, "start": fresh.Content.Start, "end": fresh.Content.End}); err != nil {
			return err
		}
	}
	if old == nil || j.speaker != 0 {
		return nil
	}
	return e.pin(result, article, j, *old, fresh)
}

// occupied says whether the coder has judged the other statement too.
func (e *edit) occupied(j judged, statement string) bool {
	var there bool
	err := e.get(`SELECT EXISTS (SELECT 1 FROM judgements WHERE statement = ? AND speaker = ? AND coder = ? AND issue = ?)`,
		[]any{statement, j.speaker, j.coder, j.issue}, &there)
	return err != nil || there
}

// keep lets the old statement of a judgement stand as if marked by hand. What
// only a machine has proposed on it goes.
func (e *edit) keep(result *Rereading, article int64, j judged, old *stance.Statement, source string) error {
	switch {
	case j.marked || old == nil:
		return nil
	case !j.human && j.status == stance.Proposed:
		listOnce(&result.Dropped, j.statement)
		return e.delete("judgements", j.id)
	}
	listOnce(&result.Kept, j.statement)
	s := *old
	s.Coder = j.name
	return e.putMark(article, j.coder, true, s, []byte(s.Content.Of(source)))
}

// pin makes what a coder accepted, or let stand, the coder's own coding where the
// engine now codes differently: an acceptance never passes to what its coder
// hasn't seen.
func (e *edit) pin(result *Rereading, article int64, j judged, old, fresh stance.Statement) error {
	seen := j.status == stance.Accepted || j.status == stance.Changed
	if seen && j.actor == "" && !slices.Equal(speakers(old), speakers(fresh)) {
		if err := e.pinSpeaker(result, article, j, old, fresh); err != nil {
			return err
		}
	}
	if j.status != stance.Accepted {
		return nil
	}
	for _, issue := range issuesOf(old, fresh) {
		was, is := positionOn(old, issue), positionOn(fresh, issue)
		if j.issue != "" && j.issue != issue || was != nil && is != nil && sameStance(*was, *is) {
			continue
		}
		listOnce(&result.Pinned, fresh.ID)
		if err := e.pinPosition(article, j, fresh, issue, was); err != nil {
			return err
		}
	}
	return nil
}

// pinSpeaker writes down as a coder's own coding whom he or she saw as the
// speaker. A judgement can't name several or nobody: then the acceptance of the
// statement is taken back.
func (e *edit) pinSpeaker(result *Rereading, article int64, j judged, old, fresh stance.Statement) error {
	was := speakers(old)
	if len(was) != 1 || was[0] == "" {
		listOnce(&result.Unsettled, fresh.ID)
		if j.issue != "" {
			return nil
		}
		return e.update("judgements", j.id, row{"status": string(stance.Proposed)})
	}
	listOnce(&result.Pinned, fresh.ID)
	return e.pinAs(article, j, fresh, "", row{"status": string(stance.Changed), "actor": was[0]})
}

// pinPosition writes down as a coder's own coding what was accepted of a
// statement on an issue; nil: that it takes no position.
func (e *edit) pinPosition(article int64, j judged, fresh stance.Statement, issue string, was *stance.Position) error {
	if was == nil {
		return e.pinAs(article, j, fresh, issue, row{"status": string(stance.Rejected)})
	}
	return e.pinAs(article, j, fresh, issue, row{"status": string(stance.Changed), "stance": was.Stance})
}

// pinAs makes a coding of a judgement, or lays it beside the judgement where that
// is on something else; what the coder has said there already stays.
func (e *edit) pinAs(article int64, j judged, fresh stance.Statement, issue string, coding row) error {
	if j.issue == issue {
		return e.update("judgements", j.id, coding)
	}
	if e.occupied(judged{speaker: j.speaker, coder: j.coder, issue: issue}, fresh.ID) {
		return nil
	}
	r := row{
		"article": article, "statement": fresh.ID, "speaker": j.speaker, "start": fresh.Content.Start, "end": fresh.Content.End,
		"coder": j.coder, "issue": issue, "actor": "", "stance": 0.0, "reason": "as it was before a new reading", "made": stamp(time.Now()),
	}
	maps.Copy(r, coding)
	_, err := e.insert("judgements", r)
	return err
}

// dropMarks takes those marks away that no judgement keeps any more.
func (e *edit) dropMarks(article int64) error {
	ids, err := list(&e.view, `SELECT id FROM marks m WHERE article = ? AND kept
		AND NOT EXISTS (SELECT 1 FROM judgements j WHERE j.statement = m.statement) ORDER BY id`, []any{article}, column[int64])
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := e.delete("marks", id); err != nil {
			return err
		}
	}
	return nil
}

// statementOf finds a Statement by its ID; nil: it is not among them.
func statementOf(id string, among []stance.Statement) *stance.Statement {
	i := slices.IndexFunc(among, func(s stance.Statement) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return &among[i]
}

// positionOn is a Statement's position on an issue; nil: it takes none.
func positionOn(s stance.Statement, issue string) *stance.Position {
	i := slices.IndexFunc(s.Positions, func(p stance.Position) bool { return p.Issue == issue })
	if i < 0 {
		return nil
	}
	return &s.Positions[i]
}

// issuesOf are the issues on which either Statement takes a position, sorted.
func issuesOf(a, b stance.Statement) []string {
	var out []string
	for _, p := range slices.Concat(a.Positions, b.Positions) {
		out = append(out, p.Issue)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// listOnce adds an ID to a list that doesn't have it yet.
func listOnce(ids *[]string, id string) {
	if !slices.Contains(*ids, id) {
		*ids = append(*ids, id)
	}
}
