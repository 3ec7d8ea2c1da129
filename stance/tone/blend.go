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
	room := rooms.Get().(*[]token)
	defer rooms.Put(room)
	*room = appendTokens((*room)[:0], source, span)
	return blended(*room, blendVader, blendWords)
}

func (blend) ScoreIn(doc *text.Document, span text.Span) (Score, bool) {
	room := rooms.Get().(*[]token)
	defer rooms.Put(room)
	*room = appendWords((*room)[:0], doc, span)
	return blended(*room, blendVader, blendWords)
}

// rooms are slices of tokens of stretches that are scored.
var rooms = sync.Pool{New: func() any { return new([]token) }}

// blended is the blend with weights of its own for either list.
func blended(tokens []token, byVader, byWords float64) (Score, bool) {
	return settle(merge(scale(vaderPulls(tokens), byVader), scale(reviewPulls(tokens), byWords)))
}

func scale(pulls []pull, by float64) []pull {
	for i := range pulls {
		pulls[i].by *= by
	}
	return pulls
}

// merge lays two lists of pulls, each in the order of the text, over each
// other. A word that both know gets both pulls.
func merge(valences, odds []pull) []pull {
	out := make([]pull, 0, len(valences)+len(odds))
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
