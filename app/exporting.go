package app

import (
	"fmt"

	"fyne.io/fyne/v2/lang"

	"parley/charts"
	"parley/stance/tally"
)

// export asks for a file and writes the chart into it.
func (c *comparison) export() {
	c.exportAs(c.chart(), c.session.Drawing(c.chart(), c.by.by, c.look()))
}

// exportAs asks for a file and writes a chart into it, under whose name it is
// proposed.
func (c *comparison) exportAs(chart string, draw func() (*charts.Drawing, error)) {
	c.window.askSave(lang.L("Export the chart"), chart+".png", []string{".png", ".svg", ".pdf"}, func(path string) {
		c.session.ExportChart(path, draw, func() { c.window.written(path) })
	})
}

// written says that a file is there.
func (w *Window) written(path string) { w.say(fmt.Sprintf(lang.L("Written: %s"), path)) }

// copyFigures puts the figures behind the chart on the clipboard, as a table.
func (c *comparison) copyFigures() {
	figures, err := c.session.Figures(c.by.by)
	if err != nil {
		c.window.fail(err)
		return
	}
	c.window.app.Clipboard().SetContent(figures)
	c.window.say(lang.L("Copied the figures as a table."))
}

// saveFigures writes the figures behind the chart into a file.
func (c *comparison) saveFigures() {
	by := c.by.by
	c.window.askSave(lang.L("Save the figures"), "comparison.csv", []string{".csv", ".xlsx", ".graphml"}, func(path string) {
		c.session.ExportTable(path, by, func() { c.window.written(path) })
	})
}

// exportReport asks for a file and writes a report into it.
func (w *Window) exportReport() {
	w.askSave(lang.L("Export a report"), "report.html", []string{".html"}, func(path string) {
		w.session.ExportReport(path, tally.ByComparison, func() { w.written(path) })
	})
}
