package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"parley/charts"
	"parley/stance/tally"
)

// chartOptions are what can be chosen of one kind of chart and not of others, and
// of all.
type chartOptions struct {
	box       *fyne.Container
	stacked   *widget.Check  // sides
	scatter   *widget.Check  // tone
	summed    *widget.Select // time
	events    *widget.Button // time
	sensitive *widget.Check
}

// A stretch is what a point of the chart over time sums up.
type stretch struct {
	words  string
	period tally.Period
	window int
}

var stretches = []stretch{
	{"By week, month or quarter", "", 0},
	{"Week", tally.Week, 0},
	{"Month", tally.Month, 0},
	{"Quarter", tally.Quarter, 0},
	{"Every 10 statements in a row", "", 10},
	{"Every 50 statements in a row", "", 50},
}

// newChartOptions makes the options; redraw draws anew, and events asks for events.
func newChartOptions(redraw, events func()) *chartOptions {
	changed := func(bool) { redraw() }
	o := &chartOptions{
		box: stacked(0), stacked: widget.NewCheck(lang.L("Bars of 100 %"), changed), scatter: widget.NewCheck(lang.L("Tone against stance, as points"), changed),
		sensitive: widget.NewCheck(lang.L("Note what hangs on one publisher"), changed),
		summed:    widget.NewSelect(mapped(stretches, func(s stretch) string { return lang.L(s.words) }), func(string) { redraw() }),
	}
	o.summed.Selected = o.summed.Options[0]
	o.events = widget.NewButton(lang.L("Events…"), events)
	return o
}

// show shows what can be chosen of a chart.
func (o *chartOptions) show(chart string) {
	o.box.RemoveAll()
	switch chart {
	case "sides":
		o.box.Add(o.stacked)
	case "tone":
		o.box.Add(o.scatter)
	case "time":
		o.box.Add(o.summed)
		o.box.Add(inset(o.events, 4, 0, 0, 0))
	}
	o.box.Add(o.sensitive)
	o.box.Refresh()
}

// apply lays what was chosen over a look.
func (o *chartOptions) apply(look charts.Look) charts.Look {
	s := stretches[max(0, o.summed.SelectedIndex())]
	look.Stacked, look.Scatter, look.Sensitive = o.stacked.Checked, o.scatter.Checked, o.sensitive.Checked
	look.Period, look.Window = s.period, s.window
	return look
}
