package session

import (
	"strings"
	"testing"
)

func draft(t *testing.T) *Draft {
	t.Helper()
	d, err := newTown(t).Draft()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDraftEntryComesBack(t *testing.T) {
	d := draft(t)
	text := d.Entry(Actors, "venn")
	if !strings.HasPrefix(text, "key: venn\nname: Marta Venn\n") {
		t.Fatalf("the entry is:\n%s", text)
	}
	again := d.With(Actors, "venn", text)
	if strings.Join(again.lines, "\n") != strings.Join(d.lines, "\n") {
		t.Errorf("putting an entry back as it was changes the codebook")
	}
}

func TestDraftChanges(t *testing.T) {
	d := draft(t)
	cases := []struct {
		name      string
		in        Section
		key, text string
		actors    int
		issues    int
	}{
		{"another name", Actors, "venn", "key: venn\nname: Marta Venn-Lohe", 2, 2},
		{"taken out", Issues, "trams", "", 2, 1},
		{"one more", Actors, "lohe", "key: lohe\nname: Piet Lohe\ncountry: ostmark", 3, 2},
		{"one more issue", Issues, "tunnel", "key: tunnel\nname: Tunnel\nproposition: The tunnel should be dug", 2, 3},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			book, err := d.With(c.in, c.key, c.text).Book(c.in, c.key)
			if err != nil {
				t.Fatal(err)
			}
			if len(book.Actors) != c.actors || len(book.Issues) != c.issues {
				t.Errorf("%d actors and %d issues, expected %d and %d", len(book.Actors), len(book.Issues), c.actors, c.issues)
			}
		})
	}
}

func TestDraftMistakesNameTheLineOfTheEntry(t *testing.T) {
	d := draft(t)
	_, err := d.With(Actors, "venn", "key: venn\nname: Marta Venn\ncountry: atlantis").Book(Actors, "venn")
	if err == nil || !strings.HasPrefix(err.Error(), "line 3: ") || !strings.Contains(err.Error(), "atlantis") {
		t.Errorf("the error is %v, expected line 3 and the country that is unknown", err)
	}
}

func TestRevise(t *testing.T) {
	d := newTown(t)
	before, err := d.Draft()
	if err != nil {
		t.Fatal(err)
	}
	book, err := before.With(Actors, "venn", "").Book(Actors, "venn")
	if err != nil {
		t.Fatal(err)
	}
	var r *Revision
	d.Revise(book, func(revision *Revision) { r = revision })
	d.wait()
	if r == nil || d.Codebook().Actors[1].Key != "venn" {
		t.Fatalf("looking at what would change has changed it, or shows nothing: %v", r)
	}
	d.Adopt(r)
	d.wait()
	d.noErrors()
	if n := len(d.Codebook().Actors); n != 1 {
		t.Errorf("%d actors after the change, expected 1", n)
	}
	d.Undo()
	d.wait()
	d.noErrors()
	if n := len(d.Codebook().Actors); n != 2 {
		t.Errorf("%d actors after undo, expected 2", n)
	}
}

func TestMerge(t *testing.T) {
	d := newTown(t)
	d.Merge("tosk", "venn")
	d.wait()
	d.noErrors()
	if got := sums(d); got != "Marta Venn bridge 1/0/1, Marta Venn trams 1/0/0" {
		t.Errorf("after the merge the sums are %s", got)
	}
	d.Undo()
	d.wait()
	if got := sums(d); got != untouched {
		t.Errorf("after undo the sums are %s", got)
	}
}

// TestRenew: articles that were read by another codebook are read anew once the
// analyst has seen what changes.
func TestRenew(t *testing.T) {
	d := newTown(t)
	book := *d.Codebook()
	book.Version = "another"
	if err := d.store.SetCodebook(t.Context(), &book); err != nil {
		t.Fatal(err)
	}
	d.reload()
	d.wait()
	if d.Outdated() != 2 {
		t.Fatalf("%d articles are outdated, expected 2", d.Outdated())
	}
	before := ids(d)
	d.Renew(func(r *Revision) {
		if got := ids(d); got != before || len(r.Changes.Differences) == 0 {
			t.Errorf("before it is adopted the lines are %q and %d articles would differ", got, len(r.Changes.Differences))
		}
		d.Adopt(r)
	})
	d.wait()
	d.noErrors()
	if d.Outdated() != 0 {
		t.Errorf("%d articles are still outdated", d.Outdated())
	}
}
