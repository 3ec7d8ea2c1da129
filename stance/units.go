package stance

import (
	"slices"
	"strings"

	"parley/stance/text"
)

// clausesOf cuts a Statement into clauses with their attitudes.
func (s *scorer) clausesOf(doc *text.Document, content, cue text.Span) []*clause {
	var out []*clause
	for w := range windowsOf(doc, content, cue) {
		c := &clause{span: w.span, sentence: w.sentence, toks: w.toks, content: w.content, names: s.parties, lexicon: s.attitudes}
		out = append(out, c)
	}
	return out
}

// firstSentence is the index of the first sentence that ends after a span begins.
func firstSentence(doc *text.Document, span text.Span) int {
	n, _ := slices.BinarySearchFunc(doc.Sentences, span.Start, func(s text.Sentence, at int) int {
		return s.End - at - 1
	})
	return n
}

// takePositions gives every Statement its Positions. One of several sentences
// that takes a position is parted, so that the position stands at the sentence
// that takes it; its parts share an Utterance.
func (e *Engine) takePositions(r *Reading, issues []*issueRules) {
	if len(issues) == 0 {
		return
	}
	hash := r.Article.Hash()
	t := newTopics(r.Document, r.Statements)
	all := make([]scored, len(r.Statements))
	for i, s := range r.Statements {
		all[i] = e.scoreClauses(r.Document, issues, s, t)
	}
	e.joinHalves(r.Document, issues, all, t)
	var out []Statement
	for _, s := range all {
		out = append(out, s.parts(hash)...)
	}
	r.Statements = once(e.withoutHeralds(out))
	keepUtterances(r.Statements)
}

// once leaves out a Statement that lies within another of the same actor and takes no
// position that the other does not take: "Ruvia repeated its demand that Brell leave" is
// one position on it, though the demand is told as Ruvia's too.
func once(statements []Statement) []Statement {
	kept := statements[:0:0]
	for i := range statements {
		s := &statements[i]
		if len(s.Positions) > 0 && slices.ContainsFunc(kept[max(0, len(kept)-nestedWithin):], func(o Statement) bool { return o.says(s) }) {
			continue
		}
		kept = append(kept, *s)
	}
	return kept
}

// withoutHeralds takes the positions from a Statement by which a state's office only tells what the person whom it serves did,
// and who takes them himself: "Ilvar Tosk had called for a truce, a spokesman said". He stands right behind it.
func (e *Engine) withoutHeralds(statements []Statement) []Statement {
	for i := range statements {
		s := &statements[i]
		if len(s.Positions) == 0 || len(s.Attributions) != 1 || e.names.actors[s.Attributions[0].Actor].Kind == Person {
			continue
		}
		for _, o := range statements[i+1 : min(i+1+nestedWithin, len(statements))] {
			if o.toldBy(s) && e.names.actors[o.Attributions[0].Actor].Kind == Person && e.countryOf(o) == e.countryOf(*s) {
				s.Positions = slices.DeleteFunc(slices.Clone(s.Positions), func(p Position) bool { return o.on(p.Issue) })
			}
		}
	}
	return statements
}

// toldBy says whether a Statement is passed on by another.
func (s *Statement) toldBy(o *Statement) bool {
	return len(s.Attributions) > 0 && len(s.Positions) > 0 && o.Content.Contains(s.Content) && slices.Contains(s.Attributions[0].Via, o.Attributions[0].Mention)
}

// on says whether a Statement takes a position on an issue.
func (s *Statement) on(issue string) bool {
	return slices.ContainsFunc(s.Positions, func(p Position) bool { return p.Issue == issue })
}

// nestedWithin is how many Statements back one is looked for that holds another.
const nestedWithin = 4

