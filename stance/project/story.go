package project

import (
	"context"
	"maps"
	"slices"
)

// Retell changes which story articles tell, as one edit: articles of one story count
// once. The stories are by the article's ID; an empty one is a story of its own.
func (p *Project) Retell(ctx context.Context, title string, stories map[string]string) error {
	return p.edit(ctx, Described, title, func(e *edit) error {
		for _, key := range slices.Sorted(maps.Keys(stories)) {
			id, err := e.article(key)
			if err != nil {
				return err
			}
			if err := e.update("articles", id, row{"story": stories[key]}); err != nil {
				return err
			}
		}
		return nil
	})
}
