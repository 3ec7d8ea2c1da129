package project

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"parley/stance"
	"parley/stance/text"
)

var update = flag.Bool("update", false, "write a project file of the newest version anew")

// TestOldProjectsOpen opens a project of every version that there has been and
// finds in it what was put there. A migration that was once delivered is never
// changed: files like these are out in the world.
func TestOldProjectsOpen(t *testing.T) {
	newest := filepath.Join("testdata", fmt.Sprintf("version%d%s", len(migrations()), Ext))
	if *update {
		writeOld(t, newest)
	}
	for v := 1; v <= len(migrations()); v++ {
		t.Run(fmt.Sprint("version ", v), func(t *testing.T) { openOld(t, v) })
	}
}

func openOld(t *testing.T, version int) {
	path := filepath.Join(t.TempDir(), "old"+Ext)
	must(t, copyFile(filepath.Join("testdata", fmt.Sprintf("version%d%s", version, Ext)), path))
	p, err := Open(path)
	must(t, err)
	defer p.Close()
	if w := p.Warnings(); len(w) > 0 {
		t.Errorf("warnings: %q", w)
	}
	wantIDs(t, p, "harbour", "bridge")
	r, err := p.Reading(ctx, "harbour")
	must(t, err)
	js, err := p.Judgements(ctx)
	must(t, err)
	memos, err := p.Memos(ctx)
	must(t, err)
	if len(r.Statements) != 3 || len(r.Statements[1].Positions[0].Evidence) != 1 || len(js) != 2 || len(memos) != 1 {
		t.Errorf("%d statements, %d judgements, %d memos", len(r.Statements), len(js), len(memos))
	}
	wantAliases(t, p, Alias{"venne", "venn", "Marta Venn"})
	occasions, err := p.Occasions(ctx)
	must(t, err)
	if want := min(1, version/3); len(occasions) != want { // from version 3 on
		t.Errorf("%d events, want %d", len(occasions), want)
	}
	if hits, _, err := p.FindStatements(ctx, Query{Words: "sign"}); len(hits) != 1 || err != nil {
		t.Errorf("found %v, %v", hits, err)
	}
	if all, err := Backups(path); err != nil || len(all) != 0 && version == len(migrations()) || len(all) == 0 && version < len(migrations()) {
		t.Errorf("backups before the migration: %v, %v", all, err)
	}
	for range 3 {
		undo(t, p)
	}
	wantAliases(t, p)
}

// writeOld writes the project that a later version will have to open.
func writeOld(t *testing.T, path string) {
	must(t, os.MkdirAll(filepath.Dir(path), 0o755))
	os.Remove(path)
	p, err := Create(path, book(t))
	must(t, err)
	r := reading("harbour", "No truce before the harbour is ours", "We sign nothing")
	_, err = p.Add(ctx, r, reading("bridge", "Not a word"))
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: -1},
		stance.Judgement{Statement: r.Statements[1].ID, Coder: "Ada", Status: stance.Accepted}))
	_, err = p.Mark(ctx, "harbour", "Ada", stance.Statement{Content: text.Span{Start: 0, End: 9}})
	must(t, err)
	occasion(t, p, "2025-03-13 Storm")
	must(t, p.MergeActors(ctx, "venne", stance.Actor{Key: "venn", Name: "Marta Venn"}))
	_, err = p.PutMemo(ctx, Memo{Article: "harbour", Coder: "Ada", Text: "Ask where the record is."})
	must(t, err)
	must(t, p.Remove(ctx, "bridge"))
	undo(t, p)
	must(t, p.Close())
	must(t, os.RemoveAll(backupFolder(p.Path())))
}
