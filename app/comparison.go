package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/charts"
	"parley/stance/tally"
)

// A comparison is the screen of the charts.
type comparison struct {
	window  *Window
	session *session.Session
	kind    *widget.Select
	by      *byChoice
	view    *chartView
	warning *quietText
	content fyne.CanvasObject
}

// chartNames are the charts as an analyst calls them.
var chartNames = map[string]string{
	"stands": "Where they stand", "map": "Two issues on a map", "heat": "Heat map", "time": "Over time",
	"sides": "For, neither, against", "tone": "Tone beside stance", "salience": "What they speak about", "congruence": "Who agrees with whom",
}

// chartName is what an analyst calls a chart.
func chartName(key string) string {
	if name, ok := chartNames[key]; ok {
		return lang.L(name)
	}
	return key
}

func newComparison(w *Window) *comparison {
	c := &comparison{window: w, session: w.session, warning: quiet("")}
	c.warning.color = theme.ColorNameWarning
	c.view = newChartView(c.prepare, c.open, w.fail)
	c.by = newByChoice(func(tally.By) { c.view.redraw() })
	var names []string
	for _, key := range charts.Names() {
		names = append(names, chartName(key))
	}
	c.kind = widget.NewSelect(names, func(string) { c.view.redraw() })
	c.kind.Selected = names[0]
	export := widget.NewButtonWithIcon(lang.L("Export…"), theme.DocumentSaveIcon(), c.export)
	export.Importance = widget.HighImportance
	top := container.NewBorder(nil, nil, container.NewHBox(c.kind, c.by), export, c.warning)
	c.content = container.NewBorder(inset(top, 8, 8, 12, 12), nil, nil, nil, inset(c.view, 0, 12, 12, 12))
	return c
}

// chart is the name of the chart that was chosen.
func (c *comparison) chart() string { return charts.Names()[max(0, c.kind.SelectedIndex())] }

// prepare asks for the chart as the screen shows it.
func (c *comparison) prepare(width, height int, scale float64) func() (*charts.Drawing, error) {
	look := charts.Look{Width: width, Height: height, Scale: scale, Theme: charts.Light}
	if c.window.isDark() {
		look.Theme = charts.Dark
	}
	return c.session.Drawing(c.chart(), c.by.by, look)
}

// open shows the statements behind a mark.
func (c *comparison) open(spot charts.Spot) {
	for _, row := range c.session.Table(c.by.by).Rows {
		for i, heading := range c.session.Table(c.by.by).Issues {
			if row.Key == spot.Row && (spot.Issue == "" || heading.Key == spot.Issue) {
				c.window.behind(row.Name+", "+heading.Name, row.Cells[i].Statements)
				return
			}
		}
	}
}

// refresh brings the screen in line with the session.
func (c *comparison) refresh(session.Change) {
	c.warning.SetText("")
	if n := c.session.Counts(); n.Statements > 0 && n.Checked == 0 {
		c.warning.SetText(lang.L("Nobody has checked any of these statements yet: the figures are the machine's alone."))
	}
	c.view.redraw()
}

// canvas implements screen.
func (c *comparison) canvas() fyne.CanvasObject { return c.content }
