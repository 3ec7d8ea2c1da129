package charts

import "image"

// A Spot is a part of a picture that stands for a Cell.
type Spot struct {
	Box    image.Rectangle // layout pixels
	Row    string          // key of the row
	Other  string          // congruence: key of the row it is compared with
	Issue  string          // key of the issue; empty: all
	Period string          // time: "2025-03"; empty: all
	Words  string          // the figure in words, for a tooltip
}

// Spots are the parts of the picture that stand for cells, in the order in
// which they were drawn.
func (d *Drawing) Spots() []Spot { return d.spots }

// At returns the spot under a point in layout pixels. Of several it is the one
// drawn last.
func (d *Drawing) At(x, y int) (Spot, bool) {
	for i := len(d.spots) - 1; i >= 0; i-- {
		if image.Pt(x, y).In(d.spots[i].Box) {
			return d.spots[i], true
		}
	}
	return Spot{}, false
}
