package stance

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"parley/assets"
	"parley/stance/speech"
	"parley/stance/text"
)

// BenchmarkStages says how long each stage of a reading takes, in microseconds an
// article of $PARLEY_GOLD. Of the rounds, the best of each article counts, so that
// other work on the machine does not: more rounds (-benchtime 15x) give truer figures.
func BenchmarkStages(b *testing.B) {
	articles := goldArticles(b)
	book, err := ParseCodebook(assets.DefaultCodebookName, assets.DefaultCodebook)
	if err != nil {
		b.Fatal(err)
	}
	c := clock{engine: New(book), best: make([]map[string]time.Duration, len(articles))}
	for b.Loop() {
		for i, a := range articles {
			if c.best[i] == nil {
				c.best[i] = map[string]time.Duration{}
			}
			c.read(a, c.best[i])
		}
	}
	sums, all := map[string]time.Duration{}, time.Duration(0)
	for _, best := range c.best {
		for stage, d := range best {
			sums[stage] += d
			all += d
		}
	}
	for stage, d := range sums {
		b.ReportMetric(float64(d.Microseconds())/float64(len(articles)), "µs/"+stage)
	}
	b.ReportMetric(float64(all.Microseconds())/float64(len(articles)), "µs/article")
}

// A clock keeps the best times of stages.
type clock struct {
	engine *Engine
	best   []map[string]time.Duration // by article
}

// read reads an article as Engine.Read does, with a look at the clock between.
func (c *clock) read(a Article, best map[string]time.Duration) {
	at := time.Now()
	lap := func(stage string) {
		d := time.Since(at)
		if old, timed := best[stage]; !timed || d < old {
			best[stage] = d
		}
		at = time.Now()
	}
	e := c.engine
	r := Reading{Article: a, Document: text.Parse(a.Text)}
	lap("text")
	issues := e.scorer.about(r.Document)
	lap("about")
	parsed := speech.Parse(r.Document)
	found := find(parsed, a)
	lap("speech")
	found = e.withHeld(parsed, issues, found)
	lap("held")
	parsed.Free()
	e.attribute(&r, found)
	lap("attribute")
	e.takePositions(&r, issues)
	lap("positions")
	for i := range r.Statements {
		r.Statements[i].Tone = e.toneOf(r.Document, r.Statements[i].Content)
	}
	lap("tone")
}

// goldArticles reads the news articles of $PARLEY_GOLD.
func goldArticles(b *testing.B) (articles []Article) {
	file, err := os.Open(filepath.Join(os.Getenv("PARLEY_GOLD"), "quotes-open.jsonl"))
	if err != nil {
		b.Skip("there is no $PARLEY_GOLD/quotes-open.jsonl")
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var record struct{ ID, Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &record); err != nil {
			b.Fatal(err)
		}
		articles = append(articles, Article{ID: record.ID, Title: record.Title, Text: record.Text})
	}
	return articles
}
