package agreement

import (
	"cmp"
	"slices"

	"parley/stance/text"
)

// Kinds are the kinds of statement in the order of the tables; "all" is first.
var Kinds = []string{"all", "direct", "indirect", "mixed"}

// StatementScores says how well statements and their speakers were found.
// Both sides are cut at line breaks first, so that a quotation of several
// paragraphs may be given whole or in parts. Gold rows that are no speech are
// neither asked for nor false when found.
type StatementScores struct {
	Exact map[string]*Rates // same words, by kind
	Loose map[string]*Rates // the same without a leading "that"
	Span  map[string]*Rates // word intersection over union of at least one half
	Joint map[string]*Rates // Span, and the speaker is right

	Lenient   map[string]*Share // speaker right on matched spans, by any part of the name
	Head      map[string]*Share // by the head of the name
	Pronoun   Share             // of speakers that the text gives as pronouns
	Resolved, // pronouns and nominals that got the right full name
	Nobody Share // matched rows without a speaker that were left without one

	Unnamed  int       // matched rows with a speaker that got none
	Articles []Article // in the order of the gold file
}

// An Article is the F1 of one document.
type Article struct {
	ID    string
	Rates Rates
}

// MeanF1 is the mean of the articles' F1.
func (s StatementScores) MeanF1() float64 { return meanF1(s.Articles) }

func meanF1(articles []Article) float64 {
	sum := 0.0
	for _, a := range articles {
		sum += a.Rates.F1()
	}
	return sum / float64(max(1, len(articles)))
}

// ScoreStatements compares predicted statements with a gold standard. Documents
// are matched by their ids; the text is that of the gold document.
func ScoreStatements(gold, predicted []Document) StatementScores {
	s := StatementScores{
		Exact: ratesByKind(), Loose: ratesByKind(), Span: ratesByKind(), Joint: ratesByKind(),
		Lenient: sharesByKind(), Head: sharesByKind(),
	}
	byID := indexed(predicted)
	for _, g := range gold {
		p := byID[g.key()]
		rows := p.Quotes
		if len(rows) == 0 {
			rows = p.Statements
		}
		s.article(newSheet(g, rows))
	}
	return s
}

func indexed(documents []Document) map[string]Document {
	out := make(map[string]Document, len(documents))
	for _, d := range documents {
		out[d.key()] = d
	}
	return out
}

func ratesByKind() map[string]*Rates {
	out := map[string]*Rates{}
	for _, k := range Kinds {
		out[k] = &Rates{}
	}
	return out
}

func sharesByKind() map[string]*Share {
	out := map[string]*Share{}
	for _, k := range Kinds {
		out[k] = &Share{}
	}
	return out
}

func (s *StatementScores) article(t *sheet) {
	t.match()
	keep := t.counted()
	s.exact(t, keep, s.Exact, false)
	s.exact(t, keep, s.Loose, true)
	var rates Rates
	for _, b := range keep {
		a, ok := t.byPredicted[b]
		each(s.Span, t.predicted[b].Kind, func(r *Rates) { r.predicted(ok) })
		right := ok && t.rightSpeaker(a, b)
		each(s.Joint, t.predicted[b].Kind, func(r *Rates) { r.predicted(right) })
		rates.predicted(ok)
	}
	for a, g := range t.gold {
		if !t.asked[a] {
			continue
		}
		b, ok := t.byGold[a]
		each(s.Span, g.Kind, func(r *Rates) { r.gold(ok) })
		right := ok && t.rightSpeaker(a, b)
		each(s.Joint, g.Kind, func(r *Rates) { r.gold(right) })
		rates.gold(ok)
		if ok {
			s.speaker(g.Row, t.predicted[b].Row)
		}
	}
	rates.HitPredicted = rates.HitGold // matches of rows that are asked for, one to one
	if rates.Gold+rates.Predicted > 0 {
		s.Articles = append(s.Articles, Article{t.id, rates})
	}
}

// each does something for "all" and for one kind, where that kind is known.
func each[T any](m map[string]*T, kind string, do func(*T)) {
	do(m["all"])
	if x, ok := m[kind]; ok && kind != "all" {
		do(x)
	}
}

// exact counts spans whose words are the same; each gold row is hit once.
func (s *StatementScores) exact(t *sheet, keep []int, into map[string]*Rates, that bool) {
	open := map[text.Span]int{}
	for a, g := range t.gold {
		if t.asked[a] {
			open[trimmed(t.text, g.span(), that)]++
		}
	}
	hits := map[text.Span]int{}
	for _, b := range keep {
		k := trimmed(t.text, t.predicted[b].span(), that)
		ok := open[k] > 0
		if ok {
			open[k]--
			hits[k]++
		}
		each(into, t.predicted[b].Kind, func(r *Rates) { r.predicted(ok) })
	}
	for a, g := range t.gold {
		if !t.asked[a] {
			continue
		}
		k := trimmed(t.text, g.span(), that)
		ok := hits[k] > 0
		if ok {
			hits[k]--
		}
		each(into, g.Kind, func(r *Rates) { r.gold(ok) })
	}
}

