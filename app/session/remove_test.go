package session

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is removed is gone from every list at once, before the project was read anew; and
// comes back by undo, in its place.
func TestRemovedArticlesLeaveAtOnce(t *testing.T) {
	d := newTown(t)
	all := slices.Clone(d.Entries())
	gone := all[0]
	statement := gone.Reading.Statements[0].ID
	d.Choose(statement)
	d.Remove(gone)
	if slices.Contains(d.Entries(), gone) || len(d.Entries()) != len(all)-1 {
		t.Errorf("%d articles are listed, want %d without the removed one", len(d.Entries()), len(all)-1)
	}
	if slices.ContainsFunc(d.Lines(), func(l *Line) bool { return l.Entry == gone }) {
		t.Error("a line of the removed article is listed")
	}
	if d.article == gone || d.homes[statement] != nil {
		t.Error("the removed article can still be met")
	}
	if _, working := d.Working(); working {
		t.Error("all of the project is read anew for a removal")
	}
	d.Accept(d.Lines()[0].Statement.ID)
	left := standing(d)
	d.reload()
	d.wait()
	if diff := cmp.Diff(standing(d), left); diff != "" {
		t.Errorf("(-read anew +left)\n%s", diff)
	}
	d.noErrors()
	d.Undo()
	d.Undo()
	d.wait()
	d.noErrors()
	for i, e := range d.Entries() {
		if e.Hash != all[i].Hash || e.at != i {
			t.Errorf("after undo article %d is %s at %d, want %s", i, e.Hash, e.at, all[i].Hash)
		}
	}
}
