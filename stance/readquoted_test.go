package stance_test

import (
	"testing"

	"parley/stance"
)

// TestOneThingSaid reads a row of a table of statements: nothing need be found.
func TestOneThingSaid(t *testing.T) {
	book := &stance.Codebook{Actors: []stance.Actor{{Key: "venn", Name: "Marta Venn", Kind: stance.Person}}}
	a := stance.Article{ID: "row-2", Text: "Not before spring, he told me. Never.", Speaker: "Marta Venn", Quoted: true}
	reading, err := stance.New(book).Read(t.Context(), a)
	if err != nil || len(reading.Statements) != 1 {
		t.Fatalf("%d statements, %v", len(reading.Statements), err)
	}
	s := reading.Statements[0]
	if s.Content.Of(a.Text) != a.Text || len(s.Attributions) != 1 || s.Attributions[0].Actor != "venn" || s.Attributions[0].Basis != stance.ByRecord {
		t.Errorf("%+v", s)
	}
}
