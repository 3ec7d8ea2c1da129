package project

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/stance"
)

func TestASecondProgramIsToldAndMayLook(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	_, err = Open(p.Path())
	var inUse *InUse
	if !errors.As(err, &inUse) || !strings.Contains(inUse.By, fmt.Sprint("process ", os.Getpid())) {
		t.Fatalf("opening twice: %v", err)
	}
	look, err := OpenReadOnly(p.Path())
	must(t, err)
	defer look.Close()
	wantIDs(t, look, "harbour")
	if err := look.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada"}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("an edit of a read-only project: %v", err)
	}
	if _, err := look.Undo(ctx); !errors.Is(err, ErrReadOnly) {
		t.Errorf("an undo in a read-only project: %v", err)
	}
	must(t, p.Remove(ctx, "harbour"))
	wantIDs(t, look) // it sees what the other does
	must(t, p.Close())
	again, err := Open(p.Path())
	must(t, err)
	must(t, again.Close())
}

func TestALinkLeadsToTheSameLock(t *testing.T) {
	p := create(t)
	link := filepath.Join(t.TempDir(), "link"+Ext)
	if err := os.Symlink(p.Path(), link); err != nil {
		t.Skip("no links here: ", err)
	}
	var inUse *InUse
	if q, err := Open(link); !errors.As(err, &inUse) {
		t.Errorf("opened through a link: %v, %v", q, err)
	}
}

func TestAForgottenLockFileLocksNothing(t *testing.T) {
	p := create(t)
	must(t, p.Close())
	must(t, os.WriteFile(lockPath(p.Path()), []byte("process 1 on nowhere"), 0o644))
	p, err := Open(p.Path())
	must(t, err)
	must(t, p.Close())
}
