package tone

import (
	"math"
	"strings"
	"sync"

	"github.com/jonreiter/govader"

	"parley/stance/text"
)

// vader is the scorer made of VADER (Hutto & Gilbert 2014): a lexicon rated by
// people, with boosters, negation and "but".
type vader struct{}

const vaderRule = "VADER lexicon"

var vaderLexicon = sync.OnceValue(govader.NewSentimentIntensityAnalyzer)

// vaderScale makes the tangent of a scaled sum of valences run close to VADER's
// own s/sqrt(s*s+15).
const vaderScale = 0.25

func (vader) Name() string { return "vader" }

func (vader) Score(source string, span text.Span) (Score, bool) {
	return settle(scale(vaderPulls(tokenize(source, span)), vaderScale))
}

// vaderPulls gives the valence of every word of the lexicon among its
// neighbours, in [-4, +4] or a little outside.
func vaderPulls(tokens []token) []pull {
	lexicon := vaderLexicon()
	var out []pull
	for i, t := range tokens {
		if _, known := lexicon.Lexicon[t.lower]; !known || t.upper && !t.opens && !isTitleWord(tokens, i) {
			continue
		}
		if v := valence(lexicon, tokens, i); v != 0 {
			out = append(out, pull{t.Span, v * contrast(tokens, i), vaderRule})
		}
	}
	return out
}

// valence asks VADER for the word at i after the three words before it, which
// is as far as VADER looks back, less what those three bring themselves.
func valence(lexicon *govader.SentimentIntensityAnalyzer, tokens []token, i int) float64 {
	from := i
	for from > 0 && i-from < 3 && tokens[from-1].sentence == tokens[i].sentence && tokens[from-1].lower != "but" {
		from--
	}
	if from == i {
		return lexicon.Lexicon[tokens[i].lower]
	}
	before := join(tokens[from:i])
	whole := lexicon.PolarityScores(before + " " + tokens[i].lower).Compound
	return math.Round(1000*(unsquash(whole)-unsquash(lexicon.PolarityScores(before).Compound))) / 1000
}

// unsquash turns VADER's compound score s/sqrt(s*s+15) back into s.
func unsquash(compound float64) float64 {
	return compound * math.Sqrt(15/max(1e-6, 1-float64(compound*compound)))
}

// contrast weighs what stands before "but" by half and what follows it by one
// and a half, as VADER does.
func contrast(tokens []token, i int) float64 {
	for k := range tokens {
		if tokens[k].sentence == tokens[i].sentence && tokens[k].lower == "but" {
			if i < k {
				return 0.5
			}
			return 1.5
		}
	}
	return 1
}

// isTitleWord says whether the capital of the word at i says nothing, because
// every longer word of its sentence has one, as in a headline.
func isTitleWord(tokens []token, i int) bool {
	for _, t := range tokens {
		if t.sentence == tokens[i].sentence && !t.upper && len(t.lower) > 4 {
			return false
		}
	}
	return true
}

func join(tokens []token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.lower)
	}
	return b.String()
}
