package session

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"parley/charts"
	"parley/stance"
	"parley/stance/tally"
)

// date reads a date that is known to be one.
func date(s string) stance.Date {
	d, err := stance.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// ids are the statements listed, joined.
func ids(d *desk) string {
	var all []string
	for _, l := range d.Lines() {
		all = append(all, l.Statement.ID)
	}
	return strings.Join(all, " ")
}

// siftings are filters and the statements of the town that pass them.
var siftings = []struct {
	name   string
	filter Filter
	ids    string
}{
	{"Everything", Filter{}, "first-0 first-1 second-0 second-1"},
	{"a word of the statement", Filter{Search: "NIGHT"}, "second-0"},
	{"words of the statement and of the speaker", Filter{Search: "bridge venn"}, "first-1"},
	{"a word of the title", Filter{Search: "second account"}, "second-0 second-1"},
	{"a word that is nowhere", Filter{Search: "tunnel"}, ""},
	{"an actor", Filter{Actors: []string{"tosk"}}, "first-0 second-0"},
	{"two actors", Filter{Actors: []string{"tosk", "venn"}}, "first-0 first-1 second-0 second-1"},
	{"a group", Filter{Groups: []string{"ruvians"}}, "first-0 second-0"},
	{"an issue", Filter{Issues: []string{"trams"}}, "second-0"},
	{"no issue", Filter{Issues: []string{NoIssue}}, "second-1"},
	{"a side", Filter{Sides: []stance.Side{stance.Against}}, "first-1"},
	{"neither side is not silence", Filter{Sides: []stance.Side{stance.NoSide}}, ""},
	{"a publisher", Filter{Publishers: []string{"Evening Sheet"}}, "second-0 second-1"},
	{"from a month", Filter{From: date("2025-06")}, "second-0 second-1"},
	{"from a day in the month that is all that is known", Filter{From: date("2025-06-20")}, "second-0 second-1"},
	{"until a month", Filter{Until: date("2025-03")}, "first-0 first-1"},
	{"surer than the engine", Filter{Sure: 0.75}, "second-1"},
	{"as sure as the engine", Filter{Sure: 0.7}, "first-0 first-1 second-0 second-1"},
	{"an article", Filter{Article: "none"}, ""},
	{"not checked", Filter{Statuses: []stance.Status{stance.Proposed}}, "first-0 first-1 second-0 second-1"},
	{"by the engine", Filter{Coders: []string{Engine}}, "first-0 first-1 second-0 second-1"},
	{"direct", Filter{Kinds: []stance.Kind{stance.Direct}}, ""},
	{"neutral in tone", Filter{Tones: []stance.Side{stance.NoSide}}, "first-0 first-1 second-0 second-1"},
}

func TestFilter(t *testing.T) {
	d := newTown(t)
	for _, c := range siftings {
		t.Run(c.name, func(t *testing.T) {
			d.SetFilter(c.filter)
			if got := ids(d); got != c.ids {
				t.Errorf("listed are %q, expected %q", got, c.ids)
			}
		})
	}
}

func TestFilterNarrowsTheFigures(t *testing.T) {
	d := newTown(t)
	d.SetFilter(Filter{Publishers: []string{"Harbour Post"}})
	if table := d.Table(tally.ByActor); table.N != 2 {
		t.Errorf("%d statements count, expected the 2 of the publisher", table.N)
	}
}

func TestLookBehindLeavesTheFigures(t *testing.T) {
	d := newTown(t)
	for _, c := range []struct {
		mark Mark
		ids  string
	}{
		{Mark{Row: "tosk", By: tally.ByActor}, "first-0 second-0"},
		{Mark{Row: "tosk", By: tally.ByActor, Issue: "trams"}, "second-0"},
		{Mark{Row: "ruvians", By: tally.ByGroup}, "first-0 second-0"},
		{Mark{Row: "tosk", By: tally.ByActor, Period: tally.Month.Label(time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC))}, "first-0"},
	} {
		d.LookBehind(&c.mark)
		if got := ids(d); got != c.ids {
			t.Errorf("behind %+v are %q, expected %q", c.mark, got, c.ids)
		}
	}
	if table := d.Table(tally.ByActor); table.N != 3 {
		t.Errorf("%d statements count, expected all 3", table.N)
	}
	d.SetFilter(Filter{})
	if got := ids(d); got != "first-0 first-1 second-0 second-1" || d.Behind() != nil {
		t.Errorf("a new filter lists %q, expected Everything", got)
	}
}

