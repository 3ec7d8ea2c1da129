package project

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"parley/stance"
)

// Sources returns the articles of some IDs with their texts, as they came in, in
// the order of the IDs; without IDs all articles, in the order in which they came
// in. One article is held at a time. The walk ends at the first error.
func (p *Project) Sources(ctx context.Context, ids ...string) iter.Seq2[stance.Article, error] {
	return func(yield func(stance.Article, error) bool) {
		stopped := false
		err := p.view(ctx, func(v *view) (err error) {
			if len(ids) == 0 {
				ids, err = list(v, `SELECT key FROM articles WHERE NOT removed ORDER BY id`, nil, column[string])
			}
			for i := 0; i < len(ids) && err == nil && !stopped; i++ {
				var a stance.Article
				if a, err = v.source(ids[i]); err == nil {
					stopped = !yield(a, nil)
				}
			}
			return err
		})
		if err != nil && !stopped {
			yield(stance.Article{}, err)
		}
	}
}

// source loads an article by its ID with its text.
func (v *view) source(id string) (a stance.Article, err error) {
	var body, notices []byte
	var date string
	err = v.get(`SELECT a.key, a.path, a.title, a.date, a.publisher, a.author, a.address, a.speaker, a.language, a.extracted, a.story, a.quoted, a.notices, t.body
		FROM articles a JOIN texts t ON t.article = a.id WHERE a.key = ? AND NOT a.removed`, []any{id},
		&a.ID, &a.Path, &a.Title, &date, &a.Publisher, &a.Author, &a.Address, &a.Speaker, &a.Language, &a.Extracted, &a.Story, &a.Quoted, &notices, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return a, fmt.Errorf("article %q %w", id, ErrUnknown)
	}
	if err != nil {
		return a, err
	}
	a.Date, a.Text = undate(date), string(body)
	return a, json.Unmarshal(notices, &a.Notices)
}
