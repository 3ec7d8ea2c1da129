package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"parley/charts"
	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/tally"
)

// pictures are the flags that say which charts are drawn, and how.
type pictures struct {
	Charts      []string `placeholder:"NAME" help:"Charts to draw: all (also without this flag), none, or some of ${charts}."`
	Format      []string `placeholder:"png" help:"Formats of the charts: png, svg, pdf; png without it."`
	Size        string   `placeholder:"WxH|NAME" help:"Size of the charts: 1600x1000 without it, and higher where the rows need it; W alone for as high as the rows need; or ${sizes}."`
	Scale       float64  `placeholder:"N" help:"Pixels to one of the size, from the same layout; 1 without it."`
	Theme       string   `placeholder:"light|dark|print" enum:",light,dark,print" default:"" help:"Colours of the charts; light without it."`
	Transparent bool     `help:"Paint no ground."`
	Text        bool     `help:"SVG with text that can be edited, and not with outlines."`
	Figures     bool     `help:"Write exactly the figures of each chart beside it, as NAME.csv."`

	Title    string `placeholder:"WORDS" help:"Title of the charts, in place of the one that is made from the figures."`
	Subtitle string `placeholder:"WORDS" help:"Subtitle, in place of the proposed one."`
	Note     string `placeholder:"WORDS" help:"Note, in place of the proposed one."`
	Source   string `placeholder:"WORDS" help:"Source, in place of the proposed one."`

	Rows      []string `placeholder:"KEY" help:"Show only these actors or groups."`
	Issues    []string `placeholder:"KEY" help:"Show only these issues."`
	Without   string   `placeholder:"PUBLISHER" help:"Leave out what one publisher brought."`
	Sensitive bool     `help:"Note where a mean changes its sign when one publisher is left out."`

	Shares  bool `help:"sides: shares in percent, and not counts."`
	Stacked bool `help:"sides: one bar of 100 percent a row."`
	Scatter bool `help:"tone: tone against stance, a point a row."`

	Period string   `placeholder:"week|month|quarter" enum:",week,month,quarter" default:"" help:"time: what a point sums up; by the length of the time without it."`
	Window int      `placeholder:"N" help:"time: a moving window over N statements, in place of periods."`
	Since  string   `placeholder:"DATE" help:"time: the day from which change is measured; the middle of the statements without it."`
	Events string   `placeholder:"FILE" help:"time: mark the events of this file, a date and words on each line."`
	Event  []string `placeholder:"DATE=WORDS" sep:"none" help:"time: mark an event; may be given several times."`

	names     []string
	look      charts.Look
	occasions []stance.Occasion
}

// formats are the ways to write a drawing, by the extension of the file.
var formats = map[string]func(*charts.Drawing, io.Writer) error{
	"png": (*charts.Drawing).PNG, "svg": (*charts.Drawing).SVG, "pdf": (*charts.Drawing).PDF,
}

// sizes are sizes with a name.
var sizes = map[string]charts.Look{
	"slide":    {Width: 1920, Height: 1080},
	"square":   {Width: 1200, Height: 1200},
	"a4":       {Width: 3508, Height: 2480, Density: 300},
	"a4-tall":  {Width: 2480, Height: 3508, Density: 300},
	"standard": {},
}

const sizeNames = "slide, square, a4, a4-tall (A4 at 300 dots per inch), standard"

// asked says whether any flag about charts was given.
func (p *pictures) asked() bool {
	words := p.Size + p.Theme + p.Title + p.Subtitle + p.Note + p.Source + p.Without + p.Period + p.Since + p.Events
	lists := len(p.Charts) + len(p.Format) + len(p.Rows) + len(p.Issues) + len(p.Event)
	return words != "" || lists > 0 || p.Scale != 0 || p.Window != 0 || p.Transparent || p.Text || p.Figures || p.Sensitive ||
		p.Shares || p.Stacked || p.Scatter
}

// settle checks the flags and fills in what was not said.
func (p *pictures) settle() error {
	if len(p.Format) == 0 {
		p.Format = []string{"png"}
	}
	for _, format := range p.Format {
		if formats[format] == nil {
			return fmt.Errorf("--format: %q is no format of charts: expected png, svg or pdf", format)
		}
	}
	return errors.Join(p.settleNames(), p.settleSize(), p.settleLook(), p.settleEvents())
}

