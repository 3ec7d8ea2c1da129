package tone

import "parley/stance/text"

// blend is the default scorer: VADER's valences and the log-odds of the film
// reviews added up, with weights calibrated on news sentences.
type blend struct{}

// The weights of the blend, chosen on the development part of NewsMTSC for the
// best macro-F1 at the marks of a neutral tone.
const (
	blendVader = 0.25
	blendWords = 0.08
)

func (blend) Name() string { return Default }

func (blend) Score(source string, span text.Span) (Score, bool) {
	tokens := tokenize(source, span)
	return settle(merge(vaderPulls(tokens), reviewPulls(tokens)))
}

// merge lays two lists of pulls, each in the order of the text, over each
// other. A word that both know gets both pulls.
func merge(valences, odds []pull) []pull {
	var out []pull
	for len(valences)+len(odds) > 0 {
		switch {
		case len(odds) == 0 || len(valences) > 0 && valences[0].span.Start < odds[0].span.Start:
			v := valences[0]
			out = append(out, pull{v.span, v.by * blendVader, v.rule})
			valences = valences[1:]
		case len(valences) == 0 || odds[0].span.Start < valences[0].span.Start:
			o := odds[0]
			out = append(out, pull{o.span, o.by * blendWords, o.rule})
			odds = odds[1:]
		default:
			v, o := valences[0], odds[0]
			both := float64(v.by*blendVader) + float64(o.by*blendWords)
			out = append(out, pull{v.span, both, v.rule + ", " + o.rule})
			valences, odds = valences[1:], odds[1:]
		}
	}
	return out
}
