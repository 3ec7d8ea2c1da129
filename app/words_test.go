package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parley/charts"
	"parley/stance"
	"parley/stance/tally"
)

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1\u202f000", 1234567: "1\u202f234\u202f567"} {
		if got := number(n); got != want {
			t.Errorf("%d is written %q, expected %q", n, got, want)
		}
	}
}

func TestSigned(t *testing.T) {
	for score, want := range map[float64]string{0: "0.00", -0.001: "0.00", 10: "+10.00", 0.4: "+0.40", -0.256: "−0.26"} {
		if got := signed(score); got != want {
			t.Errorf("%g is written %q, expected %q", score, got, want)
		}
	}
}

func TestWithEnding(t *testing.T) {
	for path, want := range map[string]string{"chart": "chart.png", "chart.PNG": "chart.PNG", "chart.svg": "chart.svg", "chart.v2": "chart.v2.png"} {
		if got := withEnding(path, []string{".png", ".svg"}); got != want {
			t.Errorf("%q becomes %q, expected %q", path, got, want)
		}
	}
}

func TestCutTo(t *testing.T) {
	newDesk(t, 400, 300)
	whole := "Marta Venn, foreign minister"
	wide := fyne.MeasureText(whole, 13, fyne.TextStyle{}).Width
	if got := cutTo(whole, wide+1, 13, fyne.TextStyle{}); got != whole {
		t.Errorf("what fits is cut to %q", got)
	}
	short := cutTo(whole, wide/2, 13, fyne.TextStyle{})
	if got := fyne.MeasureText(short, 13, fyne.TextStyle{}).Width; got > wide/2 || len(short) < 5 {
		t.Errorf("cut to half its width it is %q, %g of %g wide", short, got, wide/2)
	}
}

func TestForemostKeepsTheIssuesMostSpokenOn(t *testing.T) {
	row := tally.Row{Key: "tosk", Cells: []tally.Cell{{N: 1}, {N: 0}, {N: 7}, {N: 3}, {N: 3}}}
	all := &tally.Table{Rows: []tally.Row{row}}
	for _, key := range []string{"a", "b", "c", "d", "e"} {
		all.Issues = append(all.Issues, tally.Heading{Key: key})
	}
	kept := foremost(all, 3)
	got := ""
	for i, h := range kept.Issues {
		got += h.Key
		if kept.Rows[0].Cells[i].N == 0 {
			t.Errorf("column %s is empty", h.Key)
		}
	}
	if got != "cde" {
		t.Errorf("kept are %s, expected cde", got)
	}
}

func TestHoverTellsTheFigure(t *testing.T) {
	_, c := comparisonScreen(t)
	var spot charts.Spot
	for _, s := range c.view.drawing.Spots() {
		if s.Row == "putin" && s.Issue != "" {
			spot = s
		}
	}
	left, top, unit := c.view.place()
	middle := spot.Box.Min.Add(spot.Box.Max).Div(2)
	over := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(left+float32(middle.X)*unit, top+float32(middle.Y)*unit)}}
	c.view.MouseMoved(over)
	if !c.view.tip.Visible() || c.view.tip.words.Text != spot.Words {
		t.Errorf("over a mark the tip says %q, expected %q", c.view.tip.words.Text, spot.Words)
	}
	c.view.MouseMoved(&desktop.MouseEvent{})
	if c.view.tip.Visible() {
		t.Error("the tip stays beside the chart")
	}
}

func TestToneWords(t *testing.T) {
	for _, c := range []struct {
		tone *stance.Tone
		want string
	}{{nil, "no words that carry a tone"}, {&stance.Tone{Score: 0.5}, "warm"}, {&stance.Tone{Score: -0.5}, "hostile"}, {&stance.Tone{Score: 0.1}, "neutral"}} {
		if got := toneWords(c.tone); got != c.want {
			t.Errorf("the tone %+v is called %q, expected %q", c.tone, got, c.want)
		}
	}
}
