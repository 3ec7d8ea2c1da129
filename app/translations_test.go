package app

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley/app/session"
	"parley/stance"
	"parley/stance/agreement"
)

// spoken are the English words that the window can show through lang.L: those
// written in its source and those of its tables.
func spoken(t *testing.T) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !strings.HasSuffix(file, "_test.go") {
			literals(t, file, all)
		}
	}
	for _, words := range tables() {
		all[words] = true
	}
	sources, _ := filepath.Glob("session/*.go")
	for _, file := range sources {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`s\.(?:begin|take)\("([^"]+)"`).FindAllStringSubmatch(string(source), -1) {
			all[found[1]] = true
		}
	}
	return all
}

// literals gathers the words handed to lang.L, count and button in a file.
func literals(t *testing.T, file string, into map[string]bool) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		name := ""
		switch f := call.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		if name == "L" || name == "count" || name == "button" {
			for _, arg := range call.Args {
				if l, ok := arg.(*ast.BasicLit); ok && l.Kind == token.STRING {
					words, _ := strconv.Unquote(l.Value)
					into[words] = true
				}
			}
		}
		return true
	})
}

// tables are the words of the tables that views are made of.
func tables() []string {
	all := slices.Concat(articleFields, session.SideLabels, slices.Collect(maps.Values(chartNames)),
		slices.Collect(maps.Values(basisNames)), slices.Collect(maps.Values(toneNames)),
		[]string{string(stance.Direct), string(stance.Indirect), string(stance.Mixed), agreement.ErrNoSharedUnits.Error(), agreement.ErrNoVariation.Error()})
	for _, p := range presets {
		all = append(all, p.words)
	}
	for _, s := range stretches {
		all = append(all, s.words)
	}
	for _, f := range facets {
		all = append(all, f.words)
	}
	for _, s := range sections {
		all = append(all, s.words)
	}
	for _, v := range variants {
		all = append(all, v.words)
	}
	for _, s := range textSizes {
		all = append(all, s.words)
	}
	for _, k := range rowKinds {
		all = append(all, k.words)
	}
	for _, p := range protocols {
		all = append(all, p.words)
	}
	for _, k := range readingKeys {
		all = append(all, k.words)
	}
	return all
}

func TestGermanIsComplete(t *testing.T) {
	data, err := translations.ReadFile("translations/de.json")
	if err != nil {
		t.Fatal(err)
	}
	german := map[string]string{}
	if err := json.Unmarshal(data, &german); err != nil {
		t.Fatal(err)
	}
	english := spoken(t)
	for _, words := range slices.Sorted(maps.Keys(english)) {
		if german[words] == "" {
			t.Errorf("%q has no German: add it to translations/de.json", words)
		}
	}
	verbs := regexp.MustCompile(`%[a-z]`)
	for _, words := range slices.Sorted(maps.Keys(german)) {
		if !english[words] {
			t.Errorf("%q is translated and said nowhere", words)
		}
		if got, want := verbs.FindAllString(german[words], -1), verbs.FindAllString(words, -1); !slices.Equal(got, want) {
			t.Errorf("%q has the verbs %v, its German %v", words, want, got)
		}
	}
}
