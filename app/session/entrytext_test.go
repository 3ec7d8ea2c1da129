package session

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

// TestEntryTextsComeBack: what a form writes is what the codebook reads, for every
// entry that ships.
func TestEntryTextsComeBack(t *testing.T) {
	d := newDesk(t)
	draft, err := d.Draft()
	if err != nil {
		t.Fatal(err)
	}
	book := d.Codebook()
	put := func(in Section, key, text string, err error) {
		if err != nil {
			t.Errorf("%s %s: %v", in, key, err)
		}
		draft = draft.With(in, key, text)
	}
	for _, i := range book.Issues {
		text, err := IssueText(i)
		put(Issues, i.Key, text, err)
	}
	for _, a := range book.Actors {
		text, err := ActorText(a)
		put(Actors, a.Key, text, err)
	}
	for _, g := range book.Groups {
		text, err := GroupText(g)
		put(Groups, g.Key, text, err)
	}
	again, err := draft.Book(Issues, "")
	if err != nil {
		t.Fatal(err)
	}
	for what, diff := range map[string]string{
		"issues": cmp.Diff(book.Issues, again.Issues), "actors": cmp.Diff(book.Actors, again.Actors), "groups": cmp.Diff(book.Groups, again.Groups),
	} {
		if diff != "" {
			t.Errorf("%s (-before +after):\n%s", what, diff)
		}
	}
}

func TestEntryTextBeginsWithItsKey(t *testing.T) {
	text, err := IssueText(stance.Issue{Key: "trams", Name: "Night trams"})
	if want := "key: trams\nname: Night trams"; err != nil || text != want {
		t.Errorf("the text is %q (%v), expected %q", text, err, want)
	}
}

func TestKeyOf(t *testing.T) {
	for name, key := range map[string]string{
		"Night trams": "night-trams", "  The 3rd lock - now! ": "the-3rd-lock-now", "Öl": "l", "?": "",
	} {
		if got := KeyOf(name); got != key {
			t.Errorf("the key of %q is %q, expected %q", name, got, key)
		}
	}
}
