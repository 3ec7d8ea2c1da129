package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// wired is the screen of articles with one story that came in three times.
func wired(t *testing.T) (*desk, *library) {
	t.Helper()
	d, l := articleScreen(t)
	folder := t.TempDir()
	story := strings.Repeat("The council of the harbour town met on Tuesday and spoke at length about the old bridge over the canal. ", 4)
	for i, end := range []string{"The vote comes in May.", "A vote is expected in May.", "Nobody would say when the vote comes."} {
		path := filepath.Join(folder, fmt.Sprintf("wire-%d.txt", i))
		text := fmt.Sprintf("%s from the harbour\n\n%s%s\n", []string{"Report", "Account", "Telegram"}[i], story, end)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.session.Import(folder)
	d.wait()
	if n := len(d.session.Entries()); n != 6 {
		t.Fatalf("%d articles, expected the sample's 3 and 3 copies", n)
	}
	return d, l
}

func TestCopiesOfOneStoryAreOneRowThatOpens(t *testing.T) {
	d, l := wired(t)
	if len(l.shown) != 4 {
		t.Fatalf("%d rows, expected one for the story", len(l.shown))
	}
	if words := l.copyMark(l.shown[3]).text; words != "+2 copies" {
		t.Errorf("the story's row says %q", words)
	}
	l.choose(l.shown[3])
	test.Tap(button(t, l.content, "Show the copies"))
	if len(l.shown) != 6 {
		t.Fatalf("%d rows after opening the story", len(l.shown))
	}
	l.choose(l.shown[5])
	test.Tap(button(t, l.content, "Count this one by itself"))
	if !l.shown[5].Apart() || l.copyMark(l.shown[5]).text != "a copy, counted by itself" {
		t.Errorf("the copy's row says %q", l.copyMark(l.shown[5]).text)
	}
	test.Tap(button(t, l.content, "Count every copy by itself"))
	if apart(l.shown[3:]) != 3 {
		t.Errorf("%d of 3 count by themselves", apart(l.shown[3:]))
	}
	test.Tap(button(t, l.content, "Count the story once"))
	d.session.Undo()
	d.wait()
	if n := apart(d.session.Entries()); n != 3 {
		t.Errorf("after undoing, %d of 3 count by themselves", n)
	}
}

func TestCopiesOpenByKeyAndAreFoundWhileFolded(t *testing.T) {
	_, l := wired(t)
	l.choose(l.shown[3])
	for _, step := range []struct {
		key  fyne.KeyName
		rows int
	}{{fyne.KeyRight, 6}, {fyne.KeyRight, 6}, {fyne.KeyLeft, 4}, {fyne.KeyLeft, 4}} {
		l.list.TypedKey(&fyne.KeyEvent{Name: step.key})
		if len(l.shown) != step.rows {
			t.Errorf("%s: %d rows, expected %d", step.key, len(l.shown), step.rows)
		}
	}
	test.Type(l.search, "telegram")
	if len(l.shown) != 1 || !strings.HasPrefix(l.shown[0].Title(), "Telegram") {
		t.Errorf("a copy that is folded away is not found")
	}
}
