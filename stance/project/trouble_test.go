package project

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"
)

// TestTroublesOfSQLite puts the codes of SQLite into plain words.
func TestTroublesOfSQLite(t *testing.T) {
	for code, want := range map[int]error{
		sqlite3.SQLITE_FULL: ErrFull, sqlite3.SQLITE_READONLY: ErrProtected, sqlite3.SQLITE_PERM: ErrProtected, sqlite3.SQLITE_CORRUPT: ErrDamaged,
		sqlite3.SQLITE_FORMAT: ErrDamaged, sqlite3.SQLITE_NOTADB: ErrForeign, sqlite3.SQLITE_IOERR: ErrDrive, sqlite3.SQLITE_CANTOPEN: ErrDrive,
		sqlite3.SQLITE_BUSY: ErrBusy, sqlite3.SQLITE_LOCKED: ErrBusy, sqlite3.SQLITE_INTERRUPT: context.Canceled, sqlite3.SQLITE_CONSTRAINT: nil,
	} {
		if got := sqliteTrouble(code); got != want {
			t.Errorf("code %d: %v, want %v", code, got, want)
		}
	}
}

// TestTroublesOfFiles names the file, says what to do, and keeps the cause.
func TestTroublesOfFiles(t *testing.T) {
	for _, c := range []struct {
		err, want error
		says      string
	}{
		{&os.PathError{Op: "open", Path: "p", Err: os.ErrPermission}, ErrProtected, "p.parley: the file or its folder is read-only"},
		{&os.PathError{Op: "open", Path: "p", Err: fs.ErrNotExist}, fs.ErrNotExist, "p.parley: there is no such file"},
		{fmt.Errorf("walk: %w", context.Canceled), context.Canceled, "walk: context canceled"},
		{errors.New("something else"), nil, "something else"},
	} {
		got := fault("p.parley", c.err)
		if got == nil || c.want != nil && !errors.Is(got, c.want) || !strings.HasPrefix(got.Error(), c.says) || !errors.Is(got, c.err) {
			t.Errorf("%v becomes %v, want %q", c.err, got, c.says)
		}
		if again := fault("other.parley", got); again != got {
			t.Errorf("%v is put into words twice: %v", c.err, again)
		}
	}
	if fault("p.parley", nil) != nil {
		t.Error("nothing is a fault")
	}
}

// TestInUseSaysByWhom names who has a project open, as far as that is known.
func TestInUseSaysByWhom(t *testing.T) {
	for by, want := range map[string]string{
		"":          "p.parley: is open in another program; it can be opened read-only meanwhile",
		"process 7": "p.parley: is open in process 7; it can be opened read-only meanwhile",
	} {
		if got := (&InUse{Path: "p.parley", By: by}).Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
