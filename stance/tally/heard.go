package tally

import (
	"cmp"
	"slices"
	"strings"
)

// A heard is an Observation with its strings as numbers.
type heard struct {
	*Observation
	statement, utterance, article, issue int32
	story                                int32 // its own or the one that tell found; 0: none
	said                                 int32
	source                               int32 // what it is not independent of: its story or its article
	day                                  int   // orders dates
	rank                                 int32 // of the article in the order of their hashes
}

// hear numbers observations and puts them in the order of date, article and
// place in the text. Statements and utterances have numbers from 1 on where that is
// cheap, else 0.
func hear(words *numbering, observations []*Observation) []*heard {
	var article, issue, story, said memory
	all := make([]heard, len(observations))
	ordered := make([]*heard, len(observations))
	for i, o := range observations {
		all[i] = heard{
			Observation: o, day: firstDay(o.Date), article: article.of(words, o.Article), issue: issue.of(words, o.Issue),
			story: story.of(words, o.Story), said: said.of(words, o.Said),
		}
		ordered[i] = &all[i]
	}
	rank(words, all)
	ordered = inTime(ordered)
	tell(words, ordered)
	for _, h := range ordered {
		h.source = cmp.Or(h.story, h.article)
	}
	return ordered
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
func rank(words *numbering, all []heard) {
	var seen register
	seen.open()
	var articles []int32
	for i := range all {
		if _, first := seen.at(all[i].article); first {
			articles = append(articles, all[i].article)
		}
	}
	slices.SortFunc(articles, func(a, b int32) int { return strings.Compare(words.words[a], words.words[b]) })
	ranks := make([]int32, len(words.words))
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
	next := int32(1)
	for _, run := range runs {
		if !slices.IsSortedFunc(run, inOrder) {
			slices.SortFunc(run, inOrder)
		}
		next = within(run, next)
		ordered = append(ordered, run...)
	}
	return ordered
}

// within numbers the statements and utterances of one article from a number on, and
// returns the next. No other article has them: their IDs are made of its hash.
func within(run []*heard, next int32) int32 {
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
			h.statement, next = next, next+1
		}
		if h.utterance == 0 {
			h.utterance, next = next, next+1
		}
	}
	return next
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
	if c := cmp.Compare(a.Start, b.Start); c != 0 {
		return c
	}
	return cmp.Or(strings.Compare(a.Statement, b.Statement), strings.Compare(a.Actor, b.Actor),
		strings.Compare(a.Issue, b.Issue), cmp.Compare(a.Stance, b.Stance), strings.Compare(a.Publisher, b.Publisher))
}
