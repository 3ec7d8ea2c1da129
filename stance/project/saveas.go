package project

import (
	"context"
)

// SaveAs writes a clean copy of the project: without the articles that were
// removed, the readings that were replaced, and the history of edits. The project
// itself stays open and as it is. A file that is already there is left alone and
// refused.
func (p *Project) SaveAs(ctx context.Context, path string) error {
	from := p.read
	if !p.ReadOnly() && p.present() != nil {
		from = p.write // it holds the file that its path no longer leads to
	}
	return place(resolve(path), func(beside string) error {
		if err := p.copyTo(ctx, from, beside); err != nil {
			return err
		}
		return clean(ctx, beside)
	})
}

// clean takes everything out of a copy that is no longer part of the project.
func clean(ctx context.Context, path string) error {
	db, err := dial(path, readWrite, 1, "foreign_keys(1)")
	if err != nil {
		return err
	}
	defer db.Close()
	for _, step := range []string{
		`DELETE FROM changes`,
		`DELETE FROM events`,
		`DELETE FROM judgements WHERE article IN (SELECT id FROM articles WHERE removed)`,
		`DELETE FROM marks WHERE article IN (SELECT id FROM articles WHERE removed)`,
		`DELETE FROM articles WHERE removed`,
		`DELETE FROM texts WHERE article NOT IN (SELECT id FROM articles)`,
		`DELETE FROM readings WHERE id NOT IN (SELECT reading FROM articles WHERE reading IS NOT NULL)`,
		`INSERT INTO text_words (text_words) VALUES ('rebuild')`,
		`INSERT INTO statement_words (statement_words) VALUES ('rebuild')`,
		`VACUUM`,
	} {
		if _, err := db.ExecContext(ctx, step); err != nil {
			return err
		}
	}
	return db.Close()
}
