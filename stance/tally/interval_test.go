package tally

import (
	"math"
	"testing"
)

// near compares to four digits, as the sources print.
func near(got, want float64) bool { return math.Abs(got-want) < 5e-5 }

// TestJeffreys checks against quantiles of the Beta distribution computed
// independently by numeric integration.
func TestJeffreys(t *testing.T) {
	for _, c := range []struct{ x, n, low, high float64 }{
		{0, 10, 0, 0.2172},
		{5, 10, 0.2235, 0.7765},
		{10, 10, 0.7828, 1},
		{1, 1, 0.1467, 1},
		{2.5, 3, 0.2924, 0.9916},
		{3, 4, 0.2838, 0.9715},
	} {
		if low, high := Jeffreys(c.x, c.n); !near(low, c.low) || !near(high, c.high) {
			t.Errorf("Jeffreys(%g, %g) = %.4f, %.4f, want %.4f, %.4f", c.x, c.n, low, high, c.low, c.high)
		}
	}
}

// TestIntervalsHoldTheirShare takes fractions of all sizes: the share itself lies
// within its interval.
func TestIntervalsHoldTheirShare(t *testing.T) {
	for _, n := range []float64{1, 10, 1000} {
		for _, x := range []float64{0, 1e-5, .3, n / 2, n - 1e-5, n} {
			if low, high := Jeffreys(x, n); low < 0 || low > x/n || high < x/n || high > 1 || high-low <= 0 {
				t.Errorf("Jeffreys(%g, %g) = %g, %g", x, n, low, high)
			}
		}
	}
	low, high := ofShare(0, 12)
	if !near(low, -high) || low > -.4 || low < -.7 {
		t.Errorf("the interval of a mean of 0 of 12: %g, %g", low, high)
	}
}

// TestWilson checks against Wilson's interval computed by hand; 81 of 263 is
// the example of Newcombe (1998).
func TestWilson(t *testing.T) {
	for _, c := range []struct{ x, n, low, high float64 }{
		{81, 263, 0.2553, 0.3662},
		{0, 20, 0, 0.1611},
		{1, 29, 0.0061, 0.1718},
	} {
		if low, high := Wilson(c.x, c.n); !near(low, c.low) || !near(high, c.high) {
			t.Errorf("Wilson(%g, %g) = %.4f, %.4f, want %.4f, %.4f", c.x, c.n, low, high, c.low, c.high)
		}
	}
}

func TestSides(t *testing.T) {
	m := sides(3, 1)
	if m.N != 4 || m.Value != .5 || !near(m.Low, -.4325) || !near(m.High, .9431) {
		t.Errorf("3 for, 1 against: %+v", m)
	}
	if m := sides(0, 0); m.N != 0 {
		t.Errorf("nobody takes a side: %+v", m)
	}
}

// TestBootstrap checks that the interval comes from articles and not from
// statements: ten statements of one article are worth no more than one.
func TestBootstrap(t *testing.T) {
	var few, lots gathering
	few.open()
	lots.open()
	for i := range 20 {
		score := float64(i%2)*1.2 - .6
		few.add(int32(i%10), string(rune('a'+i%10)), score) // each article says the same twice over
		lots.add(int32(i), string(rune('a'+i)), score)
	}
	a, b := few.mean(), lots.mean()
	if a.Method != Bootstrap || b.Method != Bootstrap || !near(a.Value, 0) {
		t.Fatalf("%+v, %+v", a, b)
	}
	if a.High-a.Low <= b.High-b.Low {
		t.Errorf("10 articles %.2f to %.2f, 20 articles %.2f to %.2f", a.Low, a.High, b.Low, b.High)
	}
	// The standard error of 20 independent scores of ±0.6 is 0.134.
	if b.Low > -.2 || b.Low < -.33 || b.High < .2 || b.High > .33 {
		t.Errorf("20 articles: %.3f to %.3f", b.Low, b.High)
	}
	if again := lots.mean(); again != b {
		t.Errorf("%+v and then %+v", b, again)
	}
}

