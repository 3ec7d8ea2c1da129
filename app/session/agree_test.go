package session

import (
	"fmt"
	"testing"

	"parley/stance"
)

// table writes the counts of an agreement, rows of a by columns of b.
func table(g *Agreement) string { return fmt.Sprint(g.Sides.Counts) }

func TestAgree(t *testing.T) {
	cases := []struct {
		name       string
		do         func(*desk)
		statements int
		speakers   int
		table      string
	}{
		{"nobody has coded", func(d *desk) {}, 0, 0, "[[0 0 0 0] [0 0 0 0] [0 0 0 0] [0 0 0 0]]"},
		{"all accepted", func(d *desk) { d.Accept("first-0", "first-1", "second-0", "second-1") }, 4, 4, "[[2 0 0 0] [0 0 0 0] [0 0 1 0] [0 0 0 0]]"},
		{"a side turned", func(d *desk) { d.Place("bridge", stance.Against, "first-0") }, 1, 1, "[[0 0 1 0] [0 0 0 0] [0 0 0 0] [0 0 0 0]]"},
		{"a position that the engine missed", func(d *desk) { d.Place("trams", stance.NoSide, "second-1") }, 1, 1, "[[0 0 0 0] [0 0 0 0] [0 0 0 0] [0 1 0 0]]"},
		{"rejected", func(d *desk) { d.Reject("first-1") }, 1, 0, "[[0 0 0 0] [0 0 0 0] [0 0 0 1] [0 0 0 0]]"},
		{"another speaker", func(d *desk) { d.Attribute("tosk", "first-1") }, 1, 0, "[[0 0 0 0] [0 0 0 0] [0 0 1 0] [0 0 0 0]]"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := newTown(t)
			c.do(d)
			g := d.Agree(Engine, d.Coder())
			if g.Statements != c.statements || g.Speakers != c.speakers || table(g) != c.table {
				t.Errorf("%d statements, %d speakers, %s; expected %d, %d, %s", g.Statements, g.Speakers, table(g), c.statements, c.speakers, c.table)
			}
		})
	}
}

func TestAgreeBetweenHumans(t *testing.T) {
	d := newTown(t)
	d.SetCoder("Ada")
	d.Accept("first-0", "first-1", "second-0")
	d.SetCoder("Ben")
	d.Accept("first-0")
	d.Place("bridge", stance.For, "first-1")
	if got := fmt.Sprint(d.Coders()); got != "[Ada Ben]" {
		t.Errorf("the coders are %s", got)
	}
	g := d.Agree("Ada", "Ben")
	if g.Statements != 2 || table(g) != "[[1 0 0 0] [0 0 0 0] [1 0 0 0] [0 0 0 0]]" {
		t.Errorf("%d statements, %s; expected the 2 that both coded", g.Statements, table(g))
	}
	if fmt.Sprint(g.Behind[2][0]) != "[first-1]" {
		t.Errorf("behind the disagreement are %v", g.Behind[2][0])
	}
}

func TestAgreeRefusesWhereThereIsNothingShared(t *testing.T) {
	g := newTown(t).Agree(Engine, "nobody")
	if g.Why == nil || g.WhyOrdinal == nil {
		t.Errorf("there is an alpha of %v without a shared unit", g.Alpha)
	}
}
