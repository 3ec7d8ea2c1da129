package agreement

// Kappa is Cohen's kappa of two coders who labelled the same units: the share of
// equal labels beyond what the margins of the table give by chance (Cohen 1960).
func Kappa(c Confusion) (Coefficient, error) {
	n := c.N()
	if n == 0 {
		return Coefficient{}, ErrNoSharedUnits
	}
	chance := 0.0
	for i := range c.Labels {
		r := c.Label(i)
		chance += float64(r.Gold) / float64(n) * float64(r.Predicted) / float64(n)
	}
	k := Coefficient{Units: n, Values: 2 * n}
	if chance >= 1 {
		return k, ErrNoVariation
	}
	k.Value = (c.Accuracy() - chance) / (1 - chance)
	return k, nil
}
