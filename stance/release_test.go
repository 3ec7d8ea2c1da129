package stance_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parley/stance"
)

// TestOneVersion holds what names the version to stance.Version, the one place
// where it is set.
func TestOneVersion(t *testing.T) {
	for file, pattern := range map[string]string{
		"../FyneApp.toml": `(?m)^\s*Version = "([^"]+)"`,
		"../CHANGELOG.md": `(?m)^## \[?(\d[^\] ]*)`,
	} {
		named := submatches(pattern, read(t, file))
		if len(named) == 0 || named[0] != stance.Version {
			t.Errorf("%s names versions %q, stance.Version is %q", file, named, stance.Version)
		}
	}
}

// TestOneIdentity holds the program's id to be the same in all that the systems
// know it by, and the files that a package is made of to be there.
func TestOneIdentity(t *testing.T) {
	manifest := read(t, "../FyneApp.toml")
	id := submatches(`(?m)^\s*ID = "([^"]+)"`, manifest)[0]
	for _, file := range submatches(`(?m)^\s*Icon = "([^"]+)"`, manifest) {
		read(t, "../"+file)
	}
	packages := read(t, "../packaging/linux/window.yaml") + read(t, "../packaging/linux/command.yaml")
	for _, file := range submatches(`src: ([^,]+),`, packages) {
		if !strings.HasPrefix(file, "build/") {
			read(t, "../"+file)
		}
	}
	for _, file := range []string{
		"linux/" + id + ".desktop", "linux/" + id + ".metainfo.xml", "linux/" + id + ".mime.xml", "linux/window.yaml", "windows/parley.manifest",
	} {
		if !strings.Contains(read(t, "../packaging/"+file), id) {
			t.Errorf("packaging/%s does not name %s", file, id)
		}
	}
	if main, err := os.ReadFile("../main.go"); err == nil && !strings.Contains(string(main), `"`+id+`"`) {
		t.Errorf("main.go opens another program than %s", id)
	}
}

// TestWorkflows holds what the hosted machines run to what a developer can run,
// and the actions they take to commits, which can't be changed under a name.
func TestWorkflows(t *testing.T) {
	files, err := filepath.Glob("../.github/workflows/*.yml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no workflows: %v", err)
	}
	targets := submatches(`(?m)^([a-z-]+):`, read(t, "../Makefile"))
	for _, file := range files {
		workflow := read(t, file)
		for _, action := range submatches(`uses: (.*)`, workflow) {
			if !regexp.MustCompile(`@[0-9a-f]{40} # v\d+\.\d+\.\d+$`).MatchString(action) {
				t.Errorf("%s: %s is not pinned to a commit with its version beside it", file, action)
			}
		}
		for _, step := range submatches(`- run: (.*)`, workflow) {
			words := strings.Fields(step)
			switch {
			case words[0] != "make" && words[0] != "gh":
				t.Errorf("%s: %q is not a target of make", file, step)
			case words[0] == "make" && !strings.Contains(step, "${{"):
				for _, target := range words[1:] {
					if !slices.Contains(targets, target) {
						t.Errorf("%s: make has no target %s", file, target)
					}
				}
			}
		}
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// submatches lists what the first group of a pattern matches.
func submatches(pattern, content string) []string {
	var all []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(content, -1) {
		all = append(all, m[1])
	}
	return all
}

// TestDocuments holds what the documents name to what is there: the files that
// they link to, the targets of make, and the tests that are said to try a thing.
func TestDocuments(t *testing.T) {
	documents, err := filepath.Glob("../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	tests := strings.Join(testNames(t), " ") + " "
	targets := submatches(`(?m)^([a-z-]+):`, read(t, "../Makefile"))
	for _, file := range append(documents, "../README.md", "../SECURITY.md", "../CONTRIBUTING.md") {
		document := read(t, file)
		for _, link := range submatches(`\]\(([^)#]+)\)`, document) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(file), link)); err != nil && !strings.Contains(link, "://") {
				t.Errorf("%s links to %s, which is not there", file, link)
			}
		}
		for _, name := range submatches(`\b((?:Test|Fuzz|Benchmark)[A-Z]\w+)`, document) {
			if !strings.Contains(tests, name+" ") {
				t.Errorf("%s names %s, which is no test", file, name)
			}
		}
		for _, target := range submatches("`make ([a-z-]+)", document) {
			if !slices.Contains(targets, target) {
				t.Errorf("%s: make has no target %s", file, target)
			}
		}
	}
}

// testNames lists every test, fuzz target and benchmark of the program.
func testNames(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, s := range sources(t) {
		if s.test {
			all = append(all, submatches(`(?m)^func ((?:Test|Fuzz|Benchmark)\w+)\(`, read(t, "../"+s.path))...)
		}
	}
	return all
}
