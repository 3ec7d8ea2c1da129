package tally

import "slices"

const (
	telltale = 3  // statements that two copies of one story share at least
	overlap  = .5 // of the statements of both, at least as much is shared
	frequent = 50 // articles in which a stretch of words is a common quotation and tells nothing
)

// tell finds articles that hold mostly the same words, copies of one wire story,
// and fills in the story of each. An article joins what came before it in the
// order given. Observations with a story of their own are left alone.
func tell(words *numbering, ordered []*heard) {
	story := originals(words, ordered)
	holders := map[int32][]*telltales{}
	for _, t := range saidIn(words, ordered, story) {
		if original := t.original(words, holders); original != 0 {
			story[t.article] = original
			if story[original] != 0 {
				story[t.article] = story[original]
			}
			story[original] = story[t.article]
		}
		for _, said := range t.shared {
			holders[said] = append(holders[said], t)
		}
	}
	for _, h := range ordered {
		if h.story == 0 {
			h.story = story[h.article]
		}
	}
}

// originals puts the articles that gave others their story into it: a story is
// known by the hash of its first article.
func originals(words *numbering, ordered []*heard) (story []int32) {
	named := make([]bool, len(words.words))
	story = make([]int32, len(words.words))
	for _, h := range ordered {
		named[h.story] = true
	}
	for _, h := range ordered {
		if h.story == 0 && named[h.article] {
			story[h.article] = h.article
		}
	}
	return story
}

// telltales are the words said in one article.
type telltales struct {
	article int32
	n       int     // different ones
	shared  []int32 // those that stand in another article too
}

// saidIn gathers the words said in each article that has no story yet, in order.
func saidIn(words *numbering, ordered []*heard, story []int32) []*telltales {
	var articles register
	articles.open()
	var all []*telltales
	for _, h := range ordered {
		if h.story != 0 || story[h.article] != 0 || len(h.Said) < long {
			continue
		}
		at, first := articles.at(h.article)
		if first {
			all = append(all, &telltales{article: h.article, shared: make([]int32, 0, 16)})
		}
		all[at].shared = append(all[at].shared, h.said)
	}
	articlesOf := make([]int32, len(words.words)) // how many articles say it
	for _, t := range all {
		slices.Sort(t.shared)
		t.shared = slices.Compact(t.shared)
		t.n = len(t.shared)
		for _, said := range t.shared {
			articlesOf[said]++
		}
	}
	for _, t := range all {
		t.shared = slices.DeleteFunc(t.shared, func(said int32) bool { return articlesOf[said] < 2 })
	}
	return all
}

// original is an article before that most of an article's words stand in, of
// several the one with the least hash; 0: none.
func (t *telltales) original(words *numbering, holders map[int32][]*telltales) int32 {
	if len(t.shared) < telltale {
		return 0
	}
	shared := map[*telltales]int{}
	for _, said := range t.shared {
		if len(holders[said]) <= frequent {
			for _, other := range holders[said] {
				shared[other]++
			}
		}
	}
	least := int32(0)
	for other, n := range shared {
		union := t.n + other.n - n
		if n >= telltale && float64(n) >= overlap*float64(union) && (least == 0 || words.words[other.article] < words.words[least]) {
			least = other.article
		}
	}
	return least
}
