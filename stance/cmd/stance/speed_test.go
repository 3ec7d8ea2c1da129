package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkAnalyze runs the command on the news articles of $PARLEY_GOLD, from
// lines to lines, its start included.
func BenchmarkAnalyze(b *testing.B) {
	gold := filepath.Join(os.Getenv("PARLEY_GOLD"), "quotes-open.jsonl")
	file, err := os.Stat(gold)
	if err != nil {
		b.Skip("there is no $PARLEY_GOLD/quotes-open.jsonl")
	}
	b.SetBytes(file.Size())
	b.ReportAllocs()
	for b.Loop() {
		if status := run([]string{"analyze", "--jsonl", gold}, nil, io.Discard, os.Stderr); status != allRead {
			b.Fatalf("status %d", status)
		}
	}
}

// BenchmarkLines streams articles made of the sample's texts through the command,
// from line to line. An operation is a thousand of them, with the reading of a
// codebook.
func BenchmarkLines(b *testing.B) {
	const articles = 1000
	texts := sampleTexts(b)
	var lines bytes.Buffer
	for i := range articles {
		line, _ := json.Marshal(map[string]string{"id": fmt.Sprint(i), "date": "2025-08", "text": fmt.Sprintf("Report %d.\n\n%s", i, texts)})
		lines.Write(append(line, '\n'))
	}
	b.SetBytes(int64(lines.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if status := run([]string{"analyze", "--jsonl", "-"}, bytes.NewReader(lines.Bytes()), io.Discard, os.Stderr); status != allRead {
			b.Fatalf("status %d", status)
		}
	}
}

// sampleTexts are all texts of the sample, one behind the other.
func sampleTexts(b *testing.B) string {
	file, err := os.ReadFile("../../../assets/sample/sample.jsonl")
	if err != nil {
		b.Fatal(err)
	}
	var texts strings.Builder
	for line := range strings.Lines(string(file)) {
		var record struct{ Text string }
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			b.Fatal(err)
		}
		texts.WriteString(record.Text + "\n\n")
	}
	return texts.String()
}
