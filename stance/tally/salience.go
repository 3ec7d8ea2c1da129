package tally

// Salience is the share of all statements of a row, with a position or without,
// that speak on the issue of its i-th cell. The interval is Wilson's.
func Salience(r Row, i int) Mean {
	if r.Total == 0 {
		return Mean{}
	}
	x, n := float64(r.Cells[i].N), float64(r.Total)
	low, high := Wilson(x, n)
	return Mean{N: r.Total, Value: x / n, Low: low, High: high, Method: OfScore}
}
