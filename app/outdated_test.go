package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"parley/stance"
)

// TestOutdatedArticlesAreOfferedToBeReadAnew opens a project that an earlier engine
// read: a bar offers a new reading, and nothing changes before it is accepted.
func TestOutdatedArticlesAreOfferedToBeReadAnew(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	if d.outdated.content.Visible() {
		t.Errorf("the bar is shown though nothing is outdated")
	}
	path := filepath.Join(t.TempDir(), "old.parley")
	d.session.SaveAs(path, func() {})
	d.wait()
	d.session.Close()
	age(t, path)
	d.session.OpenFile(path)
	d.wait()
	outdated := d.session.Outdated()
	if !d.outdated.content.Visible() || outdated == 0 {
		t.Fatalf("%d articles are outdated and the bar says %q", outdated, d.outdated.words.words.text)
	}
	test.Tap(button(t, d.outdated.content, "See what would change"))
	d.wait()
	if d.session.Outdated() != outdated || !strings.Contains(dialogWords(d), "Nothing in the articles") {
		t.Errorf("before acceptance %d articles are outdated, expected %d; the dialog says %q", d.session.Outdated(), outdated, dialogWords(d))
	}
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Accept the change"))
	d.wait()
	if d.outdated.content.Visible() || d.session.Outdated() != 0 {
		t.Errorf("after the new reading %d articles are outdated", d.session.Outdated())
	}
}

// age makes the engine that read a project an earlier one: the name of that coder
// stands in the file with its kind and version behind it.
func age(t *testing.T, path string) {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	now := []byte("Parleyrules" + stance.Version)
	if !bytes.Contains(file, now) {
		t.Fatalf("%s does not hold %q", path, now)
	}
	earlier := append(now[:len(now)-1:len(now)-1], '_')
	if err := os.WriteFile(path, bytes.ReplaceAll(file, now, earlier), 0o600); err != nil {
		t.Fatal(err)
	}
}
