package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/intake"
	"parley/stance/project"
)

// imported is how many articles BenchmarkImport takes in at a time.
const imported = 200

// BenchmarkImport takes in a folder of text files: alone, with their statements
// read, and with what was read kept in a project.
func BenchmarkImport(b *testing.B) {
	folder := folderOf(b, imported)
	book, err := openCodebook("")
	if err != nil {
		b.Fatal(err)
	}
	engine := stance.New(book)
	for _, c := range []struct {
		name string
		do   func(b *testing.B, articles []stance.Article)
	}{
		{"taken in", func(*testing.B, []stance.Article) {}},
		{"and read", func(b *testing.B, articles []stance.Article) { readingsOf(b, engine, articles) }},
		{"and kept", func(b *testing.B, articles []stance.Article) {
			p, err := project.Create(filepath.Join(b.TempDir(), "kept"+project.Ext), book)
			if err != nil {
				b.Fatal(err)
			}
			defer p.Close()
			if _, err := p.Add(context.Background(), readingsOf(b, engine, articles)...); err != nil {
				b.Fatal(err)
			}
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.do(b, takenIn(b, folder))
			}
			b.ReportMetric(float64(imported*b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}

// folderOf is a folder of n text files of some 800 words, no two alike.
func folderOf(b *testing.B, n int) string {
	b.Helper()
	folder := b.TempDir()
	for i := range n {
		body := strings.ReplaceAll(strings.Repeat(article+"\n\n", 800/len(strings.Fields(article))+1), "Venn", fmt.Sprintf("Venn%c%c", 'a'+i%26, 'a'+i/26))
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%03d.txt", i)), []byte(body), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return folder
}

func takenIn(b *testing.B, folder string) (articles []stance.Article) {
	b.Helper()
	for a, err := range intake.Articles(context.Background(), []string{folder}, intake.Options{}) {
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, a)
	}
	if len(articles) != imported {
		b.Fatalf("%d articles, want %d", len(articles), imported)
	}
	return articles
}

func readingsOf(b *testing.B, engine *stance.Engine, articles []stance.Article) (readings []*stance.Reading) {
	b.Helper()
	for _, a := range articles {
		r, err := engine.Read(context.Background(), a)
		if err != nil {
			b.Fatal(err)
		}
		if len(r.Statements) == 0 {
			b.Fatalf("nothing was found in %s", a.ID)
		}
		readings = append(readings, &r)
	}
	return readings
}
