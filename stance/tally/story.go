package tally

import "slices"

const (
	telltale = 3  // statements that two copies of one story share at least
	overlap  = .5 // of the statements of both, at least as much is shared
	frequent = 50 // articles in which a stretch of words is a common quotation and tells nothing
)

// tell marks articles that hold mostly the same words as one wire story, so that
// the copies count once. Observations with a story of their own keep it. An
// article joins the first, in the order given, that it is a copy of.
func tell(ordered []Observation) {
	joinCopies(ordered)
	said, order := saidIn(ordered)
	holders := map[string][]string{}
	story := map[string]string{}
	for _, article := range order {
		if original := original(said, holders, article); original != "" {
			story[article] = firstOf(story[original], original)
			story[original] = story[article]
		}
		for words := range said[article] {
			holders[words] = append(holders[words], article)
		}
	}
	for i, o := range ordered {
		if o.Story == "" {
			ordered[i].Story = story[o.Article]
		}
	}
}

// joinCopies puts an article into the story of its copies, which is known by its
// hash.
func joinCopies(ordered []Observation) {
	stories := map[string]bool{}
	for _, o := range ordered {
		if o.Story != "" {
			stories[o.Story] = true
		}
	}
	for i, o := range ordered {
		if o.Story == "" && stories[o.Article] {
			ordered[i].Story = o.Article
		}
	}
}

// saidIn gathers the words said in each article that has no story yet, and the
// articles in order.
func saidIn(ordered []Observation) (said map[string]map[string]bool, order []string) {
	said = map[string]map[string]bool{}
	for _, o := range ordered {
		if o.Story != "" || len(o.Said) < long {
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

// original is the article before that most of an article's words stand in.
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
