package session

import (
	"testing"

	"parley/stance/tally"
)

// wire is a project in which one story came in three times, and another once.
func wire(t *testing.T) *desk {
	d := newTown(t)
	words := said{"Tosk", "tosk", "the bridge over the harbour must be built", "bridge", 0.8}
	original := account("wire-1", "2025-03-02", "Harbour Post", words, said{"Venn", "venn", "no bridge at any price, said the minister", "bridge", -0.9})
	d.add(original)
	for _, id := range []string{"wire-2", "wire-3"} {
		r := account(id, "2025-03-03", "Evening Sheet", words, said{"Venn", "venn", "no bridge at any price, said the minister " + id, "bridge", -0.9})
		r.Article.Story = original.Article.Hash()
		d.add(r)
	}
	return d
}

// tosks is how many statements of Tosk on the bridge count.
func (d *desk) tosks() int { return d.Table(tally.ByActor).Cell("tosk", "bridge").N }

func TestCopiesCountOnceUnlessTheyAreCountedApart(t *testing.T) {
	d := wire(t)
	first, second, third := d.entries[2], d.entries[3], d.entries[4]
	for i, e := range d.entries {
		if n := len(d.Copies(e)); n != []int{0, 0, 3, 3, 3}[i] {
			t.Errorf("%s has %d copies", e.Article.ID, n)
		}
	}
	steps := []struct {
		name string
		do   func()
		n    int // with the one of another story
	}{
		{"as they came in", func() {}, 2},
		{"the third apart", func() { d.CountApart(true, third) }, 3},
		{"the first apart", func() { d.CountApart(true, first) }, 4},
		{"all apart", func() { d.CountApart(true, first, second, third) }, 4},
		{"the first with no others", func() { d.CountApart(false, first) }, 4},
		{"all once", func() { d.CountApart(false, first, second, third) }, 2},
		{"undone", func() { d.Undo(); d.wait() }, 4},
		{"undone twice", func() { d.Undo(); d.wait() }, 4},
	}
	for _, step := range steps {
		step.do()
		d.noErrors()
		if n := d.tosks(); n != step.n {
			t.Errorf("%s: %d statements count, expected %d", step.name, n, step.n)
		}
		if n := len(d.Copies(d.entries[4])); n != 3 {
			t.Errorf("%s: the story has %d copies", step.name, n)
		}
	}
	if again := d.reopened(); again.tosks() != 4 || !again.entries[2].Apart() {
		t.Error("what counts apart is forgotten")
	}
}
