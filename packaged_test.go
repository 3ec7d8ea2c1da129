package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestPackaged tries a program that a package installed, wherever it is: it opens
// the sample, exports a chart, creates a project, closes, and finds the project
// and what was read into it again. scripts/package/smoke.sh says where:
//
//	PARLEY_PACKAGED       the command that starts the program
//	PARLEY_PACKAGED_HOME  its user's home folder, as it is called here
//	PARLEY_PACKAGED_AS    the same folder as the program calls it, with what parts
//	                      it from a name
//	PARLEY_PACKAGED_NAME  what its pictures in out/ begin with
//	PARLEY_PACKAGED_MADE  a project that the package's command made there: it is
//	                      opened, and none created, where the system's own dialogs
//	                      for files can't be worked (wine 8 never answers from them)
func TestPackaged(t *testing.T) {
	command := strings.Fields(os.Getenv("PARLEY_PACKAGED"))
	if len(command) == 0 {
		t.Skip("needs an installed package: make smoke")
	}
	i := installed{
		t: t, command: command, home: os.Getenv("PARLEY_PACKAGED_HOME"),
		as: os.Getenv("PARLEY_PACKAGED_AS"), name: os.Getenv("PARLEY_PACKAGED_NAME"),
	}

	p := i.start("^Sample")
	p.shot(i.name + "-first.png")
	p.bring("ctrl+3", "compare")
	if made := os.Getenv("PARLEY_PACKAGED_MADE"); made != "" {
		p.shot(i.name + "-compare.png")
		i.close(p)
		p = i.start("^"+strings.TrimSuffix(made, ".parley"), made)
		p.shot(i.name + "-again.png")
		i.close(p)
		return
	}
	p.export("chart.png")
	p.bring("ctrl+1", "read")
	p.saveAs("ctrl+n", "created.parley")
	p.waitFor("^created")
	i.close(p)

	i.close(i.start("^created", "created.parley"))

	sample, err := os.ReadFile(filepath.Join("assets", "sample", "sample.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(i.home, "articles.jsonl"), sample, 0o644); err != nil {
		t.Fatal(err)
	}
	p = i.start("Parley", "articles.jsonl")
	p.saveAs("ctrl+shift+s", "kept.parley")
	p.waitFor("^kept")
	i.close(p)

	p = i.start("^kept", "kept.parley")
	p.press("ctrl+3")
	p.export("kept.png")
	p.shot(i.name + "-again.png")
	i.close(p)
}

// An installed program and where its user's files lie.
type installed struct {
	t              *testing.T
	command        []string
	home, as, name string
}

// start runs the program on files of its home folder and waits for its window.
func (i installed) start(title string, files ...string) *program {
	i.t.Helper()
	p := &program{t: i.t, home: i.home, done: make(chan error, 1)}
	args := append([]string(nil), i.command[1:]...)
	for _, f := range files {
		args = append(args, i.as+f)
	}
	cmd := exec.Command(i.command[0], args...)
	cmd.Stdout, cmd.Stderr = &p.log, &p.log
	begun := time.Now()
	if err := cmd.Start(); err != nil {
		i.t.Fatal(err)
	}
	go func() { p.done <- cmd.Wait() }()
	i.t.Cleanup(func() { _ = cmd.Process.Kill() })
	p.waitFor(title)
	i.t.Logf("%s: a window after %.1f s", strings.Join(append(files, title), " "), time.Since(begun).Seconds())
	p.settle()
	return p
}

// close ends the program as a user would and sees that it ends well.
func (i installed) close(p *program) {
	i.t.Helper()
	p.strike("ctrl+q")
	select {
	case err := <-p.done:
		if err != nil {
			i.t.Errorf("the program did not end well: %v\n%s", err, p.log.String())
		}
	case <-time.After(patience):
		i.t.Fatalf("the program did not end\n%s", p.log.String())
	}
	if bytes.Contains(p.log.Bytes(), []byte("panic:")) {
		i.t.Errorf("the program broke down:\n%s", p.log.String())
	}
}

// saveAs presses a key that asks for a name, types one and waits for the file.
func (p *program) saveAs(key, name string) {
	p.t.Helper()
	p.press(key)
	p.typed(name)
	path := filepath.Join(p.home, name)
	p.until("the file "+path, func() bool { _, err := os.Stat(path); return err == nil })
	p.settle()
}
