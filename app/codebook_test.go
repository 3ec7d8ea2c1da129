package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parley/app/session"
	"parley/stance"
)

func codebookDesk(t *testing.T) (*desk, *codebookScreen) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenCodebook)
	d.wait()
	return d, d.screen(screenCodebook).(*codebookScreen)
}

func TestCodebookShowsEntries(t *testing.T) {
	_, c := codebookDesk(t)
	if c.key != "ceasefire" || !strings.HasPrefix(c.text.Text, "key: ceasefire\n") {
		t.Errorf("the first issue in view is %q:\n%s", c.key, c.text.Text)
	}
	c.tabs.SetSelected("Actors")
	test.Type(c.search, "macron")
	if len(c.shown) != 1 {
		t.Fatalf("%d actors are called Macron", len(c.shown))
	}
	c.list.Select(0)
	if !strings.Contains(c.text.Text, "Emmanuel Macron") {
		t.Errorf("the entry in view is:\n%s", c.text.Text)
	}
}

func TestCodebookNamesTheLineOfAMistake(t *testing.T) {
	d, c := codebookDesk(t)
	c.tabs.SetSelected("Actors")
	test.Tap(button(t, c.content, "New entry"))
	c.asText.SetSelected("Text")
	c.text.SetText("key: tosk\nname: Ilvar Tosk\ncountry: atlantis")
	test.Tap(button(t, c.content, "What would change?"))
	d.wait()
	if !c.mistake.Visible() || !strings.HasPrefix(c.mistake.Text, "line 3: ") {
		t.Errorf("the mistake reads %q, expected line 3", c.mistake.Text)
	}
}

func TestCodebookChangeIsShownBeforeItIsAccepted(t *testing.T) {
	d, c := codebookDesk(t)
	before := len(d.session.Codebook().Issues)
	test.Tap(button(t, c.content, "New entry"))
	c.text.SetText("key: bridge\nname: Bridge\nproposition: The bridge should be built\nterms:\n  - name: bridge\n    phrases: [bridge]")
	test.Tap(button(t, c.content, "What would change?"))
	d.wait()
	if len(d.session.Codebook().Issues) != before || !strings.Contains(dialogWords(d), "Nothing in the articles") {
		t.Fatalf("before acceptance there are %d issues and the dialog says %q", len(d.session.Codebook().Issues), dialogWords(d))
	}
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Accept the change"))
	d.wait()
	if len(d.session.Codebook().Issues) != before+1 {
		t.Errorf("after acceptance there are %d issues, expected %d", len(d.session.Codebook().Issues), before+1)
	}
}

func TestCodebookDeleteSaysWhatIsLost(t *testing.T) {
	d, c := codebookDesk(t)
	test.Tap(button(t, c.content, "Delete"))
	d.wait()
	if words := dialogWords(d); !strings.Contains(words, "coded otherwise") {
		t.Errorf("deleting an issue says %q", words)
	}
}

func TestCodebookTrial(t *testing.T) {
	d, c := codebookDesk(t)
	test.Type(c.trial, "We call for a ceasefire now.")
	d.wait()
	var lines []string
	for _, o := range test.LaidOutObjects(c.result) {
		if l, ok := o.(*textLine); ok {
			lines = append(lines, l.words.text)
		}
	}
	if got := strings.Join(lines, "\n"); !strings.HasPrefix(got, "Ceasefire: +") {
		t.Errorf("the trial shows %q, expected a position for a ceasefire", got)
	}
	c.trial.SetText("The tram is late.")
	d.wait()
	if n := len(c.result.Objects); n != 1 {
		t.Errorf("a sentence on nothing shows %d lines, expected one that says so", n)
	}
}

