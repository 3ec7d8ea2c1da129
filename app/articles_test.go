package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
)

func articleScreen(t *testing.T) (*desk, *library) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenArticles)
	return d, d.screen(screenArticles).(*library)
}

func TestArticlesSearch(t *testing.T) {
	_, l := articleScreen(t)
	for _, c := range []struct {
		words string
		n     int
		says  string
	}{{"alaska", 1, ""}, {"2025", 3, ""}, {"alaska spring", 0, "No article"}} {
		l.search.SetText("")
		test.Type(l.search, c.words)
		if len(l.shown) != c.n || !strings.HasPrefix(l.empty.Text, c.says) {
			t.Errorf("%q lists %d articles and says %q, expected %d", c.words, len(l.shown), l.empty.Text, c.n)
		}
	}
}

func TestArticlesDescribe(t *testing.T) {
	d, l := articleScreen(t)
	l.fields["Title"].SetText("Another title")
	l.fields["Date"].SetText("2025-05")
	test.Tap(button(t, l.content, "Keep changes"))
	d.wait()
	if a := d.session.Entries()[0].Article; a.Title != "Another title" || a.Date.String() != "2025-05" {
		t.Errorf("kept is %q of %s", a.Title, a.Date)
	}
	l.fields["Date"].SetText("last May")
	test.Tap(button(t, l.content, "Keep changes"))
	if words := dialogWords(d); !strings.Contains(words, "last May") {
		t.Errorf("a date that is none brings up %q", words)
	}
}

func TestArticlesRemoveAndUndo(t *testing.T) {
	d, l := articleScreen(t)
	gone := l.chosen.Title()
	test.Tap(button(t, l.content, "Remove"))
	d.wait()
	if len(d.session.Entries()) != 2 {
		t.Fatalf("%d articles are left of 3", len(d.session.Entries()))
	}
	d.session.Undo()
	d.wait()
	if len(d.session.Entries()) != 3 {
		t.Errorf("undo did not bring %q back", gone)
	}
}

func TestArticlesOpenInTheReader(t *testing.T) {
	d, l := articleScreen(t)
	l.choose(l.shown[2])
	test.Tap(button(t, l.content, "Read"))
	if entry, _ := d.session.Chosen(); d.shown != screenRead || entry != l.shown[2] {
		t.Errorf("Read shows %s", d.shown)
	}
}

// droppings are what can be dropped on the window, and what is said of it.
var droppings = []struct {
	name, file string
	content    []byte
	articles   int
	reason     string
}{
	{"a text", "speech.txt", []byte("President Ilvar Tosk said: “The bridge will be built.”"), 4, ""},
	{"an empty file", "empty.txt", nil, 3, "empty"},
	{"a binary", "picture.txt", []byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00"), 3, "text"},
	{"no file", "", nil, 3, "no such file"},
	{"records", "two.jsonl", []byte("{\"text\":\"One was said.\"}\n{\"id\":\n"), 4, "JSON"},
}

func TestDrop(t *testing.T) {
	for _, c := range droppings {
		t.Run(c.name, func(t *testing.T) {
			d, l := articleScreen(t)
			path := filepath.Join(t.TempDir(), "nowhere.txt")
			if c.file != "" {
				path = filepath.Join(t.TempDir(), c.file)
				if err := os.WriteFile(path, c.content, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			d.dropped([]fyne.URI{storage.NewFileURI(path)})
			d.wait()
			if got := len(d.session.Entries()); got != c.articles {
				t.Errorf("%d articles, expected %d", got, c.articles)
			}
			failures := d.session.Failures()
			if (c.reason == "") != (len(failures) == 0) || len(failures) > 0 && !strings.Contains(failures[0].Reason, c.reason) {
				t.Errorf("failures are %v, expected %q", failures, c.reason)
			}
			if words := dialogWords(d); c.reason != "" && (!strings.Contains(words, path) || !strings.Contains(words, c.reason)) {
				t.Errorf("the dialog says %q, expected the file and %q", words, c.reason)
			}
			if len(failures) > 0 != l.failures.Visible() {
				t.Errorf("the list of failures is shown: %v", l.failures.Visible())
			}
		})
	}
}

func TestDropTwiceIsSaid(t *testing.T) {
	d, l := articleScreen(t)
	path := filepath.Join(t.TempDir(), "speech.txt")
	if err := os.WriteFile(path, []byte("President Ilvar Tosk said: “The bridge will be built.”"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		d.dropped([]fyne.URI{storage.NewFileURI(path)})
		d.wait()
	}
	if f := d.session.Failures(); len(f) != 1 || f[0].Path != path || !strings.Contains(f[0].Reason, "already") {
		t.Fatalf("failures are %v, expected the second drop", f)
	}
	test.Tap(button(t, l.content, "Dismiss"))
	if len(d.session.Failures()) != 0 || l.failures.Visible() {
		t.Error("Dismiss leaves the failures")
	}
}

func TestPaste(t *testing.T) {
	d, _ := articleScreen(t)
	d.app.Clipboard().SetContent("A bridge at last\n\nPresident Ilvar Tosk said: “The bridge will be built.”")
	d.pasteText()
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Read it"))
	d.wait()
	entries := d.session.Entries()
	if len(entries) != 4 || entries[3].Title() != "A bridge at last" {
		t.Errorf("after pasting there are %d articles", len(entries))
	}
}

func TestForeignTextIsKeptAndSaid(t *testing.T) {
	d, l := articleScreen(t)
	path := filepath.Join(t.TempDir(), "rede.txt")
	text := "Der Präsident sagte am Montag, dass die Brücke gebaut werden muss. Niemand im Rat widersprach ihm, und die Sitzung wurde danach geschlossen."
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	d.dropped([]fyne.URI{storage.NewFileURI(path)})
	d.wait()
	entries := d.session.Entries()
	if len(entries) != 4 || len(entries[3].Lines) != 0 {
		t.Fatalf("a German text gives %d articles", len(entries))
	}
	row := newItem()
	l.draw(3, row)
	if !strings.Contains(row.second.text, "another language") {
		t.Errorf("the list says %q of a German text", row.second.text)
	}
}
