package session

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance/tally"
)

// standing describes all that may change with what is known of an article.
func standing(d *desk) []string {
	all := append(named(d.passed), "shown:")
	all = append(all, named(d.shown)...)
	for _, e := range d.entries {
		all = append(all, fmt.Sprint(e.Article.ID, e.Article.Title, e.Article.Date, e.Article.Publisher, e.Article.Speaker, e.Article.Story, e.Unread))
	}
	for _, l := range d.LatestOf("tosk") {
		all = append(all, fmt.Sprint(l.Line.Issue, l.Line.Stance, l.Date))
	}
	for _, r := range d.Table(tally.ByActor).Rows {
		all = append(all, fmt.Sprintf("%+v", r))
	}
	return append(all, d.CanUndo(), d.CanRedo(), fmt.Sprint(len(d.judgements), len(d.memos), d.Outdated(), d.Judges()))
}

// TestDescribedIsAsIfAllWereReadAnew changes what is known of one article, takes it back
// and does it again, and compares with what the project says when all of it is read anew.
func TestDescribedIsAsIfAllWereReadAnew(t *testing.T) {
	for _, o := range []Order{{}, {Column: ByDate}, {Column: ByArticle, Descending: true}} {
		for _, f := range []Filter{{}, {Publishers: []string{"Harbour Post"}}, {From: date("2025-02")}} {
			d := village(t)
			d.SetFilter(f)
			d.SetOrder(o)
			d.Accept(d.entries[3].Reading.Statements[0].ID)
			a := d.entries[3].Article
			a.Title, a.Date, a.Publisher = "Another title", date("2024-01-05"), "Evening Sheet"
			for what, step := range []func(){func() { d.Describe(a) }, d.Undo, d.Redo} {
				before := standing(d)
				step()
				if _, working := d.Working(); working {
					t.Fatalf("step %d: all of the project is read anew", what)
				}
				got := standing(d)
				if slices.Equal(before, got) {
					t.Errorf("step %d changed nothing", what)
				}
				d.reload()
				d.wait()
				if diff := cmp.Diff(standing(d), got); diff != "" {
					t.Fatalf("step %d, %+v, %+v (-read anew +described):\n%s", what, f, o, diff)
				}
			}
			d.noErrors()
		}
	}
}
