package project

import (
	"bufio"
	"fmt"
	"maps"
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
	at := map[string]int{}
	for range kills(t) {
		under := edited(t, path, time.Duration(5+chance.IntN(300))*time.Millisecond, state)
		at[strings.TrimRight(under.kind, "0123456789-")]++
	}
	if len(state) == 0 {
		t.Error("no edit was ever acknowledged: the test tests nothing")
	}
	t.Logf("killed during: %v", at)
}

// An undertaking is an edit that the program has begun: what it brings and takes.
type undertaking struct {
	kind        string
	plus, minus map[string]bool
}

// edited lets a program edit for a while, kills it, and compares what is there
// with what it acknowledged. state is brought up to date.
func edited(t *testing.T, path string, after time.Duration, state map[string]bool) undertaking {
	t.Helper()
	var under undertaking
	killedChild(t, "PARLEY_EDIT="+path, after, func(line string) { under = acknowledge(state, line, under) })
	p, err := Open(path)
	if err != nil {
		t.Fatalf("after the kill: %v", err)
	}
	defer p.Close()
	holdsTogether(t, p)
	there := present(t, p)
	for what := range state {
		if !there[what] && !under.minus[what] {
			t.Fatalf("%s was acknowledged and is not there; under way: %+v", what, under)
		}
	}
	for what := range there {
		if !state[what] && !under.plus[what] {
			t.Fatalf("%s is there and was never acknowledged; under way: %+v", what, under)
		}
	}
	clear(state)
	for what := range there {
		state[what] = true
	}
	return under
}

// killedChild runs this test in a program of its own and kills it some time after
// it has said that it is ready. It hands on what the program says.
func killedChild(t *testing.T, variable string, after time.Duration, hear func(line string)) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
	child.Env = append(os.Environ(), variable)
	out, err := child.StdoutPipe()
	must(t, err)
	must(t, child.Start())
	lines := bufio.NewScanner(out)
	killed := false
	for lines.Scan() {
		if !killed && lines.Text() == "ready" {
			killed = true
			time.AfterFunc(after, func() { child.Process.Kill() })
			continue
		}
		hear(lines.Text())
	}
	child.Wait()
	if !killed {
		t.Fatal("the program ended before it was ready")
	}
}

// holdsTogether fails the test where the pages, the index of words or the words of
// statements don't hold together.
func holdsTogether(t *testing.T, p *Project) {
	t.Helper()
	var verdict string
	must(t, p.read.QueryRow(`PRAGMA integrity_check`).Scan(&verdict))
	if wrong, err := p.Verify(ctx); verdict != "ok" || len(wrong) > 0 || err != nil {
		t.Fatalf("%s: %s, %v, %v", p.path, verdict, wrong, err)
	}
	for _, index := range []string{"text_words", "statement_words"} {
		if _, err := p.write.Exec(`INSERT INTO ` + index + ` (` + index + `, rank) VALUES ('integrity-check', 1)`); err != nil {
			t.Fatalf("%s: the index %s: %v", p.path, index, err)
		}
	}
}

// present is what the program has brought into a project, by name.
func present(t *testing.T, p *Project) map[string]bool {
	t.Helper()
	there := map[string]bool{}
	for r, err := range p.Readings(ctx) {
		must(t, err)
		there[r.Article.ID] = true
		if r.Statements[0].Positions[0].Stance == again05 {
			there["reread-"+r.Article.ID] = true
		}
	}
	judged, err := p.Judgements(ctx)
	must(t, err)
	for _, j := range judged {
		there[j.Reason] = true
	}
	return there
}

// acknowledge brings the state up to date with a line "begin KIND +x -y" or
// "done KIND +x -y", and returns what is under way.
func acknowledge(state map[string]bool, line string, under undertaking) undertaking {
	words := strings.Fields(line)
	if len(words) < 2 || words[0] != "begin" && words[0] != "done" {
		return under
	}
	now := undertaking{kind: words[1], plus: map[string]bool{}, minus: map[string]bool{}}
	for _, what := range words[2:] {
		if name, plus := strings.CutPrefix(what, "+"); plus {
			now.plus[name] = true
		} else {
			now.minus[what[1:]] = true
		}
	}
	if words[0] == "begin" {
		return now
	}
	maps.Copy(state, now.plus)
	for name := range now.minus {
		delete(state, name)
	}
	return undertaking{kind: "nothing"}
}

// again05 is the stance that the program gives when it reads an article again.
const again05 = 0.5

// editUntilKilled is the program that is killed: it imports, judges, reads again,
// undoes and redoes.
func editUntilKilled(t *testing.T, path string) {
	p, err := Open(path)
	must(t, err)
	fmt.Println("ready")
	edit := func(do func() error, words ...string) {
		fmt.Println("begin", strings.Join(words, " "))
		must(t, do())
		fmt.Println("done", strings.Join(words, " "))
	}
	undo := func() error { _, err := p.Undo(ctx); return err }
	redo := func() error { _, err := p.Redo(ctx); return err }
	for n := 0; ; n++ {
		one, two := fmt.Sprintf("one-%d-%d", n, os.Getpid()), fmt.Sprintf("two-%d-%d", n, os.Getpid())
		r := reading(one, "No truce before "+one, "We sign nothing of "+one, strings.Repeat("Long words on "+one+". ", 50))
		i := p.Import()
		edit(func() error { _, err := i.Add(ctx, r); return err }, "import", "+"+one)
		edit(func() error { _, err := i.Add(ctx, reading(two, "Not a word of "+two)); return err }, "import", "+"+two)
		edit(undo, "undo-import", "-"+one, "-"+two)
		edit(redo, "redo-import", "+"+one, "+"+two)
		judgement := stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Reason: "judged-" + one}
		edit(func() error { return p.Judge(ctx, judgement) }, "coding", "+judged-"+one)
		fresh := again(r, func(s *stance.Statement) { s.Positions[0].Stance = again05 })
		edit(func() error { _, err := p.Reread(ctx, nil, fresh); return err }, "reread", "+reread-"+one)
		edit(undo, "undo-reread", "-reread-"+one)
		edit(redo, "redo-reread", "+reread-"+one)
		edit(undo, "undo-reread", "-reread-"+one)
		edit(undo, "undo-coding", "-judged-"+one)
		edit(redo, "redo-coding", "+judged-"+one)
		if n%5 == 0 {
			must(t, p.Backup(ctx))
		}
	}
}