// TestFewArticles checks that many statements of few articles do not make a bootstrap.
func TestFewArticles(t *testing.T) {
	var g gathering
	g.open()
	for i := range 60 {
		g.add(int32(i%9), string(rune('a'+i%9)), float64(i%3)-1)
	}
	if m := g.mean(); m.Method != OfShare {
		t.Errorf("nine articles: %+v", m)
	}
}

// TestNoFalseCertainty checks that equal scores do not give an interval of no width.
func TestNoFalseCertainty(t *testing.T) {
	var g gathering
	g.open()
	for i := range 12 {
		g.add(int32(i), string(rune('a'+i)), 1)
	}
	if m := g.mean(); m.Method != OfShare || m.Low > .9 || m.High != 1 {
		t.Errorf("twelve times +1: %+v", m)
	}
	for _, score := range []float64{-1, -.4, 0, .4} {
		g.open()
		for i := range 12 {
			g.add(int32(i), string(rune('a'+i)), score)
		}
		if m := g.mean(); m.Method != OfShare || !near(m.Value, score) || m.High-m.Low < .1 {
			t.Errorf("twelve times %g: %+v", score, m)
		}
	}
}

// TestPercentiles takes the nearest of the values that were drawn: of a thousand,
// the 26th and the 975th.
func TestPercentiles(t *testing.T) {
	for n, want := range map[int][2]float64{1000: {25, 974}, 41: {1, 39}, 1: {0, 0}} {
		sorted := make([]float64, n)
		for i := range sorted {
			sorted[i] = float64(i)
		}
		if low, high := percentiles(sorted); low != want[0] || high != want[1] {
			t.Errorf("of %d: %g and %g, want %v", n, low, high, want)
		}
	}
}

// TestManyArticles checks the interval of many articles: k of them that each say
// ±0.6 n times over have a standard error of 0.6/√(k-1), whatever n is.
func TestManyArticles(t *testing.T) {
	for _, n := range []int{1, 3} {
		var g gathering
		g.open()
		for i := range 101 * n {
			g.add(int32(i%101), "", float64(i%101%2)*1.2-.6)
		}
		m := g.mean()
		half := z * math.Sqrt(.36-m.Value*m.Value) / 10
		if m.Method != OfArticles || !near(m.Low, m.Value-half) || !near(m.High, m.Value+half) {
			t.Errorf("each article %d times: %+v, want ±%.4f", n, m, half)
		}
	}
}

// TestManyArticlesMeetTheBootstrap compares both intervals of the same scores,
// which lean to one side and come in articles of different lengths.
func TestManyArticlesMeetTheBootstrap(t *testing.T) {
	var g gathering
	g.open()
	for article := range many {
		for i := range 1 + article%4 {
			g.add(int32(article), string(rune('0'+article)), 1-float64((article+i*i)%5)*.3)
		}
	}
	low, high := g.spread()
	below, above := g.resample()
	if wide := high - low; math.Abs(low-below) > .1*wide || math.Abs(high-above) > .1*wide {
		t.Errorf("normal %.3f to %.3f, bootstrap %.3f to %.3f", low, high, below, above)
	}
}

// TestTheNumberOfArticlesChoosesTheInterval holds the two bounds to the article.
func TestTheNumberOfArticlesChoosesTheInterval(t *testing.T) {
	for articles, want := range map[int]string{enough - 1: OfShare, enough: Bootstrap, many - 1: Bootstrap, many: OfArticles} {
		var g gathering
		g.open()
		for i := range articles {
			g.add(int32(i), string(rune('0'+i)), float64(i%3)-1)
		}
		if m := g.mean(); m.Method != want {
			t.Errorf("%d articles: %s, want %s", articles, m.Method, want)
		}
	}
}
