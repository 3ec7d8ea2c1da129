package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/tally"
)

var update = flag.Bool("update", false, "write the golden files anew")

// seenBy makes n observations of an actor on an issue, a day and an article each.
func seenBy(actor, name, issue string, listed bool, stances ...float64) (all []tally.Observation) {
	for i, s := range stances {
		id := fmt.Sprintf("%s-%s-%d", actor, issue, i)
		all = append(all, tally.Observation{
			Statement: id, Utterance: id, Said: id, Article: id, Actor: actor, Name: name, Issue: issue, Stance: s, Listed: listed,
			Date: stance.Date{Year: 2025, Month: 3, Day: i + 1}, Checked: i == 0,
		})
	}
	return all
}

func TestTableGolden(t *testing.T) {
	book := &stance.Codebook{
		Actors: []stance.Actor{{Key: "venn", Name: "Marta Venn"}, {Key: "tosk", Name: "Ilvar Tosk"}},
		Issues: []stance.Issue{
			{Key: "truce", Name: "Truce", Proposition: "There should be a truce", Validated: true},
			{Key: "toll", Name: "Toll", Proposition: "Ships should pay a toll"},
			{Key: "flag", Name: "Flag", Proposition: "The flag should be green"},
		},
	}
	var seen []tally.Observation
	seen = append(seen, seenBy("venn", "Marta Venn", "truce", true, .8, .9, .7, .1, .6, -.4)...)
	seen = append(seen, seenBy("tosk", "Ilvar Tosk", "truce", true, -.8)...)
	seen = append(seen, seenBy("tosk", "Ilvar Tosk", "toll", true, .3, .5)...)
	seen = append(seen, seenBy("aber", "Piet Aber", "truce", false, .5)...)
	var b bytes.Buffer
	if err := printTable(&b, tally.Sum(book, seen, tally.ByActor), 0); err != nil {
		t.Fatal(err)
	}
	book.Compare = []string{"venn"}
	s := sums{book: book, by: tally.ByComparison, seen: seen}
	b.WriteString("----\n")
	if err := printTable(&b, s.table(), s.others()); err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "table.golden")
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("go test ./stance/cmd/stance -update renews it:\n%s", diff)
	}
}
