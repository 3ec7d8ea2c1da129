package project

import (
	"strings"
	"unicode"

	"parley/stance"
	"parley/stance/text"
)

// A Query asks for articles or statements. What is empty asks for nothing.
type Query struct {
	Words     string       // all of these must be there; the last may be the beginning of one; "..." is a phrase
	Actor     string       // key of who spoke, as the engine or a coder has it; for statements only
	Issue     string       // key of an issue on which a position is taken; for statements only
	Side      *stance.Side // with Issue: the side that is taken
	Publisher string
	From      stance.Date // no article of an earlier day
	Until     stance.Date // no article of a later day
	Most      int         // at most so many hits; 0: MostHits
}

// MostHits is how many hits a search returns unless it is told.
const MostHits = 1000

// A Hit is a statement or an article that a Query asks for.
type Hit struct {
	Article   string // ID
	Title     string
	Date      stance.Date
	Publisher string
	Statement string    // ID; empty: the hit is the article
	Span      text.Span // of the statement
	Words     string    // of the statement, or of the article around what was found
}

// most is how many hits are asked for.
func (q Query) most() int {
	if q.Most > 0 {
		return q.Most
	}
	return MostHits
}

// A condition is the part of a query after WHERE, with what its marks stand for.
type condition struct {
	sql  strings.Builder
	args []any
}

func (c *condition) and(sql string, args ...any) {
	c.sql.WriteString(" AND " + sql)
	c.args = append(c.args, args...)
}

// article narrows a query down to articles a.
func (c *condition) article(q Query) {
	c.sql.WriteString("NOT a.removed")
	if q.Publisher != "" {
		c.and(`a.publisher = ?`, q.Publisher)
	}
	// A partial date sorts before the days in it, and its last day ends in
	// something that sorts after all of them.
	if !q.From.IsZero() {
		c.and(`a.date != '' AND a.date || '~' >= ?`, q.From.String())
	}
	if !q.Until.IsZero() {
		c.and(`a.date != '' AND a.date <= ?`, q.Until.String()+"~")
	}
}

// statement narrows a query down to statements s of articles a.
func (c *condition) statement(q Query) {
	if q.Actor != "" {
		c.and(`(EXISTS (SELECT 1 FROM attributions t WHERE t.statement = s.id AND t.actor IN (`+sameActor+`))
			OR s.key IN (SELECT statement FROM judgements WHERE status = 'changed' AND actor IN (`+sameActor+`)))`, q.Actor, q.Actor, q.Actor, q.Actor)
	}
	if q.Issue == "" {
		return
	}
	low, high := q.sides()
	c.and(`(EXISTS (SELECT 1 FROM positions o WHERE o.statement = s.id AND o.issue = ? AND o.stance > ? AND o.stance <= ?)
		OR s.key IN (SELECT statement FROM judgements WHERE status = 'changed' AND issue = ? AND stance > ? AND stance <= ?))`,
		q.Issue, low, high, q.Issue, low, high)
}

// sameActor are the keys under which an actor may stand: its own and those that
// were merged into it.
const sameActor = `SELECT ? UNION ALL SELECT actor FROM aliases WHERE same = ?`

// sides are the stances, from above low to high, of the side that is asked for.
func (q Query) sides() (low, high float64) {
	switch {
	case q.Side == nil:
		return -2, 2
	case *q.Side == stance.For:
		return stance.Neither, 2
	case *q.Side == stance.Against:
		return -2, -stance.Neither - closeTo
	}
	return -stance.Neither - closeTo, stance.Neither
}

// A term is a word or a phrase that is searched for, in lower case.
type term struct {
	words string
	whole bool // a phrase; else it may be the beginning of a word
}

// terms cuts what a user typed. Whatever it is, it is a search and no error.
func terms(typed string) []term {
	var out []term
	for i, part := range strings.Split(typed, `"`) {
		words := strings.FieldsFunc(strings.ToLower(part), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
		if i%2 == 1 && len(words) > 0 {
			out = append(out, term{strings.Join(words, " "), true})
			continue
		}
		for n, w := range words {
			out = append(out, term{w, n < len(words)-1 || strings.HasSuffix(part, " ")})
		}
	}
	return out
}

// match writes terms as FTS5 reads them: every term in quotation marks, so that
// none is taken for an operator.
func match(all []term) string {
	var out []string
	for _, t := range all {
		quoted := `"` + t.words + `"`
		if !t.whole {
			quoted += "*"
		}
		out = append(out, quoted)
	}
	return strings.Join(out, " ")
}