// settleSize reads the size and tries it on a chart of nothing.
func (p *pictures) settleSize() error {
	named, known := sizes[p.Size]
	switch p.look = named; {
	case known, p.Size == "":
	case !p.measured():
		return fmt.Errorf("--size: %q is no size: expected width x height in pixels, as 1600x1000, a width, or %s", p.Size, sizeNames)
	}
	p.look.Scale = p.Scale
	nothing := charts.Material{Book: &stance.Codebook{}, Table: &tally.Table{}}
	if _, err := charts.Draw(charts.Names()[0], nothing, p.look); err != nil {
		return fmt.Errorf("--size: %w", err)
	}
	return nil
}

// measured reads a size in pixels.
func (p *pictures) measured() bool {
	width, height, both := strings.Cut(p.Size, "x")
	var wrong [2]error
	p.look.Width, wrong[0] = strconv.Atoi(width)
	if both {
		p.look.Height, wrong[1] = strconv.Atoi(height)
	} else {
		p.look.Fit = true
	}
	return errors.Join(wrong[:]...) == nil && p.look.Width > 0 && (p.look.Height > 0 || !both)
}

// settleLook takes over what else the flags say of the look.
func (p *pictures) settleLook() (err error) {
	l := &p.look
	l.Theme, l.Transparent, l.TextSVG = charts.Theme(p.Theme), p.Transparent, p.Text
	l.Title, l.Subtitle, l.Note, l.Source = p.Title, p.Subtitle, p.Note, p.Source
	l.Rows, l.Issues, l.Sensitive = p.Rows, p.Issues, p.Sensitive
	l.Shares, l.Stacked, l.Scatter = p.Shares, p.Stacked, p.Scatter
	l.Period, l.Window = tally.Period(p.Period), p.Window
	switch {
	case p.Window < 0:
		return fmt.Errorf("--window: %d statements are too few: expected at least 1", p.Window)
	case p.Window > 0 && p.Period != "":
		return errors.New("--window takes the place of periods: leave out --period")
	case p.Since != "":
		if l.Split, err = stance.ParseDate(p.Since); err != nil {
			return fmt.Errorf("--since: %w", err)
		}
	}
	return nil
}

func (p *pictures) settleNames() error {
	switch {
	case len(p.Charts) == 0, slices.Equal(p.Charts, []string{"all"}):
		p.names = charts.Names()
		return nil
	case slices.Equal(p.Charts, []string{"none"}):
		return nil
	}
	for _, name := range p.Charts {
		if !slices.Contains(charts.Names(), name) {
			return fmt.Errorf("--charts: %q is no chart: expected all, none, or some of %s", name, strings.Join(charts.Names(), ", "))
		}
	}
	p.names = p.Charts
	return nil
}

// draw adds every chart in every format to a delivery.
func (p *pictures) draw(d *exchange.Delivery, m charts.Material, by tally.By) error {
	if p.Without != "" {
		m.Observations = tally.Without(m.Observations, p.Without)
		m.Table = tally.LayOf(m.Book, m.Observations, by).Sum()
		m.Filters = append(m.Filters, "without "+p.Without)
	}
	m.Events = append(m.Events, p.occasions...)
	for _, name := range p.names {
		drawing, err := charts.Draw(name, m, p.look)
		if err != nil {
			return err
		}
		for _, format := range p.Format {
			if err := put(d, name+"."+format, drawing, formats[format]); err != nil {
				return err
			}
		}
		if p.Figures {
			if err := put(d, name+".csv", drawing, (*charts.Drawing).CSV); err != nil {
				return err
			}
		}
	}
	return nil
}

// put adds a drawing in one format.
func put(d *exchange.Delivery, file string, drawing *charts.Drawing, write func(*charts.Drawing, io.Writer) error) error {
	w, err := d.Create(file)
	if err == nil {
		err = write(drawing, w)
	}
	if err != nil {
		return fmt.Errorf("the chart %s can't be written: %w", file, err)
	}
	return nil
}
