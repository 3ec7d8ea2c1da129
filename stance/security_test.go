package stance_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestEveryThreatIsTried reads the table of SECURITY.md: each threat names tests
// that try it, and each of them is in the package that it is said to be in.
func TestEveryThreatIsTried(t *testing.T) {
	threats := 0
	for line := range strings.Lines(read(t, "../SECURITY.md")) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 3 || strings.HasPrefix(cells[0], " Threat") || strings.HasPrefix(cells[0], "--") {
			continue
		}
		threats++
		tried := trials(cells[2])
		if len(tried) == 0 && !strings.Contains(cells[2], "`make ") {
			t.Errorf("nothing tries %q", cells[0])
		}
		for _, trial := range tried {
			if !declares(t, trial) {
				t.Errorf("%q: there is no %s in %s", cells[0], trial.name, trial.pkg)
			}
		}
	}
	if threats < 15 {
		t.Errorf("SECURITY.md lists %d threats: is its table still one?", threats)
	}
}

// A trial is a test, a fuzz target or a benchmark of a package.
type trial struct{ pkg, name string }

var trialName = regexp.MustCompile("`([a-z/]+)`:|((?:Test|Fuzz|Benchmark)[A-Z]\\w*)")

// trials reads "`stance/intake`: TestBadInput, FuzzMail; `make hard`".
func trials(cell string) (all []trial) {
	pkg := ""
	for _, m := range trialName.FindAllStringSubmatch(cell, -1) {
		if m[1] != "" {
			pkg = m[1]
			continue
		}
		all = append(all, trial{pkg, m[2]})
	}
	return all
}

// declares says whether a test file of its package declares a trial.
func declares(t *testing.T, wanted trial) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", wanted.pkg, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.Contains(read(t, file), "\nfunc "+wanted.name+"(") {
			return true
		}
	}
	return false
}

// TestTheSizesOfSECURITY holds the limits that SECURITY.md names to those in the code.
func TestTheSizesOfSECURITY(t *testing.T) {
	said := read(t, "../SECURITY.md")
	for _, c := range []struct{ words, file, code string }{
		{"256 MB a file", "intake/file.go", "const Most = 256 << 20"},
		{"128 MB a part of an archive", "intake/docx.go", "const mostPart = 128 << 20"},
		{"archives in archives are opened three deep", "intake/archive.go", "mostDepth     = 3"},
		{"at most 4 MB", "codebooklimit.go", "codebookLimit   = 4 << 20"},
		{"at most 64 MB", "exchange/qdc.go", "const qdcLimit = 64 << 20"},
	} {
		if !strings.Contains(said, c.words) || !strings.Contains(read(t, c.file), c.code) {
			t.Errorf("SECURITY.md: %q, %s: %q: one of them is not there", c.words, c.file, c.code)
		}
	}
}
