//go:build unix

package project

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestNobodyElseReads holds a project and what is made beside it to the rights
// that its user gives new files.
func TestNobodyElseReads(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o077))
	p := withBackup(t)
	wantRights(t, p.Path(), 0o600)
	wantRights(t, p.Path()+"-wal", 0o600)
	wantRights(t, lockPath(p.Path()), 0o600)
	wantRights(t, backupFolder(p.Path()), 0o700)
}

// TestBackupsHaveTheRightsOfTheirProject shuts a project off where new files are
// open to all, and takes it back from a backup.
func TestBackupsHaveTheRightsOfTheirProject(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o022))
	p := withBackup(t)
	wantRights(t, lastBackup(t, p).Path, 0o644)
	must(t, os.Chmod(p.Path(), 0o600))
	must(t, os.RemoveAll(backupFolder(p.Path())))
	must(t, p.Backup(ctx))
	b := lastBackup(t, p)
	wantRights(t, b.Path, 0o600)
	must(t, p.Close())
	must(t, Restore(p.Path(), b))
	wantRights(t, p.Path(), 0o600)
}

// withBackup is a project of one article with a backup.
func withBackup(t *testing.T) *Project {
	t.Helper()
	p := create(t)
	_, err := p.Add(ctx, reading("harbour", "We sign nothing"))
	must(t, err)
	must(t, p.Backup(ctx))
	return p
}

// wantRights compares the rights of a file.
func wantRights(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	stat, err := os.Stat(path)
	must(t, err)
	if got := stat.Mode().Perm(); got != want {
		t.Errorf("%s has the rights %o, want %o", filepath.Base(path), got, want)
	}
}

func lastBackup(t *testing.T, p *Project) Backup {
	t.Helper()
	all, err := Backups(p.Path())
	must(t, err)
	if len(all) == 0 {
		t.Fatal("there is no backup")
	}
	return all[0]
}
