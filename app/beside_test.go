package app

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parley/app/session"
	"parley/charts"
)

// twoCharts opens the screen of the charts and asks for a second one.
func twoCharts(t *testing.T) (*desk, *comparison) {
	d, c := comparisonScreen(t)
	test.Tap(button(t, d.win.Content(), "A second chart"))
	d.wait()
	return d, c
}

func TestSecondChartStandsBesideTheFirst(t *testing.T) {
	d, c := twoCharts(t)
	if c.view.drawing == nil || c.second.view.drawing == nil {
		t.Fatal("two charts were asked for and are not drawn")
	}
	left, right := c.view, c.second.view
	if left.Position().X+left.Size().Width > right.Position().X || right.Size().Width < 200 {
		t.Errorf("the charts are at %v and %v, %v and %v wide", left.Position(), right.Position(), left.Size().Width, right.Size().Width)
	}
	c.second.kind.SetSelectedIndex(2)
	d.wait()
	if got, other := right.drawing.Name, left.drawing.Name; got != charts.Names()[2] || other != charts.Names()[0] {
		t.Errorf("the charts are %s and %s, expected the second alone to change", other, got)
	}
	test.Tap(button(t, d.win.Content(), "One chart"))
	d.wait()
	if c.second.bar.Visible() || len(c.views.Objects) != 1 {
		t.Error("the second chart stays in view")
	}
}

func TestSecondChartHasAFilterOfItsOwn(t *testing.T) {
	d, c := twoCharts(t)
	counted := d.session.Passed()
	c.second.filter.choose(facets[0])
	typeInto(t, d, "putin\n")
	d.wait()
	if got := d.session.Passed(); got != counted {
		t.Errorf("the filter of the second chart leaves %d lines to the first, expected %d", got, counted)
	}
	rows := func(v *chartView) map[string]bool {
		all := map[string]bool{}
		for _, s := range v.drawing.Spots() {
			all[s.Row] = true
		}
		return all
	}
	if first, second := rows(c.view), rows(c.second.view); len(first) < 2 || len(second) != 1 || !second["putin"] {
		t.Errorf("the charts have the rows %v and %v, expected all and Putin", first, second)
	}
}

func TestTwoPeriodsAreCompared(t *testing.T) {
	d, c := twoCharts(t)
	all := d.session.Passed()
	test.Tap(button(t, d.win.Content(), "Two periods"))
	d.wait()
	earlier, later := d.session.Filter(), d.session.Beside()
	if earlier.Until.IsZero() || later.From.IsZero() || earlier.Until.String() >= later.From.String() {
		t.Fatalf("the periods end on %s and begin on %s", earlier.Until, later.From)
	}
	first := d.session.Passed()
	d.session.SetFilter(later)
	if second := d.session.Passed(); first == 0 || second == 0 || first+second != all {
		t.Errorf("%d and %d lines are compared of %d", first, second, all)
	}
	test.Tap(c.second.toggle)
}

func TestMarkOfTheSecondChartOpensItsStatements(t *testing.T) {
	d, c := twoCharts(t)
	d.session.SetFilter(session.Filter{Actors: []string{"trump"}})
	d.wait()
	for _, s := range c.second.view.drawing.Spots() {
		if s.Row != "putin" || s.Issue != "ceasefire" {
			continue
		}
		left, top, unit := c.second.view.place()
		middle := s.Box.Min.Add(s.Box.Max).Div(2)
		c.second.view.Tapped(&fyne.PointEvent{Position: fyne.NewPos(left+float32(middle.X)*unit, top+float32(middle.Y)*unit)})
		break
	}
	if d.shown != screenStatements || len(d.session.Lines()) == 0 {
		t.Fatalf("a click on a mark shows %s with %d lines", d.shown, len(d.session.Lines()))
	}
	for _, l := range d.session.Lines() {
		if l.Actor != "putin" || l.Issue != "ceasefire" {
			t.Errorf("%s on %s stands behind the mark", l.Name, l.Issue)
		}
	}
}

func TestSecondChartIsExportedInFullSize(t *testing.T) {
	d, c := twoCharts(t)
	folder := t.TempDir()
	d.remember(folder)
	c.second.kind.SetSelectedIndex(2)
	d.wait()
	test.Tap(button(t, c.second.bar, "Export…"))
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Save"))
	d.wait()
	file, err := os.Open(filepath.Join(folder, charts.Names()[2]+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if picture, err := png.DecodeConfig(file); err != nil || picture.Width != 1600 {
		t.Errorf("the picture is %d wide (%v), expected 1600", picture.Width, err)
	}
}
