package charts

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"parley/stance"
	"parley/stance/tally"
)

func BenchmarkImage(b *testing.B) {
	m := material(12, 2, tally.ByActor)
	for _, name := range Names() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				drawn(b, name, m, Look{}).Image()
			}
		})
	}
}

func BenchmarkPNG(b *testing.B)      { formats(b, (*Drawing).PNG, Look{}) }
func BenchmarkPNGTwice(b *testing.B) { formats(b, (*Drawing).PNG, Look{Scale: 2}) }
func BenchmarkSVG(b *testing.B)      { formats(b, (*Drawing).SVG, Look{}) }
func BenchmarkPDF(b *testing.B)      { formats(b, (*Drawing).PDF, Look{}) }

// formats measures one chart, from its table to the last byte.
func formats(b *testing.B, write func(*Drawing, io.Writer) error, look Look) {
	m := material(12, 2, tally.ByActor)
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := write(drawn(b, "stands", m, look), &out); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(out.Len())/1024, "KiB")
}

func drawn(b *testing.B, name string, m Material, look Look) *Drawing {
	d, err := Draw(name, m, look)
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// BenchmarkTimeline draws a moving window over 100,000 statements: once from the
// statements, once the line alone.
func BenchmarkTimeline(b *testing.B) {
	const statements = 100_000
	book := town()
	obs := make([]tally.Observation, statements)
	random := rand.New(rand.NewPCG(3, 4))
	for i := range obs {
		id := fmt.Sprint("s", i)
		obs[i] = tally.Observation{
			Statement: id, Utterance: id, Article: fmt.Sprint("a", i/10), Date: stance.Date{Year: 2000 + i/5000, Month: time.Month(1 + i/420%12), Day: 1 + i/10%28},
			Actor: "tosk", Name: "Ilvar Tosk", Issue: "bridge", Stance: math.Sin(float64(i)/9000)*.6 + random.Float64()*.4, Listed: true,
		}
	}
	m := Material{Book: book, Observations: tally.Each(obs), Table: tally.Sum(book, obs, tally.ByActor)}
	b.Run("statements", func(b *testing.B) {
		for b.Loop() {
			drawn(b, "time", m, Look{Window: 50}).Image()
		}
	})
	b.Run("points", func(b *testing.B) {
		points := make([]point, statements)
		for i := range points {
			points[i] = point{100 + float64(i)/75, 500 + 300*obs[i].Stance}
		}
		for b.Loop() {
			c := &canvas{w: 1600, h: 1000, unit: 1, look: palettes[Light]}
			c.line(thinned(points), 4, c.look.lines[0])
			(&Drawing{Width: 1600, Height: 1000, Scale: 1, unit: 1, marks: c.marks}).Image()
		}
	})
}
