package project

import (
	"slices"
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

// A trait is what a query asks of a statement: something that the engine or a
// coder says of it.
type trait struct {
	table  string // where the engine's word stands
	engine string // on a row t of it
	coder  string // on a judgement j
	args   []any  // of each of the two
}

// traits are those that a query asks for.
func (q Query) traits() []trait {
	var out []trait
	if q.Actor != "" {
		out = append(out, trait{`attributions`, `t.actor IN (` + sameActor + `)`, `j.actor IN (` + sameActor + `)`, []any{q.Actor, q.Actor}})
	}
	if q.Issue != "" {
		low, high := q.sides()
		const engine, coder = `t.issue = ? AND t.stance > ? AND t.stance <= ?`, `j.issue = ? AND j.stance > ? AND j.stance <= ?`
		out = append(out, trait{`positions`, engine, coder, []any{q.Issue, low, high}})
	}
	return out
}

// sameActor are the keys under which an actor may stand: its own and those that
// were merged into it.
const sameActor = `SELECT ? UNION ALL SELECT actor FROM aliases WHERE same = ?`

// fewTraits is the number of statements up to which those with a trait are
// gathered first. Where there are more, enough of them are met on the way.
const fewTraits = 5000

// statement narrows a query down to statements s that have a trait.
func (c *condition) statement(v *view, t trait) error {
	var n int
	err := v.get(`SELECT count(*) FROM (SELECT 1 FROM `+t.table+` t WHERE `+t.engine+` LIMIT ?)`, append(slices.Clone(t.args), fewTraits+1), &n)
	judged := `SELECT k.id FROM judgements j CROSS JOIN statements k ON k.key = j.statement WHERE j.status = 'changed' AND ` + t.coder
	twice := slices.Concat(t.args, t.args)
	if n <= fewTraits {
		c.and(`s.id IN (SELECT t.statement FROM `+t.table+` t WHERE `+t.engine+` UNION `+judged+`)`, twice...)
		return err
	}
	// The plus keeps SQLite from going through all that have the trait, again for each statement.
	here := strings.ReplaceAll(t.engine, "t.", "+t.")
	c.and(`(EXISTS (SELECT 1 FROM `+t.table+` t WHERE t.statement = s.id AND `+here+`) OR s.id IN (`+judged+`))`, twice...)
	return err
}

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
