package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
)

// TestManPage holds what the man page and the completions of the shells say
// against what the command line has: every command and option, and no other.
func TestManPage(t *testing.T) {
	commands, options := spoken(t)
	for _, c := range []struct{ file, command, option string }{
		{"docs/man/stance.1", `(?m)^\.Ss (\w+)$`, `\bFl -([\w-]+)`},
		{"packaging/completion/stance.bash", `commands=\((.*)\)`, `--(\w[\w-]*)`},
		{"packaging/completion/_stance", `(?m)^    '(\w+):`, `'--(\w[\w-]*)`},
		{"packaging/completion/stance.fish", `(?m)-a (\w+) -d`, `(?m)^complete .*? -l ([\w-]+)`},
	} {
		content, err := os.ReadFile("../../../" + c.file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(commands, found(c.command, content)); diff != "" {
			t.Errorf("%s: commands (-has +says)\n%s", c.file, diff)
		}
		if diff := cmp.Diff(options, found(c.option, content)); diff != "" {
			t.Errorf("%s: options (-has +says)\n%s", c.file, diff)
		}
	}
}

// spoken lists the commands of the command line, and the options of all of them.
func spoken(t *testing.T) (names, options []string) {
	t.Helper()
	parser, err := kong.New(&commands{}, kong.Name("stance"), kong.Vars{"charts": "none", "sizes": "none"})
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range parser.Model.Children {
		names = append(names, command.Name)
		for _, flag := range command.Flags {
			options = append(options, flag.Name)
		}
	}
	return sorted(names), sorted(options)
}

// found lists the words that a pattern's group matches, but for --help, which all
// programs have.
func found(pattern string, content []byte) []string {
	var all []string
	for _, m := range regexp.MustCompile(pattern).FindAllSubmatch(content, -1) {
		all = append(all, strings.Fields(string(m[1]))...)
	}
	return sorted(slices.DeleteFunc(all, func(word string) bool { return word == "help" }))
}

func sorted(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}
