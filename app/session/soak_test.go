package session

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"parley/stance"
	"parley/stance/tally"
)

// TestSoak uses a Session at random: imports, codings, undo, exports, and kills
// whose files are opened again. It takes some steps; with PARLEY_SOAK=30m it goes on
// for that long, and memory must not have grown from a tenth of the way to the end.
func TestSoak(t *testing.T) {
	const steps, most = 40, 300 // articles
	long, _ := time.ParseDuration(os.Getenv("PARLEY_SOAK"))
	s := newSoak(t)
	began, early := time.Now(), uint64(0)
	for n := 0; n < steps || time.Since(began) < long; n++ {
		if len(s.Entries()) > most {
			s.Remove(s.Entries()[:most/2]...)
		}
		s.step()
		s.wait()
		if s.noErrors(); t.Failed() {
			t.Fatalf("after %d steps, the last of which was to %s", n+1, s.last)
		}
		if early == 0 && long > 0 && time.Since(began) > long/10 {
			early = live()
		}
	}
	if end := live(); long > 0 && end > 2*early+64<<20 {
		t.Errorf("%d MB were in use early on, %d MB at the end", early>>20, end>>20)
	}
}

// live is how many bytes are in use.
func live() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// A soak is a desk at which somebody works at random.
type soak struct {
	*desk
	folder string
	random *rand.Rand
	made   int // articles
	last   string
}

func newSoak(t *testing.T) *soak {
	s := &soak{desk: newDesk(t), folder: t.TempDir(), random: rand.New(rand.NewPCG(1, 2))}
	s.CreateFile(filepath.Join(s.folder, "soak.parley"))
	s.wait()
	s.noErrors()
	s.importArticles()
	s.wait()
	return s
}

// step does one thing.
func (s *soak) step() {
	things := []struct {
		name string
		do   func()
	}{
		{"import", s.importArticles},
		{"judge", s.judgeSome},
		{"judge", s.judgeSome},
		{"undo", s.Undo},
		{"redo", s.Redo},
		{"filter", s.filterSome},
		{"export", s.exportAll},
		{"write a memo", s.memoSome},
		{"be killed", s.killed},
		{"open again", s.openAgain},
	}
	thing := things[s.random.IntN(len(things))]
	s.last = thing.name
	thing.do()
}

// importArticles brings in a few records of made-up people.
func (s *soak) importArticles() {
	path := filepath.Join(s.folder, "articles.jsonl")
	file, err := os.Create(path)
	if err != nil {
		s.t.Fatal(err)
	}
	for range 1 + s.random.IntN(8) {
		s.made++
		fmt.Fprintf(file, `{"id":"made-%d","date":"2025-03-%02d","text":"Ilvar Tosk, the president of Ruvia, said that he wanted a ceasefire on day %d. \"We reject the truce,\" Marta Venn said."}`+"\n",
			s.made, 1+s.made%28, s.made)
	}
	if err := file.Close(); err != nil {
		s.t.Fatal(err)
	}
	s.Import(path)
}

// some is a statement of the project; it is empty where there is none.
func (s *soak) some() string {
	entries := s.Entries()
	if len(entries) == 0 {
		return ""
	}
	statements := entries[s.random.IntN(len(entries))].Reading.Statements
	if len(statements) == 0 {
		return ""
	}
	return statements[s.random.IntN(len(statements))].ID
}

func (s *soak) judgeSome() {
	for range 1 + s.random.IntN(20) {
		st := s.some()
		if st == "" {
			return
		}
		switch s.random.IntN(5) {
		case 0:
			s.Accept(st)
		case 1:
			s.Reject(st)
		case 2:
			s.Place("ceasefire", stance.For, st)
		case 3:
			s.Attribute("putin", st)
		default:
			s.Withdraw(st)
		}
	}
}

func (s *soak) filterSome() {
	s.SetFilter(Filter{Search: []string{"", "truce", "ceasefire", "nobody says this"}[s.random.IntN(4)]})
}

func (s *soak) memoSome() {
	if st := s.some(); st != "" {
		s.SetMemo(st, fmt.Sprintf("memo %d", s.random.IntN(1000)))
	}
}

func (s *soak) exportAll() {
	at := func(name string) string { return filepath.Join(s.folder, name) }
	s.ExportLines(at("lines.csv"), func() {})
	s.ExportTable(at("table.csv"), tally.ByActor, func() {})
	s.ExportReport(at("report.html"), tally.ByActor, func() {})
	s.ExportCodebook(at("book.yaml"), func() {})
}

// killed opens what a kill at this moment would leave behind: the files as they
// lie. All that was done must be in them.
func (s *soak) killed() {
	left := s.t.TempDir()
	for _, ending := range []string{"", "-wal"} {
		content, err := os.ReadFile(s.Path() + ending)
		if err != nil && !os.IsNotExist(err) {
			s.t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(left, "soak.parley"+ending), content, 0o600); err != nil {
			s.t.Fatal(err)
		}
	}
	again := &desk{t: s.t, queue: make(chan func(), 100)} // no newDesk, which the test would keep
	again.Session = New(s.Codebook(), left, func(f func()) { again.queue <- f })
	again.OnError(func(err error) { again.errs = append(again.errs, err) })
	again.OpenFile(filepath.Join(left, "soak.parley"))
	again.wait()
	again.noErrors()
	if got, want := again.Counts(), s.Counts(); got != want {
		s.t.Errorf("after a kill there are %+v, want %+v", got, want)
	}
	again.Close()
	if err := os.RemoveAll(left); err != nil {
		s.t.Error(err)
	}
}

func (s *soak) openAgain() {
	path := s.Path()
	s.Close()
	s.OpenFile(path)
}
