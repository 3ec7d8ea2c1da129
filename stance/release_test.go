package stance_test

import (
	"os"
	"regexp"
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
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		named := regexp.MustCompile(pattern).FindSubmatch(text)
		if named == nil || string(named[1]) != stance.Version {
			t.Errorf("%s names version %q, stance.Version is %q", file, named, stance.Version)
		}
	}
}
