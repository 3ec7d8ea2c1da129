package tally

import (
	"math/rand/v2"
	"slices"
	"strings"
)

const (
	resamples = 1000
	seed      = 20110214 // fixed: the same observations give the same interval
)

// A cluster holds the scores of one article, or of one wire story. They are not
// independent of each other, so they are drawn together.
type cluster struct {
	key string
	sum float64
	n   int
}

// A gathering is scores by cluster.
type gathering struct {
	clusters map[string]*cluster
	scores   []float64
}

func (g *gathering) add(key string, score float64) {
	if g.clusters == nil {
		g.clusters = map[string]*cluster{}
	}
	c := g.clusters[key]
	if c == nil {
		c = &cluster{key: key}
		g.clusters[key] = c
	}
	c.sum += score
	c.n++
	g.scores = append(g.scores, score)
}

// mean sums the scores up. The interval is a bootstrap over clusters where there
// are enough of them and they differ, and otherwise that of a share: resampling
// what is all the same would claim to know it exactly.
func (g *gathering) mean() Mean {
	n := len(g.scores)
	if n == 0 {
		return Mean{}
	}
	total := 0.0
	for _, s := range g.scores {
		total += s
	}
	m := Mean{N: n, Value: clamp(total / float64(n))}
	if len(g.clusters) >= enough && slices.Min(g.scores) < slices.Max(g.scores) {
		m.Low, m.High = g.resample()
		m.Low, m.High, m.Method = min(m.Low, m.Value), max(m.High, m.Value), Bootstrap
		return m
	}
	m.Low, m.High = ofShare(m.Value, n)
	m.Method = OfShare
	return m
}

// resample is the percentile bootstrap of the mean over whole clusters.
func (g *gathering) resample() (low, high float64) {
	drawn := g.sorted()
	random := rand.New(rand.NewPCG(seed, uint64(len(drawn))))
	means := make([]float64, resamples)
	for i := range means {
		sum, n := 0.0, 0
		for range drawn {
			c := drawn[random.IntN(len(drawn))]
			sum += c.sum
			n += c.n
		}
		means[i] = clamp(sum / float64(n))
	}
	slices.Sort(means)
	last := float64(resamples - 1)
	return means[int(tail*last+.5)], means[int((1-tail)*last+.5)]
}

// sorted is the clusters in the order of their keys.
func (g *gathering) sorted() []cluster {
	all := make([]cluster, 0, len(g.clusters))
	for _, c := range g.clusters {
		all = append(all, *c)
	}
	slices.SortFunc(all, func(a, b cluster) int { return strings.Compare(a.key, b.key) })
	return all
}

func clamp(score float64) float64 { return max(-1, min(1, score)) }
