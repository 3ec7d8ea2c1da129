package tally

import "math"

// Theta is the logit position of r statements for and l against,
// ln((r+.5)/(l+.5)), of Lowe, Benoit, Mikhaylov & Laver (2011), Scaling Policy
// Preferences from Coded Political Texts. Positive is for.
func Theta(r, l int) float64 {
	return math.Log((float64(r) + .5) / (float64(l) + .5))
}

// ThetaError is the standard error of Theta.
func ThetaError(r, l int) float64 {
	return math.Sqrt(1/(float64(r)+.5) + 1/(float64(l)+.5))
}

// Net is the shrunken net position (r-l)/(r+l+1) in (-1, +1). It is
// tanh(Theta/2), and twice the posterior mean under Jeffreys' prior less one.
func Net(r, l int) float64 {
	return float64(r-l) / float64(r+l+1)
}
