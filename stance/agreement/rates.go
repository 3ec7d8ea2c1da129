// Package agreement compares coders, of whom the engine is one: alpha and kappa
// between any two, and precision, recall and F1 against a gold standard.
package agreement

// Rates counts hits among predictions and among gold rows. The two hit counts
// differ where several rows may meet one.
type Rates struct {
	HitPredicted, Predicted int
	HitGold, Gold           int
}

// Precision is the share of predictions that hit, in [0, 1]; 0 without any.
func (r Rates) Precision() float64 { return share(r.HitPredicted, r.Predicted) }

// Recall is the share of gold rows that were hit, in [0, 1]; 0 without any.
func (r Rates) Recall() float64 { return share(r.HitGold, r.Gold) }

// F1 is the harmonic mean of precision and recall, in [0, 1].
func (r Rates) F1() float64 {
	p, q := r.Precision(), r.Recall()
	if p+q == 0 {
		return 0
	}
	return 2 * p * q / (p + q)
}

func (r *Rates) predicted(hit bool) {
	r.Predicted++
	if hit {
		r.HitPredicted++
	}
}

func (r *Rates) gold(hit bool) {
	r.Gold++
	if hit {
		r.HitGold++
	}
}

// A Share is a count of hits out of a number of cases.
type Share struct{ Hits, N int }

// Value is the share in [0, 1]; 0 of none.
func (s Share) Value() float64 { return share(s.Hits, s.N) }

func (s *Share) add(hit bool) {
	s.N++
	if hit {
		s.Hits++
	}
}

func share(hits, n int) float64 {
	if n == 0 {
		return 0
	}
	return float64(hits) / float64(n)
}
