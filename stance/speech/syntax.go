package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// A phrase is a run of words, [first, last) in Document.Words. An empty one
// points at nothing.
type phrase struct{ first, last int }

func (p phrase) empty() bool { return p.last <= p.first }

// A syntax is a document with the parts of speech of its words and the
// quotation in which each stands.
type syntax struct {
	*text.Document
	tags   []grammar.Tag // for every word, and a sign for each of the two places after the last
	quote  []int         // the outermost quotation around it, or -1; with two places more
	firsts []int         // for every quotation its first word (the mark), by index
	lasts  []int         // and the word after its last
}

func newSyntax(doc *text.Document) *syntax {
	s := &syntax{
		Document: doc, tags: append(grammar.Tags(doc), grammar.Stop, grammar.Stop),
		quote:  roomFor(len(doc.Words) + lookahead),
		firsts: make([]int, len(doc.Quotations)), lasts: make([]int, len(doc.Quotations)),
	}
	outer, w := -1, 0
	for i, q := range doc.Quotations {
		if q.Nesting > 0 || outer >= 0 && q.Start < doc.Quotations[outer].End {
			continue
		}
		outer = i
		for ; w < len(doc.Words) && doc.Words[w].Start < q.Start; w++ {
			s.quote[w] = -1
		}
		s.firsts[i] = w
		for ; w < len(doc.Words) && doc.Words[w].End <= q.End; w++ {
			s.quote[w] = i
		}
		s.lasts[i] = w
	}
	for ; w < len(s.quote); w++ {
		s.quote[w] = -1
	}
	s.unquoteVerbs()
	return s
}

// unquoteVerbs takes a verb between its subject and what it governs for the reporter's, though marks of quotation stand
// around it: "the council “deplores” the refusal to leave".
func (s *syntax) unquoteVerbs() {
	for q, first := range s.firsts {
		last := s.lasts[q]
		if last-first != 3 || first == 0 || last >= len(s.Words) || !s.Quotations[q].Closed || s.Words[last].Kind == text.Punct {
			continue
		}
		if before := s.tags[first-1]; s.tags[first+1].IsFinite() && (before.IsNominal() || before == grammar.That || before == grammar.Wh || before == grammar.Conjunction) {
			s.quote[first], s.quote[first+1], s.quote[first+2] = -1, -1, -1
		}
	}
}

// looseMark holds for a mark of quotation that encloses no quotation.
func (s *syntax) looseMark(i int) bool {
	return uint(i) < uint(len(s.Words)) && s.quote[i] < 0 && s.Words[i].Kind == text.Punct && grammar.IsQuote(s.lower(i))
}

// lookahead is how many places after the last word may be asked for: rules look at the
// word after, and at the one after that.
const lookahead = 2

// lower is word i as it is compared; outside of the text it is empty.
func (s *syntax) lower(i int) string {
	if uint(i) >= uint(len(s.Words)) {
		return ""
	}
	return s.Words[i].Lower
}

// upper says whether word i begins with a capital; outside of the text there is none.
func (s *syntax) upper(i int) bool { return uint(i) < uint(len(s.Words)) && s.Words[i].Upper }

// span covers the words of p.
func (s *syntax) span(p phrase) text.Span {
	if p.empty() {
		return text.Span{}
	}
	return text.Span{Start: s.Words[p.first].Start, End: s.Words[p.last-1].End}
}

// is says whether word i is one of the words, none of which is empty; outside of the
// text there is none.
func (s *syntax) is(i int, words ...string) bool {
	if uint(i) >= uint(len(s.Words)) {
		return false
	}
	lower := s.Words[i].Lower
	for _, w := range words {
		if len(w) == len(lower) && w[0] == lower[0] && w == lower {
			return true
		}
	}
	return false
}

func (s *syntax) isDash(i int) bool {
	if s.tags[i] != grammar.Sign || i > 0 && s.lower(i) == "-" && s.Words[i-1].End == s.Words[i].Start {
		return false // "above- and below-ground"
	}
	return s.is(i, "-", "--", "—", "–", "---")
}

// back is the word before i, without a bracketed remark between: (R-Utah).
func (s *syntax) back(i, low int) int {
	i--
	if i > low && s.lower(i) == ")" {
		if k := s.bracket(i, low); k >= 0 {
			return max(k-1, low) // a text may begin with the bracket
		}
	}
	return i
}

// bracket is the opening bracket that belongs to the closing one at i, -1 if
// there is none near.
func (s *syntax) bracket(i, low int) int {
	for k := i - 1; k >= low && k > i-30; k-- {
		if s.lower(k) == "(" {
			return k
		}
	}
	return -1
}

// over is the word after i; what stands in brackets from i on is skipped.
func (s *syntax) over(i, high int) int {
	if s.lower(i) == "(" || s.lower(i) == "[" {
		for k := i + 1; k < high && k < i+60; k++ {
			if s.is(k, ")", "]") {
				return k + 1
			}
		}
	}
	return i + 1
}

