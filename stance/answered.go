package stance

import (
	"math"
	"slices"
)

// This file reads answers. A yes or a no says what was asked: "asked whether he would leave
// Orran, Venn said no".

// An answer is what a clause says to a question.
type answer int

const (
	noAnswer answer = iota
	saysYes
	saysNo
)

// answers are the phrases that answer a question.
type answers map[answer]*phraseSet

// newAnswers reads them.
func newAnswers(g *phrasebook) answers {
	phrases := map[answer][]string{}
	var kind answer
	for _, line := range lexiconLines("lexicon/attitude/answers.txt") {
		switch line {
		case "[yes]":
			kind = saysYes
		case "[no]":
			kind = saysNo
		default:
			phrases[kind] = append(phrases[kind], phrasesOf(line)...)
		}
	}
	out := answers{}
	for kind, all := range phrases {
		set, err := g.setOf(all)
		if err != nil {
			panic(err) // the file is part of the program
		}
		out[kind] = set
	}
	return out
}

// of is how a clause answers, and the index after the answer. Who takes half of a yes back has not said it.
func (a answers) of(c *clause) (answer, int) {
	first := c.content
	for first < len(c.toks) && (c.toks[first].lower == "that" || c.toks[first].lower == "well" || c.toks[first].comma) && !c.ends(first+1) && a.at(c, first) == noAnswer {
		first++
	}
	kind := a.at(c, first)
	if kind == noAnswer {
		return noAnswer, 0
	}
	if slices.ContainsFunc(c.toks[first:], func(t token) bool { return kind == saysYes && reserving[t.lower] }) {
		return noAnswer, 0
	}
	return kind, a[kind].at(c.toks, first)
}

// at is how the words from token first on answer, up to the first comma or the end.
func (a answers) at(c *clause, first int) answer {
	for _, kind := range []answer{saysNo, saysYes} {
		if first < len(c.toks) {
			if last := a[kind].at(c.toks, first); last > 0 && c.ends(last) {
				return kind
			}
		}
	}
	return noAnswer
}

// ends says whether a part of the clause ends before token i.
func (c *clause) ends(i int) bool {
	return i >= len(c.toks) || c.toks[i].comma || c.toks[i].stop
}

// reserving words take back a part of a yes.
var reserving = wordSet("but if only unless provided depends depending however though although not n't")

// answered is the position of one who answers a question with yes or no: that of the
// question's words, or the opposite.
func (s *scorer) answered(r *issueRules, c *clause, t *topics) (Position, []trait) {
	says, last := s.answers.of(c)
	if says == noAnswer {
		return Position{}, nil
	}
	q := c.askedIn(t)
	if len(q.toks) == 0 {
		return Position{}, nil
	}
	hits := surest(r.findIn(q.toks, func() [][]token { return t.around(c.sentence) }, r.countsFor(q, t)))
	if len(hits) == 0 || t.elsewhere(r, c.sentence) {
		return Position{}, nil
	}
	h := hits[0]
	h.carried = true
	value := q.under(r.attitudes, hits).without(hits).sideAsked(h)
	if value == 0 || h.term.Topic {
		return Position{}, nil
	}
	v := verdict{hit: h, value: value, attitude: true}
	v.add(q.spanOf(h.first, h.last), h.term.Name, value)
	said := c.spanOf(c.content, last)
	if says == saysNo {
		v.add(said, "answers no", -2*value)
		v.value = -value
	} else {
		v.add(said, "answers yes", 0)
	}
	var shares []share
	for _, part := range v.shares {
		shares = append(shares, share{part.span, part.rule, part.by * h.term.Sure})
	}
	score, evidence := settle(shares)
	return Position{Issue: r.issue.Key, Stance: score, Evidence: evidence}, c.traitsOf([]verdict{v}, score, t.density(r))
}

