package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/stance/exchange"
)

// article is an invented article with quotations, pronouns and a joint speaker.
const article = "Talks in Kylem end\n\n" +
	"“We should stop the fighting now,” Marta Venn, the foreign minister, said on Friday. “A ceasefire comes first,” she added.\n\n" +
	"Ilvar Tosk told reporters that no land would be given up. He called the plan “a trap”.\n\n" +
	"Marta Venn and Ilvar Tosk said: “We agree on nothing.”\n"

// forms are the ways in which the same article can come.
var forms = map[string]func(string) string{
	"as it is":             func(s string) string { return s },
	"with CRLF":            func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"with a mark":          func(s string) string { return "\ufeff" + s },
	"with CR":              func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
	"with letters in two":  func(s string) string { return strings.NewReplacer("a", "a\u0301", "e", "e\u0308").Replace(s) },
	"with hard spaces":     func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
	"with straight quotes": func(s string) string { return strings.NewReplacer("“", `"`, "”", `"`).Replace(s) },
	"with faces":           func(s string) string { return strings.ReplaceAll(s, ". ", ". 😀 ") },
	"with tabs":            func(s string) string { return strings.ReplaceAll(s, " ", "\t") },
	"cut within":           func(s string) string { return s[:len(s)/2] },
}

// line runs analyze --jsonl and reads the one line that comes.
func line(t *testing.T, stdin string, args ...string) (l exchange.Line) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(append([]string{"analyze", "--jsonl"}, args...), strings.NewReader(stdin), &stdout, &stderr); status != allRead {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	if err := json.Unmarshal(stdout.Bytes(), &l); err != nil {
		t.Fatalf("%v: %s", err, stdout.String())
	}
	return l
}

// points wants every offset of a line to point at the words beside it.
func points(t *testing.T, text string, l exchange.Line) {
	t.Helper()
	same := func(what string, start, end int, words string) {
		if start < 0 || end > len(text) || start > end || strings.ToValidUTF8(text[start:end], "\ufffd") != words {
			t.Errorf("%s: [%d, %d) of the text is not %q", what, start, end, words)
		}
	}
	ids := map[string]bool{}
	for _, s := range l.Statements {
		same(s.ID, s.Start, s.End, s.Text)
		if ids[s.ID] {
			t.Errorf("the id %s stands twice", s.ID)
		}
		ids[s.ID] = true
		if s.SpeakerStart != nil {
			same("the speaker of "+s.ID, *s.SpeakerStart, *s.SpeakerEnd, s.Speaker)
		}
		for _, p := range s.Positions {
			if len(p.Evidence) == 0 || p.Stance < -1 || p.Stance > 1 || p.Confidence <= 0 || p.Confidence > 1 {
				t.Errorf("%s: %+v", s.ID, p)
			}
			for _, e := range p.Evidence {
				same("the evidence of "+s.ID, e.Start, e.End, e.Text)
			}
		}
		for _, e := range s.ToneEvidence {
			same("the tone of "+s.ID, e.Start, e.End, e.Text)
		}
	}
}

// TestOffsets gives the article in every form, as a record and as a file: offsets
// are bytes of what was given.
func TestOffsets(t *testing.T) {
	for name, form := range forms {
		t.Run(name, func(t *testing.T) {
			text := form(article)
			record, err := json.Marshal(map[string]string{"id": "talks", "text": text})
			if err != nil {
				t.Fatal(err)
			}
			l := line(t, string(record), "-")
			if l.Text != "" || l.ID != "talks" {
				t.Errorf("id %q, text %q", l.ID, l.Text)
			}
			if name == "as it is" && len(l.Statements) < 5 {
				t.Errorf("%d statements found", len(l.Statements))
			}
			points(t, text, l)
			path := filepath.Join(t.TempDir(), "talks.txt")
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			points(t, text, line(t, "", path))
		})
	}
}

// TestExtractedText wants the text on the line where offsets are not those of the
// file.
func TestExtractedText(t *testing.T) {
	path := filepath.Join(t.TempDir(), "talks.html")
	page := "<html><body><p>" + strings.ReplaceAll(article, "\n\n", "</p>\n<p>") + "</p></body></html>"
	if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	l := line(t, "", path)
	if !strings.Contains(l.Text, "Talks in Kylem end\n\n“We should") || len(l.Statements) == 0 {
		t.Errorf("%d statements in %q", len(l.Statements), l.Text)
	}
	points(t, l.Text, l)
}

// TestNoStateFromLineToLine reads the same record alone and after others, which
// speak of other people of the same names.
func TestNoStateFromLineToLine(t *testing.T) {
	record := func(id, text string) string {
		b, _ := json.Marshal(map[string]string{"id": id, "text": text})
		return string(b) + "\n"
	}
	var alone, after, stderr bytes.Buffer
	last := record("last", "Venn said that he would come. “I will come,” he said.")
	run([]string{"analyze", "--jsonl", "-"}, strings.NewReader(last), &alone, &stderr)
	run([]string{"analyze", "--jsonl", "-"}, strings.NewReader(record("a", article)+record("b", article)+last), &after, &stderr)
	if !strings.HasSuffix(after.String(), alone.String()) || strings.Count(after.String(), "\n") != 3 {
		t.Errorf("alone:\n%s\nafter others:\n%s", alone.String(), after.String())
	}
}

// TestSameToTheByte runs over many articles twice: the output is the same.
func TestSameToTheByte(t *testing.T) {
	var records strings.Builder
	for i := range 40 {
		b, _ := json.Marshal(map[string]string{"id": fmt.Sprint(i), "text": strings.Repeat(article, 1+i%5)})
		records.Write(append(b, '\n'))
	}
	var first, second, stderr bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if status := run([]string{"analyze", "--jsonl", "-"}, strings.NewReader(records.String()), out, &stderr); status != allRead {
			t.Fatalf("status %d: %s", status, stderr.String())
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two runs over the same articles differ")
	}
	for i, l := range strings.Split(strings.TrimSpace(first.String()), "\n") {
		if !strings.HasPrefix(l, fmt.Sprintf(`{"id":"%d",`, i)) {
			t.Errorf("line %d begins %.30s", i, l)
		}
	}
}

// full refuses everything, as a full disk does.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, fmt.Errorf("no space left on device") }

func TestFullDisk(t *testing.T) {
	for _, args := range [][]string{{"--jsonl", "-"}, {"-"}} {
		var stderr bytes.Buffer
		status := run(append([]string{"analyze"}, args...), strings.NewReader(`{"text":"They left."}`), full{}, &stderr)
		if status != undone || !strings.Contains(stderr.String(), "no space left") {
			t.Errorf("%v: status %d, %q", args, status, stderr.String())
		}
	}
}