// nounPhraseBefore is the noun phrase whose last word is i.
func (s *syntax) nounPhraseBefore(i, low int) phrase {
	if i < low || !s.tags[i].IsNominal() {
		return phrase{}
	}
	p := phrase{i, i + 1}
	if s.tags[i] == grammar.Pronoun || s.tags[i] == grammar.Object {
		return p
	}
	return s.widened(p, low)
}

// widened is a noun phrase with what belongs to it on its left.
func (s *syntax) widened(p phrase, low int) phrase {
	for k := p.first - 1; k >= low && s.quote[k] == s.quote[p.last-1]; k-- {
		if s.lower(k) == ")" {
			if open := s.bracket(k, low); open > low && k-open < longestParty && s.genitive(open-1) {
				k = open - 1 // "Venn’s (R-Brell) campaign"
			}
		}
		if !s.modifies(k, p.first) {
			break
		}
		p.first = k
		if s.tags[k] == grammar.Determiner || s.tags[k] == grammar.Possessive && !s.genitive(k) {
			break
		}
	}
	for s.tags[p.first] == grammar.Conjunction || s.tags[p.first] == grammar.Sign {
		p.first++
	}
	return p
}

// longestParty bounds the words of a party and a place in brackets, with the brackets.
const longestParty = 6

// genitive holds for a possessive noun or name ("the president's"), before
// which its own phrase goes on.
func (s *syntax) genitive(i int) bool {
	l := s.lower(i)
	return len(l) > 3 && (l[len(l)-1] == '\'' || l[len(l)-2] == '\'')
}

// modifies says whether word k can belong to the noun phrase that begins at next.
func (s *syntax) modifies(k, next int) bool {
	after := s.tags[next]
	switch s.tags[k] {
	case grammar.Noun, grammar.Name, grammar.Adjective, grammar.Number:
		return after != grammar.Determiner && (after != grammar.Possessive || s.genitive(next))
	case grammar.Time:
		return after == grammar.Noun || after == grammar.Possessive
	case grammar.Determiner:
		return after != grammar.Pronoun && (after != grammar.Determiner || s.is(k, "all", "both", "half", "such"))
	case grammar.Possessive:
		return after != grammar.Determiner
	case grammar.Participle, grammar.Ing:
		return (after == grammar.Noun || after == grammar.Adjective || after == grammar.Name) && s.attributive(k)
	case grammar.Adverb:
		return after == grammar.Adjective || after == grammar.Participle || after == grammar.Number
	case grammar.Sign:
		return s.is(k, "/", "$", "#", "@") && s.Words[k].End == s.Words[next].Start
	case grammar.Conjunction:
		return s.lower(k) == "&" || after == grammar.Adjective && k > 0 && s.tags[k-1] == grammar.Adjective
	}
	return false
}

// attributive holds for a participle that can stand before its noun: what comes
// before it is no noun phrase of which it could be the verb.
func (s *syntax) attributive(k int) bool {
	if k == 0 {
		return true
	}
	switch tag := s.tags[k-1]; tag {
	case grammar.Comma:
		return s.tags[k] == grammar.Ing && *verbCues.Of(s.Words[k].Form, s.Words[k].Lower) == nil
	case grammar.Determiner, grammar.Possessive, grammar.Adjective, grammar.Number, grammar.Adverb, grammar.Preposition, grammar.Conjunction:
		return true
	default:
		return tag.IsVerb() || tag == grammar.Stop
	}
}

// nounPhraseAt is the noun phrase that begins at word i, without what follows
// its head.
func (s *syntax) nounPhraseAt(i, high int) phrase {
	if i >= high {
		return phrase{}
	}
	if s.tags[i] == grammar.Pronoun && !s.quantifies(i, high) || s.tags[i] == grammar.Object {
		return phrase{i, i + 1}
	}
	head := -1
	k := i
	for ; k < high && s.quote[k] == s.quote[i] && s.continues(k, i, head, high); k++ {
		if s.tags[k].IsNominal() {
			head = k
		}
	}
	if head < 0 {
		if k > i+1 && s.tags[k-1] == grammar.Ing || k < high && k > i && s.tags[k] == grammar.Ing {
			return phrase{i, min(k+1, high)}
		}
		return phrase{}
	}
	return phrase{i, head + 1}
}

// quantifies holds for "one", "some" and their like before a noun.
func (s *syntax) quantifies(i, high int) bool {
	return i+1 < high && s.is(i, "one", "some", "many", "most", "several", "both", "all", "few", "another", "each", "those", "these", "such") &&
		(s.tags[i+1] == grammar.Noun || s.tags[i+1] == grammar.Adjective || s.tags[i+1] == grammar.Name || s.tags[i+1] == grammar.Number)
}

