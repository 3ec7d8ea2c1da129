package stance

import (
	"parley/stance/text"
	"parley/stance/tone"
)

// toneOf gives the tone of a stretch of a document by the scorer that the codebook
// names. It is nil where no word carries a tone.
func (e *Engine) toneOf(doc *text.Document, span text.Span) *Tone {
	scorer, err := tone.Named(e.codebook.Tone)
	if err != nil {
		scorer, _ = tone.Named(tone.Default) // a codebook from a file was checked when it was read
	}
	score, ok := scorer.ScoreIn(doc, span)
	if !ok {
		return nil
	}
	return &Tone{Score: score.Value, Evidence: toneEvidence(score)}
}

// ToneToward gives the tone of source, a sentence or a few, toward the person
// that target names in it. It is nil where no word carries a tone.
func ToneToward(source string, target text.Span) *Tone {
	score, ok := tone.Toward(source, target)
	if !ok {
		return nil
	}
	return &Tone{Score: score.Value, Evidence: toneEvidence(score)}
}

func toneEvidence(score tone.Score) []Evidence {
	out := make([]Evidence, len(score.Words))
	for i, w := range score.Words {
		out[i] = Evidence{Span: w.Span, Rule: w.Rule, Weight: w.Weight}
	}
	return out
}
