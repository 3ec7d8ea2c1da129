package session

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCrashIsWritten lets a copy of the test break down, in a goroutine that
// nothing guards, as a mistake in the program would.
func TestCrashIsWritten(t *testing.T) {
	if folder := os.Getenv("PARLEY_BREAK_DOWN"); folder != "" {
		if _, err := WatchCrashes(folder); err != nil {
			t.Fatal(err)
		}
		go func() { panic("the harbour is closed") }()
		select {}
	}
	folder := filepath.Join(t.TempDir(), "made")
	again := exec.Command(os.Args[0], "-test.run", "^TestCrashIsWritten$")
	again.Env = append(os.Environ(), "PARLEY_BREAK_DOWN="+folder)
	if err := again.Run(); err == nil {
		t.Fatal("the copy did not break down")
	}
	left, err := setAside(filepath.Join(folder, crashFile))
	if err != nil {
		t.Fatal(err)
	}
	said, err := os.ReadFile(left)
	if err != nil || !strings.Contains(string(said), "the harbour is closed") || !strings.Contains(string(said), "crash_test.go") {
		t.Errorf("%s says %q, error %v", left, said, err)
	}
}

func TestNoCrashLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	for range 2 {
		if left, err := WatchCrashes(folder); left != "" || err != nil {
			t.Errorf("left %q, error %v", left, err)
		}
	}
}
