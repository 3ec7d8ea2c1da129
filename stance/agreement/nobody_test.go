package agreement

import (
	"testing"

	"parley/stance"
	"parley/stance/text"
)

// TestNobodyTakesNoSide: whom the engine could not name is no coder's position.
func TestNobodyTakesNoSide(t *testing.T) {
	r := stance.Reading{Article: stance.Article{Text: "They and Ilvar Tosk back a truce."}, Statements: []stance.Statement{{
		Content:      text.Span{Start: 20, End: 32},
		Attributions: []stance.Attribution{{}, {Actor: "tosk"}},
		Positions:    []stance.Position{{Issue: "truce", Stance: 0.8}},
	}}}
	rows := FromReading(r).Statements
	if len(rows) != 2 || len(rows[0].Positions) != 0 || len(rows[1].Positions) != 1 {
		t.Errorf("got %+v, want a position of tosk alone", rows)
	}
}
