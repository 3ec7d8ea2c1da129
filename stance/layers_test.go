package stance_test

// This file holds the order of the house. It reads source and builds nothing,
// so it runs without cgo and without a display.

import (
	"bufio"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// layers says what each package may import beyond the standard library, one
// package a line: "package: what it may import". Packages of this program are
// written without the module's name; a library stands for all that lies under
// it; !library takes a part out again.
//
// DO NOT CHANGE THIS TABLE TO FIX A BUILD. A new line of dependence is a
// decision on how the house is cut: move the code to where the table lets it
// be, or say in CONTRIBUTING.md why the cut has changed.
const layers = `
stance/text:       github.com/clipperhouse/uax29/v2 golang.org/x/text
stance/tone:       stance/text github.com/cdipaolo/sentiment github.com/cdipaolo/goml github.com/jonreiter/govader
stance/grammar:    stance/text
stance/speech:     stance/text stance/grammar
stance:            stance/text stance/grammar stance/speech stance/tone golang.org/x/text github.com/goccy/go-yaml
stance/intake:     stance stance/text codeberg.org/readeck/go-readability/v2 golang.org/x/net golang.org/x/text
                   github.com/jhillyerd/enmime/v2 github.com/klippa-app/go-pdfium github.com/tetratelabs/wazero
                   github.com/xuri/excelize/v2 github.com/wlynxg/chardet github.com/abadojack/whatlanggo
                   github.com/itlightning/dateparse
stance/tally:      stance stance/text gonum.org/v1/gonum
stance/agreement:  stance stance/text stance/tone stance/tally gonum.org/v1/gonum
stance/project:    stance stance/text modernc.org/sqlite
stance/exchange:   stance stance/text stance/tally stance/project charts github.com/xuri/excelize/v2 golang.org/x/text
stance/model:      stance stance/text
charts:            stance stance/tally assets github.com/wcharczuk/go-chart/v2 github.com/golang/freetype
                   golang.org/x/image codeberg.org/go-fonts codeberg.org/go-pdf/fpdf gonum.org/v1/gonum
assets:
app/session:       stance stance/text stance/tone stance/intake stance/tally stance/agreement stance/project
                   stance/exchange stance/model charts assets
app:               app/session charts assets stance stance/text stance/tally stance/agreement
                   fyne.io/fyne/v2 !fyne.io/fyne/v2/app github.com/ncruces/zenity
main:              app app/session assets fyne.io/fyne/v2
stance/cmd/stance: stance stance/text stance/tone stance/intake stance/tally stance/agreement stance/project
                   stance/exchange stance/model charts assets github.com/alecthomas/kong golang.org/x/term
`

// besideTests is what the tests of every package may import as well.
const besideTests = `assets stance stance/text gonum.org/v1/plot github.com/google/go-cmp github.com/rogpeppe/go-internal go.uber.org/goleak pgregory.net/rapid`

// houses names the only packages that may import a thing, in their tests too.
// A thing without a package is refused everywhere.
const houses = `
github.com/cdipaolo/sentiment:     stance/tone
github.com/cdipaolo/goml:          stance/tone
github.com/wcharczuk/go-chart/v2:  charts
database/sql:                      stance/project
modernc.org/sqlite:                stance/project
net/http:                          stance/intake stance/model
fyne.io/fyne/v2/app:               main
C:
unsafe:
`

// refusedNames say nothing about what a thing is. They are refused as names of
// packages, files and types, alone or as a word of a longer name.
var refusedNames = []string{"manager", "service", "helper", "helpers", "util", "utils", "common", "base", "data", "info", "core"}

func TestLayers(t *testing.T) {
	table := parseTable(t, layers)
	for _, s := range sources(t) {
		allowed, known := table[s.pkg]
		if !known {
			t.Errorf("%s: package %s stands in no line of the layers", s.path, s.pkg)
			continue
		}
		for _, imported := range s.imports {
			if isStandard(imported) || mayImport(s, allowed, imported) {
				continue
			}
			t.Errorf("%s: %s may not import %s", s.path, s.pkg, imported)
		}
	}
}

func TestHouses(t *testing.T) {
	table := parseTable(t, houses)
	for _, s := range sources(t) {
		for _, imported := range s.imports {
			for thing, homes := range table {
				if lies(imported, thing) && !slices.Contains(homes, s.pkg) {
					t.Errorf("%s: only %v may import %s", s.path, homes, imported)
				}
			}
		}
	}
}

func TestMainIsShort(t *testing.T) {
	const most = 39
	text, err := os.ReadFile("../main.go")
	if os.IsNotExist(err) {
		t.Skip("no main.go yet")
	}
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(string(text), "\n"); lines > most {
		t.Errorf("main.go has %d lines, more than %d: what it does belongs into app", lines, most)
	}
}

func TestNames(t *testing.T) {
	for _, s := range sources(t) {
		names := append([]string{s.pkg, s.clause, strings.TrimSuffix(path.Base(s.path), ".go")}, s.types...)
		for _, name := range names {
			for _, word := range words(name) {
				if slices.Contains(refusedNames, word) {
					t.Errorf("%s: the name %s says %q, which says nothing; name what it is", s.path, name, word)
				}
			}
		}
	}
}

// TestLibcIsSQLites guards against crashes and broken databases: modernc's
// SQLite is C translated against one version of its libc and works with no other.
func TestLibcIsSQLites(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.GoMod}}", "modernc.org/sqlite").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	named := required(t, strings.TrimSpace(string(out)), "modernc.org/libc")
	if ours := required(t, "../go.mod", "modernc.org/libc"); ours != named {
		t.Errorf("go.mod requires modernc.org/libc %s, modernc.org/sqlite is made for %s: go get modernc.org/libc@%s", ours, named, named)
	}
}

