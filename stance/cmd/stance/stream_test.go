package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// stream starts the command on standard input, with pipes at both ends.
func stream(t *testing.T, args ...string) (cmd *exec.Cmd, in io.WriteCloser, out io.ReadCloser, stderr *bytes.Buffer) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs signals and links")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "stance") // TestMain runs the command under this name
	if err := os.Symlink(self, path); err != nil {
		t.Fatal(err)
	}
	cmd = exec.CommandContext(t.Context(), path, args...)
	in, _ = cmd.StdinPipe()
	out, _ = cmd.StdoutPipe()
	stderr = new(bytes.Buffer)
	cmd.Stderr = stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, in, out, stderr
}

const oneRecord = `{"id":"talks","text":"The talks went on."}` + "\n"

func TestALineIsAnsweredAtOnceAndAnInterruptEnds(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		cmd, in, out, stderr := stream(t, "analyze", "--jsonl", "-")
		fmt.Fprint(in, oneRecord)
		line, err := bufio.NewReader(out).ReadString('\n')
		if err != nil || !strings.HasPrefix(line, `{"id":"talks"`) {
			t.Errorf("while standard input is open: %q, %v", line, err)
		}
		if err := cmd.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		if cmd.ProcessState.ExitCode() != someBad || stderr.String() != "stance: stopped; 1 article was read\n" {
			t.Errorf("%v: status %d, %q", signal, cmd.ProcessState.ExitCode(), stderr)
		}
	}
}

func TestAnInterruptEndsTone(t *testing.T) {
	cmd, in, out, stderr := stream(t, "tone", "--jsonl", "-")
	fmt.Fprintln(in, `{"id":"a","text":"Critics attacked Ilvar Tosk as a corrupt liar.","target":"Ilvar Tosk"}`)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, `{"id":"a","tone":-`) {
		t.Errorf("while standard input is open: %q, %v", line, err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if cmd.ProcessState.ExitCode() != someBad || stderr.String() != "stance: stopped; 1 line was read\n" {
		t.Errorf("status %d, %q", cmd.ProcessState.ExitCode(), stderr)
	}
}

func TestAnInterruptLeavesNoFiles(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "out")
	cmd, in, out, stderr := stream(t, "analyze", "--jsonl", "--out", folder, "-")
	fmt.Fprint(in, oneRecord)
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Error(err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if _, err := os.Stat(folder); cmd.ProcessState.ExitCode() != undone || !os.IsNotExist(err) {
		t.Errorf("status %d, %q; the folder: %v", cmd.ProcessState.ExitCode(), stderr, err)
	}
}

func TestAClosedPipeIsNoMistake(t *testing.T) {
	cmd, in, out, stderr := stream(t, "analyze", "--jsonl", "-")
	fmt.Fprint(in, oneRecord)
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Error(err)
	}
	out.Close()
	for range 100 {
		if _, err := fmt.Fprint(in, oneRecord); err != nil {
			break
		}
	}
	in.Close()
	if err := cmd.Wait(); err != nil || stderr.Len() > 0 {
		t.Errorf("%v, %q", err, stderr)
	}
}
