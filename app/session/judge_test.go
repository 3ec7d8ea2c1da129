package session

import (
	"fmt"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/tally"
	"parley/stance/text"
)

// sums writes the sums of a town as "Ilvar Tosk bridge 1/0/0".
func sums(d *desk) string {
	var all []string
	table := d.Table(tally.ByActor)
	for _, r := range table.Rows {
		for i, c := range r.Cells {
			if c.N > 0 {
				all = append(all, fmt.Sprintf("%s %s %d/%d/%d", r.Name, table.Issues[i].Key, c.For, c.Neither, c.Against))
			}
		}
	}
	return strings.Join(all, ", ")
}

const untouched = "Ilvar Tosk bridge 1/0/0, Ilvar Tosk trams 1/0/0, Marta Venn bridge 0/0/1"

// judgings are what an analyst does, the sums after it, and the state of the
// statement first-1.
var judgings = []struct {
	name   string
	do     func(*desk)
	sums   string
	status stance.Status
}{
	{"nothing", func(d *desk) {}, untouched, stance.Proposed},
	{"accept", func(d *desk) { d.Accept("first-1") }, untouched, stance.Accepted},
	{"reject", func(d *desk) { d.Reject("first-1") }, "Ilvar Tosk bridge 1/0/0, Ilvar Tosk trams 1/0/0", stance.Rejected},
	{"reject, then accept", func(d *desk) { d.Reject("first-1"); d.Accept("first-1") }, untouched, stance.Accepted},
	{"another speaker", func(d *desk) { d.Attribute("tosk", "first-1") }, "Ilvar Tosk bridge 1/0/1, Ilvar Tosk trams 1/0/0", stance.Changed},
	{"another speaker, then accept", func(d *desk) { d.Attribute("tosk", "first-1"); d.Accept("first-1") }, "Ilvar Tosk bridge 1/0/1, Ilvar Tosk trams 1/0/0", stance.Changed},
	{"another speaker, reject, accept", func(d *desk) { d.Attribute("tosk", "first-1"); d.Reject("first-1"); d.Accept("first-1") }, "Ilvar Tosk bridge 1/0/1, Ilvar Tosk trams 1/0/0", stance.Changed},
	{"another side", func(d *desk) { d.Place("bridge", stance.For, "first-1") }, "Ilvar Tosk bridge 1/0/0, Ilvar Tosk trams 1/0/0, Marta Venn bridge 1/0/0", stance.Changed},
	{"neither side", func(d *desk) { d.Place("bridge", stance.NoSide, "first-1") }, "Ilvar Tosk bridge 1/0/0, Ilvar Tosk trams 1/0/0, Marta Venn bridge 0/1/0", stance.Changed},
	{"one more issue", func(d *desk) { d.Place("trams", stance.Against, "first-1") }, untouched + ", Marta Venn trams 0/0/1", stance.Changed},
	{"off the issue", func(d *desk) { d.Unplace("bridge", "first-1") }, "Ilvar Tosk bridge 1/0/0, Ilvar Tosk trams 1/0/0", stance.Changed},
	{"several at once", func(d *desk) { d.Reject("first-0", "first-1", "second-0") }, "", stance.Rejected},
	{"withdraw", func(d *desk) {
		d.Attribute("tosk", "first-1")
		d.Place("bridge", stance.For, "first-1")
		d.Withdraw("first-1")
	}, untouched, stance.Proposed},
	{"undo", func(d *desk) { d.Reject("first-1"); d.Undo() }, untouched, stance.Proposed},
	{"undo, redo", func(d *desk) { d.Reject("first-1"); d.Undo(); d.Redo() }, "Ilvar Tosk bridge 1/0/0, Ilvar Tosk trams 1/0/0", stance.Rejected},
}

func TestJudge(t *testing.T) {
	for _, c := range judgings {
		t.Run(c.name, func(t *testing.T) {
			d := newTown(t)
			c.do(d)
			d.wait()
			d.noErrors()
			if got := sums(d); got != c.sums {
				t.Errorf("sums are %q, expected %q", got, c.sums)
			}
			if got := d.Status("first-1"); got != c.status {
				t.Errorf("the statement is %s, expected %s", got, c.status)
			}
		})
	}
}

func TestRejectedLinesStayInView(t *testing.T) {
	d := newTown(t)
	d.Reject("first-1")
	lines := d.Entries()[0].Of("first-1")
	if len(lines) != 1 || lines[0].Observed != nil || lines[0].Status != stance.Rejected || lines[0].Stance != -0.9 {
		t.Errorf("a rejected statement has the lines %+v, expected the engine's, not counted", lines)
	}
}

