package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/charts"
	"parley/stance/tally"
)

// A comparison is the screen of the charts: the chart as it will be exported,
// the filter above it, and beside it what it is to look like.
type comparison struct {
	window   *Window
	session  *session.Session
	filter   *filterBar
	kind     *widget.Select
	by       *byChoice
	size     *widget.Select
	theme    *widget.Select
	title    *widget.Entry
	subtitle *widget.Entry
	note     *widget.Entry
	clear    *widget.Check // transparent ground
	options  *chartOptions
	view     *chartView
	second   *secondChart
	views    *fyne.Container // the one chart, or both
	warning  *textLine
	real     *widget.Check // the picture is shown pixel by pixel, to be scrolled
	content  fyne.CanvasObject
}

// chartNames are the charts as an analyst calls them.
var chartNames = map[string]string{
	"stands": "Where they stand", "map": "Map of two issues", "heat": "Heat map", "time": "Over time",
	"sides": "For, neither, against", "tone": "Tone beside stance", "salience": "What they speak about", "congruence": "Who agrees with whom",
}

// chartName is what an analyst calls a chart.
func chartName(key string) string {
	if name, ok := chartNames[key]; ok {
		return lang.L(name)
	}
	return key
}

// A preset is a size of a picture. Height 0 grows with the rows.
type preset struct {
	words         string
	width, height int
}

var presets = []preset{
	{"Article, 1600 × 1000", 1600, 1000},
	{"Screen, 1920 × 1080", 1920, 1080},
	{"Square, 1200 × 1200", 1200, 1200},
	{"Upright, 1200 × 1500", 1200, 1500},
	{"As high as its rows need", 1600, 0},
}

// The keys of what the screen remembers.
const (
	chartKey = "chart"
	rowsKey  = "chart rows"
	sizeKey  = "chart size"
	colorKey = "chart colours"
	realKey  = "chart at its real size"
)

func newComparison(w *Window) *comparison {
	c := &comparison{window: w, session: w.session, filter: newFilterBar(w, false), warning: quietLine("")}
	c.warning.words.color, c.warning.words.bold = theme.ColorNameWarning, true
	c.view = newChartView(w, c.prepare, func(spot charts.Spot) { c.lookBehind(spot, c.by.by, false) })
	c.view.drawn = c.propose
	redraw := func(string) { c.view.redraw() }
	c.by = newByChoice(func(tally.By) { c.view.redraw() })
	c.options = newChartOptions(c.redraw, w.askOccasions)
	c.kind = c.selection(chartKey, mapped(charts.Names(), chartName), func() { c.options.show(c.chart()); c.view.redraw() })
	c.options.show(c.chart())
	c.size = c.selection(sizeKey, mapped(presets, func(p preset) string { return lang.L(p.words) }), c.redraw)
	c.theme = c.selection(colorKey, []string{lang.L("As in the window"), lang.L("Light"), lang.L("Dark")}, c.redraw)
	c.title, c.subtitle, c.note = widget.NewEntry(), widget.NewEntry(), widget.NewEntry()
	for _, e := range []*widget.Entry{c.title, c.subtitle, c.note} {
		e.OnChanged = redraw
	}
	c.clear = widget.NewCheck(lang.L("Transparent ground"), func(bool) { c.redraw() })
	c.real = widget.NewCheck(lang.L("Show it at its real size"), func(on bool) {
		w.app.Preferences().SetBool(realKey, on)
		c.second.arrange()
	})
	c.by.remember(w, rowsKey)
	c.real.Checked = w.app.Preferences().Bool(realKey)
	c.second, c.views = newSecondChart(c), container.NewStack()
	c.second.arrange()
	ground := canvas.NewRectangle(nil)
	ground.SetMinSize(fyne.NewSize(276, 0))
	pane := container.NewBorder(nil, inset(c.buttons(), 8, 10, 12, 12), nil, nil, container.NewVScroll(inset(c.pane(), 8, 8, 12, 12)))
	side := newSheet(colorPaper, container.NewStack(ground, pane))
	c.content = container.NewBorder(inset(stacked(4, container.NewBorder(nil, nil, nil, c.second.toggle, c.filter.content), c.second.bar, c.warning), 8, 4, 12, 12), nil, nil, side, inset(c.views, 0, 10, 12, 12))
	return c
}

func mapped[T any](all []T, words func(T) string) []string {
	var out []string
	for _, one := range all {
		out = append(out, words(one))
	}
	return out
}

// selection is a list to choose from that remembers the choice under a key,
// and draws anew what it is for.
func (c *comparison) selection(key string, options []string, redraw func()) *widget.Select {
	s := widget.NewSelect(options, nil)
	s.Selected = options[0]
	if i := c.window.app.Preferences().IntWithFallback(key, 0); key != "" && i > 0 && i < len(options) {
		s.Selected = options[i]
	}
	s.OnChanged = func(string) {
		if key != "" {
			c.window.app.Preferences().SetInt(key, s.SelectedIndex())
		}
		redraw()
	}
	return s
}

