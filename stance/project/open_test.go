package project

import (
	"database/sql"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// A bad project is made from a good one, or from nothing, and must be refused
// with an error of its kind and left as it is.
var badProjects = []struct {
	name string
	make func(t *testing.T, path string)
	want error
	says string
}{
	{"empty", func(t *testing.T, path string) { must(t, os.WriteFile(path, nil, 0o644)) }, ErrForeign, "only 0 bytes long"},
	{"a text", func(t *testing.T, path string) {
		must(t, os.WriteFile(path, []byte(strings.Repeat("Not a project. ", 20)), 0o644))
	}, ErrForeign, ""},
	{"a folder", func(t *testing.T, path string) { must(t, os.Mkdir(path, 0o755)) }, ErrForeign, "is no file"},
	{"another program's database", func(t *testing.T, path string) {
		execIn(t, path, `CREATE TABLE songs (title TEXT)`)
	}, ErrForeign, "of another program"},
	{"marked as ours, nothing in it", func(t *testing.T, path string) {
		execIn(t, path, `CREATE TABLE songs (title TEXT); PRAGMA application_id = 0x50726c79; PRAGMA user_version = 1`)
	}, ErrForeign, "table songs"},
	{"newer", func(t *testing.T, path string) { saved(t, path); execIn(t, path, `PRAGMA user_version = 999`) }, ErrNewer, "update Parley"},
	{"version zero", func(t *testing.T, path string) { saved(t, path); execIn(t, path, `PRAGMA user_version = 0`) }, ErrNewer, ""},
	{"negative version", func(t *testing.T, path string) { saved(t, path); execIn(t, path, `PRAGMA user_version = -1`) }, ErrNewer, ""},
	{"a trigger", func(t *testing.T, path string) {
		saved(t, path)
		execIn(t, path, `CREATE TRIGGER evil AFTER INSERT ON judgements BEGIN DELETE FROM articles; END`)
	}, ErrForeign, "trigger evil"},
	{"a view in a table's place", func(t *testing.T, path string) {
		saved(t, path)
		execIn(t, path, `DROP TABLE memos; CREATE VIEW memos AS SELECT * FROM articles`)
	}, ErrForeign, "view memos"},
	{"a table less", func(t *testing.T, path string) { saved(t, path); execIn(t, path, `DROP TABLE memos`) }, ErrDamaged, "lacks the table memos"},
	{"truncated", func(t *testing.T, path string) {
		saved(t, path)
		stat, err := os.Stat(path)
		must(t, err)
		must(t, os.Truncate(path, stat.Size()/2))
	}, ErrDamaged, ""},
	{"truncated to its first page", func(t *testing.T, path string) { saved(t, path); must(t, os.Truncate(path, 4096)) }, ErrDamaged, ""},
	{"pages overwritten", func(t *testing.T, path string) {
		saved(t, path)
		f, err := os.OpenFile(path, os.O_RDWR, 0)
		must(t, err)
		_, err = f.WriteAt([]byte(strings.Repeat("overwritten by another program. ", 128)), 2*4096)
		must(t, errors.Join(err, f.Close()))
	}, ErrDamaged, ""},
	{"sparse, 10 GB of nothing", func(t *testing.T, path string) {
		must(t, os.WriteFile(path, nil, 0o644))
		must(t, os.Truncate(path, 10<<30))
	}, ErrForeign, ""},
	{"sparse, says it has 10 GB", func(t *testing.T, path string) {
		saved(t, path)
		must(t, os.Truncate(path, 10<<30))
		f, err := os.OpenFile(path, os.O_RDWR, 0)
		must(t, err)
		_, err = f.WriteAt(binary.BigEndian.AppendUint32(nil, 10<<30/4096), 28)
		must(t, errors.Join(err, f.Close()))
	}, ErrDamaged, ""},
}

func TestBadProjectsAreRefusedAndLeftAlone(t *testing.T) {
	for _, c := range badProjects {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "bad"+Ext)
			c.make(t, path)
			before := fingerprint(path)
			for _, open := range []func(string) (*Project, error){Open, OpenReadOnly} {
				p, err := open(path)
				if err == nil {
					p.Close()
					t.Fatal("was opened")
				}
				if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), path) {
					t.Errorf("%v; want %q, saying %q and naming the file", err, c.want, c.says)
				}
			}
			if after := fingerprint(path); after != before {
				t.Errorf("the file was changed: %s, was %s", after, before)
			}
		})
	}
}

