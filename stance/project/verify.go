package project

import (
	"context"
	"database/sql"
	"fmt"
)

// A Mismatch is a Statement whose words, as they were when it came in, don't
// stand in its article where its Span points.
type Mismatch struct {
	Article   string // ID
	Statement string // ID
}

// verifiedOnOpen is the number of statements up to which Open compares them with
// their words; it takes a third of a second for 200,000.
const verifiedOnOpen = 300_000

// Verify compares every Statement with the words that were written down beside
// it. A project of many statements is not compared on opening: there Verify is to
// be called while work has begun.
func (p *Project) Verify(ctx context.Context) ([]Mismatch, error) {
	return listNow(ctx, p, `
		SELECT a.key, s.key FROM articles a CROSS JOIN texts t ON t.article = a.id CROSS JOIN statements s ON s.reading = a.reading
		WHERE NOT a.removed AND substr(t.body, s.start + 1, s.end - s.start) IS NOT s.quote
		UNION ALL
		SELECT a.key, m.statement FROM articles a CROSS JOIN texts t ON t.article = a.id CROSS JOIN marks m ON m.article = a.id
		WHERE NOT a.removed AND substr(t.body, m.start + 1, m.end - m.start) IS NOT m.quote`, nil,
		func(rows *sql.Rows) (m Mismatch, err error) {
			err = rows.Scan(&m.Article, &m.Statement)
			return m, err
		})
}

// verifySmall compares the statements of a project that has not too many, and
// warns of those that don't match.
func (p *Project) verifySmall(ctx context.Context) error {
	n, err := number(ctx, p.read, `SELECT count(*) FROM statements`)
	if err != nil || n > verifiedOnOpen {
		return err
	}
	wrong, err := p.Verify(ctx)
	if len(wrong) > 0 {
		p.warn(fmt.Sprintf("%d statements don't stand where they should in their articles, the first in %q: the file was changed by something else than Parley. "+
			"Go back to a backup, or read those articles again.", len(wrong), wrong[0].Article))
	}
	return err
}
