package project

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

//go:embed folders.tsv
var foldersFile string

// syncWarning warns of a project in a folder that another program copies to
// other computers; empty: none is known.
func syncWarning(path string) string {
	owner := syncOwner(filepath.Dir(path))
	if owner == "" {
		return ""
	}
	return fmt.Sprintf("The project lies in a folder of %s. Close it here before it is opened on another computer, and let the copying finish: "+
		"two computers that write to it at the same time damage it. Safer is a folder of this computer alone.", owner)
}

// syncOwner names the program that copies a folder to other computers; empty:
// none is known.
func syncOwner(dir string) string {
	for {
		for line := range strings.Lines(foldersFile) {
			mark, owner, ok := strings.Cut(strings.TrimSpace(line), "\t")
			if ok && !strings.HasPrefix(line, "#") && bears(dir, mark) {
				return owner
			}
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}

// bears says whether a folder has a name, or holds a file where the mark begins
// with a slash.
func bears(dir, mark string) bool {
	if file, ok := strings.CutPrefix(mark, "/"); ok {
		_, err := os.Lstat(filepath.Join(dir, file))
		return err == nil
	}
	name := filepath.Base(dir)
	if start, ok := strings.CutSuffix(mark, "*"); ok {
		return len(name) >= len(start) && strings.EqualFold(name[:len(start)], start)
	}
	return strings.EqualFold(name, mark)
}
