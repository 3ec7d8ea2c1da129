package project

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/stance"
)

func TestExpendable(t *testing.T) {
	now := time.Date(2026, 11, 25, 18, 0, 0, 0, time.Local)
	for _, c := range []struct {
		name string
		ages string // of the backups, the newest first
		want string // those that go
	}{
		{"five", "1m 2m 3m 4m 5m", ""},
		{"the sixth of a day", "1m 2m 3m 4m 5m 6m", "6m"},
		{"the newest of each day of a week", "1m 2m 3m 4m 5m 25h 26h 49h 73h 166h", "26h"},
		{"older than a week", "1m 2m 3m 4m 5m 169h", "169h"},
		{"the last five, however old", "1000h 1001h 1002h 1003h 1004h 1005h", "1005h"},
		{"none", "", ""},
	} {
		var all []Backup
		for _, age := range strings.Fields(c.ages) {
			d, err := time.ParseDuration(age)
			must(t, err)
			all = append(all, Backup{Path: age, Made: now.Add(-d)})
		}
		var got []string
		for _, b := range expendable(all, now) {
			got = append(got, b.Path)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v go, want %q", c.name, got, c.want)
		}
	}
}

// worked is a closed project with one article, one judgement and its backup.
func worked(t *testing.T) (path string, b Backup) {
	t.Helper()
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	must(t, p.Backup(ctx))
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Accepted}))
	must(t, p.Close())
	all, err := Backups(p.Path())
	must(t, err)
	if len(all) != 1 || all[0].Size == 0 || time.Since(all[0].Made) > time.Minute {
		t.Fatalf("backups: %+v", all)
	}
	return p.Path(), all[0]
}

func TestRestore(t *testing.T) {
	path, b := worked(t)
	must(t, Restore(path, b))
	p, err := Open(path)
	must(t, err)
	wantIDs(t, p, "harbour")
	wantJudgements(t, p)
	must(t, p.Close())
	all, err := Backups(path)
	must(t, err)
	if len(all) != 2 || !all[0].Replaced {
		t.Fatalf("the file that was replaced is not among the backups: %+v", all)
	}
	must(t, Restore(path, all[0]))
	p, err = Open(path)
	must(t, err)
	defer p.Close()
	if js, _ := p.Judgements(ctx); len(js) != 1 {
		t.Errorf("%d judgements came back, want 1", len(js))
	}
}

func TestRestoreOverADamagedOrMissingFile(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"damaged": func(path string) error { return os.WriteFile(path, []byte("gone"), 0o644) },
		"missing": os.Remove,
	} {
		path, b := worked(t)
		must(t, damage(path))
		must(t, Restore(path, b))
		p, err := Open(path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		wantIDs(t, p, "harbour")
		must(t, p.Close())
	}
}

func TestRestoreRefuses(t *testing.T) {
	path, b := worked(t)
	p, err := Open(path)
	must(t, err)
	var inUse *InUse
	if err := Restore(path, b); !errors.As(err, &inUse) {
		t.Errorf("restoring under an open project: %v", err)
	}
	must(t, p.Close())
	before := fingerprint(path)
	must(t, os.WriteFile(b.Path, []byte("gone"), 0o644))
	if err := Restore(path, b); !errors.Is(err, ErrForeign) || fingerprint(path) != before {
		t.Errorf("restoring a broken backup: %v", err)
	}
}

func TestABackupOfNothingNewIsNotMade(t *testing.T) {
	path, _ := worked(t)
	p, err := Open(path)
	must(t, err)
	must(t, p.Backup(ctx))
	must(t, p.Backup(ctx))
	must(t, p.Close())
	if all, _ := Backups(path); len(all) != 2 {
		t.Errorf("%d backups, want one before the judgement and one after: %+v", len(all), all)
	}
}

func TestTheFirstEditMakesABackup(t *testing.T) {
	path, b := worked(t)
	must(t, os.Remove(b.Path))
	p, err := Open(path)
	must(t, err)
	must(t, p.Remove(ctx, "harbour"))
	p.aside.group.Wait()
	must(t, p.Close())
	if all, _ := Backups(path); len(all) != 1 {
		t.Errorf("%d backups, want 1", len(all))
	}
}

func TestSaveAsMakesACleanCopy(t *testing.T) {
	p := create(t)
	secret := reading("secret", "Nobody may read this ever again")
	_, err := p.Add(ctx, secret, reading("harbour", "We sign nothing"))
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: secret.Statements[0].ID, Coder: "Ada", Status: stance.Accepted}))
	must(t, p.Remove(ctx, "secret"))
	path := filepath.Join(t.TempDir(), "copy"+Ext)
	must(t, p.SaveAs(ctx, path))
	raw, err := os.ReadFile(path)
	must(t, err)
	if strings.Contains(string(raw), "ever again") {
		t.Error("the copy holds the text of an article that was removed")
	}
	if err := p.SaveAs(ctx, path); err == nil {
		t.Error("the copy was overwritten")
	}
	q, err := Open(path)
	must(t, err)
	defer q.Close()
	wantIDs(t, q, "harbour")
	if undo, redo, _ := q.Next(ctx); undo != nil || redo != nil {
		t.Errorf("the copy has a history: %v %v", undo, redo)
	}
	wantIDs(t, p, "harbour")
	undo(t, p)
	wantIDs(t, p, "secret", "harbour")
}

func TestAFileThatIsGoneCanBeSavedUnderAnotherName(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	if err := os.Rename(p.Path(), p.Path()+".moved"); err != nil {
		t.Skip("nobody can take away an open file here: ", err)
	}
	if err := p.Remove(ctx, "harbour"); !errors.Is(err, ErrGone) {
		t.Fatalf("an edit of a file that is gone: %v", err)
	}
	must(t, os.WriteFile(p.Path(), []byte("another file"), 0o644))
	if err := p.Remove(ctx, "harbour"); !errors.Is(err, ErrGone) {
		t.Fatalf("an edit of a file that was replaced: %v", err)
	}
	path := filepath.Join(t.TempDir(), "copy"+Ext)
	must(t, p.SaveAs(ctx, path))
	q, err := Open(path)
	must(t, err)
	defer q.Close()
	wantIDs(t, q, "harbour")
}

// TestAnEditDuringABackupIsInTheNext makes an edit as soon as the copy has begun:
// the times of the two files may then be the same.
func TestAnEditDuringABackupIsInTheNext(t *testing.T) {
	p := create(t)
	_, err := p.Add(ctx, reading("harbour", "We sign nothing"))
	must(t, err)
	must(t, p.Backup(ctx))
	all, err := Backups(p.Path())
	must(t, err)
	_, err = p.Add(ctx, reading("bridge", "Not a word"))
	must(t, err)
	for _, side := range []string{"", "-wal"} { // as if the edit had been made while the copy was written
		if _, err := os.Stat(p.Path() + side); err == nil {
			must(t, os.Chtimes(p.Path()+side, all[0].Made, all[0].Made))
		}
	}
	must(t, p.Backup(ctx))
	all, err = Backups(p.Path())
	must(t, err)
	saved, err := OpenReadOnly(all[0].Path)
	must(t, err)
	defer saved.Close()
	wantIDs(t, saved, "harbour", "bridge")
}
