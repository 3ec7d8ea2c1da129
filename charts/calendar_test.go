package charts

import (
	"fmt"
	"image/color"
	"math"
	"testing"
	"time"

	"parley/stance/tally"
)

// TestCalendar checks what stands below lines of time of many lengths.
func TestCalendar(t *testing.T) {
	for _, c := range []struct {
		first, last string
		period      tally.Period
		want        string
	}{
		{"2025-03-03", "2025-03-03", "", "3 Mar 2025"},
		{"2025-03-03", "2025-03-30", tally.Week, "3 Mar 2025, 10 Mar, 17 Mar, 24 Mar"},
		{"2025-01-01", "2025-06-30", tally.Month, "Jan 2025, Feb, Mar, Apr, May, Jun"},
		{"2024-10-01", "2025-09-30", tally.Quarter, "Q4 2024, Q1 2025, Q2, Q3"},
		{"2022-02-15", "2026-02-20", tally.Month, "Jul 2022, Jan 2023, Jul, Jan 2024, Jul, Jan 2025, Jul, Jan 2026"},
		{"1990-01-01", "2025-01-01", tally.Quarter, "Jan 1990, Jan 1995, Jan 2000, Jan 2005, Jan 2010, Jan 2015, Jan 2020, Jan 2025"},
	} {
		first, _ := time.Parse(time.DateOnly, c.first)
		last, _ := time.Parse(time.DateOnly, c.last)
		canvas := &canvas{w: 1000, h: 500, unit: 1, look: palettes[Light]}
		calendar{first, last, 50, 850, c.period}.draw(canvas, box{0, 0, 900, 400})
		got, low := "", 0.0
		for i, m := range canvas.marks {
			if l, ok := m.(lettering); ok {
				switch {
				case l.at.y > 440:
					got += " " + l.text
				case got != "":
					got += ", " + l.text
				default:
					got = l.text
				}
				if l.at.x < 0 || l.at.x < low && l.at.y < 440 {
					t.Errorf("%s stands before what is earlier: %v", l.text, canvas.marks[i])
				}
				low = l.at.x
			}
		}
		if got != c.want {
			t.Errorf("%s to %s: %s, want %s", c.first, c.last, got, c.want)
		}
	}
}

// TestThinned checks that a dense line keeps its ends and its extremes.
func TestThinned(t *testing.T) {
	points := make([]point, 50000)
	for i := range points {
		points[i] = point{float64(i) / 50, math.Sin(float64(i) / 40)}
	}
	points[31234].y = 7
	kept := thinned(points)
	if len(kept) > 2*1001 || len(kept) < 1500 {
		t.Errorf("%d of %d points are kept", len(kept), len(points))
	}
	high := 0.0
	for i, p := range kept {
		high = max(high, p.y)
		if i > 0 && p.x < kept[i-1].x {
			t.Errorf("point %d runs back from %g to %g", i, kept[i-1].x, p.x)
		}
	}
	if high != 7 {
		t.Errorf("the highest point is %g, want 7", high)
	}
	if few := thinned(points[:100]); len(few) != 100 {
		t.Errorf("%d of 100 points are kept", len(few))
	}
}

// TestEndLabels checks that the names at the ends of lines keep apart, in the
// order of the lines.
func TestEndLabels(t *testing.T) {
	for n := 1; n <= mostLines; n++ {
		c := &canvas{w: 1600, h: 1000, unit: 1, look: palettes[Light]}
		labels := make([]endLabel, n)
		for i := range labels {
			labels[i] = endLabel{name: fmt.Sprint("Line ", i), under: "n 9", ink: c.look.lines[i], from: point{1100, 300 + float64(i)}}
		}
		c.ends(labels, box{100, 100, 1000, 500})
		for i, a := range c.texts {
			for _, b := range c.texts[:i] {
				if a.meets(b) {
					t.Errorf("of %d names, two meet: %v, %v", n, a, b)
				}
			}
			if a.bottom() > 640 {
				t.Errorf("of %d names, one stands at %v", n, a)
			}
		}
	}
}

// TestRunsOfStrokes checks that a long line reaches the stroker in short runs
// that join, and that nothing is lost.
func TestRunsOfStrokes(t *testing.T) {
	points := make([]point, 1000)
	for i := range points {
		points[i] = point{float64(i), float64(i % 7)}
	}
	var p recorder
	stroke{[][]point{points, points[:2]}, 2, rgb(0)}.put(&p, 3)
	last, drawn := point{}, 0
	for _, batch := range p.strokes {
		n := 0
		for _, line := range batch {
			n += len(line)
			drawn += len(line) - 1
			if line[0] != last && line[0] != (point{}) {
				t.Errorf("a run begins at %v, the one before ends at %v", line[0], last)
			}
			last = line[len(line)-1]
		}
		if n > run {
			t.Errorf("%d points are stroked at once", n)
		}
	}
	if drawn != 1000 {
		t.Errorf("%d segments are drawn, want 1000", drawn)
	}
}

// A recorder is a pen that keeps what is stroked.
type recorder struct {
	pen
	strokes [][][]point
}

func (r *recorder) stroke(lines [][]point, _ float64, _ color.RGBA) {
	r.strokes = append(r.strokes, lines)
}
