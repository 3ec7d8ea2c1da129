package project

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"parley/stance"
)

// Benchmarks work on a project of 10,000 articles with 20 statements each. It is
// made once a run.
const benchArticles, benchStatements = 10_000, 20

// large makes the large project and returns its path, closed.
func large(b *testing.B) string {
	b.Helper()
	if largeFolder == "" {
		dir, err := os.MkdirTemp("", "parley-bench")
		must(b, err)
		largeFolder = dir
		fill(b, filepath.Join(dir, "large"+Ext))
	}
	return filepath.Join(largeFolder, "large"+Ext)
}

var largeFolder string

// TestMain fails where a test leaves work behind that nobody waits for, and takes
// away what benchmarks share.
func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		if largeFolder != "" {
			os.RemoveAll(largeFolder)
		}
		os.Exit(code)
	}))
}

func fill(b *testing.B, path string) {
	p, err := Create(path, book(b))
	must(b, err)
	words := rand.New(rand.NewPCG(1, 2))
	i := p.Import()
	const batch = 100
	for n := 0; n < benchArticles; n += batch {
		var readings []*stance.Reading
		for k := range batch {
			readings = append(readings, reading(fmt.Sprint("article-", n+k), sentences(words)...))
		}
		_, err := i.Add(ctx, readings...)
		must(b, err)
	}
	must(b, p.Close())
}

// sentences are words of a language of 20,000 words, the first far more often
// than the last.
func sentences(r *rand.Rand) []string {
	var out []string
	for range benchStatements {
		var words []string
		for range 12 + r.IntN(16) {
			u := r.Float64()
			words = append(words, word(int(20000*u*u*u)))
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

// word is the n-th word of that language.
func word(n int) string {
	var b strings.Builder
	for n++; n > 0; n /= 26 {
		b.WriteByte('a' + byte(n%26))
		b.WriteByte("aeiou"[n%5])
	}
	return b.String()
}

func BenchmarkOpen(b *testing.B) {
	path := large(b)
	stat, err := os.Stat(path)
	must(b, err)
	for b.Loop() {
		p, err := Open(path)
		must(b, err)
		_, err = p.Articles(ctx)
		must(b, err)
		must(b, p.Close())
	}
	b.ReportMetric(float64(stat.Size())/1e6, "MB")
}

func BenchmarkCheckPages(b *testing.B) {
	p, err := Open(large(b))
	must(b, err)
	defer p.Close()
	for b.Loop() {
		must(b, p.checkPages(ctx))
	}
}

func BenchmarkVerify(b *testing.B) {
	p, err := Open(large(b))
	must(b, err)
	defer p.Close()
	for b.Loop() {
		wrong, err := p.Verify(ctx)
		must(b, err)
		if len(wrong) > 0 {
			b.Fatal(wrong[0])
		}
	}
}

func BenchmarkReadings(b *testing.B) {
	p, err := Open(large(b))
	must(b, err)
	defer p.Close()
	for b.Loop() {
		n := 0
		for r, err := range p.Readings(ctx) {
			must(b, err)
			n += len(r.Statements)
		}
		if n != benchArticles*benchStatements {
			b.Fatal(n)
		}
	}
}

func BenchmarkReading(b *testing.B) {
	p, err := Open(large(b))
	must(b, err)
	defer p.Close()
	n := 0
	for b.Loop() {
		_, err := p.Reading(ctx, fmt.Sprint("article-", n*7919%benchArticles))
		must(b, err)
		n++
	}
}

func BenchmarkSearch(b *testing.B) {
	p, err := Open(large(b))
	must(b, err)
	defer p.Close()
	against := stance.Against
	for _, c := range []struct {
		name string
		q    Query
	}{
		{"one letter", Query{Words: "b"}},
		{"common word", Query{Words: word(0)}},
		{"rare words", Query{Words: word(15000) + " " + word(300)}},
		{"nothing", Query{Words: word(15000) + " " + word(15001) + " " + word(15002)}},
		{"actor", Query{Actor: "venn"}},
		{"nobody", Query{Actor: "nobody"}},
		{"issue and side", Query{Actor: "venn", Issue: "truce", Side: &against, Words: word(9)}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				_, _, err := p.FindStatements(ctx, c.q)
				must(b, err)
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.Sys)/1e6, "MB-process")
		})
	}
}

func BenchmarkJudge(b *testing.B) {
	p, err := Open(large(b))
	must(b, err)
	defer p.Close()
	r, err := p.Reading(ctx, "article-77")
	must(b, err)
	n := 0
	for b.Loop() {
		n++
		must(b, p.Judge(ctx, stance.Judgement{Statement: r.Statements[n%20].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: float64(n%7) / 7}))
	}
}

func BenchmarkAdd(b *testing.B) {
	p := create(b)
	words := rand.New(rand.NewPCG(3, 4))
	n := 0
	for b.Loop() {
		n++
		_, err := p.Add(ctx, reading(fmt.Sprint("article-", n), sentences(words)...))
		must(b, err)
	}
}

// BenchmarkReread reads a hundred articles again, an operation; it says how many
// bytes a reading takes in its tables and packed.
func BenchmarkReread(b *testing.B) {
	p := create(b)
	words := rand.New(rand.NewPCG(3, 4))
	var readings []*stance.Reading
	for n := range 100 {
		readings = append(readings, reading(fmt.Sprint("article-", n), sentences(words)...))
	}
	_, err := p.Add(ctx, readings...)
	must(b, err)
	n := 0
	for b.Loop() {
		n++
		for _, r := range readings {
			r.Statements[0].Positions[0].Stance = float64(n%100) / 100
		}
		_, err := p.Reread(ctx, nil, readings...)
		must(b, err)
	}
	var packed, standing float64
	must(b, p.read.QueryRow(`SELECT avg(length(packed)) FROM readings WHERE packed IS NOT NULL`).Scan(&packed))
	must(b, p.read.QueryRow(`SELECT sum(payload) FROM dbstat WHERE aggregate = TRUE AND name IN ('statements', 'attributions', 'positions', 'evidence',
		'statement_words_data', 'statements_reading', 'statements_key', 'attributions_actor', 'positions_issue')`).Scan(&standing))
	b.ReportMetric(packed, "packed-B")
	b.ReportMetric(standing/float64(len(readings)), "standing-B")
}
