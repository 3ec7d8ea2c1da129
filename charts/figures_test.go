package charts

import (
	"bytes"
	"encoding/csv"
	"image/color"
	"io"
	"math"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/tally"
)

// table reads the figures of a drawing, a line a map by the head.
func (d *Drawing) table(t *testing.T) []map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := d.CSV(&b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var lines []map[string]string
	for _, row := range rows[1:] {
		line := map[string]string{}
		for i, name := range rows[0] {
			line[name] = row[i]
		}
		lines = append(lines, line)
	}
	return lines
}

// lettered are the texts on a drawing.
func (d *Drawing) lettered() (words []string) {
	for _, m := range d.marks {
		if l, ok := m.(lettering); ok {
			words = append(words, l.text)
		}
	}
	return words
}

// TestFiguresAreThoseShown checks that every figure of the CSV stands on the
// picture, or in what a mark says of itself, and that there is a mark for each.
func TestFiguresAreThoseShown(t *testing.T) {
	shown := func(number string) string {
		v, err := strconv.ParseFloat(number, 64)
		if err != nil {
			t.Fatalf("%q is no figure", number)
		}
		return signed(v)
	}
	m := material(5, 2, tally.ByActor)
	for _, name := range Names() {
		d, err := Draw(name, m, Look{})
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, s := range d.Spots() {
			said = append(said, s.Words)
		}
		lines := d.table(t)
		if len(lines) == 0 {
			t.Errorf("%s has no figures", name)
		}
		all := strings.Join(append(said, d.lettered()...), "\n")
		for _, line := range lines {
			for column, value := range line {
				want := ""
				switch column {
				case "mean", "low", "high", "stance", "stance_low", "stance_high", "tone", "tone_low", "tone_high", "agreement": // rounded from all digits, not from four
					if value != "" && name != "salience" {
						want = shown(value)
					}
				case "n", "tone_n", "of":
					want = value
				case "share":
					v, _ := strconv.ParseFloat(value, 64)
					want = percent(v)
				}
				if !strings.Contains(all, want) && !strings.HasSuffix(value, "50") {
					t.Errorf("%s: %s %s of %v is not shown", name, column, want, line)
				}
			}
		}
	}
}

// TestOneValueAndAllEqual draws tables in which nothing varies.
func TestOneValueAndAllEqual(t *testing.T) {
	for _, v := range []float64{-1, 0, .3, 1} {
		for _, n := range []int{1, 40} {
			book := town()
			book.Issues = book.Issues[:2]
			obs := said(book, 6, 2)
			if n == 1 {
				obs = obs[:1]
			}
			tone := v
			for i := range obs {
				obs[i].Stance, obs[i].Tone, obs[i].Date = v, &tone, stance.Date{Year: 2025, Month: 3, Day: 3}
			}
			m := Material{Book: book, Observations: tally.Each(obs), Table: tally.Sum(book, obs, tally.ByActor)}
			for _, name := range Names() {
				for _, look := range []Look{{}, {Window: 3, Scatter: true, Stacked: true, Sensitive: true}} {
					answered(t, func() {
						d, err := Draw(name, m, look)
						if err != nil {
							t.Fatalf("%s of %d statements of %g: %v", name, n, v, err)
						}
						textKeepsClear(t, d)
						if err := d.PNG(io.Discard); err != nil {
							t.Error(err)
						}
					})
				}
			}
		}
	}
}

