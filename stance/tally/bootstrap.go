package tally

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

const (
	resamples = 1000
	seed      = 20110214 // fixed: the same observations give the same interval
	// From so many articles on a normal interval is as good as a bootstrap. Scores
	// whose skewness is 1 move the ends of a bootstrap's interval by .067 standard
	// errors then, (z²-1)/(6√50), and drawing only 1000 times moves them by .085.
	many = 50
)

// A cluster holds the scores of one article, or of one wire story. They are not
// independent of each other, so they are drawn together.
type cluster struct {
	key string
	sum float64
	n   int
}

// A gathering is scores by cluster. It can be used again after open.
type gathering struct {
	sources   register
	clusters  []cluster // in the order in which they came up
	n         int
	sum       float64
	low, high float64
}

func (g *gathering) open() {
	g.sources.open()
	g.clusters = g.clusters[:0]
	g.n, g.sum, g.low, g.high = 0, 0, 1, -1
}

// add takes a score of the source of a number, which has a key.
func (g *gathering) add(source int32, key string, score float64) {
	at, first := g.sources.at(source)
	if first {
		g.clusters = append(g.clusters, cluster{key: key})
	}
	g.clusters[at].sum += score
	g.clusters[at].n++
	g.n++
	g.sum += score
	g.low, g.high = min(g.low, score), max(g.high, score)
}

// mean sums the scores up. The interval comes from the clusters where there are
// enough of them and they differ, and otherwise it is that of a share: resampling
// what is all the same would claim to know it exactly.
func (g *gathering) mean() Mean {
	if g.n == 0 {
		return Mean{}
	}
	m := Mean{N: g.n, Value: clamp(g.sum / float64(g.n))}
	switch k := len(g.clusters); {
	case k < enough || g.low >= g.high:
		m.Low, m.High = ofShare(m.Value, g.n)
		m.Method = OfShare
		return m
	case k < many:
		m.Low, m.High = g.resample()
		m.Method = Bootstrap
	default:
		m.Low, m.High = g.spread()
		m.Method = OfArticles
	}
	m.Low, m.High = min(m.Low, m.Value), max(m.High, m.Value)
	return m
}

// resample is the percentile bootstrap of the mean over whole clusters, in the
// order of their keys.
func (g *gathering) resample() (low, high float64) {
	drawn := g.clusters
	slices.SortFunc(drawn, func(a, b cluster) int { return strings.Compare(a.key, b.key) })
	random := rand.New(rand.NewPCG(seed, uint64(len(drawn)))) // #nosec G404 -- draws that must come out the same each time, not secrets
	var means [resamples]float64
	for i := range means {
		sum, n := 0.0, 0
		for range drawn {
			c := &drawn[random.IntN(len(drawn))]
			sum += c.sum
			n += c.n
		}
		means[i] = clamp(sum / float64(n))
	}
	slices.Sort(means[:])
	return percentiles(means[:])
}

// percentiles are the values of a sorted list between which all but the tails lie.
func percentiles(sorted []float64) (low, high float64) {
	last := float64(len(sorted) - 1)
	return sorted[int(tail*last+.5)], sorted[int((1-tail)*last+.5)]
}

// spread is the normal interval of a ratio of sums over k clusters, by the
// linearised variance k/(k-1) Σ (sum - mean n)² / (Σ n)² (Cochran 1977, 6.4).
func (g *gathering) spread() (low, high float64) {
	mean, squares := g.sum/float64(g.n), 0.0
	for _, c := range g.clusters {
		rest := c.sum - float64(mean*float64(c.n)) // rounded: the same on every machine
		squares += float64(rest * rest)
	}
	k := float64(len(g.clusters))
	half := float64(z * math.Sqrt(k/(k-1)*squares) / float64(g.n))
	return clamp(mean - half), clamp(mean + half)
}

func clamp(score float64) float64 { return max(-1, min(1, score)) }
