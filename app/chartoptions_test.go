package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"parley/charts"
)

// TestChartOptions chooses what each chart offers and finds it in the picture.
func TestChartOptions(t *testing.T) {
	d, c := comparisonScreen(t)
	for _, o := range []struct {
		chart  string
		choose func()
		says   func(*charts.Drawing) bool
	}{
		{"sides", func() { test.Tap(c.options.stacked) }, func(d *charts.Drawing) bool { return strings.Contains(d.Words().Subtitle, "in %") }},
		{"tone", func() { test.Tap(c.options.scatter) }, func(d *charts.Drawing) bool { return strings.Contains(d.Words().Note, "Small figures") }},
		{"time", func() { c.options.summed.SetSelectedIndex(2) }, func(d *charts.Drawing) bool { return strings.Contains(d.Words().Subtitle, "by month") }},
		{"stands", func() { test.Tap(c.options.sensitive) }, func(d *charts.Drawing) bool { return strings.Contains(d.Words().Note, "publisher is left out") }},
	} {
		for i, name := range charts.Names() {
			if name == o.chart {
				c.kind.SetSelectedIndex(i)
			}
		}
		d.wait()
		if c.view.drawing == nil || o.says(c.view.drawing) {
			t.Errorf("%s has chosen already", o.chart)
		}
		o.choose()
		d.wait()
		if !o.says(c.view.drawing) {
			t.Errorf("%s does not show what was chosen: %+v", o.chart, c.view.drawing.Words())
		}
	}
}