// speaker counts one matched pair in the tables of speakers.
func (s *StatementScores) speaker(g, p Row) {
	if g.Speaker == "" {
		s.Nobody.add(p.Speaker == "")
		return
	}
	lenient := sameSpeaker(g, p, sameName)
	each(s.Lenient, g.Kind, func(x *Share) { x.add(lenient) })
	head := sameSpeaker(g, p, sameHead) || samePronoun(g, p)
	each(s.Head, g.Kind, func(x *Share) { x.add(head) })
	if p.Speaker == "" {
		s.Unnamed++
	}
	if pronouns[folded(g.Speaker)] {
		s.Pronoun.add(lenient)
	}
	if g.Canonical != "" && (g.CanonicalBy == "" || g.CanonicalBy == "reader") && isReference(g.Speaker) {
		s.Resolved.add(sameHead(g.Canonical, cmp.Or(p.Canonical, p.Speaker)))
	}
}

// sameSpeaker compares names as written and as resolved, either way round.
func sameSpeaker(g, p Row, same func(a, b string) bool) bool {
	return same(g.Speaker, p.Speaker) || same(g.Canonical, p.Canonical) ||
		same(g.Canonical, p.Speaker) || same(g.Speaker, p.Canonical)
}

// samePronoun says whether both point at the same pronoun in the text.
func samePronoun(g, p Row) bool {
	if !pronouns[folded(g.Speaker)] || g.SpeakerStart == nil || p.SpeakerStart == nil || g.SpeakerEnd == nil || p.SpeakerEnd == nil {
		return false
	}
	a, b := text.Span{Start: *g.SpeakerStart, End: *g.SpeakerEnd}, text.Span{Start: *p.SpeakerStart, End: *p.SpeakerEnd}
	return a.Start >= 0 && b.Start >= 0 && a.Overlaps(b)
}

// A piece is a row, or a line of one, with the range of its words.
type piece struct {
	Row
	words text.Span // indices into the words of the text
}

// A sheet is one article with both codings of it.
type sheet struct {
	id, text    string
	gold        []piece
	asked       []bool // of gold: speech that should be found
	predicted   []piece
	byGold      map[int]int // matched pairs
	byPredicted map[int]int
}

func newSheet(gold Document, predicted []Row) *sheet {
	t := &sheet{id: gold.key(), text: gold.Text, byGold: map[int]int{}, byPredicted: map[int]int{}}
	words := wordSpans(blanked(gold.Text))
	t.gold = pieces(gold.Text, words, gold.Quotes)
	for _, p := range pieces(gold.Text, words, predicted) {
		if !p.Nested && !p.Optional {
			t.predicted = append(t.predicted, p)
		}
	}
	for _, g := range t.gold {
		t.asked = append(t.asked, isAsked(g.Row))
	}
	return t
}

// isAsked says whether a gold row is speech: what somebody says in quotation
// marks, or in a clause of the reporter's.
func isAsked(r Row) bool {
	if r.Optional || r.Act != "" && r.Act != "speech" {
		return false
	}
	return r.Kind != "indirect" || r.Clause == nil || *r.Clause
}

// pieces cuts rows at line breaks. A row that repeats a span for a joint
// speaker counts once.
func pieces(source string, words []text.Span, rows []Row) []piece {
	type key struct {
		text.Span
		relation string
	}
	seen := map[key]bool{}
	var out []piece
	for _, r := range rows {
		k := key{r.span(), r.Relation}
		if seen[k] {
			continue
		}
		seen[k] = true
		if r.Start < 0 || r.Start >= r.End || r.End > len(source) {
			continue
		}
		for _, line := range lines(source, r.span()) {
			r.Start, r.End = line.Start, line.End
			if w := wordRange(words, line); w.Len() > 0 {
				out = append(out, piece{r, w})
			}
		}
	}
	return out
}

// match pairs gold and predicted pieces one to one, the best overlap first.
func (t *sheet) match() {
	type pair struct {
		overlap float64
		a, b    int
	}
	var pairs []pair
	for a, g := range t.gold {
		for b, p := range t.predicted {
			if shared := g.words.Shared(p.words); shared > 0 {
				union := g.words.Len() + p.words.Len() - shared
				if overlap := float64(shared) / float64(union); overlap >= 0.5 {
					pairs = append(pairs, pair{overlap, a, b})
				}
			}
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.overlap, x.overlap), -boolCompare(t.asked[x.a], t.asked[y.a]), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for _, p := range pairs {
		_, goldTaken := t.byGold[p.a]
		_, predictedTaken := t.byPredicted[p.b]
		if !goldTaken && !predictedTaken {
			t.byGold[p.a], t.byPredicted[p.b] = p.b, p.a
		}
	}
}

func boolCompare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// counted are the predictions that count: those matched with a row that is
// asked for, and unmatched ones that do not mostly lie in rows that are not.
func (t *sheet) counted() []int {
	var out []int
	for b := range t.predicted {
		a, ok := t.byPredicted[b]
		if ok && t.asked[a] || !ok && !t.ignored(b) {
			out = append(out, b)
		}
	}
	return out
}

func (t *sheet) ignored(b int) bool {
	p := t.predicted[b].words
	inside := 0
	for a, g := range t.gold {
		if !t.asked[a] {
			inside += g.words.Shared(p)
		}
	}
	return 2*inside > p.Len()
}

func (t *sheet) rightSpeaker(a, b int) bool {
	g, p := t.gold[a].Row, t.predicted[b].Row
	if g.Speaker == "" {
		return p.Speaker == ""
	}
	return sameSpeaker(g, p, sameName)
}
