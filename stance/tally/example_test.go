package tally_test

import (
	"fmt"

	"parley/stance"
	"parley/stance/tally"
)

// book is a codebook of invented people.
var book = &stance.Codebook{
	Actors: []stance.Actor{{Key: "tosk", Name: "Ilvar Tosk", Kind: stance.Person}, {Key: "venn", Name: "Marta Venn", Kind: stance.Person}},
	Issues: []stance.Issue{{Key: "bridge", Name: "Bridge"}},
}

// say makes observations of one actor, each in an article of its own.
func say(actor string, stances ...float64) (all []tally.Observation) {
	for i, score := range stances {
		id := fmt.Sprint(actor, i)
		all = append(all, tally.Observation{Statement: id, Utterance: id, Article: id, Actor: actor, Issue: "bridge", Stance: score, Listed: true})
	}
	return all
}

func ExampleSum() {
	said := append(say("tosk", .8, .9, .6, -.2, 0), say("venn", -.7, -.9)...)
	table := tally.Sum(book, said, tally.ByActor)
	for _, r := range table.Rows {
		c := r.Cells[0]
		fmt.Printf("%s: %d for, %d neither, %d against, mean %+.2f (%+.2f to %+.2f, %s)\n",
			r.Name, c.For, c.Neither, c.Against, c.Mean.Value, c.Mean.Low, c.Mean.High, c.Mean.Method)
	}
	// Output:
	// Ilvar Tosk: 3 for, 1 neither, 1 against, mean +0.42 (-0.42 to +0.90, Jeffreys)
	// Marta Venn: 0 for, 0 neither, 2 against, mean -0.80 (-1.00 to +0.50, Jeffreys)
}

func ExampleNet() {
	fmt.Printf("10 for, 2 against: %+.2f; 1 for, none against: %+.2f\n", tally.Net(10, 2), tally.Net(1, 0))
	// Output: 10 for, 2 against: +0.62; 1 for, none against: +0.50
}

func ExampleAgree() {
	table := tally.Sum(book, append(say("tosk", .8), say("venn", -.7)...), tally.ByActor)
	fmt.Printf("%+.1f on %d issue\n", tally.Agree(table.Rows[0], table.Rows[1]).Value, tally.Agree(table.Rows[0], table.Rows[1]).Shared)
	// Output: -0.5 on 1 issue
}
