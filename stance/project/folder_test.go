package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSynchronisedFolders(t *testing.T) {
	for dir, want := range map[string]string{
		"Dropbox/work":           "Dropbox",
		"OneDrive - Ruvian Post": "OneDrive",
		"onedrive":               "OneDrive",
		"Library/Mobile Documents/com~apple~Pages": "iCloud Drive",
		"Library/CloudStorage/Box-Box":             "a cloud drive",
		"Nextcloud/2026":                           "Nextcloud",
		"Documents/Dropboxes":                      "",
		"Documents":                                "",
	} {
		root := t.TempDir()
		if got := syncOwner(filepath.Join(root, filepath.FromSlash(dir))); got != want {
			t.Errorf("%s belongs to %q, want %q", dir, got, want)
		}
	}
}

func TestASynchronisedFolderIsKnownByWhatLiesInIt(t *testing.T) {
	root := t.TempDir()
	must(t, os.MkdirAll(filepath.Join(root, "shared", ".stfolder"), 0o755))
	must(t, os.MkdirAll(filepath.Join(root, "shared", "work"), 0o755))
	p, err := Create(filepath.Join(root, "shared", "work", "a"+Ext), book(t))
	must(t, err)
	defer p.Close()
	if w := p.Warnings(); len(w) != 1 || !strings.Contains(w[0], "Syncthing") {
		t.Errorf("warnings: %q", w)
	}
	q := create(t)
	if w := q.Warnings(); len(w) != 0 {
		t.Errorf("warnings in a folder of this computer alone: %q", w)
	}
}
