package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/charts"
	"parley/stance/tally"
)

// A secondChart stands beside the first on the screen of the charts, with a
// kind, rows and a filter of its own: another period, another group, another
// publisher.
type secondChart struct {
	comparison *comparison
	on         bool
	kind       *widget.Select
	by         *byChoice
	filter     *filterBar
	view       *chartView
	toggle     *widget.Button
	bar        *fyne.Container
}

// The keys of what is remembered of the second chart.
const (
	besideKey      = "second chart shown"
	besideChartKey = "second chart"
	besideRowsKey  = "rows of the second chart"
)

// besideWidth is how wide the layout of each of two charts is, so that their
// words can be read at half the size of the window.
const besideWidth = 900

func newSecondChart(c *comparison) *secondChart {
	s := &secondChart{comparison: c, filter: newFilterBarOf(c.window, false, c.session.Beside, c.session.SetBeside)}
	s.view = newChartView(c.window, s.prepare, func(spot charts.Spot) { c.lookBehind(spot, s.by.by, true) })
	s.by = newByChoice(func(tally.By) { s.view.redraw() })
	s.kind = c.selection(besideChartKey, mapped(charts.Names(), chartName), s.view.redraw)
	s.by.remember(c.window, besideRowsKey)
	s.toggle = widget.NewButtonWithIcon("", theme.ContentAddIcon(), func() { s.show(!s.on) })
	periods := widget.NewButton(lang.L("Two periods"), s.inTime)
	export := widget.NewButtonWithIcon(lang.L("Export…"), theme.DocumentSaveIcon(), s.export)
	s.filter.clear.SetText("") // the row is full
	s.bar = container.NewBorder(nil, nil, container.NewHBox(inset(caption(lang.L("Beside it")), 7, 0, 2, 4), atLeast(s.kind, 160, 0), s.by),
		container.NewHBox(periods, export), container.NewHScroll(s.filter.content))
	s.on = c.window.app.Preferences().Bool(besideKey)
	return s
}

// show brings the second chart into view, or takes it away.
func (s *secondChart) show(on bool) {
	s.on = on
	s.comparison.window.app.Preferences().SetBool(besideKey, on)
	s.arrange()
	s.comparison.view.redraw()
	s.refresh()
}

// arrange gives the charts in view their places.
func (s *secondChart) arrange() {
	views := s.comparison.views
	if s.on {
		s.toggle.SetText(lang.L("One chart"))
		s.toggle.SetIcon(theme.ContentRemoveIcon())
		s.bar.Show()
		views.Layout, views.Objects = layout.NewGridLayout(2), []fyne.CanvasObject{s.comparison.view, s.view}
	} else {
		s.toggle.SetText(lang.L("A second chart"))
		s.toggle.SetIcon(theme.ContentAddIcon())
		s.bar.Hide()
		views.Layout, views.Objects = layout.NewGridLayout(1), []fyne.CanvasObject{s.comparison.alone()}
	}
	views.Refresh()
}

// refresh brings the second chart in line with the session.
func (s *secondChart) refresh() {
	if s.on {
		s.filter.refresh()
		s.view.redraw()
	}
}

// inTime compares the earlier half of what was said with the later one.
func (s *secondChart) inTime() {
	s.kind.SetSelectedIndex(s.comparison.kind.SelectedIndex())
	s.by.SetSelectedIndex(s.comparison.by.SelectedIndex())
	if !s.comparison.session.CompareInTime() {
		s.comparison.window.say(lang.L("All that is counted here was published on one day, or on days that nobody noted."))
	}
}

func (s *secondChart) chart() string { return charts.Names()[max(0, s.kind.SelectedIndex())] }

// look is that of the first chart without its words.
func (s *secondChart) look() charts.Look {
	look := s.comparison.look()
	look.Title, look.Subtitle, look.Note = "", "", ""
	return look
}

func (s *secondChart) prepare(size fyne.Size, density float32) func() (*charts.Drawing, error) {
	return s.comparison.session.DrawingBeside(s.chart(), s.by.by, s.comparison.fitted(s.look(), size, density))
}

// export asks for a file and writes the second chart into it.
func (s *secondChart) export() {
	s.comparison.exportAs(s.chart(), s.comparison.session.DrawingBeside(s.chart(), s.by.by, s.look()))
}
