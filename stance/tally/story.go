package tally

import "slices"

const (
	telltale = 3  // statements that two copies of one story share at least
	overlap  = .5 // of the statements of both, at least as much is shared
	frequent = 50 // articles in which a stretch of words is a common quotation and tells nothing
)

// tell finds articles that hold mostly the same words, copies of one wire story,
// and returns the story of each by its article. An article joins what came
// before it in the order given. Observations with a story of their own are left
// out.
func tell(ordered []*Observation) map[string]string {
	story := originals(ordered)
	said, order := saidIn(ordered, story)
	holders := map[string][]string{}
	for _, article := range order {
		if original := original(said, holders, article); original != "" {
			story[article] = firstOf(story[original], original)
			story[original] = story[article]
		}
		for words := range said[article] {
			holders[words] = append(holders[words], article)
		}
	}
	return story
}

// originals puts the articles that gave others their story into it: a story is
// known by the hash of its first article.
func originals(ordered []*Observation) map[string]string {
	named, story := map[string]bool{}, map[string]string{}
	for _, o := range ordered {
		if o.Story != "" {
			named[o.Story] = true
		}
	}
	for _, o := range ordered {
		if o.Story == "" && named[o.Article] {
			story[o.Article] = o.Article
		}
	}
	return story
}

// saidIn gathers the words said in each article that has no story yet, and the
// articles in order.
func saidIn(ordered []*Observation, story map[string]string) (said map[string]map[string]bool, order []string) {
	said = map[string]map[string]bool{}
	for _, o := range ordered {
		if o.Story != "" || story[o.Article] != "" || len(o.Said) < long {
			continue
		}
		if said[o.Article] == nil {
			said[o.Article] = map[string]bool{}
			order = append(order, o.Article)
		}
		said[o.Article][o.Said] = true
	}
	return said, order
}

// original is an article before that most of an article's words stand in, of
// several the one with the least hash.
func original(said map[string]map[string]bool, holders map[string][]string, article string) string {
	shared := map[string]int{}
	for words := range said[article] {
		if len(holders[words]) <= frequent {
			for _, other := range holders[words] {
				shared[other]++
			}
		}
	}
	candidates := make([]string, 0, len(shared))
	for other, n := range shared {
		union := len(said[article]) + len(said[other]) - n
		if n >= telltale && float64(n) >= overlap*float64(union) {
			candidates = append(candidates, other)
		}
	}
	if len(candidates) == 0 {
		return ""
	}
	return slices.Min(candidates)
}