// A source is one Go file of the program, as far as its order goes.
type source struct {
	path    string // from the root, with slashes
	pkg     string // folder from the root; "main" for the root itself
	clause  string // name in the package clause
	test    bool
	imports []string // packages of this program without the module's name
	types   []string // declared at the top
}

// sources reads every Go file of the module, whatever its build tags.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir("..", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && file != ".." && skipped(d.Name()):
			return filepath.SkipDir
		case !d.IsDir() && strings.HasSuffix(file, ".go"):
			all = append(all, parseSource(t, file))
		}
		return nil
	})
	if err != nil || len(all) < 10 {
		t.Fatalf("found %d Go files, too few to be this program: %v", len(all), err)
	}
	return all
}

// skipped holds for folders that the go command does not look into either, and
// for what the Makefile builds.
func skipped(folder string) bool {
	return strings.HasPrefix(folder, ".") || strings.HasPrefix(folder, "_") ||
		slices.Contains([]string{"testdata", "bin", "build", "dist", "out"}, folder)
}

func parseSource(t *testing.T, file string) source {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	rel := strings.TrimPrefix(filepath.ToSlash(file), "../")
	s := source{path: rel, pkg: path.Dir(rel), clause: parsed.Name.Name, test: strings.HasSuffix(rel, "_test.go")}
	if s.pkg == "." {
		s.pkg = "main"
	}
	for _, i := range parsed.Imports {
		s.imports = append(s.imports, strings.TrimPrefix(strings.Trim(i.Path.Value, `"`), "parley/"))
	}
	for _, d := range parsed.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.TYPE {
			for _, spec := range g.Specs {
				s.types = append(s.types, spec.(*ast.TypeSpec).Name.Name)
			}
		}
	}
	return s
}

// parseTable reads lines of "key: word word ..."; a line without a colon goes on
// with the one before it.
func parseTable(t *testing.T, text string) map[string][]string {
	t.Helper()
	table := map[string][]string{}
	key := ""
	for line := range strings.Lines(text) {
		if name, rest, found := strings.Cut(line, ":"); found {
			key, line = strings.TrimSpace(name), rest
			if _, twice := table[key]; twice {
				t.Fatalf("%s stands in the table twice", key)
			}
			table[key] = []string{}
		}
		table[key] = append(table[key], strings.Fields(line)...)
	}
	delete(table, "")
	return table
}

// mayImport holds where the table lets the package import it, or its tests.
func mayImport(s source, allowed []string, imported string) bool {
	for _, a := range allowed {
		if out, refused := strings.CutPrefix(a, "!"); refused && lies(imported, out) {
			return false
		}
	}
	if s.test {
		allowed = append(strings.Fields(besideTests), allowed...)
		allowed = append(allowed, s.pkg)
	}
	return slices.ContainsFunc(allowed, func(a string) bool { return lies(imported, a) })
}

// lies holds where an import path is thing or, for a library, lies under it. A
// package of this program stands for itself alone.
func lies(imported, thing string) bool {
	return imported == thing || !isOurs(thing) && strings.HasPrefix(imported, thing+"/")
}

// ours matches the packages of this program, written without the module's name.
var ours = regexp.MustCompile(`^(main|app|assets|charts|stance)(/|$)`)

func isOurs(name string) bool { return ours.MatchString(name) }

// isStandard holds for the standard library: its paths begin without a domain.
func isStandard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".") && !isOurs(imported)
}

// words cuts a name where its case changes and at signs, in lower case.
func words(name string) []string {
	humps := regexp.MustCompile(`([a-z0-9])([A-Z])`).ReplaceAllString(name, "$1 $2")
	return strings.FieldsFunc(strings.ToLower(humps), func(r rune) bool {
		return strings.ContainsRune(" _-./", r)
	})
}

// required is the version of a module that a go.mod requires.
func required(t *testing.T, gomod, module string) string {
	t.Helper()
	file, err := os.Open(gomod)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for s := bufio.NewScanner(file); s.Scan(); {
		fields := strings.Fields(strings.TrimPrefix(s.Text(), "require"))
		if len(fields) >= 2 && fields[0] == module {
			return fields[1]
		}
	}
	t.Fatalf("%s requires no %s", gomod, module)
	return ""
}
