package project

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestAFullDisk works on a drive of two megabytes until it is full. Where the
// machine lets nobody make such a drive, a limit of SQLite's own stands in for it.
func TestAFullDisk(t *testing.T) {
	dir := t.TempDir()
	limited := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=2m") != nil
	if !limited {
		t.Cleanup(func() { syscall.Unmount(dir, 0) })
	}
	p, err := Create(filepath.Join(dir, "full"+Ext), book(t))
	must(t, err)
	if limited {
		_, err := p.write.Exec(`PRAGMA max_page_count = 300`)
		must(t, err)
	}
	var acknowledged []string
	for n := range 1000 {
		id := fmt.Sprint("article-", n)
		if _, err = p.Add(ctx, reading(id, strings.Repeat("No truce of "+id+". ", 500))); err != nil {
			break
		}
		acknowledged = append(acknowledged, id)
	}
	if !errors.Is(err, ErrFull) || !strings.Contains(err.Error(), p.Path()) || len(acknowledged) == 0 {
		t.Fatalf("after %d articles: %v", len(acknowledged), err)
	}
	wantIDs(t, p, acknowledged...)
	must(t, p.Close())
	p, err = Open(p.Path())
	must(t, err)
	defer p.Close()
	wantIDs(t, p, acknowledged...)
}

// TestFoldersThatMustNotBeWrittenTo runs itself again as a user who may not write
// there, if it runs as one who may write everywhere.
func TestFoldersThatMustNotBeWrittenTo(t *testing.T) {
	const nobody = 65534
	dir := os.Getenv("PARLEY_PROTECTED")
	if dir != "" {
		lookAtProtected(t, dir)
		return
	}
	dir = t.TempDir()
	saved(t, filepath.Join(dir, "a"+Ext))
	must(t, os.RemoveAll(backupFolder(filepath.Join(dir, "a"+Ext))))
	for up := dir; up != os.TempDir() && len(up) > 1; up = filepath.Dir(up) {
		must(t, os.Chmod(up, 0o755))
	}
	must(t, os.Chmod(dir, 0o555))
	if os.Getuid() != 0 {
		lookAtProtected(t, dir)
		return
	}
	program := filepath.Join(filepath.Dir(dir), "program")
	must(t, copyFile(os.Args[0], program))
	must(t, os.Chmod(program, 0o755))
	child := exec.Command(program, "-test.run", "^"+t.Name()+"$", "-test.v")
	child.Env = append(os.Environ(), "PARLEY_PROTECTED="+dir, "TMPDIR=/tmp")
	child.Dir = "/"
	child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	out, err := child.CombinedOutput()
	if errors.Is(err, os.ErrPermission) {
		t.Skip("the test program can't be run by another user here: ", err)
	}
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func lookAtProtected(t *testing.T, dir string) {
	path := filepath.Join(dir, "a"+Ext)
	if _, err := Open(path); !errors.Is(err, ErrProtected) || !strings.Contains(err.Error(), path) {
		t.Errorf("opening for work: %v", err)
	}
	if _, err := Create(filepath.Join(dir, "b"+Ext), book(t)); !errors.Is(err, ErrProtected) {
		t.Errorf("creating: %v", err)
	}
	p, err := OpenReadOnly(path)
	must(t, err)
	wantIDs(t, p, "a", "b", "c", "d", "e", "f")
	must(t, p.Close())
	left, err := os.ReadDir(dir)
	must(t, err)
	if len(left) != 1 {
		t.Errorf("the folder holds %v", left)
	}
}
