package project

import (
	"errors"
	"testing"
)

func TestRetell(t *testing.T) {
	p := create(t)
	copied := reading("evening", "We sign nothing at all")
	copied.Article.Story = "the first"
	_, err := p.Add(ctx, reading("morning", "We sign nothing"), copied)
	must(t, err)
	stories := func() (all []string) {
		list, err := p.Articles(ctx)
		must(t, err)
		for _, e := range list {
			all = append(all, e.Article.Story)
		}
		return all
	}
	must(t, p.Retell(ctx, "Count an article by itself", map[string]string{"evening": "the first/evening", "morning": ""}))
	if got := stories(); got[0] != "" || got[1] != "the first/evening" {
		t.Errorf("the stories are %q", got)
	}
	event, err := p.Undo(ctx)
	must(t, err)
	if got := stories(); got[1] != "the first" || event.Title != "Count an article by itself" {
		t.Errorf("after undoing %q the stories are %q", event.Title, got)
	}
	if err := p.Retell(ctx, "", map[string]string{"noon": "x"}); !errors.Is(err, ErrUnknown) {
		t.Errorf("retelling an article that is not there: %v", err)
	}
}
