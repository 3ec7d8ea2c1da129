package app

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"parley/charts"
)

func comparisonScreen(t *testing.T) (*desk, *comparison) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenCompare)
	d.wait()
	return d, d.screen(screenCompare).(*comparison)
}

func TestComparisonDrawsEveryChart(t *testing.T) {
	d, c := comparisonScreen(t)
	for i, name := range charts.Names() {
		c.kind.SetSelectedIndex(i)
		d.wait()
		if c.view.drawing == nil || c.view.drawing.Name != name || c.view.picture.Image == nil {
			t.Errorf("the chart %s is not drawn", name)
		}
	}
}

func TestComparisonWarnsWhereNobodyChecked(t *testing.T) {
	d, c := comparisonScreen(t)
	if !c.warning.Visible() {
		t.Errorf("nothing warns that no statement was checked")
	}
	d.session.Accept(d.session.Lines()[0].Statement.ID)
	d.wait()
	if c.warning.Visible() {
		t.Errorf("the warning stays after a statement was checked: %q", c.warning.words.text)
	}
}

func TestComparisonOpensWhatStandsBehindAMark(t *testing.T) {
	d, c := comparisonScreen(t)
	var spot charts.Spot
	for _, s := range c.view.drawing.Spots() {
		if s.Row == "putin" && s.Issue == "ceasefire" {
			spot = s
		}
	}
	if spot.Words == "" {
		t.Fatal("no mark stands for Putin on the ceasefire")
	}
	left, top, unit := c.view.place()
	middle := spot.Box.Min.Add(spot.Box.Max).Div(2)
	at := fyne.NewPos(left+float32(middle.X)*unit, top+float32(middle.Y)*unit)
	c.view.Tapped(&fyne.PointEvent{Position: at})
	if d.shown != screenStatements || len(d.session.Lines()) == 0 {
		t.Fatalf("a click on a mark shows %s with %d lines", d.shown, len(d.session.Lines()))
	}
	for _, l := range d.session.Lines() {
		if l.Actor != "putin" || l.Issue != "ceasefire" {
			t.Errorf("%s on %s stands behind the mark", l.Name, l.Issue)
		}
	}
}

// TestExportInEightClicks counts what a new user has to do from the open sample
// to an exported comparison.
func TestExportInEightClicks(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	folder := t.TempDir()
	d.remember(folder)
	clicks := 0
	click := func(o fyne.Tappable) {
		clicks++
		test.Tap(o)
		d.wait()
	}
	click(d.buttons[screenCompare])
	click(button(t, d.win.Content(), "Export the chart…"))
	click(button(t, d.win.Canvas().Overlays().Top(), "Save"))
	file, err := os.Open(filepath.Join(folder, "stands.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.DecodeConfig(file)
	if err != nil || picture.Width != 1600 || picture.Height != 1000 {
		t.Errorf("the picture is %dx%d (%v), expected 1600x1000", picture.Width, picture.Height, err)
	}
	if clicks > 8 {
		t.Errorf("it took %d clicks, expected at most 8", clicks)
	}
}

// button finds a button by its words.
func button(t *testing.T, in fyne.CanvasObject, words string) *widget.Button {
	t.Helper()
	for _, o := range test.LaidOutObjects(in) {
		if b, ok := o.(*widget.Button); ok && b.Text == words && b.Visible() {
			return b
		}
	}
	t.Fatalf("there is no button %q", words)
	return nil
}

func TestSavingAsksBeforeItReplaces(t *testing.T) {
	d, c := comparisonScreen(t)
	folder := t.TempDir()
	path := filepath.Join(folder, "stands.png")
	if err := os.WriteFile(path, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.remember(folder)
	c.export()
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Save"))
	d.wait()
	if kept, _ := os.ReadFile(path); string(kept) != "kept" {
		t.Fatal("the file was replaced before anybody was asked")
	}
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Yes"))
	d.wait()
	if kept, _ := os.ReadFile(path); string(kept) == "kept" {
		t.Error("the file was not replaced after a yes")
	}
}

func TestExportThatFailsLeavesTheFile(t *testing.T) {
	d, _ := comparisonScreen(t)
	d.session.ExportChart(filepath.Join(t.TempDir(), "chart.gif"), d.session.Drawing("stands", "actor", charts.Look{}), func() { t.Error("said to be done") })
	d.wait()
	if words := dialogWords(d); !strings.Contains(words, "chart.gif") || !strings.Contains(words, ".png") {
		t.Errorf("the dialog says %q, expected the file and the endings that there are", words)
	}
}

// dialogWords are the labels of what lies over the window.
func dialogWords(d *desk) string {
	top := d.win.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	var all []string
	for _, o := range test.LaidOutObjects(top) {
		if l, ok := o.(*widget.Label); ok {
			all = append(all, l.Text)
		}
	}
	return strings.Join(all, "\n")
}

func TestStandingsFollowJudgements(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	r := d.screen(screenRead).(*reader)
	rows := len(r.chart.rows.Objects)
	if rows < 2 {
		t.Fatalf("%d rows stand in the standings, expected those who spoke in the sample", rows)
	}
	var all []string
	for _, l := range d.session.Lines() {
		all = append(all, l.Statement.ID)
	}
	d.session.Reject(all...)
	d.wait()
	if left := len(r.chart.rows.Objects); left != 1 {
		t.Errorf("%d rows are left after everything was rejected, expected the one that says so", left)
	}
}

// TestChartAtItsRealSize shows a picture pixel by pixel, and the last choices when
// the screen is made again.
func TestChartAtItsRealSize(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenCompare)
	d.wait()
	c := d.screen(screenCompare).(*comparison)
	if c.view.Size().Width >= 1200 {
		t.Fatalf("the chart is %.0f wide before anybody asked for its real size", c.view.Size().Width)
	}
	test.Tap(c.real)
	c.size.SetSelectedIndex(2) // square
	c.by.SetSelectedIndex(1)
	d.wait()
	if got := c.view.Size(); got != fyne.NewSize(1200, 1200) || c.view.picture.Image.Bounds().Dx() != 1200 {
		t.Errorf("the chart is %v with %v pixels, expected 1200x1200", got, c.view.picture.Image.Bounds())
	}
	d.relook()
	d.wait()
	again := d.screen(screenCompare).(*comparison)
	if !again.real.Checked || again.size.SelectedIndex() != 2 || again.by.by != c.by.by {
		t.Errorf("the last choices are forgotten: real size %t, size %d, rows %v", again.real.Checked, again.size.SelectedIndex(), again.by.by)
	}
}
