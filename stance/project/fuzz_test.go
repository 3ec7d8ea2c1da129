package project

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzOpen opens files in which bytes were changed. Whatever they hold, the answer
// is a project or an error, and only a project that opens may be written to.
func FuzzOpen(f *testing.F) {
	path := filepath.Join(f.TempDir(), "seed"+Ext)
	p, err := Create(path, book(f))
	must(f, err)
	_, err = p.Add(ctx, reading("harbour", "No truce before the harbour is ours", "We sign nothing"))
	must(f, err)
	must(f, p.Close())
	good, err := os.ReadFile(path)
	must(f, err)
	f.Add(uint32(0), []byte("SQLite format 4"))
	f.Add(uint32(18), []byte{1, 1})
	f.Add(uint32(28), []byte{0xff, 0xff, 0xff, 0xff})
	f.Add(uint32(52), []byte{0, 0, 0, 9})
	f.Add(uint32(100), []byte{13, 0, 0, 0xff, 0xff})
	for page := 1; page*4096 < len(good); page++ {
		f.Add(uint32(page*4096), []byte{0})
		f.Add(uint32(page*4096+2), []byte{0xff, 0xff, 0, 0})
	}
	f.Fuzz(func(t *testing.T, at uint32, bytes []byte) {
		damaged := append([]byte(nil), good...)
		copy(damaged[int(at)%len(damaged):], bytes)
		path := filepath.Join(t.TempDir(), "fuzz"+Ext)
		must(t, os.WriteFile(path, damaged, 0o644))
		before := fingerprint(path)
		p, err := Open(path)
		if err != nil {
			if after := fingerprint(path); after != before {
				t.Fatalf("refused (%v) and changed: %s, was %s", err, after, before)
			}
			return
		}
		for _, err := range p.Readings(ctx) {
			if err != nil {
				break
			}
		}
		p.FindStatements(ctx, Query{Words: "truce"})
		p.Judgements(ctx)
		p.Undo(ctx)
		p.Close()
	})
}