// TestAnyLook draws random tables in random looks: each is drawn or refused in
// time, and what is drawn has finite marks.
func TestAnyLook(t *testing.T) {
	random := rand.New(rand.NewPCG(41, 42))
	pick := func(of ...string) string { return of[random.IntN(len(of))] }
	for range 60 {
		look := Look{
			Width: random.IntN(1600), Height: random.IntN(2) * random.IntN(1600), Scale: random.Float64(), Theme: Theme(pick("", "light", "dark", "print")),
			Fit: random.IntN(2) == 0, Transparent: random.IntN(2) == 0, TextSVG: random.IntN(2) == 0, Title: pick("", hostile[0], hostile[1]), Note: pick("", hostile[1]),
			Shares: random.IntN(2) == 0, Stacked: random.IntN(2) == 0, Scatter: random.IntN(2) == 0, Sensitive: random.IntN(4) == 0,
			Period: tally.Period(pick("", "week", "month", "quarter")), Window: random.IntN(2) * random.IntN(400), Split: stance.Date{Year: random.IntN(2) * (2000 + random.IntN(50))},
		}
		if random.IntN(3) == 0 {
			look.Rows, look.Issues = []string{"tosk", "nobody"}, []string{pick("bridge", "nothing")}
		}
		m := material(random.IntN(30), 1+random.IntN(3), tally.By(pick("actor", "group")))
		m.Events = append(slices.Clone(fairs), stance.Occasion{Date: stance.Date{Year: 2025}, Words: pick(hostile...)})
		for _, name := range Names() {
			answered(t, func() {
				d, err := Draw(name, m, look)
				if err != nil {
					return
				}
				finite(t, d)
				if err := d.SVG(io.Discard); err != nil {
					t.Error(err)
				}
				d.Image()
			})
		}
	}
}

// A finitude is a pen that refuses what would hang another.
type finitude struct {
	t *testing.T
	d *Drawing
}

func (f finitude) want(values ...float64) {
	for _, v := range values {
		if math.IsNaN(v) || math.Abs(v) > 1e6 {
			f.t.Errorf("%s is drawn at %g", f.d.Name, v)
		}
	}
}

func (f finitude) block(x, y, w, h float64, _ color.RGBA) { f.want(x, y, w, h) }

func (f finitude) disc(x, y, radius float64, _ color.RGBA) { f.want(x, y, radius) }

func (f finitude) ring(x, y, radius, thick float64, _ color.RGBA) { f.want(x, y, radius, thick) }

func (f finitude) lettering(_ string, x, y, size float64, _ weight, _ color.RGBA) { f.want(x, y, size) }

func (f finitude) stroke(lines [][]point, thick float64, _ color.RGBA) {
	f.want(thick)
	for _, line := range lines {
		for _, p := range line {
			f.want(p.x, p.y)
		}
	}
}

func finite(t *testing.T, d *Drawing) {
	for _, m := range d.marks {
		m.put(finitude{t, d}, d.unit)
	}
}

// TestPDF holds vectors and words and no picture, on a page of the size asked for.
func TestPDF(t *testing.T) {
	d, err := Draw("stands", material(4, 2, tally.ByActor), Look{Width: 3508, Height: 2480, Density: 300})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := d.PDF(&b); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(b.Bytes(), []byte("/Subtype /Image")) || !bytes.Contains(b.Bytes(), []byte("/FontFile2")) {
		t.Error("the PDF holds a picture, or no typeface")
	}
	if !bytes.Contains(b.Bytes(), []byte("/MediaBox [0 0 841.92 595.20]")) {
		t.Error("the page is not A4")
	}
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("there is no pdftotext to read the page with")
	}
	read := exec.Command(program, "-", "-")
	read.Stdin = &b
	words, err := read.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Tosk and Venn call for the harbour bridge", "Šimona Žáčková", "+0.5", "read with Parley."} {
		if !strings.Contains(string(words), want) {
			t.Errorf("the page does not say %q in %q", want, words)
		}
	}
}

// TestFit checks that a picture of few rows is lower where it may be, never higher
// than asked for, and otherwise the same.
func TestFit(t *testing.T) {
	for _, name := range Names() {
		for rows, low := range map[int]bool{0: false, 1: true, 2: true, 12: false} {
			m := material(rows, 2, tally.ByActor)
			free, err1 := Draw(name, m, Look{Fit: true})
			full, err2 := Draw(name, m, Look{})
			bound, err3 := Draw(name, m, Look{Fit: true, Width: 1600, Height: 700})
			if err1 != nil || err2 != nil || err3 != nil {
				t.Fatal(err1, err2, err3)
			}
			if free.Height > full.Height || bound.Height > 700 || low && name != "map" && name != "time" && free.Height > 800 || free.Height < leastSide {
				t.Errorf("%s of %d rows is %d high, %d as it is, %d within 700", name, rows, free.Height, full.Height, bound.Height)
			}
		}
	}
}
