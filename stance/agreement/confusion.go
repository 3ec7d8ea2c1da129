package agreement

// A Confusion counts units by the label of two coders: gold down, predicted
// across.
type Confusion struct {
	Labels []string
	Counts [][]int // [gold][predicted]
}

// NewConfusion makes an empty table.
func NewConfusion(labels ...string) Confusion {
	c := Confusion{Labels: labels, Counts: make([][]int, len(labels))}
	for i := range c.Counts {
		c.Counts[i] = make([]int, len(labels))
	}
	return c
}

// Add counts one unit; gold and predicted are indices of labels.
func (c Confusion) Add(gold, predicted int) { c.Counts[gold][predicted]++ }

// N is the number of units.
func (c Confusion) N() int {
	n := 0
	for _, row := range c.Counts {
		for _, v := range row {
			n += v
		}
	}
	return n
}

// Accuracy is the share of units with the same label; 0 without units.
func (c Confusion) Accuracy() float64 {
	hits := 0
	for i := range c.Counts {
		hits += c.Counts[i][i]
	}
	return share(hits, c.N())
}

// Label gives the rates of one label.
func (c Confusion) Label(i int) Rates {
	var r Rates
	for k := range c.Counts {
		r.Gold += c.Counts[i][k]
		r.Predicted += c.Counts[k][i]
	}
	r.HitGold, r.HitPredicted = c.Counts[i][i], c.Counts[i][i]
	return r
}

// MacroF1 is the mean of the labels' F1.
func (c Confusion) MacroF1() float64 {
	sum := 0.0
	for i := range c.Labels {
		sum += c.Label(i).F1()
	}
	return sum / float64(max(1, len(c.Labels)))
}