// pane says what the chart is to look like.
func (c *comparison) pane() fyne.CanvasObject {
	part := func(words string, o fyne.CanvasObject) fyne.CanvasObject {
		return stacked(2, inset(caption(words), 6, 0, 2, 0), o)
	}
	return stacked(4,
		part(lang.L("Chart"), c.kind), c.options.box, part(lang.L("Rows"), c.by),
		part(lang.L("Title"), c.title), part(lang.L("Subtitle"), c.subtitle), part(lang.L("Note"), c.note),
		part(lang.L("Size of the picture"), c.size), part(lang.L("Colours"), c.theme), stacked(-4, c.clear, c.real))
}

// buttons export the chart and its figures.
func (c *comparison) buttons() fyne.CanvasObject {
	export := widget.NewButtonWithIcon(lang.L("Export the chart…"), theme.DocumentSaveIcon(), c.export)
	export.Importance = widget.HighImportance
	figures := container.NewGridWithColumns(2, widget.NewButton(lang.L("Copy figures"), c.copyFigures),
		widget.NewButton(lang.L("Save figures…"), c.saveFigures))
	return stacked(4, export, figures)
}

// propose shows in the empty boxes what stands on the chart by itself.
func (c *comparison) propose(d *charts.Drawing) {
	words := d.Words()
	for entry, proposed := range map[*widget.Entry]string{c.title: words.Title, c.subtitle: words.Subtitle, c.note: words.Note} {
		entry.SetPlaceHolder(cutTo(proposed, entry.Size().Width-24, theme.TextSize(), fyne.TextStyle{}))
	}
}

// chart is the name of the chart that was chosen.
func (c *comparison) chart() string { return charts.Names()[max(0, c.kind.SelectedIndex())] }

// look is what the chart is to look like when it is exported.
func (c *comparison) look() charts.Look {
	p := presets[max(0, c.size.SelectedIndex())]
	look := charts.Look{
		Width: p.width, Height: p.height, Fit: p.height == 0, Theme: charts.Light, Transparent: c.clear.Checked,
		Title: c.title.Text, Subtitle: c.subtitle.Text, Note: c.note.Text,
	}
	look.Steady = c.second.on && c.by.by == c.second.by.by
	if i := c.theme.SelectedIndex(); i == 2 || i <= 0 && c.window.isDark() {
		look.Theme = charts.Dark
	}
	return c.options.apply(look)
}

// prepare asks for the chart as the screen shows it: as it will be exported, in
// as many pixels as there is room for.
func (c *comparison) prepare(size fyne.Size, density float32) func() (*charts.Drawing, error) {
	return c.session.Drawing(c.chart(), c.by.by, c.fitted(c.look(), size, density))
}

// fitted draws a chart in as many pixels as there is room for. Of two, each is
// laid out for the place it has and fills it, so that both are of one size.
func (c *comparison) fitted(look charts.Look, size fyne.Size, density float32) charts.Look {
	if c.second.on {
		look.Width, look.Height, look.Fit, look.Enlarge = besideWidth, int(besideWidth*size.Height/size.Width), false, true
	}
	scale := size.Width / float32(look.Width)
	if look.Height > 0 {
		scale = min(scale, size.Height/float32(look.Height))
	}
	look.Scale = float64(scale * density)
	return look
}

// alone is the chart where no other stands beside it: as large as there is room
// for, or pixel by pixel.
func (c *comparison) alone() fyne.CanvasObject {
	if !c.real.Checked {
		return c.view
	}
	return container.NewScroll(container.New(&realSize{c}, c.view))
}

// A realSize gives the chart a pixel of the screen for each of its picture. How
// large these are is known once it is in view.
type realSize struct{ comparison *comparison }

// MinSize implements fyne.Layout.
func (r *realSize) MinSize([]fyne.CanvasObject) fyne.Size {
	view, look := r.comparison.view, r.comparison.look()
	if look.Height == 0 && view.drawing != nil {
		look.Height = view.drawing.Height
	}
	return fyne.NewSize(float32(look.Width)/view.density(), float32(look.Height)/view.density())
}

// Layout implements fyne.Layout.
func (r *realSize) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for _, o := range objects {
		o.Resize(r.MinSize(objects))
	}
}

// redraw draws what is in view anew.
func (c *comparison) redraw() {
	if c.real.Checked && !c.second.on {
		c.views.Refresh() // the picture may have another size, and the screen other pixels
	}
	c.view.redraw()
	c.second.refresh()
}

// lookBehind shows the statements behind a mark of one of the charts.
func (c *comparison) lookBehind(spot charts.Spot, by tally.By, beside bool) {
	words, _, _ := strings.Cut(spot.Words, ":")
	c.window.behind(session.Mark{Words: words, By: by, Row: spot.Row, Issue: spot.Issue, Period: spot.Period, Beside: beside})
}

// refresh brings the screen in line with the session.
func (c *comparison) refresh(session.Change) {
	c.filter.refresh()
	c.warning.Hide()
	if n := c.session.Counts(); n.Statements > 0 && n.Checked == 0 {
		c.warning.set(fmt.Sprintf(lang.L("Nobody has checked any of these %s statements yet: the figures are the machine's alone."), number(n.Statements)))
		c.warning.Show()
	}
	c.redraw()
}

// canvas implements screen.
func (c *comparison) canvas() fyne.CanvasObject { return c.content }