// continues says whether word k goes on with the noun phrase that began at i
// and whose head so far is head, -1 for none.
func (s *syntax) continues(k, i, head, high int) bool {
	switch s.tags[k] {
	case grammar.Noun, grammar.Name, grammar.Number:
		return true
	case grammar.Possessive:
		return head < 0 || !s.is(k, "his", "her", "its", "their", "our", "my", "your") // "the day | his army left"
	case grammar.Time:
		return k == i || s.tags[k-1] == grammar.Time || s.tags[k-1] == grammar.Determiner || s.tags[k-1] == grammar.Number || s.tags[k-1] == grammar.Possessive || s.tags[k-1] == grammar.Adjective
	case grammar.Adjective:
		return head < 0 || k+1 < high && s.tags[k+1].IsNominal()
	case grammar.Determiner:
		return k == i || head < 0 && s.tags[k-1] == grammar.Determiner
	case grammar.Pronoun:
		return k == i
	case grammar.Participle, grammar.Ing:
		return head < 0 && k+1 < high && (s.tags[k+1] == grammar.Noun || s.tags[k+1] == grammar.Adjective || s.tags[k+1] == grammar.Name)
	case grammar.Adverb:
		return head < 0 && k+1 < high && (s.tags[k+1] == grammar.Adjective || s.tags[k+1] == grammar.Participle || s.tags[k+1] == grammar.Number)
	case grammar.Sign:
		return s.is(k, "/", "$", "#", "@") && k+1 < high && s.Words[k].End == s.Words[k+1].Start
	case grammar.Conjunction:
		return s.lower(k) == "&" || head < 0 && k > i && s.tags[k-1] == grammar.Adjective && k+1 < high && s.tags[k+1] == grammar.Adjective
	}
	return false
}

// opensPhrase says whether a noun phrase can begin at word i.
func (s *syntax) opensPhrase(i int) bool {
	switch s.tags[i] {
	case grammar.Noun, grammar.Name, grammar.Time, grammar.Pronoun, grammar.Possessive, grammar.Determiner,
		grammar.Number, grammar.Adjective, grammar.Contraction:
		return true
	}
	return false
}

// A group is a verb with the words that help it: "has repeatedly said".
type group struct {
	first, head int
	finite      bool
	passive     bool
	negated     bool
	infinitive  bool // to say, would say
}

// goingTo says whether the "to" at k ends what tells a future: "is not going to".
func (s *syntax) goingTo(k, low int) bool {
	if k-2 < low || !s.is(k-1, "going") {
		return false
	}
	be := k - 2
	for be > low && s.tags[be] == grammar.Adverb {
		be--
	}
	return s.tags[be] == grammar.Be || s.tags[be] == grammar.Contraction
}

// groupOf is the verb group whose main verb is word i.
func (s *syntax) groupOf(i, low int) group {
	g := group{first: i, head: i, finite: s.tags[i].IsFinite()}
	helped := s.tags[i] == grammar.Participle || s.tags[i] == grammar.Past
	for k := i - 1; k >= low && s.quote[k] < 0; k-- {
		if s.is(k, "and") && k > low && s.tags[k-1] == grammar.Adverb && s.tags[k+1] == grammar.Adverb {
			continue // "repeatedly and firmly ruled out"
		}
		if s.is(k, "both", "all", "each") && k > low && (s.tags[k-1] == grammar.Have || s.tags[k-1] == grammar.Be || s.tags[k-1] == grammar.Modal) {
			continue
		}
		if s.is(k, "since") && k > low && s.tags[k-1] == grammar.Have || s.is(k, "once", "more") && s.is(k+1, "more", "said") && k > low && s.tags[k-1] == grammar.Have {
			continue // "has since said"
		}
		if s.is(k, "longer") && k > low && s.is(k-1, "no") {
			k--
			g.negated, g.first = true, k
			continue
		}
		switch s.tags[k] {
		case grammar.Adverb:
			g.negated = g.negated || s.is(k, "not", "n't", "never")
			continue
		case grammar.Be, grammar.Been, grammar.Contraction:
			g.passive = g.passive || helped && s.tags[k] != grammar.Contraction
			helped = helped && s.tags[k] != grammar.Contraction
		case grammar.Have, grammar.Do:
			helped = false
		case grammar.Modal:
			g.infinitive = true
		case grammar.To:
			g.infinitive, g.finite = true, false
			g.first = k
			if !s.goingTo(k, low) {
				return g
			}
			k-- // "is not going to agree"
			continue
		default:
			return g
		}
		l := s.lower(k)
		g.negated = g.negated || len(l) > 3 && l[len(l)-3:] == "n't"
		g.first = k
		g.finite = g.finite || s.tags[k].IsFinite()
		if s.tags[k] == grammar.Contraction {
			return g
		}
	}
	return g
}
