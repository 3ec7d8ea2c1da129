package project

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"parley/stance"
)

// laterMigrations are migrations such as later versions may bring: they write to
// every row, rebuild a table and its index, and fill new tables.
var laterMigrations = []string{
	`ALTER TABLE statements ADD COLUMN length INTEGER NOT NULL DEFAULT 0;
	UPDATE statements SET length = end - start;`,
	`CREATE TABLE stances (statement INTEGER NOT NULL, n INTEGER NOT NULL, issue TEXT NOT NULL, value REAL NOT NULL, PRIMARY KEY (statement, n)) STRICT;
	INSERT INTO stances SELECT statement, n, issue, stance FROM positions;
	CREATE INDEX stances_issue ON stances (issue, value);`,
	`CREATE TABLE quotes (id INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT;
	INSERT INTO quotes SELECT id, quote FROM statements;
	UPDATE articles SET title = title || ' (new)';
	UPDATE judgements SET reason = reason || ' (new)';`,
	`DROP TABLE stances;
	DROP TABLE quotes;
	INSERT INTO statement_words (statement_words) VALUES ('rebuild');`,
}

// withLater puts the later migrations behind those delivered.
func withLater(t *testing.T) {
	t.Helper()
	all := fstest.MapFS{}
	names, err := fs.Glob(delivered, "migrations/*.sql")
	must(t, err)
	for _, name := range names {
		text, err := delivered.ReadFile(name)
		must(t, err)
		all[name] = &fstest.MapFile{Data: text}
	}
	for i, text := range laterMigrations {
		all[fmt.Sprintf("migrations/9%03d_later.sql", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	migrationFiles = all
	t.Cleanup(func() { migrationFiles = delivered })
}

// TestAMigrationIsDoneOrNot kills a program at random moments while it brings a
// project of version 1 to the newest, over several steps. The file must be at one
// of the versions, whole, with a backup of the latest versions that it has left, and
// must open.
func TestAMigrationIsDoneOrNot(t *testing.T) {
	withLater(t)
	if path := os.Getenv("PARLEY_MIGRATE"); path != "" {
		fmt.Println("ready")
		p, err := Open(path)
		must(t, err)
		must(t, p.Close())
		fmt.Println("ready") // for a kill that comes too late
		return
	}
	old := filepath.Join(t.TempDir(), "old"+Ext)
	fillFirst(t, old)
	takes := migrationTime(t, old)
	chance := rand.New(rand.NewPCG(3, 5))
	at := map[int]int{}
	for range kills(t) {
		path := filepath.Join(t.TempDir(), "killed"+Ext)
		must(t, copyFile(old, path))
		killedChild(t, "PARLEY_MIGRATE="+path, time.Duration(chance.Int64N(int64(takes))), func(string) {})
		at[migrated(t, path)]++
		must(t, os.RemoveAll(backupFolder(path)))
		must(t, os.Remove(path))
	}
	t.Logf("killed within %v; at versions (number of kills): %v", takes, at)
}

// fillFirst writes a project of version 1 with real content.
func fillFirst(t *testing.T, path string) {
	t.Helper()
	now := filepath.Join(t.TempDir(), "now"+Ext)
	p, err := Create(now, book(t))
	must(t, err)
	words := rand.New(rand.NewPCG(1, 2))
	var readings []*stance.Reading
	for n := range 60 {
		readings = append(readings, reading(fmt.Sprint("article-", n), sentences(words)...))
	}
	_, err = p.Add(ctx, readings...)
	must(t, err)
	for _, r := range readings {
		must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[3].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: 1, Reason: "because"}))
	}
	must(t, p.Close())
	downgrade(t, now, path, 1)
}

// downgrade copies a project into a file of an earlier version: what its tables
// have room for.
func downgrade(t *testing.T, from, to string, version int) {
	t.Helper()
	must(t, os.WriteFile(to, nil, 0o644))
	db, err := dial(to, readWrite, 1, "journal_mode(WAL)")
	must(t, err)
	must(t, migrate(ctx, db, 0, version))
	_, err = db.Exec(`ATTACH ? AS late`, from)
	must(t, err)
	for _, table := range []string{
		"coders", "codebooks", "texts", "readings", "statements", "attributions", "positions", "evidence",
		"articles", "judgements", "marks", "aliases", "memos", "desk", "events", "changes",
	} {
		var columns string
		must(t, db.QueryRow(`SELECT group_concat('"' || name || '"') FROM pragma_table_info(?, 'main')`, table).Scan(&columns))
		_, err := db.Exec(fmt.Sprintf(`INSERT INTO main.%s (%s) SELECT %s FROM late.%s`, table, columns, columns, table))
		must(t, err)
	}
	_, err = db.Exec(`INSERT INTO text_words (text_words) VALUES ('rebuild'); INSERT INTO statement_words (statement_words) VALUES ('rebuild')`)
	must(t, errors.Join(err, db.Close()))
}

