package charts

import (
	"fmt"

	"parley/stance"
	"parley/stance/tally"
)

// A Theme is a set of colours.
type Theme string

// The themes.
const (
	Light Theme = "light"
	Dark  Theme = "dark"
	Print Theme = "print" // black and white paper: darker, apart in grey too, without tints
)

// The bounds of a Look.
const (
	leastSide = 320   // layout pixels
	mostSide  = 20000 // pixels, after scaling
	mostScale = 8
)

// A Look says how a picture should look. Its zero value is a light picture of
// 1600 pixels in width, and 1000 in height or more where the rows need more.
type Look struct {
	Width, Height int     // layout pixels; Height 0 lets the picture grow with its rows
	Fit           bool    // a picture of few rows is lower than it might be
	Enlarge       bool    // letters and marks grow where few rows would leave the height empty
	Scale         float64 // pixels of the image to a layout pixel; 0: 1
	Density       float64 // dots per inch that the PNG asks to be printed at, and the PDF is; 0: 192 times Scale, and 96 for the PDF
	Theme         Theme   // empty: Light
	Transparent   bool    // no ground is painted
	TextSVG       bool    // SVG holds text that can be edited, in the reader's fonts; else outlines

	// Words that replace those which the program proposes.
	Title, Subtitle, Note, Source string

	Rows      []string // keys of the rows to show; empty: all
	Issues    []string // keys of the issues to show; empty: all that somebody spoke on
	Shares    bool     // sides: shares of 100 % instead of counts
	Stacked   bool     // sides: one bar of 100 %
	Scatter   bool     // tone: tone against stance, an actor a point
	Steady    bool     // rows in the order of the table, so that two pictures have the same
	Sensitive bool     // note where a side changes when one publisher is left out

	pagePoints float64 // points of a page in a PDF to a layout pixel

	Period tally.Period // time: what a point sums up; empty: by the length of the time
	Window int          // time: a moving window over so many statements, instead of Period
	Split  stance.Date  // time: the day from which change is measured; zero: the middle
}

// complete fills in what is left open and checks the rest.
func (l Look) complete() (Look, error) {
	if l.Width == 0 {
		l.Width = 1600
	}
	if l.Scale == 0 {
		l.Scale = 1
	}
	if l.Theme == "" {
		l.Theme = Light
	}
	l.pagePoints = 72 * l.Scale / l.Density
	if l.Density == 0 {
		l.Density, l.pagePoints = 192*l.Scale, .75
	}
	switch {
	case !(l.Scale > 0 && l.Scale <= mostScale):
		return l, fmt.Errorf("scale %g is out of range; expected more than 0, at most %d", l.Scale, mostScale)
	case !(l.Density > 0 && l.Density <= 10000):
		return l, fmt.Errorf("density %g is out of range; expected more than 0, at most 10000 dots per inch", l.Density)
	case l.Theme != Light && l.Theme != Dark && l.Theme != Print:
		return l, fmt.Errorf("there is no theme %q; expected light, dark or print", l.Theme)
	case l.Width < leastSide || l.Height != 0 && l.Height < leastSide:
		return l, fmt.Errorf("%dx%d is too small for a chart; expected at least %d on each side", l.Width, l.Height, leastSide)
	case float64(max(l.Width, l.Height))*l.Scale > mostSide:
		return l, fmt.Errorf("%dx%d at scale %g is too large; expected at most %d pixels on each side", l.Width, l.Height, l.Scale, mostSide)
	}
	return l, l.knows()
}

func (l Look) knows() error {
	switch l.Period {
	case "", tally.Week, tally.Month, tally.Quarter:
	default:
		return fmt.Errorf("there is no period %q; expected week, month or quarter", l.Period)
	}
	if l.Window < 0 {
		return fmt.Errorf("a window of %d statements is too small; expected at least 1", l.Window)
	}
	return nil
}

// pageHeight is the height that a picture has unless its rows need more: that
// asked for, else five eighths of the width.
func (l Look) pageHeight() int {
	if l.Height == 0 {
		return l.Width * 5 / 8
	}
	return l.Height
}
