package charts

import (
	"bytes"
	"io"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"parley/stance"
	"parley/stance/tally"
)

func TestNames(t *testing.T) {
	want := []string{"stands", "map", "heat", "time", "sides", "tone", "salience", "congruence"}
	if got := Names(); !slices.Equal(got, want) {
		t.Errorf("charts are %v, want %v", got, want)
	}
}

func TestDrawRefuses(t *testing.T) {
	m := material(2, 1, tally.ByActor)
	for _, c := range []struct {
		name string
		look Look
		want string
	}{
		{"pie", Look{}, `there is no chart "pie"; expected one of stands, map, heat, time, sides, tone, salience, congruence`},
		{"stands", Look{Theme: "pink"}, `there is no theme "pink"; expected light, dark or print`},
		{"stands", Look{Width: 100}, "100x0 is too small for a chart; expected at least 320 on each side"},
		{"stands", Look{Height: -1}, "1600x-1 is too small for a chart; expected at least 320 on each side"},
		{"stands", Look{Width: 8000, Scale: 4}, "8000x0 at scale 4 is too large; expected at most 20000 pixels on each side"},
		{"stands", Look{Scale: math.NaN()}, "scale NaN is out of range; expected more than 0, at most 8"},
		{"stands", Look{Density: -1}, "density -1 is out of range; expected more than 0, at most 10000 dots per inch"},
		{"time", Look{Period: "year"}, `there is no period "year"; expected week, month or quarter`},
		{"time", Look{Window: -2}, "a window of -2 statements is too small; expected at least 1"},
	} {
		if _, err := Draw(c.name, m, c.look); err == nil || err.Error() != c.want {
			t.Errorf("Draw(%q, %+v): %v, want %s", c.name, c.look, err, c.want)
		}
	}
	if _, err := Draw("stands", Material{}, Look{}); err == nil {
		t.Error("a chart of no table is drawn")
	}
}

// TestWildFiguresAreRefused gives every chart figures that would hang the
// stroker, one at a time, and waits for an answer.
func TestWildFiguresAreRefused(t *testing.T) {
	for _, wild := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e9, -1.0001} {
		for what, set := range map[string]func(*tally.Row, float64){
			"mean": func(r *tally.Row, v float64) { r.Cells[0].Mean.Value = v },
			"low":  func(r *tally.Row, v float64) { r.Cells[0].Mean.Low = v },
			"high": func(r *tally.Row, v float64) { r.Cells[0].Mean.High = v },
			"tone": func(r *tally.Row, v float64) { r.Cells[0].Tone.Value = v },
			"net":  func(r *tally.Row, v float64) { r.Cells[0].Net = v },
			"row":  func(r *tally.Row, v float64) { r.Tone.Value = v },
		} {
			m := material(2, 2, tally.ByActor)
			set(&m.Table.Rows[1], wild)
			for _, name := range Names() {
				answered(t, func() {
					if _, err := Draw(name, m, Look{}); err == nil || !strings.Contains(err.Error(), "Venn") {
						t.Errorf("%s of a %s of %g: %v, want an error that names the row", name, what, wild, err)
					}
				})
			}
		}
	}
}

// TestWildObservations gives the line of time, which sums up for itself, stances
// that no engine gives.
func TestWildObservations(t *testing.T) {
	for _, wild := range []float64{math.NaN(), math.Inf(1), 1e9} {
		m := material(3, 1, tally.ByActor)
		m.Observations[0].Stance = wild
		answered(t, func() {
			if _, err := Draw("time", m, Look{}); err == nil {
				t.Errorf("a stance of %g is drawn", wild)
			}
		})
	}
	m := material(3, 1, tally.ByActor)
	m.Observations[0].Date, m.Observations[1].Date = stance.Date{Year: 9999, Month: 12, Day: 31}, stance.Date{Year: 1000}
	answered(t, func() {
		d, err := Draw("time", m, Look{Period: tally.Week})
		if err != nil {
			t.Fatal(err)
		}
		d.Image()
	})
}

// answered fails when something takes longer than any drawing may.
func answered(t *testing.T, do func()) {
	t.Helper()
	done := make(chan struct{})
	go func() { defer close(done); do() }()
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal("no answer within a minute")
	}
}

func TestCountsMustAddUp(t *testing.T) {
	m := material(2, 1, tally.ByActor)
	m.Table.Rows[0].Cells[0].For++
	if _, err := Draw("stands", m, Look{}); err == nil || !strings.Contains(err.Error(), "are not") {
		t.Errorf("counts that do not add up: %v", err)
	}
}

