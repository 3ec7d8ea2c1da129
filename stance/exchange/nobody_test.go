package exchange

import (
	"testing"

	"parley/stance"
	"parley/stance/text"
)

// TestNobodyTakesNoSide: of a joint speaker whose one half could not be named, only
// the named half has the position.
func TestNobodyTakesNoSide(t *testing.T) {
	source := "Ilvar Tosk and others back a truce."
	span := text.Span{Start: 22, End: 34}
	r := stance.Reading{Article: stance.Article{Text: source}, Statements: []stance.Statement{{
		Content:      span,
		Attributions: []stance.Attribution{{Actor: "tosk"}, {Name: "others"}},
		Positions:    []stance.Position{{Issue: "truce", Stance: 0.8, Evidence: []stance.Evidence{{Span: span, Rule: "a truce", Weight: 0.8}}}},
	}}}
	lines := LineOf(&r).Statements
	if len(lines) != 2 || len(lines[0].Positions) != 1 || len(lines[1].Positions) != 0 {
		t.Errorf("got %+v, want a position of tosk alone", lines)
	}
}
