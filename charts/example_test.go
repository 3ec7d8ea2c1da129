package charts_test

import (
	"fmt"
	"io"

	"parley/charts"
	"parley/stance"
	"parley/stance/tally"
)

func ExampleDraw() {
	book := &stance.Codebook{
		Actors: []stance.Actor{{Key: "tosk", Name: "Ilvar Tosk", Kind: stance.Person}, {Key: "venn", Name: "Marta Venn", Kind: stance.Person}},
		Issues: []stance.Issue{{Key: "bridge", Name: "Bridge", ForVerb: "call for a bridge now", AgainstVerb: "refuse it"}},
	}
	var said []tally.Observation
	for i := range 8 {
		tosk, venn := fmt.Sprint("t", i), fmt.Sprint("v", i)
		said = append(said,
			tally.Observation{Statement: tosk, Utterance: tosk, Article: tosk, Actor: "tosk", Issue: "bridge", Stance: .8, Listed: true},
			tally.Observation{Statement: venn, Utterance: venn, Article: venn, Actor: "venn", Issue: "bridge", Stance: -.9, Listed: true})
	}
	m := charts.Material{Book: book, Table: tally.Sum(book, said, tally.ByActor), Observations: tally.Each(said)}
	d, err := charts.Draw("stands", m, charts.Look{Theme: charts.Dark, Scale: 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Words().Title)
	fmt.Println(d.Spots()[1].Words)
	fmt.Println(d.Image().Bounds().Max, d.PNG(io.Discard))
	// Output:
	// Tosk calls for a bridge now; Venn refuses it
	// Marta Venn on bridge: −0.90 (−1.00 to −0.30), 8 statements: 0 for, 0 neither, 8 against
	// (3200,2000) <nil>
}