// migrationTime is how long a program takes to bring the project up to date, with
// some time to spare: the shortest of three, as other work may slow one down.
func migrationTime(t *testing.T, old string) time.Duration {
	t.Helper()
	shortest := time.Hour
	for range 3 {
		path := filepath.Join(t.TempDir(), "timed"+Ext)
		must(t, copyFile(old, path))
		begun := time.Now()
		p, err := Open(path)
		must(t, err)
		must(t, p.Close())
		shortest = min(shortest, time.Since(begun))
	}
	return shortest * 5 / 4
}

// migrated looks at a project whose migration was cut off, and returns the
// version at which it was left.
func migrated(t *testing.T, path string) int {
	t.Helper()
	left := wholeAt(t, path)
	saved := map[int]bool{}
	backups, err := Backups(path)
	must(t, err)
	for _, b := range backups {
		saved[wholeAt(t, b.Path)] = true
	}
	for v := max(1, left+1-newestKept); v < left; v++ { // older ones give way, to one of the version itself too
		if !saved[v] {
			t.Fatalf("at version %d there is no backup of version %d, only of %v", left, v, saved)
		}
	}
	p, err := Open(path)
	if err != nil {
		t.Fatalf("left at version %d: %v", left, err)
	}
	defer p.Close()
	holdsTogether(t, p)
	entries, err := p.Articles(ctx)
	must(t, err)
	judgements, err := p.Judgements(ctx)
	must(t, err)
	if len(entries) != 60 || entries[7].Statements != benchStatements || len(judgements) != 60 || entries[7].Article.Title != "On article-7 (new)" ||
		judgements[7].Reason != "because (new)" || len(p.Warnings()) > 0 {
		t.Fatalf("left at version %d: %d articles, the eighth %+v, %d judgements, %v", left, len(entries), entries[7], len(judgements), p.Warnings())
	}
	return left
}

// wholeAt is the version of a file; its pages and its tables must be those of that
// version.
func wholeAt(t *testing.T, path string) int {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	defer db.Close()
	v, err := version(ctx, db)
	must(t, err)
	var verdict string
	must(t, db.QueryRow(`PRAGMA integrity_check`).Scan(&verdict))
	if err := checkSchema(ctx, db, v); err != nil || verdict != "ok" {
		t.Fatalf("%s at version %d: %v, %s", path, v, err, verdict)
	}
	var titles, news int
	must(t, db.QueryRow(`SELECT count(*), sum(title LIKE '% (new)') FROM articles`).Scan(&titles, &news))
	if want := map[bool]int{false: 0, true: titles}[v >= len(migrations())-1]; news != want {
		t.Fatalf("%s at version %d: %d of %d titles are new", path, v, news, titles)
	}
	return v
}

// TestAMigrationThatFails leaves the file at the version before it, open to be
// mended, with its backup.
func TestAMigrationThatFails(t *testing.T) {
	p := create(t)
	_, err := p.Add(ctx, reading("harbour", "We sign nothing"))
	must(t, err)
	must(t, p.Close())
	latest := len(migrations())
	withLater(t)
	migrationFiles.(fstest.MapFS)["migrations/9001_later.sql"].Data = []byte(`UPDATE articles SET title = ''; UPDATE nothing SET x = 1`)
	if _, err := Open(p.Path()); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("version %d to %d", latest+1, latest+2)) {
		t.Fatalf("the migration: %v", err)
	}
	withLater(t)
	again, err := Open(p.Path())
	must(t, err)
	defer again.Close()
	wantIDs(t, again, "harbour")
	if all, err := Backups(p.Path()); err != nil || len(all) < 2 {
		t.Errorf("backups: %v, %v", all, err)
	}
}
