package exchange

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"html/template"
	"io"
	"iter"
	"strings"
	"time"

	"parley/charts"
	"parley/stance"
	"parley/stance/tally"
)

// A Report is one HTML file that stands for itself: the charts, the comparison as
// a table, the statements behind every figure with their source, how many of them
// a human has checked, and how it all was made. It loads nothing and runs nothing.
type Report struct {
	Title        string // empty: "Who stands where"
	Author       string
	Introduction string // the analyst's own words; an empty line begins a paragraph
	Made         time.Time
	Material     charts.Material // what was summed up
	Readings     iter.Seq2[*stance.Reading, error]
	Judgements   []stance.Judgement
	Charts       []string // names; nil: those of DefaultCharts
	Look         charts.Look
	Most         int  // statements that are quoted at most; 0: MostQuoted
	FullTexts    bool // the articles stand at the end: they belong to their publishers
}

// DefaultCharts are the charts of a report that names none.
var DefaultCharts = []string{"stands", "heat", "sides", "time"}

// MostQuoted is how many statements a report quotes unless it is told.
const MostQuoted = 2000

//go:embed report.html
var reportPage string

var reportTemplate = template.Must(template.New("report").Funcs(template.FuncMap{"count": count, "sentence": sentence}).Parse(reportPage))

// count is a number of things: "1 article", "3 articles".
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// sentence is a proposition with the full stop that it may lack.
func sentence(words string) string {
	if words == "" || strings.ContainsAny(words[len(words)-1:], ".!?") {
		return words
	}
	return words + "."
}

// page is what the template is filled with.
type page struct {
	Report
	Table    *tally.Table
	Version  string
	Date     string
	Intro    []string
	Pictures []picture
	Rows     []tableRow
	Issues   []topic
	Quoted   int // statements that are quoted
	Left     int // statements that are not, because they are too many
	Coders   []string
	Methods  []string // of the intervals
	Texts    []fullText
}

// A picture is a chart in the page, with its figures.
type picture struct {
	Name    string
	Source  template.URL // the whole picture
	Words   charts.Wording
	Figures [][]string
}

// A fullText is an article as it came in.
type fullText struct {
	ID, Title, Source string
	Paragraphs        []string
}

// Write writes the report.
func (r Report) Write(w io.Writer) error {
	p := page{Report: r, Table: r.Material.Table, Version: stance.Version, Intro: paragraphs(r.Introduction)}
	p.Coders, p.Methods = coders(r.Judgements), methods(p.Table)
	if p.Title == "" {
		p.Title = "Who stands where"
	}
	if !r.Made.IsZero() {
		p.Date = r.Made.Format("2 January 2006")
	}
	if p.Most == 0 {
		p.Most = MostQuoted
	}
	if p.Charts == nil {
		p.Charts = DefaultCharts
	}
	for _, name := range p.Charts {
		drawn, err := draw(name, r.Material, r.Look)
		if err != nil {
			return err
		}
		p.Pictures = append(p.Pictures, drawn)
	}
	if err := p.quote(); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := reportTemplate.Execute(&out, p); err != nil {
		return fmt.Errorf("the report can't be written: %w", err)
	}
	_, err := out.WriteTo(w)
	return err
}

// draw makes a chart a part of the page. It stands in it as a picture and not as
// a part of its text, so that nothing in it can reach out.
func draw(name string, m charts.Material, look charts.Look) (picture, error) {
	drawing, err := charts.Draw(name, m, look)
	if err != nil {
		return picture{}, err
	}
	var svg, figures bytes.Buffer
	if err := drawing.SVG(&svg); err != nil {
		return picture{}, fmt.Errorf("the chart %s can't be drawn: %w", name, err)
	}
	if err := drawing.CSV(&figures); err != nil {
		return picture{}, err
	}
	reader := csv.NewReader(&figures)
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	return picture{
		Name: name, Words: drawing.Words(), Figures: rows,
		Source: template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(svg.Bytes())), // #nosec G203 -- base64 holds no mark of HTML
	}, err
}
