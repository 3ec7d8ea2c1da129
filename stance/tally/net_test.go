package tally

import (
	"math"
	"testing"
)

// TestNet checks by hand: ln(10.5/2.5), sqrt(1/10.5 + 1/2.5), 8/13.
func TestNet(t *testing.T) {
	if !near(Theta(10, 2), 1.4351) || !near(ThetaError(10, 2), .7037) || !near(Net(10, 2), .6154) {
		t.Errorf("theta %.4f, error %.4f, net %.4f", Theta(10, 2), ThetaError(10, 2), Net(10, 2))
	}
	if Theta(0, 0) != 0 || Net(0, 0) != 0 {
		t.Errorf("of nothing: theta %g, net %g", Theta(0, 0), Net(0, 0))
	}
	for r := range 6 {
		for l := range 6 {
			if net := math.Tanh(Theta(r, l) / 2); math.Abs(Net(r, l)-net) > 1e-12 {
				t.Errorf("net %g of %d and %d is not tanh(theta/2) = %g", Net(r, l), r, l, net)
			}
		}
	}
}
