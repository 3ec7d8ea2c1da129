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