func TestNobodysStatementsShowTheirJudgements(t *testing.T) {
	d := newTown(t)
	r := account("third", "2025-07-01", "Evening Sheet", said{"Somebody", "", "the bridge must be built", "bridge", 0.8})
	r.Statements[0].Attributions = nil
	d.add(r)
	d.Place("bridge", stance.Against, "third-0")
	d.Place("trams", stance.For, "third-0")
	var got []string
	for _, l := range d.Entries()[2].Of("third-0") {
		got = append(got, fmt.Sprintf("%s %g", l.Issue, l.Stance))
	}
	if strings.Join(got, ", ") != "bridge -1, trams 1" {
		t.Errorf("the lines are %v, expected those of the judgements", got)
	}
	if got := sums(d); got != untouched {
		t.Errorf("nobody's statement counts: %s", got)
	}
}

// TestManyJudgementsAreWork: what takes long to keep leaves the window alive.
func TestManyJudgementsAreWork(t *testing.T) {
	d := newTown(t)
	var all []string
	for i := range many {
		id := fmt.Sprintf("crowd-%d", i)
		d.add(account(id, "2025-03-02", "Harbour Post", said{"Tosk", "tosk", fmt.Sprintf("bridge %d must be built", i), "bridge", 0.8}))
		all = append(all, id+"-0")
	}
	d.Accept(all...)
	if _, working := d.Working(); !working {
		t.Errorf("%d judgements are kept while the window waits", many)
	}
	d.wait()
	d.noErrors()
	if got := d.Counts().Checked; got != many {
		t.Errorf("%d statements are checked, expected %d", got, many)
	}
}

// TestTablesAreSummedUpOnce: charts and exports share a table until other lines count.
func TestTablesAreSummedUpOnce(t *testing.T) {
	d := newTown(t)
	before := d.Table(tally.ByActor)
	if d.Table(tally.ByActor) != before {
		t.Errorf("the same lines are summed up twice")
	}
	d.Place("bridge", stance.For, "first-1")
	row, _ := d.Table(tally.ByActor).Row("venn")
	if got := row.Cells[0].For; got != 1 {
		t.Errorf("after the correction %d of Venn's statements are for the bridge, expected 1", got)
	}
}

func TestUndoNamesWhatItTurns(t *testing.T) {
	d := newTown(t)
	d.Accept("first-0", "first-1")
	if !strings.Contains(d.CanUndo(), "2 statements") || d.CanRedo() != "" {
		t.Errorf("undo offers %q and redo %q", d.CanUndo(), d.CanRedo())
	}
	d.Undo()
	if !strings.Contains(d.CanRedo(), "2 statements") || d.Counts().Checked != 0 {
		t.Errorf("redo offers %q with %d statements checked", d.CanRedo(), d.Counts().Checked)
	}
}

func TestMemo(t *testing.T) {
	d := newTown(t)
	d.SetMemo("first-0", "  ask the clerk  ")
	d.SetMemo("first-0", "ask the clerk again")
	if got := d.Memo("first-0"); got != "ask the clerk again" {
		t.Errorf("the memo is %q", got)
	}
	d.SetMemo("first-0", "")
	if got := d.Memo("first-0"); got != "" {
		t.Errorf("an emptied memo is still %q", got)
	}
	d.Undo()
	if got := d.Memo("first-0"); got != "ask the clerk again" {
		t.Errorf("after undo the memo is %q", got)
	}
	d.noErrors()
}

func TestMark(t *testing.T) {
	d := newTown(t)
	first := d.Entries()[0]
	at := strings.Index(first.Article.Text, "said")
	d.Mark(first, text.Span{Start: at - 1, End: at + 4}, "venn")
	d.noErrors()
	_, st := d.Chosen()
	if st == nil || st.Content.Of(first.Article.Text) != "said" {
		t.Fatalf("chosen is %+v, expected the words marked, without the spaces around them", st)
	}
	if got := d.Entries()[0].Of(st.ID); len(got) != 1 || got[0].Name != "Marta Venn" {
		t.Errorf("the marked statement has the lines %+v", got)
	}
	d.Undo()
	d.wait()
	if got := len(d.Entries()[0].Reading.Statements); got != 2 {
		t.Errorf("after undo there are %d statements, expected 2", got)
	}
	d.noErrors()
}
