package stance

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

// This file says how sure a position is. Two logistic regressions over a few
// traits of a position were fitted to the labels of human coders: whether a
// coder would have marked the sentence on the issue at all, and whether the
// side is right where he would. No trait knows who speaks, for which country,
// or which issue it is.

// weightsOfTraits holds one trait a line: its name, its weight for being
// marked and its weight for having the right side.
// "go test ./stance -run FitPositions -fit DIR" renews it.
const weightsOfTraits = "lexicon/attitude/traits.tsv"

// leastMarked is the chance of being marked below which a position is not given:
// half of the best F1, which is where F1 is highest for calibrated chances (Lipton,
// Elkan & Naryanaswamy 2014).
const leastMarked = 0.3

// A trait is one thing seen of a position, between 0 and 1 for the most part.
type trait struct {
	name  string
	value float64
}

// A traitWeight is what a trait adds to the two logits.
type traitWeight struct{ marked, right float64 }

var traitWeights = sync.OnceValue(func() map[string]traitWeight {
	w, err := parseTraits(lexiconLines(weightsOfTraits))
	if err != nil {
		panic(err) // the file is part of the program
	}
	return w
})

func parseTraits(lines []string) (map[string]traitWeight, error) {
	out := map[string]traitWeight{}
	for _, line := range lines {
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("%s: %q: expected a name and two weights", weightsOfTraits, line)
		}
		marked, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", weightsOfTraits, err)
		}
		right, err := strconv.ParseFloat(fields[2], 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", weightsOfTraits, err)
		}
		out[fields[0]] = traitWeight{marked, right}
	}
	return out, nil
}

// chances returns how likely a coder would have marked a position of these
// traits, and how likely the side is right where he would.
func chances(traits []trait) (marked, right float64) {
	w := traitWeights()
	for _, t := range traits {
		x := w[t.name]
		marked += float64(t.value * x.marked)
		right += float64(t.value * x.right)
	}
	return thousandths(logistic(marked)), thousandths(logistic(right))
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// traitsOf describes a position by its hits and what they were taken for.
func (c *clause) traitsOf(verdicts []verdict, score, density float64) []trait {
	var sure, second float64
	seen := map[string]float64{"always": 1, "density": density, "strength": math.Abs(score)}
	for _, v := range verdicts {
		if s := v.hit.term.Sure; s > sure {
			sure, second = s, sure
		} else if s > second {
			second = s
		}
		v.mark(seen, c)
	}
	seen["sure"], seen["second"] = sure, second
	seen["direct"] = truth(c.direct)
	seen["question"] = truth(c.asks())
	seen["we"] = truth(c.speaksOfUs())
	seen["short"] = truth(len(c.toks)-c.content <= 5)
	seen["long"] = truth(len(c.toks)-c.content >= 35)
	return inOrder(seen)
}

// mark enters what one hit was taken for.
func (v *verdict) mark(seen map[string]float64, c *clause) {
	seen["attitude"] = max(seen["attitude"], truth(v.attitude))
	seen["open"] = max(seen["open"], truth(v.open))
	seen["blamed"] = max(seen["blamed"], truth(v.turned))
	seen["carried"] = max(seen["carried"], truth(v.hit.carried))
	for _, op := range v.chain {
		seen["in cue"] = max(seen["in cue"], truth(op.first < c.content))
		seen["must"] = max(seen["must"], truth(op.bearing == must))
		seen["turns"] = max(seen["turns"], truth(op.bearing.turns()))
	}
	if !v.attitude {
		seen["bare"] = max(seen["bare"], v.hit.term.Sure)
	}
	if v.value == 0 {
		seen["neither"] = 1
	}
}

// traitNames are all the traits, in the order of the weights file.
var traitNames = []string{
	"always", "sure", "second", "strength", "density", "attitude", "in cue", "must", "turns", "open", "blamed",
	"carried", "bare", "neither", "direct", "question", "we", "short", "long",
}

func inOrder(seen map[string]float64) []trait {
	var out []trait
	for _, name := range traitNames {
		if seen[name] != 0 {
			out = append(out, trait{name, seen[name]})
		}
	}
	return out
}

func (c *clause) speaksOfUs() bool {
	for _, t := range c.toks[c.content:] {
		if ourselves[t.lower] && (t.lower != "us" || !t.upper) {
			return true
		}
	}
	return false
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
