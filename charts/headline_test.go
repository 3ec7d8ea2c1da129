package charts

import (
	"fmt"
	"testing"
	"time"

	"parley/stance"
	"parley/stance/tally"
)

// rowOf makes a row from "name n low high" for each issue.
func rowOf(name string, plural bool, cells ...[3]float64) tally.Row {
	r := tally.Row{Key: name, Name: "Ivo " + name, Short: name, Plural: plural, Listed: true}
	if plural {
		r.Name = name
	}
	for _, c := range cells {
		n := int(c[0])
		r.Cells = append(r.Cells, tally.Cell{N: n, For: n, Mean: tally.Mean{N: n, Value: (c[1] + c[2]) / 2, Low: c[1], High: c[2]}})
	}
	return r
}

// The ways to stand on an issue.
var (
	pro    = [3]float64{9, .2, .8}
	contra = [3]float64{9, -.8, -.2}
	both   = [3]float64{9, -.3, .4}
	wide   = [3]float64{5, -.9, .2}
	hardly = [3]float64{3, .2, .8}
	mute   = [3]float64{}
)

func TestHeadline(t *testing.T) {
	bridge := tally.Heading{Name: "Harbour bridge", ForVerb: "call for the bridge now", AgainstVerb: "refuse it"}
	toll := tally.Heading{Name: "EU toll"}
	for _, c := range []struct {
		issue tally.Heading
		rows  []tally.Row
		want  string
	}{
		{bridge, nil, nothing},
		{bridge, []tally.Row{rowOf("Tosk", false, pro)}, "Tosk calls for the bridge now"},
		{bridge, []tally.Row{rowOf("Council members", true, pro)}, "Council members call for the bridge now"},
		{bridge, []tally.Row{rowOf("Tosk", false, pro), rowOf("Venn", false, pro), rowOf("Brod", false, contra)}, "Tosk and Venn call for the bridge now; Brod refuses it"},
		{bridge, []tally.Row{rowOf("Tosk", false, pro), rowOf("Brod", false, both)}, "Tosk calls for the bridge now; Brod takes no clear side"},
		{bridge, []tally.Row{rowOf("Tosk", false, pro), rowOf("Brod", false, hardly), rowOf("Venn", false, mute)}, "Tosk calls for the bridge now"},
		{bridge, []tally.Row{rowOf("Tosk", false, both)}, "Tosk takes no clear side on harbour bridge"},
		{bridge, []tally.Row{rowOf("Tosk", false, both), rowOf("Venn", false, both)}, "Nobody stands clearly for or against harbour bridge in these statements"},
		{bridge, []tally.Row{rowOf("Tosk", false, wide)}, "Too few statements on harbour bridge to say who stands where"},
		{bridge, []tally.Row{rowOf("Tosk", false, pro), rowOf("Brod", false, wide)}, "Tosk calls for the bridge now"},
		{bridge, []tally.Row{rowOf("Tosk", false, hardly)}, "Too few statements on harbour bridge to say who stands where"},
		{toll, []tally.Row{rowOf("Tosk", false, pro), rowOf("Venn", false, contra)}, "Tosk speaks for EU toll; Venn speaks against it"},
		{toll, []tally.Row{rowOf("van Hass", false, contra)}, "Van Hass speaks against EU toll"},
		{toll, []tally.Row{rowOf("A", false, pro), rowOf("B", false, pro), rowOf("C", false, pro), rowOf("D", false, pro), rowOf("E", false, contra)}, "Four of 5 actors speak for EU toll; E speaks against it"},
		{toll, []tally.Row{rowOf("A", false, pro), rowOf("B", false, pro), rowOf("C", false, pro), rowOf("D", false, pro)}, "All 4 actors speak for EU toll"},
		{
			toll,
			[]tally.Row{rowOf("A", false, pro), rowOf("B", false, pro), rowOf("C", false, pro), rowOf("D", false, pro), rowOf("E", false, both), rowOf("F", false, hardly)},
			"Four of 5 actors with enough statements speak for EU toll; E takes no clear side",
		},
	} {
		s := &subject{Material: Material{Book: &stance.Codebook{}, Table: &tally.Table{By: tally.ByActor}}, rows: c.rows, issues: []tally.Heading{c.issue}}
		if got := untied(s.headline(0)); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestThird(t *testing.T) {
	for verb, want := range map[string]string{
		"call": "calls", "would": "would", "are": "is", "have": "has", "refuse": "refuses", "push": "pushes", "reach": "reaches", "go": "goes",
		"deny": "denies", "play": "plays", "y": "ys", "pass": "passes",
	} {
		if got := third(verb); got != want {
			t.Errorf("he %s, want %s", got, want)
		}
	}
}

func TestWords(t *testing.T) {
	day := func(y int, rest ...int) stance.Date {
		rest = append(rest, 0, 0)
		return stance.Date{Year: y, Month: time.Month(rest[0]), Day: rest[1]}
	}
	for got, want := range map[string]string{
		signed(.345):                            "+0.34",
		signed(-.07):                            "−0.07",
		signed(-.001):                           "0",
		tick(-1):                                "−1",
		tick(.5):                                "+0.5",
		tick(0):                                 "0",
		thousands(1234567):                      "1,234,567",
		count(1, "article"):                     "1 article",
		count(12, "article"):                    "12 articles",
		span(day(2025, 3, 3), day(2025, 12, 9)): "3 Mar – 9 Dec 2025",
		span(day(2024, 3), day(2025, 1)):        "Mar 2024 – Jan 2025",
		span(day(2024), day(2025)):              "2024–2025",
		span(day(2025, 3, 3), day(2025, 3, 3)):  "3 Mar 2025",
		list([]string{"a", "b", "c"}):           "a, b and c",
		lower("Harbour bridge"):                 "harbour bridge",
		lower("EU tolls"):                       "EU tolls",
		stop("End"):                             "End.",
		stop("End!"):                            "End!",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestLegible(t *testing.T) {
	for text, want := range map[string]string{
		"Šimona  Žáčková\n": "Šimona Žáčková",
		"a\u202eb\x00c":     "abc",
		"王":                 "□",
		"שלום":              "םולש",
		"1 שלום עולם 2":     "1 םלוע םולש 2",
		"Радмила":           "Радмила",
	} {
		if got := legible(text); got != want {
			t.Errorf("legible(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFitAndWrap(t *testing.T) {
	for width := 0.0; width < 400; width += 13 {
		text := fit("Bartholomew Lindqvistsson", 25, bold, width)
		if measure(text, 25, bold) > width && text != "" {
			t.Errorf("%q does not fit into %.0f", text, width)
		}
		for _, line := range wrap("A title that has to be broken into lines that are no wider than the picture", 40, bold, width, 3) {
			if measure(line, 40, bold) > width {
				t.Errorf("line %q does not fit into %.0f", line, width)
			}
		}
	}
	if got := fmt.Sprint(wrap("one two three four", 20, regular, 80, 2)); got != "[one two three f…]" {
		t.Errorf("wrapped as %s", got)
	}
}

// TestClaims checks that what the program proposes gives way to what the look
// says, and that the counts stay whatever it says.
func TestClaims(t *testing.T) {
	m := material(4, 2, tally.ByActor)
	m.Filters = []string{"only Ruvian Post"}
	d, err := Draw("stands", m, Look{})
	if err != nil {
		t.Fatal(err)
	}
	want := Wording{
		Title:    "Tosk and Venn call for the harbour bridge; Brod rejects it. Venn speaks for night trams; Tosk and Žáčková speak against it",
		Subtitle: "Mean stance in the statements of each actor, from −1 (against) to +1 (for), with 95% interval, Jan–Dec 2025, only Ruvian Post",
		Note:     "Line: 95% interval. n: statements that take a position. Sorted by stance on harbour bridge.",
		Count:    "106 positions in 38 articles, 1 Jan – 23 Dec 2025. Coded by machine, 34 of 106 checked by a human. Codebook: Harbour 3.",
		Source:   "Source: Ruvian Post, Harbour Times and The Lantern; read with Parley.",
	}
	got := d.Words()
	got.Alt = ""
	if got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	own, err := Draw("stands", m, Look{Title: "T", Subtitle: "U", Note: "N", Source: "S"})
	if err != nil {
		t.Fatal(err)
	}
	if w := own.Words(); w.Title != "T" || w.Subtitle != "U" || w.Note != "N" || w.Source != "S" || w.Count != want.Count {
		t.Errorf("own words: %+v", w)
	}
}