// orders are orders and the statements of the town in them.
var orders = []struct {
	order Order
	ids   string
}{
	{Order{}, "first-0 first-1 second-0 second-1"},
	{Order{Column: ByStance}, "first-1 second-0 first-0 second-1"},
	{Order{Column: ByActor}, "first-0 second-0 first-1 second-1"},
	{Order{Column: ByActor, Descending: true}, "first-1 second-1 first-0 second-0"},
	{Order{Column: ByDate, Descending: true}, "second-0 second-1 first-0 first-1"},
	{Order{Column: ByStance, Descending: true}, "first-0 second-0 first-1 second-1"}, // who lacks a stance comes last
	{Order{Column: ByIssue}, "first-0 first-1 second-0 second-1"},
	{Order{Column: ByWords}, "first-1 first-0 second-0 second-1"},
}

func TestOrder(t *testing.T) {
	d := newTown(t)
	for _, c := range orders {
		t.Run(fmt.Sprint(c.order), func(t *testing.T) {
			d.SetOrder(c.order)
			if got := ids(d); got != c.ids {
				t.Errorf("listed are %q, expected %q", got, c.ids)
			}
		})
	}
}

// crowd is a town in which a hundred thousand statements were made.
func crowd(b *testing.B) *desk {
	b.Helper()
	d := newTown(b)
	d.empty()
	for i := range 10000 {
		var all []said
		for n := range 10 {
			all = append(all, said{"Tosk", "tosk", fmt.Sprintf("the bridge of lot %d must be built before the year is %d", i, n), "bridge", 0.8})
		}
		d.admit(account(fmt.Sprintf("article-%d", i), "2025-03-02", "Harbour Post", all...))
	}
	d.sift()
	if len(d.Lines()) != 100_000 {
		b.Fatalf("%d lines, expected 100,000", len(d.Lines()))
	}
	return d
}

func BenchmarkFilter(b *testing.B) {
	d := crowd(b)
	for _, f := range []struct {
		name   string
		filter Filter
	}{
		{"search", Filter{Search: "year 7"}},
		{"search in vain", Filter{Search: "tunnel"}},
		{"facets", Filter{Actors: []string{"tosk"}, Issues: []string{"bridge"}, From: date("2025")}},
	} {
		b.Run(f.name, func(b *testing.B) {
			for b.Loop() {
				d.SetFilter(f.filter)
			}
		})
	}
}

func BenchmarkSort(b *testing.B) {
	d := crowd(b)
	for b.Loop() {
		d.SetOrder(Order{Column: ByStance})
		d.SetOrder(Order{Column: ByArticle, Descending: true})
	}
}

// BenchmarkTable sums up what another filter lets pass.
func BenchmarkTable(b *testing.B) {
	d := crowd(b)
	for b.Loop() {
		d.sift()
		d.Table(tally.ByActor)
	}
}

// BenchmarkChart draws a chart as the window does: of what was just filtered, and
// of what was summed up before.
func BenchmarkChart(b *testing.B) {
	d := crowd(b)
	look := charts.Look{Width: 1600, Height: 1000, Scale: 0.6}
	for _, c := range []struct {
		name   string
		before func()
	}{{"filtered anew", d.sift}, {"in another look", func() {}}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.before()
				drawing, err := d.Drawing("stands", tally.ByActor, look)()
				if err != nil {
					b.Fatal(err)
				}
				drawing.Image()
			}
		})
	}
}

// BenchmarkOpenFile opens a project of ten thousand articles with a hundred
// thousand statements.
func BenchmarkOpenFile(b *testing.B) {
	d := newTown(b)
	into := d.store.Import()
	for i := range 100 {
		var readings []*stance.Reading
		for n := range 100 {
			var all []said
			for m := range 10 {
				all = append(all, said{"Tosk", "tosk", fmt.Sprintf("the bridge must be built before the year %d%02d%d", i, n, m), "bridge", 0.8})
			}
			r := account(fmt.Sprintf("article-%d-%d", i, n), "2025-03-02", "Harbour Post", all...)
			readings = append(readings, r)
		}
		if _, err := into.Add(b.Context(), readings...); err != nil {
			b.Fatal(err)
		}
	}
	path := b.TempDir() + "/town.parley"
	if err := d.store.SaveAs(b.Context(), path); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		d.OpenFile(path)
		d.wait()
		if len(d.Lines()) != 100_004 {
			b.Fatalf("%d lines, expected 100,004; errors %v", len(d.Lines()), d.errs)
		}
		d.Close()
	}
}
