package speech

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/stance/text"
)

var update = flag.Bool("update", false, "renew what the cases of testdata expect")

// A findCase is one numbered text and what is found in it, one finding a line:
// utterance, kind, sources, cue and content, parted by " | ".
type findCase struct{ name, source, want string }

const casesFile = "testdata/cases.txt"

// findCases reads "=== 01 name", the text, "---", the lines expected. A text may
// begin with lines "title: ..." and "speaker: ...".
func findCases(t testing.TB) []findCase {
	t.Helper()
	raw, err := os.ReadFile(casesFile)
	if err != nil {
		t.Fatal(err)
	}
	var cases []findCase
	for _, part := range strings.Split(string(raw), "=== ")[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		source, want, found := strings.Cut(rest, "\n---\n")
		if !found {
			t.Fatalf("%s: case %q has no --- line", casesFile, name)
		}
		cases = append(cases, findCase{name, source, strings.TrimRight(want, "\n")})
	}
	return cases
}

// settingOf takes the lines that describe a text off its beginning.
func settingOf(source string) (Setting, string) {
	var set Setting
	for {
		line, rest, _ := strings.Cut(source, "\n")
		if title, ok := strings.CutPrefix(line, "title: "); ok {
			set.Title, source = title, rest
		} else if speaker, ok := strings.CutPrefix(line, "speaker: "); ok {
			set.Speaker, source = speaker, rest
		} else {
			return set, source
		}
	}
}

var kindNames = []string{"direct", "indirect", "mixed"}

func findingsOf(set Setting, source string) string {
	var b strings.Builder
	for _, f := range Find(text.Parse(source), set) {
		var sources []string
		for _, s := range f.Sources {
			sources = append(sources, s.Of(source))
		}
		fmt.Fprintf(&b, "%d %s | %s", f.Utterance, kindNames[f.Kind], strings.Join(sources, " + "))
		switch f.Basis {
		case ByLabel:
			b.WriteString(" (label)")
		case ByRecord:
			b.WriteString(" (record)")
		}
		for _, v := range f.Via {
			b.WriteString(" via " + v.Of(source))
		}
		fmt.Fprintf(&b, " | %s | %s\n", f.Cue.Of(source), f.Content.Of(source))
	}
	return strings.TrimRight(b.String(), "\n")
}

func TestFind(t *testing.T) {
	var renewed strings.Builder
	for _, c := range findCases(t) {
		t.Run(c.name, func(t *testing.T) {
			got := findingsOf(settingOf(c.source))
			fmt.Fprintf(&renewed, "=== %s\n%s\n---\n%s\n\n", c.name, c.source, got)
			if got != c.want && !*update {
				t.Errorf("got\n%s\nwant\n%s\n(if it is right: go test ./stance/speech -update)", got, c.want)
			}
		})
	}
	if *update {
		if err := os.WriteFile(casesFile, []byte(strings.TrimRight(renewed.String(), "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range findCases(f) {
		f.Add(c.source, "")
	}
	f.Fuzz(func(t *testing.T, source, title string) {
		for _, found := range Find(text.Parse(source), Setting{Title: title}) {
			if c := found.Content; c.Start < 0 || c.Len() <= 0 || c.End > len(source) {
				t.Fatalf("content %v of %d bytes", c, len(source))
			}
			for _, s := range found.Sources {
				if s.Len() <= 0 || s.End > len(source) {
					t.Fatalf("source %v of %d bytes", s, len(source))
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var sample strings.Builder
	for _, c := range findCases(b) {
		sample.WriteString(c.source)
		sample.WriteString("\n\n")
	}
	for _, kb := range []int{10, 100, 1000} {
		source := strings.Repeat(sample.String(), kb*1000/sample.Len()+1)[:kb*1000]
		doc := text.Parse(source)
		b.Run(fmt.Sprintf("%dKB", kb), func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				Find(doc, Setting{})
			}
		})
	}
}
