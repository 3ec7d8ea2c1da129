package stance_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/assets"
	"parley/stance"
)

// BenchmarkRead reads the sample, the whole way from text to scores.
func BenchmarkRead(b *testing.B) {
	benchmarkArticles(b, texts(b, strings.NewReader(string(assets.Sample))))
}

// BenchmarkReadNews reads the news articles of $PARLEY_GOLD.
func BenchmarkReadNews(b *testing.B) {
	file, err := os.Open(filepath.Join(os.Getenv("PARLEY_GOLD"), "quotes-open.jsonl"))
	if err != nil {
		b.Skip("there is no $PARLEY_GOLD/quotes-open.jsonl")
	}
	defer file.Close()
	benchmarkArticles(b, texts(b, file))
}

// BenchmarkGrowth reads one article of 1 KB to 10 MB and reports the exponent
// of time over length: 1 is linear.
func BenchmarkGrowth(b *testing.B) {
	engine := defaultEngine(b)
	sample := texts(b, strings.NewReader(string(assets.Sample)))
	whole := strings.Join(sample, "\n\n")
	for b.Loop() {
		var logs [][2]float64
		for _, size := range []int{1e3, 1e4, 1e5, 1e6, 1e7} {
			text := strings.Repeat(whole+"\n\n", size/len(whole)+1)[:size]
			elapsed := timeOf(b, engine, text, max(1, 1e6/size))
			b.ReportMetric(float64(size)/1e6/elapsed.Seconds(), fmt.Sprintf("MB/s@%gKB", float64(size)/1e3))
			logs = append(logs, [2]float64{math.Log(float64(size)), math.Log(elapsed.Seconds())})
		}
		b.ReportMetric(slope(logs), "exponent")
	}
}

func timeOf(b *testing.B, engine *stance.Engine, text string, rounds int) time.Duration {
	begin := time.Now()
	for range rounds {
		if _, err := engine.Read(context.Background(), stance.Article{ID: "long", Text: text}); err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(begin) / time.Duration(rounds)
}

// slope is that of the line of least squares through points.
func slope(points [][2]float64) float64 {
	var x, y, xx, xy float64
	for _, p := range points {
		x, y, xx, xy = x+p[0], y+p[1], xx+p[0]*p[0], xy+p[0]*p[1]
	}
	n := float64(len(points))
	return (n*xy - x*y) / (n*xx - x*x)
}

func benchmarkArticles(b *testing.B, articles []string) {
	engine := defaultEngine(b)
	bytes, statements := 0, 0
	for _, text := range articles {
		bytes += len(text)
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		statements = 0
		for _, text := range articles {
			r, err := engine.Read(context.Background(), stance.Article{ID: "a", Text: text})
			if err != nil {
				b.Fatal(err)
			}
			statements += len(r.Statements)
		}
	}
	each := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(float64(len(articles))/each, "articles/s")
	b.ReportMetric(each*1e6/float64(max(1, statements)), "µs/statement")
}

func defaultEngine(tb testing.TB) *stance.Engine {
	book, err := stance.ParseCodebook(assets.DefaultCodebookName, assets.DefaultCodebook)
	if err != nil {
		tb.Fatal(err)
	}
	return stance.New(book)
}

// texts reads the text of each record of JSON Lines.
func texts(tb testing.TB, r io.Reader) []string {
	var all []string
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var record struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &record); err != nil {
			tb.Fatal(err)
		}
		all = append(all, record.Text)
	}
	return all
}
