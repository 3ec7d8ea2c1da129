package stance

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"parley/stance/text"
)

var update = flag.Bool("update", false, "write what the tests get as what they expect")

// An attributionCase is one file of testdata/attribution: its name, its date
// and title, an article in which [1:words] are sources and {1:words} what they
// said, and who speaks by number.
type attributionCase struct {
	file     string
	head     string // up to the rule before the expectations
	article  Article
	findings []finding
	numbers  []int
	want     string
}

const caseRule = "\n----\n"

func readAttributionCase(t testing.TB, file string) attributionCase {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, want, found := strings.Cut(string(content), caseRule)
	if !found {
		head = strings.TrimRight(head, "\n")
	}
	c := attributionCase{file: file, head: head, want: want}
	front, body, _ := strings.Cut(head, "\n\n")
	for line := range strings.Lines(front) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "date":
			if c.article.Date, err = ParseDate(value); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
		case "title":
			c.article.Title = value
		case "speaker":
			c.article.Speaker = value
		case "publisher":
			c.article.Publisher = value
		}
	}
	c.mark(body)
	return c
}

var caseMark = regexp.MustCompile(`[\[{](\d+)([lr]?):([^\]}]*)[\]}]`)

// mark takes the marks out of the text and makes findings of them. A number may
// have several sources; "l" after it is a label, "r" the words of a record.
func (c *attributionCase) mark(body string) {
	byNumber := map[int]int{}
	var out strings.Builder
	last := 0
	for _, m := range caseMark.FindAllStringSubmatchIndex(body, -1) {
		out.WriteString(body[last:m[0]])
		last = m[1]
		span := text.Span{Start: out.Len(), End: out.Len() + m[7] - m[6]}
		out.WriteString(body[m[6]:m[7]])
		n, _ := strconv.Atoi(body[m[2]:m[3]])
		i, ok := byNumber[n]
		if !ok {
			i = len(c.findings)
			byNumber[n] = i
			c.findings = append(c.findings, finding{kind: Indirect, utterance: n})
			c.numbers = append(c.numbers, n)
		}
		switch body[m[4]:m[5]] {
		case "l":
			c.findings[i].basis = ByLabel
		case "r":
			c.findings[i].basis = ByRecord
		}
		if body[m[0]] == '{' {
			c.findings[i].content = span
		} else {
			c.findings[i].sources = append(c.findings[i].sources, span)
		}
	}
	out.WriteString(body[last:])
	c.article.Text = out.String()
}

// read attributes the findings of a case.
func read(e *Engine, c attributionCase) Reading {
	r := Reading{Article: c.article, Document: text.Parse(c.article.Text)}
	e.attribute(&r, c.findings)
	return r
}

// bareLetters is a name without its diacritics, in the case it is written in.
func bareLetters(name string) string {
	folded := []rune(foldName(name))
	written := []rune(name)
	if len(folded) != len(written) {
		return name
	}
	for i, r := range written {
		if unicode.IsUpper(r) {
			folded[i] = unicode.ToUpper(folded[i])
		}
	}
	return string(folded)
}

// attributed writes who speaks, one line a voice, and who was found.
func (c attributionCase) attributed(e *Engine) string {
	r := read(e, c)
	var lines []string
	for i, s := range r.Statements {
		if len(s.Attributions) == 0 {
			lines = append(lines, fmt.Sprintf("%d nobody", c.numbers[i]))
		}
		for _, a := range s.Attributions {
			actor := a.Actor
			if actor == "" {
				actor = "-"
			}
			lines = append(lines, fmt.Sprintf("%d %s | %s | %s | %s", c.numbers[i], actor, a.Name, a.Basis, a.Mention.Of(c.article.Text)))
		}
	}
	for _, a := range r.Found {
		line := fmt.Sprintf("found %s | %s | %s %s", a.Key, a.Name, a.Kind, a.Gender)
		for _, o := range a.Offices {
			line += fmt.Sprintf(" | %s of %s", o.Title, o.Of)
		}
		for _, g := range e.codebook.GroupsOf(a, c.article.Date) {
			line += " | in " + g
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	return strings.Join(lines, "\n") + "\n"
}

func inventedEngine(t testing.TB) *Engine {
	t.Helper()
	data, err := os.ReadFile("testdata/attribution/cast.codebook.yaml")
	if err != nil {
		t.Fatal(err)
	}
	book, err := ParseCodebook("cast.codebook.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return New(book)
}

func attributionCases(t testing.TB) []attributionCase {
	t.Helper()
	files, err := filepath.Glob("testdata/attribution/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	slices.Sort(files)
	var all []attributionCase
	for _, f := range files {
		all = append(all, readAttributionCase(t, f))
	}
	return all
}

// TestAttribution runs every case; one alone runs with
// -run TestAttribution/012.
func TestAttribution(t *testing.T) {
	e := inventedEngine(t)
	for _, c := range attributionCases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(c.file), ".txt"), func(t *testing.T) {
			got := c.attributed(e)
			if *update {
				if err := os.WriteFile(c.file, []byte(c.head+caseRule+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != c.want {
				t.Errorf("%s\n%s\ngot:\n%swant:\n%srenew with: go test ./stance -run TestAttribution -update", c.file, c.article.Text, got, c.want)
			}
		})
	}
}
