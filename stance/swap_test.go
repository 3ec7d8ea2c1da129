package stance_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/assets"
	"parley/stance"
)

// quarrel is said by two people who are named in all the ways that a codebook
// allows, and by nobody else.
const quarrel = `The ministers met in Orvale on Monday over the war in Ukraine. “We want a ceasefire at once,” said Ilvar Tosk. Pavin Rook said that his government would never cede the valley.

Tosk told reporters that he had refused to halt the fighting. “There can be no truce,” he said, “before their troops leave.”

Rook rejected the demand. “The guns must fall silent,” the Bishops added. The Old Fox called it a trap, and Mr Rook told him that the border was not for sale.

“We will not give up a single village,” Ilvar Tosk said. “Nor will we,” said Pavin Rook, who supports a truce.`

// The names of the two, of the same lengths, so that no Span moves.
var (
	tosk = stance.Actor{Name: "Ilvar Tosk", Kind: stance.Person, Gender: stance.Male, Aliases: []string{"Tosk", "the Old Fox"}}
	rook = stance.Actor{Name: "Pavin Rook", Kind: stance.Person, Gender: stance.Male, Aliases: []string{"Rook", "the Bishops"}}
)

// pair is an engine that knows two people besides those of the built-in codebook.
// Nothing but their names and keys tells them apart.
func pair(t *testing.T, first, second stance.Actor) *stance.Engine {
	t.Helper()
	book, err := stance.ParseCodebook(assets.DefaultCodebookName, assets.DefaultCodebook)
	if err != nil {
		t.Fatal(err)
	}
	first.Key, second.Key = "first", "second"
	book.Actors = append(book.Actors, first, second)
	return stance.New(book)
}

// keyed lists what is said by whom, with every score and its evidence.
func keyed(t *testing.T, e *stance.Engine, source string) (all []stance.Statement) {
	t.Helper()
	r, err := e.Read(context.Background(), stance.Article{ID: "a", Text: source})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range r.Statements {
		s.ID, s.Utterance = "", "" // of the text, which has other names in it
		all = append(all, s)
	}
	return all
}

// exchanged are statements with the two people in each other's places.
func exchanged(all []stance.Statement) (out []stance.Statement) {
	others := map[string]stance.Attribution{"first": {Actor: "second", Name: rook.Name}, "second": {Actor: "first", Name: tosk.Name}}
	for _, s := range all {
		s.Attributions = slices.Clone(s.Attributions)
		for i, a := range s.Attributions {
			if other, is := others[a.Actor]; is {
				s.Attributions[i].Actor, s.Attributions[i].Name = other.Actor, other.Name
			}
		}
		out = append(out, s)
	}
	return out
}

// TestSwappedActors lets two people of the codebook change their names and
// aliases, in the text and in the codebook: what each said is then the other's,
// and no score moves.
func TestSwappedActors(t *testing.T) {
	e := pair(t, tosk, rook)
	want := keyed(t, e, quarrel)
	spoke, scored := map[string]int{}, 0
	for _, s := range want {
		for _, a := range s.Attributions {
			spoke[a.Actor]++
		}
		scored += len(s.Positions)
	}
	if spoke["first"] < 4 || spoke["second"] < 4 || scored < 6 {
		t.Fatalf("of the quarrel only %v and %d positions were found", spoke, scored)
	}
	swapped := strings.NewReplacer(
		"Ilvar Tosk", "Pavin Rook", "Pavin Rook", "Ilvar Tosk", "Tosk", "Rook", "Rook", "Tosk", "the Bishops", "the Old Fox", "the Old Fox", "the Bishops",
		"The Bishops", "The Old Fox", "The Old Fox", "The Bishops",
	).Replace(quarrel)
	if diff := cmp.Diff(exchanged(want), keyed(t, e, swapped)); diff != "" {
		t.Errorf("names swapped in the text (-want +got):\n%s", diff)
	}
	renamed := pair(t, stance.Actor{Name: rook.Name, Kind: rook.Kind, Gender: rook.Gender, Aliases: rook.Aliases},
		stance.Actor{Name: tosk.Name, Kind: tosk.Kind, Gender: tosk.Gender, Aliases: tosk.Aliases})
	got := keyed(t, renamed, quarrel)
	for i := range got {
		for k, a := range got[i].Attributions {
			if key, is := map[string]string{"first": "second", "second": "first"}[a.Actor]; is {
				got[i].Attributions[k].Actor = key
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("names swapped in the codebook (-want +got):\n%s", diff)
	}
}

// TestAliasesAreNames lets a speaker be called by an alias instead of the name:
// the same person said the same.
func TestAliasesAreNames(t *testing.T) {
	e := pair(t, tosk, rook)
	said := func(name string) string {
		return name + " said that there could be no ceasefire in Ukraine before spring."
	}
	want := keyed(t, e, said("Ilvar Tosk"))
	if len(want) != 1 || len(want[0].Positions) != 1 || want[0].Attributions[0].Actor != "first" {
		t.Fatalf("the name is read as %+v", want)
	}
	for _, alias := range tosk.Aliases {
		got := keyed(t, e, said(strings.ToUpper(alias[:1])+alias[1:]))
		if len(got) != 1 || got[0].Attributions[0].Actor != "first" || len(got[0].Positions) != 1 || got[0].Positions[0].Stance != want[0].Positions[0].Stance {
			t.Errorf("%s: %+v", alias, got)
		}
	}
}
