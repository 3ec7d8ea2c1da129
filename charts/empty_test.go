package charts

import (
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/tally"
)

// What a picture without figures says is missing must be what is missing.
func TestEmptyPicturesSayWhy(t *testing.T) {
	book := town()
	undated := said(book, 3, 1)
	for i := range undated {
		undated[i].Date = stance.Date{}
	}
	for _, c := range []struct {
		chart string
		obs   []tally.Observation
		want  string
	}{
		{"stands", nil, "No listed actor has taken"},
		{"time", undated, "Give the articles their dates"},
		{"map", undated, "no listed actor has taken both"},
	} {
		d, err := Draw(c.chart, Material{Book: book, Observations: tally.Each(c.obs), Table: tally.Sum(book, c.obs, tally.ByActor)}, Look{})
		if err != nil {
			t.Fatal(err)
		}
		var words []string
		for i := range d.texts {
			words = append(words, d.lettering(i))
		}
		if said := strings.Join(words, " "); !strings.Contains(said, c.want) {
			t.Errorf("%s: the picture says %q, and not %q", c.chart, said, c.want)
		}
	}
}
