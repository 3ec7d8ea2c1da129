package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

// quoted is the screen of articles with three articles of their own words around the
// same quotations.
func quoted(t *testing.T) (*desk, *library) {
	t.Helper()
	d, l := articleScreen(t)
	folder := t.TempDir()
	said := "“The guns must fall silent before the winter comes,” said Lars Zorin, the minister. “We will not give up a single village of ours,” Zorin said. “Talks without a truce are a waste of all our time,” Zorin added."
	for i := range 3 {
		var own strings.Builder
		for n := range 40 {
			fmt.Fprintf(&own, "Lot %d%d went to bidder %d%d. ", i, n, n, i)
		}
		text := fmt.Sprintf("Paper %d\n\n%s\n\n%s\n", i, said, own.String())
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("paper-%d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.session.Import(folder)
	d.wait()
	return d, l
}

// TestArticlesOfTheSameStatementsNameEachOther says of articles that are no copies, but
// hold the same statements, how many there are and which, and goes to one at a click.
func TestArticlesOfTheSameStatementsNameEachOther(t *testing.T) {
	d, l := quoted(t)
	if len(l.shown) != 6 || d.session.Copies(l.shown[3]) != nil {
		t.Fatalf("%d rows, expected the sample's 3 and 3 that are no copies", len(l.shown))
	}
	l.choose(l.shown[3])
	r := d.session.Retelling(l.shown[3])
	if r == nil || len(r.Entries) != 3 || r.Shared < 3 {
		t.Fatalf("found are %+v, expected three articles with three statements", r)
	}
	if words := l.copyMark(l.shown[3]).text; words != "same statements as 2 other articles" {
		t.Errorf("the row says %q", words)
	}
	test.Tap(button(t, l.content, articleWords(l.shown[5])))
	if l.chosen != l.shown[5] {
		t.Errorf("%q is chosen after a click on %q", l.chosen.Title(), l.shown[5].Title())
	}
	d.session.Remove(l.shown[3])
	d.wait()
	d.session.Remove(l.shown[3])
	d.wait()
	if words := l.copyMark(l.shown[3]).text; words != "" {
		t.Errorf("the last that is left says %q", words)
	}
}