// TestUnlistedRowsStayAway checks that private persons are in no chart, in no
// word and in no figure of it.
func TestUnlistedRowsStayAway(t *testing.T) {
	m := material(4, 2, tally.ByActor)
	for i := range m.Observations {
		m.Observations[i].Listed = m.Observations[i].Actor != "venn"
	}
	m.Book.Actors = slices.DeleteFunc(m.Book.Actors, func(a stance.Actor) bool { return a.Key == "venn" })
	m.Table = tally.LayOf(m.Book, m.Observations, tally.ByActor).Sum()
	for _, name := range Names() {
		d, err := Draw(name, m, Look{TextSVG: true})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := d.SVG(&out); err != nil {
			t.Fatal(err)
		}
		if err := d.CSV(&out); err != nil {
			t.Fatal(err)
		}
		if w := d.Words(); name != "time" && !strings.Contains(w.Note, "of speakers whom the codebook does not list") {
			t.Errorf("%s does not say that it leaves somebody out: %s", name, w.Note)
		}
		if !strings.Contains(out.String(), "Tosk") || strings.Contains(out.String(), "Venn") {
			t.Errorf("%s shows Tosk: %v, Venn: %v", name, strings.Contains(out.String(), "Tosk"), strings.Contains(out.String(), "Venn"))
		}
	}
}

// TestParallel draws one material from many goroutines and compares the pixels.
func TestParallel(t *testing.T) {
	m := material(6, 2, tally.ByActor)
	d, err := Draw("stands", m, Look{Width: 800, Height: 500})
	if err != nil {
		t.Fatal(err)
	}
	want := d.Image().Pix
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			again, err := Draw("stands", m, Look{Width: 800, Height: 500})
			if err != nil || !bytes.Equal(again.Image().Pix, want) || !bytes.Equal(d.Image().Pix, want) {
				t.Errorf("another picture in parallel: %v", err)
			}
			if err := d.PDF(io.Discard); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
}

// TestSameBytes checks that every format is the same each time.
func TestSameBytes(t *testing.T) {
	m := material(4, 2, tally.ByActor)
	for format, write := range map[string]func(*Drawing, io.Writer) error{"png": (*Drawing).PNG, "svg": (*Drawing).SVG, "pdf": (*Drawing).PDF} {
		var written [2]bytes.Buffer
		for i := range written {
			d, err := Draw("map", m, Look{})
			if err != nil {
				t.Fatal(err)
			}
			if err := write(d, &written[i]); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(written[0].Bytes(), written[1].Bytes()) {
			t.Errorf("%s differs from one time to the next", format)
		}
	}
}

func TestSizes(t *testing.T) {
	for _, c := range []struct {
		rows          int
		look          Look
		width, height int
	}{
		{4, Look{}, 1600, 1000},
		{12, Look{}, 1600, 1000},
		{4, Look{Width: 1920, Height: 1080, Scale: 2}, 3840, 2160},
		{40, Look{Width: 800, Height: 500}, 800, 500},
	} {
		for _, name := range Names() {
			d, err := Draw(name, material(c.rows, 2, tally.ByActor), c.look)
			if err != nil {
				t.Fatal(err)
			}
			if width, height := d.pixels(); width != c.width || height != c.height {
				t.Errorf("%s of %d rows in %+v: %dx%d", name, c.rows, c.look, width, height)
			}
		}
	}
	if d, err := Draw("stands", material(40, 2, tally.ByActor), Look{}); err != nil || d.Height < 1500 || d.Width != 1600 {
		t.Errorf("40 rows do not make the picture grow: %v, %v", d, err)
	}
}

// TestRowsWithoutRoom checks that a picture that may not grow shows the rows with
// the most statements, and says how many it leaves out.
func TestRowsWithoutRoom(t *testing.T) {
	m := material(40, 2, tally.ByActor)
	for _, name := range []string{"stands", "heat", "sides", "tone", "congruence", "salience"} {
		d, err := Draw(name, m, Look{Width: 800, Height: 500})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Words().Note, "Left out for want of space: the ") || strings.Contains(d.Alt(), "Haddar Junior") || !strings.Contains(d.Alt(), "Reyesta Junior") {
			t.Errorf("%s: %s", name, d.Words().Note)
		}
	}
}

func TestTransparent(t *testing.T) {
	m := material(4, 2, tally.ByActor)
	for _, name := range Names() {
		for transparent, want := range map[bool]uint8{true: 0, false: 255} {
			d, err := Draw(name, m, Look{Width: 800, Height: 500, Transparent: transparent})
			if err != nil {
				t.Fatal(err)
			}
			if alpha := d.Image().RGBAAt(2, 2).A; alpha != want {
				t.Errorf("%s, transparent %v: the corner has alpha %d", name, transparent, alpha)
			}
			for _, m := range d.marks {
				if b, ok := m.(block); ok && transparent && (b.fill == palettes[Light].tint || b.fill == palettes[Light].ground) {
					t.Errorf("%s paints a ground at %v", name, b.box)
				}
			}
		}
	}
}