// sideAsked is the side of one who says yes to the question: 0 where it is about what
// others will do, which tells nothing of his own.
func (c *clause) sideAsked(h hit) float64 {
	v := c.weigh(h)
	third := slices.ContainsFunc(c.toks[:h.first], func(t token) bool { return foes[t.lower] }) || c.othersBefore(h)
	obliged := slices.ContainsFunc(v.chain, func(op operator) bool { return op.bearing == must })
	switch {
	case v.turned, third && !obliged:
		return 0
	case slices.ContainsFunc(c.toks, func(t token) bool { return denials[t.lower] }):
		return 0 // "whether he would not accept it": yes and no mean the same
	case h.term.Bare > 0 && len(v.chain) == 0:
		return 0 // "is life possible on our land?"
	case v.value == 0 && !h.term.deplored():
		return full * h.term.Sign
	}
	return math.Copysign(full, v.value)
}

// othersBefore says whether somebody of another country than the speaker's stands before a hit.
func (c *clause) othersBefore(h hit) bool {
	for k := range h.first {
		if c.partyAt(k) == third {
			return true
		}
	}
	return false
}

// askedIn is the question that a clause answers: in its sentence, before or after it, or in the
// sentence before. No tokens: it answers none.
func (c *clause) askedIn(t *topics) *clause {
	q := &clause{span: c.span, sentence: c.sentence, country: c.country, names: c.names, lexicon: c.lexicon}
	toks := t.tokens(c.sentence)
	begin := slices.IndexFunc(toks, func(tok token) bool { return tok.span.End > c.span.Start })
	end := len(toks)
	for end > 0 && toks[end-1].span.Start >= c.span.End {
		end--
	}
	if begin < 0 {
		return q
	}
	if q.toks = questionIn(toks[:begin]); len(q.toks) == 0 {
		q.toks = questionIn(toks[end:])
	}
	if len(q.toks) > 0 || c.sentence == 0 {
		return q
	}
	before := t.tokens(c.sentence - 1)
	switch n := len(before); {
	case n > 1 && before[n-1].lower == "?":
		q.toks, q.direct = addressed(before[:n-1])
	default:
		q.toks = questionIn(before)
	}
	return q
}

// longestAsked is how many tokens may stand between "asked" and what is asked: "asked by reporters in Kell whether".
const longestAsked = 6

// questionIn is what somebody is asked in the tokens, up to the next comma: behind "asked whether", "a question about".
func questionIn(toks []token) []token {
	if len(toks) > 0 && fronting[toks[0].lower] {
		return toPause(toks[1:]) // "on leaving Orran, Venn said"
	}
	for i, t := range toks {
		if !askedOf[t.lower] {
			continue
		}
		for k := i + 1; k < len(toks) && k <= i+longestAsked && !toks[k].comma && !toks[k].stop; k++ {
			if !askedWith[toks[k].lower] {
				continue
			}
			begin := k + 1
			if begin < len(toks) && askedWith[toks[begin].lower] {
				begin++ // "about whether"
			}
			return toPause(toks[begin:])
		}
	}
	return nil
}

// toPause are the tokens up to the first comma or stop.
func toPause(toks []token) []token {
	if end := slices.IndexFunc(toks, func(t token) bool { return t.comma || t.stop }); end >= 0 {
		return toks[:end]
	}
	return toks
}

var (
	fronting  = wordSet("on about regarding concerning")
	askedOf   = wordSet("asked pressed quizzed questioned question questions")
	askedWith = wordSet("whether if about on of over")
)

// addressed is a question as the one who is asked would say it himself, "will you leave" as "will we leave", and whether it is
// put to him: one that the reporter puts speaks of him as "he".
func addressed(toks []token) (question []token, spoken bool) {
	question = slices.Clone(toks)
	for i := range question {
		switch question[i].lower {
		case "you":
			question[i].lower, spoken = "we", true
		case "your":
			question[i].lower, spoken = "our", true
		}
	}
	return question, spoken
}
