package main

import (
	"io"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkAnalyze runs the command on the news articles of $PARLEY_GOLD, from
// lines to lines.
func BenchmarkAnalyze(b *testing.B) {
	gold := filepath.Join(os.Getenv("PARLEY_GOLD"), "quotes-open.jsonl")
	file, err := os.Stat(gold)
	if err != nil {
		b.Skip("there is no $PARLEY_GOLD/quotes-open.jsonl")
	}
	b.SetBytes(file.Size())
	for b.Loop() {
		if status := run([]string{"analyze", "--jsonl", gold}, nil, io.Discard, os.Stderr); status != allRead {
			b.Fatalf("status %d", status)
		}
	}
}
