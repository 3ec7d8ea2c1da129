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
func tell(n *numberings, ordered []*heard) {
	story := originals(n.articles, ordered)
	holders := map[int32][]*telltales{}
	all := saidIn(n, ordered, story)
	for i := range all {
		t := &all[i]
		if original := t.original(n.articles, holders); original != 0 {
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
func originals(articles *numbering, ordered []*heard) (story []int32) {
	named := make([]bool, len(articles.words))
	story = make([]int32, len(articles.words))
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
func saidIn(n *numberings, ordered []*heard, story []int32) []telltales {
	tells := func(h *heard) bool { return h.story == 0 && story[h.article] == 0 && h.tells }
	times := make([]int32, len(n.words.words)) // how often it is said, at most twice
	for _, h := range ordered {
		if tells(h) {
			times[h.said] = min(2, times[h.said]+1)
		}
	}
	var articles register
	articles.open()
	articles.room(len(n.articles.words))
	all := make([]telltales, 0, len(n.articles.words))
	for _, h := range ordered {
		if !tells(h) {
			continue
		}
		at, first := articles.at(h.article)
		if first {
			all = append(all, telltales{article: h.article})
		}
		if times[h.said] == 1 { // most is, and need not be kept
			all[at].n++
		} else {
			all[at].shared = append(all[at].shared, h.said)
		}
	}
	inSeveral(all, times)
	return all
}

// inSeveral keeps of the words said in each article those that stand in several, and
// counts all. The counts by word are written over.
func inSeveral(all []telltales, articlesOf []int32) {
	clear(articlesOf) // how many articles say it
	for i := range all {
		t := &all[i]
		slices.Sort(t.shared)
		t.shared = slices.Compact(t.shared)
		t.n += len(t.shared)
		for _, said := range t.shared {
			articlesOf[said]++
		}
	}
	for i := range all {
		all[i].shared = slices.DeleteFunc(all[i].shared, func(said int32) bool { return articlesOf[said] < 2 })
	}
}

// original is an article before that most of an article's words stand in, of
// several the one with the least hash; 0: none.
func (t *telltales) original(articles *numbering, holders map[int32][]*telltales) int32 {
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
		if n >= telltale && float64(n) >= overlap*float64(union) && (least == 0 || articles.words[other.article] < articles.words[least]) {
			least = other.article
		}
	}
	return least
}
