package project

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"time"

	"parley/stance"
)

// A CodebookVersion is a codebook that the project was once read by.
type CodebookVersion struct {
	ID      int64
	Made    time.Time
	Current bool
}

// Codebook returns the project's codebook.
func (p *Project) Codebook(ctx context.Context) (*stance.Codebook, error) {
	return p.codebook(ctx, `SELECT body FROM codebooks WHERE id = (SELECT codebook FROM desk)`)
}

// CodebookOf returns the codebook of a version.
func (p *Project) CodebookOf(ctx context.Context, v CodebookVersion) (*stance.Codebook, error) {
	return p.codebook(ctx, `SELECT body FROM codebooks WHERE id = ?`, v.ID)
}

func (p *Project) codebook(ctx context.Context, query string, args ...any) (*stance.Codebook, error) {
	var body string
	if err := p.read.QueryRowContext(ctx, query, args...).Scan(&body); err != nil {
		return nil, fault(p.path, err)
	}
	return stance.ParseCodebook(filepath.Base(p.path), []byte(body))
}

// SetCodebook makes book the project's codebook. The readings stay as they are
// until the articles are read again.
func (p *Project) SetCodebook(ctx context.Context, book *stance.Codebook) error {
	return p.edit(ctx, Codebooked, "Change the codebook", func(e *edit) error {
		id, err := e.keepCodebook(book)
		if err != nil {
			return err
		}
		return e.update("desk", 1, row{"codebook": id})
	})
}

// Codebooks returns every version of the codebook, the oldest first.
func (p *Project) Codebooks(ctx context.Context) ([]CodebookVersion, error) {
	return listNow(ctx, p, `SELECT id, made, id = (SELECT codebook FROM desk) FROM codebooks ORDER BY id`, nil,
		func(rows *sql.Rows) (v CodebookVersion, err error) {
			var made string
			err = rows.Scan(&v.ID, &made, &v.Current)
			v.Made = unstamp(made)
			return v, err
		})
}

// keepCodebook writes a codebook down, if it is a new one, and returns its id. A
// codebook that could not be read back is refused.
func (e *edit) keepCodebook(book *stance.Codebook) (int64, error) {
	body, err := book.Encode()
	if err != nil {
		return 0, err
	}
	if _, err := stance.ParseCodebook(book.Name, body); err != nil {
		return 0, fmt.Errorf("the codebook can't be kept: %w", err)
	}
	return e.keepCodebookText(body)
}

// keepCodebookText is keepCodebook of a codebook in the form of its file.
func (e *edit) keepCodebookText(body []byte) (id int64, err error) {
	sum := sha256.Sum256(body)
	hash := hex.EncodeToString(sum[:])
	if err := e.exec(`INSERT INTO codebooks (body, hash, made) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, string(body), hash, stamp(time.Now())); err != nil {
		return 0, err
	}
	err = e.get(`SELECT id FROM codebooks WHERE hash = ?`, []any{hash}, &id)
	return id, err
}
