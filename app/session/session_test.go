package session

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/project"
	"parley/stance/text"
)

// A desk is a Session under test with the queue of what its work hands back.
type desk struct {
	*Session
	t       testing.TB
	queue   chan func()
	errs    []error
	changes Change // since they were last looked at
}

// newDesk makes a Session read by the codebook that ships.
func newDesk(t testing.TB) *desk {
	t.Helper()
	book, err := DefaultCodebook()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, queue: make(chan func(), 10000)}
	d.Session = New(book, t.TempDir(), func(f func()) { d.queue <- f })
	d.OnError(func(err error) { d.errs = append(d.errs, err) })
	d.Watch(func(c Change) { d.changes |= c })
	t.Cleanup(d.Close)
	return d
}

// wait runs what work hands back until there is no more work.
func (d *desk) wait() {
	for {
		if _, working := d.Working(); !working && len(d.queue) == 0 {
			return
		}
		(<-d.queue)()
	}
}

// noErrors fails the test where something went wrong.
func (d *desk) noErrors() {
	d.t.Helper()
	for _, err := range d.errs {
		d.t.Errorf("an error was told: %v", err)
	}
}

// newTown makes a Session with a project on a town of invented people, in which
// articles were read that the tests know by heart.
func newTown(t testing.TB) *desk {
	t.Helper()
	data, err := os.ReadFile("testdata/town.codebook.yaml")
	if err != nil {
		t.Fatal(err)
	}
	book, err := stance.ParseCodebook("town.codebook.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	d.OpenEmpty()
	store := d.store
	if err := store.SetCodebook(t.Context(), book); err != nil {
		t.Fatal(err)
	}
	d.read(book)
	d.add(
		account("first", "2025-03-02", "Harbour Post", said{"Tosk", "tosk", "the bridge must be built", "bridge", 0.8}, said{"Venn", "venn", "no bridge at any price", "bridge", -0.9}),
		account("second", "2025-06", "Evening Sheet", said{"Tosk", "tosk", "trams can run at night", "trams", 0.5}, said{"Venn", "venn", "we shall see", "", 0}),
	)
	return d
}

// add brings readings in as reading articles does.
func (d *desk) add(readings ...*stance.Reading) {
	d.t.Helper()
	t := &taking{store: d.store, into: d.store.Import(), known: map[string]string{}}
	for _, r := range readings {
		t.ready = append(t.ready, outcome{reading: r})
	}
	t.keep(d.Session)()
	d.noErrors()
}

// A said is one statement of an account.
type said struct {
	name, actor, words, issue string
	stance                    float64
}

// account makes the reading of an article in which people say things.
func account(id, date, publisher string, all ...said) *stance.Reading {
	day, err := stance.ParseDate(date)
	if err != nil {
		panic(err)
	}
	var b strings.Builder
	r := &stance.Reading{}
	for i, s := range all {
		name := text.Span{Start: b.Len(), End: b.Len() + len(s.name)}
		fmt.Fprintf(&b, "%s said: ", s.name)
		content := text.Span{Start: b.Len(), End: b.Len() + len(s.words)}
		fmt.Fprintf(&b, "%s.\n", s.words)
		st := stance.Statement{
			ID: fmt.Sprintf("%s-%d", id, i), Content: content, Kind: stance.Indirect,
			Attributions: []stance.Attribution{{Actor: s.actor, Name: s.name, Mention: name, Basis: stance.ByName}},
		}
		if s.issue != "" {
			st.Positions = []stance.Position{{
				Issue: s.issue, Stance: s.stance, Confidence: 0.7,
				Evidence: []stance.Evidence{{Span: content, Rule: "the words", Weight: s.stance}},
			}}
		}
		r.Statements = append(r.Statements, st)
	}
	r.Article = stance.Article{ID: id, Title: "The " + id + " account", Date: day, Publisher: publisher, Text: b.String(), Language: "en"}
	return r
}

func TestOpenSample(t *testing.T) {
	d := newDesk(t)
	d.OpenSample()
	d.wait()
	d.noErrors()
	got := d.Counts()
	if got.Articles != 3 || got.Statements < 10 || got.Checked != 0 {
		t.Errorf("the sample came to %+v, expected 3 articles and 10 statements or more, none checked", got)
	}
	if d.Name() != SampleName || d.Path() != "" || d.Worked() {
		t.Errorf("the sample is called %q, lies in %q, worked on: %v", d.Name(), d.Path(), d.Worked())
	}
	if article, st := d.Chosen(); article == nil || article.Article.ID != "spring-2025" || st != nil {
		t.Errorf("expected the first article to be open and no statement chosen, got %v and %v", article, st)
	}
}

func TestLinesAreWhatCounts(t *testing.T) {
	d := newTown(t)
	var got []string
	for _, l := range d.Lines() {
		got = append(got, fmt.Sprintf("%s %s %s %g", l.Entry.Article.ID, l.Name, l.Issue, l.Stance))
	}
	want := []string{"first Ilvar Tosk bridge 0.8", "first Marta Venn bridge -0.9", "second Ilvar Tosk trams 0.5", "second Marta Venn  0"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("lines:\n%s\nexpected:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestUnsavedProjectsAreKeptOnlyWhenWorkedOn(t *testing.T) {
	d := newDesk(t)
	d.OpenSample()
	d.wait()
	path := d.store.Path()
	d.Close()
	if _, err := os.Stat(path); err == nil {
		t.Errorf("%s is still there though nobody worked on the sample", path)
	}
	d = newTown(t)
	d.Accept("first-0")
	path = d.store.Path()
	d.Close()
	if _, err := os.Stat(path); err != nil {
		t.Errorf("a project that was worked on is gone: %v", err)
	}
	if unsaved := d.Unsaved(); len(unsaved) != 1 || unsaved[0] != path {
		t.Errorf("unsaved projects are %v, expected %s", unsaved, path)
	}
}

func TestTidy(t *testing.T) {
	d := newDesk(t)
	d.OpenSample()
	d.wait()
	idle := d.store.Path()
	d.store.Close() // as if the program had been killed
	d.store = nil
	d.OpenSample()
	d.wait()
	_, st := d.Chosen()
	if d.StepUnchecked(true); st != nil {
		t.Fatal("a statement is chosen already")
	}
	_, st = d.Chosen()
	d.Accept(st.ID)
	worked := d.store.Path()
	d.store.Close()
	d.store = nil
	d.OpenSample()
	d.wait()
	d.Tidy()
	if got := d.Unsaved(); len(got) != 1 || got[0] != worked {
		t.Errorf("left are %v, expected only %s; %s was not worked on", got, worked, idle)
	}
	if _, err := os.Stat(d.store.Path()); err != nil {
		t.Errorf("the open project is gone: %v", err)
	}
}

func TestUnsavedName(t *testing.T) {
	if got := UnsavedName("/tmp/Sample 2026-11-25 18.29.41.320.parley"); got != "Sample, 2026-11-25, 18:29" {
		t.Errorf("the name is %q", got)
	}
}

func TestSaveAsAndOpen(t *testing.T) {
	d := newTown(t)
	d.Reject("first-1")
	d.SetMemo("first-0", "Compare with the radio address.")
	path := t.TempDir() + "/town" + project.Ext
	d.SaveAs(path, func() {})
	d.wait()
	d.noErrors()
	if d.Path() != path || d.Name() != "town" {
		t.Fatalf("saved into %q as %q, expected %q", d.Path(), d.Name(), path)
	}
	d.Close()
	again := newDesk(t)
	again.OpenFile(path)
	again.wait()
	again.noErrors()
	if got := again.Counts(); got.Articles != 2 || got.Statements != 4 || got.Checked != 1 {
		t.Errorf("opened again it holds %+v, expected 2 articles, 4 statements, 1 checked", got)
	}
	if memo := again.Memo("first-0"); memo != "Compare with the radio address." {
		t.Errorf("the memo is %q", memo)
	}
	if again.Codebook().Name != "Town" {
		t.Errorf("the codebook is %q, expected that of the project", again.Codebook().Name)
	}
}

func TestOpenWhatIsNoProject(t *testing.T) {
	d := newTown(t)
	path := t.TempDir() + "/notes.parley"
	if err := os.WriteFile(path, []byte("shopping list"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.OpenFile(path)
	d.wait()
	if len(d.errs) != 1 || !strings.Contains(d.errs[0].Error(), path) {
		t.Errorf("errors are %v, expected one that names the file", d.errs)
	}
	if d.Counts().Articles != 2 {
		t.Errorf("the project that was open is gone")
	}
}

func BenchmarkOpenSample(b *testing.B) {
	for b.Loop() {
		d := newDesk(b)
		d.OpenSample()
		d.wait()
	}
}
