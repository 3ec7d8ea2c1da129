package app

import (
	"fmt"

	"fyne.io/fyne/v2/lang"

	"parley/charts"
)

// export asks for a file and writes the chart into it.
func (c *comparison) export() {
	chart, by := c.chart(), c.by.by
	c.window.askSave(lang.L("Export the chart"), chart+".png", []string{".png", ".svg", ".pdf"}, func(path string) {
		c.session.ExportChart(path, chart, by, charts.Look{}, func() {
			c.window.say(fmt.Sprintf(lang.L("Written: %s"), path))
		})
	})
}
