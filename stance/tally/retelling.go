package tally

import "slices"

// A Retelling is articles that hold mostly the same statements, though nobody has told
// that they tell one story. What they have in common counts once.
type Retelling struct {
	Articles []string // hashes, in the order of date
	Shared   int      // stretches of words that stand in several of them
}

// Retellings finds them among all that counts, in the order of their first articles.
// Articles whose story is known to all of them (Observation.Story) are none.
func Retellings(observations []*Observation) []Retelling {
	n := newNumberings(len(observations))
	told := map[int32]*retold{}
	var order []*retold
	for _, h := range hear(n, observations) {
		if h.story == 0 {
			continue
		}
		r := told[h.story]
		if r == nil {
			r = &retold{holders: map[int32]map[int32]bool{}}
			told[h.story] = r
			order = append(order, r)
		}
		r.hear(h)
	}
	var all []Retelling
	for _, r := range order {
		if r.found && len(r.articles) > 1 {
			all = append(all, r.retelling(n.articles))
		}
	}
	return all
}

// A retold is a story under way.
type retold struct {
	articles []int32
	holders  map[int32]map[int32]bool // by words said: the articles that hold them
	found    bool                     // one of the articles was told to be of it by its statements
}

func (r *retold) hear(h *heard) {
	if !slices.Contains(r.articles, h.article) {
		r.articles = append(r.articles, h.article)
	}
	r.found = r.found || h.Story == "" && h.article != h.story
	if h.tells {
		if r.holders[h.said] == nil {
			r.holders[h.said] = map[int32]bool{}
		}
		r.holders[h.said][h.article] = true
	}
}

func (r *retold) retelling(hashes *numbering) Retelling {
	var t Retelling
	for _, a := range r.articles {
		t.Articles = append(t.Articles, hashes.words[a])
	}
	for _, in := range r.holders {
		if len(in) > 1 {
			t.Shared++
		}
	}
	return t
}
