package session

import (
	"context"
	"strings"
)

// Articles that are nearly copies of each other tell one story, which counts once.
// It is known by the hash of the first of them (stance.Article.Story). An article
// that the analyst counts by itself has that hash and its own, with a mark between:
// it stays among the copies in view, and is a story of its own to whoever counts.

// apartMark stands between the hash of a story and that of an article of it that
// counts by itself.
const apartMark = "/"

// storyOf names the story that an article tells.
func storyOf(e *Entry) string {
	story, _, _ := strings.Cut(e.Article.Story, apartMark)
	if story == "" {
		return e.Hash
	}
	return story
}

// Apart says whether an article counts by itself though it is nearly a copy of others.
func (e *Entry) Apart() bool { return strings.Contains(e.Article.Story, apartMark) }

// Copies returns the articles that tell the story of one, itself among them, in the
// order in which they came; nil where it is told once. The slice must not be changed.
func (s *Session) Copies(e *Entry) []*Entry {
	if s.told == nil {
		s.told = make(map[string][]*Entry, len(s.entries))
		for _, other := range s.entries {
			s.told[storyOf(other)] = append(s.told[storyOf(other)], other)
		}
	}
	if all := s.told[storyOf(e)]; len(all) > 1 {
		return all
	}
	return nil
}

// CountApart lets articles that are nearly copies of others count by themselves, or
// again with the others, as one edit.
func (s *Session) CountApart(apart bool, entries ...*Entry) {
	stories, changed := map[string]string{}, map[*Entry]bool{}
	for _, e := range entries {
		if story := e.retold(apart); story != e.Article.Story {
			stories[e.Article.ID], changed[e] = story, true
		}
	}
	title := "Count articles once as copies"
	if apart {
		title = "Count articles apart"
	}
	if s.store == nil || len(stories) == 0 || s.fail(s.store.Retell(context.Background(), title, stories)) {
		return
	}
	for e := range changed {
		e.Article.Story = stories[e.Article.ID]
		e.Reading.Article.Story = e.Article.Story
	}
	s.renew(changed)
	s.turnable()
	s.tell(ArticlesChanged | StatementsChanged | ProjectChanged)
}

// retold is the article's story when it counts apart or with the others.
func (e *Entry) retold(apart bool) string {
	switch story := storyOf(e); {
	case apart:
		return story + apartMark + e.Hash
	case story == e.Hash:
		return ""
	default:
		return story
	}
}
