package project

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/stance"
)

// kills is how often a program is killed; PARLEY_KILLS makes it more.
func kills(t *testing.T) int {
	n := 8
	if s := os.Getenv("PARLEY_KILLS"); s != "" {
		if _, err := fmt.Sscan(s, &n); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// TestNothingAcknowledgedIsLost kills a program in the middle of its edits, again
// and again. The program prints a line for every edit that was acknowledged; all
// of them must be there afterwards, and nothing but the one edit that was under
// way may be there besides.
func TestNothingAcknowledgedIsLost(t *testing.T) {
	if path := os.Getenv("PARLEY_EDIT"); path != "" {
		editUntilKilled(t, path)
	}
	path := filepath.Join(t.TempDir(), "killed"+Ext)
	p, err := Create(path, book(t))
	must(t, err)
	must(t, p.Close())
	chance := rand.New(rand.NewPCG(7, 7))
	state := map[string]bool{}
	for range kills(t) {
		edited(t, path, time.Duration(5+chance.IntN(300))*time.Millisecond, state)
	}
	if len(state) == 0 {
		t.Error("no edit was ever acknowledged: the test tests nothing")
	}
}

// edited lets a program edit for a while, kills it, and compares what is there
// with what it acknowledged. state is brought up to date.
func edited(t *testing.T, path string, after time.Duration, state map[string]bool) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
	child.Env = append(os.Environ(), "PARLEY_EDIT="+path)
	out, err := child.StdoutPipe()
	must(t, err)
	must(t, child.Start())
	lines := bufio.NewScanner(out)
	under := ""
	killed := false
	for lines.Scan() {
		if !killed && lines.Text() == "ready" {
			killed = true
			time.AfterFunc(after, func() { child.Process.Kill() })
			continue
		}
		under = acknowledge(state, lines.Text(), under)
	}
	child.Wait()
	if !killed {
		t.Fatal("the program ended before it was killed")
	}
	p, err := Open(path)
	if err != nil {
		t.Fatalf("after the kill: %v", err)
	}
	defer p.Close()
	var verdict string
	must(t, p.read.QueryRow(`PRAGMA integrity_check`).Scan(&verdict))
	if wrong, err := p.Verify(ctx); verdict != "ok" || len(wrong) > 0 || err != nil {
		t.Fatalf("after the kill: %s, %v, %v", verdict, wrong, err)
	}
	there := map[string]bool{}
	for _, id := range ids(t, p) {
		there[id] = true
	}
	judged, err := p.Judgements(ctx)
	must(t, err)
	for _, j := range judged {
		there[j.Reason] = true
	}
	for what := range state {
		if !there[what] && under != "-"+what {
			t.Fatalf("%s was acknowledged and is not there; under way: %q", what, under)
		}
	}
	for what := range there {
		if !state[what] && under != "+"+what {
			t.Fatalf("%s is there and was never acknowledged; under way: %q", what, under)
		}
	}
	clear(state)
	for what := range there {
		state[what] = true
	}
}

// acknowledge brings the state up to date with a line "begin +x", "done +x",
// "begin -x" or "done -x", and returns what is under way.
func acknowledge(state map[string]bool, line, under string) string {
	stage, what, _ := strings.Cut(line, " ")
	switch {
	case stage == "begin":
		return what
	case stage == "done" && strings.HasPrefix(what, "+"):
		state[what[1:]] = true
		return ""
	case stage == "done":
		delete(state, what[1:])
		return ""
	}
	return under
}

// editUntilKilled is the program that is killed: it imports, judges, undoes and
// redoes.
func editUntilKilled(t *testing.T, path string) {
	p, err := Open(path)
	must(t, err)
	entries, err := p.Articles(ctx)
	must(t, err)
	say := func(format string, args ...any) { fmt.Fprintf(os.Stdout, format+"\n", args...) }
	say("ready")
	edit := func(what string, do func() error) {
		say("begin %s", what)
		must(t, do())
		say("done %s", what)
	}
	for n := len(entries); ; n++ {
		id := fmt.Sprintf("article-%d-%d", n, os.Getpid())
		r := reading(id, "No truce before "+id, "We sign nothing of "+id, strings.Repeat("Long words on "+id+". ", 50))
		edit("+"+id, func() error { _, err := p.Add(ctx, r); return err })
		edit("+judged-"+id, func() error {
			return p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Accepted, Reason: "judged-" + id})
		})
		edit("-judged-"+id, func() error { _, err := p.Undo(ctx); return err })
		edit("+judged-"+id, func() error { _, err := p.Redo(ctx); return err })
		if n%5 == 0 {
			must(t, p.Backup(ctx))
		}
	}
}
