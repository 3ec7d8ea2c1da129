package main

import (
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
	Charts []string `placeholder:"NAME" help:"Charts to draw: all (also without this flag), none, or some of ${charts}."`
	Format []string `placeholder:"png" help:"Formats of the charts: png, svg, pdf; png without it."`
	Size   string   `placeholder:"WxH" help:"Size of the charts; 1600x1000 without it, and higher where the rows need it."`
	Theme  string   `placeholder:"light|dark" enum:",light,dark" default:"" help:"Colours of the charts; light without it."`

	names []string
	look  charts.Look
}

// formats are the ways to write a drawing, by the extension of the file.
var formats = map[string]func(*charts.Drawing, io.Writer) error{
	"png": (*charts.Drawing).PNG, "svg": (*charts.Drawing).SVG, "pdf": (*charts.Drawing).PDF,
}

// asked says whether any flag about charts was given.
func (p *pictures) asked() bool {
	return len(p.Charts) > 0 || len(p.Format) > 0 || p.Size != "" || p.Theme != ""
}

// settle checks the flags and fills in what was not said.
func (p *pictures) settle() error {
	p.look = charts.Look{Theme: charts.Theme(p.Theme)}
	if len(p.Format) == 0 {
		p.Format = []string{"png"}
	}
	for _, format := range p.Format {
		if formats[format] == nil {
			return fmt.Errorf("--format: %q is no format of charts: expected png, svg or pdf", format)
		}
	}
	if err := p.settleNames(); err != nil || p.Size == "" {
		return err
	}
	return p.settleSize()
}

// settleSize reads the size and tries it on a chart of nothing.
func (p *pictures) settleSize() error {
	width, height, _ := strings.Cut(p.Size, "x")
	var wrong [2]error
	p.look.Width, wrong[0] = strconv.Atoi(width)
	p.look.Height, wrong[1] = strconv.Atoi(height)
	if wrong[0] != nil || wrong[1] != nil || p.look.Width <= 0 || p.look.Height <= 0 {
		return fmt.Errorf("--size: %q is no size: expected width x height in pixels, as 1600x1000", p.Size)
	}
	nothing := charts.Material{Book: &stance.Codebook{}, Table: &tally.Table{}}
	if _, err := charts.Draw(charts.Names()[0], nothing, p.look); err != nil {
		return fmt.Errorf("--size: %w", err)
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
func (p *pictures) draw(d *exchange.Delivery, m charts.Material) error {
	for _, name := range p.names {
		drawing, err := charts.Draw(name, m, p.look)
		if err != nil {
			return err
		}
		for _, format := range p.Format {
			file, err := d.Create(name + "." + format)
			if err == nil {
				err = formats[format](drawing, file)
			}
			if err != nil {
				return fmt.Errorf("the chart %s.%s can't be written: %w", name, format, err)
			}
		}
	}
	return nil
}
