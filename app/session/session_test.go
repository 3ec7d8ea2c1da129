package session

import (
	"testing"

	"parley/stance"
)

// A desk is a Session under test with the queue of what its work hands back.
type desk struct {
	*Session
	t     testing.TB
	queue chan func()
	errs  []error
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	book, err := DefaultCodebook()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, queue: make(chan func(), 10000)}
	d.Session = New(book, t.TempDir(), func(f func()) { d.queue <- f })
	d.OnError(func(err error) { d.errs = append(d.errs, err) })
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

func TestOpenSample(t *testing.T) {
	d := newDesk(t)
	d.OpenSample()
	d.wait()
	if got := d.Counts(); got.Articles != 3 || len(d.errs) > 0 {
		t.Errorf("the sample has %d articles, expected 3; errors %v", got.Articles, d.errs)
	}
	if d.Name() != SampleName || d.Path() != "" {
		t.Errorf("the sample is called %q in the file %q", d.Name(), d.Path())
	}
	if article, _ := d.Chosen(); article == nil || article.Article.ID != "spring-2025" {
		t.Errorf("no article is open, expected the first")
	}
}

func BenchmarkOpenSample(b *testing.B) {
	for b.Loop() {
		d := newDesk(b)
		d.OpenSample()
		d.wait()
	}
}

var _ = stance.For
