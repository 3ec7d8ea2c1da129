package tally

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

const (
	tail   = .025              // on each side of a 95 % interval
	z      = 1.959963984540054 // its quantile of the normal distribution
	enough = 10                // articles that a bootstrap over articles needs
)

// Jeffreys is the 95 % interval of a share of x in n trials: quantiles of
// Beta(x+.5, n-x+.5), reaching to 0 where x is 0 and to 1 where x is n (Brown,
// Cai & DasGupta 2001). x may be a fraction; n must be positive.
func Jeffreys(x, n float64) (low, high float64) {
	posterior := distuv.Beta{Alpha: x + .5, Beta: n - x + .5}
	high = 1
	if x > 0 {
		low = posterior.Quantile(tail)
	}
	if x < n {
		high = posterior.Quantile(1 - tail)
	}
	return min(low, x/n), max(high, x/n)
}

// Wilson is the 95 % score interval of a share of x in n trials (Wilson 1927).
// n must be positive.
func Wilson(x, n float64) (low, high float64) {
	p := x / n
	scale := 1 + z*z/n
	middle := (p + z*z/(2*n)) / scale
	half := z / scale * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, middle-half), min(1, middle+half)
}

// sides is (r-l)/(r+l) with the interval of r/(r+l) mapped to [-1, +1].
func sides(r, l int) Mean {
	m := r + l
	if m == 0 {
		return Mean{}
	}
	low, high := Jeffreys(float64(r), float64(m))
	return Mean{N: m, Value: float64(r-l) / float64(m), Low: 2*low - 1, High: 2*high - 1, Method: OfShare}
}

// ofShare is the interval of a mean of n scores in [-1, +1], taken as a share of
// the way from -1 to +1. Scores in a range vary at most as much as a coin of the
// same mean that falls on its ends, so the interval errs on the wide side.
func ofShare(mean float64, n int) (low, high float64) {
	low, high = Jeffreys((mean+1)/2*float64(n), float64(n))
	return min(2*low-1, mean), max(2*high-1, mean)
}