// TestASchemaIsNotTrusted holds every connection to the pragmas that take a file's own
// triggers and views for what they are: somebody else's.
func TestASchemaIsNotTrusted(t *testing.T) {
	p := create(t)
	for _, db := range []*sql.DB{p.read, p.write} {
		for pragma, want := range map[string]int64{"trusted_schema": 0, "cell_size_check": 1} {
			if got, err := number(ctx, db, "PRAGMA "+pragma); err != nil || got != want {
				t.Errorf("%s is %d, want %d (%v)", pragma, got, want, err)
			}
		}
	}
}

func TestCreateLeavesAFileAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes"+Ext)
	must(t, os.WriteFile(path, []byte("mine"), 0o644))
	if _, err := Create(path, book(t)); err == nil || !strings.Contains(err.Error(), "already there") {
		t.Errorf("creating over a file: %v", err)
	}
	if text, _ := os.ReadFile(path); string(text) != "mine" {
		t.Errorf("the file now holds %q", text)
	}
}

func TestNamesThatMeanSomethingToSQLite(t *testing.T) {
	for _, name := range []string{"what?mode=ro.parley", "a#b.parley", "100%25.parley", "Zürich – Kiew.parley", "a b&c=d.parley", "it's.parley"} {
		if runtime.GOOS == "windows" && strings.ContainsAny(name, "?") {
			continue // no name there
		}
		path := filepath.Join(t.TempDir(), name)
		p, err := Create(path, book(t))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		must(t, p.Close())
		left, err := os.ReadDir(filepath.Dir(path))
		must(t, err)
		if len(left) != 1 || left[0].Name() != name {
			t.Errorf("%s: the folder holds %v", name, left)
		}
	}
}

func TestPathsFromWhereTheProgramStands(t *testing.T) {
	t.Chdir(t.TempDir())
	p, err := Create("here"+Ext, book(t))
	must(t, err)
	_, err = p.Add(ctx, reading("harbour", "We sign nothing"))
	must(t, err)
	must(t, p.SaveAs(ctx, "copy"+Ext))
	must(t, p.Backup(ctx))
	must(t, p.Close())
	all, err := Backups("here" + Ext)
	if err != nil || len(all) == 0 {
		t.Fatalf("backups: %v, %v", all, err)
	}
	must(t, Restore("here"+Ext, all[0]))
	for _, name := range []string{"here" + Ext, "copy" + Ext} {
		p, err := Open(name)
		must(t, err)
		wantIDs(t, p, "harbour")
		must(t, p.Close())
	}
}

func TestAClosedProjectIsOneFile(t *testing.T) {
	p := create(t)
	_, err := p.Add(ctx, reading("harbour", "We sign nothing"))
	must(t, err)
	must(t, p.Close())
	left, err := os.ReadDir(filepath.Dir(p.Path()))
	must(t, err)
	for _, f := range left {
		if f.Name() != filepath.Base(p.Path()) {
			t.Errorf("%s was left behind", f.Name())
		}
	}
}

// saved writes a good project with some articles to path.
func saved(t testing.TB, path string) {
	t.Helper()
	p, err := Create(path, book(t))
	must(t, err)
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		_, err := p.Add(ctx, reading(id, "No truce before "+id+" is ours", "We sign nothing of "+id, strings.Repeat("Long words on "+id+". ", 200)))
		must(t, err)
	}
	must(t, p.Close())
}

// execIn runs SQL on a file as another program would.
func execIn(t testing.TB, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	_, err = db.Exec(query)
	must(t, errors.Join(err, db.Close()))
}
