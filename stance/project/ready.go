package project

import (
	"context"
	"fmt"
)

// reach opens a file to be read and returns its version, with nothing checked but
// that it is ours and not newer.
func (p *Project) reach(ctx context.Context, mode openMode) (int, error) {
	if err := p.connectReaders(mode); err != nil {
		return 0, err
	}
	return p.versionOf(ctx)
}

// ready checks a file within reach and brings it up to date. Until all is checked
// the file is only read.
func (p *Project) ready(ctx context.Context, mode openMode, v int) error {
	if err := p.checkPages(ctx); err != nil {
		return err
	}
	if err := p.verifySmall(ctx); err != nil {
		return err
	}
	switch {
	case mode == readOnly && v < len(migrations()):
		return fmt.Errorf("%s: was made by an older version of Parley; open it for work once to bring it up to date", p.path)
	case mode == readWrite:
		return p.update(ctx, v)
	}
	return nil
}

// update makes the project ready for work and brings it up to date, with a backup
// before each step.
func (p *Project) update(ctx context.Context, from int) error {
	if err := p.connectWriter(); err != nil {
		return err
	}
	if warning := syncWarning(p.path); warning != "" {
		p.warn(warning)
	}
	for v := from; v < len(migrations()); v++ {
		if err := p.Backup(ctx); err != nil {
			return err
		}
		if err := migrate(ctx, p.write, v, v+1); err != nil {
			return err
		}
		p.written.Add(1)
	}
	return nil
}

// versionOf refuses a file that is newer or not ours, and returns its version.
func (p *Project) versionOf(ctx context.Context) (int, error) {
	v, err := version(ctx, p.read)
	if err != nil {
		return 0, err
	}
	if v < 1 || v > len(migrations()) {
		return 0, fmt.Errorf("%s: %w", p.path, ErrNewer)
	}
	if err := checkSchema(ctx, p.read, v); err != nil {
		return 0, fmt.Errorf("%s: %w", p.path, err)
	}
	return v, nil
}

// checkPages refuses a file whose pages don't hold together: every table, and that
// there are no pages besides. The index of words is checked as the tables that it
// is made of, and not word by word: that would take longer than all the rest.
func (p *Project) checkPages(ctx context.Context) error {
	tables, err := listNow(ctx, p, `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
		UNION ALL SELECT 'sqlite_schema'`, nil, column[string])
	if err != nil {
		return err
	}
	for _, table := range tables {
		var verdict string
		if err := p.read.QueryRowContext(ctx, `PRAGMA quick_check("`+table+`")`).Scan(&verdict); err != nil {
			return err
		}
		if verdict != "ok" {
			return fmt.Errorf("%s: %w (%s)", p.path, ErrDamaged, verdict)
		}
	}
	stray, err := number(ctx, p.read, `SELECT page_count - freelist_count - (SELECT sum(pageno) FROM dbstat WHERE aggregate = TRUE)
		FROM pragma_page_count, pragma_freelist_count`)
	if err == nil && stray > 1 { // one page is left out of files of more than a gigabyte
		err = fmt.Errorf("%s: %w (%d pages belong to nothing)", p.path, ErrDamaged, stray)
	}
	return err
}