// says whether all that another Statement takes a position on lies in this one, of the
// same actor and on the same side.
func (s *Statement) says(o *Statement) bool {
	if !s.Content.Contains(o.Content) || s.Content == o.Content || len(s.Attributions) != 1 || len(o.Attributions) != 1 || s.Attributions[0].Actor != o.Attributions[0].Actor {
		return false
	}
	for _, p := range o.Positions {
		if !slices.ContainsFunc(s.Positions, func(q Position) bool {
			return q.Issue == p.Issue && (s.isOf(o) || SideOf(q.Stance) == SideOf(p.Stance))
		}) {
			return false
		}
	}
	return true
}

// isOf says whether a Statement is of nothing but what another says, but for an article
// or an owner before it: who "dropped its demand for a truce" makes it no longer.
func (s *Statement) isOf(o *Statement) bool {
	const longestOwner = len("their ")
	return s.Content.End == o.Content.End && o.Content.Start-s.Content.Start <= longestOwner
}

// keepUtterances names every utterance by its first Statement again, where that
// was parted.
func keepUtterances(statements []Statement) {
	first := map[string]string{}
	for i := range statements {
		s := &statements[i]
		if _, ok := first[s.Utterance]; !ok {
			first[s.Utterance] = s.ID
		}
		s.Utterance = first[s.Utterance]
	}
}

// hasActor says whether it is known who made a Statement. A side that is nobody's
// is no position.
func (s Statement) hasActor() bool {
	return slices.ContainsFunc(s.Attributions, func(a Attribution) bool { return a.Actor != "" })
}

// scoreClauses scores the clauses of a Statement.
func (e *Engine) scoreClauses(doc *text.Document, issues []*issueRules, s Statement, t *topics) scored {
	if !s.hasActor() || e.passedOn(doc, s) || onlyBroached(doc, s) {
		return scored{statement: s}
	}
	out := scored{statement: s, clauses: e.scorer.clausesOf(doc, s.Content, s.Cue)}
	country := e.countryOf(s)
	out.taken = make([][]Position, len(out.clauses))
	for i, c := range out.clauses {
		c.direct, c.country = s.Kind == Direct || s.Kind == Mixed && quoted(doc.Text, c.span), country
		out.taken[i] = e.scorer.positionsOf(issues, c, t)
	}
	return out
}

// parts cuts a Statement where it must be.
func (s scored) parts(hash string) []Statement {
	switch {
	case !slices.ContainsFunc(s.taken, func(taken []Position) bool { return len(taken) > 0 }):
		return []Statement{s.statement}
	case len(s.clauses) == 1:
		s.statement.Positions = s.taken[0]
		return []Statement{s.statement}
	}
	return part(s.statement, hash, s.clauses, s.taken)
}

// part cuts a Statement into its sentences; those in a row that take no
// position stay together.
func part(s Statement, hash string, clauses []*clause, taken [][]Position) []Statement {
	var out []Statement
	for i, c := range clauses {
		last := len(out) - 1
		if i > 0 && len(taken[i]) == 0 && len(out[last].Positions) == 0 {
			out[last].Content = out[last].Content.Cover(c.span)
			continue
		}
		p := s
		p.Content, p.Positions = c.span, taken[i]
		out = append(out, p)
	}
	for i := range out {
		out[i].ID = StatementID(hash, out[i].Content)
	}
	return out
}

// countryOf is the country for which the speaker of a Statement acts.
func (e *Engine) countryOf(s Statement) string {
	for _, a := range s.Attributions {
		if country := e.names.actors[a.Actor].Country; country != "" {
			return country
		}
	}
	return ""
}

// quoted says whether a stretch begins with a quotation mark and holds no further one
// but at its end: all of it is the speaker's own words.
func quoted(source string, span text.Span) bool {
	words := strings.TrimRight(span.Of(source), " ,.")
	for _, marks := range [][2]string{{"\"", "\""}, {"“", "”"}} {
		rest, opens := strings.CutPrefix(words, marks[0])
		if opens && !strings.Contains(strings.TrimSuffix(rest, marks[1]), marks[1]) {
			return true
		}
	}
	return false
}
