// Package charts turns tables of statements into pictures that can be printed.
// A chart is a pure function from Material and a Look to a Drawing; a Drawing
// becomes PNG, SVG, PDF or an image, and knows which mark stands for which Cell.
package charts

import (
	"fmt"
	"strings"

	"parley/stance"
	"parley/stance/tally"
)

// Material is what a chart is made of.
type Material struct {
	Book         *stance.Codebook
	Table        *tally.Table
	Observations []*tally.Observation // those of Table; for publishers and for what changes over time
	Events       []stance.Occasion    // marked on the line of time
	Filters      []string             // in words, for the subtitle: "only Ruvian Post"
}

// A kind is one kind of chart.
type kind struct {
	name  string
	new   func(s *subject) figure
	grows float64 // how far letters may grow where few rows would leave the height empty
}

// A figure is a chart with its subject: it says what is to be read and draws
// its body.
type figure interface {
	// wording proposes the words around the body. They claim no more than the
	// intervals bear.
	wording() Wording
	// least is the least height of the body in units; with ample, the height
	// at which rows no longer profit from more.
	least() (height, ample float64)
	// draw draws into the body.
	draw(c *canvas, body box)
	// figures are what is shown, as rows of a table with a head.
	figures() [][]string
}

// kinds are the charts in the order in which they are offered.
var kinds = []kind{
	{"stands", newStands, 1.2},
	{"map", newMap, 1}, // fills the height itself
	{"heat", newHeat, 1.3},
	{"time", newTime, 1},   // as well
	{"sides", newSides, 1}, // has many columns
	{"tone", newTone, 1.15},
	{"salience", newSalience, 1.25},
	{"congruence", newCongruence, 1.2},
}

// Names are the charts that Draw knows, the default first.
func Names() []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.name
	}
	return names
}

// Draw draws the chart of a name. Where there is nothing to show, the picture
// says so. It is an error where the name is not known, where the Look is out of
// range, and where a figure of the table is not a number in its range.
func Draw(name string, m Material, look Look) (*Drawing, error) {
	for _, k := range kinds {
		if k.name != name {
			continue
		}
		look, err := look.complete()
		if err != nil {
			return nil, err
		}
		s, err := newSubject(m, look)
		if err != nil {
			return nil, fmt.Errorf("chart %s: %w", name, err)
		}
		return compose(k, s), nil
	}
	return nil, fmt.Errorf("there is no chart %q; expected one of %s", name, strings.Join(Names(), ", "))
}
