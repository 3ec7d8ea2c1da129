package tally

import (
	"cmp"
	"slices"
	"strings"
)

// A heard is an Observation with its strings as numbers, and with what is asked of it
// most often beside them.
type heard struct {
	*Observation
	statement, utterance, article, issue int32
	story                                int32 // its own or the one that tell found; 0: none
	said                                 int32
	source                               int32 // what it is not independent of: its story or its article
	rank                                 int32 // of the article in the order of their hashes
	day, last                            int32 // order dates by the first and the last day that they can mean
	start                                int
	tone                                 float64
	dated, toned, tells                  bool // tells: it is long enough to tell a story by
}

// hear numbers observations and puts them in the order of date, article and
// place in the text. Statements and utterances have numbers from 1 on where that is
// cheap, else 0.
func hear(n *numberings, observations []*Observation) []*heard {
	var article, issue, story memory
	all := make([]heard, len(observations))
	ordered := make([]*heard, len(observations))
	for i, o := range observations {
		all[i] = heard{
			Observation: o, article: article.of(n.articles, o.Article), issue: issue.of(n.issues, o.Issue),
			story: story.of(n.articles, o.Story), said: n.words.of(o.Said),
		}
		all[i].note()
		ordered[i] = &all[i]
	}
	rank(n.articles, all)
	ordered = inTime(ordered)
	tell(n, ordered)
	for _, h := range ordered {
		h.source = cmp.Or(h.story, h.article)
	}
	return ordered
}

// note takes down what else is asked of it.
func (h *heard) note() {
	h.start, h.tells = h.Start, len(h.Said) >= long
	h.day, h.last, h.dated = int32(firstDay(h.Date)), int32(lastDay(h.Date)), !h.Date.IsZero() // #nosec G115 -- years have four digits
	if h.Tone != nil {
		h.tone, h.toned = clamp(*h.Tone), true
	}
}

// number fills in the numbers that only what is summed up needs.
func (h *heard) number(words *numbering) {
	h.statement = words.of(h.Statement)
	h.utterance = h.statement
	if h.Utterance != h.Statement {
		h.utterance = words.of(h.Utterance)
	}
}

// rank fills in the places of the articles in the order of their hashes.
func rank(hashes *numbering, all []heard) {
	var seen register
	seen.open()
	var articles []int32
	for i := range all {
		if _, first := seen.at(all[i].article); first {
			articles = append(articles, all[i].article)
		}
	}
	slices.SortFunc(articles, func(a, b int32) int { return strings.Compare(hashes.words[a], hashes.words[b]) })
	ranks := make([]int32, len(hashes.words))
	for i, a := range articles {
		ranks[a] = int32(i)
	}
	for i := range all {
		all[i].rank = ranks[all[i].article]
	}
}

// inTime puts observations in order. Those of one article mostly stand together and in
// the order of the text, and have one date: then the articles are sorted, a tenth as
// many, and what is said in each is numbered.
func inTime(given []*heard) []*heard {
	runs, whole := articlesOf(given)
	if !whole {
		slices.SortFunc(given, inOrder)
		return given
	}
	slices.SortFunc(runs, func(a, b []*heard) int {
		return cmp.Or(cmp.Compare(a[0].day, b[0].day), cmp.Compare(a[0].rank, b[0].rank))
	})
	ordered := make([]*heard, 0, len(given))
	var numbers count
	for _, run := range runs {
		if !slices.IsSortedFunc(run, inOrder) {
			slices.SortFunc(run, inOrder)
		}
		numbers.within(run)
		ordered = append(ordered, run...)
	}
	return ordered
}

// A count is how many statements and utterances have their numbers.
type count struct{ statements, utterances int32 }

// within numbers the statements and utterances of one article, on from those that have
// their numbers. No other article has them: their IDs are made of its hash.
func (c *count) within(run []*heard) {
	for i, h := range run {
		for _, before := range run[:i] {
			if h.statement == 0 && before.Statement == h.Statement {
				h.statement = before.statement
			}
			if h.utterance == 0 && before.Utterance == h.Utterance {
				h.utterance = before.utterance
			}
		}
		if h.statement == 0 {
			c.statements++
			h.statement = c.statements
		}
		if h.utterance == 0 {
			c.utterances++
			h.utterance = c.utterances
		}
	}
}

// articlesOf cuts observations where another article or day begins, and says whether
// each article is in one piece then, of a length that may be compared each with each.
func articlesOf(given []*heard) (runs [][]*heard, whole bool) {
	var seen register
	seen.open()
	begin := 0
	for i := 1; i <= len(given); i++ {
		if i < len(given) && given[i].article == given[begin].article && given[i].day == given[begin].day {
			continue
		}
		if _, first := seen.at(given[begin].article); !first || i-begin > longRun {
			return nil, false
		}
		runs, begin = append(runs, given[begin:i]), i
	}
	return runs, true
}

func inOrder(a, b *heard) int {
	if c := cmp.Compare(a.day, b.day); c != 0 {
		return c
	}
	if c := cmp.Compare(a.rank, b.rank); c != 0 {
		return c
	}
	if c := cmp.Compare(a.start, b.start); c != 0 {
		return c
	}
	return cmp.Or(strings.Compare(a.Statement, b.Statement), strings.Compare(a.Actor, b.Actor),
		strings.Compare(a.Issue, b.Issue), cmp.Compare(a.Stance, b.Stance), strings.Compare(a.Publisher, b.Publisher))
}
