package stance

import (
	"iter"
	"slices"
	"strings"

	"parley/stance/text"
)

// A window is a stretch of one sentence as phrases see it.
type window struct {
	span     text.Span // of the content
	sentence int       // its index in the document
	toks     []token
	content  int // index of the first token of the content; those before it are the cue's
}

// windowsOf cuts a Statement at its sentences. The cue goes with the sentence
// that it stands before, or that is its subject: "the truce was rejected". What
// is nothing but signs is left out.
func windowsOf(doc *text.Document, content, cue text.Span) iter.Seq[window] {
	return func(yield func(window) bool) {
		for n := firstSentence(doc, content); n < len(doc.Sentences) && doc.Sentences[n].Start < content.End; n++ {
			sentence := doc.Sentences[n]
			part := text.Span{Start: max(sentence.Start, content.Start), End: min(sentence.End, content.End)}
			reach := part
			if !cue.IsZero() && sentence.Contains(cue) && (cue.End <= part.Start || suffered(doc, part, cue)) {
				reach = cue.Cover(part)
			}
			w := window{span: part, sentence: n}
			if own, ok := behindThing(doc, part, cue); ok {
				w.toks, w.content = own.toks, own.content
			} else {
				w.toks = tokens(doc, sentence.First, sentence.Last, reach)
				for w.content < len(w.toks) && w.toks[w.content].span.End <= part.Start {
					w.content++
				}
			}
			if w.content < len(w.toks) && !yield(w) {
				return
			}
		}
	}
}

// clausesOf cuts a Statement into clauses with their attitudes.
func (s *scorer) clausesOf(doc *text.Document, content, cue text.Span) []*clause {
	var out []*clause
	for w := range windowsOf(doc, content, cue) {
		c := &clause{span: w.span, sentence: w.sentence, toks: w.toks, content: w.content, names: s.parties, lexicon: s.attitudes}
		out = append(out, c)
	}
	return out
}

// suffered says whether a cue follows a content at once, as a passive does.
func suffered(doc *text.Document, content, cue text.Span) bool {
	return cue.Start >= content.End && strings.TrimSpace(doc.Text[content.End:cue.Start]) == ""
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
	var out []Statement
	for i := range r.Statements {
		out = append(out, e.parted(r.Document, hash, issues, r.Statements[i], t)...)
	}
	r.Statements = once(out)
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

// nestedWithin is how many Statements back one is looked for that holds another.
const nestedWithin = 4

// says whether all that another Statement takes a position on lies in this one, of the
// same actor and on the same side.
func (s *Statement) says(o *Statement) bool {
	if !s.Content.Contains(o.Content) || s.Content == o.Content || len(s.Attributions) != 1 || len(o.Attributions) != 1 || s.Attributions[0].Actor != o.Attributions[0].Actor {
		return false
	}
	for _, p := range o.Positions {
		if !slices.ContainsFunc(s.Positions, func(q Position) bool { return q.Issue == p.Issue && SideOf(q.Stance) == SideOf(p.Stance) }) {
			return false
		}
	}
	return true
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

// parted scores a Statement and cuts it where it must be.
func (e *Engine) parted(doc *text.Document, hash string, issues []*issueRules, s Statement, t *topics) []Statement {
	if !s.hasActor() || e.passedOn(doc, s) || onlyBroached(doc, s) {
		return []Statement{s}
	}
	clauses := e.scorer.clausesOf(doc, s.Content, s.Cue)
	country := e.countryOf(s)
	taken := make([][]Position, len(clauses))
	any := false
	for i, c := range clauses {
		c.direct, c.country = s.Kind == Direct || s.Kind == Mixed && quoted(doc.Text, c.span), country
		taken[i] = e.scorer.positionsOf(issues, c, t)
		any = any || len(taken[i]) > 0
	}
	switch {
	case !any:
		return []Statement{s}
	case len(clauses) == 1:
		s.Positions = taken[0]
		return []Statement{s}
	}
	return part(s, hash, clauses, taken)
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

// behindThing reads a cue that stands in the content behind the thing it governs as if it
// stood before it, without the words that say by whom: "a truce | proposed | by Ruvia | that
// would last" as "proposed a truce that would last", "a truce that Ruvia | proposed" as
// "proposed a truce that Ruvia".
func behindThing(doc *text.Document, content, cue text.Span) (w window, ok bool) {
	if cue.IsZero() || cue.Start <= content.Start || cue.End > content.End {
		return w, false
	}
	words := wordsOf(doc, content)
	if !followsThing(words, cue) {
		return w, false
	}
	from, _ := slices.BinarySearchFunc(doc.Words, content.Start, func(t text.Word, at int) int { return t.End - at - 1 })
	w.toks = tokens(doc, from, from+len(words), cue)
	w.content = len(w.toks)
	for i := 0; i < len(words); i++ {
		switch {
		case words[i].Lower == "by":
			i = pastDoers(words, i+1) - 1
		case words[i].Start < cue.Start || words[i].Start >= cue.End:
			w.toks = appendTokens(w.toks, doc, from+i, from+i+1, content)
		}
	}
	return w, len(w.toks) > w.content
}

// followsThing says whether a cue among the words of a content says of the thing before it by
// whom it is held ("proposed by Ruvia") or ends a clause about it ("that Ruvia proposed").
func followsThing(words []text.Word, cue text.Span) bool {
	from := slices.IndexFunc(words, func(t text.Word) bool { return t.Start >= cue.Start })
	after := from
	for after >= 0 && after < len(words) && words[after].Start < cue.End {
		after++
	}
	switch {
	case from < 0:
		return false
	case after >= len(words):
		return slices.ContainsFunc(words[:from], func(t text.Word) bool { return t.Lower == "that" || t.Lower == "which" })
	}
	return slices.ContainsFunc(words[after:min(after+3, len(words))], func(t text.Word) bool { return t.Lower == "by" })
}

// pastDoers is the word after those that stand at i behind a "by": up to what is told besides.
func pastDoers(words []text.Word, i int) int {
	for ; i < len(words); i++ {
		named := i+1 < len(words) && words[i+1].Upper
		if goesOn[words[i].Lower] || (words[i].Lower == "," || words[i].Lower == "and") && !named {
			return i
		}
	}
	return i
}

// goesOn are the words with which what is told of a thing goes on after "by" somebody.
var goesOn = wordSet(`that which but calling providing asking requiring demanding envisaging envisioning stipulating proposing
	include includes included including contain contains contained are were is was`)
