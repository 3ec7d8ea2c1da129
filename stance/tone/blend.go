package tone

import (
	"sync"

	"parley/stance/text"
)

// blend is the default scorer: VADER's valences and the log-odds of the film
// reviews added up, with weights calibrated on news sentences. Macro-F1 of three
// tones on the part of NewsMTSC that chose the weights, and on the part that did
// not: blend .550 and .534, VADER alone .546 and .538, film reviews alone .37.
type blend struct{}

// The weights of the blend, found by "go test ./stance/tone -run FitBlend -fit".
const (
	blendVader = 0.22
	blendWords = 0.18
)

func (blend) Name() string { return Default }

func (blend) Score(source string, span text.Span) (Score, bool) {
	r := rooms.Get().(*room)
	defer rooms.Put(r)
	r.tokens = appendTokens(r.tokens[:0], source, span)
	return r.blended(blendVader, blendWords)
}

func (blend) ScoreIn(doc *text.Document, span text.Span) (Score, bool) {
	r := rooms.Get().(*room)
	defer rooms.Put(r)
	r.tokens = appendWords(r.tokens[:0], doc, span)
	return r.blended(blendVader, blendWords)
}

// A room is the slices that are used for one stretch after another.
type room struct {
	tokens                 []token
	signs                  []signs
	valences, odds, merged []pull
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// blended is the blend with weights of its own for either list.
func (r *room) blended(byVader, byWords float64) (Score, bool) {
	r.signs = appendSigns(r.signs[:0], r.tokens)
	r.valences = scale(appendVaderPulls(r.valences[:0], r.tokens, r.signs), byVader)
	r.odds = scale(appendReviewPulls(r.odds[:0], r.tokens), byWords)
	r.merged = appendMerged(r.merged[:0], r.valences, r.odds)
	return settle(r.merged)
}

func scale(pulls []pull, by float64) []pull {
	for i := range pulls {
		pulls[i].by *= by
	}
	return pulls
}

// appendMerged lays two lists of pulls, each in the order of the text, over each
// other. A word that both know gets both pulls.
func appendMerged(out, valences, odds []pull) []pull {
	for len(valences)+len(odds) > 0 {
		switch {
		case len(odds) == 0 || len(valences) > 0 && valences[0].span.Start < odds[0].span.Start:
			out = append(out, valences[0])
			valences = valences[1:]
		case len(valences) == 0 || odds[0].span.Start < valences[0].span.Start:
			out = append(out, odds[0])
			odds = odds[1:]
		default:
			v, o := valences[0], odds[0]
			out = append(out, pull{v.span, v.by + o.by, v.rule + ", " + o.rule})
			valences, odds = valences[1:], odds[1:]
		}
	}
	return out
}
