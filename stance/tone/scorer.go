// Package tone scores the warmth or hostility of a stretch of text. Tone is not
// stance: whether somebody supports a proposition is not for this package to
// say. Every score comes with the words that made it.
package tone

import (
	"fmt"
	"math"
	"strings"

	"parley/stance/text"
)

// A Word is a word that moved a score.
type Word struct {
	Span   text.Span // into the source that was scored
	Weight float64   // its share of the score; the weights of a Score add up to its Value
	Rule   string    // which list or pattern knows the word, for an analyst to read
}

// A Score is the tone of a stretch of text, and why. Words is never empty.
type Score struct {
	Value float64 // in [-1, +1]: hostile to warm
	Words []Word  // in the order of the text
}

// A Scorer gives a tone to a stretch of text. Every Scorer of this package is
// safe for concurrent use and gives the same Score on every system.
type Scorer interface {
	// Name is what a codebook calls the scorer.
	Name() string
	// Score gives the tone of span in source. It is false where the stretch
	// holds no word that carries a tone: that is not the same as a tone of 0.
	Score(source string, span text.Span) (Score, bool)
	// ScoreIn is Score for a document, whose words need not be looked up again.
	ScoreIn(doc *text.Document, span text.Span) (Score, bool)
}

// Default is the name of the scorer that a codebook gets when it names none.
const Default = "blend"

// Measured says in plain words which scorer is used where, and how good each was
// found to be, with what it was measured on.
const Measured = `Tone toward a person is scored by a model fitted to sentences of political
news (NewsMTSC): macro-F1 of hostile, neutral and warm is .63 on 1,720 sentences
that it never saw.

The tone of a whole statement is scored by what the codebook names under tone:
  blend  the default; VADER and the film-review classifier added up with weights
         calibrated on news
  vader  VADER's word list and rules
  words  the film-review classifier (cdipaolo/sentiment)
On the same sentences, which were labelled for one person and not as a whole,
macro-F1 is .545 for blend, .544 for vader and .38 for words over all, and .534,
.538 and .37 on those that chose no weights. Tone is not stance: none of these
says which side a statement takes.`

// Names lists the scorers, the default first.
func Names() []string { return []string{Default, "vader", "words"} }

// Named returns the scorer of that name; the empty name is Default.
func Named(name string) (Scorer, error) {
	switch name {
	case "", Default:
		return blend{}, nil
	case "vader":
		return vader{}, nil
	case "words":
		return words{}, nil
	}
	return nil, fmt.Errorf("%q is no tone scorer: expected %s", name, strings.Join(Names(), ", "))
}

// A pull is what one word adds to a score before it is squashed.
type pull struct {
	span text.Span
	by   float64
	rule string
}

// settle squashes the sum of pulls to [-1, +1] by the hyperbolic tangent and
// shares the result out among them, so that the weights add up to it.
func settle(pulls []pull) (Score, bool) {
	if len(pulls) == 0 {
		return Score{}, false
	}
	sum := 0.0
	for _, p := range pulls {
		sum += p.by
	}
	ratio := 1.0 // of tanh(x) to x as x goes to 0
	if math.Abs(sum) > 1e-9 {
		ratio = math.Tanh(sum) / sum
	}
	s := Score{Words: make([]Word, len(pulls))}
	for i, p := range pulls {
		w := round(p.by * ratio)
		s.Words[i] = Word{Span: p.span, Weight: w, Rule: p.rule}
		s.Value += w
	}
	s.Value = max(-1, min(1, round(s.Value)))
	return s, true
}

// round keeps six decimals, so that the last bits of a tangent, which differ
// between processors, never reach a reader.
func round(x float64) float64 { return math.Round(x*1e6) / 1e6 }
