package project

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// Restore puts a backup in the place of a project, which must not be open. The
// file that stood there is kept among the backups.
func Restore(path string, b Backup) error {
	path = resolve(path)
	if err := inspect(b.Path); err != nil {
		return err
	}
	held, err := acquire(path)
	if err != nil && err != errNoLocks {
		return fault(path, err)
	}
	defer held.release()
	// Under the project's name the backup is whole or not there at all.
	beside := path + "-restored"
	defer os.Remove(beside)
	if err := copyFile(b.Path, beside); err != nil {
		return fault(path, err)
	}
	if err := setAside(path); err != nil {
		return fault(path, err)
	}
	return fault(path, os.Rename(beside, path))
}

// setAside moves a project, with its log of edits, among its backups.
func setAside(path string) error {
	if _, err := os.Lstat(path); os.IsNotExist(err) {
		return nil
	}
	if err := os.MkdirAll(backupFolder(path), folderRights); err != nil { // #nosec G301 -- the rights of new folders
		return err
	}
	name := time.Now().Format(backupTime) + replacedSuffix
	free := filepath.Join(backupFolder(path), name+Ext)
	if _, err := os.Lstat(free); err == nil {
		return fmt.Errorf("%s is there already; try again", free)
	}
	for _, side := range []string{"-wal", ""} {
		if err := os.Rename(path+side, free+side); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	_ = os.Remove(path + "-shm")
	return nil
}

// copyFile copies a file with its rights and brings it to the disk.
func copyFile(from, to string) error {
	in, err := os.Open(from) // #nosec G304 -- the project that the user names
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to) // #nosec G304 -- the project that the user names
	if err != nil {
		return err
	}
	defer out.Close()
	if err := likeRights(from, to); err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return firstError(err, out.Sync(), out.Close())
}
