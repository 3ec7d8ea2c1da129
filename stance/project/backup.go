package project

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"modernc.org/sqlite"
)

// A Backup is a copy of a project as it was. Copies lie in a folder beside the
// project, each a project file of its own.
type Backup struct {
	Path     string
	Made     time.Time
	Size     int64 // bytes
	Replaced bool  // the file that stood in the project's place when another backup was restored
}

// Which backups stay: the newest of all, and the newest of each of the last days.
const (
	newestKept = 5
	daysKept   = 7
)

const (
	backupTime     = "2006-01-02 15.04.05.000" // as in names of files, in local time
	replacedSuffix = " replaced"
)

// backupFolder is where the backups of a project lie.
func backupFolder(path string) string { return path + "-backups" }

// Backups returns the backups of a project, the newest first. The project itself
// is not looked at: it may be damaged or gone.
func Backups(path string) ([]Backup, error) {
	entries, err := os.ReadDir(backupFolder(path))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fault(path, err)
	}
	var all []Backup
	for _, entry := range entries {
		if b, ok := backupOf(backupFolder(path), entry); ok {
			all = append(all, b)
		}
	}
	slices.SortFunc(all, func(a, b Backup) int { return cmp.Or(b.Made.Compare(a.Made), strings.Compare(a.Path, b.Path)) })
	return all, nil
}

// backupOf reads from the name of a file which backup it is.
func backupOf(folder string, entry os.DirEntry) (Backup, bool) {
	name, isProject := strings.CutSuffix(entry.Name(), Ext)
	name, replaced := strings.CutSuffix(name, replacedSuffix)
	made, err := time.ParseInLocation(backupTime, name, time.Local)
	stat, err2 := entry.Info()
	if !isProject || err != nil || err2 != nil || !stat.Mode().IsRegular() {
		return Backup{}, false
	}
	return Backup{Path: filepath.Join(folder, entry.Name()), Made: made, Size: stat.Size(), Replaced: replaced}, true
}

// Backup makes a backup, unless nothing has changed since the last. Work goes on
// meanwhile. Backups that are too many are removed.
func (p *Project) Backup(ctx context.Context) error {
	p.backups.Lock()
	defer p.backups.Unlock()
	all, err := Backups(p.path)
	if err != nil || len(all) > 0 && !p.changedSince(all[0]) {
		return err
	}
	if err := os.MkdirAll(backupFolder(p.path), folderRights); err != nil { // #nosec G301 -- the rights of new folders
		return fault(p.path, err)
	}
	name := filepath.Join(backupFolder(p.path), time.Now().Format(backupTime)+Ext)
	if _, err := os.Lstat(name); err == nil {
		return nil // made this very moment
	}
	if err := place(name, func(beside string) error { return p.copyDated(ctx, beside) }); err != nil {
		return fmt.Errorf("the backup could not be made: %w", err)
	}
	return p.pruneBackups()
}

// copyDated copies the project and gives the copy the time at which copying
// began: what is written from then on is not in it.
func (p *Project) copyDated(ctx context.Context, beside string) error {
	begun, written := time.Now(), p.written.Load()
	if err := p.copyTo(ctx, p.read, beside); err != nil {
		return err
	}
	p.copied = &written
	return firstError(likeRights(p.path, beside), os.Chtimes(beside, begun, begun))
}

// likeRights gives a copy to those alone who may read what it was copied from.
func likeRights(from, to string) error {
	stat, err := os.Stat(from)
	if err != nil {
		return err
	}
	return os.Chmod(to, stat.Mode().Perm())
}

// backupAside makes a backup when the first edit is made, of a project that has
// something to lose.
func (p *Project) backupAside(ctx context.Context) {
	n, err := number(ctx, p.read, `SELECT count(*) FROM articles`)
	if err == nil && n > 0 {
		err = p.Backup(ctx)
	}
	if err != nil && ctx.Err() == nil {
		p.warn(fmt.Sprintf("No backup could be made: %v", err))
	}
}

// changedSince says whether the project was written to after a backup was made:
// by this program, which counts what it writes, or else by the times of the files.
func (p *Project) changedSince(b Backup) bool {
	if p.copied != nil && !b.Replaced {
		return *p.copied != p.written.Load()
	}
	saved, err := os.Stat(b.Path)
	if err != nil {
		return true
	}
	for _, side := range []string{"", "-wal"} {
		if stat, err := os.Stat(p.path + side); err == nil && stat.ModTime().After(saved.ModTime()) {
			return true
		}
	}
	return false
}

func (p *Project) pruneBackups() error {
	all, err := Backups(p.path)
	if err != nil {
		return err
	}
	for _, b := range expendable(all, time.Now()) {
		discard(b.Path)
	}
	return p.pruneUnfinished()
}

// pruneUnfinished removes what is left of backups that were never finished.
func (p *Project) pruneUnfinished() error {
	entries, err := os.ReadDir(backupFolder(p.path))
	for _, entry := range entries {
		stat, err := entry.Info()
		if err == nil && strings.HasPrefix(entry.Name(), ".") && time.Since(stat.ModTime()) > time.Hour {
			_ = os.Remove(filepath.Join(backupFolder(p.path), entry.Name()))
		}
	}
	return err
}

// expendable are the backups, the newest first, that need not be kept.
func expendable(all []Backup, now time.Time) []Backup {
	var out []Backup
	days := map[string]bool{}
	for i, b := range all {
		day := b.Made.Format(time.DateOnly)
		daily := !days[day] && now.Sub(b.Made) < daysKept*24*time.Hour
		days[day] = true
		if i >= newestKept && !daily {
			out = append(out, b)
		}
	}
	return out
}

// stepPages is the number of pages that are copied between two looks at whether
// the copying is still wanted.
const stepPages = 4096

// copyTo copies the project as it is now into an empty file.
func (p *Project) copyTo(ctx context.Context, db *sql.DB, beside string) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	// The copy begins anew whenever somebody writes, but not within a transaction.
	if _, err := conn.ExecContext(ctx, `BEGIN`); err != nil {
		return err
	}
	defer conn.ExecContext(context.WithoutCancel(ctx), `ROLLBACK`)
	var codebook int64
	if err := conn.QueryRowContext(ctx, `SELECT codebook FROM desk`).Scan(&codebook); err != nil {
		return err
	}
	return conn.Raw(func(driver any) error {
		b, err := driver.(interface {
			NewBackup(string) (*sqlite.Backup, error)
		}).NewBackup(source(beside, readWrite))
		if err != nil {
			return err
		}
		return firstError(copyPages(ctx, b), b.Finish())
	})
}

func copyPages(ctx context.Context, b *sqlite.Backup) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		more, err := b.Step(stepPages)
		if err != nil || !more {
			return err
		}
	}
}
