package app

import (
	"testing"

	"parley/app/session"
)

func TestBroughtSaysWhatCameIn(t *testing.T) {
	for _, c := range []struct {
		brought session.Brought
		want    string
	}{
		{session.Brought{}, "Brought in: 0 articles, 0 judgements, 0 marked statements, 0 memos."},
		{
			session.Brought{Articles: []string{"a"}, Judgements: 2, Marks: 1, Memos: 3, Renamed: map[string]string{"me": "me (2)", "Ada": "Ada (2)"}, Codebook: true},
			"Brought in: 1 article, 2 judgements, 1 marked statement, 3 memos. Coders of one name who judged differently: Ada → Ada (2), me → me (2). " +
				"That project has another codebook; yours stays.",
		},
	} {
		if got := brought(c.brought); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