func TestChooserByKeyboard(t *testing.T) {
	d := newDesk(t, 900, 600)
	picked := ""
	all := []option{
		{words: "Harbour bridge", do: func() { picked = "bridge" }},
		{words: "Night trams", note: "after midnight", do: func() { picked = "trams" }},
		{words: "Night buses", do: func() { picked = "buses" }},
	}
	for _, c := range []struct{ typed, keys, picked string }{
		{"", "", "bridge"}, {"night", "", "trams"}, {"night", "d", "buses"}, {"night", "ddu", "trams"}, {"midnight", "", "trams"}, {"tunnel", "", ""},
	} {
		picked = ""
		chooser := choose(d.win, "", all, nil)
		for _, r := range c.typed {
			chooser.entry.TypedRune(r)
		}
		for _, k := range c.keys {
			chooser.entry.TypedKey(&fyne.KeyEvent{Name: map[rune]fyne.KeyName{'d': fyne.KeyDown, 'u': fyne.KeyUp}[k]})
		}
		chooser.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if picked != c.picked {
			t.Errorf("typing %q and %q picks %q, expected %q", c.typed, c.keys, picked, c.picked)
		}
		chooser.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	if top := d.win.Canvas().Overlays().Top(); top != nil {
		t.Error("Escape leaves the chooser open")
	}
}

func TestPaletteRunsCommands(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.palette()
	typeInto(t, d, "how parley works\n")
	if d.shown != screenHelp {
		t.Errorf("the palette shows %s, expected help", d.shown)
	}
}

func TestEveryCommandHasAKeyOfItsOwn(t *testing.T) {
	d := newDesk(t, 1280, 720)
	seen := map[string]string{}
	for _, c := range d.commands() {
		if c.shortcut == nil {
			continue
		}
		if other, taken := seen[c.shortcut.ShortcutName()]; taken {
			t.Errorf("%q and %q have the same key", c.words, other)
		}
		seen[c.shortcut.ShortcutName()] = c.words
	}
}

// foundDesk shows the actors of a project in which somebody speaks who is in no
// entry yet; that entry is chosen.
func foundDesk(t *testing.T) (*desk, *codebookScreen) {
	d, c := codebookDesk(t)
	date, err := stance.ParseDate("2025-04-02")
	if err != nil {
		t.Fatal(err)
	}
	d.session.Paste(stance.Article{Title: "A bridge", Date: date, Text: "Marta Venn, the mayor of Ruvia, spoke in the harbour. “We call for a ceasefire now,” Marta Venn said on Tuesday."})
	d.wait()
	c.tabs.SetSelected("Actors")
	test.Type(c.search, "marta venn")
	if len(c.shown) != 1 || c.shown[0].found == nil {
		t.Fatalf("%+v are listed, expected the one who was found", c.shown)
	}
	c.list.Select(0)
	return d, c
}

func TestSomebodyFoundBecomesAnEntry(t *testing.T) {
	d, c := foundDesk(t)
	key := c.key
	if _, known := d.session.Codebook().Actor(key); known || !strings.Contains(c.text.Text, "name: Marta Venn") {
		t.Fatalf("an entry is proposed that reads:\n%s", c.text.Text)
	}
	test.Tap(button(t, c.content, "What would change?"))
	d.wait()
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Accept the change"))
	d.wait()
	if a, known := d.session.Codebook().Actor(key); !known || a.Name != "Marta Venn" {
		t.Errorf("the codebook's entry is %+v", a)
	}
	for _, f := range d.session.Found() {
		if f.Actor.Name == "Marta Venn" {
			t.Error("she is still listed as found")
		}
	}
}

func TestSomebodyFoundIsMergedIntoAnEntry(t *testing.T) {
	d, c := foundDesk(t)
	from := c.key
	speaks := func(key string) int {
		n := 0
		for _, who := range d.session.Speakers() {
			if who.Key == key {
				n = who.N
			}
		}
		return n
	}
	into := invented(t, d)
	found, before := speaks(from), speaks(into.Key)
	test.Tap(button(t, c.content, "Merge into…"))
	typeInto(t, d, strings.ToLower(into.Name)+"\n")
	d.wait()
	if got := speaks(into.Key); found == 0 || got != before+found || speaks(from) != 0 {
		t.Errorf("%d lines of %d are counted with the other's %d: %d", speaks(from), found, before, got)
	}
	d.session.Undo()
	d.wait()
	if got := speaks(from); got != found {
		t.Errorf("undo gives %d lines back, expected %d", got, found)
	}
}

// invented adds an actor to the codebook whom nobody can take for a real one.
func invented(t *testing.T, d *desk) stance.Actor {
	t.Helper()
	draft, err := d.session.Draft()
	if err != nil {
		t.Fatal(err)
	}
	book, err := draft.With(session.Actors, "tosk", "key: tosk\nname: Ilvar Tosk").Book(session.Actors, "tosk")
	if err != nil {
		t.Fatal(err)
	}
	d.session.Revise(book, d.session.Adopt)
	d.wait()
	a, _ := d.session.Codebook().Actor("tosk")
	return a
}
