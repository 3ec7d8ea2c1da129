package session

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"parley/charts"
	"parley/stance/tally"
)

// Drawing returns a function that draws a chart of the lines that the filter
// lets pass. The function may run on another goroutine.
func (s *Session) Drawing(chart string, by tally.By, look charts.Look) func() (*charts.Drawing, error) {
	a, events := s.reckoning(), s.events()
	return func() (*charts.Drawing, error) { return charts.Draw(chart, a.material(by, events), look) }
}

// ExportChart draws a chart that Drawing or DrawingBeside prepared and writes it
// to a file, as work: .png, .svg or .pdf by its extension. The file is written
// beside and renamed.
func (s *Session) ExportChart(path string, draw func() (*charts.Drawing, error), done func()) {
	s.export(path, done, func(w io.Writer) error {
		d, err := draw()
		if err != nil {
			return err
		}
		switch strings.ToLower(filepath.Ext(path)) {
		case ".png":
			return d.PNG(w)
		case ".svg":
			return d.SVG(w)
		case ".pdf":
			return d.PDF(w)
		}
		return fmt.Errorf("%s: charts are written as .png, .svg or .pdf; give the file one of these endings", path)
	})
}
