package text

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "renew what the cases of testdata expect")

// A parseCase is one numbered text and its layers as lines: a sentence a line
// with its words parted by bars, then the quotations.
type parseCase struct{ name, source, want string }

const casesFile = "testdata/cases.txt"

// parseCases reads "=== 01 name", the text, "---", the lines expected. In texts
// \r and \u stand for themselves as Go writes them.
func parseCases(t testing.TB) []parseCase {
	t.Helper()
	raw, err := os.ReadFile(casesFile)
	if err != nil {
		t.Fatal(err)
	}
	var cases []parseCase
	for _, part := range strings.Split(string(raw), "=== ")[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		source, want, found := strings.Cut(rest, "\n---\n")
		if !found {
			t.Fatalf("%s: case %q has no --- line", casesFile, name)
		}
		source = strings.NewReplacer(`\r`, "\r", `\ufeff`, "\ufeff", `\xff`, "\xff").Replace(source)
		cases = append(cases, parseCase{name, source, strings.TrimRight(want, "\n")})
	}
	return cases
}

func layersOf(doc *Document) string {
	var b strings.Builder
	paragraph := 0
	for _, s := range doc.Sentences {
		if s.Paragraph != paragraph {
			b.WriteString("\n")
			paragraph = s.Paragraph
		}
		for i, w := range doc.Words[s.First:s.Last] {
			if i > 0 {
				b.WriteString("|")
			}
			b.WriteString(w.Of(doc.Text))
		}
		b.WriteString("\n")
	}
	for _, q := range doc.Quotations {
		fmt.Fprintf(&b, "quotation %d", q.Nesting)
		if !q.Closed {
			b.WriteString(" unclosed")
		}
		if q.Next {
			b.WriteString(" continued")
		}
		fmt.Fprintf(&b, ": %s\n", q.Of(doc.Text))
	}
	return strings.TrimRight(b.String(), "\n")
}

func TestParse(t *testing.T) {
	cases := parseCases(t)
	var renewed strings.Builder
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := layersOf(Parse(c.source))
			source := strings.NewReplacer("\r", `\r`, "\ufeff", `\ufeff`, "\xff", `\xff`).Replace(c.source)
			fmt.Fprintf(&renewed, "=== %s\n%s\n---\n%s\n\n", c.name, source, got)
			if got != c.want && !*update {
				t.Errorf("got\n%s\nwant\n%s\n(if it is right: go test ./stance/text -update)", got, c.want)
			}
		})
	}
	if *update {
		if err := os.WriteFile(casesFile, []byte(strings.TrimRight(renewed.String(), "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// checkLayers complains of layers that are out of order or point out of the text.
func checkLayers(t *testing.T, doc *Document) {
	t.Helper()
	end := 0
	for _, w := range doc.Words {
		if w.Start < end || w.Len() <= 0 || w.End > len(doc.Text) {
			t.Fatalf("word %v after %d in %d bytes", w.Span, end, len(doc.Text))
		}
		end = w.End
	}
	next := 0
	for _, s := range doc.Sentences {
		if s.First != next || s.Last <= s.First || !doc.Paragraphs[s.Paragraph].Contains(s.Span) {
			t.Fatalf("sentence %+v begins not at word %d or leaves its paragraph", s, next)
		}
		next = s.Last
	}
	if next != len(doc.Words) {
		t.Fatalf("sentences hold %d words of %d", next, len(doc.Words))
	}
	for i, q := range doc.Quotations {
		if !q.Contains(q.Inner) || q.Inner.Len() < 0 || i > 0 && q.Start < doc.Quotations[i-1].Start {
			t.Fatalf("quotation %+v is out of order", q)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range parseCases(f) {
		f.Add(c.source)
	}
	f.Fuzz(func(t *testing.T, source string) {
		doc := Parse(source)
		checkLayers(t, doc)
		for _, p := range doc.Paragraphs {
			if utf8.ValidString(source) && !utf8.ValidString(p.Of(source)) {
				t.Fatalf("paragraph %v cuts a letter", p)
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	var sample strings.Builder
	for _, c := range parseCases(b) {
		sample.WriteString(c.source)
		sample.WriteString("\n\n")
	}
	for _, kb := range []int{10, 100, 1000} {
		source := strings.Repeat(sample.String(), kb*1000/sample.Len()+1)[:kb*1000]
		b.Run(fmt.Sprintf("%dKB", kb), func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				Parse(source)
			}
		})
	}
}

// TestAFreedDocumentLeavesNothing parses texts in the room of others.
func TestAFreedDocumentLeavesNothing(t *testing.T) {
	long := strings.Repeat("“We will cross the river,” Ilvar Tosk said. ", 60)
	want := Parse(long)
	for _, other := range []string{strings.Repeat("a b c d e f g. ", 200), "Short.", strings.Repeat("x ", 300_000)} {
		Parse(other).Free()
		doc := Parse(long)
		if !slices.Equal(doc.Words, want.Words) {
			t.Errorf("after a text of %d bytes its words differ", len(other))
		}
		doc.Free()
	}
}

// TestASentenceWithoutAnEndIsCut holds what is read as one sentence to its longest.
func TestASentenceWithoutAnEndIsCut(t *testing.T) {
	doc := Parse(strings.Repeat("and the river rose ", longestSentence/2) + "It fell.")
	var words []int
	for _, s := range doc.Sentences {
		words = append(words, s.Last-s.First)
	}
	if want := []int{longestSentence, longestSentence, 3}; !slices.Equal(words, want) {
		t.Errorf("sentences of %v words, want %v", words, want)
	}
}
