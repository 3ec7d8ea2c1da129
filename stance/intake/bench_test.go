package intake_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/stance/intake"
)

// running is a text of about 6,000 bytes, as long as a long article.
var running = strings.Repeat(strings.Join(said, "\n\n")+"\n\n", 8)

// BenchmarkRecords reads JSON Lines; a record an operation.
func BenchmarkRecords(b *testing.B) {
	record, err := json.Marshal(map[string]string{"id": "a", "title": "b", "date": "2025-03-14", "text": running})
	if err != nil {
		b.Fatal(err)
	}
	lines := bytes.Repeat(append(record, '\n'), b.N)
	b.SetBytes(int64(len(record)))
	b.ResetTimer()
	for _, err := range intake.Records(b.Context(), bytes.NewReader(lines), "bench.jsonl") {
		if err != nil {
			b.Fatal(err)
		}
	}
}

// benchmarkFile reads one file; a file an operation.
func benchmarkFile(b *testing.B, name string, content []byte) {
	path := filepath.Join(b.TempDir(), name)
	if err := os.WriteFile(path, content, 0o644); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		for _, err := range intake.Articles(b.Context(), []string{path}, intake.Options{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkText(b *testing.B) { benchmarkFile(b, "a.txt", []byte(running)) }

func BenchmarkPage(b *testing.B) {
	page := "<html><head><title>a</title></head><body><nav><ul><li><a href=x>x</a></ul></nav><p>" + strings.ReplaceAll(running, "\n\n", "</p><p>") + "</p></body></html>"
	benchmarkFile(b, "a.html", []byte(page))
}

func BenchmarkRichText(b *testing.B) {
	benchmarkFile(b, "a.rtf", []byte(`{\rtf1\ansi `+strings.ReplaceAll(strings.ToValidUTF8(running, "?"), "\n\n", `\par `)+"}"))
}

func BenchmarkPDF(b *testing.B) {
	page, err := os.ReadFile("testdata/page.pdf")
	if err != nil {
		b.Fatal(err)
	}
	benchmarkFile(b, "a.pdf", page)
}
